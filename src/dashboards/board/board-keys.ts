import type { BoardRow, Column } from './board-rows.ts';

/** A line of the board: which column, which line of it. */
export interface Spot {
  readonly unitId: string;
  readonly key: string;
}

/** What a key asks of the board. */
export type BoardStep =
  { readonly type: 'go'; readonly to: Spot } | { readonly type: 'move' | 'lock' | 'back' };

/** What of a key press counts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What a key does while the focus is on a line of the board; null = nothing of the board's. Arrows
 * walk the lines and the columns (to the same height), Home and End go to the ends of a column, M
 * moves, L locks, Delete takes the move back. A key with Ctrl, Alt or Cmd is never a letter's.
 */
export function boardStep(
  columns: readonly Column[],
  spot: Spot | null,
  press: KeyPress,
): BoardStep | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const to = walked(columns, spot, press.key);
  if (to !== null) return { type: 'go', to };
  switch (press.key.toLowerCase()) {
    case 'm':
      return { type: 'move' };
    case 'l':
      return { type: 'lock' };
    case 'delete':
    case 'backspace':
      return { type: 'back' };
    default:
      return null;
  }
}

/** The step through the history that a key asks for: Ctrl or Cmd with Z, Y, or Shift+Z. */
export function historyStep(press: KeyPress): 'undo' | 'redo' | null {
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !press.shiftKey ? 'redo' : null;
}

/** The first line that can be chosen; null on an empty board. */
export function firstSpot(columns: readonly Column[]): Spot | null {
  for (const { unitId, rows } of columns) {
    const row = rows.find(canChoose);
    if (row !== undefined) return { unitId, key: row.key };
  }
  return null;
}

/** The spot itself where it is still there, else the line of the same person or post, else the first. */
export function spotNow(columns: readonly Column[], spot: Spot | null): Spot | null {
  if (spot === null) return firstSpot(columns);
  const own = columns.find(({ unitId }) => unitId === spot.unitId);
  if (own?.rows.some(({ key }) => key === spot.key)) return spot;
  const person = personOfKey(spot.key);
  if (person !== null) {
    for (const { unitId, rows } of columns) {
      const row = rows.find((one) => one.kind === 'person' && one.personId === person);
      if (row !== undefined) return { unitId, key: row.key };
    }
  }
  return firstSpot(own === undefined ? columns : [own]) ?? firstSpot(columns);
}

/** Whether two spots are of the same line, or of the same person wherever the person is. */
export function sameLine(a: Spot, b: Spot): boolean {
  return (
    a.key === b.key || (personOfKey(a.key) !== null && personOfKey(a.key) === personOfKey(b.key))
  );
}

/** Whether a person has a line on some column. */
export function holdsPerson(columns: readonly Column[], personId: string): boolean {
  return columns.some(({ rows }) =>
    rows.some((row) => row.kind === 'person' && row.personId === personId),
  );
}

/** Headings of units are read and passed over. */
export function canChoose(row: BoardRow): boolean {
  return row.kind !== 'unit';
}

function personOfKey(key: string): string | null {
  const end = key.lastIndexOf('@');
  return key.startsWith('person:') && end > 0 ? key.slice('person:'.length, end) : null;
}

function walked(columns: readonly Column[], spot: Spot | null, key: string): Spot | null {
  const across = columns.findIndex(({ unitId }) => unitId === spot?.unitId);
  const column = columns[across];
  if (column === undefined) return null;
  const lines = column.rows.filter(canChoose);
  const at = lines.findIndex((row) => row.key === spot?.key);
  if (key === 'ArrowRight') return beside(columns[across + 1], at);
  if (key === 'ArrowLeft') return beside(columns[across - 1], at);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[key];
  return next === undefined ? null : spotAt(column, lines[next]);
}

/** The line at the same height of another column, its last one where it is shorter. */
function beside(column: Column | undefined, at: number): Spot | null {
  const lines = column?.rows.filter(canChoose) ?? [];
  return spotAt(column, lines[Math.min(at, lines.length - 1)]);
}

function spotAt(column: Column | undefined, row: BoardRow | undefined): Spot | null {
  return column === undefined || row === undefined ? null : { unitId: column.unitId, key: row.key };
}
