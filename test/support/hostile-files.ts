import { strToU8, zipSync, type Zippable } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What of a hand-made workbook differs from the plainest one. */
interface WorkbookText {
  /** `<row>` elements of its only sheet. */
  readonly rows: string;
  /** Behind the rows. */
  readonly tail?: string;
  /** Before the root of the sheet. */
  readonly prolog?: string;
  /** Name of the sheet, as an attribute spells it. */
  readonly sheet?: string;
  /** `cellXfs` of the styles, by number format. */
  readonly formats?: readonly number[];
}

/** A workbook of one sheet, written as XML by hand. */
export function xlsxOf({
  rows,
  tail = '',
  prolog = '',
  sheet = 'Data',
  formats = [0],
}: WorkbookText): Uint8Array {
  const styles = formats.map((id) => `<xf numFmtId="${id}"/>`).join('');
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`,
  });
}

/** A ZIP of texts and bytes by their paths. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    parts[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 9 }];
  }
  return zipSync(parts);
}

/** A cell with text inside it. */
export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A small archive that unfolds to more than any file may. */
export function zipBomb(): Uint8Array {
  return zipped({ 'pegawai.csv': new Uint8Array(60_000_000) });
}

/** Archives in an archive, each of which alone unfolds to what a file may, but not all of them. */
export function nestedBomb(): Uint8Array {
  const pdf = new Uint8Array(30_000_000);
  pdf.set(strToU8('%PDF-1.7'));
  const inner = zipped({ 'surat.pdf': pdf });
  return zipped({ 'a.zip': inner, 'b.zip': inner, 'c.zip': inner });
}

/** A ZIP whose directory says that its only entry is smaller than it is. */
export function lyingBomb(): Uint8Array {
  const bytes = zipBomb();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 1_000, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 1_000, true);
  }
  return bytes;
}

/** A workbook whose sheet declares entities that unfold to a billion times a text. */
export function entityBomb(): Uint8Array {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  );
  return xlsxOf({
    prolog: `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY e0 "ha">${entities.join('')}]>`,
    rows: `<row r="1">${textCell('A1', '&e9;')}</row>`,
  });
}

/** A workbook of units with that many merged cells of two columns below its header. */
export function manyMerges(count: number): Uint8Array {
  const rows = [`<row r="1">${textCell('A1', 'ID UNIT')}${textCell('B1', 'NAMA UNIT')}</row>`];
  const merges: string[] = [];
  for (let line = 2; line < count + 2; line++) {
    rows.push(
      `<row r="${line}">${textCell(`A${line}`, `U${line}`)}${textCell(`B${line}`, `SINTETIS Unit ${line}`)}</row>`,
    );
    merges.push(`<mergeCell ref="C${line}:D${line}"/>`);
    if (line === 2)
      rows.splice(1, 1, rows[1]?.replace('</row>', `${textCell('D2', ' x')}</row>`) ?? '');
  }
  return xlsxOf({
    rows: rows.join(''),
    tail: `<mergeCells count="${count}">${merges.join('')}</mergeCells>`,
  });
}

/** The container that a workbook with a password lies in, with the names of its streams alone. */
export function encryptedWorkbook(): Uint8Array {
  const bytes = new Uint8Array(3 * 512);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  view.setUint32(76, 0, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].forEach((name, index) => {
    const at = 1024 + index * 128;
    for (let place = 0; place < name.length; place++) {
      view.setUint16(at + place * 2, name.charCodeAt(place), true);
    }
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
    view.setUint32(at + 116, 0xfffffffe, true);
  });
  return bytes;
}

/** Names that are code, markup or a statement to whoever takes them for more than text. */
export const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'x"; DROP TABLE pegawai; --',
  '<img src=x onerror=alert(1)>',
] as const;
