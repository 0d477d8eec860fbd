import type { UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact, WishFact } from '#model/facts.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';

/** Score of a post by the rank of the wish that names it, first rank first. */
export const WISH_SCORES: readonly number[] = [100, 85, 70, 60, 50, 40, 30];

/** Score of a post in a unit, or of a job family, that was wished for without naming the post. */
export const AREA_SCORE = 60;

/** Score of a post that a person who replied did not list. */
export const NOT_LISTED_SCORE = 30;

/** What a wish says of a post, most specific first. */
export type WishMatch = 'position' | 'unit' | 'family' | 'general';

const SPECIFICITY: Readonly<Record<WishMatch, number>> = {
  position: 3,
  unit: 2,
  family: 1,
  general: 0,
};

/** The wishes of the most specific kind that covers a post. */
export interface DecidingWishes {
  readonly match: WishMatch;
  /** Best rank among those that are willing; null where all refuse. */
  readonly rank: number | null;
  /** Willingness of the best ranked one. */
  readonly willingness: WishFact['willingness'];
  /** Whether one of them refuses. */
  readonly refused: boolean;
}

/**
 * A: what the person wishes. The most specific wish that covers the post decides: the post itself
 * by its rank (100 85 70 60 50 40 30), its unit or one above it (60), its job family (60); "tidak
 * bersedia" is 0. Who replied without listing it has 30. No reply is unknown, not 30. Wishes of the
 * same kind that contradict each other wait for confirmation: unknown.
 * `unitsAbove` are the unit of the post and all above it.
 */
export function aspirationMeasure(
  person: PersonFact,
  post: PostFact,
  unitsAbove: ReadonlySet<UnitId>,
): Measure {
  if (!person.replied && person.wishes.length === 0) return unknownMeasure('A.noReply');
  const deciding = decidingWishes(person, post, unitsAbove);
  if (deciding === null) return knownMeasure(NOT_LISTED_SCORE, 'A.notListed');
  const { match, rank, refused } = deciding;
  if (rank === null) return knownMeasure(0, 'A.refused');
  const score = scoreOf(match, rank);
  if (refused) return unknownMeasure('A.conflict', 0, score);
  return match === 'general'
    ? knownMeasure(score, 'A.notListed')
    : knownMeasure(score, `A.${match}`);
}

/** The wishes that decide about a post, summed up; null where none covers it. */
export function decidingWishes(
  person: PersonFact,
  post: PostFact,
  unitsAbove: ReadonlySet<UnitId>,
): DecidingWishes | null {
  let found: DecidingWishes | null = null;
  for (const wish of person.wishes) {
    const match = matchOf(wish, post, unitsAbove);
    if (match === null) continue;
    const lead = found === null ? 1 : SPECIFICITY[match] - SPECIFICITY[found.match];
    if (lead > 0) found = joined(match, wish, null);
    else if (lead === 0) found = joined(match, wish, found);
  }
  return found;
}

function joined(match: WishMatch, wish: WishFact, before: DecidingWishes | null): DecidingWishes {
  const { rank, willingness } = wish;
  if (willingness === 'tidak') {
    return { match, rank: null, willingness, ...before, refused: true };
  }
  const refused = before?.refused ?? false;
  if (before === null || before.rank === null || rank < before.rank) {
    return { match, rank, willingness, refused };
  }
  return before;
}

function matchOf(
  wish: WishFact,
  post: PostFact,
  unitsAbove: ReadonlySet<UnitId>,
): WishMatch | null {
  if (wish.positionId !== null) return wish.positionId === post.id ? 'position' : null;
  if (wish.unitId !== null) return unitsAbove.has(wish.unitId) ? 'unit' : null;
  if (wish.family !== null) return wish.family === post.family ? 'family' : null;
  return 'general';
}

function scoreOf(match: WishMatch, rank: number): number {
  if (match === 'general') return NOT_LISTED_SCORE;
  if (match !== 'position') return AREA_SCORE;
  return WISH_SCORES[rank - 1] ?? WISH_SCORES.at(-1) ?? NOT_LISTED_SCORE;
}
