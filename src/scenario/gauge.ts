import type { PositionId, UnitId } from '#core/ids.ts';
import { gini } from '#core/stats.ts';
import { callsForAction, ejOf } from '#model/workload/ej.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { Placement } from './apply.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import { addSums, sumsOfPost, type StaffingSums } from './sums.ts';

/** The load index of a post that somebody holds. */
export interface PostLoad {
  readonly postId: PositionId;
  /** EJ of two decimals. */
  readonly ej: number;
}

/** Measures of a city that are no sums over posts. */
export interface CityGauge {
  /** Posts whose need and holders are at least half a person apart. */
  readonly calls: number;
  /** The post with the highest EJ, by id where several have it; null where none is known. */
  readonly highest: PostLoad | null;
  /** Gini of EJ over the posts with a known one; null where there is none. */
  readonly gini: number | null;
}

/** The gauge of a baseline, prepared so that the gauge after some moves costs only what they touch. */
export interface GaugeBase extends CityGauge {
  /** Every post with a known EJ, the highest first, by id where several are alike. */
  readonly loads: readonly PostLoad[];
}

const NOBODY: readonly PersonFact[] = [];

/** Gauges a baseline: once per baseline, a few milliseconds for 4,000 posts. */
export function gaugeBase(base: ScenarioBase): GaugeBase {
  let calls = 0;
  const loads: PostLoad[] = [];
  for (const post of base.city.posts.values()) {
    const holders = base.holders.get(post.id) ?? NOBODY;
    if (callsForAction(post.need, fteOf(holders))) calls += 1;
    const load = loadOf(post, holders);
    if (load !== null) loads.push(load);
  }
  const sorted = loads.toSorted(higher);
  return { calls, loads: sorted, highest: sorted[0] ?? null, gini: giniOf(sorted) };
}

/** The gauge after some moves: only the posts that they touch are counted anew. */
export function gaugeAfter(base: ScenarioBase, before: GaugeBase, placement: Placement): CityGauge {
  let { calls } = before;
  const { changed } = placement;
  const loads = before.loads.filter(({ postId }) => !changed.has(postId));
  const candidates = loads.slice(0, 1);
  for (const id of changed) {
    const post = base.city.posts.get(id);
    if (post === undefined) continue;
    const holders = placement.holdersOf(id);
    calls += Number(callsForAction(post.need, fteOf(holders)));
    calls -= Number(callsForAction(post.need, fteOf(base.holders.get(id) ?? NOBODY)));
    const load = loadOf(post, holders);
    if (load === null) continue;
    candidates.push(load);
    loads.push(load);
  }
  return { calls, highest: candidates.toSorted(higher)[0] ?? null, gini: giniOf(loads) };
}

/**
 * The sums of the units that some moves touch, with all units below each; a unit that is not among
 * them is as in the baseline.
 */
export function unitSumsAfter(
  base: ScenarioBase,
  placement: Placement,
): ReadonlyMap<UnitId, StaffingSums> {
  const after = new Map<UnitId, StaffingSums>();
  for (const id of placement.changed) {
    const post = base.city.posts.get(id);
    if (post === undefined) continue;
    const then = sumsWith(post, base.holders.get(id) ?? NOBODY);
    const now = sumsWith(post, placement.holdersOf(id));
    for (const unitId of base.unitsOf.get(id) ?? []) {
      const known = after.get(unitId) ?? base.units.get(unitId)?.sums;
      if (known === undefined) continue;
      const sums = { ...known };
      addSums(sums, then, -1);
      addSums(sums, now);
      after.set(unitId, sums);
    }
  }
  return after;
}

function sumsWith(post: PostFact, holders: readonly PersonFact[]): StaffingSums {
  return sumsOfPost(post, holders.length, fteOf(holders));
}

function loadOf(post: PostFact, holders: readonly PersonFact[]): PostLoad | null {
  const ej = ejOf(post.loadMinutes, fteOf(holders) * post.effectiveMinutes);
  return typeof ej === 'number' ? { postId: post.id, ej } : null;
}

function giniOf(loads: readonly PostLoad[]): number | null {
  return gini(loads.map(({ ej }) => ej));
}

function higher(a: PostLoad, b: PostLoad): number {
  if (a.ej !== b.ej) return b.ej - a.ej;
  return a.postId < b.postId ? -1 : Number(a.postId > b.postId);
}
