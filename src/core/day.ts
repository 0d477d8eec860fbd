/**
 * A calendar day as whole days since 1970-01-01 (negative before). No time zone, no clock:
 * civil dates of decrees and birthdays have neither.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a year, month 1-12 and day of month, or null where no such date exists (31 February). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  if (Number.isNaN(ms)) return null;
  const made = new Date(ms);
  const same =
    made.getUTCFullYear() === year &&
    made.getUTCMonth() === month - 1 &&
    made.getUTCDate() === date;
  return same ? ms / MS_PER_DAY : null;
}

/** Reads `YYYY-MM-DD`; anything else, impossible dates included, is null. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** `YYYY-MM-DD` of a day. */
export function isoOfDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year, month 1-12 and day of month of a day. */
export function civilOfDay(day: Day): { year: number; month: number; date: number } {
  const made = new Date(day * MS_PER_DAY);
  return { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, date: made.getUTCDate() };
}

/**
 * The same date `months` later (or earlier, negative); a date that the target month lacks becomes
 * its last day (31 January + 1 month = 28 or 29 February).
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOfDay(day);
  const index = year * 12 + (month - 1) + months;
  const lastDate = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(index / 12), index % 12, Math.min(date, lastDate)) / MS_PER_DAY;
}

/** Whole months from `from` to `to`, rounded down; negative when `to` is earlier. */
export function monthsBetween(from: Day, to: Day): number {
  const a = civilOfDay(from);
  const b = civilOfDay(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}
