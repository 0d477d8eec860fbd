import type { Palette } from './theme.ts';

/** A row or a column: its full name, and a short one for where the full one does not fit. */
export interface HeatAxis {
  readonly id: string;
  readonly label: string;
  readonly short?: string;
}

/** A line of the tip: `label` on the left, `value` on the right, both plain text. */
export interface HeatLine {
  readonly label: string;
  readonly value: string;
}

/**
 * What a cell holds: a `value`; `vacant`, posts that nobody holds (KOSONG); `absent`, no post at all;
 * `unknown`, posts of which the value cannot be computed. None of the last three is a zero.
 */
export type HeatState = 'value' | 'vacant' | 'absent' | 'unknown';

/** One cell, its words ready for the screen. */
export interface HeatCell {
  readonly state: HeatState;
  /** What stands in the cell; empty for `absent`. */
  readonly text: string;
  /** For a cell too narrow for `text`. */
  readonly narrowText?: string;
  /** The bin of the palette; null = no colour (margins, and what is not a value). */
  readonly bin: number | null;
  /** The call for action: persons are missing (`more`) or could be spared (`fewer`). */
  readonly act?: 'more' | 'fewer' | null;
  /** Part of the figure does not come from the usual measure (e.g. need by classes, not ABK). */
  readonly proxy?: boolean;
  /** Lines of the tip: unit of measure, n, source. */
  readonly lines: readonly HeatLine[];
}

/** States and marks that are drawn as shapes, and so need a legend and words. */
export type HeatMark = Exclude<HeatState, 'value'> | 'proxy' | 'more' | 'fewer';

/** A matrix with its margins, sorted as it is to be shown. `cells[r][c]` for each row and column. */
export interface HeatmapModel {
  readonly rows: readonly HeatAxis[];
  readonly columns: readonly HeatAxis[];
  readonly cells: readonly (readonly HeatCell[])[];
  /** One a row, at the right; one a column, at the foot; and both at once. */
  readonly rowMargins: readonly HeatCell[];
  readonly columnMargins: readonly HeatCell[];
  readonly corner: HeatCell;
  /** Heads of the margins, e.g. `Semua jenjang` and `Seluruh kota`. */
  readonly rowMarginLabel: string;
  readonly columnMarginLabel: string;
  readonly palette: Palette;
}

/** A place in the matrix: 0-based; `rows.length` and `columns.length` are the margins. */
export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

const NOTHING: HeatCell = { state: 'absent', text: '', bin: null, lines: [] };

/** How many cells there are with margins and corner. */
export function cellCount(model: HeatmapModel): number {
  return (model.rows.length + 1) * (model.columns.length + 1);
}

/** The datum's index of a place: row by row, margins included. */
export function indexOfPlace(model: HeatmapModel, { row, column }: HeatPlace): number {
  return row * (model.columns.length + 1) + column;
}

/** The place of a datum's index. */
export function placeOfIndex(model: HeatmapModel, index: number): HeatPlace {
  const wide = model.columns.length + 1;
  return { row: Math.floor(index / wide), column: index % wide };
}

/** The cell at a place, margins included; an empty one outside. */
export function cellAt(model: HeatmapModel, { row, column }: HeatPlace): HeatCell {
  const foot = row === model.rows.length;
  const side = column === model.columns.length;
  if (foot && side) return model.corner;
  if (foot) return model.columnMargins[column] ?? NOTHING;
  if (side) return model.rowMargins[row] ?? NOTHING;
  return model.cells[row]?.[column] ?? NOTHING;
}

/** Full names of a place's row and column. */
export function namesAt(
  model: HeatmapModel,
  { row, column }: HeatPlace,
): readonly [string, string] {
  return [
    model.rows[row]?.label ?? model.columnMarginLabel,
    model.columns[column]?.label ?? model.rowMarginLabel,
  ];
}

/** Keys of the roving cursor. */
export type CursorKey =
  'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'PageUp' | 'PageDown';

const PAGE_ROWS = 10;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/**
 * Where the cursor goes: an arrow moves by one and stops at the edge (margins are reached), Home and
 * End go to the ends of the row, Page Up and Page Down by ten rows. No cursor yet: the first cell.
 */
export function stepCursor(model: HeatmapModel, index: number | null, key: CursorKey): number {
  if (index === null) return 0;
  const { row, column } = placeOfIndex(model, index);
  const lastRow = model.rows.length;
  const lastColumn = model.columns.length;
  const moves: Readonly<Record<CursorKey, HeatPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
    PageUp: { row: row - PAGE_ROWS, column },
    PageDown: { row: row + PAGE_ROWS, column },
  };
  const to = moves[key];
  return indexOfPlace(model, { row: clamp(to.row, lastRow), column: clamp(to.column, lastColumn) });
}
