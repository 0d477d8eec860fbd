import { describe, expect, test } from 'vitest';
import { indexCity } from '#model/fit/index-city.ts';
import { scanAll } from '#model/fit/kernel/best-pairs.ts';
import { scorePlan } from '#model/fit/kernel/plan.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import { chosenOptions } from '#model/fit/options.ts';
import { postGroupOf } from '#model/fit/weight-sets.ts';
import { findBestPairs, type BestProgress } from '#session/fit-all.ts';
import type { ToFitWorker } from '#session/fit-messages.ts';
import { FitPool } from '#session/fit-pool.ts';
import { scaleFacts } from '#test/bench/fit-scale-facts.ts';
import { fitScale } from '#test/bench/fit-scale.ts';
import { LocalFitWorker } from '#test/support/local-fit-worker.ts';

function poolOf(size: number, heard?: (message: ToFitWorker) => void) {
  const made: LocalFitWorker[] = [];
  const start = () => {
    const worker = new LocalFitWorker(heard);
    made.push(worker);
    return Promise.resolve(worker);
  };
  return { pool: new FitPool(size, start), made };
}

// Stretches hold a million pairs: three of them.
const index = indexCity(scaleFacts(fitScale({ persons: 1500, posts: 1600, seed: 4 })));
const tables = residentTables(index);
const { postPlaces } = tables;
const planOf = (by: 'da' | 'ns') =>
  scorePlan({ index, postPlaces, chosen: chosenOptions(index, { by }) });

describe('the workers of the fit', () => {
  test('share a job and give what one scan gives, with progress to the end', async () => {
    const { pool, made } = poolOf(2);
    const seen: BestProgress[] = [];
    const onProgress = (now: BestProgress) => seen.push(now);
    const found = await findBestPairs(index, { by: 'combined' }, { pool, onProgress });
    const whole = scanAll(tables, { index, chosen: chosenOptions(index, { by: 'combined' }) });
    for (const { id } of index.posts) expect(found.ofPost(id)).toEqual(whole.ofPost(id));
    for (const { id } of index.persons) expect(found.ofPerson(id)).toEqual(whole.ofPerson(id));
    expect(found.pairs).toBe(1500 * 1600);
    expect(seen.filter(({ step }) => step === 'pairs').map(({ share }) => share)).toEqual([
      1 / 3,
      2 / 3,
      1,
    ]);
    for (const { told } of made) expect(told).toContain('posts');
  });

  test('keep their tables from one job to the next', async () => {
    const { pool, made } = poolOf(2);
    const [first, second] = await Promise.all([
      pool.run(tables, planOf('da')),
      pool.run(tables, planOf('ns')),
    ]);
    expect(first.posts.length).toBe(3);
    expect(second.persons.length).toBe(2);
    expect(made.map(({ told }) => told.filter((kind) => kind === 'seed').length)).toEqual([1, 1]);
  });

  test('outlive a cancelled job, whose answers are let go', async () => {
    const stop = new AbortController();
    const { pool, made } = poolOf(2, ({ kind }) => {
      if (kind === 'posts') stop.abort();
    });
    const cancelled = pool.run(tables, planOf('da'), { signal: stop.signal });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    const { posts } = await pool.run(tables, planOf('da'));
    expect(posts.reduce((sum, lists) => sum + lists.posts.length, 0)).toBe(1600);
    expect(made.length).toBe(2);
    expect(made.every(({ ended }) => !ended)).toBe(true);
  });

  test('are ended and made anew when the city goes', async () => {
    const { pool, made } = poolOf(1, ({ kind }) => {
      if (kind === 'posts' && made.length === 1) pool.drop();
    });
    await expect(pool.run(tables, planOf('da'))).rejects.toMatchObject({ name: 'AbortError' });
    expect(made[0]?.ended).toBe(true);
    await pool.run(tables, planOf('da'));
    expect(made.length).toBe(2);
  });

  test('say why a job failed, and the next job has new ones', async () => {
    const { pool, made } = poolOf(1);
    const broken = { ...planOf('da'), perPost: -1 };
    await expect(pool.run(tables, broken)).rejects.toThrow(/length/);
    await pool.run(tables, planOf('da'));
    expect(made.map(({ ended }) => ended)).toEqual([true, false]);
  });
});

test('only posts with a free seat are looked at where that is asked', async () => {
  const { pool } = poolOf(1);
  const found = await findBestPairs(index, { posts: 'free' }, { pool });
  const taken = index.posts.filter(({ id, seats }) => seats <= (index.holders.get(id) ?? 0));
  expect(taken.length).toBeGreaterThan(0);
  for (const { id } of taken) expect(found.ofPost(id)).toEqual([]);
  expect(found.pairs).toBe(1500 * (1600 - taken.length));
});

test('only posts of a kind are looked at where that is asked, with the very lists of all', async () => {
  const { pool } = poolOf(2);
  const found = await findBestPairs(
    index,
    { posts: 'FUNGSIONAL', perPost: 1, perPerson: 0 },
    { pool },
  );
  const whole = scanAll(tables, { index, chosen: chosenOptions(index, {}) });
  const ofKind = index.posts.filter(({ kind }) => postGroupOf(kind) === 'FUNGSIONAL');
  expect(ofKind.length).toBeGreaterThan(0);
  expect(ofKind.length).toBeLessThan(index.posts.length);
  expect(found.pairs).toBe(1500 * ofKind.length);
  for (const { id, kind } of index.posts) {
    const first = postGroupOf(kind) === 'FUNGSIONAL' ? whole.ofPost(id).slice(0, 1) : [];
    expect(found.ofPost(id)).toEqual(first);
  }
  for (const { id } of index.persons) expect(found.ofPerson(id)).toEqual([]);
});
