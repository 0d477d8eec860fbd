import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PostFact } from '#model/facts.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { ACTION_PERSONS } from '#model/workload/ej.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import { MUST_FILL_WORTH } from './chains.ts';
import { NO_LOCKS, type Locks } from './locks.ts';
import type { Moves } from './moves.ts';
import { flowSteps, leastCostFlow } from './shock-flow.ts';
import {
  leaversOf,
  openSeats,
  roomToGive,
  shortOf,
  standingOf,
  takersOf,
  type Standing,
} from './shock-givers.ts';
import { moveNetwork, type MoveNetwork, type PairArc } from './shock-network.ts';
import { refuses } from './shock-pool.ts';

/** A pair that no gate stops, with its certain score. */
export interface FrontierPair {
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly lo: number;
}

/** The most that a number of moves can give. */
export interface FrontierPoint {
  readonly moves: number;
  /** Full posts of shortage that go away, and posts that must be filled and are, together. */
  readonly benefit: number;
}

/** The frontier of moves against benefit. */
export interface Frontier {
  /** From one move to the number from which another gives nothing; each is proven optimal over the pairs. */
  readonly points: readonly FrontierPoint[];
  /** Pairs and posts that were looked at. */
  readonly pairs: number;
  readonly receivers: number;
  /** Shortage of the city in full posts, before. */
  readonly shortage: number;
  /** The best set of so many moves. */
  movesAt(count: number): readonly PairArc[];
}

/** What is asked. */
export interface FrontierInput {
  readonly index: FitIndex;
  readonly base: ScenarioBase;
  readonly planned: Moves;
  readonly locks?: Locks;
  /** Pairs of people and posts with a free seat that no gate stops. */
  readonly pairs: readonly FrontierPair[];
}

/** Benefits are counted in thousandths of a person, so that sums are whole. */
const PER_PERSON = 1000;

/** A thousandth of benefit counts more than any sum of scores, which only break ties. */
const SCALE = 10_000_000;

/**
 * The most benefit for every number of moves: shortage in full posts that goes away, and one more for
 * a post that must be filled and is. People come from posts that stay filled and less than half a
 * person short, and no unit that gives exceeds 1.00 by what it gives. Each point is the optimum of its
 * number of moves over the pairs given (successive shortest paths). Yields the moves found so far.
 */
export function* frontierSteps(input: FrontierInput): Generator<number, Frontier> {
  const standing = standingOf(input.base, input.planned);
  const receivers = receiversOf(standing, input.locks ?? NO_LOCKS);
  const pairs = arcsOf(input, standing, new Map(receivers.map((post) => [post.id, post])));
  const network = frontierNetwork(standing, receivers, pairs);
  const flow = yield* flowSteps(network.nodes, network.arcs, { stopAt: 0 });
  return {
    points: flow.course.map((cost, at) => ({
      moves: at + 1,
      benefit: Math.ceil(-cost / SCALE) / PER_PERSON,
    })),
    pairs: pairs.length,
    receivers: receivers.length,
    shortage: [...input.base.city.posts.values()].reduce(
      (sum, post) => sum + shortOf(standing, post),
      0,
    ),
    movesAt: (most) =>
      network.chosen(leastCostFlow(network.nodes, network.arcs, { most, stopAt: 0 }).on),
  };
}

/**
 * Others who may go to each post and are not in the plan, the highest certain scores first: their post and
 * every unit above it can give somebody.
 */
export function rivalsFor(
  input: FrontierInput,
  posts: Iterable<PositionId>,
  most = 20,
): ReadonlyMap<PositionId, readonly PersonId[]> {
  const standing = standingOf(input.base, []);
  const wanted = new Map(
    [...posts].flatMap((id) => {
      const post = input.base.city.posts.get(id);
      return post === undefined ? [] : [[id, post] as const];
    }),
  );
  const rooms = new Map<UnitId, number>();
  const roomOf = (unit: UnitId): number => {
    const known = rooms.get(unit) ?? roomToGive(standing, unit);
    rooms.set(unit, known);
    return known;
  };
  const arcs = arcsOf(input, standing, wanted)
    .filter(({ from }) => (input.base.unitsOf.get(from) ?? []).every((id) => roomOf(id) > 0))
    .toSorted((a, b) => a.cost - b.cost);
  const rivals = new Map<PositionId, PersonId[]>();
  for (const { personId, to } of arcs) {
    const own = rivals.get(to) ?? [];
    rivals.set(to, own);
    if (own.length < most) own.push(personId);
  }
  return rivals;
}

/** The least number of moves that gives a share of the most; null where nothing is to be gained. */
export function movesForShare(
  { points }: Pick<Frontier, 'points'>,
  share: number,
): FrontierPoint | null {
  const most = points.at(-1)?.benefit ?? 0;
  return points.find(({ benefit }) => benefit >= most * share - 1e-9) ?? null;
}

function receiversOf(standing: Standing, { posts: locked }: Locks): PostFact[] {
  return [...standing.base.city.posts.values()].filter(
    (post) =>
      !locked.includes(post.id) &&
      openSeats(standing, post) > 0 &&
      shortOf(standing, post) >= ACTION_PERSONS,
  );
}

function arcsOf(
  { index, planned, locks = NO_LOCKS, pairs }: FrontierInput,
  standing: Standing,
  receivers: ReadonlyMap<PositionId, PostFact>,
): PairArc[] {
  const shut = new Set([...locks.persons, ...planned.map(({ personId }) => personId)]);
  const homes = new Map<PositionId, boolean>();
  const { persons, posts } = standing.base.city;
  const mayLeave = (home: PostFact): boolean => {
    const known = homes.get(home.id);
    const may = known ?? (!locks.posts.includes(home.id) && leaversOf(standing, home) > 0);
    homes.set(home.id, may);
    return may;
  };
  return pairs.flatMap(({ personId, postId, lo }): PairArc[] => {
    const person = persons.get(personId);
    const post = receivers.get(postId);
    const home = posts.get(person?.positionId ?? '');
    if (person?.fte !== 1 || shut.has(personId) || post === undefined) return [];
    if (home === undefined || home === post || !mayLeave(home)) return [];
    if (refuses(index, person, post)) return [];
    return [{ personId, from: home.id, to: postId, cost: Math.round((100 - lo) * 100) }];
  });
}

function frontierNetwork(
  standing: Standing,
  receivers: readonly PostFact[],
  pairs: readonly PairArc[],
): MoveNetwork {
  const { posts } = standing.base.city;
  const byId = new Map(receivers.map((post) => [post.id, post]));
  return moveNetwork(standing.base, pairs, {
    groups: [{ posts: receivers.map(({ id }) => id), most: pairs.length }],
    takes: (id) => {
      const post = byId.get(id);
      return post === undefined ? [] : worthOfTakers(standing, post).map((worth) => -worth * SCALE);
    },
    leaves: (id) => {
      const post = posts.get(id);
      return post === undefined ? [] : lossOfLeavers(standing, post).map((loss) => loss * SCALE);
    },
    gives: (unit) => roomToGive(standing, unit),
    receiving: new Set(),
  });
}

/** What the first, second, ... person who comes is worth, in thousandths; it never rises. */
function worthOfTakers(standing: Standing, post: PostFact): number[] {
  const people = Math.min(takersOf(standing, post), openSeats(standing, post));
  const holders = standing.placement.holdersOf(post.id);
  const lack = lacksOf(post, fteOf(holders));
  return Array.from({ length: people }, (_, nth) => {
    const filled = nth === 0 && holders.length === 0 && post.mustFill ? MUST_FILL_WORTH : 0;
    return lack(nth) - lack(nth + 1) + filled * PER_PERSON;
  });
}

/** What the first, second, ... person who goes costs, in thousandths; it never falls. */
function lossOfLeavers(standing: Standing, post: PostFact): number[] {
  const lack = lacksOf(post, fteOf(standing.placement.holdersOf(post.id)));
  return Array.from({ length: leaversOf(standing, post) }, (_, nth) => lack(-nth - 1) - lack(-nth));
}

/** Thousandths of a full post that are missing once so many people have come (negative: gone). */
function lacksOf({ need }: PostFact, fte: number): (come: number) => number {
  return (come) => Math.max(0, Math.round(((need ?? 0) - fte - come) * PER_PERSON));
}
