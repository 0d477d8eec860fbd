import { dayOf, parseIsoDay, type Day } from '#core/day.ts';

const EARLIEST = dayOf(2000, 1, 1) ?? 0;
const LATEST = dayOf(2100, 12, 31) ?? 0;

/** Least and greatest day of the data as a date field takes them. */
export const AS_OF_BOUNDS = { min: '2000-01-01', max: '2100-12-31' } as const;

/**
 * The day that a date field holds; null where it is unfinished, no date, or so far away that it is a
 * slip (a year that is still being typed, `0202`).
 */
export function readAsOf(text: string): Day | null {
  const day = parseIsoDay(text);
  return day !== null && day >= EARLIEST && day <= LATEST ? day : null;
}

/** The year or month that a field holds, as `2025` or `2025-08`; null where it is neither, or a slip. */
export function readAsPeriod(text: string): string | null {
  const [, year = '', month = '01'] = /^(\d{4})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  return readAsOf(`${year}-${month}-01`) === null ? null : text.trim();
}
