import type { Day } from '#core/day.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { evidenceAge, jobMatch } from './assessment-rules.ts';
import {
  careerLadder,
  demotion,
  doublePost,
  entryAge,
  protectedStaff,
  rankBand,
} from './career-rules.ts';
import { CATALOGUE, type Catalogue, type RuleId, type Severity } from './catalogue.ts';
import { allowance, closedWindow } from './city-rules.ts';
import type {
  RuleAnswer,
  RuleCheck,
  RuleContext,
  RuleInput,
  RuleMessage,
  RuleOutcome,
  RuleSentence,
  RuleState,
} from './context.ts';
import {
  candidateServant,
  conflictOfInterest,
  contractStaff,
  declaredConstraint,
  discipline,
  legalStatus,
  partTimeCount,
  performance,
  recordQuality,
} from './person-rules.ts';
import type { PlanFacts } from './plan-facts.ts';
import { beyondNeed, donorShort, seatTaken, singleHolder } from './plan-rules.ts';
import { competencyTest, educationField, educationLevel, license } from './requirement-rules.ts';
import {
  recentMove,
  rotationDue,
  seniorCap,
  seniorLock,
  timeInPost,
  timeToRetirement,
} from './time-rules.ts';

const NO_FACTS: Readonly<Record<string, never>> = {};

/**
 * The worst that the rules say of a pair, worst first: `blocked` a gate fails; `curable` only gates
 * fail that a step can open; `needs-reason` a flag fails; `needs-check` something is unknown that
 * this record or a dataset would tell; `by-hand` all that can be checked passes, and what no dataset
 * has a column for is to be checked by hand; `clear` every rule passes. An info rule never decides.
 */
export type Verdict = 'blocked' | 'curable' | 'needs-reason' | 'needs-check' | 'by-hand' | 'clear';

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
  /** Rules that this record or a dataset that is not loaded leaves open. */
  readonly unknown: readonly RuleId[];
  /** Rules for which no dataset has a column: to be checked by hand, for everyone alike. */
  readonly byHand: readonly RuleId[];
  /** Info rules that do not pass: they tell, and decide nothing. */
  readonly told: readonly RuleId[];
}

/** What a verdict rests on. */
export type Answer = Pick<RuleOutcome, 'state' | 'severity' | 'curable' | 'lack'>;

interface BoundRule {
  readonly id: RuleId;
  check(input: RuleInput, catalogue: Catalogue): Answer;
  evaluate(input: RuleInput, catalogue: Catalogue): RuleOutcome;
}

function bind<I extends RuleId>(id: I, check: RuleCheck<I>): BoundRule {
  return {
    id,
    check(input, catalogue) {
      const { params, curable } = catalogue.rules[id];
      return answerOf(check(input, params), curable);
    },
    evaluate(input, catalogue) {
      const { params, curable } = catalogue.rules[id];
      const answer = check(input, params);
      const sentence = sentenceOf(id, answer.message);
      const facts = answer.facts?.() ?? NO_FACTS;
      const passesFrom = (answer.state === 'fail' ? answer.passesFrom?.() : undefined) ?? null;
      return { id, ...answerOf(answer, curable), sentence, facts, passesFrom };
    },
  };
}

function answerOf<I extends RuleId>(answer: RuleAnswer<I>, curable: boolean): Answer {
  const { state, severity } = answer;
  return {
    state,
    severity,
    curable: curable && !(state === 'fail' && answer.curable === false),
    lack: state === 'unknown' ? answer.lack : null,
  };
}

function sentenceOf<I extends RuleId>(id: I, message: RuleMessage<I>): RuleSentence {
  // The compiler does not see that a pair of one rule is one of the pairs of all rules.
  return `${id}.${message}` as RuleSentence;
}

const PAIR: readonly BoundRule[] = [
  bind('M-01', timeInPost),
  bind('M-02', rotationDue),
  bind('M-03', seniorLock),
  bind('M-04', seniorCap),
  bind('M-05', contractStaff),
  bind('M-06', candidateServant),
  bind('M-07', legalStatus),
  bind('M-08', discipline),
  bind('M-09', performance),
  bind('M-10', educationLevel),
  bind('M-11', educationField),
  bind('M-12', license),
  bind('M-13', careerLadder),
  bind('M-14', rankBand),
  bind('M-15', entryAge),
  bind('M-16', timeToRetirement),
  bind('M-17', competencyTest),
  bind('M-18', doublePost),
  bind('M-22', conflictOfInterest),
  bind('M-23', closedWindow),
  bind('M-24', demotion),
  bind('M-25', recentMove),
  bind('M-27', declaredConstraint),
  bind('M-28', protectedStaff),
  bind('M-29', evidenceAge),
  bind('M-30', allowance),
  bind('M-31', recordQuality),
  bind('M-32', partTimeCount),
  bind('M-33', jobMatch),
];

const PAIR_BY_ID: ReadonlyMap<RuleId, BoundRule> = new Map(PAIR.map((rule) => [rule.id, rule]));

const PLAN: readonly BoundRule[] = [
  bind('M-19', seatTaken),
  bind('M-20', beyondNeed),
  bind('M-21', donorShort),
  bind('M-26', singleHolder),
];

const ALL: readonly BoundRule[] = [...PAIR, ...PLAN].toSorted((a, b) => (a.id < b.id ? -1 : 1));

function inputOf(
  { city, ratingYear, licensesKnown }: RuleContext,
  person: PersonFact,
  post: PostFact,
  day: Day,
  plan: PlanFacts | null,
): RuleInput {
  return { city, ratingYear, licensesKnown, person, post, day, plan };
}

/**
 * Evaluates the catalogue for one person, one post and one effective day. The rules of plans are
 * among the outcomes where `plan` says what the whole list of moves makes of both ends.
 */
export function evaluatePair(
  context: RuleContext,
  person: PersonFact,
  post: PostFact,
  day: Day,
  catalogue: Catalogue = CATALOGUE,
  plan: PlanFacts | null = null,
): Evaluation {
  const input = inputOf(context, person, post, day, plan);
  const outcomes = (plan === null ? PAIR : ALL).map((rule) => rule.evaluate(input, catalogue));
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
  const input = inputOf(context, person, post, day, null);
  let verdict: Verdict = 'clear';
  let gates = NO_RULES;
  let flags = NO_RULES;
  let unknown = NO_RULES;
  let byHand = NO_RULES;
  let told = NO_RULES;
  for (const rule of PAIR) {
    const answer = rule.check(input, catalogue);
    const { state, severity, lack } = answer;
    if (state === 'pass') continue;
    const { id } = rule;
    verdict = worse(verdict, answer);
    if (severity === 'info') told = [...told, id];
    else if (lack?.kind === 'column') byHand = [...byHand, id];
    else if (state === 'unknown') unknown = [...unknown, id];
    else if (severity === 'gate') gates = [...gates, id];
    else flags = [...flags, id];
  }
  return { verdict, gates, flags, unknown, byHand, told };
}

/** What one rule of pairs says, without its sentence; a rule of plans is an error. */
export function answerOfRule(
  context: RuleContext,
  id: RuleId,
  person: PersonFact,
  post: PostFact,
  day: Day,
  catalogue: Catalogue = CATALOGUE,
): Answer {
  const rule = PAIR_BY_ID.get(id);
  if (rule === undefined) throw new RangeError(`${id} is no rule of pairs`);
  return rule.check(inputOf(context, person, post, day, null), catalogue);
}

/** The verdict of a list of answers; `clear` for an empty one. */
export function verdictOf(answers: readonly Answer[]): Verdict {
  return answers.reduce(worse, 'clear');
}

const SEVERITY_OF_VERDICT: readonly Verdict[] = [
  'clear',
  'by-hand',
  'needs-check',
  'needs-reason',
  'curable',
  'blocked',
];

function worse(before: Verdict, answer: Answer): Verdict {
  const own = verdictOfOne(answer);
  return SEVERITY_OF_VERDICT.indexOf(own) > SEVERITY_OF_VERDICT.indexOf(before) ? own : before;
}

/** The verdict that one answer alone gives. */
export function verdictOfOne({ state, severity, curable, lack }: Answer): Verdict {
  if (state === 'pass' || severity === 'info') return 'clear';
  if (state === 'unknown') return lack?.kind === 'column' ? 'by-hand' : 'needs-check';
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

/** When a move that time rules stop can be made. */
export interface Earliest {
  /**
   * The first day from `day` on at which no time rule fails: `day` itself where none fails on it,
   * null where waiting does not end (each later day closes again), or closes another gate by then.
   */
  readonly day: Day | null;
  /** Rules that fail on that day all the same (on `day` where it is null): waiting mends none. */
  readonly stays: readonly RuleId[];
}

/** Times that a day is looked at again because another time rule fails on it. */
const ROUNDS = 8;

/** The first day on which every failing time rule passes; unknown rules and info rules do not count. */
export function earliestDay(
  context: RuleContext,
  person: PersonFact,
  post: PostFact,
  day: Day,
  catalogue: Catalogue = CATALOGUE,
): Earliest {
  const at = (on: Day): RuleOutcome[] =>
    failing(evaluatePair(context, person, post, on, catalogue));
  const first = at(day);
  const stays = first.filter(({ passesFrom }) => passesFrom === null).map(({ id }) => id);
  let earliest = day;
  let failed = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const later = failed.flatMap(({ passesFrom }) => (passesFrom === null ? [] : [passesFrom]));
    if (later.length === 0) {
      const closes = failed.some(({ id, severity }) => severity === 'gate' && !stays.includes(id));
      return closes ? { day: null, stays } : { day: earliest, stays: failed.map(({ id }) => id) };
    }
    earliest = Math.max(earliest, ...later);
    failed = at(earliest);
  }
  return { day: null, stays };
}

function failing({ outcomes }: Evaluation): RuleOutcome[] {
  return outcomes.filter(({ state, severity }) => state === 'fail' && severity !== 'info');
}
