import { describe, expect, test } from 'vitest';
import { addSums, euOf, knowsLoad, noSums, sumsDifference, sumsOfPost } from '#scenario/sums.ts';
import { post } from '#test/support/city.ts';

describe('sums over posts', () => {
  test('a post with more people than it needs has a surplus and no shortage', () => {
    expect(sumsOfPost(post('x', { need: 1.5, seats: 2 }), 3, 2.5)).toMatchObject({
      shortage: 0,
      surplus: 1,
      excess: 1,
      vacantSeats: 0,
      capacity: 187_500,
    });
  });

  test('an empty post has its load apart, and no capacity', () => {
    const empty = sumsOfPost(post('x', { mustFill: true, seats: 2 }), 0, 0);
    expect(empty).toMatchObject({
      load: 75_000,
      vacantLoad: 75_000,
      vacantPosts: 1,
      mustFillVacant: 1,
      vacantSeats: 2,
    });
    expect(euOf(empty)).toBe('KOSONG');
  });

  test('a post whose load is not known is in neither load, capacity nor need', () => {
    const unknown = sumsOfPost(post('x', { need: null, loadMinutes: null }), 2, 2);
    expect(unknown).toMatchObject({ load: 0, capacity: 0, need: 0, shortage: 0, unknownPosts: 1 });
    expect(knowsLoad(unknown)).toBe(false);
    const both = noSums();
    addSums(both, unknown);
    addSums(both, sumsOfPost(post('y'), 1, 1));
    expect(knowsLoad(both)).toBe(true);
    expect(knowsLoad(noSums())).toBe(false);
    expect(euOf(unknown)).toBeNull();
  });

  test('one margin is all load over all capacity, surplus and shortage side by side', () => {
    const sums = noSums();
    addSums(sums, sumsOfPost(post('full', { need: 2, loadMinutes: 150_000 }), 1, 1));
    addSums(sums, sumsOfPost(post('idle', { need: 1, loadMinutes: 75_000 }), 2, 2));
    expect(sums).toMatchObject({ posts: 2, shortage: 1, surplus: 1 });
    expect(euOf(sums)).toBe(1);
  });

  test('the difference is after minus before, measure by measure', () => {
    const x = post('x', { need: 2 });
    const difference = sumsDifference(sumsOfPost(x, 1, 1), sumsOfPost(x, 2, 1.5));
    expect(difference).toMatchObject({ posts: 0, holders: 1, fte: 0.5, shortage: -0.5 });
  });
});
