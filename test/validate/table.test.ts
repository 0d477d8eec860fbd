import { describe, expect, it } from 'vitest';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { Random } from '#core/random.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { validateTable } from '#validate/table.ts';
import { AS_OF, column, day, findings, textTable, validated } from './from-text.ts';

const PEOPLE = 'NIP;NAMA;STATUS ASN;TANGGAL LAHIR;FTE\n';

describe('rows of a table', () => {
  it('come out typed, with their lines, blank lines on top of the count', () => {
    const result = validated(
      `${PEOPLE}'198609262015051001;Ani;PNS;26-09-1986;1\n\n199105102022211003;Budi;pppk;;0,5\n`,
      'employees',
    );
    expect(result.issues).toEqual([]);
    expect(result.count).toEqual({ rowsIn: 2, loaded: 2, listed: 0, blank: 1 });
    expect(result.lines).toEqual([2, 4]);
    expect(column(result, 'nip')).toEqual(['198609262015051001', '199105102022211003']);
    expect(column(result, 'status')).toEqual(['PNS', 'PPPK']);
    expect(column(result, 'birth_date')).toEqual([day('1986-09-26'), null]);
    expect(column(result, 'fte')).toEqual([1, 0.5]);
  });

  it('have every column of the schema, absent ones all null and never a default', () => {
    const result = validated('NIP,NAMA,STATUS ASN\n198609262015051001,Ani,PNS\n', 'employees');
    expect(result.table.columns.map((entry) => entry.name)).toEqual(
      SCHEMAS.employees.columns.map((entry) => entry.name),
    );
    expect(column(result, 'fte')).toEqual([null]);
    expect(column(result, 'retirement_date')).toEqual([null]);
  });

  it('with a NIP in scientific notation are listed and the rest load', () => {
    const result = validated(
      `${PEOPLE}1,98609E+17;Ani;PNS;;\n199105102022211003;Budi;PPPK;;\n`,
      'employees',
    );
    expect(result.count).toEqual({ rowsIn: 2, loaded: 1, listed: 1, blank: 0 });
    expect(result.issues).toEqual([
      {
        file: 'employees.csv',
        line: 2,
        column: 'NIP',
        value: '1,98609E+17',
        rule: 'nip-scientific',
        severity: 'error',
      },
    ]);
  });

  it('with destroyed NIPs are never taken for twins', () => {
    const rows = '198609262015051000;Ani;PNS;;\n198609262015051000;Budi;PNS;;\n';
    expect(findings(validated(PEOPLE + rows, 'employees'))).toEqual([
      'nip-destroyed@2',
      'nip-destroyed@3',
    ]);
  });

  it('with the key of an earlier row are listed, and the issue names its line', () => {
    const rows = ['198609262015051001;Ani', "'19860926 201505 1 001;Ani S.", '198609262015051001;A']
      .map((row) => `${row};PNS;;\n`)
      .join('');
    const result = validated(PEOPLE + rows, 'employees');
    expect(findings(result)).toEqual(['duplicate-key@3', 'duplicate-key@4']);
    expect(result.issues[0]?.details).toEqual({ firstLine: 2, key: "'19860926 201505 1 001" });
    expect(column(result, 'name')).toEqual(['Ani']);
  });

  it('that are listed for another reason hold no key', () => {
    const rows = '198609262015051001;;PNS;;\n198609262015051001;Ani;PNS;;\n';
    const result = validated(PEOPLE + rows, 'employees');
    expect(findings(result)).toEqual(['required-missing@2']);
    expect(result.issues[0]).toMatchObject({ column: 'NAMA', details: { label: 'NAMA' } });
    expect(column(result, 'name')).toEqual(['Ani']);
  });

  it('are unique by all key columns together', () => {
    const text = 'NIP,TAHUN,PREDIKAT\n198609262015051001,2024,Baik\n198609262015051001,2025,Baik\n';
    expect(validated(text, 'performance').count.listed).toBe(0);
    expect(validated(`${text}198609262015051001,2025,Kurang\n`, 'performance').count.listed).toBe(
      1,
    );
  });

  it('need not be unique where the dataset has no key', () => {
    const row = '198609262015051001,Diklat PIM\n';
    expect(validated(`NIP,NAMA DIKLAT\n${row}${row}`, 'training').count.loaded).toBe(2);
  });

  it('with an unknown code in a required column are listed, with the codes to choose from', () => {
    const result = validated(`${PEOPLE}198609262015051001;Ani;Honorer;;\n`, 'employees');
    expect(result.count.listed).toBe(1);
    expect(result.issues[0]).toMatchObject({
      rule: 'code-unknown',
      severity: 'error',
      value: 'Honorer',
      details: { codes: 'PNS, CPNS, PPPK, PPPK_PW' },
    });
  });

  it('with a bad cell that is not required load without it, with a warning', () => {
    const result = validated(`${PEOPLE}198609262015051001;Ani;PNS;01-01-1900;#REF!\n`, 'employees');
    expect(result.count.loaded).toBe(1);
    expect(findings(result)).toEqual(['date-placeholder@2', 'spreadsheet-error@2']);
    expect(result.issues.map((issue) => issue.severity)).toEqual(['warning', 'warning']);
    expect(column(result, 'birth_date')).toEqual([null]);
    expect(column(result, 'fte')).toEqual([null]);
  });

  it('of totals between the data are listed as such and nothing else', () => {
    const text =
      'ID JABATAN;PERIODE;URAIAN TUGAS;VOLUME;NORMA WAKTU\nJ1;2026;Jumlah berkas;10;5\n' +
      'Jumlah Pegawai;;;12;\n;;Pembulatan;12;\nTOTAL;;;;\nJ2;2026;Rekap;4;5\n';
    const result = validated(text, 'workload');
    expect(findings(result)).toEqual(['footer-row@3', 'footer-row@4', 'footer-row@5']);
    expect(result.issues.map((issue) => issue.value)).toEqual([
      'Jumlah Pegawai',
      'Pembulatan',
      'TOTAL',
    ]);
    expect(column(result, 'task')).toEqual(['Jumlah berkas', 'Rekap']);
  });

  it('that begin like a total but are complete are data', () => {
    const result = validated('ID UNIT,NAMA UNIT\nTOTAL,Dinas Total\n', 'units');
    expect(result.count.loaded).toBe(1);
  });

  it('with too many cells are listed, with too few are read as if the rest were blank', () => {
    const rows = '198609262015051001;Ani;PNS;;;lebih\n199105102022211003;Budi;PPPK\n';
    const result = validated(PEOPLE + rows, 'employees');
    expect(findings(result)).toEqual(['row-long@2', 'row-short@3']);
    expect(result.issues.map((issue) => issue.details)).toEqual([
      { cells: 6, expected: 5 },
      { cells: 3, expected: 5 },
    ]);
    expect(column(result, 'name')).toEqual(['Budi']);
  });

  it('with blank cells beyond the header, or before blank headers, are whole', () => {
    const text = 'ID UNIT;NAMA UNIT;;\nU1;Dinas;;;;\nU2;Badan\n';
    const result = validated(text, 'units');
    expect(result.issues).toEqual([]);
    expect(result.count.loaded).toBe(2);
  });
});

describe('columns of a table', () => {
  it('of private life are dropped, whatever the mapping says', () => {
    const table = textTable(
      'NIK,NIP,NAMA,STATUS ASN,ALAMAT\n6271,198609262015051001,Ani,PNS,Jl A\n',
    );
    const mapping = new Map([
      [0, 'education_field'],
      [1, 'nip'],
      [2, 'name'],
      [3, 'status'],
      [4, 'home_district'],
    ]);
    const result = validateTable(table, SCHEMAS.employees, mapping, { asOf: AS_OF });
    expect(result.dropped).toEqual(['NIK', 'ALAMAT']);
    expect(JSON.stringify(result)).not.toMatch(/6271|Jl A/);
  });

  it('that are not mapped are named as ignored, blank headers by their place', () => {
    const result = validated('ID UNIT,,NAMA UNIT,Telepon,CATATAN LAIN\nU1,x,Dinas,1,y\n', 'units');
    expect(result.ignored).toEqual(['#2', 'CATATAN LAIN']);
    expect(result.dropped).toEqual(['Telepon']);
    expect([...result.headers]).toEqual([
      ['unit_id', 'ID UNIT'],
      ['name', 'NAMA UNIT'],
    ]);
  });

  it('that mean the same complete each other: the first that is not blank counts', () => {
    const header =
      'jabatanFungsionalId,GOL AKHIR ID,GOL AKHIR NAMA,NIP,NAMA,STATUS ASN,jabatanStrukturalId';
    const rows = [
      'JF1,,III/b,198609262015051001,Ani,PNS,-',
      'JF1,31,,199001012015052001,Budi,PNS,JS1',
    ];
    const result = validated([header, ...rows].join('\n'), 'employees');
    expect(column(result, 'position_id')).toEqual(['JF1', 'JS1']);
    expect(column(result, 'golongan')).toEqual(['III/b', 'III/a']);
  });

  it('that come twice under one header are read once, and the result says so', () => {
    const result = validated('ID UNIT,NAMA UNIT,nama_unit\nU1,Dinas,Badan\n', 'units');
    expect(findings(result)).toEqual(['duplicate-header@-']);
    expect(result.issues[0]).toMatchObject({ column: 'nama_unit', details: { firstColumn: 2 } });
    expect(column(result, 'name')).toEqual(['Dinas']);
  });

  it('can be mapped by hand, several file columns and unknown names included', () => {
    const table = textTable('a,b,c\nU1,Dinas,x\n');
    const mapping = new Map([
      [0, 'unit_id'],
      [1, 'name'],
      [2, '__proto__'],
      [9, 'district'],
    ]);
    const result = validateTable(table, SCHEMAS.units, mapping, { asOf: AS_OF });
    expect(result.count.loaded).toBe(1);
    expect(result.ignored).toEqual(['c']);
  });

  it('that are required and not mapped list every row by their label', () => {
    const result = validated('NAMA UNIT\nDinas\nBadan\n', 'units');
    expect(result.count).toEqual({ rowsIn: 2, loaded: 0, listed: 2, blank: 0 });
    expect(result.issues[0]).toMatchObject({ column: null, details: { label: 'ID UNIT' } });
  });
});

describe('numbers of a file', () => {
  const header = 'ID JABATAN;PERIODE;URAIAN TUGAS;VOLUME;NORMA WAKTU';

  it('are read by the style that the file proves', () => {
    const comma = validated(`${header}\nJ1;2026;a;1.234;2,5\n`, 'workload');
    expect(column(comma, 'volume')).toEqual([1234]);
    expect(findings(comma)).toEqual([]);
    const point = validated(`${header}\nJ1;2026;a;1.234;2.5\n`, 'workload');
    expect(column(point, 'volume')).toEqual([1.234]);
  });

  it('are read by the style of their own column where columns differ', () => {
    const text = `${header}\nJ1;2026;a;1.234;2.5\nJ1;2026;b;7,5;1.250\n`;
    const result = validated(text, 'workload');
    expect(column(result, 'volume')).toEqual([1234, 7.5]);
    expect(column(result, 'norm_minutes')).toEqual([2.5, 1.25]);
  });

  it('with two readings go by the separator where nothing proves a style, and the result says so', () => {
    const text = `${header}\nJ1;2026;a;1.234;5\n`;
    const semicolons = validated(text, 'workload');
    expect(column(semicolons, 'volume')).toEqual([1234]);
    expect(findings(semicolons)).toEqual(['number-style-assumed@-']);
    const commas = validated(text.replaceAll(';', ','), 'workload');
    expect(column(commas, 'volume')).toEqual([1.234]);
    expect(commas.issues[0]?.details).toEqual({ cells: 1, style: '1,234.5' });
  });

  it('stay out where nothing at all decides', () => {
    const result = validated(`${header}\nJ1;2026;a;1.234;5\n`.replaceAll(';', '\t'), 'workload');
    expect(findings(result)).toEqual(['number-ambiguous@2']);
    expect(result.count.listed).toBe(1);
  });

  it('go by the style that the user chose', () => {
    const text = `${header}\nJ1;2026;a;1.234;5\n`;
    const result = validated(text, 'workload', { numberStyle: 'point' });
    expect(column(result, 'volume')).toEqual([1.234]);
    expect(findings(result)).toEqual([]);
  });
});

describe('hostile text', () => {
  it('is loaded unchanged and reported unchanged', () => {
    const name = `O'Brien "x"; DROP TABLE employees; --<img src=x onerror=alert(1)>`;
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const text = `NIP,NAMA,STATUS ASN,__proto__\n198609262015051001,${quoted},PNS,1\n2,a,${quoted},2\n`;
    const result = validated(text, 'employees');
    expect(column(result, 'name')).toEqual([name]);
    expect(result.ignored).toEqual(['__proto__']);
    expect(result.issues.find((issue) => issue.rule === 'code-unknown')?.value).toBe(name);
  });

  it('named __proto__ is a key like any other', () => {
    const result = validated(
      'ID UNIT,NAMA UNIT\n__proto__,A\nconstructor,B\n__proto__,C\n',
      'units',
    );
    expect(column(result, 'unit_id')).toEqual(['__proto__', 'constructor']);
    expect(findings(result)).toEqual(['duplicate-key@4']);
  });
});

describe('row accounting', () => {
  const CELLS = (
    "198609262015051001 '199105102022211003 1,98609E+17 198609262015051000 PNS J1 U1 2026 2026-08 " +
    '31-12-2024 31-02-2024 01-01-1900 3 3,5 1.234 - NULL #REF! TOTAL ya baik sesuai III/a S-1 x;y'
  )
    .split(' ')
    .concat('', '', '"a\nb"');

  function randomCsv(random: Random, dataset: DatasetId): string {
    const labels = SCHEMAS[dataset].columns.map((entry) => entry.label);
    const rows = Array.from({ length: random.int(0, 40) }, () => {
      const width = random.chance(0.9) ? labels.length : random.int(0, labels.length + 2);
      return Array.from({ length: width }, () => random.pick(CELLS)).join(',');
    });
    return [labels.join(','), ...rows].join('\n');
  }

  it.each(DATASET_IDS)(
    'of random %s: rows in = loaded + listed, and each listed row has its error',
    (id) => {
      const random = new Random(62_71).fork(id);
      for (let round = 0; round < 40; round++) {
        const csv = randomCsv(random, id);
        const text = textTable(csv);
        const result = validated(csv, id);
        const { rowsIn, loaded, listed, blank } = result.count;
        expect(rowsIn).toBe(text.rows.length);
        expect(loaded + listed).toBe(rowsIn);
        expect(blank).toBe(text.blankLines.length);
        const faulty = new Set(
          result.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.line),
        );
        expect(faulty.size).toBe(listed);
        expect(result.lines.filter((line) => faulty.has(line))).toEqual([]);
        expect(result.lines.length).toBe(loaded);
        for (const { values } of result.table.columns) expect(values.length).toBe(loaded);
      }
    },
  );

  it.each(DATASET_IDS)(
    'of random %s: a required cell is never null and a key never comes twice',
    (id) => {
      const random = new Random(7).fork(id);
      for (let round = 0; round < 20; round++) {
        const result = validated(randomCsv(random, id), id);
        for (const entry of SCHEMAS[id].columns.filter((candidate) => candidate.required)) {
          expect(column(result, entry.name)).not.toContain(null);
        }
        if (SCHEMAS[id].key.length === 0) continue;
        const parts = SCHEMAS[id].key.map((name) => column(result, name));
        const keys = result.lines.map((_, row) =>
          JSON.stringify(parts.map((values) => values[row])),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }
    },
  );

  it('holds for 45,000 rows', () => {
    const rows = Array.from({ length: 45_000 }, (_, at) => {
      const nip =
        at % 1000 === 999
          ? '1,98E+17'
          : `19860926201505${1 + (at % 2)}${String(at % 900).padStart(3, '0')}`;
      return `${nip};${2000 + Math.floor(at / 900)};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik;85,5;198001012005011001`;
    });
    const header = 'NIP;TAHUN;HASIL KERJA;PERILAKU KERJA;PREDIKAT;NILAI;NIP PENILAI';
    const result = validated([header, ...rows].join('\n'), 'performance');
    expect(result.count.rowsIn).toBe(45_000);
    expect(result.count.loaded + result.count.listed).toBe(45_000);
    expect(result.issues.filter((issue) => issue.rule === 'nip-scientific')).toHaveLength(45);
    expect(result.issues.filter((issue) => issue.rule === 'nip-destroyed')).toHaveLength(50);
  });
});
