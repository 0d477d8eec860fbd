import { describe, expect, it } from 'vitest';
import type { DatasetId } from '#core/ids.ts';
import { crossCheck, crossColumns, referencesTo } from '#validate/cross.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { findings, validated } from './from-text.ts';

const UNITS = 'ID UNIT,NAMA UNIT\nU1,Dinas\n';
const POSITIONS =
  'ID JABATAN,ID UNIT,NAMA JABATAN,JENIS JABATAN,JENJANG,FORMASI\n' +
  'J1,U1,Kepala Dinas,JPT,JPT Pratama,1\nJ2,U1,Analis,Fungsional,Ahli Muda,1\n';
const EMPLOYEES =
  'NIP,NAMA,STATUS ASN,ID JABATAN,ID JABATAN PLT\n' +
  '198609262015051001,Ani,PNS,J1,\n199001012015052001,Budi,PNS,J2,J1\n';
const COMPETENCIES =
  'KODE KOMPETENSI,NAMA KOMPETENSI,JENIS KOMPETENSI\nINT,Integritas,Manajerial\n';

function checked(files: Partial<Record<DatasetId, string>>): string[] {
  const base: Partial<Record<DatasetId, string>> = {
    units: UNITS,
    positions: POSITIONS,
    employees: EMPLOYEES,
    competencies: COMPETENCIES,
  };
  const all = Object.entries({ ...base, ...files }) as [DatasetId, string][];
  const tables = new Map(all.map(([id, csv]) => [id, validated(csv, id)] as const));
  for (const [id, table] of tables) {
    expect(
      table.issues.filter((issue) => issue.severity === 'error'),
      id,
    ).toEqual([]);
  }
  return findings({ issues: crossCheck(tables) });
}

describe('datasets against each other', () => {
  it('agree where every reference is known', () => {
    expect(checked({})).toEqual([]);
  });

  it('a post of an unknown unit', () => {
    const orphan = `${POSITIONS}J3,U9,Arsiparis,Fungsional,Terampil,1\n`;
    expect(checked({ positions: orphan })).toEqual(['unit-unknown@4']);
  });

  it('a person on an unknown post, acting ones too; no post is no finding', () => {
    const people =
      `${EMPLOYEES}199105102015051003,Cici,PNS,J9,\n` +
      '199105102015051004,Dodi,PNS,,J8\n199105102015051005,Eka,PNS,,\n';
    expect(checked({ employees: people })).toEqual(['position-unknown@4', 'position-unknown@5']);
  });

  it.each<[DatasetId, string, string]>([
    ['assessments', 'NIP,KODE KOMPETENSI,LEVEL,TANGGAL ASESMEN', '{nip},INT,3,2025-01-01'],
    ['performance', 'NIP,TAHUN', '{nip},2025'],
    ['position_history', 'NIP,NAMA JABATAN,TMT JABATAN', '{nip},Staf,2020-01-01'],
    ['discipline', 'NIP,TINGKAT HUKUMAN,TMT HUKUMAN', '{nip},Ringan,2020-01-01'],
    ['training', 'NIP,NAMA DIKLAT', '{nip},PIM'],
    ['competency_tests', 'NIP,JABATAN FUNGSIONAL,TANGGAL LULUS', '{nip},Analis,2020-01-01'],
    ['aspirations', 'NIP,PERINGKAT,KESEDIAAN', '{nip},1,ya'],
  ])('a row of %s about an unknown person', (id, header, row) => {
    const known = row.replace('{nip}', '198609262015051001');
    const unknown = row.replace('{nip}', '199105102015051009');
    expect(checked({ [id]: `${header}\n${known}\n${unknown}\n` })).toEqual(['nip-unknown@3']);
  });

  it.each<[DatasetId, string, string, string]>([
    [
      'position_standards',
      'ID JABATAN,KODE KOMPETENSI,LEVEL STANDAR',
      'J9,INT,3',
      'position-unknown@2',
    ],
    [
      'position_standards',
      'ID JABATAN,KODE KOMPETENSI,LEVEL STANDAR',
      'J1,XX,3',
      'competency-unknown@2',
    ],
    [
      'workload',
      'ID JABATAN,PERIODE,URAIAN TUGAS,VOLUME,NORMA WAKTU',
      'J9,2026,a,1,1',
      'position-unknown@2',
    ],
    [
      'training',
      'NIP,NAMA DIKLAT,KODE KOMPETENSI',
      '198609262015051001,PIM,XX',
      'competency-unknown@2',
    ],
    ['unit_results', 'ID UNIT,INDIKATOR,PERIODE,NILAI', 'U9,IKM,2025,80', 'unit-unknown@2'],
    [
      'aspirations',
      'NIP,PERINGKAT,KESEDIAAN,ID JABATAN',
      '198609262015051001,1,ya,J9',
      'position-unknown@2',
    ],
    [
      'aspirations',
      'NIP,PERINGKAT,KESEDIAAN,ID UNIT',
      '198609262015051001,1,ya,U9',
      'unit-unknown@2',
    ],
  ])('a row of %s (%s: %s)', (id, header, row, finding) => {
    expect(checked({ [id]: `${header}\n${row}\n` })).toEqual([finding]);
  });

  it('a past post that no longer exists is worth knowing, no more', () => {
    const history = validated(
      'NIP,NAMA JABATAN,TMT JABATAN,ID JABATAN,ID UNIT\n198609262015051001,Staf,2020-01-01,J9,U9\n',
      'position_history',
    );
    const tables = new Map([
      ['positions', validated(POSITIONS, 'positions')],
      ['units', validated(UNITS, 'units')],
      ['position_history', history],
    ] as const);
    expect(crossCheck(tables).map((issue) => issue.severity)).toEqual(['info', 'info']);
  });

  it('two holders of one structural post, each of them; acting holders do not count', () => {
    const people = `${EMPLOYEES}199105102015051003,Cici,PNS,J1,\n199105102015051004,Dodi,PNS,J2,\n`;
    const tables = new Map([
      ['positions', validated(POSITIONS, 'positions')],
      ['employees', validated(people, 'employees')],
    ] as const);
    expect(crossCheck(tables)).toEqual([
      expect.objectContaining({
        rule: 'post-overfilled',
        line: 2,
        value: 'J1',
        details: { holders: 2, seats: 1 },
      }),
      expect.objectContaining({ rule: 'post-overfilled', line: 4 }),
    ]);
  });

  it('two datasets that were loaded before are not checked again, a new one against them is', () => {
    const orphan = validated(`${POSITIONS}J3,U9,Arsiparis,Fungsional,Terampil,1\n`, 'positions');
    const units = validated(UNITS, 'units');
    const before = <T extends object>(table: T) => ({ ...table, loaded: true });
    const both = new Map([
      ['positions', before(orphan)],
      ['units', before(units)],
    ] as const);
    expect(crossCheck(both)).toEqual([]);
    const one = new Map([
      ['positions', before(orphan)],
      ['units', units],
    ] as const);
    expect(findings({ issues: crossCheck(one) })).toEqual(['unit-unknown@4']);
  });

  it('read the columns that they name, and no others', () => {
    const people = `${EMPLOYEES}199105102015051003,Cici,PNS,J1,\n199105102015051004,Dodi,PNS,J9,\n`;
    const whole = new Map([
      ['units', validated(UNITS, 'units')],
      ['positions', validated(`${POSITIONS}J3,U9,Arsiparis,JF,Terampil,1\n`, 'positions')],
      ['employees', validated(people, 'employees')],
    ] as const);
    const narrow = new Map(
      [...whole].map(([id, { table, ...rest }]) => {
        const names = crossColumns(id);
        const columns = table.columns.filter(({ name }) => names.includes(name));
        return [id, { ...rest, table: { columns } }] as const;
      }),
    );
    expect(crossCheck(narrow)).toEqual(crossCheck(whole));
    expect(crossCheck(whole)).toHaveLength(4);
    expect(crossColumns('positions').toSorted()).toEqual([
      'kind',
      'position_id',
      'seats',
      'unit_id',
    ]);
    expect(crossColumns('office')).toEqual([]);
  });

  it('every column of the dictionary that names a unit is one that follows it', () => {
    const named = Object.values(SCHEMAS).flatMap(({ id, columns }) =>
      columns.flatMap(({ name }) =>
        (name === 'unit_id' && id !== 'units') || name === 'parent_id' ? [`${id}.${name}`] : [],
      ),
    );
    const followed = referencesTo('units').map(({ dataset, column }) => `${dataset}.${column}`);
    expect(new Set(followed)).toEqual(new Set(named));
    expect(followed).toHaveLength(named.length);
    expect(referencesTo('office')).toEqual([]);
  });

  it('what refers to a dataset that is not loaded is not checked', () => {
    const alone = new Map([
      [
        'assessments',
        validated(
          'NIP,KODE KOMPETENSI,LEVEL,TANGGAL ASESMEN\n198609262015051001,XX,3,2025-01-01\n',
          'assessments',
        ),
      ],
    ] as const);
    expect(crossCheck(alone)).toEqual([]);
  });
});
