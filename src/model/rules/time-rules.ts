import { addMonths, monthsBetween } from '#core/day.ts';
import type { RuleCheck } from './context.ts';

/**
 * M-01 Time in post: a transfer comes at the earliest two years after the present post began
 * (Peraturan BKN 5/2019). Two years to the day pass. A person without a post has no time to serve.
 */
export const timeInPost: RuleCheck<'M-01'> = ({ person, day }, { months }) => {
  if (person.positionId === null) {
    return { state: 'pass', severity: 'flag', message: 'passNoPost' };
  }
  if (person.positionSince === null) {
    return { state: 'unknown', severity: 'flag', message: 'unknown' };
  }
  const passesFrom = addMonths(person.positionSince, months);
  const facts = { months: monthsBetween(person.positionSince, day), asked: months };
  return day >= passesFrom
    ? { state: 'pass', severity: 'flag', message: 'pass', facts }
    : { state: 'fail', severity: 'flag', message: 'fail', facts, passesFrom };
};

/**
 * M-16 Time to retirement: under `flagMonths` a reason is asked, under `gateMonths` the move is
 * blocked; exactly that many months pass. No retirement day is unknown.
 */
export const timeToRetirement: RuleCheck<'M-16'> = ({ person, day }, params) => {
  if (person.retirement === null) {
    return { state: 'unknown', severity: 'gate', message: 'unknown' };
  }
  const months = Math.max(0, monthsBetween(day, person.retirement));
  if (person.retirement <= day) {
    return { state: 'fail', severity: 'gate', message: 'failRetired', facts: { months } };
  }
  if (person.retirement < addMonths(day, params.gateMonths)) {
    const facts = { months, asked: params.gateMonths };
    return { state: 'fail', severity: 'gate', message: 'failGate', facts };
  }
  if (person.retirement < addMonths(day, params.flagMonths)) {
    const facts = { months, asked: params.flagMonths };
    return { state: 'fail', severity: 'flag', message: 'failFlag', facts };
  }
  return { state: 'pass', severity: 'gate', message: 'pass', facts: { months } };
};
