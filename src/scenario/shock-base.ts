import type { PositionId, UnitId } from '#core/ids.ts';
import type { PostFact } from '#model/facts.ts';
import { fteOf, type ScenarioBase, type UnitBase } from './base.ts';
import { addSums, sumsOfPost } from './sums.ts';

/**
 * What rises: every post of a unit with all units below it, or one service wherever it is given, by
 * the minutes a year that each post spends on it.
 */
export type ShockScope =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'service'; readonly minutes: ReadonlyMap<PositionId, number> };

/** A load that changes by a share: 0.2 = one fifth more. */
export interface Shock {
  readonly scope: ShockScope;
  readonly rise: number;
}

/** The baseline under a shock; the baseline itself is never changed. */
export interface ShockedBase {
  readonly base: ScenarioBase;
  /** Posts whose load changed, in the order of the city. */
  readonly posts: readonly PostFact[];
  /** Posts in the scope that have no known load: nothing is added to them. */
  readonly unknown: readonly PostFact[];
}

/**
 * Lays a shock over a baseline: minutes of the posts concerned, and their need by the same minutes.
 * A post whose load is not known keeps it unknown and is named; a need that is not known stays so.
 * Loads never fall under 0. A unit or post that the city does not hold adds nothing.
 */
export function shockedBase(base: ScenarioBase, shock: Shock): ShockedBase {
  const posts = new Map(base.city.posts);
  const changed: PostFact[] = [];
  const unknown: PostFact[] = [];
  for (const post of base.city.posts.values()) {
    const minutes = minutesOf(base, post, shock.scope);
    if (minutes === null) continue;
    const raised = raisedPost(post, minutes * shock.rise);
    if (raised === null) {
      unknown.push(post);
    } else if (raised.loadMinutes !== post.loadMinutes) {
      posts.set(post.id, raised);
      changed.push(raised);
    }
  }
  if (changed.length === 0) return { base, posts: [], unknown };
  const city = { ...base.city, posts };
  return {
    base: { ...base, city, rules: { ...base.rules, city }, ...raisedSums(base, changed) },
    posts: changed,
    unknown,
  };
}

/** Minutes a year of a post that the shock acts on; null where the post is not in its scope. */
function minutesOf(base: ScenarioBase, post: PostFact, scope: ShockScope): number | null {
  if (scope.kind === 'service') return scope.minutes.get(post.id) ?? null;
  const within = base.unitsOf.get(post.id)?.includes(scope.unitId) ?? false;
  return within ? (post.loadMinutes ?? 0) : null;
}

function raisedPost(post: PostFact, minutes: number): PostFact | null {
  if (post.loadMinutes === null) return null;
  const loadMinutes = Math.max(0, post.loadMinutes + minutes);
  const added = (loadMinutes - post.loadMinutes) / post.effectiveMinutes;
  return {
    ...post,
    loadMinutes,
    need: post.need === null ? null : Math.max(0, post.need + added),
  };
}

function raisedSums(
  base: ScenarioBase,
  changed: readonly PostFact[],
): Pick<ScenarioBase, 'units' | 'total'> {
  const units = new Map<UnitId, UnitBase>(base.units);
  const raised = new Map(changed.map((post) => [post.id, post]));
  const total = { ...base.total };
  const touched = new Set(changed.flatMap(({ id }) => base.unitsOf.get(id) ?? []));
  for (const id of touched) {
    const unit = base.units.get(id);
    if (unit === undefined) continue;
    const posts = unit.posts.map((post) => raised.get(post.id) ?? post);
    units.set(id, { ...unit, posts, sums: { ...unit.sums } });
  }
  for (const post of changed) {
    const before = base.city.posts.get(post.id);
    const holders = base.holders.get(post.id) ?? [];
    const fte = fteOf(holders);
    for (const sums of [
      total,
      ...(base.unitsOf.get(post.id) ?? []).map((id) => units.get(id)?.sums),
    ]) {
      if (sums === undefined || before === undefined) continue;
      addSums(sums, sumsOfPost(before, holders.length, fte), -1);
      addSums(sums, sumsOfPost(post, holders.length, fte));
    }
  }
  return { units, total };
}
