import { beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '#dashboards/gap/names.ts';
import {
  cellPeople,
  knownMatches,
  levelText,
  matchFacts,
  matchText,
  singleHolder,
  singleSentence,
  stateText,
} from '#dashboards/gap/people.ts';
import { cellFrom, holders, match, person, wordsIn } from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

const UNASSESSED = { level: null, recorded: null, gap: null, state: null, assessedOn: null };
const OLD = { level: null, recorded: 4, gap: null, state: 'expired' } as const;

describe('the people of a cell', () => {
  it('are parted into those assessed, those whose assessment does not count, and a number', () => {
    const people = [
      person('a', { level: 1 }),
      person('b'),
      person('old', OLD),
      person('draft', { ...OLD, state: 'draft' }),
      person('x', UNASSESSED),
      person('y', UNASSESSED),
    ];
    const parts = cellPeople(people);
    expect(parts.known.map(({ personId }) => personId)).toEqual(['a', 'b']);
    expect(parts.apart.map(({ personId }) => personId)).toEqual(['old', 'draft']);
    expect(parts.unassessed).toBe(2);
    expect(parts.known.length + parts.apart.length + parts.unassessed).toBe(people.length);
  });

  it('each have level, standard and gap; what does not count is recorded, without a gap', () => {
    expect(levelText(person('a', { level: 2 }), words)).toBe('level 2, standar 3 (−1)');
    expect(levelText(person('b', { level: 5 }), words)).toBe('level 5, standar 3 (+2)');
    expect(levelText(person('old', OLD), words)).toBe('tercatat 4, standar 3');
    expect(levelText(person('x', UNASSESSED), words)).toBe('standar 3');
  });

  it('say why an assessment does not count', () => {
    expect(stateText(person('a'), words)).toBeNull();
    expect(stateText(person('x', UNASSESSED), words)).toBeNull();
    expect(stateText(person('old', OLD), words)).toBe('kedaluwarsa, tidak dihitung');
    expect(stateText(person('d', { ...OLD, state: 'future' }), words)).toContain('bertanggal');
  });
});

describe('a single holder', () => {
  const cell = cellFrom('dinkes', 'INT', holders('dinkes', 'INT', 14, [2, 3]));
  const two = [person('low', { level: 2 }), person('only'), person('x', UNASSESSED)];

  it('is the only one known, of the assessed among all', () => {
    expect(singleHolder(cell, two)?.personId).toBe('only');
    expect(singleSentence(cell, two, words)).toBe(
      'SINTETIS only: satu-satunya yang diketahui memenuhi standar Integritas, dari 2 yang diases di antara 14.',
    );
  });

  it('is not claimed where two meet the standard, none does, or an expired one would', () => {
    expect(singleHolder(cell, [person('a'), person('b')])).toBeNull();
    expect(singleHolder(cell, [person('a', { level: 1 })])).toBeNull();
    expect(singleHolder(cell, [person('old', OLD)])).toBeNull();
    expect(singleSentence(cell, [], words)).toBeNull();
  });

  it('is not said of one holder alone, nor over several competencies', () => {
    const alone = cellFrom('dinkes', 'INT', holders('dinkes', 'INT', 1, [3]));
    expect(singleHolder(alone, [person('only')])).toBeNull();
    expect(singleHolder({ ...cell, competencyId: null }, two)).toBeNull();
  });
});

describe('matches of a unit', () => {
  it('have their category of selection; unknown is said as such', () => {
    expect(matchText(match('a', { jpmCapped: 61.9 }), words)).toBe('JPM 61,9 (KMS)');
    expect(matchText(match('b', { jpmCapped: 79.96 }), words)).toBe('JPM 79,9 (MMS)');
    expect(matchText(match('c', { jpmCapped: null, known: 0 }), words)).toBe('belum diketahui');
  });

  it('say on how many competencies they rest', () => {
    expect(matchFacts(match('a', { known: 7, below: 2, expired: 3 }), words)).toEqual([
      '7 dari 10 kompetensi diketahui',
      '2 di bawah standar',
      '3 kedaluwarsa',
    ]);
    expect(matchFacts(match('c', { known: 0 }), words)).toEqual(['0 dari 10 kompetensi diketahui']);
  });

  it('are parted from those expired and those never assessed', () => {
    const rows = [
      match('a'),
      match('old', { jpmCapped: null, known: 0, expired: 10 }),
      match('x', { jpmCapped: null, known: 0 }),
    ];
    const { known, expired, unassessed } = knownMatches(rows);
    expect([known.length, expired.length, unassessed]).toEqual([1, 1, 1]);
  });
});
