import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '#core/stats.ts';
import { bestPairs, type BestPair, type BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { scorePlan } from '#model/fit/kernel/plan.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import type { ResidentTables } from '#model/fit/kernel/resident.ts';
import { indexCity, type FitIndex } from '#model/fit/index-city.ts';
import { chosenModel, chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { scoreBy } from '#model/fit/score.ts';
import { smaaInput } from '#model/fit/smaa-input.ts';
import { smaa } from '#model/fit/smaa.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#model/fit/weights.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import { counted, figuresOf, timed, type Figure, type Measured } from './figures.ts';
import { nodePool } from './fit-node-pool.ts';
import { scaleFacts } from './fit-scale-facts.ts';
import { fitScale } from './fit-scale.ts';
import { measureSql } from './fit-vs.ts';
import { drawn } from './seeded.ts';
import type { FitPool } from '#session/fit-pool.ts';

/** People and posts of `fit.18M`. */
export const PERSONS = 6000;
export const POSTS = 3000;
/** Cores of the aims. */
export const THREADS = 2;

/** Every component and gate; who needs a step first competes too, which leaves more pairs to score. */
export const EVERYTHING: FitOptions = { by: 'combined' };

/** Weights of a run: no two runs ask the same. */
export function weightsOf(run: number): Weights {
  return { ...DEFAULT_WEIGHTS, K: 0.4 + 0.01 * (run + 2), L: 0.2 + 0.005 * (run + 2) };
}

/** The kernel on a generated scale, against the reference in the same run. */
export async function measureFit(runs: number, yardstick: Measured): Promise<Figure[]> {
  const scale = fitScale({ persons: PERSONS, posts: POSTS });
  const index = indexCity(scaleFacts(scale));
  const made = await timed('fit.18M.tables', 1, () => residentTables(index), 0);
  const tables = residentTables(index);
  const pool = nodePool(THREADS);
  try {
    await pool.seed(tables);
    const pairs = PERSONS * POSTS;
    const all = await measureAll(pool, tables, index, runs);
    const page = await measurePage(index, runs);
    const found = await best(pool, tables, index, EVERYTHING);
    const reference = measureReference(index, found);
    const least = Math.min(...(all[0]?.times ?? []));
    const rate = pairs / least / 1000;
    return [
      ...[...all, ...page, made].flatMap((one) => figuresOf(one, yardstick)),
      counted('fit.18M.rate', rate, 'Mpairs/s', 'the floor of 60 million pairs a second', 60),
      counted('fit.reference.rate', reference, 'Mpairs/s', 'fit.18M.rate', rate),
      ...(await measureSql({ scale, index, found, ms: median(all[0]?.times ?? []) ?? 0 }, 2)),
      ...measureLarge(),
    ];
  } finally {
    pool.drop();
  }
}

async function best(
  pool: FitPool,
  tables: ResidentTables,
  index: FitIndex,
  options: FitOptions,
): Promise<BestPairs> {
  const chosen = chosenOptions(index, options);
  const { postPlaces } = tables;
  const plan = scorePlan({ index, postPlaces, chosen, best: { curable: 'with' } });
  return bestPairs({ index, rows: tables, plan, chosen }, await pool.run(tables, plan));
}

/**
 * From the question to the merged lists; every run has other weights. Beside the time that passed, the
 * processor time of all threads, which says what others on the machine leave of it.
 */
async function measureAll(
  pool: FitPool,
  tables: ResidentTables,
  index: FitIndex,
  runs: number,
): Promise<Measured[]> {
  const asked = async (name: string, options: FitOptions): Promise<Measured[]> => {
    const processor: number[] = [];
    const wall = await timed(
      name,
      runs,
      async (run) => {
        const before = process.cpuUsage();
        await best(pool, tables, index, { ...options, weights: weightsOf(run) });
        const { user, system } = process.cpuUsage(before);
        if (run >= 0) processor.push((user + system) / 1000);
      },
      5,
    );
    return [wall, { name: `${name}.processor`, times: processor }];
  };
  return [
    ...(await asked('fit.18M', EVERYTHING)),
    ...(await asked('fit.18M.abilities', { by: 'da' })),
    ...(await asked('fit.18M.profile-matching', { ...EVERYTHING, method: 'profile' })),
  ];
}

/** What a page asks after a change of weight: the list of one post, and its robustness. */
async function measurePage(index: FitIndex, runs: number): Promise<Measured[]> {
  const posts = drawn(index.posts, runs * 3);
  const postOf = (run: number) => posts[Math.max(0, run)] ?? index.posts[0];
  const reweighted = await timed('fit.reweight', posts.length, (run) =>
    candidatesOf(index, postOf(run)?.id ?? '', { weights: weightsOf(run % 20), limit: 100 }),
  );
  const inputs = posts.flatMap((post) => {
    const list = candidatesOf(index, post.id, { limit: Number.POSITIVE_INFINITY });
    const ids = list?.eligible.rows.map(({ personId }) => personId) ?? [];
    return ids.length > 0 ? [{ post, ids }] : [];
  });
  const robust = await timed('fit.smaa', inputs.length, (run) => {
    const asked = inputs[Math.max(0, run)];
    const input = asked && smaaInput(index, asked.post, asked.ids);
    if (input) smaa(input);
  });
  return [reweighted, robust];
}

const SAMPLED_POSTS = 20;

/**
 * The reference on every pair of some posts: millions of pairs a second on one thread. Throws where the
 * kernel kept anybody else, or another score.
 */
function measureReference(index: FitIndex, found: BestPairs): number {
  const { options: chosen } = found;
  const posts = drawn(index.posts, SAMPLED_POSTS);
  const start = performance.now();
  const lists = posts.map((post) => {
    const model = chosenModel(index, post, chosen);
    const scored: BestPair[] = [];
    for (const [row, person] of index.persons.entries()) {
      if (person.positionId === post.id) continue;
      const { verdict } = judgePair(index.rules, person, post, chosen.day, chosen.catalogue);
      const score = scoreBy(index, model, row, chosen.by, chosen.lambda);
      if (verdict === 'blocked' || score === null) continue;
      const curable = verdict === 'curable';
      scored.push({ personId: person.id, postId: post.id, lo: score.lo, curable });
    }
    return scored.toSorted((a, b) => b.lo - a.lo || (a.personId < b.personId ? -1 : 1));
  });
  const took = performance.now() - start;
  for (const [nth, { id }] of posts.entries()) {
    const kept = JSON.stringify(lists[nth]?.slice(0, 20));
    if (kept !== JSON.stringify(found.ofPost(id))) throw new Error(`the kernel differs on ${id}`);
  }
  return (SAMPLED_POSTS * index.persons.length) / took / 1000;
}

/** What the process of its own for a thousand million pairs says. */
interface Large {
  readonly ms: number;
  /** Processor time of all threads, ms. */
  readonly processor: number;
  readonly peakMegabytes: number;
  readonly tableMegabytes: number;
}

function measureLarge(): Figure[] {
  const script = fileURLToPath(new URL('./fit-large.js', import.meta.url));
  // The heap is told to stay small: without a limit Node keeps garbage as long as there is room.
  const text = execFileSync(process.execPath, ['--max-old-space-size=320', '--expose-gc', script], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const { ms, processor, peakMegabytes, tableMegabytes } = JSON.parse(text) as Large;
  return [
    counted('fit.1G', ms, 'ms', 'the aim of 10 s', 10_000),
    counted('fit.1G.processor', processor, 'ms', '10 s of both threads', 20_000),
    counted('fit.1G.peak-memory', peakMegabytes * 1000, 'kB', 'the aim of 500 MB', 500_000),
    counted('fit.1G.tables', tableMegabytes * 1000, 'kB', 'the aim of 500 MB', 500_000),
  ];
}
