import type { Predicate } from '#core/ratings.ts';
import type { Tier } from '#core/tiers.ts';
import { directionOf, riseOf } from './career.ts';
import type { RuleAnswer, RuleCheck, RuleFacts, RuleInput } from './context.ts';

/**
 * M-07 Legal status: only an active person moves. `01` is active; for PPPK also 71 to 73. One of
 * these on somebody who is not PPPK contradicts the status and is unknown, not a bar.
 */
export const legalStatus: RuleCheck<'M-07'> = ({ person }, { active, activePppk }) => {
  const code = person.legalStatus;
  if (code === null) return { state: 'unknown', severity: 'gate', message: 'unknown' };
  const facts = (): RuleFacts => ({ code });
  if (active.includes(code)) return { state: 'pass', severity: 'gate', message: 'pass', facts };
  if (!activePppk.includes(code)) {
    return { state: 'fail', severity: 'gate', message: 'fail', facts };
  }
  return person.status === 'PPPK' || person.status === 'PPPK_PW'
    ? { state: 'pass', severity: 'gate', message: 'pass', facts }
    : { state: 'unknown', severity: 'gate', message: 'unknownMismatch', facts };
};

/**
 * M-09 Performance: a predicate below Baik in one of the last years blocks a promotion and asks for
 * a reason otherwise. One bad year fails even where another is missing; a missing year without a
 * bad one is unknown. A bad year of a person whose present tier is unknown is unknown as a gate.
 */
export const performance: RuleCheck<'M-09'> = (input, { years, failing }) => {
  if (!input.city.loaded.has('performance')) {
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset' };
  }
  let missing: number | null = null;
  for (let year = input.ratingYear; year > input.ratingYear - years; year -= 1) {
    const predicate = predicateIn(input, year);
    if (predicate === null) missing ??= year;
    else if (failing.includes(predicate)) return badYear(input, year, predicate);
  }
  if (missing !== null) {
    const facts = { year: missing };
    return { state: 'unknown', severity: 'flag', message: 'unknown', facts: () => facts };
  }
  return { state: 'pass', severity: 'gate', message: 'pass', facts: () => ({ years }) };
};

function predicateIn({ person }: RuleInput, year: number): Predicate | null {
  return person.ratings.find((rating) => rating.year === year)?.predicate ?? null;
}

function badYear(input: RuleInput, year: number, predicate: Predicate): RuleAnswer<'M-09'> {
  const facts = (): RuleFacts => ({ year, predicate });
  const direction = directionOf(presentTier(input), input.post.tier);
  if (direction === null) {
    return { state: 'unknown', severity: 'gate', message: 'unknownDirection', facts };
  }
  return direction === 'promotion'
    ? { state: 'fail', severity: 'gate', message: 'failPromotion', facts }
    : { state: 'fail', severity: 'flag', message: 'failOther', facts };
}

/**
 * M-13 Career ladder: a rise of more than one step at once ("lompat jabatan") blocks, as I-MUT does.
 * Years served on the step below are not checked yet. Without a known present post it is unknown.
 */
export const careerLadder: RuleCheck<'M-13'> = (input, { steps }) => {
  const rise = riseOf(presentTier(input), input.post.tier);
  if (rise === null) return { state: 'unknown', severity: 'gate', message: 'unknown' };
  if (rise <= steps) return { state: 'pass', severity: 'gate', message: 'pass' };
  return { state: 'fail', severity: 'gate', message: 'fail', facts: () => ({ rise, steps }) };
};

/**
 * M-24 Demotion: a step down needs a written reason, whatever its cause (merit, UU 20/2023). Without
 * a known present post it is unknown.
 */
export const demotion: RuleCheck<'M-24'> = (input) => {
  const rise = riseOf(presentTier(input), input.post.tier);
  if (rise === null) return { state: 'unknown', severity: 'flag', message: 'unknown' };
  if (rise >= 0) return { state: 'pass', severity: 'flag', message: 'pass' };
  return { state: 'fail', severity: 'flag', message: 'fail', facts: () => ({ fall: -rise }) };
};

/** Tier of the post that the person holds; null where it is not known. */
function presentTier({ city, person }: RuleInput): Tier | null {
  const present = person.positionId === null ? undefined : city.posts.get(person.positionId);
  return present?.tier ?? null;
}
