/**
 * Working days of a year of five-day weeks by which minutes of a year are told as hours a day: 365 −
 * 104 days of week-ends − 14 public holidays − 12 days of leave (KEP/75/M.PAN/7/2004). A convention
 * for reading; nothing else is computed with it.
 */
export const WORKING_DAYS = 235;

/** Points of fit below which a move is named unless the planner says otherwise. Our own convention. */
export const LOW_FIT = 50;

/** Unit of a measure, for how it is written. */
export type MeasureUnit =
  | 'ratio'
  | 'hoursDay'
  | 'fte'
  | 'posts'
  | 'persons'
  | 'moves'
  | 'gini'
  | 'levels'
  | 'points'
  | 'share'
  | 'competencies'
  | 'hours'
  | 'months'
  | 'classes'
  | 'rupiah'
  | 'km';

/** `up` more is better, `down` less is better, `neutral` neither: such a measure decides nothing. */
export type Direction = 'up' | 'down' | 'neutral';

/** What kind of thing a measure is about, for groups of rows. */
export type MeasureGroup = 'load' | 'people' | 'person' | 'rules' | 'cost';

interface MeasureSpec {
  readonly unit: MeasureUnit;
  readonly direction: Direction;
  readonly group: MeasureGroup;
}

/**
 * Every measure of a scenario. `state` measures are of posts and people before and after; those of
 * moves are nothing before.
 */
export const MEASURES = {
  eu: { unit: 'ratio', direction: 'neutral', group: 'load' },
  shortage: { unit: 'fte', direction: 'down', group: 'load' },
  surplus: { unit: 'fte', direction: 'down', group: 'load' },
  calls: { unit: 'posts', direction: 'down', group: 'load' },
  vacantPosts: { unit: 'posts', direction: 'down', group: 'load' },
  mustFillVacant: { unit: 'posts', direction: 'down', group: 'load' },
  excess: { unit: 'persons', direction: 'down', group: 'load' },
  overload: { unit: 'hoursDay', direction: 'down', group: 'load' },
  maxEj: { unit: 'ratio', direction: 'down', group: 'load' },
  giniEj: { unit: 'gini', direction: 'down', group: 'load' },
  maxEu: { unit: 'ratio', direction: 'down', group: 'load' },
  giniEu: { unit: 'gini', direction: 'down', group: 'load' },
  coverage: { unit: 'levels', direction: 'down', group: 'people' },
  singleHolders: { unit: 'competencies', direction: 'down', group: 'people' },
  teamFit: { unit: 'points', direction: 'up', group: 'people' },
  churn: { unit: 'share', direction: 'down', group: 'people' },
  retire12: { unit: 'persons', direction: 'neutral', group: 'people' },
  retire24: { unit: 'persons', direction: 'neutral', group: 'people' },
  retire36: { unit: 'persons', direction: 'neutral', group: 'people' },
  fitGain: { unit: 'points', direction: 'up', group: 'person' },
  wishesMet: { unit: 'moves', direction: 'up', group: 'person' },
  againstWill: { unit: 'moves', direction: 'down', group: 'person' },
  km: { unit: 'km', direction: 'down', group: 'person' },
  classes: { unit: 'classes', direction: 'neutral', group: 'person' },
  rupiah: { unit: 'rupiah', direction: 'neutral', group: 'person' },
  gates: { unit: 'moves', direction: 'down', group: 'rules' },
  curable: { unit: 'moves', direction: 'down', group: 'rules' },
  flags: { unit: 'moves', direction: 'down', group: 'rules' },
  unchecked: { unit: 'moves', direction: 'down', group: 'rules' },
  moves: { unit: 'moves', direction: 'down', group: 'cost' },
  bench: { unit: 'persons', direction: 'down', group: 'cost' },
  ramp: { unit: 'hours', direction: 'down', group: 'cost' },
  breakEven: { unit: 'months', direction: 'down', group: 'cost' },
} as const satisfies Readonly<Record<string, MeasureSpec>>;

/** One of {@link MEASURES}. */
export type MeasureId = keyof typeof MEASURES;

/** Ids of {@link MEASURES}, in the order in which they are shown. */
export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[];

/**
 * Why a measure has no value: nobody carries the load (`vacant`); no load (`load`), no holder
 * (`holders`), no record (`record`) is known; there is no move (`noMoves`); the plan relieves nothing
 * (`noRelief`); the measure is of the city alone (`city`); no rule was asked (`unasked`); a dataset
 * is not loaded (`wishes`, `allowances`, `distances`).
 */
export type Reason =
  | 'vacant'
  | 'load'
  | 'holders'
  | 'record'
  | 'noMoves'
  | 'noRelief'
  | 'city'
  | 'unasked'
  | 'wishes'
  | 'allowances'
  | 'distances';

/** One figure with what it rests on. */
export interface Reading {
  /** Null with a reason; between the bounds. */
  readonly value: number | null;
  /** Bounds of all that is not known; both null without a value or bounds, equal where all is known. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** How many posts, people or moves it rests on, of how many. */
  readonly n: number;
  readonly of: number;
  readonly reason: Reason | null;
}

/** A measure before, after and after − before. */
export interface Change {
  readonly before: Reading;
  readonly after: Reading;
  readonly difference: Reading;
}

/** A {@link Change} with its measure. */
export interface Metric extends Change {
  readonly id: MeasureId;
}

/** A figure that is known in full. */
export function exact(value: number, n: number, of = n): Reading {
  return { value, lo: value, hi: value, n, of, reason: null };
}

/** No figure, and why. */
export function none(reason: Reason, n = 0, of = n): Reading {
  return { value: null, lo: null, hi: null, n, of, reason };
}

/** A figure within bounds; null = only the bounds are known. */
export function within(
  value: number | null,
  [lo, hi]: readonly [number, number],
  [n, of]: readonly [number, number],
): Reading {
  return { value, lo, hi, n, of, reason: value === null ? 'record' : null };
}

/** Before and after with their difference; without one of them the reason of the one that lacks. */
export function changeOf(before: Reading, after: Reading): Change {
  const lacks = after.value === null ? after : before;
  if (before.value === null || after.value === null) {
    return { before, after, difference: none(lacks.reason ?? 'record', after.n, after.of) };
  }
  return { before, after, difference: exact(tidy(after.value - before.value), after.n, after.of) };
}

/** Less than a billionth is taken for nothing. */
export function tidy(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}
