import { expect, test } from 'vitest';
import { RAMP_MONTHS, rampHours, yearHours } from '#scenario/ramp.ts';

test('a full-time move costs 156.25 hours: a month and a half of 1,250 hours a year', () => {
  expect(RAMP_MONTHS).toBe(1.5);
  expect(rampHours(1, 75_000)).toBe(156.25);
  expect(yearHours(1, 75_000)).toBe(1250);
});

test('half a post costs half of it; forty moves cost five years of one person', () => {
  expect(rampHours(0.5, 75_000)).toBe(78.125);
  expect((40 * rampHours(1, 75_000)) / yearHours(1, 75_000)).toBe(5);
});

test('the months can be set; without any nothing is lost', () => {
  expect(rampHours(1, 75_000, 3)).toBe(312.5);
  expect(rampHours(1, 75_000, 0)).toBe(0);
  expect(rampHours(1, 75_000, -1)).toBe(0);
});
