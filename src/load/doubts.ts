import type { Doubt, ReadChoice, TextTable } from './table.ts';

/** Rows that a reading is shown with. */
const SHOWN_ROWS = 5;

/** One way of reading and the table that it gives. */
export interface Tried {
  readonly choice: ReadChoice;
  readonly table: TextTable | undefined;
}

/**
 * A question with its readings on the rows of the file: those on which the readings differ where they
 * give as many rows, else the first.
 */
export function doubtOf(about: Doubt['about'], tried: readonly Tried[]): Doubt {
  const shown = shownRows(tried.map(({ table }) => table?.rows ?? []));
  const readings = tried.map(({ choice, table }) => ({
    choice,
    header: table?.header ?? [],
    sample: shown.flatMap((at) => rowAt(table, at)),
  }));
  return { about, readings };
}

function rowAt(table: TextTable | undefined, at: number): (readonly string[])[] {
  const row = table?.rows[at];
  return row ? [row] : [];
}

function shownRows(tables: readonly (readonly (readonly string[])[])[]): number[] {
  const [first = [], ...others] = tables;
  const all = first.map((_row, at) => at);
  if (others.some((rows) => rows.length !== first.length)) {
    return Array.from({ length: SHOWN_ROWS }, (_row, at) => at);
  }
  const differ = all.filter((at) => others.some((rows) => !isSame(rows[at], first[at])));
  return (differ.length > 0 ? differ : all).slice(0, SHOWN_ROWS);
}

function isSame(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((cell, at) => cell === other[at]);
}
