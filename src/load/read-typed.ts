import { momentText, nestedText, numberText } from './read-values.ts';
import type { TextTable } from './table.ts';

/** A column of a file that states its header and its types. */
export interface TypedColumn {
  readonly header: string;
  /** A value of the column as text; null and undefined never come here. */
  readonly text: (value: unknown) => string;
}

/** A value as text by what it is; for types that need no more than that. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? momentText(value) : nestedText(value);
}

/**
 * The table of a file of typed columns. Lines are counted as if the header stood on line 1, so that
 * the first row is line 2.
 */
export function typedTable(
  file: string,
  columns: readonly TypedColumn[],
  count: number,
  valueAt: (row: number, column: number) => unknown,
): TextTable {
  const rows: string[][] = [];
  const lines: number[] = [];
  const blankLines: number[] = [];
  for (let index = 0; index < count; index++) {
    const row = columns.map(({ text }, column) => {
      const value = valueAt(index, column);
      return value === null || value === undefined ? '' : text(value);
    });
    if (row.every((cell) => cell.trim() === '')) blankLines.push(index + 2);
    else {
      rows.push(row);
      lines.push(index + 2);
    }
  }
  return {
    file,
    part: null,
    header: columns.map(({ header }) => header.trim()),
    headerLine: 1,
    headerRows: 1,
    rows,
    lines,
    blankLines,
    titles: [],
    titleLines: [],
    footerLines: [],
    repairs: [],
    doubts: [],
    quote: null,
    epoch: null,
    delimiter: null,
    encoding: null,
  };
}
