import { describe, expect, it } from 'vitest';
import { groupBy } from '#core/group.ts';

describe('grouping', () => {
  it('keeps the order of keys by first item and of items within', () => {
    const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (n) => (n % 2 === 0 ? 'even' : 'odd'));
    expect([...groups]).toEqual([
      ['odd', [3, 1, 1, 5, 9]],
      ['even', [4, 2, 6]],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
