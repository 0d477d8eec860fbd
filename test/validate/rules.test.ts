import { describe, expect, it } from 'vitest';
import type { DatasetId } from '#core/ids.ts';
import { FAILURE_CODES } from '#load/table.ts';
import { RULES, type RuleId } from '#validate/rules.ts';
import en from '#words/en/issues.json';
import id from '#words/id/issues.json';
import { mappingOf, matchHeaders } from '#validate/headers.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { validateTable } from '#validate/table.ts';
import { AS_OF, column, findings, textTable, validated } from './from-text.ts';

type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const CATALOGUES: readonly (readonly [language: string, words: Words])[] = [
  ['id', id],
  ['en', en],
];

function placeholders(text: unknown): string[] {
  return [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

describe('words of the rules', () => {
  it.each(CATALOGUES)(
    'in %s: every rule has title, sentence and advice, and no rule is left over',
    (_language, words) => {
      const rules = Object.keys(words).filter((key) => !['failure', 'repair'].includes(key));
      expect(rules.toSorted()).toEqual(Object.keys(RULES).toSorted());
      for (const rule of rules) {
        const parts = words[rule] ?? {};
        expect(Object.keys(parts)).toEqual(['title', 'sentence', 'advice']);
        for (const part of Object.values(parts)) expect(String(part).trim()).not.toBe('');
      }
    },
  );

  it.each(CATALOGUES)(
    'in %s: sentences use what an issue of that rule carries',
    (_language, words) => {
      for (const [rule, { details }] of Object.entries(RULES)) {
        const known: readonly string[] = ['file', 'line', 'column', 'value', ...details];
        const used = Object.values(words[rule] ?? {}).flatMap(placeholders);
        expect(used.filter((name) => !known.includes(name))).toEqual([]);
      }
    },
  );

  it.each(CATALOGUES)(
    'in %s: every refusal has its words, with the file and, in a text, line and character',
    (_language, words) => {
      const failures: Readonly<Record<string, unknown>> = words['failure'] ?? {};
      expect(Object.keys(failures).toSorted()).toEqual([...FAILURE_CODES].toSorted());
      const inText = ['empty', 'binary', 'quote-unclosed', 'quote-misplaced', 'no-known-column'];
      for (const [code, parts] of Object.entries(failures)) {
        const sentence = (parts as Readonly<Record<string, unknown>>)['sentence'];
        const place = inText.includes(code) ? ['line', 'column'] : [];
        expect(placeholders(sentence)).toEqual(expect.arrayContaining(['file', ...place]));
      }
    },
  );
});

const PERSON = 'NIP,NAMA,STATUS ASN';

/** One file for every rule that a single file can break, and one beside it that does not. */
const CASES: readonly (readonly [RuleId, DatasetId, broken: string, sound: string])[] = [
  ['duplicate-header', 'units', 'ID UNIT,NAMA UNIT,ID UNIT\nU,A,B', 'ID UNIT,NAMA UNIT\nU,A'],
  ['number-style-assumed', 'positions', need('"1.250"'), need('"1.250,5"')],
  ['date-month-first', 'employees', born('12/31/1986'), born('26/09/1986')],
  [
    'date-order-mixed',
    'employees',
    `${born('12/31/1986')}\n198609262015051002,Budi,PNS,31/12/1986`,
    born('26/09/1986'),
  ],
  ['date-serial', 'employees', born('31681'), born('26-09-1986')],
  ['date-year-short', 'employees', born('26-09-86'), born('26-09-1986')],
  ['hours-converted', 'workload', task('60', '1250'), task('60', '75000')],
  ['hours-or-minutes', 'workload', task('60', '1250', 'NORMA WAKTU (MENIT)'), task('60', '1250')],
  ['effective-minutes-unusual', 'workload', task('60', '72000'), task('60', '75000')],
  ['footer-row', 'units', 'ID UNIT,NAMA UNIT\nJumlah,', 'ID UNIT,NAMA UNIT\nJumlah,A'],
  ['row-long', 'units', 'ID UNIT,NAMA UNIT\nU,A,B', 'ID UNIT,NAMA UNIT\nU,A,'],
  ['row-short', 'units', 'ID UNIT,NAMA UNIT,KECAMATAN\nU,A', 'ID UNIT,NAMA UNIT\nU,A'],
  ['duplicate-key', 'units', 'ID UNIT,NAMA UNIT\nU,A\nU,B', 'ID UNIT,NAMA UNIT\nU,A\nV,B'],
  ['required-missing', 'units', 'ID UNIT,NAMA UNIT\nU,-', 'ID UNIT,NAMA UNIT\nU,A'],
  ['spreadsheet-error', 'units', unit('KECAMATAN', '#REF!'), unit('KECAMATAN', 'REF')],
  ['nip-scientific', 'employees', person('"1,98E+17"'), person()],
  ['nip-destroyed', 'employees', person('198609262015051000'), person()],
  ['nip-length', 'employees', person('19860926201505100'), person()],
  ['nip-characters', 'employees', person('belum ada'), person()],
  ['date-invalid', 'employees', person(undefined, 'TANGGAL LAHIR', '31-02-1986'), person()],
  ['date-placeholder', 'employees', person(undefined, 'TMT JABATAN', '01-01-1900'), person()],
  ['number-invalid', 'units', unit('LINTANG', 'selatan'), unit('LINTANG', '-2.2')],
  ['number-ambiguous', 'positions', need('1.250').replaceAll(',', '\t'), need('1250')],
  ['not-whole', 'positions', need('1', 'FORMASI', '2.5'), need('1', 'FORMASI', '2.0')],
  ['out-of-range', 'units', unit('LINTANG', '-91'), unit('LINTANG', '-90')],
  [
    'bool-unknown',
    'positions',
    need('1', 'WAJIB TERISI', 'mungkin'),
    need('1', 'WAJIB TERISI', 'ya'),
  ],
  ['code-unknown', 'units', unit('JENIS UNIT', 'warung'), unit('JENIS UNIT', 'Dinas')],
  [
    'golongan-unknown',
    'employees',
    person(undefined, 'GOLONGAN', 'V/a'),
    person(undefined, 'GOLONGAN', '3a'),
  ],
  [
    'education-unknown',
    'employees',
    person(undefined, 'TINGKAT PENDIDIKAN', 'TK'),
    person(undefined, 'TINGKAT PENDIDIKAN', 'S1'),
  ],
  ['period-invalid', 'unit_results', result('2026-13'), result('Semester I 2026')],
  ['nip-birth-impossible', 'employees', person('198613262015051001'), person()],
  ['nip-start-impossible', 'employees', person('198609262000051001'), person('198609262004091001')],
  ['nip-sex-digit', 'employees', person('198609262015053001'), person()],
  ['nip-age', 'employees', person('195509252015051001'), person('195609252015051001')],
  [
    'nip-birth-mismatch',
    'employees',
    person(undefined, 'TANGGAL LAHIR', '27-09-1986'),
    person(undefined, 'TANGGAL LAHIR', '26-09-1986'),
  ],
  [
    'nip-sex-mismatch',
    'employees',
    person(undefined, 'JENIS KELAMIN', 'F'),
    person(undefined, 'JENIS KELAMIN', 'M'),
  ],
  [
    'nip-status-mismatch',
    'employees',
    `${PERSON}\n199105102022211003,Budi,PNS`,
    `${PERSON}\n199105102022211003,Budi,PPPK`,
  ],
  [
    'golongan-status',
    'employees',
    person(undefined, 'GOLONGAN', 'IX'),
    person(undefined, 'GOLONGAN', 'III/c'),
  ],
  [
    'date-order',
    'employees',
    person(undefined, 'TMT JABATAN', '30-04-2015'),
    person(undefined, 'TMT JABATAN', '01-05-2015'),
  ],
  [
    'date-future',
    'employees',
    person(undefined, 'TMT JABATAN', '01-10-2026'),
    person(undefined, 'TMT JABATAN', '30-09-2026'),
  ],
  ['retirement-passed', 'employees', retired('Aktif'), retired('Pensiun')],
  [
    'predicate-table',
    'performance',
    rating('di atas', 'di bawah', 'Baik'),
    rating('di atas', 'di bawah', 'Kurang'),
  ],
  ['golongan-order', 'positions', limits('III/b', 'III/a'), limits('III/a', 'III/a')],
  ['wish-targets', 'aspirations', wish('J1', 'U1'), wish('J1', '')],
  ['wish-conflict', 'aspirations', replies('J1', 'J2'), wish('J1', '')],
  ['parent-unknown', 'units', unit('ID UNIT INDUK', 'X'), unit('ID UNIT INDUK', '-')],
  ['parent-cycle', 'units', tree('B'), tree('')],
];

/** Rules that need bytes, titles, a choice or a second dataset; tests are beside. */
const ELSEWHERE: readonly RuleId[] = [
  'period-from-title',
  'period-from-name',
  'post-carried',
  'row-ignored',
  'post-ambiguous',
  'post-unresolved',
  'encoding-windows-1252',
  'unit-unknown',
  'position-unknown',
  'competency-unknown',
  'nip-unknown',
  'post-overfilled',
];

function person(nip = '198609262015051001', label = 'RUMPUN ILMU', cell = 'Hukum'): string {
  return `${PERSON},${label}\n${nip},Ani,PNS,${cell}`;
}

function born(date: string): string {
  return `${PERSON},TANGGAL LAHIR\n198609262015051001,Ani,PNS,${date}`;
}

function retired(status: string): string {
  return `${PERSON},TMT PENSIUN,KEDUDUKAN HUKUM\n198609262015051001,Ani,PNS,01-09-2026,${status}`;
}

function unit(label: string, cell: string): string {
  return `ID UNIT,NAMA UNIT,${label}\nU1,Dinas,${cell}`;
}

function tree(parentOfA: string): string {
  return `ID UNIT,NAMA UNIT,ID UNIT INDUK\nA,Dinas,${parentOfA}\nB,Bidang,A`;
}

function need(cell: string, label = 'ESELON', other = 'x'): string {
  const seats = label === 'FORMASI' ? '' : ',FORMASI';
  const two = label === 'FORMASI' ? '' : ',2';
  return (
    `ID JABATAN,ID UNIT,NAMA JABATAN,JENIS JABATAN,JENJANG,KEBUTUHAN,${label}${seats}\n` +
    `J1,U1,Analis,Fungsional,Ahli Muda,${cell},${other}${two}`
  );
}

function limits(min: string, max: string): string {
  return need('1', 'GOLONGAN MINIMAL,GOLONGAN MAKSIMAL', `${min},${max}`);
}

function task(norm: string, effective: string, label = 'waktu_penyelesaian'): string {
  return (
    `ID JABATAN,PERIODE,URAIAN TUGAS,VOLUME,${label},waktu_kerja_efektif\n` +
    `J1,2026,Menulis,10,${norm},${effective}`
  );
}

function result(period: string): string {
  return `ID UNIT,INDIKATOR,PERIODE,NILAI\nU1,IKM,${period},86`;
}

function rating(work: string, behaviour: string, predicate: string): string {
  return (
    'NIP,TAHUN,HASIL KERJA,PERILAKU KERJA,PREDIKAT\n' +
    `198609262015051001,2025,${work},${behaviour},${predicate}`
  );
}

function wish(post: string, unitId: string): string {
  return `NIP,PERINGKAT,ID JABATAN,ID UNIT,KESEDIAAN\n198609262015051001,1,${post},${unitId},ya`;
}

/** Two replies of one person at rank 1. */
function replies(...posts: readonly string[]): string {
  const rows = posts.map((post) => `198609262015051001,1,${post},,ya`);
  return ['NIP,PERINGKAT,ID JABATAN,ID UNIT,KESEDIAAN', ...rows].join('\n');
}

function rulesOf(csv: string, dataset: DatasetId): string[] {
  return validated(csv, dataset).issues.map((issue) => issue.rule);
}

describe('every rule', () => {
  it.each(CASES)(
    '%s is broken by its fixture of %s and by nothing beside it',
    (rule, dataset, broken, sound) => {
      expect(rulesOf(broken, dataset)).toContain(rule);
      expect(rulesOf(sound, dataset)).not.toContain(rule);
    },
  );

  it('has a fixture', () => {
    const covered = new Set<string>([...CASES.map(([rule]) => rule), ...ELSEWHERE]);
    expect(Object.keys(RULES).filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it('of one file is noted only where it belongs: the sound files break none but what they must', () => {
    const noisy = CASES.flatMap(([rule, dataset, , sound]) =>
      rulesOf(sound, dataset).map((found) => `${rule}: ${found}`),
    );
    expect(noisy).toEqual(['hours-or-minutes: hours-converted']);
  });

  it('encoding-windows-1252 is noted once for a file that is not UTF-8', () => {
    const table = { ...textTable('ID UNIT,NAMA UNIT\nU1,A\n'), encoding: 'windows-1252' as const };
    const mapping = mappingOf(matchHeaders(table.header, 'units'));
    const found = validateTable(table, SCHEMAS.units, mapping, { asOf: AS_OF });
    expect(findings(found)).toEqual(['encoding-windows-1252@-']);
    expect(found.issues[0]?.severity).toBe('info');
  });
});

describe('rules of employees', () => {
  it('warn and never take a row out', () => {
    const text =
      `${PERSON},TANGGAL LAHIR,JENIS KELAMIN,TMT GOLONGAN\n` +
      '198613262099053001,Ani,PPPK,01-01-1990,P,01-01-2030';
    const found = validated(text, 'employees');
    expect(found.count.loaded).toBe(1);
    expect(new Set(found.issues.map((issue) => issue.severity))).toEqual(new Set(['warning']));
  });

  it('leave the NIP of a part-time PPPK alone: its form is not settled', () => {
    expect(rulesOf(`${PERSON}\n198609262015051001,Ani,PPPK Paruh Waktu`, 'employees')).toEqual([]);
  });

  it('show the cell as the file spells it beside the NIP', () => {
    const found = validated(person(undefined, 'TANGGAL LAHIR', '27/09/1986'), 'employees');
    expect(found.issues).toEqual([
      {
        file: 'employees.csv',
        line: 2,
        column: 'TANGGAL LAHIR',
        value: '27/09/1986',
        rule: 'nip-birth-mismatch',
        severity: 'warning',
        details: { nip: '198609262015051001' },
      },
    ]);
  });
});

describe('rules of workload', () => {
  it('turn hours into minutes where the effective time can only be hours', () => {
    const found = validated(task('1,5'.replace(',', '.'), '1250'), 'workload');
    expect(column(found, 'norm_minutes')).toEqual([90]);
    expect(column(found, 'effective_minutes')).toEqual([75_000]);
    expect(found.issues).toMatchObject([{ rule: 'hours-converted', severity: 'info', line: null }]);
  });

  it('believe a header that says hours, whatever the effective time', () => {
    const found = validated(task('2', '75000', 'NORMA WAKTU (JAM)'), 'workload');
    expect(column(found, 'norm_minutes')).toEqual([120]);
    expect(column(found, 'effective_minutes')).toEqual([75_000]);
  });

  it('believe a header that says minutes for the task, and say the doubt', () => {
    const found = validated(task('60', '1250', 'NORMA WAKTU (MENIT)'), 'workload');
    expect(column(found, 'norm_minutes')).toEqual([60]);
    expect(column(found, 'effective_minutes')).toEqual([75_000]);
    expect(findings(found)).toEqual(['hours-converted@-', 'hours-or-minutes@-']);
  });

  it('leave minutes alone, those of a month too', () => {
    const month = task('60', '6250').replace('2026', 'Agustus 2026');
    expect(column(validated(month, 'workload'), 'effective_minutes')).toEqual([6250]);
    expect(rulesOf(month, 'workload')).toEqual([]);
  });

  it('convert row by row where a sheet mixes both', () => {
    const text = `${task('60', '75000')}\nJ2,2026,Menulis,10,1,1250`;
    const found = validated(text, 'workload');
    expect(column(found, 'norm_minutes')).toEqual([60, 60]);
    expect(found.issues.map((issue) => issue.details)).toEqual([{ rows: 1 }]);
  });
});

describe('rules of the other datasets', () => {
  it('replies of one rank that differ wait for confirmation, all of them', () => {
    const found = validated(
      `${replies('J1', 'J2', 'J1')}\n198609262015051001,2,J3,,ya`,
      'aspirations',
    );
    expect(findings(found)).toEqual(['wish-conflict@2', 'wish-conflict@3', 'wish-conflict@4']);
    expect(found.issues[1]?.details).toEqual({ others: '2, 4' });
    expect(found.count).toEqual({ rowsIn: 4, loaded: 1, listed: 3, blank: 0 });
    const changed = replies('J1', 'J1').replace(/ya$/, 'tidak');
    expect(findings(validated(changed, 'aspirations'))).toEqual([
      'wish-conflict@2',
      'wish-conflict@3',
    ]);
  });

  it('replies of one rank that say the same are one', () => {
    const found = validated(replies('J1', 'J1'), 'aspirations');
    expect(findings(found)).toEqual(['duplicate-key@3']);
    expect(found.count.loaded).toBe(1);
  });

  it('spells end after they begin', () => {
    const text =
      'NIP,NAMA JABATAN,TMT JABATAN,SAMPAI TANGGAL\n198609262015051001,Staf,01-02-2020,01-01-2020';
    expect(validated(text, 'position_history').issues[0]).toMatchObject({
      rule: 'date-order',
      column: 'SAMPAI TANGGAL',
      details: { other: 'TMT JABATAN', otherValue: '2020-02-01' },
    });
  });

  it('the predicate of the 3 x 3 table is named beside the one in the file', () => {
    const found = validated(rating('di bawah', 'di bawah', 'Butuh Perbaikan'), 'performance');
    expect(found.issues[0]).toMatchObject({
      value: 'Butuh Perbaikan',
      details: { expected: 'SANGAT KURANG', result: 'DI BAWAH', behaviour: 'DI BAWAH' },
    });
    expect(column(found, 'predicate')).toEqual(['BUTUH_PERBAIKAN']);
  });

  it('Cukup is the older word for Butuh Perbaikan', () => {
    expect(rulesOf(rating('di bawah', 'sesuai', 'CUKUP'), 'performance')).toEqual([]);
  });

  it('a unit under itself is found along the whole way up, and only where the ring is', () => {
    const text = 'ID UNIT,NAMA UNIT,ID UNIT INDUK\nA,a,C\nB,b,A\nC,c,B\nD,d,A\nE,e,E\n';
    expect(findings(validated(text, 'units'))).toEqual([
      'parent-cycle@2',
      'parent-cycle@3',
      'parent-cycle@4',
      'parent-cycle@6',
    ]);
  });
});
