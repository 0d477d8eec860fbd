import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import { scenarioBase } from '#scenario/base.ts';
import { shockedBase, type ShockScope } from '#scenario/shock-base.ts';
import { SUM_KEYS, type StaffingSums } from '#scenario/sums.ts';
import { city, person, post, unit } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

function expectSums(own: StaffingSums | undefined, other: StaffingSums | undefined): void {
  for (const key of SUM_KEYS) expect(own?.[key]).toBeCloseTo(other?.[key] ?? Number.NaN, 6);
}

/** The same shock by making the city anew. */
function remade(facts: CityFacts, scope: ShockScope, rise: number): CityFacts {
  const inside = (own: PostFact): number => {
    if (scope.kind === 'service') return scope.minutes.get(own.id) ?? 0;
    for (let at = facts.units.get(own.unitId); at !== undefined;) {
      if (at.id === scope.unitId) return own.loadMinutes ?? 0;
      at = at.parentId === null ? undefined : facts.units.get(at.parentId);
    }
    return 0;
  };
  const posts = [...facts.posts.values()].map((own): PostFact => {
    if (own.loadMinutes === null) return own;
    const load = Math.max(0, own.loadMinutes + inside(own) * rise);
    const need =
      own.need === null ? null : Math.max(0, own.need + (load - own.loadMinutes) / 75_000);
    return { ...own, loadMinutes: load, need };
  });
  return { ...facts, posts: new Map(posts.map((own) => [own.id, own])) };
}

describe('a shock over a baseline', () => {
  it('gives every sum that a city with those loads has, for units and services', () => {
    const random = new Random(7);
    for (let round = 0; round < 30; round += 1) {
      const facts = randomCity(random.fork(`${round}`), { units: 3, posts: 12, persons: 20 });
      const base = scenarioBase(facts);
      const rise = random.pick([-0.2, 0.1, 0.2, 0.5]);
      const named = random.sample([...facts.posts.keys()], 4);
      const scope: ShockScope = random.chance(0.5)
        ? { kind: 'unit', unitId: random.pick([...facts.units.keys()]) }
        : { kind: 'service', minutes: new Map(named.map((id) => [id, random.int(0, 90_000)])) };
      const { base: shocked } = shockedBase(base, { scope, rise });
      const anew = scenarioBase(remade(facts, scope, rise));
      expectSums(shocked.total, anew.total);
      for (const [id, own] of anew.units) {
        expectSums(shocked.units.get(id)?.sums, own.sums);
        const needs = (posts: readonly PostFact[] = []) =>
          posts.map(({ id: of, need }) => [of, need]);
        expect(needs(shocked.units.get(id)?.posts)).toEqual(needs(own.posts));
      }
      expect(shocked.rules.city).toBe(shocked.city);
    }
  });

  it('leaves the baseline as it was', () => {
    const facts = randomCity(new Random(3), { units: 2, posts: 8, persons: 12 });
    const base = scenarioBase(facts);
    const before = structuredClone([...base.units].map(([id, { sums }]) => [id, sums]));
    shockedBase(base, { scope: { kind: 'unit', unitId: 'u0' }, rise: 0.5 });
    expect([...base.units].map(([id, { sums }]) => [id, sums])).toEqual(before);
    expect(base.city).toBe(facts);
  });

  it('names posts of unknown load and adds nothing to them', () => {
    const blank = post('blank', { loadMinutes: null, need: null });
    const half = post('half', { loadMinutes: 37_500, need: null });
    const base = scenarioBase(city({ posts: [blank, half], persons: [person('p')] }));
    const result = shockedBase(base, { scope: { kind: 'unit', unitId: 'a' }, rise: 0.2 });
    expect(result.unknown).toEqual([blank]);
    expect(result.posts).toMatchObject([{ id: 'half', loadMinutes: 45_000, need: null }]);
  });

  it('never takes a load under nothing', () => {
    const base = scenarioBase(city({ posts: [post('j', { loadMinutes: 100, need: 0.001 })] }));
    const minutes = new Map([['j', 90_000]]);
    const { posts } = shockedBase(base, { scope: { kind: 'service', minutes }, rise: -0.2 });
    expect(posts).toMatchObject([{ loadMinutes: 0, need: 0 }]);
  });

  it('adds nothing for a unit that is not there, or without a change', () => {
    const base = scenarioBase(city({ units: [unit('a')], posts: [post('j')] }));
    expect(shockedBase(base, { scope: { kind: 'unit', unitId: 'x' }, rise: 0.2 })).toEqual({
      base,
      posts: [],
      unknown: [],
    });
    expect(shockedBase(base, { scope: { kind: 'unit', unitId: 'a' }, rise: 0 }).base).toBe(base);
  });
});
