/** A post's effective minutes in a year: 1,250 hours (PermenPANRB 1/2020). */
export const EFFECTIVE_MINUTES_YEAR = 75_000;
/** The same in a month. */
export const EFFECTIVE_MINUTES_MONTH = 6_250;
/** From this difference between need and holders on, in full posts, a post calls for action. */
export const ACTION_PERSONS = 0.5;

/**
 * EJ or EU in hundredths, half up, from whole minutes: 52,125 of 75,000 (0.695) is 70 whatever the
 * floating point says. Load and capacity are rounded to minutes first; capacity above 0.
 */
function hundredthsOf(load: number, capacity: number): number {
  const minutes = Math.round(load);
  const available = Math.round(capacity);
  return Math.floor((minutes * 200 + available) / (available * 2));
}

/**
 * Load index of a post (EJ) or unit (EU): load / (holders' FTE x effective minutes), Permendagri
 * 12/2008, rounded half up to two decimals. `KOSONG` where there is load and nobody to carry it;
 * null where the load is not known. A load of 0 over a capacity is 0, which is not null.
 */
export function ejOf(load: number | null, capacity: number): number | 'KOSONG' | null {
  if (load === null) return null;
  if (Math.round(capacity) <= 0) return 'KOSONG';
  return hundredthsOf(load, capacity) / 100;
}

/** Achievement grade (PJ, PU) of Permendagri 12/2008. A is overload, not excellence. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/** What a grade says about staffing: too few people (A) to far too many (E). */
export type Staffing = 'overload' | 'balanced' | 'loose' | 'surplus' | 'large-surplus';

/**
 * The grade of an index of two decimals: above 1.00 A, from 0.90 B, from 0.70 C, from 0.50 D, else
 * E. Null for KOSONG and for an unknown load.
 */
export function gradeOf(ej: number | 'KOSONG' | null): Grade | null {
  if (ej === null || ej === 'KOSONG') return null;
  if (ej > 1) return 'A';
  if (ej >= 0.9) return 'B';
  if (ej >= 0.7) return 'C';
  return ej >= 0.5 ? 'D' : 'E';
}

const STAFFING: Readonly<Record<Grade, Staffing>> = {
  A: 'overload',
  B: 'balanced',
  C: 'loose',
  D: 'surplus',
  E: 'large-surplus',
};

/** The staffing reading to print beside the letter. */
export function staffingOf(grade: Grade): Staffing {
  return STAFFING[grade];
}

/** Upper and lower edges between the seven bins of the diverging scale; editable, ascending. */
export const EJ_EDGES: readonly number[] = [0.5, 0.7, 0.9, 1, 1.2, 1.4];
/** The bin of 0.90 to 1.00, in which the scale is neutral. */
export const NEUTRAL_BIN = 3;

/**
 * The bin of an index, 0 (loosest) to `edges.length` (fullest). An edge belongs to the bin above it;
 * the upper edge of the neutral bin belongs to the neutral bin, since exactly 1.00 is balanced.
 */
export function binOf(ej: number, edges: readonly number[] = EJ_EDGES): number {
  return edges.filter((edge, index) => (index === NEUTRAL_BIN ? ej > edge : ej >= edge)).length;
}

/**
 * Whether need and holders are at least half a person apart (in FTE, either way). False where the
 * need is not known. The call to act is this, not the letter: with whole persons only a third of
 * small posts can reach 0.90 to 1.00.
 */
export function callsForAction(need: number | null, fte: number): boolean {
  return need !== null && Math.abs(need - fte) >= ACTION_PERSONS;
}
