import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markShown, whenShown } from '#session/first-paint.ts';

describe('the engine waits for the first page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('but not for ever, and no longer once a page has shown something', async () => {
    let begun = false;
    const waiting = whenShown().then(() => {
      begun = true;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await waiting;
    expect(begun).toBe(true);
    markShown();
    await whenShown();
  });
});
