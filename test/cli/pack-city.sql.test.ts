import { describe, expect, it } from 'vitest';
import { packCity, type SourceFile } from '#cli/pack-city.ts';
import { parseIsoDay } from '#core/day.ts';
import { RELATIONS } from '#model/views/list.ts';
import { FIRST_VIEW } from '#model/workload/first-view.ts';
import { importFile } from '#session/import-file.ts';
import { readFirstView } from '#session/sample.ts';
import { unpackSnapshot } from '#store/snapshot.ts';
import { questionKey } from '#store/statement.ts';
import { onlyPart } from '#test/support/imports.ts';
import { nodeStore } from '#test/support/node-engine.ts';

const FILES: Readonly<Record<string, string>> = {
  'unit-organisasi.csv': 'ID UNIT;ID UNIT INDUK;NAMA UNIT\no;;Dinas\nb;o;Bidang',
  'peta-jabatan.csv':
    'ID JABATAN;ID UNIT;NAMA JABATAN;JENIS JABATAN;JENJANG;FORMASI;RUMPUN JABATAN\n' +
    'j1;b;Arsiparis;JF;Mahir;2;arsip\nj2;o;Kepala;JPT;JPT Pratama;1;',
  'pegawai.csv':
    "NIP;NAMA;STATUS ASN;ID JABATAN;EMAIL\n198609262015051001;Sa'diah;PNS;j1;a@b\n" +
    '1,9E+17;Rusak;PNS;j1;\n199105102022211003;Budi;PPPK;;',
  'beban-kerja.csv':
    'ID JABATAN;PERIODE;URAIAN TUGAS;VOLUME;NORMA WAKTU (MENIT)\nj1;2026;Mengarsip;0,1;333333,3',
};
const files: SourceFile[] = Object.entries(FILES).map(([name, text]) => ({
  name,
  bytes: new TextEncoder().encode(text),
}));
const about = { id: 'contoh', name: 'Kota', asOf: parseIsoDay('2026-08-31') ?? 0, synthetic: true };

const counter = () => {
  let drawn = 0;
  return () => `id-${(drawn += 1)}`;
};
const pack = async (chosen = files) => packCity(chosen, about, counter(), await nodeStore());

describe('packing the city', () => {
  it('accounts for every row: in = loaded + listed', async () => {
    const { accounts, snapshot } = await pack();
    expect(accounts.map(({ dataset, count }) => [dataset, count.rowsIn, count.listed])).toEqual([
      ['units', 2, 0],
      ['positions', 2, 0],
      ['employees', 3, 1],
      ['workload', 1, 0],
    ]);
    const { tables } = unpackSnapshot(snapshot);
    expect(tables.map(({ rows }) => rows)).toEqual(accounts.map(({ count }) => count.loaded));
  });

  it('gives the same bytes for the same files', async () => {
    const [one, two] = [await pack(), await pack()];
    expect(one.snapshot).toEqual(two.snapshot);
    expect(one.firstView).toBe(two.firstView);
  });

  it('writes a first view that is what the engine answers, to the last digit', async () => {
    const { snapshot, firstView } = await pack();
    const { prepared, dataset } = readFirstView(JSON.parse(firstView));
    const { tables, asOf } = unpackSnapshot(snapshot);
    expect(dataset).toMatchObject({ id: 'contoh', asOf, counts: { employees: 2, workload: 1 } });
    const store = await nodeStore();
    const city = await store.load(tables, { asOf, relations: RELATIONS });
    for (const { statement, params } of FIRST_VIEW) {
      const rows = await city.run(statement, params);
      expect(rows.length).toBeGreaterThan(0);
      expect(prepared.get(questionKey(statement, params))).toEqual(rows);
    }
    await city.drop();
  });

  it('takes the very steps of an import by hand: the same tables from the same files', async () => {
    const { tables } = unpackSnapshot((await pack()).snapshot);
    const newId = counter();
    for (const [index, { name, bytes }] of files.entries()) {
      const job = { name, bytes: bytes.slice(), asOf: about.asOf, parts: new Map() };
      const imported = await importFile(job, newId, () => undefined);
      expect(onlyPart(imported).encoded).toEqual(tables[index]);
    }
  });

  it('stops at a file that is refused or that holds a dataset once more', async () => {
    const broken = { name: 'x.csv', bytes: new TextEncoder().encode(' \n') };
    await expect(pack([broken])).rejects.toThrow(/x\.csv: refused \(empty\) at line 1/);
    await expect(pack([...files, ...files.slice(0, 1)])).rejects.toThrow(/units already/);
  });
});
