import {
  Type,
  tableFromIPC,
  type Data,
  type DataType,
  type Dictionary,
  type Vector,
} from 'apache-arrow';
import type { CellKind, CellValue, TypedTable } from '#validate/schema.ts';
import { readTexts } from './columns.ts';
import type { EncodedTable } from './ipc.ts';
import { storedColumns } from './tables.ts';

/**
 * The typed table that {@link EncodedTable} was made of, person ids included: encoding it again gives
 * a table of the same cells.
 */
export function decodeTable(encoded: EncodedTable): TypedTable {
  const table = tableFromIPC(encoded.bytes);
  const columns = storedColumns(encoded.dataset).map(({ name, kind }) => {
    const vector = table.getChild(name);
    if (!vector) throw new TypeError(`${encoded.dataset} lacks ${name}`);
    const values: CellValue[] = [];
    for (const chunk of vector.data) readChunk(chunk, kind, values);
    return { name, kind, values };
  });
  return { dataset: encoded.dataset, rows: encoded.rows, columns };
}

/** Cells of a column of text or numbers, null where one is missing; none of a column that is not there. */
export function readCells(column: Vector | null): (string | number | null)[] {
  const cells: CellValue[] = [];
  for (const chunk of column?.data ?? []) {
    if (chunk.typeId === Type.Utf8 || chunk.typeId === Type.Dictionary) readTextChunk(chunk, cells);
    else readPlainNumbers(chunk, cells);
  }
  return cells as (string | number | null)[];
}

function readChunk(chunk: Data, kind: CellKind, into: CellValue[]): void {
  switch (kind) {
    case 'int':
    case 'real':
    case 'date':
      readPlainNumbers(chunk, into);
      return;
    case 'bool':
      eachCell(chunk, into, (row) => ((chunk.values[row >> 3] ?? 0) & (1 << (row & 7))) !== 0);
      return;
    case 'list':
      readLists(chunk, into);
      return;
    case 'text':
    case 'code':
    case 'nip':
    case 'golongan':
    case 'education':
    case 'period':
      readTextChunk(chunk, into);
  }
}

/** `offset` counts for bits alone: values are cut to their place already. */
function eachCell(chunk: Data, into: CellValue[], at: (row: number) => CellValue): void {
  const hasNulls = chunk.nullCount > 0;
  for (let row = 0; row < chunk.length; row += 1) {
    into.push(hasNulls && !chunk.getValid(row) ? null : at(row));
  }
}

function readPlainNumbers(chunk: Data, into: CellValue[]): void {
  const values = chunk.values as Int32Array | Float64Array;
  eachCell(chunk, into, (row) => values[row] ?? null);
}

function readTextChunk(chunk: Data, into: CellValue[]): void {
  if (chunk.typeId !== Type.Dictionary) {
    readTexts(chunk, into);
    return;
  }
  const texts: string[] = [];
  for (const part of dictionaryOf(chunk).data) readTexts(part, texts);
  const codes = chunk.values as Int32Array;
  eachCell(chunk, into, (row) => texts[codes[row] ?? 0] ?? null);
}

function dictionaryOf(chunk: Data): Vector {
  const { dictionary } = chunk as Data<Dictionary<DataType>>;
  if (!dictionary) throw new TypeError('a dictionary column without its dictionary');
  return dictionary;
}

function readLists(chunk: Data, into: CellValue[]): void {
  const items: string[] = [];
  for (const child of chunk.children) readTexts(child, items);
  const offsets = chunk.valueOffsets as Int32Array;
  eachCell(chunk, into, (row) => items.slice(offsets[row] ?? 0, offsets[row + 1] ?? 0));
}
