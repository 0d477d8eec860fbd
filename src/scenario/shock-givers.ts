import type { PositionId, UnitId } from '#core/ids.ts';
import type { PostFact } from '#model/facts.ts';
import { ACTION_PERSONS, ejOf } from '#model/workload/ej.ts';
import { applyMoves, type Placement } from './apply.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import type { Moves } from './moves.ts';
import { addSums, euOf, noSums, sumsOfPost, type StaffingSums } from './sums.ts';

/** EU of a perangkat daerah from which on it is balanced (grade B) and does not give people. */
export const GIVES_BELOW = 0.9;

/** EU that no giving unit may exceed after it has given. */
export const GIVER_LIMIT = 1;

/** Half a minute: decimals of loads never decide whether a post may give. */
const NOISE = 1e-9;

/** A baseline with the moves of a scenario on it: who holds what, and what each unit carries. */
export interface Standing {
  readonly base: ScenarioBase;
  readonly placement: Placement;
  /** Sums of a unit with all below it; a unit without posts has none. */
  readonly units: ReadonlyMap<UnitId, StaffingSums>;
}

/** Counts a scenario's moves into the sums of every unit. */
export function standingOf(base: ScenarioBase, moves: Moves): Standing {
  const placement = applyMoves(base, moves);
  const units = new Map<UnitId, StaffingSums>();
  for (const [id, unit] of base.units) units.set(id, unit.sums);
  const fresh = new Map<UnitId, ReturnType<typeof noSums>>();
  for (const id of placement.changed) {
    const post = base.city.posts.get(id);
    if (post === undefined) continue;
    const held = base.holders.get(id) ?? [];
    for (const unitId of base.unitsOf.get(id) ?? []) {
      const sums = fresh.get(unitId) ?? { ...(base.units.get(unitId)?.sums ?? noSums()) };
      fresh.set(unitId, sums);
      addSums(sums, sumsOfPost(post, held.length, fteOf(held)), -1);
      addSums(sums, sumsOf(placement, post));
    }
  }
  for (const [id, sums] of fresh) units.set(id, sums);
  return { base, placement, units };
}

/** Sums of one post as a placement has it. */
export function sumsOf(placement: Placement, post: PostFact): StaffingSums {
  const holders = placement.holdersOf(post.id);
  return sumsOfPost(post, holders.length, fteOf(holders));
}

/**
 * People of a full post each that may leave a post: it keeps one holder and ends less than half a
 * person short of its need. 0 where its need or load is not known.
 */
export function leaversOf({ placement }: Standing, post: PostFact): number {
  const holders = placement.holdersOf(post.id);
  if (post.need === null || post.loadMinutes === null) return 0;
  const beyond = fteOf(holders) - post.need + ACTION_PERSONS;
  return Math.max(0, Math.min(holders.length - 1, Math.ceil(beyond - NOISE) - 1));
}

/**
 * People of a full post each that a unit with all below it may give so that its EU of two decimals
 * stays at or under the limit. Counted with the longest working year among its posts, so never too
 * many. 0 for a unit over the limit already, or without a known load.
 */
export function roomToGive(standing: Standing, unitId: UnitId, limit = GIVER_LIMIT): number {
  const sums = standing.units.get(unitId);
  if (sums === undefined || sums.unknownPosts === sums.posts) return 0;
  const posts = standing.base.units.get(unitId)?.posts ?? [];
  const minutes = posts.reduce((most, post) => Math.max(most, post.effectiveMinutes), 0);
  if (!(minutes > 0)) return 0;
  const within = (given: number): boolean => {
    const index = ejOf(sums.load, sums.capacity - given * minutes);
    return typeof index === 'number' && index <= limit;
  };
  let given = Math.max(0, Math.floor((sums.capacity - sums.load / (limit + 0.01)) / minutes) + 1);
  while (given > 0 && !within(given)) given -= 1;
  return given;
}

/** Whether a perangkat daerah is loose enough to give: its EU is known and under `below`. */
export function isLoose(standing: Standing, opdId: UnitId, below = GIVES_BELOW): boolean {
  const sums = standing.units.get(opdId);
  const index = sums === undefined ? null : euOf(sums);
  return typeof index === 'number' && index < below;
}

/** People of a full post each that a post can take before it is half a person over its need. */
export function takersOf({ placement }: Standing, post: PostFact): number {
  if (post.need === null) return 0;
  const fte = fteOf(placement.holdersOf(post.id));
  return Math.max(0, Math.ceil(post.need - fte + ACTION_PERSONS - NOISE) - 1);
}

/** Seats of a post that nobody at work has. */
export function openSeats({ placement }: Standing, post: PostFact): number {
  return Math.max(0, post.seats - placement.holdersOf(post.id).length);
}

/** Full posts that are missing at a post; 0 where its need is not known. */
export function shortOf({ placement }: Standing, post: PostFact): number {
  if (post.need === null) return 0;
  return Math.max(0, post.need - fteOf(placement.holdersOf(post.id)));
}

/** Units that hold one of some posts, directly or below them. */
export function unitsWith(base: ScenarioBase, ids: Iterable<PositionId>): ReadonlySet<UnitId> {
  return new Set([...ids].flatMap((id) => base.unitsOf.get(id) ?? []));
}
