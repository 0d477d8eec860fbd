import { beforeAll, describe, expect, it } from 'vitest';
import { checkedRows, countResults, isVerdict } from '#dashboards/preflight/rows.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { withSettings } from '#model/rules/parameters.ts';
import { scenarioBase } from '#scenario/base.ts';
import { preflight } from '#scenario/preflight.ts';
import type { MoveLine } from '#session/move-list.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { AS_OF, city, day, person, post } from '#test/support/city.ts';

const CITY = city({
  posts: [post('p1'), post('p2'), post('p3')],
  persons: [
    person('anu', { name: '=SINTETIS Anu', positionId: 'p1', positionSince: day('2025-10-01') }),
    person('budi', { positionId: 'p2' }),
  ],
});
const base = scenarioBase(CITY);
let words: FitWords;

beforeAll(async () => {
  words = await fitWordsIn('id');
});

function lineTo(line: number, personId: string, to: string): MoveLine {
  const from = CITY.persons.get(personId)?.positionId ?? null;
  const move = { personId, from, to, effective: AS_OF, reasonCode: null, reason: '' };
  const target = CITY.posts.get(to) ?? null;
  return { line, personId, post: target, written: to, move, fault: null };
}

function rowsOf(lines: readonly MoveLine[], catalogue = withSettings({})) {
  const moves = lines.flatMap(({ move }) => (move === null ? [] : [move]));
  return checkedRows(lines, preflight(base, moves, catalogue), CITY, words);
}

describe('the rows of a checked list', () => {
  it('have the verdict and every rule that does not pass, with its law', () => {
    const [row] = rowsOf([lineTo(2, 'anu', 'p3')]);
    if (row === undefined) throw new Error('no row');
    expect(isVerdict(row.result)).toBe(true);
    const tenure = row.rules.find(({ id }) => id === 'M-01');
    expect(tenure?.state).toBe('fail');
    expect(tenure?.basis[0]).toContain('BKN 5/2019');
    expect(row.rules.every(({ state }) => state !== 'pass')).toBe(true);
  });

  it('follow the parameters of rules that the office has set', () => {
    const [row] = rowsOf([lineTo(2, 'anu', 'p3')], withSettings({ 'M-01.months': 6 }));
    expect(row?.rules.some(({ id, state }) => id === 'M-01' && state === 'fail')).toBe(false);
  });

  it('say of a person who comes twice, and of a line that is no move, why', () => {
    const none: MoveLine = {
      line: 4,
      personId: null,
      post: null,
      written: 'Juru Masak',
      move: null,
      fault: 'person',
    };
    const rows = rowsOf([lineTo(2, 'anu', 'p3'), lineTo(3, 'anu', 'p2'), none]);
    expect(rows.slice(1).map(({ result }) => result)).toEqual(['reject-twice', 'person']);
    expect(rows[2]?.post).toBe('Juru Masak');
    expect(countResults(rows).get('person')).toBe(1);
  });

  it('go out with what they were read as, also where they are no move', () => {
    const none: MoveLine = {
      line: 3,
      personId: 'budi',
      post: null,
      written: 'Juru Masak',
      move: null,
      fault: 'post',
    };
    const [first, second] = rowsOf([lineTo(2, 'anu', 'p3'), none]);
    expect(first?.listed).toMatchObject({ line: 2, personId: 'anu', from: 'p1', to: 'p3' });
    expect(first?.listed.evaluation?.verdict).toBe(first?.result);
    expect(second?.listed).toMatchObject({
      line: 3,
      to: null,
      toText: 'Juru Masak',
      effective: null,
    });
  });
});
