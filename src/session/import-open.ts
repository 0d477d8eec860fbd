import type { DatasetId } from '#core/ids.ts';
import { decodeTable } from '#store/decode.ts';
import { cellsOf, encodeTable, type EncodedTable } from '#store/ipc.ts';
import type { CellValue, TypedTable } from '#validate/schema.ts';
import type { CheckedPart } from './import-file.ts';

/** A part as the dataset to come is made of it. */
export type SourcePart = Pick<
  CheckedPart,
  'file' | 'part' | 'lines' | 'headers' | 'posts' | 'encoded'
>;

/** What of a part goes into the dataset to come. */
export function sourceOf({ file, part, lines, headers, posts, encoded }: CheckedPart): SourcePart {
  return { file, part, lines, headers, posts, encoded };
}

/** A table on its way: encoded until its cells are needed. One of the two is there. */
export interface OpenTable {
  readonly dataset: DatasetId;
  encoded: EncodedTable | null;
  typed: TypedTable | null;
  /** What it is made of; none where it stays as it was loaded. */
  readonly parts: readonly SourcePart[];
  /** By row: its place among all rows of the parts, -1 = loaded; null where they are the same. */
  readonly origin: readonly number[] | null;
}

/** A table that nobody has looked into yet. */
export function openEncoded(encoded: EncodedTable, parts: readonly SourcePart[]): OpenTable {
  return { dataset: encoded.dataset, encoded, typed: null, parts, origin: null };
}

/** Its cells, decoded once. */
export function typedOf(table: OpenTable): TypedTable {
  if (!table.typed && table.encoded) table.typed = decodeTable(table.encoded);
  if (!table.typed) throw new TypeError(`${table.dataset} has no rows to read`);
  return table.typed;
}

/** Its bytes, encoded once. */
export function encodedOf(table: OpenTable): EncodedTable {
  table.encoded ??= encodeTable(typedOf(table));
  return table.encoded;
}

/** Columns of text or whole numbers by name; of an encoded table no other is decoded. */
export function columnsOf(
  table: OpenTable,
  names: readonly string[],
): { readonly name: string; readonly values: readonly CellValue[] }[] {
  if (table.typed) return table.typed.columns.filter(({ name }) => names.includes(name));
  const cells = table.encoded ? cellsOf(table.encoded, names) : new Map<string, CellValue[]>();
  return [...cells].map(([name, values]) => ({ name, values }));
}
