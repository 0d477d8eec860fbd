import { addMonths, type Day } from '#core/day.ts';

/** Months for which an assessment stays valid (practice of BKN; the exact boundary day included). */
export const ASSESSMENT_VALIDITY_MONTHS = 36;

/** Months for which a yearly performance rating counts as fresh. */
export const RATING_VALIDITY_MONTHS = 12;

/**
 * What an assessment is worth on a day. `draft` and `future` (dated after the day) are unusable;
 * `expired` is older than its validity and counts as unknown, not as half.
 */
export type AssessmentState = 'valid' | 'expired' | 'draft' | 'future';

/** The state of an assessment on `asOf`: three years to the day is still valid, a day more is not. */
export function assessmentState(
  assessment: { readonly assessedOn: Day; readonly draft: boolean },
  asOf: Day,
  validityMonths: number = ASSESSMENT_VALIDITY_MONTHS,
): AssessmentState {
  if (assessment.draft) return 'draft';
  if (assessment.assessedOn > asOf) return 'future';
  return addMonths(assessment.assessedOn, validityMonths) >= asOf ? 'valid' : 'expired';
}

/**
 * Freshness of a record: 1 on its day, falling linearly to 0.5 at the end of its validity, 0 after.
 * A record dated after `asOf` counts as of its day: 1.
 */
export function freshness(recordedOn: Day, asOf: Day, validityMonths: number): number {
  const end = addMonths(recordedOn, validityMonths);
  if (asOf > end) return 0;
  if (asOf <= recordedOn) return 1;
  return 1 - (0.5 * (asOf - recordedOn)) / (end - recordedOn);
}
