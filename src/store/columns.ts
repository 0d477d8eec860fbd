import { Type, type Data, type Utf8, type Vector } from 'apache-arrow';
import type { ColumnType, SqlParams, Statement } from './statement.ts';

/** What the engine answers: a table, or the batches of a stream. */
export interface Batch {
  readonly numRows: number;
  getChild(name: string): Vector | null;
}

/** Values of one result column, as long as the result; null is a missing cell. */
export type ResultColumn = readonly unknown[];

const MS_PER_DAY = 86_400_000;

/**
 * The columns of a result by name, over all its batches, each read in one pass over its chunks (rows as objects cost
 * twenty times as much). Throws where the result lacks a column that the statement names.
 */
export function readColumns<P extends SqlParams, R extends object>(
  batches: readonly Batch[],
  statement: Statement<P, R>,
): ReadonlyMap<string, ResultColumn> {
  const types = Object.entries(statement.columns) as [string, ColumnType][];
  return new Map(
    types.map(([name, type]) => {
      const parts = batches.map((batch) => {
        const vector = batch.getChild(name);
        if (!vector) throw new TypeError(`${statement.id} returns no column ${name}`);
        return READERS[type](vector);
      });
      return [name, parts.flat()];
    }),
  );
}

/** Rows as plain objects with the keys of the statement's columns. */
export function rowsOf<R extends object>(
  columns: ReadonlyMap<string, ResultColumn>,
  rows: number,
): R[] {
  const entries = [...columns];
  const made: R[] = [];
  for (let row = 0; row < rows; row += 1) {
    const target: Record<string, unknown> = {};
    for (const [name, values] of entries) target[name] = values[row];
    made.push(target as R);
  }
  return made;
}

const READERS: Readonly<Record<ColumnType, (vector: Vector) => ResultColumn>> = {
  text: readText,
  int: readNumbers,
  real: readNumbers,
  bool: readPlain,
  day: readDays,
  list: readLists,
};

function readPlain(vector: Vector): ResultColumn {
  const values: unknown[] = [];
  for (const value of vector as Iterable<unknown>) values.push(value ?? null);
  return values;
}

function readText(vector: Vector): ResultColumn {
  return vector.data.flatMap((chunk) => textsOf(chunk));
}

const DECODER = new TextDecoder();

/**
 * Texts of a chunk: where all of it is ASCII, cut from one decoded string, since decoding cell by
 * cell costs ten times as much.
 */
function textsOf(chunk: Data): (string | null)[] {
  if (chunk.typeId !== Type.Utf8) throw new TypeError('no VARCHAR where text was expected');
  const { valueOffsets: offsets, values } = chunk as Data<Utf8>;
  const start = offsets[0] ?? 0;
  const bytes = values.subarray(start, offsets[chunk.length] ?? start);
  const all = DECODER.decode(bytes);
  const isAscii = all.length === bytes.length;
  const hasNulls = chunk.nullCount > 0;
  return Array.from({ length: chunk.length }, (_, index) => {
    if (hasNulls && !chunk.getValid(index)) return null;
    const from = (offsets[index] ?? 0) - start;
    const to = (offsets[index + 1] ?? 0) - start;
    return isAscii ? all.slice(from, to) : DECODER.decode(bytes.subarray(from, to));
  });
}

/** Numbers straight from the typed arrays; the engine casts 64-bit and decimal ones to doubles. */
function readNumbers(vector: Vector): ResultColumn {
  return vector.data.flatMap((chunk) => numbersOf(chunk));
}

function numbersOf(chunk: Data): (number | null)[] {
  const source = chunk.values as ArrayLike<unknown>;
  const hasNulls = chunk.nullCount > 0;
  return Array.from({ length: chunk.length }, (_, index) => {
    if (hasNulls && !chunk.getValid(index)) return null;
    const value = source[index];
    if (typeof value === 'number') return value;
    throw new TypeError(`${typeof value} where a number was expected`);
  });
}

function readDays(vector: Vector): ResultColumn {
  if (vector.type.typeId !== Type.Date) throw new TypeError('no DATE where a day was expected');
  return readPlain(vector).map((value) => (value === null ? null : Number(value) / MS_PER_DAY));
}

function readLists(vector: Vector): ResultColumn {
  return readPlain(vector).map((value) =>
    value === null ? null : Array.from(value as Iterable<string>),
  );
}
