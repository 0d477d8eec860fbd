import { describe, expect, it } from 'vitest';
import { memoryOffered } from '#session/memory.ts';

describe('the memory that a browser offers', () => {
  it('is half of its machine, or what its objects may take where that is less', () => {
    expect(memoryOffered({ navigator: { deviceMemory: 4 } })).toBe(2_000_000_000);
    const performance = { memory: { jsHeapSizeLimit: 1_500_000_000 } };
    expect(memoryOffered({ navigator: { deviceMemory: 8 }, performance })).toBe(1_500_000_000);
    expect(memoryOffered({ performance })).toBe(1_500_000_000);
  });

  it('is not known where it says nothing', () => {
    expect(memoryOffered({})).toBe(null);
    expect(memoryOffered({ navigator: {}, performance: {} })).toBe(null);
  });
});
