import { describe, expect, it } from 'vitest';
import {
  EJ_EDGES,
  EFFECTIVE_MINUTES_MONTH,
  EFFECTIVE_MINUTES_YEAR,
  binOf,
  callsForAction,
  ejOf,
  gradeOf,
  staffingOf,
} from '#model/workload/ej.ts';

const YEAR = EFFECTIVE_MINUTES_YEAR;

describe('EJ', () => {
  it('is load over holders x effective minutes (Permendagri 12/2008, worked example)', () => {
    expect(ejOf(187_500, 2 * YEAR)).toBe(1.25);
    expect(ejOf(187_500, 3 * YEAR)).toBe(0.83);
  });

  it('is KOSONG where nobody holds the post, not infinite and not zero', () => {
    expect(ejOf(187_500, 0)).toBe('KOSONG');
  });

  it('is null where the load is not known, and 0 where it is nothing', () => {
    expect(ejOf(null, YEAR)).toBeNull();
    expect(ejOf(null, 0)).toBeNull();
    expect(ejOf(0, YEAR)).toBe(0);
  });

  it('rounds half up from whole minutes, whatever the floating point says', () => {
    expect(ejOf(52_125, YEAR)).toBe(0.7);
    expect(ejOf(52_124, YEAR)).toBe(0.69);
    expect(ejOf(0.1 * 3 * 173_750, YEAR)).toBe(0.7);
    expect(ejOf(75_375, YEAR)).toBe(1.01);
    expect(ejOf(75_374, YEAR)).toBe(1);
  });

  it('counts a half holder as half', () => {
    expect(ejOf(YEAR, 0.5 * YEAR)).toBe(2);
  });

  it('has a month of a twelfth of the year', () => {
    expect(EFFECTIVE_MINUTES_MONTH * 12).toBe(YEAR);
  });
});

describe('the grade', () => {
  it.each([
    [1.25, 'A'],
    [1.01, 'A'],
    [1, 'B'],
    [0.9, 'B'],
    [0.89, 'C'],
    [0.83, 'C'],
    [0.7, 'C'],
    [0.69, 'D'],
    [0.5, 'D'],
    [0.49, 'E'],
    [0, 'E'],
  ] as const)('of %d is %s', (ej, grade) => {
    expect(gradeOf(ej)).toBe(grade);
  });

  it('does not exist for an empty post or an unknown load', () => {
    expect(gradeOf('KOSONG')).toBeNull();
    expect(gradeOf(null)).toBeNull();
  });

  it('reads A as overload and E as far too many people', () => {
    expect(staffingOf('A')).toBe('overload');
    expect(staffingOf('B')).toBe('balanced');
    expect(staffingOf('E')).toBe('large-surplus');
  });
});

describe('the bins of the scale', () => {
  it.each([
    [0, 0],
    [0.49, 0],
    [0.5, 1],
    [0.69, 1],
    [0.7, 2],
    [0.89, 2],
    [0.9, 3],
    [1, 3],
    [1.01, 4],
    [1.19, 4],
    [1.2, 5],
    [1.39, 5],
    [1.4, 6],
    [9, 6],
  ])('put %d in bin %i', (ej, bin) => {
    expect(binOf(ej)).toBe(bin);
  });

  it('follow the letters of the regulation up to overload', () => {
    const letters = ['E', 'D', 'C', 'B', 'A', 'A', 'A'];
    for (let hundredths = 0; hundredths <= 200; hundredths += 1) {
      expect(gradeOf(hundredths / 100)).toBe(letters[binOf(hundredths / 100)]);
    }
  });

  it('can have other edges', () => {
    expect(binOf(0.6, [0.2, 0.4, 0.6, 1.1, 2, 3])).toBe(3);
    expect(EJ_EDGES).toHaveLength(6);
  });
});

describe('the call to act', () => {
  it('comes from half a person on, either way', () => {
    expect(callsForAction(2.5, 2)).toBe(true);
    expect(callsForAction(1.5, 2)).toBe(true);
    expect(callsForAction(2.49, 2)).toBe(false);
  });

  it('does not come from the letter: 0.49 of a person missing can still be grade A', () => {
    expect(gradeOf(ejOf(1.49 * YEAR, YEAR))).toBe('A');
    expect(callsForAction(1.49, 1)).toBe(false);
  });

  it('does not come where the need is not known', () => {
    expect(callsForAction(null, 3)).toBe(false);
  });
});
