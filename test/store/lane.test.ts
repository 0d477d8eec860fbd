import { describe, expect, it } from 'vitest';
import { Lane } from '#store/lane.ts';

/** A task that ends when it is told to. */
function gate() {
  let open: (value: string) => void = () => undefined;
  const opened = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { task: () => opened, open };
}

describe('a lane', () => {
  it('runs one task at a time, in the order of asking', async () => {
    const lane = new Lane();
    const first = gate();
    const order: string[] = [];
    const one = lane.run(first.task).then((value) => order.push(value));
    const two = lane.run(() => Promise.resolve(order.push('begun')));
    first.open('one');
    await Promise.all([one, two]);
    expect(order).toEqual(['one', 'begun']);
  });

  it('goes on after a task that failed', async () => {
    const lane = new Lane();
    const failed = lane.run(() => Promise.reject(new Error('broken')));
    const next = lane.run(() => Promise.resolve('fine'));
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('fine');
  });

  it('never begins a task whose signal fired while it waited', async () => {
    const lane = new Lane();
    const first = gate();
    const stop = new AbortController();
    let begun = false;
    const one = lane.run(first.task);
    const two = lane.run(() => {
      begun = true;
      return Promise.resolve('late');
    }, stop.signal);
    stop.abort();
    await expect(two).rejects.toMatchObject({ name: 'AbortError' });
    first.open('one');
    expect(await one).toBe('one');
    expect(await lane.run(() => Promise.resolve('three'))).toBe('three');
    expect(begun).toBe(false);
  });

  it('tells the caller at once while the task still runs, and ignores a late signal', async () => {
    const lane = new Lane();
    const first = gate();
    const stop = new AbortController();
    const one = lane.run(first.task, stop.signal);
    stop.abort();
    await expect(one).rejects.toMatchObject({ name: 'AbortError' });
    first.open('one');
    const done = new AbortController();
    expect(await lane.run(() => Promise.resolve('two'), done.signal)).toBe('two');
    done.abort();
  });
});
