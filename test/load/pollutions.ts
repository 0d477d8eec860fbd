/** A file with one fault, and what it holds. */
export interface Polluted {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The rows that a reader should give, header first where there is one. */
  readonly truth: readonly (readonly string[])[];
  readonly hasHeader: boolean;
}

/** How a clean file is written. */
export interface Style {
  readonly name: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly quoteAll: boolean;
  readonly decimal: string;
}

/** All cells in quotes, with commas: the style in which a lost separator can be put back. */
export const QUOTED: Style = {
  name: 'quoted',
  delimiter: ',',
  quote: '"',
  quoteAll: true,
  decimal: '.',
};
/** Quotes only where they are needed. */
export const BARE: Style = { ...QUOTED, name: 'bare', quoteAll: false };
/** Semicolons and decimal commas. */
export const EUROPEAN: Style = {
  ...QUOTED,
  name: 'european',
  delimiter: ';',
  quoteAll: false,
  decimal: ',',
};

/** Rows of a clean file, the header among them. */
export const ROWS = 84;
/** Columns of a clean file. */
export const COLUMNS = 9;

const HEADER = [
  'TANGGAL',
  'JAM',
  'Jumlah',
  'KODE',
  'Harga',
  'Jenis',
  'Uraian',
  'TAUTAN',
  'Catatan',
];
const TYPES = ['Alat tulis', 'Perabot', 'Kendaraan dinas', 'Obat'];
const WORDS = ['meja', 'kursi', 'lemari', 'kertas', 'tinta', 'map', 'baut', 'kabel'];
const NOTES = [
  '',
  'dikirim Senin, diterima Selasa',
  'ukuran "besar" saja',
  'tanpa keterangan',
  'warna biru; cadangan hitam',
  'lihat "Lampiran A", halaman 3',
];

/** A row of numbers from a seed, 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The clean table of a style, its header first. */
export function cleanRows(style: Style, seed = 7): string[][] {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const digits = (most: number): number => Math.floor(random() * most);
  const two = (value: number): string => String(value).padStart(2, '0');
  const records = Array.from({ length: ROWS - 1 }, (_row, at) => [
    `${two(1 + digits(28))}/${two(1 + digits(12))}/2024`,
    `${two(digits(24))}:${two(digits(60))}:00`,
    String(1 + digits(50)),
    `BRG-${1000 + at}`,
    `${digits(900)}${style.decimal}${two(digits(100))}`,
    pick(TYPES),
    `${pick(WORDS)} ${pick(WORDS)}, ${pick(WORDS)}`,
    `https://toko.contoh.id/barang?id=${at}`,
    pick(NOTES),
  ]);
  return [HEADER, ...records];
}

/** One cell as a style writes it. */
export function cellOf(cell: string, { delimiter, quote, quoteAll }: Style): string {
  const needs =
    quoteAll || cell.includes(delimiter) || /["'\r\n]/.test(cell) || /^\s|\s$/.test(cell);
  return needs ? quote + cell.replaceAll(quote, quote + quote) + quote : cell;
}

function lineOf(row: readonly string[], style: Style): string {
  return row.map((cell) => cellOf(cell, style)).join(style.delimiter);
}

function textOf(rows: readonly (readonly string[])[], style: Style): string {
  return rows.map((row) => `${lineOf(row, style)}\r\n`).join('');
}

function file(
  name: string,
  text: string | Uint8Array,
  truth: readonly (readonly string[])[],
  hasHeader = true,
): Polluted {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, bytes, truth, hasHeader };
}

function wide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at++) {
    view.setUint16(at * 2, whole.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
}

/** Faults of the file as a whole. */
export function filePollutions(style: Style): Polluted[] {
  const rows = cleanRows(style);
  const [header = [], ...records] = rows;
  const text = textOf(rows, style);
  const blanks = style.delimiter.repeat(COLUMNS - 1);
  const accented = rows.map((row, at) => (at === 3 ? [...row.slice(0, 8), 'Café Señor'] : row));
  return [
    file('clean', text, rows),
    file('no-payload', '', [], false),
    file('blank', '\r\n\r\n', [], false),
    file('no-header', textOf(records, style), records, false),
    file('header-only', textOf([header], style), [header]),
    file('one-row', textOf(rows.slice(0, 2), style), rows.slice(0, 2)),
    file('no-last-line-end', text.slice(0, -2), rows),
    file('two-last-line-ends', `${text}\r\n`, rows),
    file('line-ends-lf', text.replaceAll('\r\n', '\n'), rows),
    file('line-ends-cr', text.replaceAll('\r\n', '\r'), rows),
    file('line-ends-mixed', mixedEnds(text), rows),
    file('utf8-mark', `\uFEFF${text}`, rows),
    file('utf16-le-mark', wide(text, true, true), rows),
    file('utf16-be-mark', wide(text, false, true), rows),
    file('utf16-le', wide(text, true, false), rows),
    file('utf16-be', wide(text, false, false), rows),
    file('windows-1252', latin(textOf(accented, style)), accented),
    file('nul-bytes', text.replaceAll('BRG-10', 'BRG\0-10'), rows),
    file('preamble', `Daftar barang milik daerah\r\n${text}`, rows),
    file('preamble-blank', `Daftar barang\r\nPer 31 Desember 2024\r\n\r\n${text}`, rows),
    file('preamble-delimiters', `Daftar barang${blanks}\r\n${blanks}\r\n${text}`, rows),
    file('footer-note', `${text}\r\nSumber: pengelola barang\r\n`, rows),
    file('footer-delimiters', `${text}${blanks}\r\nCatatan: angka sementara${blanks}\r\n`, rows),
    ...headerPollutions(rows, style),
    ...tablePollutions(rows, style),
    ...dialectPollutions(rows, style),
  ];
}

function mixedEnds(text: string): string {
  let at = 0;
  return text.replaceAll('\r\n', () => ['\r\n', '\n', '\r'][at++ % 3] ?? '\n');
}

function headerPollutions(rows: string[][], style: Style): Polluted[] {
  const records = rows.slice(1);
  const lower = ['asal', 'asal', 'unit', 'unit', 'rupiah', 'nama', 'isi', 'alamat', 'isi'];
  const third = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const joined = (lists: readonly (readonly string[])[]): string[] =>
    HEADER.map((_name, at) => lists.map((list) => list[at] ?? '').join(' '));
  const group = ['Waktu', '', 'Barang', '', '', '', '', 'Lain', ''];
  const spread = [
    ...Array(2).fill('Waktu'),
    ...Array(5).fill('Barang'),
    'Lain',
    'Lain',
  ] as string[];
  return [
    file('header-2', textOf([HEADER, lower, ...records], style), [
      joined([HEADER, lower]),
      ...records,
    ]),
    file('header-3', textOf([HEADER, lower, third, ...records], style), [
      joined([HEADER, lower, third]),
      ...records,
    ]),
    file('header-groups', textOf([group, HEADER, ...records], style), [
      joined([spread, HEADER]),
      ...records,
    ]),
  ];
}

function tablePollutions(rows: string[][], style: Style): Polluted[] {
  const less = rows.slice(0, 12).map((row) => row.slice(0, 5));
  const same = rows
    .slice(0, 12)
    .map((row, at) => (at === 0 ? row.map((name) => `${name} 2`) : row));
  const more = rows.slice(0, 12).map((row) => [...row, row[3] ?? '', row[2] ?? '']);
  return Object.entries({ less, same, more }).flatMap(([name, second]) => [
    file(`two-tables-${name}`, textOf([...rows, ...second], style), [...rows, ...second]),
    file(`two-tables-${name}-apart`, `${textOf(rows, style)}\r\n${textOf(second, style)}`, [
      ...rows,
      ...second,
    ]),
  ]);
}

function dialectPollutions(rows: string[][], style: Style): Polluted[] {
  const delimiters = [',', ';', '\t', '|', ' ', ', '].map((delimiter) => {
    const how = { ...style, delimiter, quoteAll: style.quoteAll || delimiter === ' ' };
    return file(`delimiter-${JSON.stringify(delimiter)}`, textOf(rows, how), rows);
  });
  const slashed = textOf(rows, style).replaceAll('""', (pair, at: number, all: string) =>
    isInside(all, at) ? '\\"' : pair,
  );
  const none = textOf(rows, style).replaceAll('""', (pair, at: number, all: string) =>
    isInside(all, at) ? '"' : pair,
  );
  return [
    ...delimiters,
    file('quote-apostrophe', textOf(rows, { ...style, quote: "'" }), rows),
    file('escape-backslash', slashed, rows),
    file('escape-none', none, rows),
  ];
}

/** A pair of quotes inside a cell, not a blank cell between two separators. */
function isInside(text: string, at: number): boolean {
  return !(/[,;\r\n]/.test(text.charAt(at - 1)) && /[,;\r\n]/.test(text.charAt(at + 2)));
}

/**
 * Every `step`th row with a fault in each of its columns (a separator more, one less, a quote) or with
 * another separator.
 */
export function rowPollutions(style: Style, step = 1): Polluted[] {
  const rows = cleanRows(style);
  const faults: Polluted[] = [];
  for (let row = 0; row < ROWS; row += step) {
    for (let column = 0; column < COLUMNS; column++)
      faults.push(...faultsAt(rows, row, column, style));
    for (const delimiter of [';', '\t', '|', ' ', ', ']) {
      if (delimiter === style.delimiter) continue;
      const how = { ...style, delimiter, quoteAll: style.quoteAll || delimiter === ' ' };
      const name = `row-delimiter-${JSON.stringify(delimiter)}`;
      faults.push(file(name, withLine(rows, row, lineOf(rows[row] ?? [], how), style), rows));
    }
  }
  return faults;
}

function withLine(rows: string[][], row: number, line: string, style: Style): string {
  return rows.map((one, at) => `${at === row ? line : lineOf(one, style)}\r\n`).join('');
}

function faultsAt(rows: string[][], row: number, column: number, style: Style): Polluted[] {
  const cells = (rows[row] ?? []).map((cell) => cellOf(cell, style));
  const joined = (separators: (at: number) => string): string =>
    cells.map((cell, at) => (at === 0 ? cell : separators(at) + cell)).join('');
  const more = joined((at) => style.delimiter.repeat(at === column ? 2 : 1));
  const extra = cells.map((cell, at) => (at === column ? `"${cell}` : cell)).join(style.delimiter);
  const bare = rows[row]?.[column] ?? '';
  const kept = rows.map((one, at) =>
    at === row ? one.map((cell, place) => (place === column ? `"${bare}` : cell)) : one,
  );
  const faults: Polluted[] = [
    file(
      'row-more',
      withLine(rows, row, column === 0 ? style.delimiter + more : more, style),
      rows,
    ),
    file('row-quote', withLine(rows, row, extra, style), kept),
  ];
  if (column > 0 && style.quoteAll) {
    const less = joined((at) => (at === column ? '' : style.delimiter));
    faults.push(file('row-less', withLine(rows, row, less, style), rows));
  }
  return faults;
}
