import { afterEach, describe, expect, it } from 'vitest';
import { noteTime, timed } from '#session/timing.ts';

const noted = (step: string) => performance.getEntriesByName(`tepat ${step}`, 'measure');

describe('steps in the timeline', () => {
  afterEach(() => performance.clearMeasures());

  it('have their name and begin when they were told to', () => {
    const start = performance.now();
    noteTime('step', start);
    expect(noted('step').map(({ startTime }) => startTime)).toEqual([start]);
  });

  it('are noted for work that is done, with what it gives', async () => {
    expect(await timed('sum', () => 1 + 1)).toBe(2);
    expect(noted('sum')).toHaveLength(1);
  });

  it('are not noted for work that fails', async () => {
    await expect(timed('broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(noted('broken')).toEqual([]);
  });
});
