import { describe, expect, it } from 'vitest';
import { checkAcross, type CrossTable } from '#session/import-cross.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { crossTables } from '#session/use-import-cross.ts';
import type { StagedFile } from '#session/use-import.ts';
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

const fresh = (file: CheckedPart): CrossTable => ({ encoded: file.encoded, source: file });
const kept = (file: CheckedPart): CrossTable => ({ encoded: file.encoded, source: null });

describe('files against each other', () => {
  it('say file, line and header of the file where a reference is unknown', async () => {
    const tables = [
      fresh(await fileOf('unit.csv', UNITS)),
      fresh(await fileOf('jabatan.csv', POSITIONS)),
      fresh(await employees()),
    ];
    expect(await unpacked(checkAcross({ tables }).all)).toEqual([
      {
        dataset: 'positions',
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
    const tables = [fresh(await fileOf('a.csv', all)), fresh(await fileOf('b.csv', POSITIONS))];
    expect(await unpacked(checkAcross({ tables }).all)).toEqual([]);
  });
});

describe('files against what stays loaded', () => {
  it('find rows of the loaded datasets that a file leaves behind; where they stood is not known', async () => {
    const tables = [
      fresh(await fileOf('unit.csv', UNITS)),
      kept(await fileOf('jabatan.csv', POSITIONS)),
    ];
    expect(await unpacked(checkAcross({ tables }).all)).toEqual([
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
    const tables = [
      fresh(await fileOf('kompetensi.csv', 'KODE KOMPETENSI,NAMA KOMPETENSI,JENIS KOMPETENSI\n')),
      kept(await fileOf('unit.csv', UNITS)),
      kept(await fileOf('jabatan.csv', POSITIONS)),
      kept(await employees()),
    ];
    expect(await unpacked(checkAcross({ tables }).all)).toEqual([]);
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
    const loaded = [(await fileOf('lama.csv', UNITS)).encoded, posts.encoded];
    const tables = crossTables([read(units)], loaded, true);
    expect(tables?.map(({ encoded, source }) => [encoded.dataset, source?.file ?? null])).toEqual([
      ['units', 'unit.csv'],
      ['positions', null],
    ]);
  });

  it('are none while a file is read, one dataset is there twice, or only one is there', async () => {
    const units = read(await fileOf('unit.csv', UNITS));
    const posts = read(await fileOf('jabatan.csv', POSITIONS));
    const working = stagedAs('c.csv', { at: 'working', progress: null });
    const twin = { ...units, id: 'twin' };
    expect(crossTables([units, posts, working], [], false)).toBeNull();
    expect(crossTables([units, posts, twin], [], false)).toBeNull();
    expect(crossTables([units], [], false)).toBeNull();
    expect(crossTables([units, posts], [], false)).toHaveLength(2);
  });
});
