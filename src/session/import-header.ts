import type { TextTable } from '#load/table.ts';
import { recogniseDataset } from '#validate/headers.ts';

/** Columns that a first row must name before it is taken for the header. */
const LEAST_KNOWN = 2;

/**
 * The table with its first row as the header, where its structure shows none (a sheet of words only)
 * but that row names columns that a dataset knows; any other table as it is. What names known columns
 * leaves no doubt which row is the header.
 */
export function withKnownHeader(table: TextTable): TextTable {
  const known = withNamedHeader(table);
  if (known.doubts.length === 0 || known.headerRows === 0) return known;
  if (knownColumns(known.header) < LEAST_KNOWN) return known;
  return { ...known, doubts: known.doubts.filter(({ about }) => about !== 'header') };
}

function knownColumns(header: readonly string[]): number {
  return recogniseDataset(header).candidates[0]?.matched ?? 0;
}

function withNamedHeader(table: TextTable): TextTable {
  const [first] = table.rows;
  const [line] = table.lines;
  if (table.headerRows > 0 || !first || line === undefined) return table;
  if (knownColumns(first) < LEAST_KNOWN) return table;
  const header = first.map((cell) => cell.trim());
  const rows = table.rows.slice(1);
  const lines = table.lines.slice(1);
  return { ...table, header, headerLine: line, headerRows: 1, rows, lines };
}
