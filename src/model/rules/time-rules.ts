import { addMonths, monthsBetween, type Day } from '#core/day.ts';
import type { PersonFact } from '#model/facts.ts';
import {
  dataset,
  presentPost,
  record,
  type RuleAnswer,
  type RuleCheck,
  type RuleFacts,
} from './context.ts';

const SINCE = record('employees.position_since');
const PRESENT = record('employees.position_id');

/**
 * M-01 Time in post: a transfer comes at the earliest two years after the present post began
 * (Peraturan BKN 5/2019). Two years to the day pass. A person without a post has no time to serve.
 */
export const timeInPost: RuleCheck<'M-01'> = ({ person, day }, { months }) => {
  if (person.positionId === null) {
    return { state: 'pass', severity: 'flag', message: 'passNoPost' };
  }
  const since = person.positionSince;
  if (since === null)
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack: SINCE };
  const facts = served(since, day, months);
  if (hasPassed(since, months, day)) {
    return { state: 'pass', severity: 'flag', message: 'pass', facts };
  }
  const passesFrom = (): Day => addMonths(since, months);
  return { state: 'fail', severity: 'flag', message: 'fail', facts, passesFrom };
};

/**
 * M-02 Rotation due: more than five years in one post (Peraturan BKN 5/2019). It only tells, for a
 * move is what mends it; five years to the day pass.
 */
export const rotationDue: RuleCheck<'M-02'> = ({ person, day }, { months }) => {
  if (person.positionId === null) {
    return { state: 'pass', severity: 'info', message: 'passNoPost' };
  }
  const since = person.positionSince;
  if (since === null)
    return { state: 'unknown', severity: 'info', message: 'unknown', lack: SINCE };
  const facts = served(since, day, months);
  return isOver(since, months, day)
    ? { state: 'fail', severity: 'info', message: 'fail', facts }
    : { state: 'pass', severity: 'info', message: 'pass', facts };
};

/**
 * M-03 A JPT may not be replaced within two years of the inauguration; that a violation or a failed
 * requirement lifts this is said in the sentence, for no column records it. Others pass.
 */
export const seniorLock: RuleCheck<'M-03'> = (input, { months }) => {
  const { person, day } = input;
  const term = seniorTerm(input);
  if (term === 'other') return { state: 'pass', severity: 'gate', message: 'passKind' };
  if (term === 'unknown') {
    return { state: 'unknown', severity: 'gate', message: 'unknownPost', lack: PRESENT };
  }
  const since = person.positionSince;
  if (since === null)
    return { state: 'unknown', severity: 'gate', message: 'unknown', lack: SINCE };
  const facts = served(since, day, months);
  if (hasPassed(since, months, day)) {
    return { state: 'pass', severity: 'gate', message: 'pass', facts };
  }
  const passesFrom = (): Day => addMonths(since, months);
  return { state: 'fail', severity: 'gate', message: 'fail', facts, passesFrom };
};

/** M-04 A JPT post is held for five years at most, unless extended: over that a reason is asked. */
export const seniorCap: RuleCheck<'M-04'> = (input, { months }) => {
  const { person, day } = input;
  const term = seniorTerm(input);
  if (term === 'other') return { state: 'pass', severity: 'flag', message: 'passKind' };
  if (term === 'unknown') {
    return { state: 'unknown', severity: 'flag', message: 'unknownPost', lack: PRESENT };
  }
  const since = person.positionSince;
  if (since === null)
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack: SINCE };
  const facts = served(since, day, months);
  return isOver(since, months, day)
    ? { state: 'fail', severity: 'flag', message: 'fail', facts }
    : { state: 'pass', severity: 'flag', message: 'pass', facts };
};

/**
 * M-25 Moved lately: another move within twelve months asks for a reason. The first post of a career
 * is no move; whether it is the first only the history of posts tells.
 */
export const recentMove: RuleCheck<'M-25'> = ({ city, person, day }, { months }) => {
  if (person.positionId === null) {
    return { state: 'pass', severity: 'flag', message: 'passNoPost' };
  }
  const since = person.positionSince;
  if (since === null)
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack: SINCE };
  if (hasPassed(since, months, day)) {
    return { state: 'pass', severity: 'flag', message: 'pass', facts: () => ({ months }) };
  }
  if (!hadEarlierPost(person, since)) {
    if (city.loaded.has('position_history')) {
      return { state: 'pass', severity: 'flag', message: 'passFirst' };
    }
    const lack = dataset('position_history');
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset', lack };
  }
  const passesFrom = (): Day => addMonths(since, months);
  const facts = served(since, day, months);
  return { state: 'fail', severity: 'flag', message: 'fail', facts, passesFrom };
};

function hadEarlierPost({ spells }: PersonFact, since: Day): boolean {
  return spells.some((spell) => spell.since < since);
}

/**
 * M-16 Time to retirement: under `flagMonths` a reason is asked, under `gateMonths` the move is
 * blocked; exactly that many months pass. No retirement day is unknown.
 */
export const timeToRetirement: RuleCheck<'M-16'> = ({ person, day }, params) => {
  const { retirement } = person;
  if (retirement === null) {
    const lack = record('employees.retirement_date');
    return { state: 'unknown', severity: 'gate', message: 'unknown', lack };
  }
  const months = (): number => Math.max(0, monthsBetween(day, retirement));
  const failing = (
    severity: 'gate' | 'flag',
    message: 'failRetired' | 'failGate' | 'failFlag',
    asked: number,
  ): RuleAnswer<'M-16'> => {
    return { state: 'fail', severity, message, facts: () => ({ months: months(), asked }) };
  };
  if (retirement <= day) return failing('gate', 'failRetired', params.gateMonths);
  if (!hasPassed(day, params.gateMonths, retirement)) {
    return failing('gate', 'failGate', params.gateMonths);
  }
  if (!hasPassed(day, params.flagMonths, retirement)) {
    return failing('flag', 'failFlag', params.flagMonths);
  }
  return { state: 'pass', severity: 'gate', message: 'pass', facts: () => ({ months: months() }) };
};

function served(since: Day, day: Day, asked: number): () => RuleFacts {
  return () => ({ months: Math.max(0, monthsBetween(since, day)), asked });
}

/** Whether the person holds a JPT post; a post that the city does not hold may be one. */
function seniorTerm(input: Parameters<typeof presentPost>[0]): 'senior' | 'other' | 'unknown' {
  if (input.person.positionId === null) return 'other';
  const present = presentPost(input);
  if (present === undefined) return 'unknown';
  return present.kind === 'JPT' ? 'senior' : 'other';
}

/** Whether `months` have gone by from `since` to `day`; the calendar is asked only when it is near. */
function hasPassed(since: Day, months: number, day: Day): boolean {
  if (day - since >= 31 * months) return true;
  if (day - since < 28 * months) return false;
  return day >= addMonths(since, months);
}

function isOver(since: Day, months: number, day: Day): boolean {
  return hasPassed(since, months, day) && day > addMonths(since, months);
}
