import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { scenarioBase } from '#scenario/base.ts';
import { measurePlan, metricOf, metricsOf } from '#scenario/metrics.ts';
import { layMoves, sumsAfter, sumsBefore } from '#scenario/metrics-lay.ts';
import { MEASURE_IDS, WORKING_DAYS } from '#scenario/metrics-measures.ts';
import type { MeasureId, Metric } from '#scenario/metrics-measures.ts';
import { METRIC_KEYS } from '#scenario/metrics-sums.ts';
import type { Moves } from '#scenario/moves.ts';
import { preflight } from '#scenario/preflight.ts';
import { SUM_KEYS } from '#scenario/sums.ts';
import { city, day, levels, person, post, standards, unit } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';
import { baseOf, move, movedCity, randomPlan } from './metrics-plan.ts';

const UNITS = [
  unit('dinas', { district: 'Pahandut' }),
  unit('bidang', { parentId: 'dinas', opdId: 'dinas', district: 'Pahandut' }),
  unit('badan', { district: 'Sabangau' }),
];

/** Two clerks with 187,500 minutes in a bidang; a counter of 150,000 that stands empty in a badan. */
const CLERK = post('staf', {
  unitId: 'bidang',
  opdId: 'dinas',
  seats: 2,
  need: 2.5,
  loadMinutes: 187_500,
  jobClass: 7,
  standards: standards({ INT: 2, PP: 2 }),
});
const COUNTER = post('loket', {
  unitId: 'badan',
  opdId: 'badan',
  seats: 2,
  need: 2,
  loadMinutes: 150_000,
  mustFill: true,
  jobClass: 9,
  standards: standards({ PP: 3 }),
});
const ANI = person('ani', {
  positionId: 'staf',
  positionSince: day('2020-01-01'),
  retirement: day('2027-09-01'),
  homeDistrict: 'Pahandut',
  levels: levels({ INT: 3, PP: 4 }),
  replied: true,
  wishes: [{ rank: 2, positionId: 'loket', unitId: null, family: null, willingness: 'ya' }],
});
const BUDI = person('budi', {
  positionId: 'staf',
  positionSince: day('2026-03-01'),
  levels: levels({ INT: 2 }),
});

function town(extra: Parameters<typeof city>[0] = {}) {
  return city({
    units: UNITS,
    posts: [CLERK, COUNTER],
    persons: [ANI, BUDI],
    distances: [{ origin: 'Pahandut', destination: 'Sabangau', km: 14 }],
    ...extra,
  });
}

function measured(moves: Moves, scope: string | null = null, facts = town()) {
  const mb = baseOf(facts);
  const metrics = metricsOf(measurePlan(mb, moves, preflight(mb.base, moves).moves), scope);
  return (id: MeasureId): Metric => metricOf(metrics, id);
}

const ONE: Moves = [move('ani', 'staf', 'loket')];

describe('measures of the city for one move', () => {
  const of = measured(ONE);
  const values = (id: MeasureId) => {
    const { before, after, difference } = of(id);
    return [before.value, after.value, difference.value];
  };

  test('shortage, surplus and vacancies are counted apart', () => {
    expect(values('shortage')).toEqual([2.5, 2.5, 0]);
    expect(values('surplus')).toEqual([0, 0, 0]);
    expect(values('vacantPosts')).toEqual([1, 0, -1]);
    expect(values('mustFillVacant')).toEqual([1, 0, -1]);
    expect(values('calls')).toEqual([2, 2, 0]);
  });

  test('overload is told in hours a working day of 235 days', () => {
    const before = (187_500 - 150_000 + 150_000) / 60 / WORKING_DAYS;
    const after = (187_500 - 75_000 + 150_000 - 75_000) / 60 / WORKING_DAYS;
    expect(of('overload').before.value).toBeCloseTo(before, 9);
    expect(of('overload').after.value).toBeCloseTo(after, 9);
    expect(WORKING_DAYS).toBe(365 - 104 - 14 - 12);
  });

  test('largest EJ and Gini count the posts that somebody holds, and say how many', () => {
    expect(values('maxEj')).toEqual([1.25, 2.5, 1.25]);
    expect(of('maxEj').before).toMatchObject({ n: 1, of: 2 });
    expect(of('giniEj').after).toMatchObject({ n: 2, of: 2 });
    // EJ 2.5 and 2.0: |2.5 − 2.0| / (2 × 2.25 × 2) over pairs = 0.5 / 9.
    expect(of('giniEj').after.value).toBeCloseTo(0.5 / 9, 9);
    expect(values('maxEu')).toEqual([1.25, 2.5, 1.25]);
  });

  test('who has just come is new to the post; who retires is counted with how many are known', () => {
    expect(values('churn')).toEqual([0.5, 1, 0.5]);
    expect(of('retire12').after).toMatchObject({ value: 1, n: 1, of: 2 });
    expect(values('retire36')).toEqual([1, 1, 0]);
  });

  test('competency: bounds of what is not known, and the only known holder who leaves', () => {
    // dinas lacks INT 4 − 5 and PP 4 − 4 − (1..5 of Budi), badan PP 6.
    expect(of('coverage').before).toMatchObject({ lo: 6, hi: 6, n: 3, of: 4 });
    // After: INT 4 − 2, PP 4 − (1..5); badan PP 6 − 4.
    expect(of('coverage').after).toMatchObject({ lo: 4, hi: 7, value: 5.5 });
    expect(of('coverage').difference).toMatchObject({ lo: -2, hi: 1 });
    expect(of('singleHolders').after.value).toBe(1);
  });

  test('wishes, job class, way to work and learning of the mover', () => {
    expect(of('wishesMet').after).toMatchObject({ value: 1, lo: 1, hi: 1, n: 1, of: 1 });
    expect(of('againstWill').after.value).toBe(0);
    expect(of('classes').after).toMatchObject({ value: 2, n: 1 });
    expect(values('km')).toEqual([0, 14, 14]);
    expect(values('moves')).toEqual([0, 1, 1]);
    expect(of('ramp').after.value).toBe(156.25);
  });

  test('months to break even: hours of learning over hours taken off a month', () => {
    // Nothing is relieved on balance here: what the counter gains the clerks lose.
    expect(of('breakEven').after).toMatchObject({ value: null, reason: 'noRelief' });
    const idle = person('cici', { positionId: null });
    const filled = measured(
      [move('cici', null, 'loket')],
      null,
      town({ persons: [ANI, BUDI, idle] }),
    );
    expect(filled('breakEven').after.value).toBeCloseTo(156.25 / (1250 / 12), 9);
  });

  test('allowance: named as not loaded, and in rupiah a month where the office states it', () => {
    expect(of('rupiah').after).toMatchObject({ value: null, reason: 'allowances' });
    const office = {
      inaugurations: [],
      windows: [],
      letters: [],
      allowances: new Map([
        [7, 2_000_000],
        [9, 3_500_000],
      ]),
    };
    expect(measured(ONE, null, town({ legal: { office } }))('rupiah').after.value).toBe(1_500_000);
  });
});

describe('a unit that gives and a unit that receives', () => {
  test('each has its own measures; learning is paid where the person arrives', () => {
    const gives = measured(ONE, 'bidang');
    const receives = measured(ONE, 'badan');
    expect(gives('eu').before.value).toBe(1.25);
    expect(gives('eu').after.value).toBe(2.5);
    expect(receives('eu').before).toMatchObject({ value: null, reason: 'vacant' });
    expect(receives('eu').after.value).toBe(2);
    expect(gives('ramp').after.value).toBe(0);
    expect(receives('ramp').after.value).toBe(156.25);
    expect(receives('churn').before).toMatchObject({ value: null, reason: 'holders' });
    expect(gives('maxEu').after).toMatchObject({ value: null, reason: 'city' });
  });

  test('the team that stays is named by its mean fit, and the mover by the gain', () => {
    const gives = measured(ONE, 'dinas');
    const { before, after, difference } = gives('teamFit');
    expect(before.n).toBe(2);
    expect(after.n).toBe(1);
    expect(difference.lo).toBeLessThanOrEqual(difference.value ?? Number.NaN);
    expect(difference.hi).toBeGreaterThanOrEqual(difference.value ?? Number.NaN);
    const gain = gives('fitGain').after;
    expect(gain.lo).toBeLessThanOrEqual(gain.value ?? Number.NaN);
    expect(gain.hi).toBeGreaterThanOrEqual(gain.value ?? Number.NaN);
  });
});

describe('what is not known or not loaded is said', () => {
  test('without moves nothing differs and means of moves have no value', () => {
    const none = measured([]);
    for (const id of MEASURE_IDS) {
      const { difference } = none(id);
      if (difference.value !== null) expect(difference.value, id).toBe(0);
    }
    expect(none('fitGain').after.reason).toBe('noMoves');
    expect(none('moves').after.value).toBe(0);
  });

  test('wishes, distances and rules that are absent', () => {
    const facts = town({ without: ['aspirations'], distances: [] });
    const of = measured(ONE, null, facts);
    expect(of('wishesMet').after.reason).toBe('wishes');
    expect(of('km').after.reason).toBe('distances');
    const unasked = metricsOf(measurePlan(baseOf(facts), ONE), null);
    expect(metricOf(unasked, 'gates').after).toMatchObject({ value: null, reason: 'unasked' });
  });

  test('no reply is between met and not met, and no refusal', () => {
    const of = measured([move('budi', 'staf', 'loket'), ...ONE]);
    expect(of('wishesMet').after).toMatchObject({ value: 1, lo: 1, hi: 2, n: 1, of: 2 });
    expect(of('againstWill').after).toMatchObject({ value: 0, lo: 0, hi: 1 });
  });

  test('a unit whose load nobody knows has no shortage, which is not a shortage of nought', () => {
    const blank = { ...CLERK, need: null, loadMinutes: null };
    const of = measured([], 'bidang', town({ posts: [blank, COUNTER] }));
    expect(of('shortage').before).toMatchObject({ value: null, reason: 'load', n: 0, of: 1 });
    expect(of('eu').before.reason).toBe('load');
  });

  test('a refusal is counted, and the bench is', () => {
    const no = {
      ...ANI,
      wishes: [
        { rank: 1, positionId: 'loket', unitId: null, family: null, willingness: 'tidak' as const },
      ],
    };
    const of = measured(ONE, null, town({ persons: [no, BUDI] }));
    expect(of('againstWill').after.value).toBe(1);
    expect(of('wishesMet').after.value).toBe(0);
    const bench = measured([move('ani', 'staf', null)]);
    expect(bench('bench').after.value).toBe(1);
    expect(bench('ramp').after.value).toBe(0);
  });
});

const STATE: readonly MeasureId[] = [
  'eu',
  'shortage',
  'surplus',
  'calls',
  'vacantPosts',
  'mustFillVacant',
  'excess',
  'overload',
  'maxEj',
  'giniEj',
  'maxEu',
  'giniEu',
  'coverage',
  'teamFit',
  'churn',
  'retire12',
  'retire24',
  'retire36',
];

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('against a computation anew, and identities', () => {
  test.each(SEEDS)('seed %i: laid moves give what the moved city gives', (seed) => {
    const random = new Random(seed);
    const facts = randomCity(random, { units: 4, posts: 30, persons: 90 });
    const mb = baseOf(facts);
    const moves = randomPlan(random, facts, random.int(0, 30));
    const laid = layMoves(mb, moves);
    // Experience in the post entered is not gained by entering it: people are scored as they are now.
    const anew = baseOf(movedCity(facts, laid.placement.moves), facts);
    for (const scope of [null, ...mb.units.keys()]) {
      const after = sumsAfter(mb, laid, scope);
      const wanted = sumsBefore(anew, scope);
      for (const key of METRIC_KEYS)
        expect(after[key], `${scope} ${key}`).toBeCloseTo(wanted[key], 6);
      const own = metricsOf(measurePlan(mb, moves), scope);
      const other = metricsOf(measurePlan(anew, []), scope);
      for (const id of STATE) {
        const [a, b] = [metricOf(own, id).after, metricOf(other, id).before];
        expect([a.n, a.of, a.reason], `${scope} ${id}`).toEqual([b.n, b.of, b.reason]);
        if (b.value === null) expect(a.value, `${scope} ${id}`).toBeNull();
        else expect(a.value, `${scope} ${id}`).toBeCloseTo(b.value, 6);
      }
    }
  });

  test.each(SEEDS)('seed %i: perangkat daerah add up to the city', (seed) => {
    const random = new Random(seed + 100);
    const facts = randomCity(random, { units: 5, posts: 40, persons: 120 });
    const mb = baseOf(facts);
    const laid = layMoves(mb, randomPlan(random, facts, 25));
    for (const key of METRIC_KEYS) {
      const units = mb.opds.map((id) => sumsAfter(mb, laid, id)[key]);
      const sum = units.reduce((total, value) => total + value, 0);
      expect(sum, key).toBeCloseTo(sumsAfter(mb, laid, null)[key], 6);
    }
    const plan = { mb, laid, facts: [], checked: false };
    const coverage = mb.opds.map((id) => metricOf(metricsOf(plan, id), 'coverage').after);
    const whole = metricOf(metricsOf(plan, null), 'coverage').after;
    expect(coverage.reduce((sum, { lo }) => sum + (lo ?? 0), 0)).toBeCloseTo(whole.lo ?? -1, 6);
    expect(coverage.reduce((sum, { hi }) => sum + (hi ?? 0), 0)).toBeCloseTo(whole.hi ?? -1, 6);
  });

  test.each(SEEDS)('seed %i: bounds hold the figure', (seed) => {
    const random = new Random(seed + 200);
    const facts = randomCity(random, { units: 3, posts: 25, persons: 70 });
    const mb = baseOf(facts);
    const moves = randomPlan(random, facts, 20);
    const checks = preflight(mb.base, moves).moves;
    for (const { id, before, after, difference } of metricsOf(
      measurePlan(mb, moves, checks),
      null,
    )) {
      for (const { value, lo, hi } of [before, after, difference]) {
        if (value === null || lo === null || hi === null) continue;
        expect(lo - 1e-9, id).toBeLessThanOrEqual(value);
        expect(hi + 1e-9, id).toBeGreaterThanOrEqual(value);
      }
    }
  });

  test.each(SEEDS)('seed %i: taking all moves back gives the baseline', (seed) => {
    const random = new Random(seed + 300);
    const facts = randomCity(random, { units: 3, posts: 25, persons: 70 });
    const { moves } = layMoves(baseOf(facts), randomPlan(random, facts, 20)).placement;
    const moved = baseOf(movedCity(facts, moves), facts);
    const home = moves.map((one) => ({ ...one, from: one.to, to: one.from }));
    const undone = sumsAfter(moved, layMoves(moved, home), null);
    const { total } = scenarioBase(facts);
    for (const key of SUM_KEYS) expect(undone[key], key).toBeCloseTo(total[key], 6);
  });
});
