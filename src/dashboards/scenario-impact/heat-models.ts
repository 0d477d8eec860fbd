import type { HeatCell, HeatLine, HeatmapModel } from '#charts/heatmap-model.ts';
import { TIER_GROUPS, type TierGroup } from '#core/tiers.ts';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import { binOf, EJ_EDGES } from '#model/workload/ej.ts';
import { heatRows, sumPairs, type HeatPair } from '#scenario/metrics-heat.ts';
import type { MetricSums } from '#scenario/metrics-sums.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { euOf } from '#scenario/sums.ts';
import { sidesOf, unitName } from './delta-rows.ts';

/** The three maps, in their order. */
export const MAPS = ['before', 'after', 'difference'] as const;
/** One of {@link MAPS}. */
export type MapId = (typeof MAPS)[number];

/** Most rows of a map: small ones beside each other. */
export const MOST_ROWS = 12;

/** Edges of a difference of EU, from slack to load; the middle bin holds what hardly changes. */
export const DIFFERENCE_EDGES: readonly number[] = [-0.4, -0.2, -0.05, 0.05, 0.2, 0.4];

const WRITERS: Readonly<Record<MapId, (pair: HeatPair, words: MeasureWords) => HeatCell>> = {
  before: (pair, words) => indexCell(pair.before, pair, words),
  after: (pair, words) => indexCell(pair.after, pair, words),
  difference: differenceCell,
};

/** The maps of the perangkat daerah with most movement, and how many change in all. */
export function heatModels(
  plan: MeasuredPlan,
  words: MeasureWords,
): {
  readonly models: Readonly<Record<MapId, HeatmapModel>>;
  readonly shown: number;
  readonly all: number;
} {
  const sides = sidesOf(plan);
  const units = sides.slice(0, MOST_ROWS).map(({ unit }) => unit);
  const rows = heatRows(plan.mb, plan.laid, units);
  const groups = TIER_GROUPS.filter((group) => rows.some(({ cells }) => cells.has(group)));
  const model = (id: MapId): HeatmapModel => {
    const write = (pair: HeatPair | undefined): HeatCell =>
      pair === undefined ? EMPTY : WRITERS[id](pair, words);
    const column = (group: TierGroup): HeatCell =>
      write(sumPairs(rows.flatMap(({ cells }) => cells.get(group) ?? [])));
    return {
      rows: rows.map(({ unit }) => ({ id: unit, label: unitName(plan, unit) })),
      columns: groups.map((group) => ({
        id: group,
        label: words.t(`workload:tierGroup.${group}`),
        short: words.t(`workload:tierShort.${group}`),
      })),
      cells: rows.map(({ cells }) => groups.map((group) => write(cells.get(group)))),
      rowMargins: rows.map(({ all }) => write(all)),
      columnMargins: groups.map(column),
      corner: write(sumPairs(rows.map(({ all }) => all))),
      rowMarginLabel: words.t('impact:maps.all'),
      columnMarginLabel: words.t('impact:maps.city'),
      palette: 'diverging',
    };
  };
  return {
    models: { before: model('before'), after: model('after'), difference: model('difference') },
    shown: rows.length,
    all: sides.length,
  };
}

const EMPTY: HeatCell = { state: 'absent', text: '', bin: null, lines: [] };

function linesOf({ before, after }: HeatPair, words: MeasureWords): readonly HeatLine[] {
  const { t, format } = words;
  const change = (write: (sums: MetricSums) => string): string => {
    const [first, last] = [write(before), write(after)];
    return first === last ? last : t('impact:maps.change', { before: first, after: last });
  };
  return [
    { label: t('impact:maps.eu'), value: change((sums) => indexText(sums, words)) },
    { label: t('impact:maps.posts'), value: format.number(after.posts) },
    { label: t('impact:maps.holders'), value: change(({ holders }) => format.number(holders)) },
    {
      label: t('impact:measure.shortage.name'),
      value: change(({ shortage }) => format.number(shortage, 1)),
    },
    {
      label: t('impact:measure.surplus.name'),
      value: change(({ surplus }) => format.number(surplus, 1)),
    },
  ];
}

function indexText(sums: MetricSums, { t, format }: MeasureWords): string {
  const index = euOf(sums);
  if (index === null) return t('impact:reason.load');
  return index === 'KOSONG' ? t('impact:maps.vacant') : format.ratio(index);
}

function indexCell(sums: MetricSums, pair: HeatPair, words: MeasureWords): HeatCell {
  const index = euOf(sums);
  const lines = linesOf(pair, words);
  const text = indexText(sums, words);
  if (index === null) return { state: 'unknown', text: '?', bin: null, lines };
  if (index === 'KOSONG') {
    const narrowText = words.t('workload:cell.vacantNarrow');
    return { state: 'vacant', text, narrowText, bin: null, lines };
  }
  return { state: 'value', text, bin: binOf(index, EJ_EDGES), lines };
}

function differenceCell(pair: HeatPair, words: MeasureWords): HeatCell {
  const [before, after] = [euOf(pair.before), euOf(pair.after)];
  const lines = linesOf(pair, words);
  if (before === null || after === null) return { state: 'unknown', text: '?', bin: null, lines };
  const said = (text: string, narrowText: string): HeatCell => {
    return { state: 'vacant', text, narrowText, bin: null, lines };
  };
  const { t } = words;
  const vacant = t('workload:cell.vacantNarrow');
  if (before === 'KOSONG' && after === 'KOSONG') return said(t('impact:maps.vacant'), vacant);
  if (before === 'KOSONG') return said(t('impact:maps.filled'), t('impact:maps.filledNarrow'));
  if (after === 'KOSONG') return said(t('impact:maps.emptied'), t('impact:maps.emptiedNarrow'));
  const difference = after - before;
  const bin = DIFFERENCE_EDGES.filter((edge) =>
    edge < 0 ? difference > edge : difference >= edge,
  ).length;
  return { state: 'value', text: words.format.signed(difference, 2), bin, lines };
}

/** The words of the bins of a map, from its low end. */
export function binWords(id: MapId, { t, format }: MeasureWords): readonly string[] {
  const edges = id === 'difference' ? DIFFERENCE_EDGES : EJ_EDGES;
  const write = (edge: number): string =>
    id === 'difference' ? format.signed(edge, 2) : format.ratio(edge);
  const texts = edges.map(write);
  return [
    t('impact:maps.below', { at: texts[0] }),
    ...texts.slice(1).map((to, at) => {
      const ends = { from: texts[at], to };
      return id === 'difference' ? t('impact:maps.signedBins', ends) : t('impact:maps.bins', ends);
    }),
    t('impact:maps.from', { at: texts.at(-1) }),
  ];
}
