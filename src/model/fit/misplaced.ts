import type { PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { judgePair, type Verdict } from '#model/rules/evaluate.ts';
import type { AxisScore } from './axis.ts';
import type { FitModel } from './fit-model.ts';
import type { FitIndex } from './index-city.ts';
import { chosenModel, chosenOptions, type ChosenOptions, type FitOptions } from './options.ts';
import { freeSeats } from './rank.ts';
import { presentPost, scoreBy } from './score.ts';
import { familyRelation } from './study-families.ts';

/** The known levels of a person beside the standards of a post. */
export interface LevelCount {
  readonly standards: number;
  readonly known: number;
  /** Known levels under their standard. */
  readonly below: number;
}

/** What is wrong with the present post: the field of study is none that it asks, or levels lie under its standard. */
export type MisfitReason =
  | { readonly id: 'field'; readonly family: string; readonly asked: readonly string[] }
  | ({ readonly id: 'competency' } & LevelCount);

/** A post with a free seat that no gate stops for good and that mends every reason. */
export interface Mend {
  readonly postId: PositionId;
  readonly verdict: Verdict;
  /** Curable gates that fail: the move is legal after them. */
  readonly missing: readonly RuleId[];
  readonly flags: readonly RuleId[];
  readonly unknown: readonly RuleId[];
  readonly levels: LevelCount;
  /** Ability at this post; null where the axis is not in the model. */
  readonly da: AxisScore | null;
}

/** Somebody in the wrong room, with the posts that would mend it. */
export interface Misplaced {
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly reasons: readonly MisfitReason[];
  /** Ability at the present post. */
  readonly da: AxisScore | null;
  /** The first posts that mend it: legal at once before those after a step, without flags first, then by what is certain. */
  readonly mends: readonly Mend[];
  readonly mendsTotal: number;
}

/** What a search found. */
export interface MisplacedList {
  readonly options: ChosenOptions;
  /** People at work in a known post. */
  readonly looked: number;
  /** Those of them with a reason, whether or not a post mends it. */
  readonly withReason: number;
  /** With a reason and a mend: both reasons first, then the field, then by levels under standard. */
  readonly rows: readonly Misplaced[];
}

/** Posts kept for a person. */
const MENDS_KEPT = 10;

/**
 * Salah kamar: people whose field of study is none that their post asks, or whose known levels lie
 * under its standard, and for whom a legal post with a free seat mends every reason. A higher score
 * elsewhere alone is no finding: the best of many scores is high by chance. A post mends a field that
 * it lists or one of the same family, never by taking any field; it mends levels where all of its
 * standards are certainly met. It brings no new reason either. Yields the share done, 0-1.
 */
export function* misplacedSteps(
  index: FitIndex,
  options: FitOptions = {},
): Generator<number, MisplacedList> {
  const chosen = chosenOptions(index, options);
  const open = openPosts(index, chosen);
  const rows: Misplaced[] = [];
  let looked = 0;
  let withReason = 0;
  for (const [row, person] of index.persons.entries()) {
    if (row % 16 === 0) yield row / index.persons.length;
    const present = presentPost(index, person);
    if (present === undefined) continue;
    looked += 1;
    const reasons = misfitReasons(index, row, person, present);
    if (reasons.length === 0) continue;
    withReason += 1;
    const mends = mendsFor(index, row, person, reasons, open, chosen);
    if (mends.length === 0) continue;
    const model = chosenModel(index, present, chosen);
    rows.push({
      personId: person.id,
      postId: present.id,
      reasons,
      da: scoreBy(index, model, row, 'da', chosen.lambda),
      mends: mends.slice(0, MENDS_KEPT),
      mendsTotal: mends.length,
    });
  }
  return { options: chosen, looked, withReason, rows: rows.toSorted(byReasons) };
}

function byReasons(a: Misplaced, b: Misplaced): number {
  const field = ({ reasons }: Misplaced): number => (reasons[0]?.id === 'field' ? 1 : 0);
  const below = ({ reasons }: Misplaced): number =>
    reasons.reduce((sum, reason) => sum + (reason.id === 'competency' ? reason.below : 0), 0);
  return (
    b.reasons.length - a.reasons.length ||
    field(b) - field(a) ||
    below(b) - below(a) ||
    (a.personId < b.personId ? -1 : 1)
  );
}

/** What is wrong with a post for a person, the field first; empty where nothing known is. */
export function misfitReasons(
  index: FitIndex,
  row: number,
  { educationFamily: family }: PersonFact,
  post: PostFact,
): MisfitReason[] {
  const reasons: MisfitReason[] = [];
  const asked = post.educationFamilies;
  if (family !== null && asked.length > 0 && familyRelation(family, asked) === 'none')
    reasons.push({ id: 'field', family, asked });
  const levels = countLevels(index, row, post.id);
  if (levels.below > 0) reasons.push({ id: 'competency', ...levels });
  return reasons;
}

/** Known levels of the person in `row` beside the standards of a post. */
export function countLevels(
  { standards, levels }: FitIndex,
  row: number,
  postId: PositionId,
): LevelCount {
  const { columns, levels: asked } = standards.get(postId) ?? { columns: [], levels: [] };
  let known = 0;
  let below = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const level = levels.levels[row * levels.width + (columns[at] ?? 0)] ?? 0;
    if (level === 0) continue;
    known += 1;
    if (level < (asked[at] ?? 0)) below += 1;
  }
  return { standards: columns.length, known, below };
}

/**
 * Whether all standards of a post are certainly met by the person in `row`: each level known and at
 * its standard. False for a post without any.
 */
export function certainlyMeets(
  { standards, levels }: FitIndex,
  row: number,
  postId: PositionId,
): boolean {
  const asked = standards.get(postId);
  if (asked === undefined || asked.columns.length === 0) return false;
  const base = row * levels.width;
  for (let at = 0; at < asked.columns.length; at += 1) {
    const level = levels.levels[base + (asked.columns[at] ?? 0)] ?? 0;
    if (level === 0 || level < (asked.levels[at] ?? 0)) return false;
  }
  return true;
}

/** A post with a free seat, its model made once. */
export interface OpenPost {
  readonly post: PostFact;
  readonly model: FitModel;
}

/** The posts with a seat that nobody at work has. */
export function openPosts(index: FitIndex, chosen: ChosenOptions): readonly OpenPost[] {
  return index.posts
    .filter((post) => freeSeats(index, post) > 0)
    .map((post) => ({ post, model: chosenModel(index, post, chosen) }));
}

function mendsFor(
  index: FitIndex,
  row: number,
  person: PersonFact,
  reasons: readonly MisfitReason[],
  open: readonly OpenPost[],
  chosen: ChosenOptions,
): Mend[] {
  const ofField = reasons.some(({ id }) => id === 'field');
  const ofLevels = reasons.some(({ id }) => id === 'competency');
  const mends: Mend[] = [];
  for (const { post, model } of open) {
    if (post.id === person.positionId || !fieldFits(person, post, ofField)) continue;
    if (ofLevels && !certainlyMeets(index, row, post.id)) continue;
    const levels = countLevels(index, row, post.id);
    if (levels.below > 0) continue;
    const { day, catalogue, lambda } = chosen;
    const { verdict, gates, flags, unknown } = judgePair(index.rules, person, post, day, catalogue);
    if (verdict === 'blocked') continue;
    const da = scoreBy(index, model, row, 'da', lambda);
    mends.push({ postId: post.id, verdict, missing: gates, flags, unknown, levels, da });
  }
  return mends.toSorted(
    (a, b) =>
      Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
      Number(a.flags.length > 0) - Number(b.flags.length > 0) ||
      (b.da?.lo ?? 0) - (a.da?.lo ?? 0) ||
      (a.postId < b.postId ? -1 : 1),
  );
}

/** Where the field is the reason, the post must ask for it; else it must not be a new reason. */
function fieldFits({ educationFamily: family }: PersonFact, post: PostFact, mustAsk: boolean) {
  const asked = post.educationFamilies;
  if (family === null || asked.length === 0) return !mustAsk;
  const relation = familyRelation(family, asked);
  return mustAsk ? relation === 'exact' || relation === 'family' : relation !== 'none';
}
