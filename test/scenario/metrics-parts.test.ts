import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { measurePlan, metricOf, metricsOf } from '#scenario/metrics.ts';
import { fitLens } from '#scenario/metrics-fit.ts';
import { classOf, GRADE_CLASSES, gradeSteps } from '#scenario/metrics-grades.ts';
import { guardsOf } from '#scenario/metrics-guards.ts';
import { LOW_FIT } from '#scenario/metrics-measures.ts';
import { layMoves } from '#scenario/metrics-lay.ts';
import { groupSteps, phasesOf } from '#scenario/metrics-phases.ts';
import { AS_OF, city, day, person, post, unit } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';
import { baseOf, move, movedCity, randomPlan } from './metrics-plan.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('grade transitions', () => {
  test.each(SEEDS)(
    'seed %i: rows are the posts before, columns those of the moved city',
    (seed) => {
      const random = new Random(seed);
      const facts = randomCity(random, { units: 4, posts: 40, persons: 90 });
      const mb = baseOf(facts);
      const laid = layMoves(mb, randomPlan(random, facts, 25));
      const anew = baseOf(movedCity(facts, laid.placement.moves), facts);
      for (const scope of [null, ...mb.opds]) {
        const steps = gradeSteps(mb, laid, scope);
        const posts = scope === null ? mb.posts : (mb.base.units.get(scope)?.posts ?? []);
        for (const grade of GRADE_CLASSES) {
          const sum = (own: typeof steps) => own.reduce((total, { count }) => total + count, 0);
          const before = posts.filter((p) => classOf(p, mb.base.holders.get(p.id) ?? []) === grade);
          const after = posts.filter(
            (p) => classOf(p, anew.base.holders.get(p.id) ?? []) === grade,
          );
          expect(sum(steps.filter(({ from }) => from === grade))).toBe(before.length);
          expect(sum(steps.filter(({ to }) => to === grade))).toBe(after.length);
        }
        for (const { from, to, count, posts: changed } of steps) {
          expect(changed.length).toBeLessThanOrEqual(count);
          if (from !== to) expect(changed).toHaveLength(count);
        }
      }
    },
  );
});

const UNITS = [unit('dinas'), unit('badan')];
const PAIR = post('pair', {
  unitId: 'dinas',
  opdId: 'dinas',
  seats: 2,
  need: 2,
  loadMinutes: 150_000,
});
const DESK = post('desk', { unitId: 'badan', opdId: 'badan' });
const ANI = person('ani', { positionId: 'pair', positionSince: day('2020-01-01') });
const BUDI = person('budi', { positionId: 'pair', positionSince: day('2026-01-01') });
const CICI = person('cici', { positionId: 'desk' });

function smallBase() {
  return baseOf(city({ units: UNITS, posts: [PAIR, DESK], persons: [ANI, BUDI, CICI] }));
}

describe('guard-rails', () => {
  test('a unit newly short, a post left empty, a seat taken twice', () => {
    const mb = smallBase();
    const one = guardsOf(measurePlan(mb, [move('budi', 'pair', 'desk')]));
    expect(one).toMatchObject({
      underMinimum: ['dinas'],
      emptied: [],
      crowded: ['desk'],
      shortTime: ['budi'],
      unknownTime: [],
    });
    const two = guardsOf(measurePlan(mb, [move('cici', 'desk', null)]));
    expect(two).toMatchObject({
      emptied: ['desk'],
      underMinimum: ['badan'],
      unknownTime: ['cici'],
    });
  });

  test('two years count on the day of the move', () => {
    const mb = smallBase();
    const at = (effective: number) =>
      guardsOf(measurePlan(mb, [move('budi', 'pair', 'desk', effective)])).shortTime;
    expect(at(day('2027-12-31'))).toEqual(['budi']);
    expect(at(day('2028-01-01'))).toEqual([]);
  });

  test('a fit is low for certain, or may be, by the threshold asked', () => {
    const mb = smallBase();
    const plan = measurePlan(mb, [move('budi', 'pair', 'desk')]);
    const fit = plan.facts[0]?.fit;
    if (fit === undefined || fit === null) throw new Error('no fit');
    expect(guardsOf(plan, fit.hi + 1).lowFit).toEqual(['budi']);
    expect(guardsOf(plan, fit.lo).lowFit).toEqual([]);
    expect(guardsOf(plan, fit.lo).maybeLowFit).toEqual([]);
    expect(guardsOf(plan, (fit.lo + fit.hi) / 2).maybeLowFit).toEqual(['budi']);
    expect(LOW_FIT).toBeGreaterThan(0);
  });

  test('no moves raise nothing', () => {
    for (const list of Object.values(guardsOf(measurePlan(smallBase(), []))))
      expect(list).toEqual([]);
  });
});

describe('measures in time', () => {
  test('begin as the data stand and end as the whole plan has them', () => {
    const mb = smallBase();
    const moves = [
      move('budi', 'pair', 'desk', AS_OF + 60),
      move('cici', 'desk', null, AS_OF + 30),
      move('ani', 'pair', 'desk', AS_OF - 5),
    ];
    const phases = phasesOf(mb, moves);
    expect(phases.map(({ day: on, starts, inForce }) => [on - AS_OF, starts, inForce])).toEqual([
      [0, 1, 1],
      [30, 1, 2],
      [60, 1, 3],
    ]);
    const whole = metricsOf(measurePlan(mb, moves), null);
    expect(phases.at(-1)?.readings.shortage.after).toEqual(metricOf(whole, 'shortage').after);
  });

  test.each(SEEDS)('seed %i: steps of groups add up to the whole change', (seed) => {
    const random = new Random(seed + 50);
    const facts = randomCity(random, { units: 4, posts: 30, persons: 80 });
    const mb = baseOf(facts);
    const moves = randomPlan(random, facts, 20);
    const metrics = metricsOf(measurePlan(mb, moves), null);
    for (const id of ['shortage', 'overload', 'vacantPosts'] as const) {
      const steps = groupSteps(mb, moves, id);
      const change = metricOf(metrics, id);
      expect(steps[0]?.from).toBeCloseTo(change.before.value ?? Number.NaN, 6);
      expect(steps.at(-1)?.to).toBeCloseTo(change.after.value ?? Number.NaN, 6);
      expect(steps.reduce((sum, step) => sum + step.moves, 0)).toBe(
        layMoves(mb, moves).placement.moves.length,
      );
    }
  });
});

describe('gain of fit', () => {
  test.each(SEEDS)(
    'seed %i: is within what the two scores allow, and none for the same post',
    (seed) => {
      const random = new Random(seed + 80);
      const facts = randomCity(random, { units: 3, posts: 20, persons: 40 });
      const lens = fitLens(indexCity(facts));
      const posts = [...facts.posts.values()];
      for (const one of facts.persons.values()) {
        const [from, to] = [random.pick(posts), random.pick(posts)];
        const gain = lens.gainOf(one, from, to);
        const [a, b] = [lens.scoreOf(one, from), lens.scoreOf(one, to)];
        if (gain === null || a === null || b === null) {
          expect(a === null || b === null).toBe(true);
          continue;
        }
        expect(gain.lo).toBeGreaterThanOrEqual(b.lo - a.hi - 1e-9);
        expect(gain.hi).toBeLessThanOrEqual(b.hi - a.lo + 1e-9);
        expect(gain.hi).toBeGreaterThanOrEqual(gain.lo - 1e-9);
        if (a.completeness === 1 && b.completeness === 1) {
          expect(gain.point).toBeCloseTo(b.lo - a.lo, 6);
          expect(gain.hi - gain.lo).toBeCloseTo(0, 6);
        }
      }
    },
  );
});
