import type { Day } from '#core/day.ts';
import type { PersonFact } from '#model/facts.ts';
import { jpmOf, type Comparison } from '#model/gap/jpm.ts';
import { assessmentState } from '#model/gap/validity.ts';
import { dataset, record, type RuleCheck, type RuleFacts, type RuleInput } from './context.ts';

/**
 * M-29 Age of the evidence: the newest final assessment is past its validity on the day, or the
 * newest rating is of a year too far back. Either fails; a person without one of them is unknown.
 */
export const evidenceAge: RuleCheck<'M-29'> = (input, { assessmentMonths, ratingYears }) => {
  const { city, person, day, ratingYear } = input;
  const missing = (['assessments', 'performance'] as const).find((id) => !city.loaded.has(id));
  const assessed = newestAssessment(person, day);
  const rated = newestRating(person);
  if (assessed !== null && isExpired(assessed, day, assessmentMonths)) {
    return { state: 'fail', severity: 'flag', message: 'failAssessment' };
  }
  if (rated !== null && rated <= ratingYear - ratingYears) {
    return {
      state: 'fail',
      severity: 'flag',
      message: 'failRating',
      facts: () => ({ year: rated }),
    };
  }
  if (missing !== undefined) {
    const lack = dataset(missing);
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset', lack };
  }
  if (assessed === null) {
    const lack = record('assessments.assessed_on');
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack };
  }
  if (rated === null) {
    const lack = record('performance.predicate');
    return { state: 'unknown', severity: 'flag', message: 'unknownRating', lack };
  }
  return { state: 'pass', severity: 'flag', message: 'pass', facts: () => ({ year: rated }) };
};

function newestRating({ ratings }: PersonFact): number | null {
  const years = ratings.flatMap(({ year, predicate }) => (predicate === null ? [] : year));
  return years.length === 0 ? null : Math.max(...years);
}

function newestAssessment({ levels }: PersonFact, day: Day): Day | null {
  let newest: Day | null = null;
  for (const { assessedOn, draft } of levels) {
    if (!draft && assessedOn <= day && (newest === null || assessedOn > newest))
      newest = assessedOn;
  }
  return newest;
}

function isExpired(assessedOn: Day, day: Day, months: number): boolean {
  return assessmentState({ assessedOn, draft: false }, day, months) === 'expired';
}

/**
 * M-33 Job-person match against the standard of the post, capped, with unknown levels at both ends:
 * certainly under `flag` asks for a reason (KMS), certainly between `flag` and `info` tells (MMS).
 * Where the bounds leave it open it is unknown. A post without a standard has no match.
 */
export const jobMatch: RuleCheck<'M-33'> = (input, { flag, info }) => {
  const { city } = input;
  const missing = (['assessments', 'position_standards'] as const).find(
    (id) => !city.loaded.has(id),
  );
  if (missing !== undefined) {
    const lack = dataset(missing);
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset', lack };
  }
  const jpm = jpmOf(comparisons(input));
  if (jpm === null) {
    const lack = record('position_standards.level');
    return { state: 'unknown', severity: 'flag', message: 'unknownPost', lack };
  }
  const { lo, hi, known, standards } = jpm;
  const facts = (): RuleFacts => {
    return { lo: tenths(lo), hi: tenths(hi), flag, info, known, standards };
  };
  if (lo >= info) return { state: 'pass', severity: 'flag', message: 'pass', facts };
  if (hi < flag) return { state: 'fail', severity: 'flag', message: 'fail', facts };
  if (lo >= flag && hi < info)
    return { state: 'fail', severity: 'info', message: 'failInfo', facts };
  const lack = record('assessments.level');
  const severity = lo >= flag ? 'info' : 'flag';
  return { state: 'unknown', severity, message: 'unknown', facts, lack };
};

function tenths(percent: number): number {
  return Math.round(percent * 10) / 10;
}

function comparisons({ person, post, day }: RuleInput): Comparison[] {
  return post.standards.map(({ competencyId, level, core, weight }) => {
    const own = person.levels.find((fact) => fact.competencyId === competencyId);
    const usable = own !== undefined && assessmentState(own, day) === 'valid';
    return { competencyId, standard: level, level: usable ? own.level : null, core, weight };
  });
}
