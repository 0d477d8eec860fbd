import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '#load/read.ts';
import type { LoadFailure, TextTable } from '#load/table.ts';
import { zipped } from '#test/support/hostile-files.ts';

async function tablesOf(text: string, name = 'pegawai.xls'): Promise<TextTable[]> {
  const results = await readFile(strToU8(text), name);
  return results.map((one) => {
    if (!one.ok) throw new Error(JSON.stringify(one.failure));
    return one.table;
  });
}

async function tableOf(text: string): Promise<TextTable> {
  const [table, ...others] = await tablesOf(text);
  if (!table || others.length > 0) throw new Error('not one table');
  return table;
}

async function failureOf(text: string): Promise<LoadFailure> {
  const [result] = await readFile(strToU8(text), 'pegawai.xls');
  if (!result || result.ok) throw new Error('it was read');
  return result.failure;
}

/** A table that a program wrote beside the others of `pegawai`. */
async function fixture(name: string): Promise<TextTable> {
  const path = resolve(import.meta.dirname, '..', 'fixtures', 'formats', name);
  const [result] = await readFile(readFileSync(path), name);
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.table;
}

const PAGE = (rows: string) => `<html><body><table border="1">${rows}</table></body></html>`;
const HEADER = '<tr><th>NIP</th><th>NAMA</th><th>STATUS ASN</th></tr>';
const ROW =
  '<tr><td>198706122010011001</td><td>SINTETIS Ani</td><td>PNS</td></tr><tr><td>198706122010012002</td><td>SINTETIS Budi</td><td>PNS</td></tr>';
const ROWS = [
  ['198706122010011001', 'SINTETIS Ani', 'PNS'],
  ['198706122010012002', 'SINTETIS Budi', 'PNS'],
];

describe('a page that was saved as a workbook', () => {
  it('is its table, whatever the file is called', async () => {
    for (const name of ['pegawai.xls', 'pegawai.csv', 'pegawai.html', 'pegawai']) {
      const [table] = await tablesOf(PAGE(HEADER + ROW), name);
      expect(table).toMatchObject({
        file: name,
        part: null,
        header: ['NIP', 'NAMA', 'STATUS ASN'],
      });
      expect(table?.rows).toEqual(ROWS);
      expect(table?.lines).toEqual([2, 3]);
    }
  });

  it('that an office program wrote holds what that program shows', async () => {
    const csv = await fixture('pegawai.csv');
    const page = await fixture('pegawai.html');
    const dates = csv.header.indexOf('TANGGAL LAHIR');
    const shown = csv.rows.map((row) =>
      row.map((cell, at) => (at === dates ? cell.split('-').toReversed().join('/') : cell)),
    );
    expect(page.header).toEqual(csv.header);
    expect(page.rows).toEqual(shown);
  });

  it.each([
    '<table border="1">',
    '<!-- dibuat oleh sistem --><table>',
    '<meta charset="utf-8"><table>',
    '<style>td { mso-number-format:"\\@"; } a > b { }</style><center><h3>DATA</h3></center><table>',
    '<br />\n<b>Notice</b>: Undefined index in <b>/var/www/x.php</b> on line <b>3</b><br /><table>',
    '<h3>Data Pegawai</h3><table class=x>',
    '\ufeff\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html><head><title>a <b</title><script>if (1 < 2) document.write("<table>")</script></head><body><table>',
    '<?xml version="1.0"?><html xmlns="x"><body><table>',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:Table><td>x</td></x:Table></xml><![endif]--></head><![if !x]><table>',
  ])('beginning with %j is its table', async (start) => {
    const table = await tableOf(`${start}${HEADER}${ROW}</table>`);
    expect(table.header).toEqual(['NIP', 'NAMA', 'STATUS ASN']);
    expect(table.rows).toEqual(ROWS);
  });

  it('has cells as text: breaks, references, blanks and marks of its program', async () => {
    const table = await tableOf(
      PAGE(
        `<TR><TD>A</TD><TD>B<BR/>C</TD><TD>D</TD></TR>
         <tr><td x:num="45657">31/12/2024</td><td>&nbsp;00123</td><td><b>x</b> <i>y</i></td></tr>
         <tr><td>&lt;b&gt;&amp;amp;</td><td>a &gt; b</td><td>&#233;&#xE9;&eacute;&#0;&#xD800;&tidakada;</td></tr>
         <tr><td title="a > b">  banyak \n  jarak </td><td>&nbsp;</td><td>1 < 2</td></tr>`,
      ),
    );
    expect(table.header).toEqual(['A', 'B\nC', 'D']);
    expect(table.rows).toEqual([
      ['31/12/2024', '00123', 'x y'],
      ['<b>&amp;', 'a > b', 'ééé\ufffd\ufffd&tidakada;'],
      ['banyak jarak', '', '1 < 2'],
    ]);
  });

  it('spreads headings over the columns and rows that they span', async () => {
    const table = await tableOf(
      PAGE(
        `<tr><td rowspan="2">NIP</td><td colspan=2>JABATAN</td><td rowspan='2'>NAMA</td></tr>
         <tr><td>ID</td><td>TMT</td></tr>
         <tr><td>198706122010011001</td><td>J1</td><td>01-03-2020</td><td>SINTETIS A</td></tr>
         <tr><td>198706122010012002</td><td>J2</td><td>01-04-2021</td><td>SINTETIS B</td></tr>`,
      ),
    );
    expect(table.header).toEqual(['NIP', 'JABATAN ID', 'JABATAN TMT', 'NAMA']);
    expect(table.rows[0]).toEqual(['198706122010011001', 'J1', '01-03-2020', 'SINTETIS A']);
  });

  it('may leave its cells and rows open, and its cells without a row', async () => {
    const open = await tableOf(
      '<table><tr><td>A<td>B<tr><td>1<td>x<tr><td>2<td>y<tbody><tr><td>3<td>z</table>',
    );
    expect(open.header).toEqual(['A', 'B']);
    expect(open.rows).toEqual([
      ['1', 'x'],
      ['2', 'y'],
      ['3', 'z'],
    ]);
  });

  it('has a part for each table that holds anything, one inside another too', async () => {
    const tables = await tablesOf(
      `<table><tr><td><h1>JUDUL</h1><table><caption>Pegawai</caption>${HEADER}${ROW}</table></td></tr></table><table><tr><td>&nbsp;</td></tr></table><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>`,
    );
    expect(tables.map(({ part }) => part)).toEqual(['#1', 'Pegawai', '#3']);
    expect(tables[1]?.rows).toEqual(ROWS);
    expect(tables[2]?.rows).toEqual([['1', '2']]);
  });

  it('is read inside an archive', async () => {
    const results = await readFile(zipped({ 'data/a.xls': PAGE(HEADER + ROW) }), 'a.zip');
    expect(results).toMatchObject([{ ok: true, table: { part: 'data/a.xls', rows: ROWS } }]);
  });

  it('in Windows-1252 keeps its letters', async () => {
    const bytes = strToU8(
      PAGE('<tr><td>A</td><td>B</td></tr><tr><td>1</td><td>Ren\u00e9</td></tr>'),
      true,
    );
    const [result] = await readFile(bytes, 'a.xls');
    expect(result?.ok && result.table.rows).toEqual([['1', 'René']]);
  });
});

const BOOK = (sheets: string) =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets}</Workbook>`;
const SHEET = (name: string, rows: string, more = '') =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
const CELL = (type: string, text: string) => `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`;
const LINE = (...texts: readonly string[]) =>
  `<Row>${texts.map((text) => CELL('String', text)).join('')}</Row>`;

describe('a workbook in the XML of Excel 2003', () => {
  it('that another program wrote gives the rows of the CSV', async () => {
    const csv = await fixture('pegawai.csv');
    const book = await fixture('pegawai.xml');
    expect(book.header).toEqual(csv.header);
    expect(book.rows).toEqual(csv.rows);
  });

  it('gives every kind of cell as exact text', async () => {
    const cells = [
      ['String', ' apa  adanya '],
      ['String', '198706122010011001'],
      ['Number', '42'],
      ['Number', '0.30000000000000004'],
      ['Number', '198706122010011001'],
      ['Number', '1.9870612201001101E+17'],
      ['DateTime', '2024-12-31T00:00:00.000'],
      ['DateTime', '2024-12-31T14:35:27.000'],
      ['DateTime', '1899-12-31T07:30:00.000'],
      ['Boolean', '1'],
      ['Error', '#N/A'],
    ] as const;
    const rows = cells.map(
      ([type, text]) => `<Row>${CELL('String', type)}${CELL(type, text)}</Row>`,
    );
    const table = await tableOf(BOOK(SHEET('Data', LINE('JENIS', 'ISI') + rows.join(''))));
    expect(table.rows.map(([, text]) => text)).toEqual([
      ' apa  adanya ',
      '198706122010011001',
      '42',
      '0.3',
      '198706122010011001',
      '1.98706122010011E+17',
      '2024-12-31',
      '2024-12-31 14:35:27',
      '07:30:00',
      'TRUE',
      '#N/A',
    ]);
  });

  it('skips to the rows and columns that it names, spans headings and drops remarks', async () => {
    const table = await tableOf(
      BOOK(
        SHEET(
          'Data',
          `<Row><Cell ss:MergeDown="1"><Data ss:Type="String">NIP</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">JABATAN</Data><Comment><ss:Data xmlns="x">catatan</ss:Data></Comment></Cell></Row>
           <Row><Cell ss:Index="2"><Data ss:Type="String">ID</Data></Cell>${CELL('String', 'TMT')}</Row>
           ${LINE('198706122010011001', 'J1', '01-03-2020')}
           <Row ss:Index="6">${CELL('String', '198706122010012002')}<Cell ss:Index="3"><Data ss:Type="String"><B>01-04-2021</B></Data></Cell></Row>`,
        ),
      ),
    );
    expect(table.header).toEqual(['NIP', 'JABATAN ID', 'JABATAN TMT']);
    expect(table.rows).toEqual([
      ['198706122010011001', 'J1', '01-03-2020'],
      ['198706122010012002', '', '01-04-2021'],
    ]);
    expect(table.lines).toEqual([3, 6]);
  });

  it('has a part for each sheet that is filled, and says which is hidden', async () => {
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const text = BOOK(
      SHEET('Satu &amp; Dua', LINE('A', 'B') + LINE('1', '2')) +
        SHEET('Kosong', '<Row/>') +
        SHEET('Rahasia', LINE('A', 'B') + LINE('1', '2'), hidden) +
        SHEET('__proto__', LINE('A', 'B') + LINE('3', '4')),
    );
    expect(await readFile(strToU8(text), 'a.xml')).toMatchObject([
      { ok: true, table: { part: 'Satu & Dua', rows: [['1', '2']] } },
      { ok: false, failure: { part: 'Rahasia', code: 'hidden-sheet' } },
      { ok: true, table: { part: '__proto__', rows: [['3', '4']] } },
    ]);
  });

  it('may write the prefix of its elements out', async () => {
    const table = await tableOf(
      '<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="a"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">A</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="String">B</ss:Data></ss:Cell></ss:Row><ss:Row><ss:Cell><ss:Data ss:Type="Number">1</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type="String"><![CDATA[<x>&amp;]]></ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>',
    );
    expect(table.rows).toEqual([['1', '<x>&amp;']]);
  });
});

describe('markup that cannot be read', () => {
  it.each([
    ['HTML', '<html><body><p>Halaman masuk</p></body></html>'],
    ['HTML', '<html><frameset cols="*"><frame src="sheet001.htm"></frameset></html>'],
    [
      'FODS',
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    ],
    ['XML', '<?xml version="1.0"?><data><row/></data>'],
    ['MHTML', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'],
  ])('%s is refused by its name', async (found, text) => {
    expect(await failureOf(text)).toMatchObject({ code: 'format-unsupported', details: { found } });
  });

  it('is empty where no table holds anything', async () => {
    expect(await failureOf(PAGE('<tr><td>&nbsp;</td></tr>'))).toMatchObject({ code: 'empty' });
    expect(await failureOf(BOOK(SHEET('a', '<Row/>')))).toMatchObject({ code: 'empty' });
  });

  it.each([
    ['page', PAGE(HEADER + ROW)],
    ['workbook', BOOK(SHEET('a', LINE('A', 'B') + LINE('1', '2')))],
  ])('a %s that was cut short anywhere is damaged and nothing else', async (_name, text) => {
    const last = Math.max(text.lastIndexOf('</table'), text.lastIndexOf('</Workbook'));
    const first = Math.max(text.indexOf('<tr'), text.indexOf('<Worksheet'));
    for (let at = first; at < last; at += 7) {
      expect(await failureOf(text.slice(0, at))).toMatchObject({ code: 'damaged' });
    }
  });

  it.each([
    ['a comment', '<table><tr><td>1</td></tr><!-- </table>'],
    ['a script', '<table><tr><td>1</td></tr><script> </table>'],
    ['a tag', '<table><tr><td>1</td></tr></table><td title="'],
  ])('is damaged where %s never ends', async (_name, text) => {
    expect(await failureOf(text)).toMatchObject({ code: 'damaged' });
  });
});
