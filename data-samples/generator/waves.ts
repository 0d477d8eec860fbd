import { civilOfDay, isoOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import { BAN, day } from './days.ts';

/** Days on which decrees took effect before the ban: two a year, one rush just before it. */
export const PAST_WAVES: readonly Day[] = [
  ...Array.from({ length: 32 }, (_, index) => 1992 + index).flatMap((year) => [
    day(`${year}-01-${year % 2 === 0 ? '06' : '09'}`),
    day(`${year}-07-${year % 2 === 0 ? '03' : '13'}`),
  ]),
  day('2024-01-08'),
  day('2024-03-18'),
];

/** Waves after the ban: day and number of moves. */
export const LATE_WAVES = [
  { day: day('2025-09-12'), moves: 86 },
  { day: day('2026-01-05'), moves: 4 },
  { day: day('2026-02-19'), moves: 35 },
] as const;

/** Days of the moves inside the ban window, each with a letter of the ministry. */
export const LETTER_DAYS: readonly Day[] = [
  '2024-05-06',
  '2024-05-06',
  '2024-06-10',
  '2024-07-15',
  '2024-07-15',
  '2024-09-02',
  '2024-10-14',
  '2025-01-13',
  '2025-04-21',
  '2025-05-19',
  '2025-06-23',
  '2025-07-28',
].map(day);

/** Number of the decree of a wave; everybody in it has the same. */
export function waveDecree(since: Day): string {
  const { year } = civilOfDay(since);
  return `821.2/SINTETIS-${isoOfDay(since).slice(5).replace('-', '')}/BKPSDM/${year}`;
}

/** Number of the decree of a first appointment. */
export function entryDecree(status: string, entry: Day): string {
  const { year } = civilOfDay(entry);
  const kind = status === 'PNS' || status === 'CPNS' ? '813' : '814';
  return `${kind}/SINTETIS/BKPSDM/${year}`;
}

/** Number of the ministry's letter for a move inside the ban window. */
export function letterNumber(index: number, since: Day): string {
  return `100.2.2.6/SINTETIS-${String(index + 1).padStart(2, '0')}/OTDA/${civilOfDay(since).year}`;
}

/** Past waves between two days, both included, and before the ban. */
export function wavesBetween(from: Day, to: Day): Day[] {
  const last = Math.min(to, BAN.since - 1);
  return PAST_WAVES.filter((wave) => wave >= from && wave <= last);
}
