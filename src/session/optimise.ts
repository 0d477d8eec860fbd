import { create } from 'zustand';
import type { PersonId, PositionId } from '#core/ids.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Locks } from '#scenario/locks.ts';
import type { Moves } from '#scenario/moves.ts';
import { candidatePairs, KEPT } from '#scenario/optimise/candidates.ts';
import type { Conflicting } from '#scenario/optimise/conflict.ts';
import {
  candidateGraph,
  type CandidateGraph,
  type CandidatePair,
} from '#scenario/optimise/graph.ts';
import { DEFAULT_NODES, type FoundPlan, type OptimiseEnd } from '#scenario/optimise/optimise.ts';
import type { OptimiseSettings } from '#scenario/optimise/settings.ts';
import type { WhyNot } from '#scenario/optimise/why-not.ts';
import type { ScenarioId } from '#scenario/scenario.ts';
import { useSession } from './engine.ts';
import { findBestPairs, type BestRequest } from './fit-all.ts';
import { fitPool } from './fit-pool.ts';
import { onCleared } from './keep-device.ts';
import type { FromOptimiseWorker, ToOptimiseWorker } from './optimise-messages.ts';
import { solverBytes } from './solver-bytes.ts';

/** Seed of the solver's own choices, said with every result. */
export const OPTIMISE_SEED = 1;

/** A search of proposals of one scenario, as far as it is. */
export interface OptimiseRun {
  readonly phase: 'pairs' | 'solving' | 'done' | 'failed';
  /** Share of the pairs that is scored, 0-1, in the first phase. */
  readonly share: number;
  readonly settings: OptimiseSettings;
  /** The moves of the scenario that the proposals stand on. */
  readonly moves: Moves;
  readonly locks: Locks;
  readonly pairs: readonly CandidatePair[];
  readonly graph: CandidateGraph | null;
  /** The best plan so far; null before the first, and where there is none. */
  readonly plan: FoundPlan | null;
  readonly end: OptimiseEnd | null;
  readonly reproducible: boolean;
  readonly conflict: Conflicting | null;
  /** Milliseconds until the first plan, and until the end. */
  readonly firstAfter: number | null;
  readonly endedAfter: number | null;
  readonly error: string | null;
}

/** What a search is made with. */
export interface RunInput {
  readonly index: FitIndex;
  readonly base: ScenarioBase;
  readonly moves: Moves;
  readonly locks: Locks;
  readonly settings: OptimiseSettings;
  /** How pairs are scored: book, method and catalogue in use. */
  readonly request: BestRequest;
}

/** Searches by scenario; they hold people. */
export const useOptimiseRuns = create<Readonly<Record<ScenarioId, OptimiseRun>>>(() => ({}));

/** What ends the search of a scenario, while one goes on. */
const stops = new Map<ScenarioId, () => void>();

onCleared(forgetProposals);
useSession.subscribe((now, before) => {
  if (now.dataset?.id !== before.dataset?.id) forgetProposals();
});

/** Ends all searches and takes what they found out of memory. */
export function forgetProposals(): void {
  for (const stop of stops.values()) stop();
  stops.clear();
  useOptimiseRuns.setState({}, true);
}

/** Starts a search; one of the same scenario that goes on ends. Progress is in the store. */
export async function startProposals(id: ScenarioId, input: RunInput): Promise<void> {
  stops.get(id)?.();
  const over = new AbortController();
  const start = performance.now();
  stops.set(id, () => over.abort());
  const put = (change: Partial<OptimiseRun>): void => {
    if (!over.signal.aborted) patch(id, change);
  };
  useOptimiseRuns.setState({ [id]: begun(input) });
  try {
    const graph = await graphFor(input, over.signal, put);
    put({ phase: 'solving' });
    const answer = await ask(
      { kind: 'run', graph, settings: input.settings },
      over.signal,
      (plan) => {
        const { firstAfter } = runOf(id) ?? begun(input);
        put({ plan, firstAfter: firstAfter ?? performance.now() - start });
      },
    );
    if (answer.kind !== 'done') return;
    const { plan, end, reproducible } = answer.answer;
    const { conflict } = answer;
    put({
      phase: 'done',
      plan,
      end,
      reproducible,
      conflict,
      endedAfter: performance.now() - start,
    });
  } catch (cause) {
    if (over.signal.aborted) return;
    put({ phase: 'failed', error: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    if (runOf(id)?.phase !== 'solving' || over.signal.aborted) stops.delete(id);
  }
}

/** Ends a search at once: the last plan that was told stays, marked as not reproducible. */
export function stopProposals(id: ScenarioId): void {
  const run = runOf(id);
  stops.get(id)?.();
  stops.delete(id);
  if (run === undefined || run.phase === 'done' || run.phase === 'failed') return;
  if (run.plan === null) {
    useOptimiseRuns.setState(({ [id]: _, ...others }) => others, true);
  } else patch(id, { phase: 'done', end: 'stopped', reproducible: false });
}

/** Why a pair is not in the plan of a scenario: solved again with the pair in it. */
export async function askWhyNot(
  id: ScenarioId,
  { index, base, settings, request, moves, locks }: RunInput,
  personId: PersonId,
  postId: PositionId,
): Promise<WhyNot> {
  const run = runOf(id);
  if (run === undefined || run.plan === null) return { kind: 'open' };
  const best = await findBestPairs(index, scored(request, settings), { pool: fitPool });
  const pairs = candidatePairs({
    index,
    base,
    best,
    moves,
    settings,
    named: [[personId, postId]],
  });
  const graph = candidateGraph({ base, moves, locks, pairs, settings });
  // The pair may be new to the graph, so the chosen pairs are found again by who and where.
  const chosen = new Set(chosenPairs(run).map((pair) => `${pair.personId}\n${pair.postId}`));
  const numbers = [...graph.pairs.person.keys()].filter((pair) => {
    const person = graph.persons.ids[graph.pairs.person[pair] ?? -1] ?? '';
    const post = graph.posts.ids[graph.pairs.post[pair] ?? -1] ?? '';
    return chosen.has(`${person}\n${post}`);
  });
  const plan = { ...run.plan, pairs: Int32Array.from(numbers) };
  const question = { graph, settings, plan, personId, postId };
  const answer = await ask({ kind: 'why', question }, new AbortController().signal);
  return answer.kind === 'why' ? answer.answer : { kind: 'open' };
}

/** The pairs of the plan of a run, in their order. */
export function chosenPairs({ graph, plan, pairs }: OptimiseRun): readonly CandidatePair[] {
  if (graph === null || plan === null) return [];
  const known = new Map(pairs.map((pair) => [`${pair.personId}\n${pair.postId}`, pair]));
  return [...plan.pairs].flatMap((pair) => {
    const person = graph.persons.ids[graph.pairs.person[pair] ?? -1] ?? '';
    const post = graph.posts.ids[graph.pairs.post[pair] ?? -1] ?? '';
    return known.get(`${person}\n${post}`) ?? [];
  });
}

function scored(request: BestRequest, settings: OptimiseSettings): BestRequest {
  return { ...request, ...KEPT, by: 'da', curable: settings.curable ? 'with' : 'without' };
}

async function graphFor(
  { index, base, moves, locks, settings, request }: RunInput,
  signal: AbortSignal,
  put: (change: Partial<OptimiseRun>) => void,
): Promise<CandidateGraph> {
  const best = await findBestPairs(index, scored(request, settings), {
    pool: fitPool,
    signal,
    onProgress: ({ step, share }) => put({ share: step === 'pairs' ? share : 0 }),
  });
  const pairs = candidatePairs({ index, base, best, moves, settings });
  const graph = candidateGraph({ base, moves, locks, pairs, settings });
  put({ pairs, graph });
  return graph;
}

type Question =
  | Pick<Extract<ToOptimiseWorker, { kind: 'run' }>, 'kind' | 'graph' | 'settings'>
  | Pick<Extract<ToOptimiseWorker, { kind: 'why' }>, 'kind' | 'question'>;

/** Asks a worker of its own, which ends with its answer or with the signal. */
async function ask(
  question: Question,
  signal: AbortSignal,
  onPlan: (plan: FoundPlan) => void = () => {},
): Promise<FromOptimiseWorker> {
  const [{ default: OptimiseWorker }, wasm] = await Promise.all([
    import('./optimise.worker.ts?worker&inline'),
    solverBytes(),
  ]);
  signal.throwIfAborted();
  const worker = new OptimiseWorker();
  try {
    return await new Promise<FromOptimiseWorker>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.addEventListener('message', ({ data }: MessageEvent<FromOptimiseWorker>) => {
        if (data.kind === 'plan') onPlan(data.plan);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else resolve(data);
      });
      const message = { ...question, wasm, seed: OPTIMISE_SEED, nodes: DEFAULT_NODES };
      worker.postMessage(message, []);
    });
  } finally {
    worker.terminate();
  }
}

function begun({ settings, moves, locks }: RunInput): OptimiseRun {
  return {
    phase: 'pairs',
    share: 0,
    settings,
    moves,
    locks,
    pairs: [],
    graph: null,
    plan: null,
    end: null,
    reproducible: true,
    conflict: null,
    firstAfter: null,
    endedAfter: null,
    error: null,
  };
}

function runOf(id: ScenarioId): OptimiseRun | undefined {
  return useOptimiseRuns.getState()[id];
}

function patch(id: ScenarioId, change: Partial<OptimiseRun>): void {
  const run = runOf(id);
  if (run !== undefined) useOptimiseRuns.setState({ [id]: { ...run, ...change } });
}
