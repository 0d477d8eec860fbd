import type { PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { judgePair, type Judgement, type Verdict } from '#model/rules/evaluate.ts';
import { orderByBounds, rankRanges, type Bounds, type RankRange } from './bounds.ts';
import type { FitModel, RemovedComponent } from './fit-model.ts';
import type { FitIndex } from './index-city.ts';
import { chosenModel, chosenOptions, type ChosenOptions, type FitOptions } from './options.ts';
import { scoreBy, scorePair, type PairScores, type ScoreId } from './score.ts';

/** A pair in a ranking, without its parts: those come from `explainPair`. */
export interface RankedPair extends PairScores {
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly verdict: Verdict;
  /** Failing flags, each needs a written reason. */
  readonly flags: readonly RuleId[];
  /** Rules that could not be checked. */
  readonly unknown: readonly RuleId[];
  /** Rules to be checked by hand: no dataset has a column for them. */
  readonly byHand: readonly RuleId[];
  /** Info rules that do not pass. */
  readonly told: readonly RuleId[];
  /** Curable gates that fail: what is missing before the move. */
  readonly missing: readonly RuleId[];
  /** False where the post has no standard: competency is not in the score, so it reads higher. */
  readonly hasStandard: boolean;
  /** 0 = in the unbeaten set of its list. */
  readonly layer: number;
  /** Ranks it can have in its list; claimed where best = worst, else "belum dapat dibedakan". */
  readonly rank: RankRange;
}

/** A list in the order of {@link orderByBounds}; the first rows, and how many there are. */
export interface Ranking {
  readonly total: number;
  readonly unbeaten: number;
  readonly rows: readonly RankedPair[];
}

/** A pair that a gate stops. */
export interface BlockedPair {
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly gates: readonly RuleId[];
}

/** Pairs that gates stop: how many, how many by each gate (a pair may have several), the first ones. */
export interface BlockedList {
  readonly total: number;
  readonly byRule: ReadonlyMap<RuleId, number>;
  readonly rows: readonly BlockedPair[];
}

/** Everyone in service who does not hold the post, gates first, then scores. */
export interface CandidateList {
  readonly post: PostFact;
  readonly options: ChosenOptions;
  readonly removed: readonly RemovedComponent[];
  /** Points that a lead must exceed to be claimed; null where nothing can be claimed. */
  readonly threshold: number | null;
  readonly eligible: Ranking;
  /** Eligible after what is missing is mended; ranked among themselves. */
  readonly curable: Ranking;
  readonly blocked: BlockedList;
}

/** Every other post for one person. Thresholds differ by post: the largest is the yardstick. */
export interface PostList {
  readonly person: PersonFact;
  readonly options: ChosenOptions;
  readonly threshold: number | null;
  readonly eligible: Ranking;
  readonly curable: Ranking;
  readonly blocked: BlockedList;
}

/** Choices for {@link postsOf}. */
export interface PostOptions extends FitOptions {
  /** Only posts with a free seat; all by default. */
  readonly freeSeatsOnly?: boolean;
}

interface Pair {
  readonly row: number;
  readonly model: FitModel;
  readonly rules: Judgement;
}

/**
 * Candidates of a post: who a gate stops is listed apart with the gates, who lacks something
 * curable apart with what, the others are ordered by interval dominance of `by`. Persons whose
 * service has ended are no candidates. A post that the city does not hold is null.
 */
export function candidatesOf(
  index: FitIndex,
  postId: PositionId,
  options: FitOptions = {},
): CandidateList | null {
  const post = index.city.posts.get(postId);
  if (post === undefined) return null;
  const chosen = chosenOptions(index, options);
  const model = chosenModel(index, post, chosen);
  const judged: Pair[] = [];
  for (const [row, person] of index.persons.entries()) {
    if (person.positionId === postId) continue;
    judged.push({ row, model, rules: judge(index, person, post, chosen) });
  }
  const threshold = thresholdOf(model, chosen);
  const lists = splitAndRank(index, judged, threshold, chosen);
  return { post, options: chosen, removed: model.removed, threshold, ...lists };
}

/**
 * Posts for a person, the same way round: every post but the one held. Ordered by the combination
 * of both axes unless told otherwise: here wishes tell posts apart that abilities do not. Null for a
 * person whom the city does not hold or whose service has ended.
 */
export function postsOf(
  index: FitIndex,
  personId: PersonId,
  options: PostOptions = {},
): PostList | null {
  const row = index.rowOf.get(personId);
  const person = row === undefined ? undefined : index.persons[row];
  if (row === undefined || person === undefined) return null;
  const chosen = chosenOptions(index, { by: 'combined', ...options });
  const judged: Pair[] = [];
  for (const post of index.posts) {
    if (post.id === person.positionId) continue;
    if (options.freeSeatsOnly === true && freeSeats(index, post) <= 0) continue;
    const model = chosenModel(index, post, chosen);
    judged.push({ row, model, rules: judge(index, person, post, chosen) });
  }
  const threshold = largestThreshold(judged, chosen);
  return { person, options: chosen, threshold, ...splitAndRank(index, judged, threshold, chosen) };
}

/** Seats of a post without a holder; negative where there are more holders than seats. */
export function freeSeats(index: FitIndex, post: PostFact): number {
  return post.seats - (index.holders.get(post.id) ?? 0);
}

function judge(
  index: FitIndex,
  person: PersonFact,
  post: PostFact,
  { day, catalogue }: ChosenOptions,
): Judgement {
  return judgePair(index.rules, person, post, day, catalogue);
}

/** A lead in wishes is a fact; one in what assessments say must exceed a level. */
function thresholdOf(model: FitModel, { by, lambda }: ChosenOptions): number | null {
  if (by === 'ns') return 0;
  if (model.levelStep === null) return null;
  return by === 'da' || model.parts.NS.length === 0 ? model.levelStep : lambda * model.levelStep;
}

function largestThreshold(judged: readonly Pair[], chosen: ChosenOptions): number | null {
  let largest: number | null = null;
  for (const { model } of judged) {
    const own = thresholdOf(model, chosen);
    if (own !== null) largest = Math.max(largest ?? 0, own);
  }
  return largest;
}

function splitAndRank(
  index: FitIndex,
  judged: readonly Pair[],
  threshold: number | null,
  chosen: ChosenOptions,
): Pick<CandidateList, 'eligible' | 'curable' | 'blocked'> {
  const eligible: Pair[] = [];
  const curable: Pair[] = [];
  const blocked: Pair[] = [];
  for (const pair of judged) {
    const { verdict } = pair.rules;
    if (verdict === 'blocked') blocked.push(pair);
    else (verdict === 'curable' ? curable : eligible).push(pair);
  }
  return {
    eligible: ranking(index, eligible, threshold, chosen),
    curable: ranking(index, curable, threshold, chosen),
    blocked: blockedList(index, blocked, chosen),
  };
}

/** Every pair is scored for its bounds; only the rows shown keep their scores. */
function ranking(
  index: FitIndex,
  pairs: readonly Pair[],
  threshold: number | null,
  { by, lambda, limit }: ChosenOptions,
): Ranking {
  const bounds = boundsOf(index, pairs, by, lambda);
  const { order, layers, unbeaten } = orderByBounds(bounds);
  const rangeOf = rankRanges(bounds, threshold);
  const rows = order.slice(0, limit).flatMap((place, at) => {
    const pair = pairs[place];
    if (pair === undefined) return [];
    const scores = scorePair(index, pair.model, pair.row, lambda);
    return [rankedPair(index, pair, scores, layers[at] ?? 0, rangeOf(place))];
  });
  return { total: pairs.length, unbeaten, rows };
}

/** An axis that left the model leaves everybody between 0 and 100. */
function boundsOf(index: FitIndex, pairs: readonly Pair[], by: ScoreId, lambda: number): Bounds {
  const lo = new Float64Array(pairs.length);
  const hi = new Float64Array(pairs.length).fill(100);
  for (const [place, { row, model }] of pairs.entries()) {
    const score = scoreBy(index, model, row, by, lambda);
    if (score === null) continue;
    lo[place] = score.lo;
    hi[place] = score.hi;
  }
  const onePost = pairs[0]?.model === pairs.at(-1)?.model;
  const idOf = ({ row, model }: Pair): string =>
    onePost ? (index.persons[row]?.id ?? '') : model.post.id;
  return { lo, hi, ids: pairs.map(idOf) };
}

/** Field by field: spreading two objects into a third takes longer than scoring the pair. */
function rankedPair(
  index: FitIndex,
  { row, model, rules }: Pair,
  { da, ns, combined }: PairScores,
  layer: number,
  rank: RankRange,
): RankedPair {
  return {
    personId: index.persons[row]?.id ?? '',
    postId: model.post.id,
    verdict: rules.verdict,
    flags: rules.flags,
    unknown: rules.unknown,
    byHand: rules.byHand,
    told: rules.told,
    missing: rules.gates,
    hasStandard: model.levelStep !== null,
    da,
    ns,
    combined,
    layer,
    rank,
  };
}

function blockedList(
  index: FitIndex,
  pairs: readonly Pair[],
  { limit }: ChosenOptions,
): BlockedList {
  const byRule = new Map<RuleId, number>();
  for (const { rules } of pairs) {
    for (const id of rules.gates) {
      byRule.set(id, (byRule.get(id) ?? 0) + 1);
    }
  }
  const rows = pairs.slice(0, limit).map(({ row, model, rules }) => ({
    personId: index.persons[row]?.id ?? '',
    postId: model.post.id,
    gates: rules.gates,
  }));
  return { total: pairs.length, byRule, rows };
}
