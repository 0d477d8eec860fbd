import { repaired, type WholeGap } from './gap-greedy.ts';
import { Knapsack } from './gap-knapsack.ts';

/** Steps of the multipliers at the root, and at each node below it. */
const ROOT_STEPS = 400;
const NODE_STEPS = 30;
/** Steps without a better bound before the step is halved. */
const PATIENCE = 12;
const ROUNDING = 1e-6;
/** Rounds that ask for 1 more than the one before. */
const SINGLE_ROUNDS = 8;
/** Instead of a job to branch on. */
const LEAF = -1;
const DEAD = -2;

/** The best multipliers that were found, and their bound. */
interface Ascent {
  readonly bound: number;
  readonly best: Float64Array;
}

/** Where a search stands. */
export interface GapState {
  /** Agents of the best placing; null before the first. */
  readonly agent: Int32Array | null;
  /** What it costs; Infinity before the first. */
  readonly best: number;
  /** What no placing can cost less than. */
  readonly bound: number;
  readonly nodes: number;
  /** True where the search ended by itself, so that `best` is the optimum. */
  readonly complete: boolean;
}

/**
 * Branch and bound on the Lagrangian relaxation of "each job once" (Fisher, Jaikumar and Van
 * Wassenhove 1986): what is left is a knapsack an agent, whose bound is stronger than the linear one.
 * At every node multipliers follow the subgradient, the sacks are repaired to placings, and pairs whose
 * forcing would cost too much are closed. Branches on the job whose cheapest pair
 * raises the bound most; where all costs are whole, asks for the bound itself first, then for 1 more, as
 * Posta, Ferland and Michelon (2012) do. No clock: the same problem gives the same answer for the same limit of nodes.
 */
export class GapSearch {
  readonly #gap: WholeGap;
  readonly #whole: boolean;
  readonly #maxNodes: number;
  readonly #shouldStop: () => boolean;
  readonly #sack: Knapsack;
  readonly #worth: Float64Array;
  readonly #taken: Uint8Array;
  readonly #forced: Float64Array;
  /** Bound of the node where a pair is forced, by pair. */
  readonly #pairBound: Float64Array;
  readonly #times: Int32Array;
  #agent: Int32Array | null = null;
  #best = Number.POSITIVE_INFINITY;
  /** A search passes over what costs this or more. */
  #cutoff = Number.POSITIVE_INFINITY;
  #ended = false;
  /** Least bound among the branches that a limit cut off. */
  #cut = Number.POSITIVE_INFINITY;
  #nodes = 0;

  /** `known`: an earlier state whose placing the search starts from. */
  constructor(
    gap: WholeGap,
    maxNodes: number,
    shouldStop: () => boolean,
    known: GapState | null = null,
  ) {
    this.#agent = known?.agent ?? null;
    this.#best = known?.best ?? Number.POSITIVE_INFINITY;
    const pairs = gap.agents * gap.jobs;
    this.#gap = gap;
    this.#whole = gap.cost.every(Number.isInteger);
    this.#maxNodes = maxNodes;
    this.#shouldStop = shouldStop;
    this.#sack = new Knapsack(
      gap.jobs,
      gap.capacity.reduce((most, one) => Math.max(most, one), 0),
    );
    this.#worth = new Float64Array(pairs);
    this.#taken = new Uint8Array(pairs);
    this.#forced = new Float64Array(pairs);
    this.#pairBound = new Float64Array(pairs);
    this.#times = new Int32Array(gap.jobs);
  }

  run(): GapState {
    const { agents, jobs, size, capacity } = this.#gap;
    const open = new Uint8Array(agents * jobs);
    for (let at = 0; at < open.length; at += 1)
      open[at] = Number((size[at] as number) <= (capacity[Math.floor(at / jobs)] as number));
    const root = this.#enter() ? this.#ascend(open, this.#firstMultipliers(), ROOT_STEPS) : null;
    if (root && !this.#isBeaten(root.bound)) {
      // Without a placing to beat there is no last question.
      if (this.#whole && this.#agent !== null) this.#deepen(open, root);
      else this.#below(open, root.best, root.bound);
    }
    const complete = root !== null && this.#cut === Number.POSITIVE_INFINITY;
    return {
      agent: this.#agent,
      best: this.#best,
      bound: complete ? this.#best : Math.min(this.#best, this.#cut),
      nodes: this.#nodes,
      complete,
    };
  }

  /**
   * Asks for a placing at the bound, and where there is none for one that costs 1 more, after some
   * rounds twice as much more: each search closes nearly all pairs, since it may pass over whatever
   * costs more than it asks for.
   */
  #deepen(open: Uint8Array, root: Ascent): void {
    let proven = this.#atLeast(root.bound);
    for (let round = 0; proven < this.#best; round += 1) {
      this.#cutoff = proven + Math.max(1, 2 ** (round - SINGLE_ROUNDS));
      this.#below(Uint8Array.from(open), root.best, root.bound);
      if (this.#cut < Number.POSITIVE_INFINITY) {
        this.#cut = proven;
        return;
      }
      proven = this.#cutoff;
    }
  }

  /** The second cheapest cost of each job. */
  #firstMultipliers(): Float64Array {
    const { agents, jobs, cost } = this.#gap;
    return Float64Array.from({ length: jobs }, (_, job) => {
      const own = Array.from({ length: agents }, (__, agent) => cost[agent * jobs + job] as number);
      return own.toSorted((a, b) => a - b)[Math.min(1, agents - 1)] ?? 0;
    });
  }

  /** A bound as what a placing can really cost: a whole number where all costs are. */
  #atLeast(bound: number): number {
    return this.#whole ? Math.ceil(bound - ROUNDING) : bound;
  }

  #isBeaten(bound: number): boolean {
    const cutoff = Math.min(this.#best, this.#cutoff);
    return this.#atLeast(bound) >= cutoff - (this.#whole ? 0 : ROUNDING);
  }

  /** Counts a node; false where a limit or the asker ends the search. */
  #enter(): boolean {
    this.#ended ||= this.#nodes >= this.#maxNodes || this.#shouldStop();
    if (!this.#ended) this.#nodes += 1;
    return !this.#ended;
  }

  #visit(open: Uint8Array, multipliers: Float64Array, above: number): void {
    if (!this.#enter()) {
      this.#cut = Math.min(this.#cut, this.#atLeast(above));
      return;
    }
    const { bound, best } = this.#ascend(open, multipliers, NODE_STEPS);
    this.#below(open, best, Math.max(above, bound));
  }

  #below(open: Uint8Array, multipliers: Float64Array, own: number): void {
    if (this.#isBeaten(own)) return;
    const job = this.#branchOn(open, multipliers);
    if (job === LEAF) this.#offer(soleAgents(this.#gap, open));
    if (job >= 0) this.#branch(open, multipliers, job, own);
  }

  #branch(open: Uint8Array, multipliers: Float64Array, job: number, own: number): void {
    const { agents, jobs } = this.#gap;
    const order = Array.from({ length: agents }, (_, agent) => ({
      agent,
      bound: this.#pairBound[agent * jobs + job] as number,
    }))
      .filter(({ agent }) => open[agent * jobs + job] === 1)
      .toSorted((a, b) => a.bound - b.bound || a.agent - b.agent);
    for (const { agent, bound } of order) {
      const floor = Math.max(own, bound);
      if (this.#isBeaten(floor)) continue;
      const below = Uint8Array.from(open);
      for (let other = 0; other < agents; other += 1)
        if (other !== agent) below[other * jobs + job] = 0;
      this.#visit(below, Float64Array.from(multipliers), floor);
    }
  }

  /** Follows the subgradient from `multipliers`; closes pairs in `open` as bounds allow. */
  #ascend(open: Uint8Array, multipliers: Float64Array, steps: number): Ascent {
    let bound = Number.NEGATIVE_INFINITY;
    let best = Float64Array.from(multipliers);
    let factor = 1;
    let since = 0;
    for (let step = 0; step < steps; step += 1) {
      const value = this.#relax(open, multipliers);
      if (value > bound + 1e-9) {
        bound = value;
        best = Float64Array.from(multipliers);
        since = 0;
        this.#offer(repaired(this.#gap, this.#taken, this.#worth));
      } else since += 1;
      if (this.#isBeaten(bound) || factor < 0.002) break;
      if (since >= PATIENCE) {
        factor /= 2;
        since = 0;
        multipliers.set(best);
        continue;
      }
      if (!this.#step(multipliers, value, factor)) break;
    }
    return { bound, best };
  }

  /** One step towards "each job once"; false where that already holds. */
  #step(multipliers: Float64Array, value: number, factor: number): boolean {
    const { jobs } = this.#gap;
    let norm = 0;
    for (let job = 0; job < jobs; job += 1) norm += (1 - (this.#times[job] as number)) ** 2;
    if (norm === 0) return false;
    const cutoff = Math.min(this.#best, this.#cutoff);
    const target = Number.isFinite(cutoff) ? cutoff : value + 0.05 * Math.abs(value) + 1;
    const length = (factor * Math.max(target - value, ROUNDING)) / norm;
    for (let job = 0; job < jobs; job += 1)
      multipliers[job] = (multipliers[job] as number) + length * (1 - (this.#times[job] as number));
    return true;
  }

  /** The relaxation at some multipliers: its value, its sacks and how often they hold each job. */
  #relax(open: Uint8Array, multipliers: Float64Array): number {
    const { agents, jobs, cost, size, capacity } = this.#gap;
    this.#times.fill(0);
    let value = 0;
    for (let job = 0; job < jobs; job += 1) value += multipliers[job] as number;
    for (let agent = 0; agent < agents; agent += 1) {
      const from = agent * jobs;
      for (let job = 0; job < jobs; job += 1)
        this.#worth[from + job] = (multipliers[job] as number) - (cost[from + job] as number);
      const pairs = { worth: this.#worth, size, open };
      value -= this.#sack.fill(from, capacity[agent] as number, pairs, this.#taken);
      for (let job = 0; job < jobs; job += 1)
        this.#times[job] = (this.#times[job] as number) + (this.#taken[from + job] as number);
    }
    return value;
  }

  /** Keeps a placing where it is the best. */
  #offer(agent: Int32Array | null): void {
    if (agent === null) return;
    const { cost, jobs } = this.#gap;
    const sum = agent.reduce((all, own, job) => all + (cost[own * jobs + job] as number), 0);
    if (sum >= this.#best) return;
    this.#best = sum;
    this.#agent = agent;
  }

  /**
   * Closes the pairs that cannot be part of a better placing, and chooses the job whose cheapest open
   * pair has the highest bound, then the one with the highest second; `DEAD` where no better placing
   * is left, `LEAF` where each job has one pair.
   */
  #branchOn(open: Uint8Array, multipliers: Float64Array): number {
    this.#force(open, multipliers);
    const { agents, jobs } = this.#gap;
    let chosen = LEAF;
    let most = Number.NEGATIVE_INFINITY;
    for (let job = 0; job < jobs; job += 1) {
      let least = Number.POSITIVE_INFINITY;
      let second = Number.POSITIVE_INFINITY;
      for (let agent = 0; agent < agents; agent += 1) {
        const at = agent * jobs + job;
        const bound = this.#pairBound[at] as number;
        if (open[at] === 1 && this.#isBeaten(bound)) open[at] = 0;
        if (open[at] === 0) continue;
        if (bound < least) {
          second = least;
          least = bound;
        } else if (bound < second) second = bound;
      }
      if (least === Number.POSITIVE_INFINITY) return DEAD;
      if (second === Number.POSITIVE_INFINITY) continue;
      const score = least + second;
      if (score <= most) continue;
      most = score;
      chosen = job;
    }
    return chosen;
  }

  /** Bounds of the pairs: the relaxation with one pair forced into its agent's sack alone. */
  #force(open: Uint8Array, multipliers: Float64Array): void {
    const value = this.#relax(open, multipliers);
    const { agents, jobs, size, capacity } = this.#gap;
    for (let agent = 0; agent < agents; agent += 1) {
      const from = agent * jobs;
      const room = capacity[agent] as number;
      const pairs = { worth: this.#worth, size, open };
      const full = this.#sack.fill(from, room, pairs, this.#taken);
      this.#sack.force(from, room, pairs, this.#forced);
      for (let at = from; at < from + jobs; at += 1)
        this.#pairBound[at] = value + full - (this.#forced[at] as number);
    }
  }
}

/** The placing of a node where each job has one open pair; null where capacities forbid it. */
function soleAgents(gap: WholeGap, open: Uint8Array): Int32Array | null {
  const { jobs, size } = gap;
  const left = Int32Array.from(gap.capacity);
  const agent = new Int32Array(jobs);
  for (let at = 0; at < open.length; at += 1) {
    if (open[at] === 0) continue;
    const own = Math.floor(at / jobs);
    agent[at % jobs] = own;
    left[own] = (left[own] as number) - (size[at] as number);
  }
  return left.every((rest) => rest >= 0) ? agent : null;
}
