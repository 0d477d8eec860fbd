import { civilOfDay, type Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import type { CityFacts, PersonFact, PostFact } from '#model/facts.ts';
import type words from '#words/id/rules.json';
import type { MissingColumn, RuleId, RuleParams, Severity } from './catalogue.ts';
import type { PlanFacts } from './plan-facts.ts';

/** What rules need of the city beside the person and the post; made once by {@link ruleContext}. */
export interface RuleContext {
  readonly city: CityFacts;
  /** Newest year whose ratings can be expected, see {@link newestRatingYear}. */
  readonly ratingYear: number;
  /** Whether anybody has a licence recorded; if nobody has, the files do not record licences. */
  readonly licensesKnown: boolean;
}

/** The pair that is judged and the day on which the move would take effect. */
export interface RuleInput extends RuleContext {
  readonly person: PersonFact;
  readonly post: PostFact;
  readonly day: Day;
  /** The move among others; null for a pair by itself, of which no plan rule is asked. */
  readonly plan: PlanFacts | null;
}

/** Three-valued: `unknown` is shown as "perlu verifikasi", never taken for pass or fail. */
export type RuleState = 'pass' | 'fail' | 'unknown';

/**
 * Why a rule cannot be checked: a cell of this person's or post's record is empty (`of` is its
 * `dataset.column`), a dataset is not loaded, or no dataset has such a column, for nobody.
 */
export type Lack =
  | { readonly kind: 'record'; readonly of: `${DatasetId}.${string}` }
  | { readonly kind: 'dataset'; readonly of: DatasetId }
  | { readonly kind: 'column'; readonly of: MissingColumn['id'] };

/** Last part of the key of a sentence of a rule. */
export type RuleMessage<I extends RuleId> = keyof (typeof words)[I] & string;

/** Keys of the sentences of all rules in the namespace `rules`. */
export type RuleSentence = { [I in RuleId]: `${I}.${RuleMessage<I>}` }[RuleId];

/** Values that a sentence names. */
export type RuleFacts = Readonly<Record<string, string | number>>;

/** What a rule says of a pair. */
export interface RuleOutcome {
  readonly id: RuleId;
  readonly state: RuleState;
  /** Severity of this answer; for `unknown` that of the worst it may hide. */
  readonly severity: Severity;
  /** Open to a step (a test to pass, a letter to ask for): the gate reads "layak setelah ...". */
  readonly curable: boolean;
  /** What is missing; null unless the state is `unknown`. */
  readonly lack: Lack | null;
  /** Key of the sentence in the namespace `rules`, e.g. `M-10.unknownPost`. */
  readonly sentence: RuleSentence;
  /** Values of the sentence. */
  readonly facts: RuleFacts;
  /** For a failing time rule the first day on which it would pass; null where waiting mends nothing. */
  readonly passesFrom: Day | null;
}

/**
 * A rule's answer before its id and curability are put beside it. Facts and days are worked out only
 * when a sentence is asked for: lists judge thousands of pairs without one.
 */
interface AnswerBase<I extends RuleId> {
  readonly severity: Severity;
  readonly message: RuleMessage<I>;
  readonly facts?: () => RuleFacts;
}

/** The answer of a rule; one that cannot tell says what is missing. */
export type RuleAnswer<I extends RuleId> =
  | (AnswerBase<I> & { readonly state: 'pass' })
  | (AnswerBase<I> & {
      readonly state: 'fail';
      /** The first day on which it passes; left out where waiting mends nothing. */
      readonly passesFrom?: () => Day;
      /** False for a failure that no step opens, of a rule that otherwise can be opened. */
      readonly curable?: false;
    })
  | (AnswerBase<I> & { readonly state: 'unknown'; readonly lack: Lack });

/** A predicate: pure, of the pair, the day, the city and the rule's parameters. */
export type RuleCheck<I extends RuleId> = (
  input: RuleInput,
  params: RuleParams[I],
) => RuleAnswer<I>;

/**
 * The newest year for which ratings can be expected: the year of `asOf` where anybody already has
 * one, else the year before. Older data does not move it: a missing year then is missing.
 */
export function newestRatingYear(city: CityFacts): number {
  const year = civilOfDay(city.asOf).year;
  for (const person of city.persons.values()) {
    if (person.ratings.some((rating) => rating.year === year && rating.predicate !== null)) {
      return year;
    }
  }
  return year - 1;
}

/** Prepares the city for {@link RuleCheck}s; looks at every person once. */
export function ruleContext(city: CityFacts): RuleContext {
  const licensesKnown = [...city.persons.values()].some(({ licenses }) => licenses.length > 0);
  return { city, ratingYear: newestRatingYear(city), licensesKnown };
}

/** The post that the person holds; undefined where it is not known. */
export function presentPost({ city, person }: RuleInput): PostFact | undefined {
  return person.positionId === null ? undefined : city.posts.get(person.positionId);
}

/** An empty cell of the record of this person or post. */
export function record(of: `${DatasetId}.${string}`): Lack {
  return { kind: 'record', of };
}

/** A dataset that is not loaded. */
export function dataset(of: DatasetId): Lack {
  return { kind: 'dataset', of };
}

/** A column that no dataset has. */
export function column(of: MissingColumn['id']): Lack {
  return { kind: 'column', of };
}
