import { describe, expect, test } from 'vitest';
import { assessmentState, freshness } from '#model/gap/validity.ts';
import { dayOf, type Day } from '#core/day.ts';

function day(year: number, month: number, date: number): Day {
  const made = dayOf(year, month, date);
  if (made === null) throw new Error('no such day');
  return made;
}

const AS_OF = day(2026, 10, 1);

describe('what an assessment is worth', () => {
  test('three years to the day is still valid, a day more is expired', () => {
    expect(assessmentState({ assessedOn: day(2023, 10, 1), draft: false }, AS_OF)).toBe('valid');
    expect(assessmentState({ assessedOn: day(2023, 9, 30), draft: false }, AS_OF)).toBe('expired');
  });

  test('a draft is unusable however fresh, and so is a date to come', () => {
    expect(assessmentState({ assessedOn: AS_OF, draft: true }, AS_OF)).toBe('draft');
    expect(assessmentState({ assessedOn: AS_OF + 1, draft: false }, AS_OF)).toBe('future');
  });

  test('29 February is valid until 28 February three years on', () => {
    const assessedOn = day(2024, 2, 29);
    expect(assessmentState({ assessedOn, draft: false }, day(2027, 2, 28))).toBe('valid');
    expect(assessmentState({ assessedOn, draft: false }, day(2027, 3, 1))).toBe('expired');
  });
});

describe('freshness', () => {
  test('it falls from 1 to 0.5 over the validity and is 0 after', () => {
    expect(freshness(AS_OF, AS_OF, 36)).toBe(1);
    expect(freshness(day(2023, 10, 1), AS_OF, 36)).toBe(0.5);
    expect(freshness(day(2023, 9, 30), AS_OF, 36)).toBe(0);
    expect(freshness(day(2025, 4, 1), AS_OF, 36)).toBeCloseTo(0.75, 2);
  });

  test('a record dated later counts as of its day', () => {
    expect(freshness(AS_OF + 30, AS_OF, 12)).toBe(1);
  });
});
