import { isoOfDay, parseIsoDay, type Day } from '#core/day.ts';
import type { FitOptions } from '#model/fit/options.ts';

/** Groups that a ranked list is read in. */
export const VIEWS = ['layak', 'setelah', 'terhalang'] as const;
/** One of {@link VIEWS}: eligible, eligible after something is met, blocked. */
export type View = (typeof VIEWS)[number];

/** Scores that a list can be ordered by. */
export const SCORES = ['da', 'ns', 'combined'] as const;

/** Weights of ability that can be chosen, in hundredths so that an address stays readable. */
export const LAMBDAS = [100, 90, 80, 70, 60, 50] as const;

/** A text of an address: six digits in a row (part of a NIP) are not kept in it. */
export function addressText(text: string): string {
  return /\d{6}/u.test(text.replaceAll(/[\s.-]/gu, '')) ? '' : text.slice(0, 80);
}

/** The effective day of an address; null where it names none, or no day at all. */
export function dayOfAddress(text: string | null): Day | null {
  return text === null ? null : parseIsoDay(text);
}

/** A day for an address; the day of the data stays out of it. */
export function addressDay(day: Day, asOf: Day): string | null {
  return day === asOf ? null : isoOfDay(day);
}

/** What a list's address says of the scoring. */
export interface ScoringSearch {
  readonly by: (typeof SCORES)[number];
  readonly lambda: (typeof LAMBDAS)[number];
  readonly day: string | null;
}

/** The options of the scoring that an address asks for. */
export function scoringOptions({
  by,
  lambda,
  day,
}: ScoringSearch): Pick<FitOptions, 'by' | 'lambda' | 'day'> {
  const effective = dayOfAddress(day);
  return { by, lambda: lambda / 100, ...(effective === null ? {} : { day: effective }) };
}

/** Whether a text holds every word that is sought, whatever the case; nothing sought matches all. */
export function matches(sought: string, ...texts: readonly (string | null)[]): boolean {
  const words = sought.toLocaleLowerCase('id').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const text = texts
    .map((part) => part ?? '')
    .join(' ')
    .toLocaleLowerCase('id');
  return words.every((word) => text.includes(word));
}

/** Values of a select from rows: each id once with its name, by name. */
export function optionsFrom<T>(
  rows: readonly T[],
  idOf: (row: T) => string | null,
  nameOf: (row: T) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== null && !names.has(id)) names.set(id, nameOf(row));
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'id'));
}
