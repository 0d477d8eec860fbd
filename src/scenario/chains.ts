import type { PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenOptions, type ChosenOptions, type FitOptions } from '#model/fit/options.ts';
import { ACTION_PERSONS } from '#model/workload/ej.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import { NO_LOCKS, type Locks } from './locks.ts';
import type { Moves } from './moves.ts';
import { standingOf, type Standing } from './shock-givers.ts';
import { loOf, pairOf, type OpenPair } from './shock-pool.ts';

/** Most moves of a chain. */
export const CHAIN_DEPTH = 4;

/** People looked at for each post that a chain opens, of those who end it and of the others. */
export const CHAIN_WIDTH = 4;

/** What filling a post that must be filled counts beside the people that are missing: one person. */
export const MUST_FILL_WORTH = 1;

/** What a change of holders is worth, part by part. */
export interface ChainWorth {
  /** Full posts of shortage that go away, over all posts touched; negative where shortage grows. */
  readonly shortage: number;
  /** Posts that must be filled: filled less emptied. */
  readonly mustFill: number;
  /** shortage + mustFill × {@link MUST_FILL_WORTH}. */
  readonly total: number;
}

/** Why a chain ends: the post left keeps what it needs, or nobody may follow, or it is long enough. */
export type ChainEnd = 'surplus' | 'nobody' | 'depth';

/** A move of a chain, with the certain score at the post held now; null where there is none. */
export interface ChainStep extends OpenPair {
  readonly loNow: number | null;
}

/** Moves each of which fills the post that the one before left. */
export interface Chain {
  readonly steps: readonly [ChainStep, ...ChainStep[]];
  readonly end: ChainEnd;
  readonly worth: ChainWorth;
  /** What the first move alone is worth. */
  readonly first: ChainWorth;
  /** Sum of the certain scores at the posts entered. */
  readonly fit: number;
}

/** The chains of a vacant post. */
export interface ChainList {
  readonly post: PostFact;
  /** Best first: whole chains before broken ones, then worth, then fewer moves, then certain scores. */
  readonly chains: readonly Chain[];
  /** People without a shutting gate for the post itself. */
  readonly candidates: number;
}

/** What is asked. */
export interface ChainInput {
  readonly index: FitIndex;
  readonly base: ScenarioBase;
  readonly planned: Moves;
  readonly postId: PositionId;
  readonly locks?: Locks;
  readonly options?: FitOptions;
  readonly curable?: boolean;
  readonly depth?: number;
  readonly width?: number;
  /** Chains that are kept. */
  readonly most?: number;
}

interface Search {
  readonly standing: Standing;
  readonly index: FitIndex;
  readonly options: ChosenOptions;
  readonly curable: boolean;
  readonly shut: ReadonlySet<string>;
  readonly depth: number;
  readonly width: number;
  readonly found: Chain[];
  readonly best: Map<PositionId, readonly OpenPair[]>;
  candidates: number;
}

/**
 * Vacancy chains of a post: whoever fills it opens the own post, up to four moves, until a post is left
 * that keeps what it needs. Looked at are the people with the best certain scores of each post
 * (`width`), and among those whose post calls for nobody; the best chain is exact among them. Yields the share done, 0-1. Null for a post that
 * the city does not hold.
 */
export function* chainSteps(input: ChainInput): Generator<number, ChainList | null> {
  const { base, planned, postId, locks = NO_LOCKS, most = 10 } = input;
  const post = base.city.posts.get(postId);
  if (post === undefined) return null;
  const search: Search = {
    standing: standingOf(base, planned),
    index: input.index,
    options: chosenOptions(input.index, input.options ?? {}),
    curable: input.curable ?? false,
    shut: new Set([...locks.persons, ...locks.posts, ...planned.map(({ personId }) => personId)]),
    depth: input.depth ?? CHAIN_DEPTH,
    width: input.width ?? CHAIN_WIDTH,
    found: [],
    best: new Map(),
    candidates: 0,
  };
  if (!search.shut.has(postId)) yield* extend(search, post, [], 0, 1);
  const chains = search.found.toSorted(byWorth).slice(0, most);
  return { post, chains, candidates: search.candidates };
}

/** Follows every person for the post last opened; `from` and `share` say which part of the work it is. */
function* extend(
  search: Search,
  post: PostFact,
  steps: readonly ChainStep[],
  from: number,
  share: number,
): Generator<number, void> {
  const people = yield* bestFor(search, post, from, share);
  const moved = new Set(steps.map(({ personId }) => personId));
  const free = people.filter(({ personId }) => !moved.has(personId));
  const ends = (pair: OpenPair): boolean => endsAt(search, pair);
  const next = [
    ...free.filter(ends).slice(0, search.width),
    ...free.filter((pair) => !ends(pair)).slice(0, search.width),
  ];
  if (next.length === 0) {
    keep(search, steps, 'nobody');
    return;
  }
  for (const [at, pair] of next.entries()) {
    const chain = [...steps, stepOf(search, pair)];
    const left = search.standing.base.city.posts.get(pair.from);
    const part = share / (next.length + 1);
    if (left === undefined || endsAt(search, pair)) {
      keep(search, chain, 'surplus');
    } else if (chain.length >= search.depth) {
      keep(search, chain, 'depth');
    } else if (!chain.some(({ to }) => to === left.id) && !search.shut.has(left.id)) {
      yield* extend(search, left, chain, from + part * (at + 1), part);
    }
  }
}

/** Everyone for a post in the order of certain scores, those who need no step or reason first. */
function* bestFor(
  search: Search,
  post: PostFact,
  from: number,
  share: number,
): Generator<number, readonly OpenPair[]> {
  const known = search.best.get(post.id);
  if (known !== undefined) return known;
  const { standing, index, options, curable, shut } = search;
  const pairs: OpenPair[] = [];
  const posts = [...standing.base.holders];
  for (const [at, [own, people]] of posts.entries()) {
    if (at % 16 === 0) yield from + ((at / posts.length) * share) / (search.width + 1);
    if (own === post.id || shut.has(own)) continue;
    for (const person of people) {
      if (shut.has(person.id)) continue;
      const { open } = pairOf({ standing, index, options, curable }, person, own, post);
      if (open !== null) pairs.push(open);
    }
  }
  // Nobody moves twice in a chain: as many more as it has moves are kept, of those who end it as well.
  const most = search.width + search.depth;
  const sorted = pairs.toSorted(byScore);
  const ordered = [
    ...sorted.filter((pair) => endsAt(search, pair)).slice(0, most),
    ...sorted.filter((pair) => !endsAt(search, pair)).slice(0, most),
  ];
  if (search.best.size === 0) search.candidates = pairs.length;
  search.best.set(post.id, ordered);
  return ordered;
}

function byScore(a: OpenPair, b: OpenPair): number {
  return (
    Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
    Number(a.flags.length > 0) - Number(b.flags.length > 0) ||
    (b.lo ?? 0) - (a.lo ?? 0) ||
    (a.personId < b.personId ? -1 : 1)
  );
}

function stepOf({ index, options, standing }: Search, pair: OpenPair): ChainStep {
  const person = standing.base.city.persons.get(pair.personId);
  const left = standing.base.city.posts.get(pair.from);
  const loNow =
    person === undefined || left === undefined ? null : loOf(index, person, left, options);
  return { ...pair, loNow };
}

/**
 * Whether the post left calls for nobody once the person has gone: it keeps a holder and is less than half
 * a person short. An empty post calls for somebody unless its need is known to be nothing.
 */
function endsAt({ standing }: Search, { from, personId }: OpenPair): boolean {
  const post = standing.base.city.posts.get(from);
  if (post === undefined) return true;
  const rest = standing.placement.holdersOf(post.id).filter(({ id }) => id !== personId);
  if (post.need === 0) return true;
  return rest.length > 0 && (post.need === null || post.need - fteOf(rest) < ACTION_PERSONS);
}

function keep(search: Search, steps: readonly ChainStep[], end: ChainEnd): void {
  const [head, ...rest] = steps;
  if (head === undefined) return;
  const worth = worthOf(search.standing, steps);
  const first = worthOf(search.standing, [head]);
  const fit = steps.reduce((sum, { lo }) => sum + (lo ?? 0), 0);
  search.found.push({ steps: [head, ...rest], end, worth, first, fit });
}

/** What some moves change at the posts that they touch. */
export function worthOf(
  { base, placement }: Standing,
  moves: readonly Pick<OpenPair, 'personId' | 'from' | 'to'>[],
): ChainWorth {
  const touched = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const gone = new Set(moves.map(({ personId }) => personId));
  let shortage = 0;
  let mustFill = 0;
  for (const id of touched) {
    const post = base.city.posts.get(id);
    if (post === undefined) continue;
    const before = placement.holdersOf(id);
    const come = moves.flatMap(({ personId, to }) =>
      to === id ? (base.city.persons.get(personId) ?? []) : [],
    );
    const after = [...before.filter((person) => !gone.has(person.id)), ...come];
    shortage += lackOf(post, before) - lackOf(post, after);
    if (post.mustFill) mustFill += Number(before.length === 0) - Number(after.length === 0);
  }
  return { shortage, mustFill, total: shortage + mustFill * MUST_FILL_WORTH };
}

function lackOf({ need }: PostFact, holders: readonly PersonFact[]): number {
  return need === null ? 0 : Math.max(0, need - fteOf(holders));
}

function byWorth(a: Chain, b: Chain): number {
  const whole = Number(b.end === 'surplus') - Number(a.end === 'surplus');
  const worth = Math.round((b.worth.total - a.worth.total) * 1e6);
  return whole || worth || a.steps.length - b.steps.length || b.fit - a.fit;
}
