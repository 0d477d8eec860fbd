import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { counterfactualOf, type Target } from '#model/fit/counterfactual.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { hoursFaults, hoursOf, type LevelHours } from '#model/fit/level-hours.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';

const TABLE: LevelHours = {
  basis: 'Contoh SINTETIS',
  hours: {
    managerial: [20, 40, 80, 160],
    sociocultural: [10, 20, 40, 80],
    technical: [30, 30, 30, 30],
  },
};
const ASKED = { INT: 4, KS: 3, PB: 3, TEK: 4 };
const KINDS: Readonly<Record<string, string>> = { PB: 'sociocultural', TEK: 'technical' };

function facts(
  people: Readonly<Record<string, Readonly<Record<string, number>>>>,
  asked: Readonly<Record<string, number>> = ASKED,
) {
  const made = city({
    posts: [post('x', { standards: standards(asked), minEducation: 7 }), post('bare')],
    persons: Object.entries(people).map(([id, own]) =>
      person(id, { education: 7, levels: levels(own) }),
    ),
    without: ['discipline', 'performance', 'position_history'],
  });
  const competencies = [...made.competencies].map(
    ([id, { name }]) => [id, { name, kind: KINDS[id] ?? 'managerial' }] as const,
  );
  return indexCity({ ...made, competencies: new Map(competencies) });
}

const STANDARD: Target = { id: 'standard' };

describe('what would change the result', () => {
  const low = { INT: 2, KS: 2, PB: 1, TEK: 3 };

  test('the cheapest levels that reach the standard, with hours and their basis', () => {
    const index = facts({ p: low });
    // Σ standard 14, 8 counted; JPM 80 asks 11.2, so 12: four levels more.
    expect(counterfactualOf(index, 'p', 'x', STANDARD, { hours: TABLE })).toEqual({
      id: 'raise',
      claim: 'cheapest',
      levels: 4,
      hours: 30 + 10 + 20 + 40,
      basis: 'Contoh SINTETIS',
      unknown: [],
      raises: expect.arrayContaining([
        { competencyId: 'PB', name: 'PB', from: 1, to: 3, hours: 30 },
        { competencyId: 'TEK', name: 'TEK', from: 3, to: 4, hours: 30 },
      ]),
    });
  });

  test('without a table, or with a broken one, the fewest levels and no word of cost', () => {
    const index = facts({ p: low });
    const broken = { ...TABLE, hours: { ...TABLE.hours, technical: [30, Number.NaN] } };
    for (const hours of [null, broken, { ...TABLE, basis: ' ' }]) {
      expect(counterfactualOf(index, 'p', 'x', STANDARD, { hours })).toMatchObject({
        id: 'raise',
        claim: 'fewest',
        levels: 4,
        hours: null,
        basis: null,
      });
    }
  });

  test('reaches it indeed: raised, the person meets the standard, one level less does not', () => {
    const random = new Random(17);
    for (let round = 0; round < 60; round += 1) {
      const own = Object.fromEntries(Object.keys(ASKED).map((id) => [id, random.int(1, 5)]));
      const index = facts({ p: own });
      const found = counterfactualOf(index, 'p', 'x', STANDARD, { hours: TABLE });
      const before = explainPair(index, 'p', 'x')?.methods.jpm?.capped ?? 0;
      expect(found?.id === 'met').toBe(before >= 80);
      if (found?.id !== 'raise') continue;
      const raised = { ...own };
      for (const { competencyId, to } of found.raises) raised[competencyId] = to;
      const after = explainPair(facts({ p: raised }), 'p', 'x')?.methods.jpm?.capped ?? 0;
      expect(after).toBeGreaterThanOrEqual(80);
      expect(after - 100 / 14).toBeLessThan(80);
      expect(found.hours).toBe(cheapest(own, found.levels));
    }
  });

  test('passes the other candidate for certain', () => {
    const index = facts({
      p: { INT: 3, KS: 3, PB: 3, TEK: 3 },
      q: { INT: 4, KS: 3, PB: 3, TEK: 3 },
    });
    const found = counterfactualOf(index, 'p', 'x', { id: 'above', personId: 'q' });
    expect(found).toMatchObject({ id: 'raise', levels: 2 });
    expect(counterfactualOf(index, 'q', 'x', { id: 'above', personId: 'p' })).toEqual({
      id: 'met',
    });
    const top = facts({ p: ASKED, q: ASKED });
    expect(counterfactualOf(top, 'p', 'x', { id: 'above', personId: 'q' })).toEqual({
      id: 'outOfReach',
      unknown: [],
    });
  });

  test('a level that is not known must be assessed first and is never raised', () => {
    const index = facts({ p: { INT: 1, KS: 1 } });
    expect(counterfactualOf(index, 'p', 'x', STANDARD)).toEqual({
      id: 'outOfReach',
      unknown: ['PB', 'TEK'],
    });
  });

  test('has an answer for a post without standard and for people who are not there', () => {
    const index = facts({ p: {} });
    expect(counterfactualOf(index, 'p', 'bare', STANDARD)).toEqual({ id: 'noStandard' });
    const above: Target = { id: 'above', personId: 'nobody' };
    expect(counterfactualOf(index, 'p', 'x', above)).toBeNull();
    expect(counterfactualOf(index, 'nobody', 'x', STANDARD)).toBeNull();
    expect(counterfactualOf(index, 'p', 'nowhere', STANDARD)).toBeNull();
  });
});

/** Every combination of raises up to the standards, the cheapest of those with so many levels. */
function cheapest(own: Readonly<Record<string, number>>, needed: number): number {
  let costs = [{ levels: 0, hours: 0 }];
  for (const [id, asked] of Object.entries(ASKED)) {
    const from = own[id] ?? 0;
    const room = Math.max(0, asked - from);
    costs = costs.flatMap(({ levels: taken, hours }) =>
      Array.from({ length: room + 1 }, (_, steps) => ({
        levels: taken + steps,
        hours: hours + (hoursOf(TABLE, KINDS[id] ?? 'managerial', from, from + steps) ?? 0),
      })),
    );
  }
  return Math.min(...costs.filter((cost) => cost.levels === needed).map((cost) => cost.hours));
}

describe('hours of a level', () => {
  test('add up over the levels, and are not known where the table does not say', () => {
    expect(hoursOf(TABLE, 'managerial', 1, 4)).toBe(140);
    expect(hoursOf(TABLE, 'managerial', 3, 3)).toBe(0);
    expect(hoursOf(TABLE, 'unheard', 1, 2)).toBeNull();
    expect(hoursOf({ ...TABLE, basis: '' }, 'technical', 1, 2)).toBeNull();
  });

  test('that are faulty are each named', () => {
    expect(hoursFaults(TABLE)).toEqual([]);
    const broken = { basis: '', hours: { ...TABLE.hours, technical: [30, -1, 30] } };
    expect(hoursFaults(broken)).toEqual([
      { id: 'noBasis' },
      { id: 'hours', kind: 'technical', from: 2 },
      { id: 'hours', kind: 'technical', from: 4 },
    ]);
  });
});
