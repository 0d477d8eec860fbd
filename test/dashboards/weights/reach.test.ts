import { describe, expect, it } from 'vitest';
import { reachOf } from '#dashboards/weights/reach.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scanAll } from '#model/fit/kernel/best-pairs.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import { chosenOptions } from '#model/fit/options.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#model/fit/weights.ts';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const asks = { minEducation: 7, educationFamilies: ['hukum'], standards: standards({ INT: 4 }) };
const skilled = {
  education: 7,
  retirement: day('2045-01-01'),
  levels: levels({ INT: 4 }),
} as const;
const index = indexCity(
  city({
    posts: [
      post('one', asks),
      post('two', asks),
      post('open', { standards: standards({ INT: 4 }) }),
      post('closed', { ...asks, minEducation: 9 }),
      post('other', { ...asks, kind: 'JF', tier: 'AHLI_MUDA' }),
    ],
    persons: [
      // Knows the work but studied something else; studied the field but lies under the standard.
      person('able', { ...skilled, educationFamily: 'pertanian' }),
      person('read', { ...skilled, educationFamily: 'hukum', levels: levels({ INT: 1 }) }),
    ],
  }),
);
const tables = residentTables(index);
const none = { ...DEFAULT_WEIGHTS, K: 0, Q: 0, E: 0, P: 0, I: 0 };
const only = (id: 'K' | 'Q'): Weights => ({ ...none, [id]: 1 });
const best = (weights: Weights) =>
  scanAll(tables, {
    index,
    chosen: chosenOptions(index, { weights }),
    best: { perPost: 1, curable: 'with' },
  });

describe('the reach of moved weights', () => {
  it('is nothing under the same weights, and counts posts of the kind with a candidate', () => {
    const reach = reachOf(index, 'PELAKSANA', best(only('K')), best(only('K')));
    expect(reach.changed).toEqual([]);
    expect(reach.posts).toBe(3);
    expect(reachOf(index, 'FUNGSIONAL', best(only('K')), best(only('K'))).posts).toBe(1);
    expect(reachOf(index, 'STRUKTURAL', best(only('K')), best(only('K'))).posts).toBe(0);
  });

  it('names who was first and who is, as the lists of the posts have them', () => {
    const { changed } = reachOf(index, 'PELAKSANA', best(only('K')), best(only('Q')));
    expect(changed.map(({ post: { id }, was, now }) => [id, was?.personId, now?.personId])).toEqual(
      [
        ['one', 'able', 'read'],
        ['two', 'able', 'read'],
      ],
    );
    for (const { post: asked, was, now } of changed) {
      const loIn = (weights: Weights, id: string | undefined) =>
        candidatesOf(index, asked.id, { weights })?.eligible.rows.find(
          ({ personId }) => personId === id,
        )?.da?.lo;
      expect(was?.lo).toBe(loIn(only('K'), was?.personId));
      expect(now?.lo).toBe(loIn(only('Q'), now?.personId));
    }
  });

  it('says who is first only after a step', () => {
    const { changed } = reachOf(index, 'FUNGSIONAL', best(only('K')), best(only('Q')));
    expect(changed.map(({ was, now }) => [was?.curable, now?.curable])).toEqual([[true, true]]);
  });

  it('puts the highest certain score first, ties by id', () => {
    const { changed } = reachOf(index, 'PELAKSANA', best(only('Q')), best(only('K')));
    const scores = changed.map(({ now }) => now?.lo ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(changed.map(({ post: { id } }) => id)).toEqual(['one', 'two']);
  });

  it('holds posts that lose or get their only candidate', () => {
    const empty = { ...best(only('K')), ofPost: () => [] };
    const lost = reachOf(index, 'PELAKSANA', best(only('K')), empty);
    expect(lost.changed.length).toBe(3);
    expect(lost.changed.every(({ was, now }) => was !== null && now === null)).toBe(true);
    expect(reachOf(index, 'PELAKSANA', empty, best(only('K'))).changed.length).toBe(3);
  });
});
