import type { Rows } from './row-look.ts';

/** A block of merged cells; row and column count from 0 within the rows of its grid. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Joins the rows of a header column by column with a space; a heading over several is spread. */
export function joinHeader(rows: Rows, from: number, merges: readonly Merge[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_cell, column) => row[column]?.trim() ?? ''),
  );
  if (merges.length > 0) spreadMerges(cells, from, merges);
  else for (let at = 0; at < cells.length - 1; at++) spreadGroup(cells, at);
  return Array.from({ length: width }, (_name, column) => {
    const parts = cells.map((row) => row[column] ?? '').filter((text) => text !== '');
    return parts.filter((text, at) => text !== parts[at - 1] || merges.length === 0).join(' ');
  });
}

function spreadMerges(cells: string[][], from: number, merges: readonly Merge[]): void {
  for (const { row, column, columns } of merges) {
    const target = cells[row - from];
    if (!target || row - from === cells.length - 1) continue;
    for (let at = column + 1; at < column + columns && at < target.length; at++) {
      target[at] = target[column] ?? '';
    }
  }
}

/** Fills the gaps behind a heading of several columns: below it and below the gap stand names. */
function spreadGroup(cells: string[][], at: number): void {
  const row = cells[at] ?? [];
  const below = (column: number): boolean =>
    cells.slice(at + 1).some((one) => (one[column] ?? '') !== '');
  let group = '';
  row.forEach((text, column) => {
    if (text !== '') group = below(column) ? text : '';
    else if (below(column)) row[column] = group;
    else group = '';
  });
}
