import { describe, expect, it } from 'vitest';
import { addMonths, civilOfDay, dayOf, isoOfDay, monthsBetween, parseIsoDay } from '#core/day.ts';

function day(iso: string): number {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

describe('day', () => {
  it('counts whole days from 1970-01-01, negative before', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('1969-12-31')).toBe(-1);
    expect(day('2024-03-01') - day('2024-02-28')).toBe(2);
  });

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '24-01-01', '2024-1-1', ''])(
    '%j is no day',
    (text) => {
      expect(parseIsoDay(text)).toBeNull();
    },
  );

  it('has no 31 February and no month 13', () => {
    expect(dayOf(2024, 2, 31)).toBeNull();
    expect(dayOf(2024, 13, 1)).toBeNull();
    expect(dayOf(Number.NaN, 1, 1)).toBeNull();
  });

  it('goes to text and back', () => {
    for (const iso of ['1899-12-31', '1970-01-01', '2000-02-29', '2026-06-01']) {
      expect(isoOfDay(day(iso))).toBe(iso);
    }
    expect(civilOfDay(day('2026-06-01'))).toEqual({ year: 2026, month: 6, date: 1 });
  });

  it('lands on the last day of a month that lacks the date', () => {
    expect(isoOfDay(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
    expect(isoOfDay(addMonths(day('2023-01-31'), 1))).toBe('2023-02-28');
    expect(isoOfDay(addMonths(day('2024-03-31'), -1))).toBe('2024-02-29');
    expect(isoOfDay(addMonths(day('2024-11-15'), 14))).toBe('2026-01-15');
  });

  it('counts full months only', () => {
    expect(monthsBetween(day('2024-01-15'), day('2024-02-14'))).toBe(0);
    expect(monthsBetween(day('2024-01-15'), day('2024-02-15'))).toBe(1);
    expect(monthsBetween(day('2024-01-31'), day('2024-02-29'))).toBe(1);
    expect(monthsBetween(day('2024-02-15'), day('2024-01-15'))).toBe(-1);
  });
});
