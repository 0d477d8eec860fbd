import type { PlanFacts, PostAfter } from './plan-facts.ts';
import { dataset, record, type RuleCheck, type RuleFacts, type RuleInput } from './context.ts';

/** What the list of moves makes of both ends; a plan rule is never asked of a pair by itself. */
function planOf({ plan, post }: RuleInput): PlanFacts {
  if (plan === null) throw new RangeError(`a plan rule was asked of ${post.id} without a plan`);
  return plan;
}

/**
 * M-19 Seat taken: more holders than seats on the day, after all moves in force by then. Where a
 * later move of the list frees the seat, that is the day from which it passes.
 */
export const seatTaken: RuleCheck<'M-19'> = (input) => {
  const { entered } = planOf(input);
  const { holders, seats, freeFrom } = entered;
  const facts = (): RuleFacts => ({ holders, seats });
  if (holders <= seats) return { state: 'pass', severity: 'gate', message: 'pass', facts };
  const fail = { state: 'fail', severity: 'gate', message: 'fail', facts } as const;
  return freeFrom === null ? fail : { ...fail, passesFrom: () => freeFrom };
};

/**
 * M-20 Receiving unit beyond need: its index falls under the limit and the post has half a person or
 * more above its need. People decide, not the letter: a small post may be under the limit at need.
 */
export const beyondNeed: RuleCheck<'M-20'> = (input, { index, persons }) => {
  const { entered } = planOf(input);
  if (entered.overNeed === null || entered.index === null) return loadUnknown;
  const facts = factsOf(entered);
  return isBelow(entered.index, index) && entered.overNeed >= persons
    ? { state: 'fail', severity: 'flag', message: 'fail', facts }
    : { state: 'pass', severity: 'flag', message: 'pass', facts };
};

/**
 * M-21 Giving unit too short: the post becomes empty (KOSONG), or the index of the unit rises above
 * the limit and the post has half a person or more below its need. Nobody leaves a post: it passes.
 */
export const donorShort: RuleCheck<'M-21'> = (input, { index, persons }) => {
  const { left } = planOf(input);
  if (left === null) return { state: 'pass', severity: 'flag', message: 'passNoPost' };
  if (left.holders === 0) return { state: 'fail', severity: 'flag', message: 'failVacant' };
  if (left.overNeed === null || left.index === null) return loadUnknown;
  const facts = factsOf(left);
  return !isBelow(left.index, index) && left.index !== index && left.overNeed <= -persons
    ? { state: 'fail', severity: 'flag', message: 'fail', facts }
    : { state: 'pass', severity: 'flag', message: 'pass', facts };
};

const loadUnknown = {
  state: 'unknown',
  severity: 'flag',
  message: 'unknown',
  lack: record('positions.need'),
} as const;

/** KOSONG is load without anybody: above every limit. */
function isBelow(own: number | 'KOSONG', limit: number): boolean {
  return own !== 'KOSONG' && own < limit;
}

function factsOf({ index, overNeed }: PostAfter): () => RuleFacts {
  return () => ({ index: index ?? '', over: Math.abs(overNeed ?? 0) });
}

/**
 * M-26 Single holder: the person is the only one in the unit known to reach a standard that a post
 * of it asks. "Known" is said with how many were assessed: unknown levels are no proof either way.
 */
export const singleHolder: RuleCheck<'M-26'> = (input) => {
  const { sole, left } = planOf(input);
  const { loaded, competencies } = input.city;
  const missing = (['assessments', 'position_standards'] as const).find((id) => !loaded.has(id));
  if (missing !== undefined) {
    const lack = dataset(missing);
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset', lack };
  }
  if (left === null) return { state: 'pass', severity: 'flag', message: 'passNoPost' };
  const [first] = sole;
  if (first === undefined) return { state: 'pass', severity: 'flag', message: 'pass' };
  const facts = (): RuleFacts => ({
    competencies: sole.map(({ competencyId: id }) => competencies.get(id)?.name ?? id).join(', '),
    assessed: first.assessed,
    holders: first.holders,
  });
  return { state: 'fail', severity: 'flag', message: 'fail', facts };
};
