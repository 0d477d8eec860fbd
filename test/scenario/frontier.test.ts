import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scenarioBase } from '#scenario/base.ts';
import {
  frontierSteps,
  movesForShare,
  rivalsFor,
  type Frontier,
  type FrontierInput,
  type FrontierPair,
} from '#scenario/frontier.ts';
import { impactOf } from '#scenario/impact.ts';
import { AS_OF, city, person, post, unit } from '#test/support/city.ts';

function inputOf(facts: CityFacts, pairs: readonly FrontierPair[]): FrontierInput {
  return { index: indexCity(facts), base: scenarioBase(facts), planned: [], pairs };
}

function solve(input: FrontierInput): Frontier {
  const steps = frontierSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function randomTown(random: Random): CityFacts {
  const units = ['x', 'y', 'z'].map((id) => unit(id));
  const posts = Array.from({ length: 5 }, (_, at) => {
    const unitId = random.pick(['x', 'y', 'z']);
    const need = random.int(1, 35) / 10;
    return post(`j${at}`, {
      unitId,
      opdId: unitId,
      need,
      loadMinutes: need * 75_000,
      seats: random.int(1, 4),
      mustFill: random.chance(0.5),
    });
  });
  const persons = Array.from({ length: 9 }, (_, at) =>
    person(`p${at}`, { positionId: `j${random.int(0, 4)}` }),
  );
  return city({ units, posts, persons });
}

interface Tried {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** The most benefit of exactly so many moves, tried out one by one and judged by heads and loads. */
function byTrying(facts: CityFacts, pairs: readonly FrontierPair[], count: number): number {
  const posts = [...facts.posts.values()];
  const heads = new Map(posts.map(({ id }) => [id, 0]));
  for (const { positionId } of facts.persons.values())
    if (positionId !== null) heads.set(positionId, (heads.get(positionId) ?? 0) + 1);
  const options = pairs.flatMap(({ personId, postId }): Tried[] => {
    const from = facts.persons.get(personId)?.positionId ?? '';
    const to = facts.posts.get(postId);
    if (from === postId || to === undefined) return [];
    const lacks = (to.need ?? 0) - (heads.get(postId) ?? 0);
    return lacks >= 0.5 ? [{ personId, from, to: postId }] : [];
  });
  let best = Number.NEGATIVE_INFINITY;
  const walk = (at: number, chosen: readonly Tried[]): void => {
    if (chosen.length === count) {
      if (holds(chosen)) best = Math.max(best, benefitOf(facts, chosen));
      return;
    }
    for (let next = at; next < options.length; next += 1) {
      const own = options[next];
      if (own !== undefined && !chosen.some(({ personId }) => personId === own.personId))
        walk(next + 1, [...chosen, own]);
    }
  };
  const holds = (chosen: readonly Tried[]): boolean =>
    posts.every((own) => {
      const gone = chosen.filter(({ from }) => from === own.id).length;
      const come = chosen.filter(({ to }) => to === own.id).length;
      const held = heads.get(own.id) ?? 0;
      const need = own.need ?? 0;
      const fits = come === 0 || (held + come <= own.seats && held + come - need < 0.5);
      return fits && (gone === 0 || (held - gone >= 1 && need - (held - gone) < 0.5));
    }) &&
    ['x', 'y', 'z'].every((unitId) => {
      const own = posts.filter((one) => one.unitId === unitId);
      const gone = chosen.filter(({ from }) => facts.posts.get(from)?.unitId === unitId).length;
      const load = own.reduce((sum, one) => sum + (one.need ?? 0), 0);
      const fte = own.reduce((sum, one) => sum + (heads.get(one.id) ?? 0), 0) - gone;
      return gone === 0 || (fte > 0 && Math.floor((load / fte) * 100 + 0.5 + 1e-9) <= 100);
    });
  walk(0, []);
  return best;
}

function benefitOf(facts: CityFacts, chosen: readonly Tried[]): number {
  const moves = chosen.map((own) => {
    return { ...own, effective: AS_OF, reasonCode: null, reason: '' };
  });
  const { difference } = impactOf(scenarioBase(facts), moves).city;
  return -difference.shortage - difference.mustFillVacant;
}

describe('the frontier of moves and benefit', () => {
  it('is at each of its points the most that so many moves can give', () => {
    const random = new Random(31);
    let points = 0;
    for (let round = 0; round < 80; round += 1) {
      const own = random.fork(`${round}`);
      const facts = randomTown(own);
      const pairs = [...facts.persons.keys()].flatMap((personId) =>
        own
          .sample([...facts.posts.keys()], 3)
          .map((postId) => ({ personId, postId, lo: own.int(0, 100) })),
      );
      const frontier = solve(inputOf(facts, pairs));
      for (const { moves, benefit } of frontier.points.slice(0, 3)) {
        expect(benefit).toBeCloseTo(byTrying(facts, pairs, moves), 2);
        expect(benefitOf(facts, frontier.movesAt(moves))).toBeCloseTo(benefit, 2);
        points += 1;
      }
      const more = frontier.points.length + 1;
      if (more <= 3) {
        const least = frontier.points.at(-1)?.benefit ?? 0;
        expect(byTrying(facts, pairs, more)).toBeLessThanOrEqual(least + 1e-9);
      }
    }
    expect(points).toBeGreaterThan(60);
  });

  it('rises with every move, each time by less or as much', () => {
    const facts = randomTown(new Random(4));
    const pairs = [...facts.persons.keys()].flatMap((personId) =>
      [...facts.posts.keys()].map((postId) => ({ personId, postId, lo: 50 })),
    );
    const { points } = solve(inputOf(facts, pairs));
    const steps = points.map(({ benefit }, at) => benefit - (points[at - 1]?.benefit ?? 0));
    expect(steps.every((step, at) => step > 0 && step <= (steps[at - 1] ?? step) + 1e-9)).toBe(
      true,
    );
  });

  it('is empty without pairs', () => {
    expect(solve(inputOf(randomTown(new Random(4)), []))).toMatchObject({ points: [], pairs: 0 });
  });
});

describe('how many moves give a share', () => {
  const points = [2, 3, 3.5, 4].map((benefit, at) => ({ moves: at + 1, benefit }));
  it('is the first point that reaches it', () => {
    expect(movesForShare({ points }, 0.75)).toEqual({ moves: 2, benefit: 3 });
    expect(movesForShare({ points }, 1)).toEqual({ moves: 4, benefit: 4 });
  });
  it('is nothing where nothing is to be gained', () => {
    expect(movesForShare({ points: [] }, 0.9)).toBeNull();
  });
});

describe('rivals for a post', () => {
  it('are those who may leave theirs, the highest certain scores first', () => {
    const facts = city({
      posts: [
        post('kosong', { seats: 2 }),
        post('ramai', { need: 1, loadMinutes: 75_000, seats: 4 }),
        post('pas'),
      ],
      persons: [
        ...['a', 'b', 'c'].map((id) => person(id, { positionId: 'ramai' })),
        person('d', { positionId: 'pas' }),
      ],
    });
    const pairs = ['a', 'b', 'c', 'd'].map((personId, at) => {
      return { personId, postId: 'kosong', lo: 10 * at };
    });
    const input = inputOf(facts, pairs);
    expect(rivalsFor(input, ['kosong']).get('kosong')).toEqual(['c', 'b', 'a']);
    expect(rivalsFor(input, ['kosong'], 1).get('kosong')).toEqual(['c']);
    expect(rivalsFor(input, ['tidak ada']).size).toBe(0);
  });
});
