import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import { groupBy } from '#core/group.ts';
import type { PostFact } from '#model/facts.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { ACTION_PERSONS, ejOf } from '#model/workload/ej.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import { NO_LOCKS, type Locks } from './locks.ts';
import type { Moves } from './moves.ts';
import type { ShockedBase } from './shock-base.ts';
import { flowSteps } from './shock-flow.ts';
import {
  GIVER_LIMIT,
  leaversOf,
  openSeats,
  roomToGive,
  shortOf,
  standingOf,
  sumsOf,
  takersOf,
  unitsWith,
  type Standing,
} from './shock-givers.ts';
import { moveNetwork, type PairArc } from './shock-network.ts';
import { poolSteps, type OpenPair, type Pool } from './shock-pool.ts';
import { addSums, euOf, noSums, type StaffingSums } from './sums.ts';

/**
 * How far a shock is absorbed: `rise` until the load index of what rose is no higher than before (or
 * at 1.00, where it was lower); `balance` until it is at 1.00.
 */
export type ShockTarget = 'rise' | 'balance';

/** An index of two decimals, KOSONG without holders, null where no load is known. */
export type LoadIndex = number | 'KOSONG' | null;

/** The posts of one perangkat daerah whose load changed, together. */
export interface ShockGroup {
  readonly opdId: UnitId;
  readonly posts: readonly PositionId[];
  /** Before the shock and under it, both without any move; under it with the moves of the scenario. */
  readonly before: LoadIndex;
  readonly shocked: LoadIndex;
  readonly planned: LoadIndex;
  /** With the moves proposed as well. */
  readonly after: LoadIndex;
  /** The index that the target asks for. */
  readonly target: number;
  /** People of a full post each that the target asks for, and those placed. */
  readonly wanted: number;
  readonly placed: number;
}

/** A post that the shock leaves half a person or more short. */
export interface ShortPost {
  readonly post: PostFact;
  readonly needBefore: number | null;
  readonly fte: number;
  readonly holders: number;
  readonly short: number;
  /** People that it can take by its need, and by its free seats as well. */
  readonly room: number;
  readonly seats: number;
  readonly received: number;
}

/** A move that absorbs, with what its certain score is and what the rules still ask. */
export interface AbsorbMove extends OpenPair {
  readonly opdFrom: UnitId;
}

/** A unit that gives people to what rose, by the scenario or the proposal, with all units below it. */
export interface GivingUnit {
  readonly unitId: UnitId;
  readonly isOpd: boolean;
  readonly gives: number;
  /** Most that it may give by the limit. */
  readonly room: number;
  readonly before: LoadIndex;
  readonly after: LoadIndex;
}

/**
 * Why not everybody who is wanted was found: with whole people no post can take more without being half a
 * person over its need; no more seats are free; or nobody more may go.
 */
export type ShockLack = 'need' | 'seats' | 'people';

/** What absorbs a shock, and what it leaves. */
export interface Absorption {
  readonly target: ShockTarget;
  readonly groups: readonly ShockGroup[];
  readonly wanted: number;
  readonly placed: number;
  /** People that the receiving posts can take by need and free seats; never above it. */
  readonly room: number;
  readonly lack: ShockLack | null;
  readonly short: readonly ShortPost[];
  readonly moves: readonly AbsorbMove[];
  readonly givers: readonly GivingUnit[];
  readonly pool: Pool;
}

/** What is asked. */
export interface AbsorbInput {
  /** The city before the shock, prepared for scoring. */
  readonly index: FitIndex;
  readonly before: ScenarioBase;
  readonly shocked: ShockedBase;
  /** Moves of the scenario: they are there already, their people are not moved again. */
  readonly planned: Moves;
  readonly locks?: Locks;
  readonly options?: FitOptions;
  readonly target?: ShockTarget;
  /** Whether people who first need a step (a test, a letter) may be proposed; not by default. */
  readonly curable?: boolean;
}

/** Costs are whole, so that sums of them are exact: a hundredth of a point of the certain score is 1. */
const PER_POINT = 100;

/** A pair that needs a written reason costs more than any sum of scores, */
const FLAG_COST = 10_000_000;

/** and one that first needs a step more than any number of reasons. */
const STEP_COST = 10_000_000_000;

/** The cost of a pair: what is missing first, then written reasons, then the score that is not certain. */
export function costOf({ lo, missing, flags }: Pick<OpenPair, 'lo' | 'missing' | 'flags'>): number {
  const uncertain = Math.round((100 - (lo ?? 0)) * PER_POINT);
  return uncertain + (missing.length > 0 ? STEP_COST : 0) + (flags.length > 0 ? FLAG_COST : 0);
}

/**
 * The chain of moves that absorbs a shock: everyone whom every gate lets pass, from perangkat daerah
 * under 0.90, so that no giving unit on any level exceeds 1.00, nobody's own post becomes short or
 * empty, no seat is taken twice and no post gets more than it needs. Among all such chains it has the
 * most people up to those wanted, then the fewest who need a step first, then the fewest who need a written
 * reason, then the highest sum of certain scores; found by a least-cost flow, so it is exact. Yields the share done, 0-1.
 */
export function* absorbSteps(input: AbsorbInput): Generator<number, Absorption> {
  const { shocked, index, planned, locks = NO_LOCKS, target = 'rise', curable = false } = input;
  const options = chosenOptions(index, input.options ?? {});
  const bare = standingOf(input.before, []);
  const standing = standingOf(shocked.base, planned);
  const groups = groupsOf(bare, standing, shocked.posts, target);
  const locked = new Set(locks.posts);
  const short = shortPosts(bare, standing, shocked.posts, locked);
  const receivers = short.filter(({ seats }) => seats > 0).map(({ post }) => post);
  const receiving = unitsWith(
    shocked.base,
    receivers.map(({ id }) => id),
  );
  const pool = yield* poolSteps({
    index,
    standing,
    receivers: groups.some(({ wanted }) => wanted > 0) ? receivers : [],
    shocked: new Set(shocked.posts.map(({ id }) => id)),
    receiving,
    options,
    locks,
    planned: new Set(planned.map(({ personId }) => personId)),
    curable,
  });
  const moves = yield* choose(standing, groups, short, pool, receiving);
  return resultOf({ standing, groups, short, pool, moves, target });
}

function* choose(
  standing: Standing,
  groups: readonly ShockGroup[],
  short: readonly ShortPost[],
  pool: Pool,
  receiving: ReadonlySet<UnitId>,
): Generator<number, AbsorbMove[]> {
  const { base } = standing;
  const pairs = pool.pairs.map(({ personId, from, to, lo, missing, flags }): PairArc => ({
    personId,
    from,
    to,
    cost: costOf({ lo, missing, flags }),
  }));
  const free = (count: number): number[] => Array.from({ length: count }, () => 0);
  const seats = new Map(short.map((one) => [one.post.id, one.seats]));
  const network = moveNetwork(base, pairs, {
    groups: groups.map(({ posts, wanted }) => ({ posts, most: wanted })),
    takes: (post) => free(seats.get(post) ?? 0),
    leaves: (id) => {
      const post = base.city.posts.get(id);
      return free(post === undefined ? 0 : leaversOf(standing, post));
    },
    gives: (unit) => roomToGive(standing, unit),
    receiving,
  });
  const steps = flowSteps(network.nodes, network.arcs);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      yield 1;
      continue;
    }
    const chosen = new Set(network.chosen(step.value.on).map((pair) => keyOf(pair)));
    return pool.pairs
      .filter((pair) => chosen.has(keyOf(pair)))
      .map((pair) => ({ ...pair, opdFrom: base.city.posts.get(pair.from)?.opdId ?? '' }));
  }
}

function keyOf({ personId, to }: { personId: PersonId; to: PositionId }): string {
  return `${personId}\n${to}`;
}

function groupSums({ placement }: Standing, posts: readonly PostFact[]): StaffingSums {
  const sums = noSums();
  for (const post of posts) addSums(sums, sumsOf(placement, post));
  return sums;
}

function groupsOf(
  bare: Standing,
  standing: Standing,
  posts: readonly PostFact[],
  target: ShockTarget,
): ShockGroup[] {
  const byOpd = groupBy(posts, ({ opdId }) => opdId);
  return [...byOpd].map(([opdId, own]) => {
    const held = own.flatMap((post) => bare.base.city.posts.get(post.id) ?? []);
    const was = euOf(groupSums(bare, held));
    const sums = groupSums(standing, own);
    const aim =
      target === 'rise' && typeof was === 'number' ? Math.max(GIVER_LIMIT, was) : GIVER_LIMIT;
    return {
      opdId,
      posts: own.map(({ id }) => id),
      before: was,
      shocked: euOf(groupSums(bare, own)),
      planned: euOf(sums),
      after: euOf(sums),
      target: aim,
      wanted: peopleUntil(sums, own, aim),
      placed: 0,
    };
  });
}

/** The least number of people of a full post each with whom the index is at or under the aim. */
function peopleUntil(sums: StaffingSums, posts: readonly PostFact[], aim: number): number {
  const minutes = posts.reduce((least, post) => Math.min(least, post.effectiveMinutes), Infinity);
  if (!(minutes > 0) || !Number.isFinite(minutes)) return 0;
  const reached = (people: number): boolean => {
    const index = ejOf(sums.load, sums.capacity + people * minutes);
    return typeof index === 'number' && index <= aim;
  };
  let people = Math.max(0, Math.floor((sums.load / (aim + 0.01) - sums.capacity) / minutes) - 1);
  while (!reached(people)) people += 1;
  return people;
}

function shortPosts(
  bare: Standing,
  standing: Standing,
  posts: readonly PostFact[],
  locked: ReadonlySet<PositionId>,
): ShortPost[] {
  return posts.flatMap((post) => {
    const short = shortOf(standing, post);
    if (short < ACTION_PERSONS) return [];
    const holders = standing.placement.holdersOf(post.id);
    const room = takersOf(standing, post);
    return [
      {
        post,
        needBefore: bare.base.city.posts.get(post.id)?.need ?? null,
        fte: fteOf(holders),
        holders: holders.length,
        short,
        room,
        seats: locked.has(post.id) ? 0 : Math.min(room, openSeats(standing, post)),
        received: 0,
      },
    ];
  });
}

interface Parts {
  readonly standing: Standing;
  readonly groups: readonly ShockGroup[];
  readonly short: readonly ShortPost[];
  readonly pool: Pool;
  readonly moves: readonly AbsorbMove[];
  readonly target: ShockTarget;
}

function resultOf({ standing, groups, short, pool, moves, target }: Parts): Absorption {
  const { base } = standing;
  const planned = standing.placement.moves;
  const chain = moves.map(({ personId, from, to }) => ({
    personId,
    from,
    to,
    effective: base.city.asOf,
    reasonCode: null,
    reason: '',
  }));
  const now = standingOf(base, [...planned, ...chain]);
  const received = groupBy(moves, ({ to }) => to);
  const posts = (ids: readonly PositionId[]): PostFact[] =>
    ids.flatMap((id) => base.city.posts.get(id) ?? []);
  const wanted = groups.reduce((sum, group) => sum + group.wanted, 0);
  const room = groups.reduce((sum, group) => {
    const seats = short.filter(({ post }) => group.posts.includes(post.id));
    return (
      sum +
      Math.min(
        group.wanted,
        seats.reduce((all, one) => all + one.seats, 0),
      )
    );
  }, 0);
  return {
    target,
    groups: groups.map((group) => ({
      ...group,
      after: euOf(groupSums(now, posts(group.posts))),
      placed: moves.filter(({ to }) => group.posts.includes(to)).length,
    })),
    wanted,
    placed: moves.length,
    room,
    lack: lackOf({ wanted, placed: moves.length, room }, short),
    short: short.map((one) => ({ ...one, received: received.get(one.post.id)?.length ?? 0 })),
    moves,
    givers: giversOf(standingOf(base, []), now, [...into(planned, groups), ...moves]),
    pool,
  };
}

function lackOf(
  { wanted, placed, room }: Pick<Absorption, 'wanted' | 'placed' | 'room'>,
  short: readonly ShortPost[],
): ShockLack | null {
  if (placed >= wanted) return null;
  if (placed < room) return 'people';
  return short.some((one) => one.seats < one.room) ? 'seats' : 'need';
}

interface Transfer {
  readonly from: PositionId;
  readonly to: PositionId;
}

/** Moves of a scenario from one post to another that rose. */
function into(moves: Moves, groups: readonly ShockGroup[]): Transfer[] {
  const risen = new Set(groups.flatMap(({ posts }) => posts));
  return moves.flatMap(({ from, to }) =>
    from !== null && to !== null && risen.has(to) ? [{ from, to }] : [],
  );
}

/** Every unit that loses people by these moves, its perangkat daerah first; those that only shift people are not among them. */
function giversOf(standing: Standing, now: Standing, moves: readonly Transfer[]): GivingUnit[] {
  const { base } = standing;
  const net = new Map<UnitId, number>();
  for (const { from, to } of moves) {
    for (const id of base.unitsOf.get(from) ?? []) net.set(id, (net.get(id) ?? 0) + 1);
    for (const id of base.unitsOf.get(to) ?? []) net.set(id, (net.get(id) ?? 0) - 1);
  }
  const indexOf = ({ units }: Standing, id: UnitId): LoadIndex => {
    const sums = units.get(id);
    return sums === undefined ? null : euOf(sums);
  };
  return [...net]
    .filter(([, gives]) => gives > 0)
    .map(([unitId, gives]) => ({
      unitId,
      isOpd: base.city.units.get(unitId)?.opdId === unitId,
      gives,
      room: roomToGive(standing, unitId),
      before: indexOf(standing, unitId),
      after: indexOf(now, unitId),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isOpd) - Number(a.isOpd) || b.gives - a.gives || (a.unitId < b.unitId ? -1 : 1),
    );
}
