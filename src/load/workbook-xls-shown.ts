import { shownByFormat, shownText, type Shown } from './workbook-shown.ts';

const END = 0x000a;
const FORMULA = 0x0006;
const SHEET = 0x0085;
const MANY = 0x00bd;
const STYLE = 0x00e0;
const NUMBER = 0x0203;
const SHORT = 0x027e;
const FORMAT = 0x041e;

/** Key of a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * 65_536 + column;
}

/**
 * The numbers of an old workbook that a person sees otherwise than they are stored, as text, by
 * {@link cellKey}: one map for each sheet in the order of the workbook. `stream` is its stream of
 * records, already looked into.
 */
export function shownCells(stream: Uint8Array): ReadonlyMap<number, string>[] {
  const { styles, sheets } = globalsOf(stream);
  return sheets.map((start) => (styles.size === 0 ? new Map() : cellsFrom(stream, start, styles)));
}

interface StreamRecord {
  readonly id: number;
  readonly data: DataView;
}

/** The records of a part of the stream up to its end. */
function* recordsFrom(stream: Uint8Array, start: number): Generator<StreamRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = start;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const from = at + 4;
    if (id === END || from + length > stream.length) return;
    yield { id, data: new DataView(stream.buffer, stream.byteOffset + from, length) };
    at = from + length;
  }
}

function globalsOf(stream: Uint8Array): { styles: Map<number, Shown>; sheets: number[] } {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const sheets: number[] = [];
  for (const { id, data } of recordsFrom(stream, 0)) {
    if (id === FORMAT && data.byteLength >= 5) codes.set(data.getUint16(0, true), codeOf(data));
    if (id === STYLE && data.byteLength >= 4) formats.push(data.getUint16(2, true));
    if (id === SHEET && data.byteLength >= 4) sheets.push(data.getUint32(0, true));
  }
  const styles = new Map<number, Shown>();
  formats.forEach((format, place) => {
    const shown = shownByFormat(format, codes);
    if (shown) styles.set(place, shown);
  });
  return { styles, sheets };
}

function codeOf(data: DataView): string {
  const isWide = (data.getUint8(4) & 1) === 1;
  const bytes = new Uint8Array(data.buffer, data.byteOffset + 5, data.byteLength - 5);
  const text = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes);
  return text.slice(0, data.getUint16(2, true));
}

function cellsFrom(
  stream: Uint8Array,
  start: number,
  styles: ReadonlyMap<number, Shown>,
): Map<number, string> {
  const cells = new Map<number, string>();
  for (const { id, data } of recordsFrom(stream, start)) {
    for (const { column, style, value } of numbersOf(id, data)) {
      const shown = styles.get(style);
      if (shown) cells.set(cellKey(data.getUint16(0, true), column), shownText(value, shown));
    }
  }
  return cells;
}

interface StoredNumber {
  readonly column: number;
  readonly style: number;
  readonly value: number;
}

/** The numbers of a record of cells; none of any other record. */
function numbersOf(id: number, data: DataView): StoredNumber[] {
  const at = { column: 2, style: 4, value: 6 };
  if (id === MANY) return manyOf(data);
  if (data.byteLength < (id === SHORT ? 10 : 14)) return [];
  const column = data.getUint16(at.column, true);
  const style = data.getUint16(at.style, true);
  if (id === SHORT) return [{ column, style, value: shortNumber(data.getUint32(at.value, true)) }];
  // The result of a formula that is no number is marked by its last two bytes.
  const isResult = id === FORMULA && data.getUint16(at.value + 6, true) !== 0xffff;
  if (id !== NUMBER && !isResult) return [];
  return [{ column, style, value: data.getFloat64(at.value, true) }];
}

function manyOf(data: DataView): StoredNumber[] {
  const count = Math.max(0, Math.floor((data.byteLength - 6) / 6));
  return Array.from({ length: count }, (_, place) => ({
    column: data.getUint16(2, true) + place,
    style: data.getUint16(4 + place * 6, true),
    value: shortNumber(data.getUint32(6 + place * 6, true)),
  }));
}

/** A number of 30 bits: whole or the upper part of a double, a hundredth where it says so. */
function shortNumber(stored: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, stored & 0xfffffffc, true);
  const value = stored & 2 ? (stored | 0) >> 2 : view.getFloat64(0, true);
  return stored & 1 ? value / 100 : value;
}
