import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { competencyMeasure } from '#model/fit/competency.ts';
import {
  COMPETENCY_METHODS,
  levelStepOf,
  methodMeasure,
  methodTable,
  type CompetencyMethod,
} from '#model/fit/competency-methods.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity, type FitIndex } from '#model/fit/index-city.ts';
import { kendallTau, methodAgreement, methodWarnings } from '#model/fit/method-agreement.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import type { StandardFact } from '#model/facts.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';
import { GOLDEN_LEVELS } from '#test/model/gap/golden.ts';

const CORE = new Set(['INT', 'OPH', 'PP', 'PK']);
const NINE = Object.keys(GOLDEN_LEVELS);

function golden(extra: (fact: StandardFact) => Partial<StandardFact> = () => ({})) {
  const asked = standards(Object.fromEntries(NINE.map((id) => [id, 3])));
  return post('x', {
    standards: asked.map((fact) => ({
      ...fact,
      core: CORE.has(fact.competencyId),
      ...extra(fact),
    })),
  });
}

function measure(
  own: Readonly<Record<string, number>>,
  method: CompetencyMethod,
  asked = golden(),
) {
  const index = indexCity(
    city({ posts: [asked], persons: [person('p', { levels: levels(own) })] }),
  );
  return explainPair(index, 'p', 'x', { method })?.components.find(({ id }) => id === 'K')?.measure;
}

const all = (level: number) => Object.fromEntries(NINE.map((id) => [id, level]));

describe('the methods of competency', () => {
  test('the worked example: 92.59 capped, 94.125 by profile matching', () => {
    expect(measure(GOLDEN_LEVELS, 'jpm')?.value).toBeCloseTo(92.59, 2);
    expect(measure(GOLDEN_LEVELS, 'profile')?.value).toBeCloseTo(94.125, 10);
    expect(measure(GOLDEN_LEVELS, 'profile')).toMatchObject({ known: 1, reason: 'K.known' });
  });

  test('at equal weights deficiency is the capped JPM; other weights move it', () => {
    const equal = measure(GOLDEN_LEVELS, 'deficiency');
    expect(equal?.value).toBeCloseTo(measure(GOLDEN_LEVELS, 'jpm')?.value ?? 0, 10);
    const heavy = golden(({ competencyId }) => ({ weight: competencyId === 'KOM' ? 5 : 1 }));
    const short = 1 - (5 * 1 + 1) / (3 * (5 + 8));
    expect(measure(GOLDEN_LEVELS, 'deficiency', heavy)?.value).toBeCloseTo(100 * short, 10);
  });

  test('profile matching punishes a surplus: 62.5 for two above, 75 for one below', () => {
    expect(measure(all(5), 'profile')?.value).toBeCloseTo(62.5, 10);
    expect(measure(all(2), 'profile')?.value).toBeCloseTo(75, 10);
    expect(measure(all(5), 'jpm')?.value).toBe(100);
  });

  test('an unknown level is bounded by the ends of the scale, by each method', () => {
    const known = Object.fromEntries(NINE.slice(1).map((id) => [id, 3]));
    for (const method of COMPETENCY_METHODS) {
      const own = measure(known, method);
      const ends = [1, 2, 3, 4, 5].map((INT) => measure({ ...known, INT }, method)?.value ?? 0);
      expect(own?.lo).toBeCloseTo(Math.min(...ends), 10);
      expect(own?.hi).toBeCloseTo(Math.max(...ends), 10);
      expect(own?.known).toBeLessThan(1);
    }
    expect(measure({}, 'profile')).toMatchObject({ value: null, known: 0, reason: 'K.none' });
  });

  test('a standard whose weights are all 0 has no competency component by deficiency', () => {
    const nothing = golden(() => ({ weight: 0 }));
    const index = indexCity(city({ posts: [nothing], persons: [person('p')] }));
    const pair = explainPair(index, 'p', 'x', { method: 'deficiency' });
    expect(pair?.removed).toContainEqual({ id: 'K', axis: 'DA', reason: 'post', dataset: null });
    expect(pair?.levelStep).toBeNull();
    expect(methodTable(post('bare'), 'profile')).toBeNull();
  });

  test('the yardstick of a claim is the most that one level can move', () => {
    const table = (method: CompetencyMethod) => methodTable(golden(), method);
    const jpm = table('jpm');
    expect(jpm === null ? 0 : levelStepOf(jpm)).toBeCloseTo(100 / 27, 10);
    const profile = table('profile');
    expect(profile === null ? 0 : levelStepOf(profile)).toBeCloseTo(0.15 * 25, 10);
    const index = indexCity(city({ posts: [golden()], persons: [person('p')] }));
    const list = candidatesOf(index, 'x', { method: 'profile' });
    expect(list?.threshold).toBeCloseTo(0.4 * 0.15 * 25, 10);
  });
});

describe('one table for all methods', () => {
  const facts = randomCity(new Random(77), { units: 3, posts: 40, persons: 60 });
  const index = indexCity(facts);

  test('gives the capped JPM of the integer sum, bounds and all', () => {
    for (const own of facts.posts.values()) {
      const columns = index.standards.get(own.id);
      const table = methodTable(own, 'jpm');
      if (columns === undefined || table === null) continue;
      for (const row of index.persons.keys()) {
        const byTable = methodMeasure(table, columns, index.levels, row);
        const bySum = competencyMeasure(columns, index.levels, row);
        expect(byTable.reason).toBe(bySum.reason);
        for (const key of ['lo', 'hi', 'known', 'fresh'] as const) {
          expect(byTable[key]).toBeCloseTo(bySum[key], 9);
        }
        expect(byTable.value ?? -1).toBeCloseTo(bySum.value ?? -1, 9);
      }
    }
  });

  test('gives what the methods side by side say', () => {
    for (const own of facts.posts.values()) {
      for (const { id } of index.persons.slice(0, 20)) {
        for (const method of ['deficiency', 'profile'] as const) {
          const pair = explainPair(index, id, own.id, { method });
          const { value, lo, hi } = pair?.components.find((part) => part.id === 'K')?.measure ?? {};
          const { profile, deficiency } = pair?.methods ?? {};
          const other = method === 'profile' ? profile?.score : deficiency;
          if (typeof value !== 'number' || typeof other !== 'number') continue;
          expect(value).toBeCloseTo(Math.min(hi ?? 100, Math.max(lo ?? 0, other)), 9);
        }
      }
    }
  });
});

describe('agreement of the methods', () => {
  const asked = golden();
  const people = (own: readonly Readonly<Record<string, number>>[]): FitIndex =>
    indexCity(
      city({
        posts: [asked],
        persons: own.map((known, at) => person(`p${at}`, { levels: levels(known) })),
      }),
    );

  test('counts capped JPM and deficiency once at equal weights', () => {
    const index = people([all(1), all(2), all(3)]);
    expect(methodAgreement(index, asked, [0, 1, 2])).toEqual({
      n: 3,
      methods: ['jpm', 'profile'],
      pairs: [{ a: 'jpm', b: 'profile', tau: 1 }],
      index: 1,
    });
    const weighted = golden(({ competencyId }) => ({ weight: competencyId === 'INT' ? 3 : 1 }));
    const { methods, pairs } = methodAgreement(index, weighted, [0, 1, 2]);
    expect(methods).toEqual(['jpm', 'deficiency', 'profile']);
    expect(pairs).toHaveLength(3);
  });

  test('falls where a surplus is punished: two above stands before one below, or after', () => {
    const index = people([all(2), all(5), all(3), { INT: 5 }]);
    const agreement = methodAgreement(index, asked, [0, 1, 2, 3]);
    expect(agreement.n).toBe(3);
    expect(agreement.index).toBeCloseTo((1 - 1) / Math.sqrt(2 * 3), 10);
  });

  test('is not worked out where there is nobody to compare', () => {
    expect(methodAgreement(people([{}]), asked, [0])).toMatchObject({ n: 0, index: null });
    expect(methodAgreement(people([all(3), all(3)]), asked, [0, 1]).index).toBeNull();
    expect(methodAgreement(people([all(3)]), post('bare'), [0])).toMatchObject({ methods: [] });
  });

  test('τ-b of a worked example with ties', () => {
    expect(kendallTau([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1);
    expect(kendallTau([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
    expect(kendallTau([1, 1, 2, 3], [1, 2, 2, 3])).toBeCloseTo(4 / 5, 12);
    expect(kendallTau([], [])).toBeNull();
  });

  test('each method has its warnings', () => {
    expect(methodWarnings(asked, 'jpm')).toEqual([]);
    expect(methodWarnings(asked, 'deficiency')).toEqual(['sameAsJpm']);
    expect(methodWarnings(asked, 'profile')).toEqual(['profileSurplus']);
    expect(
      methodWarnings(
        golden(() => ({ core: false })),
        'profile',
      ),
    ).toEqual(['profileSurplus', 'oneFactor']);
    const weighted = golden(({ competencyId }) => ({ weight: competencyId === 'INT' ? 3 : null }));
    expect(methodWarnings(weighted, 'deficiency')).toEqual(['sameAsJpm']);
  });
});
