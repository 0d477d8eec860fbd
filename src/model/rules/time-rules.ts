import { addMonths, monthsBetween, type Day } from '#core/day.ts';
import type { RuleAnswer, RuleCheck, RuleFacts } from './context.ts';

/**
 * M-01 Time in post: a transfer comes at the earliest two years after the present post began
 * (Peraturan BKN 5/2019). Two years to the day pass. A person without a post has no time to serve.
 */
export const timeInPost: RuleCheck<'M-01'> = ({ person, day }, { months }) => {
  if (person.positionId === null) {
    return { state: 'pass', severity: 'flag', message: 'passNoPost' };
  }
  const since = person.positionSince;
  if (since === null) return { state: 'unknown', severity: 'flag', message: 'unknown' };
  const facts = (): RuleFacts => ({ months: monthsBetween(since, day), asked: months });
  if (hasPassed(since, months, day)) {
    return { state: 'pass', severity: 'flag', message: 'pass', facts };
  }
  const passesFrom = (): Day => addMonths(since, months);
  return { state: 'fail', severity: 'flag', message: 'fail', facts, passesFrom };
};

/**
 * M-16 Time to retirement: under `flagMonths` a reason is asked, under `gateMonths` the move is
 * blocked; exactly that many months pass. No retirement day is unknown.
 */
export const timeToRetirement: RuleCheck<'M-16'> = ({ person, day }, params) => {
  const { retirement } = person;
  if (retirement === null) return { state: 'unknown', severity: 'gate', message: 'unknown' };
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

/** Whether `months` have gone by from `since` to `day`; the calendar is asked only when it is near. */
function hasPassed(since: Day, months: number, day: Day): boolean {
  if (day - since >= 31 * months) return true;
  if (day - since < 28 * months) return false;
  return day >= addMonths(since, months);
}
