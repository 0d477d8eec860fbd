import { beforeEach, describe, expect, it } from 'vitest';
import { clearCompared, COMPARE_LIMIT, toggleCompared, useCompare } from '#session/compare.ts';
import { useSession } from '#session/engine.ts';

const chosen = (postId: string): readonly string[] =>
  useCompare.getState().chosen.get(postId) ?? [];

function dataset(id: string): void {
  const base = { name: id, asOf: 1, synthetic: true, counts: {}, loaded: new Set<never>() };
  useSession.setState({ dataset: { id, ...base } });
}

beforeEach(() => {
  dataset('one');
  clearCompared('x');
});

describe('who is compared', () => {
  it('is added and taken out by post, in the order of choosing', () => {
    toggleCompared('x', 'b');
    toggleCompared('x', 'a');
    toggleCompared('y', 'c');
    expect(chosen('x')).toEqual(['b', 'a']);
    toggleCompared('x', 'b');
    expect(chosen('x')).toEqual(['a']);
    expect(chosen('y')).toEqual(['c']);
    clearCompared('x');
    expect(chosen('x')).toEqual([]);
  });

  it('is never more than a sheet holds; a full one can still be thinned', () => {
    for (let nth = 0; nth <= COMPARE_LIMIT; nth += 1) toggleCompared('x', `p${nth}`);
    expect(chosen('x')).toHaveLength(COMPARE_LIMIT);
    expect(chosen('x')).not.toContain(`p${COMPARE_LIMIT}`);
    toggleCompared('x', 'p0');
    expect(chosen('x')).toHaveLength(COMPARE_LIMIT - 1);
  });

  it('is forgotten with the dataset, and kept where it stays', () => {
    toggleCompared('x', 'a');
    dataset('one');
    expect(chosen('x')).toEqual(['a']);
    dataset('two');
    expect(chosen('x')).toEqual([]);
  });
});
