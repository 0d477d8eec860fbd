import { civilOfDay, type Day } from '#core/day.ts';
import type { CityFacts, PersonFact, PostFact } from '#model/facts.ts';
import type words from '#words/id/rules.json';
import type { RuleId, RuleParams, Severity } from './catalogue.ts';

/** What rules need of the city beside the person and the post; made once by {@link ruleContext}. */
export interface RuleContext {
  readonly city: CityFacts;
  /** Newest year whose ratings can be expected, see {@link newestRatingYear}. */
  readonly ratingYear: number;
}

/** The pair that is judged and the day on which the move would take effect. */
export interface RuleInput extends RuleContext {
  readonly person: PersonFact;
  readonly post: PostFact;
  readonly day: Day;
}

/** Three-valued: `unknown` is shown as "perlu verifikasi", never taken for pass or fail. */
export type RuleState = 'pass' | 'fail' | 'unknown';

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
  /** Open to the person to mend (a test to pass): the gate reads "layak setelah ...". */
  readonly curable: boolean;
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
export interface RuleAnswer<I extends RuleId> {
  readonly state: RuleState;
  readonly severity: Severity;
  readonly message: RuleMessage<I>;
  readonly facts?: () => RuleFacts;
  readonly passesFrom?: () => Day;
}

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
  return { city, ratingYear: newestRatingYear(city) };
}
