import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';
import type { LoadProgress, LoadResult } from '#load/table.ts';
import { zipped } from '#test/support/hostile-files.ts';

const FIXTURES = resolve(import.meta.dirname, '..', 'fixtures', 'formats');
const bytesOf = (name: string) => new Uint8Array(readFileSync(resolve(FIXTURES, name)));

function summary(results: readonly LoadResult[]): (readonly [string | null, number | string])[] {
  return results.map((one) =>
    one.ok ? [one.table.part, one.table.rows.length] : [one.failure.part, one.failure.code],
  );
}

describe('a ZIP', () => {
  it('is read entry by entry, each by what it is, each a part named by its path', async () => {
    const results = await readFile(
      zipped({
        'data/pegawai.csv': bytesOf('pegawai.csv'),
        'pegawai.xlsx': bytesOf('pegawai.xlsx'),
        'lama/pegawai.dat': bytesOf('pegawai.xls'),
        'pegawai.ods': bytesOf('pegawai.ods'),
        'pegawai.parquet': bytesOf('pegawai.parquet'),
        'pegawai.arrow': bytesOf('pegawai.arrow'),
        'pegawai.csv.gz': gzipSync(bytesOf('pegawai.csv')),
        'surat.pdf': strToU8('%PDF-1.7'),
        'kosong.csv': '',
      }),
      'semua.zip',
    );
    expect(summary(results)).toEqual([
      ['data/pegawai.csv', 4],
      ['pegawai.xlsx', 4],
      ['lama/pegawai.dat', 4],
      ['pegawai.ods', 4],
      ['pegawai.parquet', 4],
      ['pegawai.arrow', 4],
      ['pegawai.csv.gz', 4],
      ['surat.pdf', 'not-csv'],
      ['kosong.csv', 'empty'],
    ]);
    const [first] = results;
    const rows = results.flatMap((one) => (one.ok ? [one.table.rows] : []));
    expect(first?.ok && first.table.file).toBe('semua.zip');
    expect(rows).toEqual(Array.from({ length: 7 }, () => rows[0]));
  });

  it('names sheets of a workbook inside it behind the path', async () => {
    const results = await readFile(zipped({ 'a/sel.xlsx': bytesOf('sel.xlsx') }), 'a.zip');
    expect(results.map((one) => (one.ok ? one.table.part : one.failure.part))).toEqual([
      'a/sel.xlsx › Sel',
      'a/sel.xlsx › Rahasia',
      'a/sel.xlsx › constructor',
      'a/sel.xlsx › Gabung',
    ]);
  });

  it('is told from a workbook by its directory, not by what its first bytes look like', async () => {
    const results = await readFile(zipped({ 'xl/pegawai.csv': bytesOf('pegawai.csv') }), 'xl.zip');
    expect(summary(results)).toEqual([['xl/pegawai.csv', 4]]);
  });

  it('leaves out folders and what systems put in by themselves', async () => {
    const files = {
      'data/': '',
      '__MACOSX/._pegawai.csv': 'x',
      'data/.DS_Store': 'x',
      'Thumbs.db': 'x',
      'data/pegawai.csv': bytesOf('pegawai.csv'),
    };
    expect(summary(await readFile(zipped(files), 'a.zip'))).toEqual([['data/pegawai.csv', 4]]);
    const leftovers = zipped({ 'data/': '', '.DS_Store': 'x' });
    expect(summary(await readFile(leftovers, 'a.zip'))).toEqual([[null, 'empty']]);
  });

  it('takes hostile names of entries as text', async () => {
    const names = ['__proto__', 'constructor', '../../etc/passwd', '<img src=x onerror=1>.csv'];
    // Whoever writes an archive from an object cannot name an entry so; the bytes can.
    const files = names.map(
      (name) => [name.replace('__p', '__P'), bytesOf('pegawai.csv')] as const,
    );
    const bytes = zipped(Object.fromEntries(files));
    bytes.forEach((byte, at) => {
      if (byte === 0x50 && bytes[at - 1] === 0x5f && bytes[at + 1] === 0x72) bytes[at] = 0x70;
    });
    const results = await readFile(bytes, 'a.zip');
    expect(results.map((one) => one.ok && one.table.part)).toEqual(names);
  });

  it('tells how far it is, up to its whole size', async () => {
    const told: LoadProgress[] = [];
    const csv = bytesOf('pegawai.csv');
    const bytes = zipped({ 'a.csv': csv, 'b.csv': csv });
    await readFile(bytes, 'a.zip', { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ rows }) => rows)).toEqual([4, 8]);
    expect(told.at(-1)).toEqual({ bytes: bytes.length, totalBytes: bytes.length, rows: 8 });
  });

  it('that Tepat saved itself is told apart', async () => {
    const own = zipped({ 'manifest.json': '{"format":"tepat","version":1}', 'units.arrow': 'x' });
    expect(summary(await readFile(own, 'kota.tepat'))).toEqual([[null, 'own-file']]);
    const other = zipped({ 'manifest.json': '{"format":"lain"}', 'a.csv': bytesOf('pegawai.csv') });
    expect(summary(await readFile(other, 'a.zip'))).toContainEqual(['a.csv', 4]);
  });

  it.each([
    ['DOCX', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }, 'not-csv'],
    ['PPTX', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' }, 'not-csv'],
    ['XLSB', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }, 'format-unsupported'],
    [
      'ODT/ODP',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' },
      'not-csv',
    ],
  ])('of %s is refused by that name', async (found, files, code) => {
    expect(await readFile(zipped(files), 'surat')).toMatchObject([
      { ok: false, failure: { code, details: { found } } },
    ]);
  });
});

describe('a GZIP', () => {
  it('is read as what lies inside it, without a part', async () => {
    expect(summary(await readFile(gzipSync(bytesOf('pegawai.csv')), 'a.csv.gz'))).toEqual([
      [null, 4],
    ]);
    expect(summary(await readFile(gzipSync(bytesOf('pegawai.xlsx')), 'a.gz'))).toEqual([[null, 4]]);
  });

  it('of several members is read whole', async () => {
    const [first, second] = [gzipSync(strToU8('A,B\n1,2\n')), gzipSync(strToU8('3,4\n'))];
    const joined = new Uint8Array([...first, ...second]);
    const [result] = await readFile(joined, 'a.csv.gz');
    expect(result?.ok && result.table.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('that was cut short is damaged', async () => {
    const bytes = gzipSync(bytesOf('pegawai.csv'));
    for (const length of [12, 100, bytes.length - 1]) {
      expect(summary(await readFile(bytes.subarray(0, length), 'a.gz'))).toEqual([
        [null, 'damaged'],
      ]);
    }
  });
});
