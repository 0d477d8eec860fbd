import { addMonths, civilOfDay, parseIsoDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import type { Random } from '#core/random.ts';

/** The day of `YYYY-MM-DD`; a date that does not exist is an error of the generator. */
export function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new RangeError(`no day ${iso}`);
  return parsed;
}

/** The day on which the city is described. */
export const AS_OF = day('2026-09-30');

/** No move of structural posts without a letter: the election and six months after inauguration. */
export const BAN = { since: day('2024-03-22'), until: day('2025-08-20') } as const;

/** The mayor's inauguration. */
export const INAUGURATION = day('2025-02-20');

/** The first of the month `months` after the month of a day (before it, negative). */
export function firstOfMonth(from: Day, months = 0): Day {
  const moved = addMonths(from, months);
  return moved - civilOfDay(moved).date + 1;
}

/** A day between two, both included. */
export function between(random: Random, from: Day, to: Day): Day {
  return random.int(from, Math.max(from, to));
}

/** Whole years from one day to another. */
export function yearsBetween(from: Day, to: Day): number {
  const a = civilOfDay(from);
  const b = civilOfDay(to);
  const before = b.month < a.month || (b.month === a.month && b.date < a.date);
  return b.year - a.year - (before ? 1 : 0);
}
