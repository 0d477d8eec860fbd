import { describe, expect, test } from 'vitest';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { freeSeats } from '#model/fit/rank.ts';
import { AS_OF, city, day, person, post, standards, unit } from '#test/support/city.ts';

const level = (own: number, iso: string, draft = false) => ({
  competencyId: 'INT',
  level: own,
  assessedOn: day(iso),
  draft,
});

describe('a city prepared for scoring', () => {
  const asked = post('x', { standards: standards({ INT: 4 }) });

  test('of several assessments the newest valid one counts, in any order', () => {
    const facts = [level(2, '2024-01-01'), level(4, '2025-01-01'), level(1, '2026-01-01', true)];
    for (const levels of [facts, facts.toReversed()]) {
      const index = indexCity(city({ posts: [asked], persons: [person('p', { levels })] }));
      const parts = explainPair(index, 'p', 'x');
      expect(parts?.components[0]?.measure.value).toBe(100);
      expect(parts?.competencies[0]).toMatchObject({ level: 4, gap: 0, state: 'valid' });
    }
  });

  test('a competency that only a standard names is unknown, not an error', () => {
    const facts = city({ posts: [asked], persons: [person('p')] });
    const index = indexCity({ ...facts, competencies: new Map() });
    const parts = explainPair(index, 'p', 'x');
    expect(parts?.competencies[0]).toMatchObject({ name: 'INT', level: null });
    expect(parts?.components[0]?.measure).toMatchObject({ value: null, lo: 25, hi: 100 });
  });

  test('a wish for a unit above covers the posts below it; a ring of units ends', () => {
    const units = [
      unit('top', { parentId: 'leaf' }),
      unit('leaf', { parentId: 'top', opdId: 'top' }),
    ];
    const below = post('below', { unitId: 'leaf', opdId: 'top' });
    const wish = { rank: 2, positionId: null, unitId: 'top', family: null } as const;
    const wishes = [{ ...wish, willingness: 'bersyarat' as const }];
    const persons = [person('p', { wishes, replied: true })];
    const parts = explainPair(indexCity(city({ units, posts: [below], persons })), 'p', 'below');
    const wished = parts?.components.find((part) => part.id === 'A');
    expect(wished?.measure).toMatchObject({ value: 60, reason: 'A.unit' });
    expect(wished?.facts).toEqual({ rank: 2, willingness: 'bersyarat' });
  });

  test('a person without any record scores nothing by accident', () => {
    const index = indexCity(city({ posts: [asked], persons: [person('p')] }));
    const parts = explainPair(index, 'p', 'x');
    expect(parts?.da).toMatchObject({ lo: expect.closeTo(10 + 3 + 10, 9), hi: 100 });
    expect(parts?.ns).toMatchObject({ point: null, lo: 0, hi: 100, completeness: 0 });
  });

  test('seats taken by people who are not at work are free', () => {
    const away = person('p', { positionId: 'x', legalStatus: '03' });
    expect(freeSeats(indexCity(city({ posts: [asked], persons: [away] })), asked)).toBe(1);
    const there = person('q', { positionId: 'x' });
    expect(freeSeats(indexCity(city({ posts: [asked], persons: [there] })), asked)).toBe(0);
  });

  test('ratings of the running year shift the three years as soon as anybody has one', () => {
    const ratings = [
      { year: 2026, predicate: 'BAIK' as const },
      { year: 2025, predicate: 'SANGAT_BAIK' as const },
      { year: 2024, predicate: 'BAIK' as const },
      { year: 2023, predicate: 'SANGAT_KURANG' as const },
    ];
    const performance = (persons: readonly ReturnType<typeof person>[]) =>
      indexCity(city({ persons, asOf: AS_OF })).performance[0]?.value;
    expect(performance([person('p', { ratings })])).toBeCloseTo(86, 12);
    expect(performance([person('p', { ratings: ratings.slice(1) })])).toBeCloseTo(78, 12);
  });
});
