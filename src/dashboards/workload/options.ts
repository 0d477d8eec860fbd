import type { HeatAxis, HeatCell, HeatmapModel, HeatMark } from '#charts/heatmap-model.ts';
import { TIER_GROUPS } from '#core/tiers.ts';
import type { Selection } from '#dashboards/search-params.ts';
import { EJ_EDGES } from '#model/workload/ej.ts';
import type { AxisSort, ColumnSort, Matrix, MatrixRow } from '#model/workload/heatmap.ts';
import { matrixOf } from '#model/workload/heatmap.ts';
import type { CellRow, Dimension, PostSums, WorkloadFilter } from '#model/workload/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { rowAcronym, rowName, shortestName } from '#model/workload/unit-tree.ts';
import type { RankedBar } from '#ui/RankedBars.tsx';
import type { CellContext } from './cells.ts';
import {
  EMPTY_EDGES,
  filledOf,
  FIRST_BIN,
  greaterGap,
  heatCell,
  PALETTE,
  PEOPLE_EDGES,
  ratioOf,
} from './cells.ts';
import type { Words } from './names.ts';
import { columnName, rowWords, shortPeriod, shortTier } from './names.ts';
import type { Measure, WorkloadSearch } from './search.ts';

/** Cells with the question that they answer. */
export interface Answer {
  readonly cells: readonly CellRow[];
  readonly filter: WorkloadFilter;
  readonly columns: Dimension;
}

/** How the matrix is sorted. */
export type Sorts = Pick<WorkloadSearch, 'rowSort' | 'rowOrder' | 'columnSort' | 'columnOrder'>;

function rowSort(answer: Answer, sorts: Sorts, tree: UnitTree, words: Words): AxisSort {
  return {
    by: sorts.rowSort,
    descending: sorts.rowOrder === 'desc',
    nameOf: (id) => rowName(tree, id, answer.filter.unit, rowWords(words)),
  };
}

function columnSort({ columns }: Answer, sorts: Sorts, words: Words): ColumnSort {
  const nameOf = (id: string): string => columnName(id, columns, words);
  const { columnSort: by, columnOrder } = sorts;
  if (by !== 'own') return { by, descending: columnOrder === 'desc', nameOf };
  switch (columns) {
    case 'tier':
      return { order: TIER_GROUPS };
    case 'month':
      // Ids of months are in time as text, and what an order does not name is sorted by its id.
      return { order: [] };
    case 'family':
      return { by: 'name', descending: false, nameOf };
  }
}

/** The answer as a matrix, sorted as asked. */
export function sortedMatrix(answer: Answer, sorts: Sorts, tree: UnitTree, words: Words): Matrix {
  return matrixOf(answer.cells, answer.columns === 'month' ? 'times' : 'parts', {
    rows: rowSort(answer, sorts, tree, words),
    columns: columnSort(answer, sorts, words),
  });
}

/** Names of the parts of a matrix. */
export interface Labels {
  readonly rowOf: (id: string | null) => string;
  readonly columnOf: (id: string | null) => string;
  /** The acronym of a row's unit, null where it has none. */
  readonly acronymOf: (id: string) => string | null;
}

/** Names of rows and columns, null = the margin. */
export function labelsOf(answer: Answer, tree: UnitTree, words: Words): Labels {
  const { filter, columns } = answer;
  const scope = filter.unit === null ? undefined : tree.byId.get(filter.unit);
  const whole =
    scope === undefined ? words.t('map.allCity') : words.t('map.allUnit', { unit: scope.name });
  const rows = rowWords(words);
  return {
    rowOf: (id) => (id === null ? whole : rowName(tree, id, filter.unit, rows)),
    columnOf: (id) =>
      id === null ? words.t(`map.allColumns.${columns}`) : columnName(id, columns, words),
    acronymOf: (id) => rowAcronym(tree, id, filter.unit, rows),
  };
}

/** The matrix for the chart and its table: words in every cell, margins apart. */
export function heatmapModel(matrix: Matrix, labels: Labels, context: CellContext): HeatmapModel {
  const { columns, words } = context;
  const axis = (label: string, short: string): Omit<HeatAxis, 'id'> =>
    short === label ? { label } : { label, short };
  const margin = (sums: PostSums | null): HeatCell => heatCell(sums, context, true);
  return {
    rows: matrix.rows.map(({ id }) => {
      const label = labels.rowOf(id);
      return { id, ...axis(label, labels.acronymOf(id) ?? shortestName(label)) };
    }),
    columns: matrix.columns.map(({ id }) => {
      const label = columns === 'month' ? shortPeriod(id, words) : labels.columnOf(id);
      return { id, ...axis(label, shortTier(id, words) ?? label) };
    }),
    cells: matrix.rows.map(({ cells }) => cells.map((sums) => heatCell(sums, context))),
    rowMargins: matrix.rows.map((row) => margin(row.margin)),
    columnMargins: matrix.columns.map((column) => margin(column.margin)),
    corner: margin(matrix.total),
    rowMarginLabel: labels.columnOf(null),
    columnMarginLabel: labels.rowOf(null),
    palette: PALETTE[context.measure],
  };
}

/** The sums of a cell or margin by its ids; null where the matrix has none. */
export function sumsAt(matrix: Matrix, { row, column }: Selection): PostSums | null {
  const at = matrix.columns.findIndex(({ id }) => id === column);
  if (row === null) return column === null ? matrix.total : (matrix.columns[at]?.margin ?? null);
  const line = matrix.rows.find(({ id }) => id === row);
  return (column === null ? line?.margin : line?.cells[at]) ?? null;
}

/** States and marks that occur in the cells, in the order of the legend. */
export function marksOf({ cells }: HeatmapModel): readonly HeatMark[] {
  const found = new Set<HeatMark>();
  for (const cell of cells.flat()) {
    if (cell.state !== 'value') found.add(cell.state);
    if (cell.act === 'more' || cell.act === 'fewer') found.add(cell.act);
    if (cell.proxy === true) found.add('proxy');
  }
  const order: readonly HeatMark[] = ['more', 'fewer', 'vacant', 'absent', 'unknown', 'proxy'];
  return order.filter((mark) => found.has(mark));
}

/** The words of a legend, from the low end of its palette to the high one. */
export interface Legend {
  readonly low: string;
  readonly high: string;
  readonly bins: readonly string[];
  readonly note: string;
}

/** The legend of a measure. */
export function legendOf(measure: Measure, { t, format }: Words): Legend {
  const between = (from: string, to: string): string => t('legend.between', { from, to });
  switch (measure) {
    case 'ratio': {
      const edges = EJ_EDGES.map((edge) => format.ratio(edge));
      return {
        low: t('legend.ratioLow'),
        high: t('legend.ratioHigh'),
        bins: [
          t('legend.below', { at: edges[0] }),
          ...edges.slice(1).map((edge, index) => between(edges[index] ?? '', edge)),
          t('legend.from', { at: edges.at(-1) }),
        ],
        note: t('legend.ratioNote'),
      };
    }
    case 'people': {
      const [half, some, many] = PEOPLE_EDGES.slice(3).map((edge) => format.people(edge));
      const pair = (sign: string): readonly string[] => [
        between(`${sign}${half}`, `${some}`),
        between(`${sign}${some}`, `${many}`),
        t('legend.from', { at: `${sign}${many}` }),
      ];
      return {
        low: t('legend.peopleLow'),
        high: t('legend.peopleHigh'),
        bins: [...pair('+').toReversed(), `< ${half}`, ...pair('−')],
        note: t('legend.peopleNote'),
      };
    }
    case 'filled': {
      const [few, many] = EMPTY_EDGES.map((edge) => format.percent(1 - edge));
      return {
        low: t('legend.filledLow'),
        high: t('legend.filledHigh'),
        bins: [
          format.percent(1),
          t('legend.from', { at: few }),
          between(`${many}`, `${few}`),
          t('legend.below', { at: many }),
        ],
        note: t('legend.filledNote'),
      };
    }
  }
}

const VALUE: Readonly<Record<Measure, (sums: PostSums) => number | null>> = {
  ratio: ratioOf,
  people: greaterGap,
  filled: filledOf,
};

/** From where the bars of a measure grow: balance, nobody missing, every seat filled. */
export const PARITY: Readonly<Record<Measure, number>> = { ratio: 1, people: 0, filled: 1 };

function noteOf({ margin }: MatrixRow, { words }: CellContext): string {
  const { t, format } = words;
  const seats = t('panel.seatsLine', {
    filled: format.number(margin.seats - margin.vacantSeats),
    seats: format.number(margin.seats),
  });
  if (margin.need === null) return `${seats} · ${t('panel.needUnknown')}`;
  return `${seats} · ${t('panel.postNeed', { need: format.number(margin.need, 1) })}`;
}

/** What a phone gets instead of the matrix: its rows in their order, a bar each. */
export function ranking(
  matrix: Matrix,
  labels: Labels,
  context: CellContext,
): readonly RankedBar[] {
  return matrix.rows.map((row) => {
    // Not as a margin: the bar has the colour that a cell of its value would have.
    const cell = heatCell(row.margin, context);
    return {
      id: row.id,
      label: labels.acronymOf(row.id) ?? labels.rowOf(row.id),
      note: noteOf(row, context),
      value: cell.state === 'value' ? VALUE[context.measure](row.margin) : null,
      text: cell.text,
      bin: cell.bin === null ? null : cell.bin + FIRST_BIN[context.measure],
    };
  });
}
