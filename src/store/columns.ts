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
 * The columns of a result by name, over all its batches, each read in one pass over its chunks (rows
 * as objects cost twenty times as much). Throws where the result lacks a column that the statement
 * names, or has it of another type.
 */
export function readColumns<P extends SqlParams, R extends object>(
  batches: readonly Batch[],
  statement: Statement<P, R>,
): ReadonlyMap<string, ResultColumn> {
  const types = Object.entries<ColumnType>(statement.columns);
  return new Map(
    types.map(([name, type]) => {
      const values: unknown[] = [];
      for (const batch of batches) {
        const vector = batch.getChild(name);
        if (!vector) throw new TypeError(`${statement.id} returns no column ${name}`);
        READERS[type](vector, values);
      }
      return [name, values];
    }),
  );
}

/** Rows as plain objects with the keys of the statement's columns. */
export function rowsOf<R extends object>(
  columns: ReadonlyMap<string, ResultColumn>,
  rows: number,
): R[] {
  const names = [...columns.keys()];
  const values = [...columns.values()];
  const made: R[] = [];
  for (let row = 0; row < rows; row += 1) {
    const target: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column += 1) {
      target[names[column] ?? ''] = values[column]?.[row];
    }
    made.push(target as R);
  }
  return made;
}

/** Reads a vector to the end of a list: one list a column, since short-lived lists cost most. */
type Reader = (vector: Vector, into: unknown[]) => void;

const READERS: Readonly<Record<ColumnType, Reader>> = {
  text: readText,
  int: readNumbers,
  real: readNumbers,
  bool: readPlain,
  day: readDays,
  list: readLists,
};

function readPlain(vector: Vector, into: unknown[]): void {
  for (const value of vector as Iterable<unknown>) into.push(value ?? null);
}

function readText(vector: Vector, into: unknown[]): void {
  for (const chunk of vector.data) readTexts(chunk, into);
}

const DECODER = new TextDecoder();

/**
 * Texts of a chunk: where all of it is ASCII, cut from one decoded string, since decoding cell by
 * cell costs ten times as much.
 */
export function readTexts(chunk: Data, into: unknown[]): void {
  if (chunk.typeId !== Type.Utf8) throw new TypeError('no VARCHAR where text was expected');
  const { valueOffsets: offsets, values } = chunk as Data<Utf8>;
  const start = offsets[0] ?? 0;
  const bytes = values.subarray(start, offsets[chunk.length] ?? start);
  const all = DECODER.decode(bytes);
  const isAscii = all.length === bytes.length;
  const hasNulls = chunk.nullCount > 0;
  for (let row = 0; row < chunk.length; row += 1) {
    const from = (offsets[row] ?? 0) - start;
    const to = (offsets[row + 1] ?? 0) - start;
    if (hasNulls && !chunk.getValid(row)) into.push(null);
    else if (isAscii) into.push(all.slice(from, to));
    else into.push(DECODER.decode(bytes.subarray(from, to)));
  }
}

/** Numbers straight from the typed arrays; the engine casts 64-bit and decimal ones to doubles. */
function readNumbers(vector: Vector, into: unknown[]): void {
  for (const chunk of vector.data) {
    const source = chunk.values as ArrayLike<unknown>;
    const hasNulls = chunk.nullCount > 0;
    for (let row = 0; row < chunk.length; row += 1) {
      const value = hasNulls && !chunk.getValid(row) ? null : source[row];
      if (value !== null && typeof value !== 'number') {
        throw new TypeError(`${typeof value} where a number was expected`);
      }
      into.push(value);
    }
  }
}

function readDays(vector: Vector, into: unknown[]): void {
  if (vector.type.typeId !== Type.Date) throw new TypeError('no DATE where a day was expected');
  for (const value of vector as Iterable<unknown>) {
    into.push(value === null ? null : Number(value) / MS_PER_DAY);
  }
}

function readLists(vector: Vector, into: unknown[]): void {
  for (const value of vector as Iterable<Iterable<string> | null>) {
    into.push(value === null ? null : Array.from(value));
  }
}
