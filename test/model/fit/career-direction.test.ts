import { describe, expect, test } from 'vitest';
import { TIERS } from '#core/tiers.ts';
import { CAREER_SCORES, careerMeasure } from '#model/fit/career-direction.ts';
import { riseOf } from '#model/rules/career.ts';
import { post } from '#test/support/city.ts';

const staff = (jobClass: number | null) => post('staf', { tier: 'PELAKSANA', jobClass });

describe('career direction', () => {
  test('compares the job class of posts of one tier', () => {
    const scores = [3, 5, 6, 7, 8, 9, 15].map(
      (jobClass) => careerMeasure(staff(7), staff(jobClass)).value,
    );
    expect(scores).toEqual([0, 0, 25, 50, 75, 100, 100]);
    expect(careerMeasure(staff(7), staff(8)).reason).toBe('C.lateral');
  });

  test('a post of another ladder at the same height is lateral', () => {
    const analyst = post('x', { kind: 'JF', tier: 'AHLI_PERTAMA', jobClass: 8 });
    expect(careerMeasure(staff(7), analyst)).toMatchObject({ reason: 'C.lateral', value: 75 });
  });

  test('never rewards a promotion, however big, above the same post again', () => {
    for (const from of TIERS) {
      for (const to of TIERS) {
        const rise = riseOf(from, to) ?? 0;
        const present = post('a', { tier: from, jobClass: 5 });
        const { value, known } = careerMeasure(present, post('b', { tier: to, jobClass: 15 }));
        expect(known).toBe(1);
        if (rise > 0) expect(value).toBe(CAREER_SCORES.same);
        if (rise < 0) expect(value).toBe(0);
        if (rise === 0) expect(value).toBe(100);
      }
    }
  });

  test('without a present post, or a class on either side, is unknown', () => {
    const unknown = { value: null, lo: 0, hi: 100, known: 0 };
    expect(careerMeasure(undefined, staff(7))).toMatchObject({ ...unknown, reason: 'C.noPost' });
    expect(careerMeasure(staff(null), staff(7))).toMatchObject({ ...unknown, reason: 'C.noClass' });
    expect(careerMeasure(staff(7), staff(null))).toMatchObject({ ...unknown, reason: 'C.noClass' });
    const head = post('x', { kind: 'PENGAWAS', tier: 'PENGAWAS', jobClass: null });
    expect(careerMeasure(staff(null), head).value).toBe(50);
  });
});
