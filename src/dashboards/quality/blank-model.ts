import type { HeatCell, HeatmapModel } from '#charts/heatmap-model.ts';
import { binOf, type BinEdge } from '#charts/theme.ts';
import type { BlankCell, BlankGrid, BlankLine } from '#model/quality/blank-grid.ts';
import { opdName, type QualityWords } from './quality-words.ts';
import { NO_OPD, type QualitySearch } from './search.ts';

/** Shares of blank cells between which the colour changes; none at all has a colour of its own. */
export const BLANK_EDGES: readonly BinEdge[] = [
  { at: 0, closes: 'below' },
  { at: 0.1, closes: 'above' },
  { at: 0.5, closes: 'above' },
];

/** A share in whole percent; neither 0 nor 100 unless none or all are blank. */
export function shareText({ share, blank, rows }: BlankCell, { format }: QualityWords): string {
  if (share === null) return '–';
  if (blank > 0 && share < 0.005) return `<${format.percent(0.01)}`;
  if (blank < rows && share > 0.995) return `>${format.percent(0.99)}`;
  return format.percent(share);
}

/** `12 dari 40 baris kosong`, or why nothing is said. */
export function blankText(cell: BlankCell, { t, format }: QualityWords): string {
  if (cell.never) return t('quality:blanks.never');
  return t('quality:blanks.of', {
    blank: format.number(cell.blank),
    rows: format.number(cell.rows),
    count: cell.rows,
  });
}

function heatCell(
  cell: BlankCell,
  measure: QualitySearch['measure'],
  margin: boolean,
  words: QualityWords,
): HeatCell {
  const { t, format } = words;
  const lines = [{ label: t('quality:blanks.blank'), value: blankText(cell, words) }];
  if (cell.never || cell.share === null) return { state: 'absent', text: '', bin: null, lines };
  return {
    state: 'value',
    text: measure === 'count' ? format.number(cell.blank) : shareText(cell, words),
    bin: margin ? null : binOf(cell.share, BLANK_EDGES),
    lines: [...lines, { label: t('quality:blanks.share'), value: shareText(cell, words) }],
  };
}

/** The name of a line: a perangkat daerah, those without one, or the city where rows have none. */
export function lineName(line: BlankLine, owned: boolean, words: QualityWords): string {
  return owned ? opdName(line, words) : words.t('quality:blanks.city');
}

/** The blanks as a heat map: perangkat daerah x columns, those of the chosen one where one is. */
export function blankModel(
  grid: BlankGrid,
  search: Pick<QualitySearch, 'unit' | 'measure'>,
  owned: boolean,
  words: QualityWords,
): HeatmapModel {
  const { measure, unit } = search;
  const lines = grid.lines.filter(({ opdId }) => unit === null || (opdId || NO_OPD) === unit);
  const of = (cell: BlankCell, margin: boolean) => heatCell(cell, measure, margin, words);
  return {
    rows: lines.map((line) => ({
      id: line.opdId === '' ? NO_OPD : line.opdId,
      label: lineName(line, owned, words),
    })),
    columns: grid.columns.map(({ name, label }) => ({ id: name, label })),
    cells: lines.map(({ cells }) => cells.map((cell) => of(cell, false))),
    rowMargins: lines.map(({ whole }) => of(whole, true)),
    columnMargins: grid.all.cells.map((cell) => of(cell, true)),
    corner: of(grid.all.whole, true),
    rowMarginLabel: words.t('quality:blanks.allColumns'),
    columnMarginLabel: words.t('quality:blanks.allOpd'),
    palette: 'shortage',
  };
}
