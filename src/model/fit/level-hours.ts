import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';

/** Kinds of competency that cost differently. */
export const COMPETENCY_KINDS = ['managerial', 'sociocultural', 'technical'] as const;
/** One of {@link COMPETENCY_KINDS}. */
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

/**
 * Hours of learning (jam pelajaran, JP) that a level costs. None comes with the product: no
 * regulation states it, so an office that has a table gives it with its basis, and without one
 * nothing is said of what is cheaper.
 */
export interface LevelHours {
  /** Where the hours come from: text of the office, never empty. */
  readonly basis: string;
  /** Hours from level 1 to 2, 2 to 3, 3 to 4 and 4 to 5, by kind. */
  readonly hours: Readonly<Record<CompetencyKind, readonly number[]>>;
}

const STEPS = HIGHEST_LEVEL - LOWEST_LEVEL;

/** What is wrong with a table: its basis is missing, or an hour of a kind is no number above 0. */
export type HoursFault =
  | { readonly id: 'noBasis' }
  | { readonly id: 'hours'; readonly kind: CompetencyKind; readonly from: number };

/** Everything that is wrong with a table; empty for one that can be used. */
export function hoursFaults({ basis, hours }: LevelHours): HoursFault[] {
  const faults: HoursFault[] = basis.trim() === '' ? [{ id: 'noBasis' }] : [];
  for (const kind of COMPETENCY_KINDS) {
    for (let step = 0; step < STEPS; step += 1) {
      if (isHours(hours[kind][step])) continue;
      faults.push({ id: 'hours', kind, from: LOWEST_LEVEL + step });
    }
  }
  return faults;
}

/**
 * Hours from one level to another, 0 for no step. Null where the table does not say: another kind, a
 * step without a number above 0, or no basis.
 */
export function hoursOf(
  { basis, hours }: LevelHours,
  kind: string,
  from: number,
  to: number,
): number | null {
  if (to <= from) return 0;
  const own = COMPETENCY_KINDS.find((id) => id === kind);
  if (own === undefined || basis.trim() === '') return null;
  let sum = 0;
  for (let level = from; level < to; level += 1) {
    const step = hours[own][level - LOWEST_LEVEL];
    if (!isHours(step)) return null;
    sum += step;
  }
  return sum;
}

function isHours(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0;
}
