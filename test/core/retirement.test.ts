import { describe, expect, test } from 'vitest';
import { isoOfDay, parseIsoDay, type Day } from '#core/day.ts';
import { retirementDay, retirementOf, type RetirementInput } from '#core/retirement.ts';

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day ${iso}`);
  return parsed;
}

function retires(birth: string, age: number): string | null {
  const made = retirementDay(day(birth), age);
  return made === null ? null : isoOfDay(made);
}

const NOTHING: RetirementInput = {
  recorded: null,
  birthDate: null,
  personAge: null,
  postAge: null,
  tier: null,
};

describe('retirement day', () => {
  test('it is the first of the month after the month of the birthday', () => {
    expect(retires('1968-05-10', 58)).toBe('2026-06-01');
    expect(retires('1968-05-01', 58)).toBe('2026-06-01');
    expect(retires('1968-05-31', 58)).toBe('2026-06-01');
  });

  test('a birthday in December retires in January of the next year', () => {
    expect(retires('1966-12-31', 60)).toBe('2027-01-01');
  });

  test('29 February needs no leap year', () => {
    expect(retires('1968-02-29', 58)).toBe('2026-03-01');
  });
});

describe('source of a retirement day', () => {
  const birthDate = day('1968-05-10');

  test('a recorded day goes before every computed one', () => {
    const recorded = day('2027-01-01');
    const found = retirementOf({ recorded, birthDate, personAge: 60, postAge: 65, tier: 'MAHIR' });
    expect(found).toEqual({ day: recorded, source: 'recorded' });
  });

  test('then the age of the person, then of the post, then of the tier', () => {
    const all = { ...NOTHING, birthDate, personAge: 60, postAge: 65, tier: 'MAHIR' } as const;
    expect(retirementOf(all)).toEqual({ day: day('2028-06-01'), source: 'person' });
    expect(retirementOf({ ...all, personAge: null })).toEqual({
      day: day('2033-06-01'),
      source: 'post',
    });
    expect(retirementOf({ ...all, personAge: null, postAge: null })).toEqual({
      day: day('2026-06-01'),
      source: 'tier',
    });
  });

  test('without a birth date or any age it is unknown', () => {
    expect(retirementOf({ ...NOTHING, tier: 'PENGAWAS' })).toBeNull();
    expect(retirementOf({ ...NOTHING, birthDate })).toBeNull();
  });
});
