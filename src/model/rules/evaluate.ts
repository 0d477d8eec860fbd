import type { Day } from '#core/day.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { CATALOGUE, type Catalogue, type RuleId, type Severity } from './catalogue.ts';
import type {
  RuleCheck,
  RuleContext,
  RuleInput,
  RuleMessage,
  RuleOutcome,
  RuleSentence,
  RuleState,
} from './context.ts';
import { careerLadder, demotion, legalStatus, performance } from './person-rules.ts';
import { competencyTest, educationField, educationLevel } from './requirement-rules.ts';
import { timeInPost, timeToRetirement } from './time-rules.ts';

const NO_FACTS: Readonly<Record<string, never>> = {};

/**
 * The worst that the rules say of a pair, worst first: `blocked` a gate fails; `curable` only gates
 * fail that the person can open; `needs-reason` a flag fails; `needs-check` something is unknown;
 * `clear` every rule passes. An info rule never decides.
 */
export type Verdict = 'blocked' | 'curable' | 'needs-reason' | 'needs-check' | 'clear';

/** Every rule on one pair, in the order of the catalogue. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly outcomes: readonly RuleOutcome[];
}

/** The rules that do not pass, without sentences: enough for lists. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Failing gates, curable ones included. */
  readonly gates: readonly RuleId[];
  /** Failing flags, each needs a written reason. */
  readonly flags: readonly RuleId[];
  /** Rules that could not be checked. */
  readonly unknown: readonly RuleId[];
}

type Answer = Pick<RuleOutcome, 'id' | 'state' | 'severity' | 'curable'>;

interface BoundRule {
  readonly id: RuleId;
  check(input: RuleInput, catalogue: Catalogue): Pick<RuleOutcome, 'state' | 'severity'>;
  evaluate(input: RuleInput, catalogue: Catalogue): RuleOutcome;
}

function bind<I extends RuleId>(id: I, check: RuleCheck<I>): BoundRule {
  return {
    id,
    check: (input, catalogue) => check(input, catalogue.rules[id].params),
    evaluate(input, catalogue) {
      const { params, curable } = catalogue.rules[id];
      const answer = check(input, params);
      const { state, severity } = answer;
      const sentence = sentenceOf(id, answer.message);
      const facts = answer.facts?.() ?? NO_FACTS;
      const passesFrom = answer.passesFrom?.() ?? null;
      return { id, state, severity, curable, sentence, facts, passesFrom };
    },
  };
}

function sentenceOf<I extends RuleId>(id: I, message: RuleMessage<I>): RuleSentence {
  // The compiler does not see that a pair of one rule is one of the pairs of all rules.
  return `${id}.${message}` as RuleSentence;
}

const RULES: readonly BoundRule[] = [
  bind('M-01', timeInPost),
  bind('M-07', legalStatus),
  bind('M-09', performance),
  bind('M-10', educationLevel),
  bind('M-11', educationField),
  bind('M-13', careerLadder),
  bind('M-16', timeToRetirement),
  bind('M-17', competencyTest),
  bind('M-24', demotion),
];

/** Evaluates the catalogue for one person, one post and one effective day. */
export function evaluatePair(
  context: RuleContext,
  person: PersonFact,
  post: PostFact,
  day: Day,
  catalogue: Catalogue = CATALOGUE,
): Evaluation {
  const input: RuleInput = {
    city: context.city,
    ratingYear: context.ratingYear,
    person,
    post,
    day,
  };
  const outcomes = RULES.map((rule) => rule.evaluate(input, catalogue));
  return { verdict: verdictOf(outcomes), outcomes };
}

const NO_RULES: readonly RuleId[] = [];

/** The same answers as {@link evaluatePair} without sentences, for lists of thousands of pairs. */
export function judgePair(
  context: RuleContext,
  person: PersonFact,
  post: PostFact,
  day: Day,
  catalogue: Catalogue = CATALOGUE,
): Judgement {
  const input: RuleInput = {
    city: context.city,
    ratingYear: context.ratingYear,
    person,
    post,
    day,
  };
  let verdict: Verdict = 'clear';
  let gates = NO_RULES;
  let flags = NO_RULES;
  let unknown = NO_RULES;
  for (const rule of RULES) {
    const { state, severity } = rule.check(input, catalogue);
    if (state === 'pass') continue;
    const { id } = rule;
    verdict = worse(verdict, { id, state, severity, curable: catalogue.rules[id].curable });
    if (state === 'unknown') unknown = [...unknown, id];
    else if (severity === 'gate') gates = [...gates, id];
    else if (severity === 'flag') flags = [...flags, id];
  }
  return { verdict, gates, flags, unknown };
}

/** The verdict of a list of answers; `clear` for an empty one. */
export function verdictOf(answers: readonly Answer[]): Verdict {
  return answers.reduce(worse, 'clear');
}

const SEVERITY_OF_VERDICT: readonly Verdict[] = [
  'clear',
  'needs-check',
  'needs-reason',
  'curable',
  'blocked',
];

function worse(before: Verdict, answer: Answer): Verdict {
  const own = verdictOfOne(answer);
  return SEVERITY_OF_VERDICT.indexOf(own) > SEVERITY_OF_VERDICT.indexOf(before) ? own : before;
}

function verdictOfOne({ state, severity, curable }: Answer): Verdict {
  if (state === 'pass' || severity === 'info') return 'clear';
  if (state === 'unknown') return 'needs-check';
  if (severity === 'flag') return 'needs-reason';
  return curable ? 'curable' : 'blocked';
}

/** Rules of an evaluation in one state, of one severity or of any. */
export function rulesIn({ outcomes }: Evaluation, state: RuleState, severity?: Severity): RuleId[] {
  const found = outcomes.filter(
    (outcome) =>
      outcome.state === state && (severity === undefined || outcome.severity === severity),
  );
  return found.map((outcome) => outcome.id);
}

/**
 * The first day from `day` on at which no rule fails (unknown ones not counted): `day` itself where
 * none fails on it, null where waiting does not mend all of them, or where another one fails by then.
 */
export function earliestDay(
  context: RuleContext,
  person: PersonFact,
  post: PostFact,
  day: Day,
  catalogue: Catalogue = CATALOGUE,
): Day | null {
  let earliest = day;
  for (const outcome of failing(evaluatePair(context, person, post, day, catalogue))) {
    if (outcome.passesFrom === null) return null;
    earliest = Math.max(earliest, outcome.passesFrom);
  }
  const later = evaluatePair(context, person, post, earliest, catalogue);
  return failing(later).length === 0 ? earliest : null;
}

function failing({ outcomes }: Evaluation): RuleOutcome[] {
  return outcomes.filter(({ state, severity }) => state === 'fail' && severity !== 'info');
}
