import type { UnitId } from '#core/ids.ts';
import { tierGroupOf, type TierGroup } from '#core/tiers.ts';
import type { Laid, MetricBase } from './metrics-lay.ts';
import { addMetrics, noMetricSums, plusMetrics, type MetricSums } from './metrics-sums.ts';

/** Sums of the posts of one tier group in one perangkat daerah, before and after. */
export interface HeatPair {
  readonly before: MetricSums;
  readonly after: MetricSums;
}

/** Posts by perangkat daerah and tier group; `all` of a row are all its tiers. */
export interface HeatRow {
  readonly unit: UnitId;
  readonly cells: ReadonlyMap<TierGroup, HeatPair>;
  readonly all: HeatPair;
}

/** The load of some perangkat daerah by tier group, before and after; in the order of `units`. */
export function heatRows(mb: MetricBase, laid: Laid, units: readonly UnitId[]): readonly HeatRow[] {
  const wanted = new Map(units.map((unit) => [unit, new Map<TierGroup, Draft>()]));
  const draftOf = (unit: UnitId, group: TierGroup): Draft | null => {
    const row = wanted.get(unit);
    if (row === undefined) return null;
    const draft = row.get(group) ?? { before: noMetricSums(), delta: noMetricSums() };
    row.set(group, draft);
    return draft;
  };
  for (const [place, post] of mb.posts.entries()) {
    const own = mb.own[place];
    const draft = draftOf(post.opdId, tierGroupOf(post.tier));
    if (own !== undefined && draft !== null) addMetrics(draft.before, own);
  }
  for (const { post, before, after } of laid.changed) {
    const draft = draftOf(post.opdId, tierGroupOf(post.tier));
    if (draft === null) continue;
    addMetrics(draft.delta, after);
    addMetrics(draft.delta, before, -1);
  }
  return [...wanted].map(([unit, drafts]) => {
    const cells = new Map([...drafts].map(([group, draft]) => [group, pairOf(draft)]));
    return { unit, cells, all: sumPairs([...cells.values()]) };
  });
}

interface Draft {
  readonly before: ReturnType<typeof noMetricSums>;
  readonly delta: ReturnType<typeof noMetricSums>;
}

function pairOf({ before, delta }: Draft): HeatPair {
  return { before, after: plusMetrics(before, delta) };
}

/** Pairs added up. */
export function sumPairs(pairs: readonly HeatPair[]): HeatPair {
  const before = noMetricSums();
  const after = noMetricSums();
  for (const pair of pairs) {
    addMetrics(before, pair.before);
    addMetrics(after, pair.after);
  }
  return { before, after };
}
