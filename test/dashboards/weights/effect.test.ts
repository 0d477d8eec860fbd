import { describe, expect, it } from 'vitest';
import { effectOf, SHOWN_PLACES } from '#dashboards/weights/effect.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf, type CandidateList } from '#model/fit/rank.ts';
import { DEFAULT_WEIGHTS, weightsBy } from '#model/fit/weights.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';

const index = indexCity(
  city({
    posts: [post('x', { standards: standards({ INT: 4, KS: 4 }) })],
    persons: ['a', 'b', 'c'].map((id, at) =>
      person(id, { levels: levels({ INT: 2 + at, KS: 4 - at }) }),
    ),
  }),
);

function list(weights = DEFAULT_WEIGHTS): CandidateList {
  const found = candidatesOf(index, 'x', { by: 'da', weights, limit: Number.POSITIVE_INFINITY });
  if (found === null) throw new Error('no such post');
  return found;
}

describe('the effect of weights on a list', () => {
  it('is nothing under the same weights', () => {
    const before = list();
    const effect = effectOf(before, list(), 'da');
    expect(effect.candidates).toBe(before.eligible.total);
    expect(effect.moved).toBe(0);
    expect(effect.left).toEqual([]);
    expect(effect.rows.map(({ place }) => place)).toEqual(effect.rows.map((_, at) => at + 1));
  });

  it('counts every place that differs, and keeps both places', () => {
    const before = list();
    const reversed: CandidateList = {
      ...before,
      eligible: { ...before.eligible, rows: before.eligible.rows.toReversed() },
    };
    const { rows, moved, leaderBefore, leaderAfter } = effectOf(before, reversed, 'da');
    const n = before.eligible.total;
    expect(n).toBe(3);
    expect(moved).toBe(2);
    expect(rows.map(({ before: was, place, moved: by }) => [was, place, by])).toEqual([
      [3, 1, 2],
      [2, 2, 0],
      [1, 3, -2],
    ]);
    expect(leaderBefore).toBe(before.eligible.rows[0]?.personId);
    expect(leaderAfter).toBe(before.eligible.rows[2]?.personId);
  });

  it('names who falls out of the first places', () => {
    const before = list();
    const [first] = before.eligible.rows;
    if (first === undefined) throw new Error('nobody is eligible');
    const many = Array.from({ length: SHOWN_PLACES + 1 }, (_, at) => ({
      ...first,
      personId: `p${at}`,
    }));
    const of = (rows: typeof many): CandidateList => ({
      ...before,
      eligible: { total: rows.length, unbeaten: rows.length, rows },
    });
    const after = [...many.slice(1), ...many.slice(0, 1)];
    const { left, rows } = effectOf(of(many), of(after), 'da');
    expect(left.map(({ personId, before: was, place }) => [personId, was, place])).toEqual([
      ['p0', 1, SHOWN_PLACES + 1],
    ]);
    expect(rows).toHaveLength(SHOWN_PLACES);
  });

  it('shows the score under the other weights', () => {
    const only = weightsBy((id) => (id === 'K' ? 1 : 0));
    const after = list(only);
    const { rows } = effectOf(list(), after, 'da');
    expect(rows.map(({ score }) => score?.point)).toEqual(
      after.eligible.rows.map(({ da }) => da?.point),
    );
  });
});
