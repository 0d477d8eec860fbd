import { describe, expect, it } from 'vitest';
import type { CheckedPart } from '#session/import-file.ts';
import { prepareImport } from '#session/import-prepare.ts';
import { compares } from '#session/use-import-cross.ts';
import { prepareJobOf, type StagedFile } from '#session/use-import.ts';
import { checked, unpacked } from '#test/support/imports.ts';

const UNITS = 'ID UNIT,NAMA UNIT\nU1,Dinas\n';
const POSITIONS =
  'ID JABATAN,ID UNIT,NAMA JABATAN,JENIS JABATAN,JENJANG,FORMASI\n' +
  'J1,U1,Kepala Dinas,JPT,JPT Pratama,1\nJ2,U9,Analis,Fungsional,Ahli Muda,1\n';
// The row without a NIP is not loaded: lines of the file and rows of the table part ways after it.
const EMPLOYEES =
  'NIP,NAMA,STATUS ASN,KODE JABATAN\n198609262015051001,Ani,PNS,J1\n,Kosong,PNS,J1\n' +
  '199001012015052001,Budi,PNS,J7\n199105102015051003,Cici,PNS,J1\n';

const fileOf = checked;

/** The post's column has a header of its own, chosen by hand. */
async function employees() {
  const { mapping } = await fileOf('pegawai.csv', EMPLOYEES);
  return fileOf('pegawai.csv', EMPLOYEES, { mapping: new Map([...mapping, [3, 'position_id']]) });
}

/** What parts, and tables that stay, say of each other. */
function across(parts: readonly CheckedPart[], kept: readonly CheckedPart[] = []) {
  const loaded = kept.map(({ encoded }) => encoded);
  const job = { parts, loaded, keepOthers: true, mode: {}, want: 'findings' } as const;
  return unpacked(prepareImport(job).findings.all);
}

describe('files against each other', () => {
  it('say file, line and header of the file where a reference is unknown', async () => {
    const parts = [
      await fileOf('unit.csv', UNITS),
      await fileOf('jabatan.csv', POSITIONS),
      await employees(),
    ];
    expect(await across(parts)).toEqual([
      {
        dataset: 'positions',
        part: null,
        file: 'jabatan.csv',
        line: 3,
        column: 'ID UNIT',
        value: 'U9',
        rule: 'unit-unknown',
        severity: 'warning',
      },
      expect.objectContaining({
        dataset: 'employees',
        file: 'pegawai.csv',
        line: 4,
        column: 'KODE JABATAN',
        value: 'J7',
        rule: 'position-unknown',
      }),
      expect.objectContaining({ rule: 'post-overfilled', line: 2, value: 'J1' }),
      expect.objectContaining({ rule: 'post-overfilled', line: 5, value: 'J1' }),
    ]);
  });

  it('agree where every reference is known', async () => {
    const all = `${UNITS}U9,Badan\n`;
    const parts = [await fileOf('a.csv', all), await fileOf('b.csv', POSITIONS)];
    expect(await across(parts)).toEqual([]);
  });
});

describe('files against what stays loaded', () => {
  it('find rows of the loaded datasets that a file leaves behind; where they stood is not known', async () => {
    const parts = [await fileOf('unit.csv', UNITS)];
    expect(await across(parts, [await fileOf('jabatan.csv', POSITIONS)])).toEqual([
      expect.objectContaining({
        dataset: 'positions',
        file: '',
        line: null,
        column: null,
        value: 'U9',
      }),
    ]);
  });

  it('do not speak of two datasets that both stay', async () => {
    const header = 'KODE KOMPETENSI,NAMA KOMPETENSI,JENIS KOMPETENSI\n';
    const kept = [
      await fileOf('unit.csv', UNITS),
      await fileOf('jabatan.csv', POSITIONS),
      await employees(),
    ];
    expect(await across([await fileOf('kompetensi.csv', header)], kept)).toEqual([]);
  });
});

describe('the tables that are compared', () => {
  const stagedAs = (id: string, outcome: StagedFile['outcome']): StagedFile => ({
    id,
    name: id,
    size: 0,
    source: new Blob(),
    choices: new Map(),
    outcome,
  });
  const read = (file: CheckedPart) =>
    stagedAs(file.file, { at: 'read', result: { parts: [file] } });

  it('are those of the files and those that stay', async () => {
    const units = await fileOf('unit.csv', UNITS);
    const posts = await fileOf('jabatan.csv', POSITIONS);
    const loaded = [posts.encoded];
    const job = prepareJobOf([read(units)], loaded, { keepOthers: true, mode: {} });
    expect(job).toMatchObject({ parts: [{ file: 'unit.csv' }], loaded, want: 'findings' });
    expect(job && compares(job)).toBe(true);
  });

  it('are none while a file is read, and where there is only one', async () => {
    const options = { keepOthers: false, mode: {} };
    const units = read(await fileOf('unit.csv', UNITS));
    const posts = read(await fileOf('jabatan.csv', POSITIONS));
    const working = stagedAs('c.csv', { at: 'working', progress: null });
    expect(prepareJobOf([units, posts, working], [], options)).toBeNull();
    expect(prepareJobOf([], [], options)).toBeNull();
    const alone = prepareJobOf([units], [], options);
    const both = prepareJobOf([units, posts], [], options);
    expect([alone && compares(alone), both && compares(both)]).toEqual([false, true]);
  });

  it('are those of one dataset too where it is updated by key', async () => {
    const units = await fileOf('unit.csv', UNITS);
    const options = { keepOthers: false, mode: { units: 'update' } } as const;
    const job = prepareJobOf([read(units)], [units.encoded], options);
    expect(job && compares(job)).toBe(true);
  });
});
