import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  List,
  RecordBatch,
  RecordBatchReader,
  Schema,
  Struct,
  Table,
  Utf8,
  Vector,
  makeData,
  tableFromIPC,
  tableToIPC,
  type Data,
  type DataType,
} from 'apache-arrow';
import type { DatasetId, PersonId } from '#core/ids.ts';
import type { CellKind, CellValue, TypedColumn, TypedTable } from '#validate/schema.ts';
import { readCells } from './decode.ts';
import { PERSON_ID_COLUMN } from './tables.ts';

/** A dataset as one Arrow IPC stream, columns in the order of its table in the store. */
export interface EncodedTable {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/**
 * A typed table as Arrow IPC stream bytes: int Int32, real Float64, date Date32, bool Bool, list
 * List<Utf8>, every other kind Utf8. A column that repeats itself is dictionary-encoded, one of
 * mostly unique strings is plain. All columns carry their type, even when every cell is null. A
 * table of no rows gives bytes too (schema only); the engine must not be asked to insert them.
 * `onProgress` is told the share of the columns that are encoded, 0 to 1.
 */
export function encodeTable(
  table: TypedTable,
  onProgress: (share: number) => void = () => undefined,
): EncodedTable {
  const children = table.columns.map((column, index) => {
    onProgress(index / table.columns.length);
    return encodeColumn(column, index, table);
  });
  const fields = table.columns.map(
    (column, index) => new Field(column.name, typeAt(children, index), true),
  );
  const schema = new Schema(fields);
  const data = makeData({ type: new Struct(fields), length: table.rows, nullCount: 0, children });
  const bytes = tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream');
  return { dataset: table.dataset, rows: table.rows, bytes };
}

function typeAt(children: readonly Data[], index: number): DataType {
  const child = children[index];
  if (!child) throw new RangeError(`No column ${index}`);
  return child.type;
}

function encodeColumn(column: TypedColumn, index: number, table: TypedTable): Data {
  if (column.values.length !== table.rows) {
    throw new RangeError(
      `${table.dataset}.${column.name}: ${column.values.length} cells in ${table.rows} rows`,
    );
  }
  try {
    return ENCODERS[column.kind](column.values, index);
  } catch (cause) {
    throw new TypeError(`${table.dataset}.${column.name}: ${String(cause)}`, { cause });
  }
}

type Encoder = (values: readonly CellValue[], index: number) => Data;

const ENCODERS: Readonly<Record<CellKind, Encoder>> = {
  text: encodeText,
  code: encodeText,
  nip: encodeText,
  golongan: encodeText,
  education: encodeText,
  period: encodeText,
  int: encodeInt,
  real: encodeReal,
  date: encodeDay,
  bool: encodeBool,
  list: encodeList,
};

/** Bits of the cells that are there; `isThere` sees every index once, in order. */
function validity(length: number, isThere: (index: number) => boolean) {
  const bits = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let index = 0; index < length; index += 1) {
    if (isThere(index)) {
      const byte = index >> 3;
      bits[byte] = (bits[byte] ?? 0) | (1 << (index & 7));
    } else nullCount += 1;
  }
  return { nullBitmap: nullCount === 0 ? null : bits, nullCount };
}

function numbersOf(values: readonly CellValue[], into: Int32Array | Float64Array) {
  return validity(values.length, (index) => {
    const value = values[index] ?? null;
    if (value === null) return false;
    if (typeof value !== 'number') throw new TypeError(`${typeof value} where a number belongs`);
    into[index] = value;
    return true;
  });
}

function encodeInt(values: readonly CellValue[]): Data {
  const data = new Int32Array(values.length);
  const valid = numbersOf(values, data);
  return makeData({ type: new Int32(), length: values.length, data, ...valid });
}

function encodeReal(values: readonly CellValue[]): Data {
  const data = new Float64Array(values.length);
  const valid = numbersOf(values, data);
  return makeData({ type: new Float64(), length: values.length, data, ...valid });
}

function encodeDay(values: readonly CellValue[]): Data {
  const data = new Int32Array(values.length);
  const valid = numbersOf(values, data);
  return makeData({ type: new DateDay(), length: values.length, data, ...valid });
}

function encodeBool(values: readonly CellValue[]): Data {
  const data = new Uint8Array(Math.ceil(values.length / 8));
  const valid = validity(values.length, (index) => {
    const value = values[index] ?? null;
    if (value === null) return false;
    if (typeof value !== 'boolean') throw new TypeError(`${typeof value} where a boolean belongs`);
    if (value) data[index >> 3] = (data[index >> 3] ?? 0) | (1 << (index & 7));
    return true;
  });
  return makeData({ type: new Bool(), length: values.length, data, ...valid });
}

function textOf(value: CellValue): string {
  if (typeof value !== 'string') throw new TypeError(`${typeof value} where text belongs`);
  return value;
}

/** Plain UTF-8 of texts; null cells take no bytes. */
function plainText(values: readonly (string | null)[]): Data<Utf8> {
  const { data, valueOffsets } = asciiOf(values) ?? utf8Of(values);
  const valid = validity(values.length, (index) => values[index] !== null);
  return makeData({ type: new Utf8(), length: values.length, data, valueOffsets, ...valid });
}

interface TextBytes {
  readonly data: Uint8Array;
  /** Where each text begins, and where the last ends. */
  readonly valueOffsets: Int32Array;
}

/** Texts whose every character is a byte, as nearly all are; null where one is not. */
function asciiOf(values: readonly (string | null)[]): TextBytes | null {
  const valueOffsets = new Int32Array(values.length + 1);
  let size = 0;
  for (let index = 0; index < values.length; index += 1) {
    size += values[index]?.length ?? 0;
    valueOffsets[index + 1] = size;
  }
  const data = new Uint8Array(size);
  let end = 0;
  for (const value of values) {
    if (value === null) continue;
    for (let at = 0; at < value.length; at += 1) {
      const code = value.charCodeAt(at);
      if (code > LAST_ASCII) return null;
      data[end] = code;
      end += 1;
    }
  }
  return { data, valueOffsets };
}

function utf8Of(values: readonly (string | null)[]): TextBytes {
  const valueOffsets = new Int32Array(values.length + 1);
  // One encoding of all: cell by cell, the many small arrays cost ten times as much.
  const data = ENCODER.encode(values.join(''));
  let size = 0;
  for (let index = 0; index < values.length; index += 1) {
    size += bytesIn(values[index] ?? '');
    valueOffsets[index + 1] = size;
  }
  // Halves of a surrogate pair in two cells became one character.
  return size === data.length ? { data, valueOffsets } : utf8Of(values.map(wellFormed));
}

/** A text without halves of surrogate pairs. */
function wellFormed(text: string | null): string | null {
  return text === null ? null : new TextDecoder().decode(ENCODER.encode(text));
}

/** Bytes of a text as UTF-8; half a surrogate pair is replaced, by three bytes. */
function bytesIn(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) size += 1;
    else if (code < 0x800) size += 2;
    else if (code < 0x1_0000) size += 3;
    else {
      size += 4;
      at += 1;
    }
  }
  return size;
}

const ENCODER = new TextEncoder();
const LAST_ASCII = 0x7f;
/** Above this share of distinct cells a dictionary costs more than it saves. */
const MOSTLY_UNIQUE = 0.5;
/** Cells after which a column of next to none that comes again is not looked at any further. */
const ENOUGH = 20_000;
const NEARLY_ALL = 0.95;

/** A dictionary is known by the place of its column, so that the bytes repeat from run to run. */
function encodeText(values: readonly CellValue[], index: number): Data {
  const { length } = values;
  const codes = new Map<string, number>();
  const data = new Int32Array(length);
  const most = length * MOSTLY_UNIQUE;
  let isPlain = false;
  for (let row = 0; row < length && !isPlain; row += 1) {
    const value = values[row] ?? null;
    if (value === null) continue;
    const text = textOf(value);
    const known = codes.get(text);
    data[row] = known ?? codes.size;
    if (known !== undefined) continue;
    codes.set(text, codes.size);
    isPlain = codes.size > most || (row >= ENOUGH && codes.size > row * NEARLY_ALL);
  }
  if (codes.size === 0 || isPlain) {
    return plainText(values.map((value) => (value === null ? null : textOf(value))));
  }
  const valid = validity(length, (row) => (values[row] ?? null) !== null);
  const dictionary = new Vector([plainText([...codes.keys()])]);
  const type = new Dictionary(new Utf8(), new Int32(), index);
  return makeData({ type, length, data, dictionary, ...valid });
}

function encodeList(values: readonly CellValue[]): Data {
  const valueOffsets = new Int32Array(values.length + 1);
  const items: string[] = [];
  const valid = validity(values.length, (index) => {
    const value = values[index] ?? null;
    if (value !== null && typeof value !== 'object') throw new TypeError('no list');
    if (value) for (const item of value) items.push(textOf(item));
    valueOffsets[index + 1] = items.length;
    return value !== null;
  });
  const type = new List(new Field('item', new Utf8(), true));
  const child = plainText(items);
  return makeData({ type, length: values.length, valueOffsets, child, ...valid });
}

/** Ids of persons by NIP, as a table of employees holds them; without rows the map is empty. */
export function personIdsByNip(employees: EncodedTable): ReadonlyMap<string, PersonId> {
  const { nips, ids } = nipsAndIds(employees);
  return new Map(nips.map((nip, row) => [nip, ids[row] ?? '']));
}

/** The table with the known id of each NIP; a NIP that is not known keeps the id it came with. */
export function keepPersonIds(
  employees: EncodedTable,
  known: ReadonlyMap<string, PersonId>,
): EncodedTable {
  const table = tableFromIPC(employees.bytes);
  const { nips, ids } = nipsAndIds(employees);
  if (!nips.some((nip) => known.has(nip))) return employees;
  const kept = nips.map((nip, row) => known.get(nip) ?? ids[row] ?? null);
  if (new Set(kept).size !== nips.length) throw new RangeError('Two persons have one id');
  const columns = Object.fromEntries(
    table.schema.fields.map(({ name }) => [name, table.getChild(name) ?? new Vector([])]),
  );
  const made = new Table({ ...columns, [PERSON_ID_COLUMN]: new Vector([plainText(kept)]) });
  return { ...employees, bytes: tableToIPC(made, 'stream') };
}

function nipsAndIds(employees: EncodedTable): { nips: string[]; ids: string[] } {
  const table = tableFromIPC(employees.bytes);
  const cells = (name: string) => readCells(table.getChild(name)) as string[];
  return { nips: cells('nip'), ids: cells(PERSON_ID_COLUMN) };
}

/**
 * Cells of columns of text or whole numbers by name, null where one is missing; a column that the
 * table lacks is not in the answer.
 */
export function cellsOf(
  encoded: EncodedTable,
  names: readonly string[],
): ReadonlyMap<string, (string | number | null)[]> {
  const table = tableFromIPC(encoded.bytes);
  return new Map(
    names.flatMap((name) => {
      const column = table.getChild(name);
      return column ? [[name, readCells(column)] as const] : [];
    }),
  );
}

/** Lists of texts of equal length as bytes. */
export function encodeTexts(
  lists: readonly (readonly (string | null)[])[],
): Uint8Array<ArrayBuffer> {
  const children = lists.map(encodeText);
  const fields = children.map(({ type }, index) => new Field(String(index), type, true));
  const length = lists[0]?.length ?? 0;
  const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const schema = new Schema(fields);
  return new Uint8Array(tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream'));
}

/** The lists that {@link encodeTexts} was given. */
export function textsOf(bytes: Uint8Array): (string | null)[][] {
  const table = tableFromIPC(bytes);
  return table.schema.fields.map(
    ({ name }) => readCells(table.getChild(name)) as (string | null)[],
  );
}

/**
 * The table as streams of at most so many rows, each whole by itself: what the engine takes away. A
 * table of no more rows is one copy of its bytes.
 */
export function* chunksOf(
  encoded: EncodedTable,
  most: number,
): Generator<{ readonly rows: number; readonly bytes: Uint8Array }> {
  if (encoded.rows <= most) {
    yield { rows: encoded.rows, bytes: encoded.bytes.slice() };
    return;
  }
  const table = tableFromIPC(encoded.bytes);
  for (let from = 0; from < table.numRows; from += most) {
    const slice = table.slice(from, from + most);
    yield { rows: slice.numRows, bytes: tableToIPC(slice, 'stream') };
  }
}

/** Names of the columns in the order of the stream. */
export function columnNames(encoded: EncodedTable): string[] {
  return RecordBatchReader.from(encoded.bytes)
    .open()
    .schema.fields.map(({ name }) => name);
}
