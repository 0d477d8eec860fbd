import { describe, expect, it } from 'vitest';
import { EDUCATION_LEVELS, educationRank, parseEducation } from '#core/education.ts';

describe('education', () => {
  it('ranks vocational and general schools of one level alike', () => {
    expect(educationRank('12')).toBe(educationRank('10'));
    expect(educationRank('17')).toBe(educationRank('15'));
    expect(educationRank('18')).toBe(educationRank('15'));
    expect(educationRank('35')).toBe(educationRank('40'));
  });

  it('never ranks a higher id lower', () => {
    const ranks = EDUCATION_LEVELS.map((level) => level.rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(educationRank('05')).toBe(1);
    expect(educationRank('50')).toBe(12);
  });

  it('has no rank for an id that is not on the list', () => {
    expect(educationRank('5')).toBeNull();
    expect(educationRank('__proto__')).toBeNull();
  });

  it.each([
    ['5', '05'],
    ['05', '05'],
    ['40', '40'],
    ['S1', '40'],
    ['S-1', '40'],
    ['s 1', '40'],
    ['S-1/Sarjana', '40'],
    ['Sarjana', '40'],
    ['S-1/D-IV', '40'],
    ['D-IV', '35'],
    ['D4', '35'],
    ['Diploma III', '30'],
    ['D-III/Sarjana Muda', '30'],
    ['Diploma III/Sarjana Muda', '30'],
    ['SLTA', '15'],
    ['SMA', '15'],
    ['SMA/Sederajat', '15'],
    ['SMK', '17'],
    ['SLTP', '10'],
    ['Profesi', '42'],
    ['Magister', '45'],
    ['Spesialis', '47'],
    ['Doktor', '50'],
    ['S-1 Akuntansi', '40'],
    ['D.III Kebidanan', '30'],
  ])('%j is level %s', (text, id) => {
    expect(parseEducation(text)).toBe(id);
  });

  it.each(['', '1', '41', 'S4', 'Sarjanawan', 'D-V', 'S15', '__proto__'])(
    '%j is no level',
    (text) => {
      expect(parseEducation(text)).toBeNull();
    },
  );

  it('reads every id and name of its own list', () => {
    for (const { id, name } of EDUCATION_LEVELS) {
      expect([id, name].map(parseEducation)).toEqual([id, id]);
    }
  });
});
