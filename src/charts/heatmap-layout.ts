import type { HeatAxis, HeatmapModel } from './heatmap-model.ts';
import { truncate, wrap } from './measure.ts';
import type { Measure } from './measure.ts';

/** Font sizes of the parts, in CSS pixels. */
export const FONT = { cell: 12, head: 12, label: 13, margin: 12.5 } as const;
/** Weights of the parts. */
export const WEIGHT = { cell: 500, head: 500, label: 500, margin: 650 } as const;

const LABEL_PAD = 12;
const LABEL_LEAST = 96;
/** Shares of the width that the names of rows may take: the first, or the second if heads then fit. */
const LABEL_SHARES = [0.3, 0.24] as const;
const CELL_MOST = 148;
/** Room that the call for action needs beside a figure; with less it goes to the corner. */
export const ACT_ROOM = 26;
const MARGIN_GAP = 10;
const EDGE = 4;
const LINE = 15;
const SLANTED_MOST = 132;
/** cos 45° and sin 45°. */
const DIAGONAL = Math.SQRT1_2;

/** A label over a column: lines from top to bottom, or one slanted line. */
export interface HeadLabel {
  readonly lines: readonly string[];
  readonly slanted: boolean;
  readonly x: number;
}

/** Where everything stands, in CSS pixels from the top left of the chart. */
export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly marginWidth: number;
  readonly rowLabels: readonly string[];
  readonly footLabel: string;
  readonly heads: readonly HeadLabel[];
}

function widest(texts: readonly string[], size: number, weight: number, measured: Measure): number {
  return texts.reduce((most, text) => Math.max(most, measured(text, size, weight)), 0);
}

function rowHeight(rows: number): number {
  if (rows <= 18) return 30;
  return rows <= 30 ? 28 : 26;
}

/** The narrowest cell that still holds its figure. */
function leastCell(model: HeatmapModel, measured: Measure): number {
  const texts = model.cells.flatMap((row) => row.map((cell) => cell.narrowText ?? cell.text));
  return Math.max(34, Math.ceil(widest(texts, FONT.cell, WEIGHT.cell, measured)) + 8);
}

function marginWidth(model: HeatmapModel, measured: Measure): number {
  const cells = [...model.rowMargins, model.corner];
  const texts = cells.map(({ text }) => text);
  const acts = cells.some(({ act }) => act !== undefined && act !== null);
  const words = model.rowMarginLabel.split(/\s+/u);
  const figures = widest(texts, FONT.margin, WEIGHT.margin, measured);
  return Math.ceil(
    Math.max(
      52,
      figures + (acts ? ACT_ROOM + 4 : 12),
      widest(words, FONT.head, WEIGHT.margin, measured) + 4,
    ),
  );
}

/** Heads in at most two lines by full or short names; null where some name does not fit. */
function uprightHeads(
  model: HeatmapModel,
  cellWidth: number,
  measured: Measure,
): readonly (readonly string[])[] | null {
  const room = cellWidth - 6;
  const heads = model.columns.map(
    ({ label, short }) =>
      wrap(label, room, FONT.head, 2, measured) ??
      (short === undefined ? null : wrap(short, room, FONT.head, 2, measured)),
  );
  return heads.every((head) => head !== null) ? heads : null;
}

function slantedHeads(
  model: HeatmapModel,
  xs: readonly number[],
  width: number,
  measured: Measure,
): { readonly heads: HeadLabel[]; readonly height: number } {
  const heads = model.columns.map(({ label }, column): HeadLabel => {
    const x = xs[column] ?? 0;
    const room = Math.min(SLANTED_MOST, (width - x - EDGE) / DIAGONAL - LINE);
    return { x, slanted: true, lines: [truncate(label, room, FONT.head, WEIGHT.head, measured)] };
  });
  const longest = widest(
    heads.flatMap(({ lines }) => lines),
    FONT.head,
    WEIGHT.head,
    measured,
  );
  return { heads, height: Math.ceil((longest + LINE) * DIAGONAL) + 6 };
}

/** The widths of the parts for a share of the row names. */
interface Widths {
  readonly labels: number;
  readonly left: number;
  readonly cell: number;
  readonly side: number;
  readonly whole: number;
}

function widthsFor(model: HeatmapModel, asked: number, share: number, measured: Measure): Widths {
  const names = model.rows.map(({ label }) => label);
  const wanted = Math.max(
    widest(names, FONT.label, WEIGHT.label, measured),
    measured(model.columnMarginLabel, FONT.label, WEIGHT.margin),
  );
  const side = marginWidth(model, measured);
  const columns = Math.max(1, model.columns.length);
  const least = leastCell(model, measured);
  const fixed = LABEL_PAD + MARGIN_GAP + side + EDGE;
  // Names give way before figures do.
  const room = Math.min(wanted, asked * share, asked - fixed - least * columns);
  const labels = Math.max(LABEL_LEAST, Math.floor(room));
  const left = labels + LABEL_PAD;
  const free = (asked - fixed - labels) / columns;
  const cell = Math.floor(Math.min(CELL_MOST, Math.max(least, free)));
  return { labels, left, cell, side, whole: Math.max(asked, fixed + labels + cell * columns) };
}

function sideHead(model: HeatmapModel, widths: Widths, measured: Measure): HeadLabel {
  const { rowMarginLabel: label, columns } = model;
  return {
    x: widths.left + widths.cell * columns.length + MARGIN_GAP + widths.side / 2,
    slanted: false,
    lines: wrap(label, widths.side, FONT.head, 2, measured) ?? [
      truncate(label, widths.side, FONT.head, WEIGHT.margin, measured),
    ],
  };
}

function headsOf(
  model: HeatmapModel,
  widths: Widths,
  measured: Measure,
): { readonly heads: readonly HeadLabel[]; readonly height: number } {
  const xs = model.columns.map((_, column) => widths.left + widths.cell * (column + 0.5));
  const side = sideHead(model, widths, measured);
  const upright = uprightHeads(model, widths.cell, measured);
  if (!upright) {
    const { heads, height } = slantedHeads(model, xs, widths.whole, measured);
    return { heads: [...heads, side], height: Math.max(height, side.lines.length * LINE + 6) };
  }
  const flat = upright.map((lines, column): HeadLabel => ({
    lines,
    slanted: false,
    x: xs[column] ?? 0,
  }));
  const lines = Math.max(1, ...[...flat, side].map((head) => head.lines.length));
  return { heads: [...flat, side], height: lines * LINE + 6 };
}

function rowName(row: HeatAxis, width: number, measured: Measure): string {
  const cut = (text: string): string => truncate(text, width, FONT.label, WEIGHT.label, measured);
  const whole = cut(row.label);
  return whole === row.label || row.short === undefined ? whole : cut(row.short);
}

/**
 * Fits a matrix into a width. The names of the rows get at most three tenths of it (less if that lets
 * the heads of the columns stand upright) and are cut with an ellipsis; cells share the rest; where a
 * figure would not fit its cell the chart is wider than asked and its holder scrolls. Rows are 30 px,
 * 28 above 18 rows, 26 above 30.
 */
export function layoutHeatmap(
  model: HeatmapModel,
  asked: number,
  measured: Measure,
): HeatmapLayout {
  const wide = widthsFor(model, asked, LABEL_SHARES[0], measured);
  const lean = widthsFor(model, asked, LABEL_SHARES[1], measured);
  const fits = ({ cell }: Widths): boolean => uprightHeads(model, cell, measured) !== null;
  const widths = !fits(wide) && fits(lean) ? lean : wide;
  const { heads, height } = headsOf(model, widths, measured);
  const cellHeight = rowHeight(model.rows.length);
  return {
    width: widths.whole,
    height: height + cellHeight * (model.rows.length + 1) + MARGIN_GAP + EDGE,
    top: height,
    left: widths.left,
    cellWidth: widths.cell,
    cellHeight,
    marginWidth: widths.side,
    rowLabels: model.rows.map((row) => rowName(row, widths.labels, measured)),
    footLabel: truncate(
      model.columnMarginLabel,
      widths.labels,
      FONT.label,
      WEIGHT.margin,
      measured,
    ),
    heads,
  };
}

/** The box of a cell, margins included. */
export function boxOf(
  layout: HeatmapLayout,
  model: HeatmapModel,
  row: number,
  column: number,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const side = column === model.columns.length;
  const foot = row === model.rows.length;
  return {
    x: layout.left + column * layout.cellWidth + (side ? MARGIN_GAP : 0),
    y: layout.top + row * layout.cellHeight + (foot ? MARGIN_GAP : 0),
    width: side ? layout.marginWidth : layout.cellWidth,
    height: layout.cellHeight,
  };
}
