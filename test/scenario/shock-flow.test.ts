import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { flowSteps, leastCostFlow, type FlowArc } from '#scenario/shock-flow.ts';

interface Best {
  readonly value: number;
  readonly cost: number;
}

/** Every whole flow on a few arcs, by counting up: the most units, then the least cost, or of one value. */
function byCounting(nodes: number, arcs: readonly FlowArc[], value?: number): Best | null {
  let best: Best | null = null;
  const on: number[] = arcs.map(() => 0);
  for (;;) {
    const net = Array.from({ length: nodes }, () => 0);
    let cost = 0;
    for (const [at, arc] of arcs.entries()) {
      const units = on[at] ?? 0;
      net[arc.from] = (net[arc.from] ?? 0) - units;
      net[arc.to] = (net[arc.to] ?? 0) + units;
      cost += units * arc.cost;
    }
    const sent = net[1] ?? 0;
    const kept = net.every((units, node) => node < 2 || units === 0);
    if (kept && (value === undefined || sent === value)) {
      if (best === null || sent > best.value || (sent === best.value && cost < best.cost))
        best = { value: sent, cost };
    }
    let place = 0;
    while (place < arcs.length && on[place] === arcs[place]?.capacity) on[place++] = 0;
    if (place === arcs.length) return best;
    on[place] = (on[place] ?? 0) + 1;
  }
}

/** Arcs that lead from lower to higher nodes (the sink last), so that no cycle is there. */
function randomArcs(random: Random): FlowArc[] {
  const rank = [0, 2, 3, 4, 1];
  return Array.from({ length: random.int(1, 8) }, () => {
    const from = random.int(0, 3);
    const to = random.int(from + 1, 4);
    return {
      from: rank[from] ?? 0,
      to: rank[to] ?? 1,
      capacity: random.int(0, 2),
      cost: random.int(-3, 9),
    };
  });
}

describe('a flow at least cost', () => {
  it('is the best of all flows counted up', () => {
    const random = new Random(1);
    for (let round = 0; round < 150; round += 1) {
      const arcs = randomArcs(random);
      const flow = leastCostFlow(5, arcs);
      expect({ value: flow.value, cost: flow.cost }).toEqual(byCounting(5, arcs));
      const spent = arcs.reduce((sum, { cost }, at) => sum + cost * (flow.on[at] ?? 0), 0);
      expect(spent).toBe(flow.cost);
    }
  });

  it('is on its way the best flow of each number of units', () => {
    const random = new Random(2);
    for (let round = 0; round < 60; round += 1) {
      const arcs = randomArcs(random);
      for (const [at, cost] of leastCostFlow(5, arcs).course.entries()) {
        expect(cost).toBe(byCounting(5, arcs, at + 1)?.cost);
      }
    }
  });

  it('takes back what it sent where that is cheaper', () => {
    const arcs = [
      { from: 0, to: 2, capacity: 1, cost: 1 },
      { from: 0, to: 3, capacity: 1, cost: 5 },
      { from: 2, to: 4, capacity: 1, cost: 0 },
      { from: 2, to: 5, capacity: 1, cost: 9 },
      { from: 3, to: 4, capacity: 1, cost: 0 },
      { from: 4, to: 1, capacity: 1, cost: 0 },
      { from: 5, to: 1, capacity: 1, cost: 0 },
    ];
    expect(leastCostFlow(6, arcs)).toMatchObject({ value: 2, cost: 15, course: [1, 15] });
  });

  it('ends at the number or the price that is given', () => {
    const arcs = [1, 2, 3].map((cost) => ({ from: 0, to: 1, capacity: 1, cost }));
    expect(leastCostFlow(2, arcs, { most: 2 })).toMatchObject({ value: 2, cost: 3 });
    expect(leastCostFlow(2, arcs, { stopAt: 3 })).toMatchObject({ value: 2, on: [1, 1, 0] });
    expect([...flowSteps(2, arcs)]).toEqual([1, 2, 3]);
  });

  it('is nothing without a way', () => {
    expect(leastCostFlow(2, [])).toEqual({ value: 0, cost: 0, on: [], course: [] });
    expect(leastCostFlow(3, [{ from: 0, to: 2, capacity: 4, cost: 1 }]).value).toBe(0);
  });
});
