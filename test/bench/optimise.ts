import { Random } from '#core/random.ts';
import type { CandidateGraph } from '#scenario/optimise/graph.ts';
import { optimiseModel } from '#scenario/optimise/model.ts';
import { optimise, type OptimiseAnswer } from '#scenario/optimise/optimise.ts';
import { DEFAULT_SETTINGS, type OptimiseSettings } from '#scenario/optimise/settings.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import { figuresOf, type Figure, type Measured } from './figures.ts';

const PERSONS = 6000;
const POSTS = 3000;
const TOP = 50;
const UNITS = 300;

/** The gain alone, at most 300 moves, giving units within their load, no held post left empty. */
const SETTINGS: OptimiseSettings = {
  ...DEFAULT_SETTINGS,
  mode: 'balanced',
  weights: { gain: 1, fill: 0, excess: 0, wishes: 0, moves: 0 },
  maxMoves: 300,
  guardIndex: 1,
  keepSole: false,
  chains: true,
};

/** A city of 6,000 people and 3,000 posts in 300 units; the best 50 posts of each person. */
function largeGraph(seed: number): CandidateGraph {
  const random = new Random(seed);
  const noRows = {
    start: Int32Array.of(0),
    pair: new Int32Array(0),
    value: new Float64Array(0),
    limit: new Float64Array(0),
  };
  const from = Int32Array.from({ length: PERSONS }, () => random.int(0, POSTS - 1));
  const holders = new Int32Array(POSTS);
  for (const post of from) holders[post] = (holders[post] ?? 0) + 1;
  const need = Float64Array.from(holders, (held) => Math.max(0.2, held + random.int(-10, 8) / 10));
  const ability = Float64Array.from({ length: PERSONS }, () => random.int(0, 400) / 10);
  const person = new Int32Array(PERSONS * TOP);
  const post = new Int32Array(PERSONS * TOP);
  const gain = new Float64Array(PERSONS * TOP);
  let at = 0;
  for (let who = 0; who < PERSONS; who += 1) {
    const seen = new Set([from[who]]);
    while (seen.size <= TOP) {
      const to = random.int(0, POSTS - 1);
      if (seen.has(to)) continue;
      seen.add(to);
      person[at] = who;
      post[at] = to;
      gain[at] = (random.int(-300, 300) + (ability[who] ?? 0)) / 10;
      at += 1;
    }
  }
  return {
    persons: {
      ids: Array.from({ length: PERSONS }, (_, who) => `p${who}`),
      from,
      fte: new Float64Array(PERSONS).fill(1),
    },
    posts: {
      ids: Array.from({ length: POSTS }, (_, where) => `j${where}`),
      seats: Int32Array.from(holders, (held) => Math.max(1, held + random.int(0, 1))),
      holders,
      fte: Float64Array.from(holders),
      mustFill: new Uint8Array(POSTS),
      load: need.map((own) => own * 75_000),
      effective: new Float64Array(POSTS).fill(75_000),
      need,
      unit: Int32Array.from({ length: POSTS }, (_, where) => where % UNITS),
      opd: Int32Array.from({ length: POSTS }, (_, where) => where % 40),
    },
    units: Array.from({ length: UNITS }, (_, unit) => `u${unit}`),
    opds: Array.from({ length: 40 }, (_, opd) => `o${opd}`),
    pairs: {
      person,
      post,
      gain,
      wish: new Uint8Array(person.length),
      km: new Float64Array(person.length),
      curable: new Uint8Array(person.length),
    },
    apart: [],
    together: [],
    sole: noRows,
    coverage: noRows,
  };
}

interface Times {
  readonly first: number[];
  readonly proven: number[];
  readonly plain: number[];
}

/**
 * The optimiser on the large instance, until its first plan and until it is proven, against HiGHS on
 * the same model as one mixed-integer program. Ends where the objectives differ.
 */
export async function measureOptimise(runs: number, yardstick: Measured): Promise<Figure[]> {
  const solver = await loadSolver();
  const times: Times = { first: [], proven: [], plain: [] };
  for (let run = 0; run < Math.max(1, Math.ceil(runs / 5)); run += 1)
    measureOnce(solver, run, times);
  const name = `optimise.${PERSONS}x${POSTS}`;
  const plain = { name: `${name}/highs-mip`, times: times.plain };
  return [
    ...figuresOf({ name: `${name}/first-plan`, times: times.first }, yardstick),
    ...figuresOf({ name: `${name}/proven`, times: times.proven }, plain),
    ...figuresOf(plain, yardstick),
  ];
}

function measureOnce(solver: LinearSolver, seed: number, { first, proven, plain }: Times): void {
  const graph = largeGraph(seed);
  const start = performance.now();
  let firstAfter = Number.NaN;
  const answer = optimise(solver, graph, SETTINGS, {
    onPlan: () => {
      if (Number.isNaN(firstAfter)) firstAfter = performance.now() - start;
    },
  });
  proven.push(performance.now() - start);
  first.push(firstAfter);
  const model = optimiseModel(graph, SETTINGS);
  const cost = model.stages[0]?.cost ?? new Float64Array(0);
  const plainStart = performance.now();
  const other = solver.solve({ ...model.body, sense: 'max', cost });
  plain.push(performance.now() - plainStart);
  needEqual(answer, other.objective);
}

function needEqual({ end, plan }: OptimiseAnswer, other: number | null): void {
  const value = plan?.stages[0]?.value ?? Number.NaN;
  if (end !== 'proven' || other === null || !(Math.abs(value - other) < 1e-4)) {
    throw new Error(`optimise: ${end} ${value}, HiGHS ${other}`);
  }
}
