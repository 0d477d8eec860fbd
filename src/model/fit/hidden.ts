import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { judgePair, type Verdict } from '#model/rules/evaluate.ts';
import { decidingWishes } from './aspiration.ts';
import type { AxisScore } from './axis.ts';
import type { FitIndex } from './index-city.ts';
import { certainlyMeets, openPosts, type OpenPost } from './misplaced.ts';
import { chosenOptions, type ChosenOptions, type FitOptions } from './options.ts';
import { qualificationMeasure } from './qualification.ts';
import { presentPost, scoreBy } from './score.ts';

/** A strong pair that nobody asked for. */
export interface HiddenMatch {
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly verdict: Verdict;
  /** Curable gates that fail: the move is legal after them. */
  readonly missing: readonly RuleId[];
  readonly unknown: readonly RuleId[];
  /** Standards of the post, all certainly met. */
  readonly standards: number;
  readonly da: AxisScore;
  /** Whether the person has replied: else what they wish is not known. */
  readonly replied: boolean;
}

/** The posts of one title that fit a person: offices have many of the same. */
export interface HiddenGroup {
  readonly personId: PersonId;
  readonly title: string;
  /** By the certain score, those that are legal at once before those after a step. */
  readonly matches: readonly [HiddenMatch, ...HiddenMatch[]];
  /** Posts of the same title elsewhere that the person has asked for: the work is wanted, these places are not. */
  readonly wishedAlike: readonly PositionId[];
}

/** What a search found. */
export interface HiddenList {
  readonly options: ChosenOptions;
  /** Posts with a free seat and a standard. */
  readonly posts: number;
  /** People for whom a match was found. */
  readonly persons: number;
  /** All matches of a person and a post. */
  readonly total: number;
  /** By the certain score of the best match, then by ids. */
  readonly rows: readonly HiddenGroup[];
}

/** Q from which on a field counts as fitting: listed, or of the same family. */
const FITTING_FIELD = 80;

/**
 * Kecocokan tersembunyi: pairs that are certain on what the post asks (every standard met by a valid
 * level, the field listed or of the same family), in another job family than the present one, that no
 * gate stops for good, no flag asks a written reason for (a demotion, a recent move), and no wish of
 * the person covers or refuses. Ordered by the lo of ability
 * and never by the point. Yields the share done, 0-1.
 */
export function* hiddenSteps(
  index: FitIndex,
  options: FitOptions = {},
): Generator<number, HiddenList> {
  const chosen = chosenOptions(index, options);
  const open = openPosts(index, chosen).filter(({ post }) => post.standards.length > 0);
  const matches: HiddenMatch[] = [];
  for (const [nth, one] of open.entries()) {
    yield nth / open.length;
    matches.push(...matchesOf(index, one, chosen));
  }
  const rows = groupsOf(index, matches);
  return {
    options: chosen,
    posts: open.length,
    persons: new Set(matches.map(({ personId }) => personId)).size,
    total: matches.length,
    rows,
  };
}

function groupsOf({ city }: FitIndex, matches: readonly HiddenMatch[]): HiddenGroup[] {
  const titleOf = (postId: PositionId): string => city.posts.get(postId)?.title ?? '';
  const groups = new Map<string, HiddenGroup>();
  for (const match of matches.toSorted(byLegalThenCertain)) {
    const { personId, postId } = match;
    const title = titleOf(postId);
    const key = `${personId} ${title}`;
    const held = groups.get(key);
    if (held !== undefined) {
      groups.set(key, { ...held, matches: [...held.matches, match] });
      continue;
    }
    const wishes = city.persons.get(personId)?.wishes ?? [];
    const wishedAlike = wishes.flatMap(({ positionId, willingness }) =>
      positionId !== null && willingness !== 'tidak' && titleOf(positionId) === title
        ? [positionId]
        : [],
    );
    groups.set(key, { personId, title, matches: [match], wishedAlike });
  }
  return [...groups.values()].toSorted(
    (a, b) => bestOf(b) - bestOf(a) || compare(a.personId, b.personId) || compare(a.title, b.title),
  );
}

function bestOf({ matches }: HiddenGroup): number {
  return Math.max(...matches.map(({ da }) => da.lo));
}

function byLegalThenCertain(a: HiddenMatch, b: HiddenMatch): number {
  return (
    Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
    b.da.lo - a.da.lo ||
    compare(a.postId, b.postId)
  );
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function matchesOf(index: FitIndex, open: OpenPost, chosen: ChosenOptions): HiddenMatch[] {
  const { post, model } = open;
  const units = index.unitsAbove.get(post.unitId) ?? new Set<UnitId>();
  const found: HiddenMatch[] = [];
  for (const [row, person] of index.persons.entries()) {
    if (!certainlyMeets(index, row, post.id) || !isAnotherRoom(index, person, post)) continue;
    if (qualificationMeasure(person, post).lo < FITTING_FIELD) continue;
    if (isAskedFor(person, post, units)) continue;
    const { day, catalogue, lambda } = chosen;
    const { verdict, gates, flags, unknown } = judgePair(index.rules, person, post, day, catalogue);
    if (verdict === 'blocked' || flags.length > 0) continue;
    const da = scoreBy(index, model, row, 'da', lambda);
    if (da === null) continue;
    found.push({
      personId: person.id,
      postId: post.id,
      verdict,
      missing: gates,
      unknown,
      standards: post.standards.length,
      da,
      replied: person.replied,
    });
  }
  return found;
}

/** Another post, in another job family: the next step in one's own family is nothing hidden. */
function isAnotherRoom(index: FitIndex, person: PersonFact, post: PostFact): boolean {
  if (person.positionId === post.id) return false;
  const family = presentPost(index, person)?.family ?? null;
  return post.family === null || family !== post.family;
}

/** Whether a wish names the post, its unit or its family, willing or not; a general one asks for nothing. */
function isAskedFor(person: PersonFact, post: PostFact, units: ReadonlySet<UnitId>): boolean {
  const deciding = decidingWishes(person, post, units);
  return deciding !== null && (deciding.match !== 'general' || deciding.refused);
}
