import { describe, expect, it } from 'vitest';
import { dayOf } from '#core/day.ts';
import { makeFormat, MISSING } from '#words/format.ts';

const id = makeFormat('id');
const en = makeFormat('en');

describe('figures', () => {
  it('Bahasa Indonesia writes a decimal comma and points for thousands, English the reverse', () => {
    expect(id.number(1234567.891, 2)).toBe('1.234.567,89');
    expect(en.number(1234567.891, 2)).toBe('1,234,567.89');
  });

  it('a missing figure is a dash, never a zero', () => {
    for (const write of [
      id.number,
      id.ratio,
      id.percent,
      id.signed,
      id.people,
      id.date,
      id.shortDate,
    ])
      expect(write(null)).toBe(MISSING);
  });

  it('a ratio has two decimals', () => {
    expect(id.ratio(1.5)).toBe('1,50');
    expect(id.ratio(0.895)).toBe('0,90');
  });

  it('a negative figure has a true minus', () => {
    expect(id.number(-343)).toBe('−343');
    expect(id.percent(-0.05)).toBe('−5%');
  });

  it('a signed figure shows plus only where it is positive as written', () => {
    expect(id.signed(3)).toBe('+3');
    expect(id.signed(-0.5, 1)).toBe('−0,5');
    expect(id.signed(0)).toBe('0');
    expect(id.signed(0.04, 1)).toBe('0,0');
  });

  it('persons are whole, or have one decimal where a half is counted', () => {
    expect(id.people(3)).toBe('3');
    expect(id.people(3.5)).toBe('3,5');
  });

  it('bytes are kilobytes below a megabyte, and bytes below a kilobyte', () => {
    expect(id.bytes(8)).toBe('8 B');
    expect(id.bytes(999)).toBe('999 B');
    expect(id.bytes(1_812)).toBe('1,8 kB');
    expect(id.bytes(52_300)).toBe('52 kB');
    expect(id.bytes(7_677_550)).toBe('7,7 MB');
  });
});

describe('dates', () => {
  it('are civil days in words, the same in every time zone', () => {
    const day = dayOf(2026, 9, 30);
    expect(id.date(day)).toBe('30 September 2026');
    expect(id.shortDate(dayOf(2026, 8, 1))).toBe('1 Agu 2026');
    expect(en.date(dayOf(2026, 5, 1))).toBe('1 May 2026');
    expect(id.date(dayOf(1969, 12, 31))).toBe('31 Desember 1969');
  });

  it('a month of workload is written out, a year and anything else stays', () => {
    expect(id.period('2026-02')).toBe('Februari 2026');
    expect(id.period('2026')).toBe('2026');
    expect(id.period('Triwulan III')).toBe('Triwulan III');
  });
});

it('a list ends with the word for and', () => {
  expect(id.list(['A', 'B', 'C'])).toBe('A, B, dan C');
  expect(en.list(['A', 'B'])).toBe('A and B');
});
