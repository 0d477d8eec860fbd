import { describe, expect, it } from 'vitest';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scenarioBase } from '#scenario/base.ts';
import type { Moves } from '#scenario/moves.ts';
import {
  STRESS_DEFAULTS,
  STRESS_IDS,
  STRESS_PARAMETERS,
  usableStress,
} from '#scenario/stress-parameters.ts';
import { stressSteps, type Stress, type StressInput } from '#scenario/stress.ts';
import { AS_OF, city, levels, person, post, standards } from '#test/support/city.ts';

/** Nothing errs, nobody refuses or leaves, learning costs nothing. */
const CALM = Object.fromEntries(STRESS_IDS.map((id) => [id, 0]));

const asked = (id: string, need: number, extra = {}) =>
  post(id, {
    need,
    loadMinutes: need * 75_000,
    seats: 5,
    standards: standards({ PP: 3, INT: 3 }),
    ...extra,
  });

function town(mover: Partial<PersonFact> = {}): CityFacts {
  const able = { levels: levels({ PP: 3, INT: 3 }) };
  return city({
    posts: [asked('kosong', 1.5, { mustFill: true }), asked('ramai', 1)],
    persons: [
      person('ani', { positionId: 'ramai', ...able, ...mover }),
      person('budi', { positionId: 'ramai', ...able }),
      person('cici', { positionId: 'ramai', ...able }),
    ],
  });
}

const MOVES: Moves = [
  {
    personId: 'ani',
    from: 'ramai',
    to: 'kosong',
    effective: AS_OF,
    reasonCode: 'need',
    reason: '',
  },
];

function stress(facts: CityFacts, more: Partial<StressInput> = {}): Stress {
  const index = indexCity(facts);
  const base = scenarioBase(facts);
  const steps = stressSteps({ index, base, moves: MOVES, seed: 9, runs: 200, ...more });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('a stress test', () => {
  it('gives in every run what is computed where nothing errs', () => {
    const calm = stress(town(), { values: CALM });
    // One full post of shortage goes away, and one post that must be filled is.
    expect(calm).toMatchObject({ computed: 2, beats: 1, gain: { p5: 2, p50: 2, p95: 2, mean: 2 } });
    expect(calm.moves).toMatchObject([{ done: 1, worthwhile: 1, chosen: null }]);
    expect(calm.fit).toMatchObject({ optimism: 0, moves: 1 });
    expect(calm.fit.again).toBe(calm.fit.computed);
    expect(calm.gains).toHaveLength(200);
  });

  it('takes learning off the gain', () => {
    expect(stress(town(), { values: { ...CALM, rampMonths: 6 } }).computed).toBe(1.5);
  });

  it('gives nothing where everyone refuses, by what was said of moving', () => {
    const wishes = (willingness: 'ya' | 'bersyarat' | 'tidak') => ({
      replied: true,
      wishes: [{ rank: 1, positionId: 'kosong', unitId: null, family: null, willingness }],
    });
    const done = (mover: Partial<PersonFact>, id: string): number | undefined =>
      stress(town(mover), { values: { ...CALM, [id]: 1 } }).moves[0]?.done;
    expect(done({}, 'refuseUnknown')).toBe(0);
    expect(done({}, 'refuseWilling')).toBe(1);
    expect(done(wishes('ya'), 'refuseWilling')).toBe(0);
    expect(done(wishes('bersyarat'), 'refuseConditional')).toBe(0);
    expect(done(wishes('tidak'), 'refuseUnwilling')).toBe(0);
    expect(done(wishes('tidak'), 'refuseWilling')).toBe(1);
    const refused = stress(town(), { values: { ...CALM, refuseUnknown: 1 } });
    expect(refused).toMatchObject({ beats: 0, gain: { mean: 0 }, computed: 2 });
  });

  it('counts as gone whoever retires within a year, in the plan and without it', () => {
    const calm = stress(town({ retirement: AS_OF + 100 }), { values: CALM });
    expect(calm.computed).toBe(0);
    expect(calm.moves).toMatchObject([{ done: 0, worthwhile: 0 }]);
    expect(stress(town({ retirement: AS_OF + 400 }), { values: CALM }).computed).toBe(2);
  });

  it('spreads the gain where loads err, about what is computed', () => {
    const { gain, computed } = stress(town(), {
      values: { ...CALM, normError: 0.3 },
      runs: 400,
    });
    expect(gain.p5).toBeLessThan(computed);
    expect(gain.p50).toBeCloseTo(computed, 1);
  });

  it('is the same for the same seed, and another for another', () => {
    const again = stress(town());
    expect(stress(town())).toEqual(again);
    expect(stress(town(), { seed: 10 }).gains).not.toEqual(again.gains);
  });

  it('leaves the scores of the city as they were', () => {
    const facts = town();
    const index = indexCity(facts);
    const before = index.levels.levels.slice();
    stress(facts, { index });
    expect(index.levels.levels).toEqual(before);
  });

  it('leaves out moves that do not hold, and is calm without any', () => {
    const gone = { ...MOVES[0], personId: 'siapa' } as Moves[number];
    expect(stress(town(), { moves: [gone] })).toMatchObject({ moves: [], computed: 0, beats: 0 });
  });
});

describe('choosing the best of noisy scores', () => {
  it('flatters: the gain estimated again is lower than the one computed', () => {
    const rivals = () => ['budi', 'cici'];
    const even = stress(
      city({
        posts: [asked('kosong', 1), asked('ramai', 1)],
        persons: ['ani', 'budi', 'cici'].map((id) =>
          person(id, { positionId: 'ramai', levels: levels({ PP: 2, INT: 2 }) }),
        ),
      }),
      { values: { ...CALM, levelError: 0.3 }, rivals },
    );
    expect(even.fit.optimism).toBeGreaterThan(0);
    expect(even.fit.again).toBeCloseTo(even.fit.computed - even.fit.optimism, 9);
    expect(even.moves[0]?.chosen).toBeGreaterThan(0.2);
    expect(even.moves[0]?.chosen).toBeLessThan(0.9);
  });

  it('keeps the choice where nothing errs', () => {
    const rivals = () => ['budi', 'cici'];
    const calm = stress(town(), { values: CALM, rivals });
    expect(calm.moves[0]?.chosen).toBe(1);
    const beaten = stress(town({ levels: levels({ PP: 1, INT: 1 }) }), { values: CALM, rivals });
    expect(beaten.moves[0]?.chosen).toBe(0);
  });
});

describe('the parameters of a stress test', () => {
  it('each have a value within their range and a source', () => {
    expect(STRESS_PARAMETERS.map(({ id }) => id)).toEqual([...STRESS_IDS]);
    for (const { value, least, most } of STRESS_PARAMETERS) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  });

  it('are brought into their ranges, and take their default for what is no number', () => {
    const usable = usableStress({ levelError: 7, leave: -1, normError: Number.NaN });
    expect(usable).toEqual({ ...STRESS_DEFAULTS, levelError: 0.5, leave: 0 });
  });
});
