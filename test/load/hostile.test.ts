import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  Budget,
  FREE_EXPANDED_BYTES,
  MAX_ENTRIES,
  MAX_EXPANDED_BYTES,
  MAX_EXPANSION,
  MAX_FILE_BYTES,
  refusalBySize,
} from '#load/limits.ts';
import { readFile } from '#load/read.ts';
import type { LoadFailure } from '#load/table.ts';
import {
  encryptedWorkbook,
  entityBomb,
  HOSTILE_NAMES,
  lyingBomb,
  manyMerges,
  nestedBomb,
  textCell,
  xlsxOf,
  zipBomb,
  zipped,
} from '#test/support/hostile-files.ts';

const FIXTURES = resolve(import.meta.dirname, '..', 'fixtures', 'formats');
const bytesOf = (name: string) => new Uint8Array(readFileSync(resolve(FIXTURES, name)));

async function failureOf(bytes: Uint8Array, name = 'berkas.zip'): Promise<LoadFailure> {
  const [result, ...others] = await readFile(bytes, name);
  if (!result || result.ok || others.length > 0) throw new Error('one refusal was expected');
  return result.failure;
}

/** Many megabytes are written and read; on a busy machine that takes longer than the usual bound. */
const LONG = { timeout: 60_000 };

describe('a file that unfolds too far', LONG, () => {
  it.each([
    ['a small ZIP of zeros', zipBomb],
    ['a ZIP that says it is smaller', lyingBomb],
    ['a GZIP of zeros', () => gzipSync(new Uint8Array(60_000_000))],
    [
      'a workbook of zeros',
      () =>
        zipped({
          '[Content_Types].xml': '<Types/>',
          'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
        }),
    ],
  ])('%s is refused as a whole, with the bound that it met', async (_name, make) => {
    expect(await failureOf(make())).toEqual({
      file: 'berkas.zip',
      part: null,
      code: 'expands-too-far',
      line: 1,
      column: 1,
      details: { limit: '50 MB' },
    });
  });

  it('archives inside an archive share one bound', async () => {
    expect(await failureOf(nestedBomb())).toMatchObject({ code: 'expands-too-far', part: null });
  });

  it('has a bound that grows with its size, up to the last one', () => {
    expect(new Budget(1).left).toBe(FREE_EXPANDED_BYTES);
    expect(new Budget(1_000_000).left).toBe(1_000_000 * MAX_EXPANSION);
    expect(new Budget(400_000_000).left).toBe(MAX_EXPANDED_BYTES);
  });

  it('a picture inside a workbook is not unfolded at all', async () => {
    const workbook = zipped({
      ...plainWorkbook(),
      'xl/media/image1.xml': new Uint8Array(60_000_000),
      'docProps/thumbnail.xml': new Uint8Array(60_000_000),
    });
    const [result] = await readFile(workbook, 'a.xlsx');
    expect(result?.ok && result.table.header).toEqual(['A']);
  });
});

function plainWorkbook(): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${textCell('A1', 'A')}</row><row r="2">${textCell('A2', 'SINTETIS')}</row></sheetData></worksheet>`,
  };
}

describe('a file that is not what it should be', () => {
  it('a workbook with entities is refused before they unfold', async () => {
    expect(await failureOf(entityBomb())).toMatchObject({ code: 'damaged' });
  });

  it('a chart among the sheets is passed over', async () => {
    const files = plainWorkbook();
    files['xl/workbook.xml'] =
      '<workbook><sheets><sheet name="Grafik" sheetId="2" r:id="r2"/><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>';
    files['xl/_rels/workbook.xml.rels'] =
      '<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
    const [result] = await readFile(zipped(files), 'a.xlsx');
    expect(result?.ok && result.table.rows).toEqual([['SINTETIS']]);
  });

  it('a workbook with a password', async () => {
    expect(await failureOf(encryptedWorkbook())).toMatchObject({ code: 'encrypted' });
    const cut = encryptedWorkbook().subarray(0, 1_400);
    expect(await failureOf(cut)).toMatchObject({ code: 'encrypted' });
  });

  it('an ODS with a password, in both forms', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
    const entries = {
      mimetype,
      'content.xml': 'x',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
    };
    expect(await failureOf(zipped(entries))).toMatchObject({ code: 'encrypted' });
    const whole = { mimetype, 'content.xml': 'x', 'encrypted-package': 'x' };
    expect(await failureOf(zipped(whole))).toMatchObject({ code: 'encrypted' });
  });

  it('a ZIP with a password, whole or one entry of it', async () => {
    const locked = lock(zipped({ 'a.csv': 'A,B\n1,2\n' }), 1);
    expect(await failureOf(locked)).toMatchObject({ code: 'encrypted', part: null });
    const half = lock(zipped({ 'a.csv': 'A,B\n1,2\n', 'b.csv': 'A,B\n1,2\n' }), 1);
    expect(await readFile(half, 'a.zip')).toMatchObject([
      { ok: false, failure: { code: 'encrypted', part: 'a.csv' } },
      { ok: true, table: { part: 'b.csv' } },
    ]);
  });

  it.each(['pegawai.xlsx', 'pegawai.xls', 'pegawai.ods', 'sel.xls'])(
    '%s that was cut short anywhere is damaged and nothing else',
    async (name) => {
      const bytes = bytesOf(name);
      for (let share = 1; share < 20; share++) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * share) / 20));
        expect(await failureOf(cut)).toMatchObject({ code: 'damaged' });
      }
    },
  );

  it('a ZIP one bit of which changed is damaged', async () => {
    const bytes = zipped({ 'a.csv': `A,B\n${'1,2\n'.repeat(500)}` });
    const middle = bytes.indexOf(0x2c, 40);
    bytes[middle > 0 ? middle : 60] = 0xff;
    expect(await readFile(bytes, 'a.zip')).toMatchObject([
      { ok: false, failure: { code: 'damaged' } },
    ]);
  });

  it('the wrong name changes nothing', async () => {
    const right = await readFile(bytesOf('pegawai.xlsx'), 'pegawai.csv');
    expect(right).toMatchObject([{ ok: true, table: { rows: { length: 4 } } }]);
    const text = await readFile(strToU8('A;B\n1;2\n'), 'pegawai.xlsx');
    expect(text).toMatchObject([{ ok: true, table: { rows: [['1', '2']] } }]);
  });

  it.each([
    ['RAR/7Z', 'Rar!\x1a\x07\x01'],
    ['HTML', '<html><body><p>NIP</p></body></html>'],
    ['XML', '<?xml version="1.0"?><data/>'],
  ])('%s is refused by name', async (found, start) => {
    const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
    expect(await failureOf(bytes)).toMatchObject({
      code: 'format-unsupported',
      details: { found },
    });
  });

  it('a text that only looks like markup is a text', async () => {
    const [result] = await readFile(strToU8('<img src=x onerror=alert(1)>,B\n1,2\n'), 'a.csv');
    expect(result?.ok && result.table.header).toEqual(['<img src=x onerror=alert(1)>', 'B']);
  });
});

/** Sets the mark of a password on the first entries of a ZIP, in both of its headers. */
function lock(bytes: Uint8Array, count: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const left = { local: count, central: count };
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50 && left.local-- > 0) view.setUint16(at + 6, 1, true);
    if (mark === 0x02014b50 && left.central-- > 0) view.setUint16(at + 8, 1, true);
  }
  return bytes;
}

describe('a file that is too much', LONG, () => {
  it('is refused by its size before it is read', () => {
    expect(refusalBySize('a.csv', MAX_FILE_BYTES)).toBeNull();
    expect(refusalBySize('a.csv', 2 * 1024 ** 3)).toEqual({
      file: 'a.csv',
      part: null,
      code: 'too-large',
      line: 1,
      column: 1,
      details: { size: '2147 MB', limit: '500 MB' },
    });
  });

  it('has more entries than are read, all archives inside it counted', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_ENTRIES + 1 }, (_, at) => [`${at}.csv`, 'A\n1\n']),
    );
    expect(await failureOf(zipped(many))).toMatchObject({
      code: 'too-many-parts',
      part: null,
      details: { parts: '1001', limit: '1000' },
    });
    const half = zipped(Object.fromEntries(Object.entries(many).slice(0, 600)));
    expect(await failureOf(zipped({ 'a.zip': half, 'b.zip': half }))).toMatchObject({
      code: 'too-many-parts',
    });
  });

  it('has archives inside archives deeper than are opened', async () => {
    let bytes: Uint8Array = strToU8('A,B\n1,2\n');
    for (let depth = 0; depth < 3; depth++) bytes = zipped({ [`${depth}`]: bytes });
    expect(await readFile(bytes, 'a.zip')).toMatchObject([
      { ok: true, table: { part: '2 › 1 › 0' } },
    ]);
    expect(await readFile(zipped({ '3': bytes }), 'a.zip')).toMatchObject([
      { ok: false, failure: { code: 'format-unsupported', part: '3 › 2 › 1' } },
    ]);
  });

  it('has a cell so far away that what lies between would fill the memory', async () => {
    const far = xlsxOf({
      rows: `<row r="1">${textCell('A1', 'A')}</row><row r="1048576">${textCell('XFD1048576', 'x')}</row>`,
    });
    expect(await failureOf(far)).toMatchObject({
      code: 'too-many-cells',
      details: { rows: '1048576', columns: '16384', limit: '20000000' },
    });
  });

  it('50,000 merged cells are read like any others', async () => {
    const [result] = await readFile(manyMerges(50_000), 'gabung.xlsx');
    expect(result?.ok && result.table.rows.length).toBe(50_000);
    expect(result?.ok && result.table.rows.at(-1)?.slice(0, 2)).toEqual([
      'U50001',
      'SINTETIS Unit 50001',
    ]);
  });
});

describe('hostile names', () => {
  it('of sheets and columns are text', async () => {
    for (const name of HOSTILE_NAMES) {
      const written = name
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;');
      const workbook = xlsxOf({
        sheet: written,
        rows: `<row r="1">${textCell('A1', 'NIP')}${textCell('B1', written)}</row><row r="2">${textCell('A2', '1')}${textCell('B2', written)}</row>`,
      });
      const [result] = await readFile(workbook, name);
      if (!result?.ok) throw new Error(JSON.stringify(result));
      expect(result.table).toMatchObject({
        file: name,
        header: ['NIP', name],
        rows: [['1', name]],
      });
    }
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
