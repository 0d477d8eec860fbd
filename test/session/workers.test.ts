import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '#session/import-file.ts';
import type { ImportRequest } from '#session/messages.ts';
import { WorkerPool } from '#session/workers.ts';

/** A platform worker that does what a test says; our own code is not in it. */
class ScriptedWorker extends EventTarget {
  ended = false;
  readonly #answer: (job: ImportRequest, say: (message: unknown) => void) => void;

  constructor(answer: (job: ImportRequest, say: (message: unknown) => void) => void) {
    super();
    this.#answer = answer;
  }

  postMessage({ job }: { job: ImportRequest }): void {
    const say = (data: unknown) => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    queueMicrotask(() => this.#answer(job, say));
  }

  terminate(): void {
    this.ended = true;
  }
}

const jobOf = (name: string): ImportRequest => ({
  name,
  source: new Blob(),
  asOf: 0,
  parts: new Map(),
});
const resultOf = (name: string) =>
  ({ parts: [{ ok: false, failure: { file: name } }] }) as unknown as ImportedFile;

function poolOf(limit: number, answer: ConstructorParameters<typeof ScriptedWorker>[0]) {
  const made: ScriptedWorker[] = [];
  const start = () => {
    const worker = new ScriptedWorker(answer);
    made.push(worker);
    return Promise.resolve(worker as unknown as Worker);
  };
  return { pool: new WorkerPool(limit, { import: start, prepare: start }), made };
}

describe('the pool', () => {
  it('gives the answer of a job, its progress on the way', async () => {
    const { pool } = poolOf(1, ({ name }, say) => {
      say({ kind: 'progress', progress: { rows: 1 } });
      say({ kind: 'done', result: resultOf(name) });
    });
    const seen: unknown[] = [];
    const result = await pool.run('import', jobOf('a'), { onProgress: (p) => seen.push(p) });
    expect(result).toEqual(resultOf('a'));
    expect(seen).toEqual([{ rows: 1 }]);
  });

  it('uses an idle worker again and never runs more than its limit at a time', async () => {
    let running = 0;
    let most = 0;
    const { pool, made } = poolOf(2, ({ name }, say) => {
      running += 1;
      most = Math.max(most, running);
      queueMicrotask(() => {
        running -= 1;
        say({ kind: 'done', result: resultOf(name) });
      });
    });
    const names = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.all(names.map((name) => pool.run('import', jobOf(name))));
    expect(results).toEqual(names.map(resultOf));
    expect(made).toHaveLength(2);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('rejects with what the worker says went wrong, and ends that worker', async () => {
    const { pool, made } = poolOf(1, ({ name }, say) =>
      name === 'bad'
        ? say({ kind: 'failed', name: 'RangeError', message: 'out of memory' })
        : say({ kind: 'done', result: resultOf(name) }),
    );
    await expect(pool.run('import', jobOf('bad'))).rejects.toThrow('out of memory');
    expect(made[0]?.ended).toBe(true);
    expect(await pool.run('import', jobOf('good'))).toEqual(resultOf('good'));
  });

  it('rejects where the worker cannot start', async () => {
    const start = () => Promise.reject(new Error('refused'));
    const pool = new WorkerPool(1, { import: start, prepare: start });
    await expect(pool.run('import', jobOf('a'))).rejects.toThrow('refused');
    await expect(pool.run('import', jobOf('b'))).rejects.toThrow('refused');
  });

  it('ends the worker of a cancelled job at once and goes on with a new one', async () => {
    const { pool, made } = poolOf(1, ({ name }, say) => {
      if (name !== 'endless') say({ kind: 'done', result: resultOf(name) });
    });
    const stop = new AbortController();
    const endless = pool.run('import', jobOf('endless'), { signal: stop.signal });
    const next = pool.run('import', jobOf('next'));
    await Promise.resolve();
    stop.abort();
    await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toEqual(resultOf('next'));
    expect(made.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('does not start a worker for a job that was cancelled while it waited', async () => {
    const { pool, made } = poolOf(1, ({ name }, say) => {
      say({ kind: 'done', result: resultOf(name) });
    });
    const first = pool.run('import', jobOf('first'));
    const waiting = pool.run('import', jobOf('waiting'), { signal: AbortSignal.abort() });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await first;
    expect(made).toHaveLength(1);
  });
});
