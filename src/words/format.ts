import { civilOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';

/** Languages of the screen; Bahasa Indonesia first. */
export const LANGUAGES = ['id', 'en'] as const;
/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** How a language writes figures and dates; null is always the dash, never a zero. */
export interface Format {
  /** `1.234,5`; `digits` decimals exactly (default 0). */
  readonly number: (value: number | null, digits?: number) => string;
  /** A ratio with two decimals, `1,09`. */
  readonly ratio: (value: number | null) => string;
  /** `0.125` as `12,5%`; `digits` decimals (default 0). */
  readonly percent: (value: number | null, digits?: number) => string;
  /** With its sign, `+3` or `−0,5` (a true minus); zero without one. */
  readonly signed: (value: number | null, digits?: number) => string;
  /** Persons in whole or half: `3` or `3,5`. */
  readonly people: (value: number | null) => string;
  /** `30 September 2026`. */
  readonly date: (day: Day | null) => string;
  /** `30 Sep 2026`. */
  readonly shortDate: (day: Day | null) => string;
  /** A month `YYYY-MM` as `September 2026`, a year as it stands; other text unchanged. */
  readonly period: (period: string) => string;
  /** `7,6 MB`. */
  readonly bytes: (count: number) => string;
  /** `A, B, dan C`. */
  readonly list: (items: readonly string[]) => string;
}

/** What stands where a figure is missing. */
export const MISSING = '–';

const UTC_NOON_MS = 43_200_000;

function dateFormat(locale: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function writeDay(format: Intl.DateTimeFormat, day: Day | null): string {
  if (day === null) return MISSING;
  const { year, month, date } = civilOfDay(day);
  return format.format(Date.UTC(year, month - 1, date) + UTC_NOON_MS);
}

function numberFormats(locale: string): (digits: number, style?: 'percent') => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (digits, style) => {
    const key = `${style ?? ''}${digits}`;
    const known = made.get(key);
    if (known) return known;
    const fresh = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...(style ? { style } : {}),
    });
    made.set(key, fresh);
    return fresh;
  };
}

/** The format of a language. Cheap to call again: `Intl` objects are kept per format. */
export function makeFormat(language: Language): Format {
  const locale = LOCALE[language];
  const numbers = numberFormats(locale);
  const long = dateFormat(locale, 'long');
  const short = dateFormat(locale, 'short');
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const words = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number | null, digits = 0): string =>
    value === null ? MISSING : numbers(digits).format(value).replace('-', '−');
  return {
    number,
    ratio: (value) => number(value, 2),
    percent: (value, digits = 0) =>
      value === null ? MISSING : numbers(digits, 'percent').format(value).replace('-', '−'),
    signed: (value, digits = 0) => {
      const text = number(value, digits);
      return value !== null && Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
    },
    people: (value) => number(value, value !== null && !Number.isInteger(value) ? 1 : 0),
    date: (day) => writeDay(long, day),
    shortDate: (day) => writeDay(short, day),
    period: (period) => {
      const parts = /^(\d{4})-(\d{2})$/.exec(period);
      if (!parts) return period;
      return month.format(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, 15));
    },
    bytes: (count) =>
      count < 1e3
        ? `${number(count)} B`
        : count < 1e6
          ? `${number(count / 1e3, count < 1e4 ? 1 : 0)} kB`
          : `${number(count / 1e6, 1)} MB`,
    list: (items) => words.format(items),
  };
}
