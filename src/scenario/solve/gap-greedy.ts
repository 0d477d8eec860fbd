/** A problem to be minimised whose sizes are whole numbers, as `GapSearch` keeps it. */
export interface WholeGap {
  readonly agents: number;
  readonly jobs: number;
  readonly cost: Float64Array;
  readonly size: Int32Array;
  readonly capacity: Int32Array;
}

/** A placing: agent of every job, and what the agents have left. */
interface Draft {
  readonly agent: Int32Array;
  readonly left: Int32Array;
}

/**
 * Makes a placing of the sacks of a relaxation: a job in several goes to the cheapest, a job in none
 * to where it fits, those with the most to lose first; what a job takes of an agent counts at the
 * agent's price of room. Then moves and swaps while they gain. `worth`: of the pairs in the relaxation.
 * Returns the agents, or null where a job fits nowhere.
 */
export function repaired(gap: WholeGap, taken: Uint8Array, worth: Float64Array): Int32Array | null {
  const priced = pricedCosts(gap, worth);
  const draft: Draft = {
    agent: new Int32Array(gap.jobs).fill(-1),
    left: Int32Array.from(gap.capacity),
  };
  for (let job = 0; job < gap.jobs; job += 1) {
    let best = -1;
    for (let agent = 0; agent < gap.agents; agent += 1) {
      const at = agent * gap.jobs + job;
      if (taken[at] !== 1) continue;
      if (best < 0 || (priced[at] as number) < (priced[best * gap.jobs + job] as number))
        best = agent;
    }
    if (best >= 0) put(gap, draft, job, best);
  }
  while (draft.agent.includes(-1)) if (!placeNext(gap, draft, priced)) return null;
  while (moved(gap, draft) || swapped(gap, draft)) continue;
  return draft.agent;
}

function put(gap: WholeGap, { agent, left }: Draft, job: number, to: number): void {
  const from = agent[job] as number;
  if (from >= 0) left[from] = (left[from] as number) + (gap.size[from * gap.jobs + job] as number);
  left[to] = (left[to] as number) - (gap.size[to * gap.jobs + job] as number);
  agent[job] = to;
}

/** Places the job that loses most if it does not get its cheapest agent. */
function placeNext(gap: WholeGap, draft: Draft, priced: Float64Array): boolean {
  let chosen = -1;
  let to = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let job = 0; job < gap.jobs; job += 1) {
    if (draft.agent[job] !== -1) continue;
    const [best, regret] = cheapest(gap, draft, job, priced);
    if (best < 0) return false;
    if (regret <= most) continue;
    most = regret;
    chosen = job;
    to = best;
  }
  put(gap, draft, chosen, to);
  return true;
}

/** The cheapest agent with room, and how much more the second costs; −1 where none has room. */
function cheapest(
  gap: WholeGap,
  { left }: Draft,
  job: number,
  costs: Float64Array,
): [agent: number, regret: number] {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (let agent = 0; agent < gap.agents; agent += 1) {
    const at = agent * gap.jobs + job;
    if ((gap.size[at] as number) > (left[agent] as number)) continue;
    const cost = costs[at] as number;
    if (cost < least) {
      second = least;
      least = cost;
      best = agent;
    } else if (cost < second) second = cost;
  }
  return [best, second === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : second - least];
}

function moved(gap: WholeGap, draft: Draft): boolean {
  let any = false;
  for (let job = 0; job < gap.jobs; job += 1) {
    const own = gap.cost[(draft.agent[job] as number) * gap.jobs + job] as number;
    const [best] = cheapest(gap, draft, job, gap.cost);
    if (best < 0 || !((gap.cost[best * gap.jobs + job] as number) < own - 1e-9)) continue;
    put(gap, draft, job, best);
    any = true;
  }
  return any;
}

function swapped(gap: WholeGap, draft: Draft): boolean {
  let any = false;
  for (let one = 0; one < gap.jobs; one += 1)
    for (let other = one + 1; other < gap.jobs; other += 1) {
      if (!swapGains(gap, draft, one, other)) continue;
      const to = draft.agent[other] as number;
      put(gap, draft, other, draft.agent[one] as number);
      put(gap, draft, one, to);
      any = true;
    }
  return any;
}

function swapGains(gap: WholeGap, { agent, left }: Draft, one: number, other: number): boolean {
  const from = agent[one] as number;
  const to = agent[other] as number;
  if (from === to) return false;
  const { cost, size, jobs } = gap;
  const oneHere = from * jobs + one;
  const oneThere = to * jobs + one;
  const otherHere = to * jobs + other;
  const otherThere = from * jobs + other;
  const change =
    (cost[oneThere] as number) +
    (cost[otherThere] as number) -
    (cost[oneHere] as number) -
    (cost[otherHere] as number);
  return (
    change < -1e-9 &&
    (size[oneThere] as number) <= (left[to] as number) + (size[otherHere] as number) &&
    (size[otherThere] as number) <= (left[from] as number) + (size[oneHere] as number)
  );
}

/** Costs with the room that a pair takes, at the worth that the last part of a full sack brings. */
function pricedCosts(gap: WholeGap, worth: Float64Array): Float64Array {
  const { agents, jobs, cost, size, capacity } = gap;
  const priced = Float64Array.from(cost);
  for (let agent = 0; agent < agents; agent += 1) {
    const from = agent * jobs;
    const wanted = Array.from({ length: jobs }, (_, job) => from + job)
      .filter((at) => (worth[at] as number) > 0 && (size[at] as number) > 0)
      .toSorted((a, b) => density(worth, size, b) - density(worth, size, a) || a - b);
    let left = capacity[agent] as number;
    const last = wanted.find((at) => (left -= size[at] as number) < 0);
    if (last === undefined) continue;
    const price = density(worth, size, last);
    for (let at = from; at < from + jobs; at += 1)
      priced[at] = (priced[at] as number) + price * (size[at] as number);
  }
  return priced;
}

function density(worth: Float64Array, size: Int32Array, at: number): number {
  return (worth[at] as number) / (size[at] as number);
}
