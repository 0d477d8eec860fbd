import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import {
  comparedOf,
  compareGroups,
  type CompareGroup,
} from '#dashboards/positions/compare-rows.ts';
import { compareSearch } from '#dashboards/positions/search.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const rich = { education: 7, educationFamily: 'hukum', retirement: day('2045-01-01') } as const;
const index = indexCity(
  city({
    posts: [post('x', { minEducation: 7, standards: standards({ INT: 3, KS: 3 }) })],
    persons: [
      person('low', { ...rich, levels: levels({ INT: 1 }) }),
      person('best', { ...rich, levels: levels({ INT: 3, KS: 4 }) }),
      person('gone', { ...rich, legalStatus: '03' }),
    ],
  }),
);
const list = candidatesOf(index, 'x');
if (list === null) throw new Error('no such post');

let words: FitWords;
let groups: readonly CompareGroup[];
beforeAll(async () => {
  words = await fitWordsIn();
  const columns = comparedOf(index, list, ['gone', 'low', 'nobody', 'best'], words);
  groups = compareGroups(index, list, null, columns, words);
});

const rowsOf = (id: CompareGroup['id']) => groups.find((group) => group.id === id)?.rows ?? [];
const row = (group: CompareGroup['id'], id: string) => rowsOf(group).find((one) => one.id === id);

describe('candidates side by side', () => {
  it('stand in the order of the list, the blocked last; who is not there falls out', () => {
    const columns = comparedOf(index, list, ['gone', 'low', 'nobody', 'best'], words);
    expect(columns.map(({ id }) => id)).toEqual(['best', 'low', 'gone']);
  });

  it('show each component with the very measure of the pair and what it adds', () => {
    const views = explainPair(index, 'best', 'x', list.options)?.components ?? [];
    expect(rowsOf('components').map(({ id }) => id)).toEqual(views.map(({ id }) => id));
    const [cell] = row('components', 'K')?.cells ?? [];
    expect(cell).toMatchObject({
      kind: 'score',
      score: { point: 100, lo: 100, hi: 100 },
      note: expect.stringContaining('40,0 poin'),
    });
  });

  it('show the gap of each competency, and what is not known as such', () => {
    expect(row('competencies', 'KS')?.label).toBe('KS, standar 3');
    expect(row('competencies', 'KS')?.cells).toEqual([
      { kind: 'rule', state: 'pass', text: 'level 4 (+1)' },
      { kind: 'rule', state: 'unknown', text: 'belum ada' },
      { kind: 'rule', state: 'unknown', text: 'belum ada' },
    ]);
    expect(row('competencies', 'INT')?.cells[1]).toMatchObject({
      state: 'fail',
      text: 'level 1 (−2)',
    });
  });

  it('give a blocked person no rank, and name the rule with its basis', () => {
    expect(row('facts', 'rank')?.cells[2]).toEqual({
      kind: 'text',
      lines: ['terhalang, tanpa peringkat'],
    });
    const rule = row('rules', 'M-07');
    expect(rule?.label).toContain('Dasar');
    expect(rule?.cells.map((cell) => cell.kind === 'rule' && cell.state)).toEqual([
      'pass',
      'pass',
      'fail',
    ]);
  });

  it('leave out rules that everybody passes', () => {
    expect(
      rowsOf('rules').every(({ cells }) =>
        cells.some((cell) => cell.kind === 'rule' && cell.state !== 'pass'),
      ),
    ).toBe(true);
  });

  it('are not in the address', () => {
    expect(Object.keys(compareSearch.parse({ person: 'a', persons: 'a,b' }))).toEqual([
      'lambda',
      'day',
      'by',
    ]);
  });
});
