import { RAMP_MONTHS } from './ramp.ts';

/** What a stress test draws by; each can be changed, and each has a source that the page names. */
export const STRESS_IDS = [
  'levelError',
  'refuseWilling',
  'refuseConditional',
  'refuseUnknown',
  'refuseUnwilling',
  'leave',
  'normError',
  'rampMonths',
] as const;

/** One of {@link STRESS_IDS}. */
export type StressId = (typeof STRESS_IDS)[number];

/**
 * Where a value comes from: `research` a published range, `planning` a value for planning that nobody
 * has measured in this city.
 */
export type StressSource = 'research' | 'planning';

/** A parameter: what it is when nothing is chosen, the range that makes sense, and where it comes from. */
export interface StressParameter {
  readonly id: StressId;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** `share` 0-1, or months. */
  readonly unit: 'share' | 'months';
  readonly source: StressSource;
}

/** Values by parameter. */
export type StressValues = Readonly<Record<StressId, number>>;

const share = (
  id: StressId,
  value: number,
  source: StressSource,
  [least, most]: readonly [number, number] = [0, 1],
): StressParameter => ({ id, value, least, most, unit: 'share', source });

/**
 * Assessments err by a level in 10 to 30 % of cases, so a fifth; refusals by what was said of moving;
 * leaving beside the retirements whose day is known; loads err by a tenth (standard deviation), so that nine
 * in ten are within the ±20 % of the sensitivity of workload norms.
 */
export const STRESS_PARAMETERS: readonly StressParameter[] = [
  share('levelError', 0.2, 'research', [0, 0.5]),
  share('refuseWilling', 0.02, 'planning'),
  share('refuseConditional', 0.15, 'planning'),
  share('refuseUnknown', 0.1, 'planning'),
  share('refuseUnwilling', 0.5, 'planning'),
  share('leave', 0.02, 'planning', [0, 0.5]),
  share('normError', 0.1, 'planning', [0, 0.5]),
  {
    id: 'rampMonths',
    value: RAMP_MONTHS,
    least: 0,
    most: 12,
    unit: 'months',
    source: 'planning',
  },
];

/** The values that hold when nothing is chosen. */
export const STRESS_DEFAULTS: StressValues = Object.fromEntries(
  STRESS_PARAMETERS.map(({ id, value }) => [id, value]),
) as Record<StressId, number>;

/** Values within their ranges; what is no number has its default. */
export function usableStress(values: Partial<StressValues>): StressValues {
  const usable = STRESS_PARAMETERS.map(({ id, value, least, most }) => {
    const given = values[id];
    const known = given === undefined || !Number.isFinite(given) ? value : given;
    return [id, Math.min(most, Math.max(least, known))];
  });
  return Object.fromEntries(usable) as Record<StressId, number>;
}
