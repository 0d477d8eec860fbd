import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { dirichlet } from '#model/fit/dirichlet.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { drawWeights, evenly, personSeed, smaa, type SmaaOptions } from '#model/fit/smaa.ts';
import { smaaInput, type SmaaComponent, type SmaaInput } from '#model/fit/smaa-input.ts';
import { weightTurns } from '#model/fit/weight-turns.ts';
import { randomCity } from '#test/support/random-city.ts';

type Ends = readonly [lo: number, hi: number];

const DA: readonly SmaaComponent[] = [
  { id: 'K', axis: 'DA', weight: 0.5, share: 0.8 },
  { id: 'Q', axis: 'DA', weight: 0.3, share: 0.8 },
  { id: 'P', axis: 'DA', weight: 0.2, share: 0.8 },
];
const BOTH: readonly SmaaComponent[] = [
  ...DA,
  { id: 'A', axis: 'NS', weight: 0.6, share: 0.2 },
  { id: 'L', axis: 'NS', weight: 0.4, share: 0.2 },
];

function input(
  rows: Readonly<Record<string, readonly (number | Ends)[]>>,
  components = BOTH,
): SmaaInput {
  const ends = Object.values(rows).flatMap((row) =>
    row.map((value): Ends => (typeof value === 'number' ? [value, value] : value)),
  );
  return {
    ids: Object.keys(rows),
    components,
    lo: Float64Array.from(ends, ([lo]) => lo),
    hi: Float64Array.from(ends, ([, hi]) => hi),
  };
}

function randomInput(random: Random, candidates: number): SmaaInput {
  const value = (): number | Ends => {
    if (random.chance(0.4)) return random.pick([0, 50, 80, 100]);
    if (random.chance(0.5)) return random.next() * 100;
    const lo = random.next() * 60;
    return [lo, lo + random.next() * (100 - lo)];
  };
  const rows = Array.from({ length: candidates }, (_, at) => [`p${at}`, BOTH.map(value)] as const);
  return input(Object.fromEntries(rows));
}

/** The same draws, everybody scored, sorted and counted without passing anybody over. */
function bruteForce(own: SmaaInput, { draws = 0, seed = 0, ranks = 0 }: SmaaOptions) {
  const random = new Random(seed);
  const width = own.components.length;
  const shares = new Map<string, number[]>();
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = drawWeights(random, own.components, 20);
    const scores = own.ids.map((id, row) => {
      let score = 0;
      for (let c = 0; c < width; c += 1) {
        const lo = own.lo[row * width + c] ?? 0;
        const hi = own.hi[row * width + c] ?? 0;
        const at = evenly(personSeed(id, seed), draw * width + c);
        score += (weights[c] ?? 0) * (hi > lo ? lo + (hi - lo) * at : lo);
      }
      return score;
    });
    for (const [row, score] of scores.entries()) {
      const before = scores.filter((other) => other > score).length;
      const same = scores.filter((other) => other === score).length;
      for (let rank = before; rank < Math.min(before + same, ranks); rank += 1) {
        const id = own.ids[row] ?? '';
        const counted = shares.get(id) ?? Array.from({ length: ranks }, () => 0);
        counted[rank] = (counted[rank] ?? 0) + 1 / same / draws;
        shares.set(id, counted);
      }
    }
  }
  return shares;
}

describe('rank acceptability', () => {
  test('who is passed over could not have come in: the same as scoring everybody', () => {
    const random = new Random(99);
    for (let round = 0; round < 12; round += 1) {
      const own = randomInput(random, random.int(1, 200));
      const options = { draws: 60, seed: round, ranks: random.int(1, 5) };
      const found = smaa(own, options);
      const ranks = Math.min(options.ranks, own.ids.length);
      const all = bruteForce(own, { ...options, ranks });
      expect(found.rows.map(({ personId }) => personId).toSorted()).toEqual(
        [...all.keys()].toSorted(),
      );
      for (const { personId, ranks: shares, within } of found.rows) {
        const expected = all.get(personId) ?? [];
        expect(shares).toHaveLength(expected.length);
        for (const [at, share] of shares.entries()) {
          expect(share).toBeCloseTo(expected[at] ?? -1, 10);
        }
        expect(within).toBeCloseTo(
          expected.reduce((sum, share) => sum + share, 0),
          10,
        );
      }
    }
  });

  test('each rank is given away once, ties share it', () => {
    const own = input({
      a: [90, 90, 90, 90, 90],
      twin: [90, 90, 90, 90, 90],
      last: [10, 10, 10, 10, 10],
    });
    const { rows, candidates } = smaa(own, { draws: 20, ranks: 2 });
    expect(candidates).toBe(3);
    expect(rows).toEqual([
      {
        personId: 'a',
        ranks: [expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)],
        within: expect.closeTo(1, 12),
      },
      {
        personId: 'twin',
        ranks: [expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)],
        within: expect.closeTo(1, 12),
      },
    ]);
  });

  test('who is better in everything always wins, and the answer prints what it rests on', () => {
    const own = input({ b: [[0, 60], 50, 50, 50, 50], a: [61, 51, 51, 51, 51] });
    const found = smaa(own);
    expect(found).toMatchObject({ draws: 1000, concentration: 20, seed: 20_260_801 });
    expect(found.rows[0]).toMatchObject({ personId: 'a' });
    expect(found.rows[0]?.ranks[0]).toBeCloseTo(1, 12);
  });

  test('what is missing is drawn too, evenly between its ends', () => {
    const own = input({ known: [50, 50, 50, 50, 50], unknown: [[0, 100], 50, 50, 50, 50] });
    const share = smaa(own, { draws: 4000 }).rows.find((row) => row.personId === 'unknown');
    expect(share?.ranks[0]).toBeGreaterThan(0.47);
    expect(share?.ranks[0]).toBeLessThan(0.53);
  });

  test('the concentration decides how often a loser by a point wins', () => {
    const own = input({ a: [80, 60, 70, 50, 50], b: [76, 65, 70, 50, 50] });
    const share = (concentration: number) =>
      smaa(own, { concentration }).rows.find((row) => row.personId === 'b')?.ranks[0] ?? 0;
    expect(share(5)).toBeGreaterThan(share(50));
    expect(share(2000)).toBeLessThan(0.01);
  });

  test('the order of the candidates changes nothing; nobody gives an empty list', () => {
    const own = randomInput(new Random(3), 30);
    const width = own.components.length;
    const turned = [...own.ids.keys()].toReversed();
    const flip = (column: Float64Array) =>
      Float64Array.from(
        turned.flatMap((row) => [...column.subarray(row * width, (row + 1) * width)]),
      );
    const reversed = {
      ...own,
      ids: turned.map((row) => own.ids[row] ?? ''),
      lo: flip(own.lo),
      hi: flip(own.hi),
    };
    expect(smaa(reversed, { draws: 50 })).toEqual(smaa(own, { draws: 50 }));
    expect(smaa(input({}), { draws: 5 })).toMatchObject({ candidates: 0, rows: [] });
  });
});

describe('drawn weights', () => {
  test('sum to 1 and keep their mean and spread', () => {
    const random = new Random(7);
    const centre = [0.4, 0.2, 0.15, 0.15, 0.1, 0];
    const drawn = Array.from({ length: 4000 }, () => dirichlet(random, centre, 20));
    for (const weights of drawn) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(weights[5]).toBe(0);
    }
    for (const [at, mean] of centre.entries()) {
      const own = drawn.map((weights) => weights[at] ?? 0);
      const average = own.reduce((sum, weight) => sum + weight, 0) / own.length;
      const spread = own.reduce((sum, weight) => sum + (weight - average) ** 2, 0) / own.length;
      expect(Math.abs(average - mean)).toBeLessThan(0.006);
      expect(Math.abs(spread - (mean * (1 - mean)) / 21)).toBeLessThan(0.0012);
    }
  });

  test('of no weight at all are 0, of a tiny concentration one corner', () => {
    expect(dirichlet(new Random(1), [0, 0], 20)).toEqual([0, 0]);
    const corner = dirichlet(new Random(1), [0.5, 0.5], 1e-9);
    expect(corner.toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe('where in the weights the winner changes', () => {
  test('is the weight at which two straight lines meet', () => {
    const own = input(
      { a: [80, 40, 50], b: [60, 80, 50] },
      DA.map((part) => ({ ...part, share: 1 })),
    );
    const found = weightTurns(own);
    // a: .5·80 + .3·40 + .2·50 = 62; b: .5·60 + .3·80 + .2·50 = 64.
    expect(found).toMatchObject({ winner: 'b', shared: false });
    const k = found?.turns.find(({ component }) => component === 'K');
    // At weight t of K the rest is .6 Q + .4 P: a 44 + 36 t, b 68 − 8 t.
    expect(k?.below).toBeNull();
    expect(k?.above).toEqual({ weight: expect.closeTo(24 / 44, 12), personId: 'a' });
    const q = found?.turns.find(({ component }) => component === 'Q');
    expect(q?.below?.personId).toBe('a');
    expect(q?.above).toBeNull();
  });

  test('scanning the weights finds no change before it and one after', () => {
    const random = new Random(21);
    for (let round = 0; round < 40; round += 1) {
      const own = randomInput(random, 12);
      const found = weightTurns(own);
      if (found === null || found.shared) continue;
      for (const { component, weight, above, below } of found.turns) {
        for (const turn of [above, below]) {
          if (turn === null || Math.abs(turn.weight - weight) < 1e-6) continue;
          const before = weight + (turn.weight - weight) * (1 - 1e-6);
          const after = turn.weight + (turn.weight - weight) * 1e-6;
          expect(winnerAt(own, component, before)).toBe(found.winner);
          if (after >= 0 && after <= 1) {
            expect(winnerAt(own, component, after)).toBe(turn.personId);
          }
        }
        if (above === null) expect(winnerAt(own, component, 1)).toBe(found.winner);
        if (below === null) expect(winnerAt(own, component, 0)).toBe(found.winner);
      }
    }
  });

  test('a component alone in its axis cannot turn; nobody, no winner', () => {
    const lone = input({ a: [1], b: [2] }, [{ id: 'Q', axis: 'DA', weight: 1, share: 1 }]);
    expect(weightTurns(lone)).toEqual({ winner: 'b', shared: false, turns: [] });
    expect(weightTurns(input({}))).toBeNull();
    expect(weightTurns(input({ b: [5], a: [5] }, lone.components))).toMatchObject({
      winner: 'a',
      shared: true,
    });
  });
});

/** The leader by middles where one component has another weight, the rest in proportion. */
function winnerAt(own: SmaaInput, component: string, weight: number): string {
  const width = own.components.length;
  const axis = own.components.find(({ id }) => id === component)?.axis;
  const chosen = own.components.find(({ id }) => id === component)?.weight ?? 0;
  const scores = own.ids.map((_, row) =>
    own.components.reduce((sum, part, at) => {
      const middle = ((own.lo[row * width + at] ?? 0) + (own.hi[row * width + at] ?? 0)) / 2;
      const scaled = part.id === component ? weight : (part.weight * (1 - weight)) / (1 - chosen);
      return sum + part.share * (part.axis === axis ? scaled : part.weight) * middle;
    }, 0),
  );
  return own.ids[scores.indexOf(Math.max(...scores))] ?? '';
}

describe('candidates as columns', () => {
  const facts = randomCity(new Random(41), { units: 4, posts: 20, persons: 80 });
  const index = indexCity(facts);

  test('hold the bounds of their lists: weighted, the ends give lo and hi', () => {
    for (const post of facts.posts.values()) {
      for (const by of ['da', 'ns', 'combined'] as const) {
        const rows = candidatesOf(index, post.id, { by })?.eligible.rows ?? [];
        const ids = rows.map(({ personId }) => personId);
        const own = smaaInput(index, post, [...ids, 'nobody'], { by });
        expect(own?.ids).toEqual(ids);
        for (const [place, row] of rows.entries()) {
          const sum = (column: Float64Array | undefined) =>
            own?.components.reduce(
              (total, { weight, share }, at) =>
                total + weight * share * (column?.[place * own.components.length + at] ?? 0),
              0,
            );
          expect(sum(own?.lo)).toBeCloseTo(row[by]?.lo ?? -1, 9);
          expect(sum(own?.hi)).toBeCloseTo(row[by]?.hi ?? -1, 9);
        }
      }
    }
  });

  test('of a score that left the model are none', () => {
    const [post] = facts.posts.values();
    const weights = { K: 0, Q: 0, E: 0, P: 0, I: 0, A: 1, L: 0, M: 0, C: 0 };
    if (post === undefined) throw new Error('no post');
    expect(smaaInput(index, post, ['p1'], { weights })).toBeNull();
    expect(smaaInput(index, post, ['p1'], { weights, by: 'combined' })?.components).toEqual([
      { id: 'A', axis: 'NS', weight: 1, share: 1 },
    ]);
  });
});
