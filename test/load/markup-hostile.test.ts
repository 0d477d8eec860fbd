import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES } from '#load/limits.ts';
import { readFile } from '#load/read.ts';
import type { LoadFailure } from '#load/table.ts';
import { HOSTILE_NAMES, zipped } from '#test/support/hostile-files.ts';

/** A hostile file is refused or read in bounded time; the runner's own limit is the guard. */
const LONG = { timeout: 30_000 };

async function failureOf(bytes: Uint8Array | string, name = 'a.xls'): Promise<LoadFailure> {
  const [result] = await readFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  if (!result || result.ok) throw new Error('it was read');
  return result.failure;
}

const XMLNS = 'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
const BOOK = (rows: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<Workbook ${XMLNS}><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`;
const ENTITIES = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
).join('');

describe('hostile markup', LONG, () => {
  it('that declares entities is damaged, and one that it does not declare is text', async () => {
    const type = `<!DOCTYPE Workbook [<!ENTITY e0 "ha">${ENTITIES}]>`;
    expect(await failureOf(BOOK('<Row/>', type))).toMatchObject({ code: 'damaged' });
    const outside = '<!DOCTYPE Workbook SYSTEM "file:///etc/passwd">';
    expect(await failureOf(BOOK('<Row/>', outside))).toMatchObject({ code: 'damaged' });
    const page = `<!DOCTYPE html [<!ENTITY e0 "ha">${ENTITIES}]><table><tr><td>&e9;</td></tr></table>`;
    expect(await failureOf(page)).toMatchObject({ code: 'damaged' });
    const [result] = await readFile(
      strToU8(
        '<table><tr><td>A</td><td>B</td></tr><tr><td>&e9;</td><td>&amp;e9;</td></tr></table>',
      ),
      'a.xls',
    );
    expect(result?.ok && result.table.rows).toEqual([['&e9;', '&e9;']]);
  });

  it('in a bomb is refused before it is unfolded', async () => {
    const page = strToU8(`<table><tr><td>${' '.repeat(55_000_000)}</td></tr></table>`);
    expect(await failureOf(gzipSync(page, { level: 1 }))).toMatchObject({
      code: 'expands-too-far',
    });
  });

  it('whose spans would fill the memory is refused', async () => {
    const wide = `<table>${'<tr><td colspan=1000 rowspan=60000>x</td></tr>'.repeat(500)}</table>`;
    expect(await failureOf(wide)).toMatchObject({ code: 'too-many-cells' });
    const row = '<td colspan=1000>x</td>'.repeat(30);
    expect(await failureOf(`<table><tr>${row}</tr></table>`)).toMatchObject({
      code: 'too-many-cells',
    });
    const far =
      '<Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="String">x</Data></Cell></Row>';
    expect(await failureOf(BOOK(far))).toMatchObject({
      code: 'too-many-cells',
      details: { rows: '1048576', columns: '16384', limit: '20000000' },
    });
    const further = '<Row ss:Index="99999999999"/>';
    expect(await failureOf(BOOK(further))).toMatchObject({ code: 'too-many-cells' });
  });

  it('with 50,000 merged cells is read like any other', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, at) => `<tr><td>U${at}</td><td colspan="2">SINTETIS ${at}</td></tr>`,
    );
    const head = '<tr><td>ID UNIT</td><td>NAMA UNIT</td><td>X</td></tr>';
    const [result] = await readFile(strToU8(`<table>${head}${rows.join('')}</table>`), 'a.xls');
    expect(result?.ok && result.table.rows.length).toBe(50_000);
    expect(result?.ok && result.table.rows.at(-1)).toEqual(['U49999', 'SINTETIS 49999', '']);
  });

  it('with tables inside tables without end is refused', async () => {
    const deep = '<table><tr><td>'.repeat(100_000);
    expect(await failureOf(deep)).toMatchObject({ code: 'too-many-parts' });
    const many = '<table><tr><td>x</td></tr></table>'.repeat(MAX_ENTRIES + 1);
    expect(await failureOf(many)).toMatchObject({ code: 'too-many-parts' });
    const sheets = `<Worksheet ss:Name="a"><Table><Row><Cell><Data>x</Data></Cell></Row></Table></Worksheet>`;
    const book = `<?xml version="1.0"?><Workbook ${XMLNS}>${sheets.repeat(MAX_ENTRIES + 1)}</Workbook>`;
    expect(await failureOf(book)).toMatchObject({ code: 'too-many-parts' });
  });

  it('made to be slow is not: open tags, quotes, attributes, remarks and closing tags', async () => {
    const big = 300_000;
    const tricks = [
      `<table><tr><td ${'a '.repeat(big)}>x</td></tr></table>`,
      `<table><tr><td ${'a'.repeat(big)}=${' '.repeat(big)}"x">x</td></tr></table>`,
      `<table><tr><td>${'<'.repeat(big)}x</td></tr></table>`,
      `<table><tr><td>${'&'.repeat(big)}x</td></tr></table>`,
      `<table><tr><td>${'</td>'.repeat(big)}x</td></tr></table>`,
      `<table><tr><td>x${'<!---->'.repeat(big)}</td></tr></table>`,
      `<table>${'<tr>'.repeat(big)}<td>x</td></table>`,
    ];
    for (const trick of tricks) {
      const [result] = await readFile(strToU8(trick), 'a.xls');
      expect(result === undefined).toBe(false);
      if (result && !result.ok) expect(result.failure.code).toBe('empty');
    }
    const unclosed = [`<table><tr><td title='${'"'.repeat(big)}`, `<table>${'<!--'.repeat(big)}`];
    for (const text of unclosed) expect(await failureOf(text)).toMatchObject({ code: 'damaged' });
  });

  it('is nothing but text: names that are code, markup or statements', async () => {
    for (const name of HOSTILE_NAMES) {
      const written = name
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;');
      const page = `<table><caption>${written}</caption><tr><th>NIP</th><th>${written}</th></tr><tr><td>1</td><td>${written}</td></tr></table>`;
      const [first] = await readFile(strToU8(page), name);
      expect(first).toMatchObject({
        ok: true,
        table: { header: ['NIP', name], rows: [['1', name]] },
      });
      const cells = (text: string) =>
        `<Row><Cell><Data ss:Type="String">${text}</Data></Cell><Cell><Data ss:Type="String">${written}</Data></Cell></Row>`;
      const [second] = await readFile(strToU8(BOOK(cells('NIP') + cells('1'))), name);
      expect(second).toMatchObject({
        ok: true,
        table: { header: ['NIP', name], rows: [['1', name]] },
      });
    }
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('with scripts and handlers in its cells leaves only their text', async () => {
    const page =
      '<table><tr><td>A</td><td>B</td></tr><tr><td><script>alert(1)</script>1</td><td><img src=x onerror=alert(1)>2</td></tr></table>';
    const [result] = await readFile(strToU8(page), 'a.xls');
    expect(result?.ok && result.table.rows).toEqual([['1', '2']]);
  });
});

describe('formats that are refused by their name', () => {
  it.each([
    ['RAR/7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]],
    ['RAR/7Z', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0]],
    ['BZ2/XZ/ZSTD', [0x28, 0xb5, 0x2f, 0xfd, 4, 0]],
    ['BZ2/XZ/ZSTD', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]],
    ['XLS 2.0–4.0', [0x09, 0x04, 0x06, 0x00, 0x00, 0x04]],
    [
      'Access/SQLite',
      [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20],
    ],
    ['XLSB', null],
  ] as const)('%s', async (found, bytes) => {
    const xlsb = zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' });
    const failure = await failureOf(bytes === null ? xlsb : Uint8Array.from(bytes), 'pegawai.xlsx');
    expect(failure).toMatchObject({ code: 'format-unsupported', details: { found } });
  });

  it('RTF is a document', async () => {
    expect(await failureOf('{\\rtf1\\ansi NIP}', 'a.csv')).toMatchObject({
      code: 'not-csv',
      details: { found: 'RTF' },
    });
  });
});
