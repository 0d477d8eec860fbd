import { describe, expect, it } from 'vitest';
import {
  addressDay,
  addressText,
  dayOfAddress,
  matches,
  optionsFrom,
  scoringOptions,
} from '#dashboards/fit-search.ts';
import { day } from '#test/support/city.ts';

describe('a text of an address', () => {
  it('is kept as it was typed', () => {
    expect(addressText('kepala bidang 2')).toBe('kepala bidang 2');
  });

  it.each(['198806142014032001', '19880614 201403 2 001', '198806-14', '198.806.14'])(
    'is dropped where it holds the digits of a NIP: %s',
    (typed) => {
      expect(addressText(typed)).toBe('');
    },
  );

  it('keeps the last four digits, by which a person can be found', () => {
    expect(addressText('2001')).toBe('2001');
  });
});

describe('the effective day', () => {
  const asOf = day('2026-09-30');

  it('stays out of the address where it is the day of the data', () => {
    expect(addressDay(asOf, asOf)).toBeNull();
    expect(addressDay(day('2027-01-01'), asOf)).toBe('2027-01-01');
  });

  it('is the default where the address names none, or no such day', () => {
    expect(dayOfAddress(null)).toBeNull();
    expect(dayOfAddress('2026-02-31')).toBeNull();
    expect(scoringOptions({ by: 'da', lambda: 80, day: null })).toEqual({ by: 'da', lambda: 0.8 });
  });

  it('goes to the rules where it is given', () => {
    const options = scoringOptions({ by: 'combined', lambda: 60, day: '2027-01-01' });
    expect(options).toEqual({ by: 'combined', lambda: 0.6, day: day('2027-01-01') });
  });
});

describe('finding by words', () => {
  it('needs every word, in any order and case', () => {
    expect(matches('mutasi KEPALA', 'Kepala Bidang', 'Mutasi dan Promosi')).toBe(true);
    expect(matches('mutasi kepala', 'Kepala Bidang', null)).toBe(false);
  });

  it('finds everything with nothing sought', () => {
    expect(matches('  ', null)).toBe(true);
  });
});

it('options hold each id once, by name, without those that have none', () => {
  const rows = [
    { id: 'b', name: 'Zat' },
    { id: 'a', name: 'Abu' },
    { id: 'b', name: 'Lain' },
    { id: null, name: 'Tanpa' },
  ];
  expect(
    optionsFrom(
      rows,
      ({ id }) => id,
      ({ name }) => name,
    ),
  ).toEqual([
    { value: 'a', label: 'Abu' },
    { value: 'b', label: 'Zat' },
  ]);
});
