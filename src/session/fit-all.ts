import type { Day } from '#core/day.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { bestPairs, type BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { scorePlan, type BestOptions } from '#model/fit/kernel/plan.ts';
import { residentSteps } from '#model/fit/kernel/resident-tables.ts';
import type { ResidentTables } from '#model/fit/kernel/resident.ts';
import { chosenOptions, type ChosenOptions, type FitOptions } from '#model/fit/options.ts';
import { freeSeats } from '#model/fit/rank.ts';
import { postGroupOf, type PostGroup } from '#model/fit/weight-sets.ts';
import type { PostFact } from '#model/facts.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import type { FitPool } from './fit-pool.ts';

/** What is asked: the options of a scoring (`by` is `da` unless said otherwise), and what is kept. */
export interface BestRequest extends Omit<FitOptions, 'limit'>, BestOptions {
  /** Posts that are looked at: all (the default), those with a seat that nobody at work has, or a kind. */
  readonly posts?: 'all' | 'free' | PostGroup;
}

/** How far a request is: the tables are made once per dataset and rules, the pairs for each request. */
export interface BestProgress {
  readonly step: 'tables' | 'pairs';
  /** Share of the step that is done, 0-1. */
  readonly share: number;
}

/** How a request is answered. */
export interface BestJob {
  readonly pool: FitPool;
  readonly onProgress?: (progress: BestProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The best pairs of a whole city: tables, plan, workers, answer. */
export async function findBestPairs(
  index: FitIndex,
  request: BestRequest,
  { pool, onProgress, signal }: BestJob,
): Promise<BestPairs> {
  const chosen = chosenOptions(index, request);
  const tables = await tablesOf(index, chosen, signal, (share) =>
    onProgress?.({ step: 'tables', share }),
  );
  const wanted = wantedPosts(index, request);
  const { postPlaces } = tables;
  const plan = scorePlan({ index, postPlaces, chosen, best: request, ...(wanted && { wanted }) });
  const parts = await pool.run(tables, plan, {
    signal,
    onProgress: (share) => onProgress?.({ step: 'pairs', share }),
  });
  return bestPairs({ index, rows: tables, plan, chosen }, parts);
}

function wantedPosts(index: FitIndex, { posts = 'all' }: BestRequest) {
  if (posts === 'all') return null;
  if (posts === 'free') return (post: PostFact) => freeSeats(index, post) > 0;
  return ({ kind }: PostFact) => postGroupOf(kind) === posts;
}

interface Made {
  readonly day: Day;
  readonly catalogue: Catalogue;
  readonly tables: ResidentTables;
}

/** The tables last made of a city; they are for one day and one catalogue. */
const lastMade = new WeakMap<FitIndex, Made>();

/** Work done between two chances for the page to answer, ms. */
const SLICE = 12;

async function tablesOf(
  index: FitIndex,
  { day, catalogue }: ChosenOptions,
  signal: AbortSignal | undefined,
  onShare: (share: number) => void,
): Promise<ResidentTables> {
  const made = lastMade.get(index);
  if (made?.day === day && made.catalogue === catalogue) return made.tables;
  const steps = residentSteps(index, { day, catalogue });
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      lastMade.set(index, { day, catalogue, tables: step.value });
      return step.value;
    }
    if (performance.now() < until) continue;
    onShare(step.value);
    await breath();
    signal?.throwIfAborted();
    until = performance.now() + SLICE;
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
