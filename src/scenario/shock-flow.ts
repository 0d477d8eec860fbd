/** An arc of a network of flow: so many units at a cost each. */
export interface FlowArc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
}

/** A flow at least cost. */
export interface Flow {
  /** Units that reach the sink. */
  readonly value: number;
  readonly cost: number;
  /** Units on each arc, in the order of the arcs given. */
  readonly on: readonly number[];
  /**
   * Cost after each unit sent, the first one first: as successive shortest paths keep every flow on
   * the way at least cost, each is the optimum of its own number of units.
   */
  readonly course: readonly number[];
}

/** How far a flow is sent. */
export interface FlowLimits {
  /** Most units sent; as many as there is room for when left out. */
  readonly most?: number;
  /** Ends before the first unit that costs this or more; never when left out. */
  readonly stopAt?: number;
}

/**
 * Flow of least cost from node 0 to node 1 by successive shortest paths (Bellman-Ford with a queue on
 * the arcs left over; Ahuja, Magnanti and Orlin 1993, chapter 9). Capacities and costs are whole numbers; costs may be
 * negative as long as no cycle is; the same arcs give the same flow. Yields the units sent so far.
 */
export function* flowSteps(
  nodes: number,
  arcs: readonly FlowArc[],
  { most = Number.POSITIVE_INFINITY, stopAt = Number.POSITIVE_INFINITY }: FlowLimits = {},
): Generator<number, Flow> {
  const network = new Network(nodes, arcs);
  const course: number[] = [];
  let cost = 0;
  while (course.length < most) {
    const path = network.shortest();
    if (path === null || path.cost >= stopAt) break;
    network.push(path.arcs);
    cost += path.cost;
    course.push(cost);
    yield course.length;
  }
  return { value: course.length, cost, on: network.flows(), course };
}

/** {@link flowSteps} in one go. */
export function leastCostFlow(
  nodes: number,
  arcs: readonly FlowArc[],
  limits: FlowLimits = {},
): Flow {
  const steps = flowSteps(nodes, arcs, limits);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Arcs in pairs: an even one forward, the odd one after it what can be taken back. */
class Network {
  readonly #nodes: number;
  readonly #to: Int32Array;
  readonly #left: Float64Array;
  readonly #cost: Float64Array;
  /** Arcs of each node, one list after the other. */
  readonly #first: Int32Array;
  readonly #arcs: Int32Array;
  readonly #given: readonly FlowArc[];

  constructor(nodes: number, arcs: readonly FlowArc[]) {
    this.#nodes = nodes;
    this.#given = arcs;
    const size = arcs.length * 2;
    this.#to = new Int32Array(size);
    this.#left = new Float64Array(size);
    this.#cost = new Float64Array(size);
    this.#first = new Int32Array(nodes + 1);
    this.#arcs = new Int32Array(size);
    for (const [at, { from, to, capacity, cost }] of arcs.entries()) {
      this.#to[at * 2] = to;
      this.#to[at * 2 + 1] = from;
      this.#left[at * 2] = capacity;
      this.#cost[at * 2] = cost;
      this.#cost[at * 2 + 1] = -cost;
      this.#first[from + 1] = (this.#first[from + 1] ?? 0) + 1;
      this.#first[to + 1] = (this.#first[to + 1] ?? 0) + 1;
    }
    for (let node = 0; node < nodes; node += 1) {
      this.#first[node + 1] = (this.#first[node + 1] ?? 0) + (this.#first[node] ?? 0);
    }
    const next = this.#first.slice();
    for (let arc = 0; arc < size; arc += 1) {
      const from = this.#to[arc ^ 1] ?? 0;
      const place = next[from] ?? 0;
      this.#arcs[place] = arc;
      next[from] = place + 1;
    }
  }

  /** The cheapest way from node 0 to node 1 with room for one; null where there is none. */
  shortest(): { readonly cost: number; readonly arcs: readonly number[] } | null {
    const distance = new Float64Array(this.#nodes).fill(Number.POSITIVE_INFINITY);
    const by = new Int32Array(this.#nodes).fill(-1);
    const waiting = new Uint8Array(this.#nodes);
    const queue = [0];
    distance[0] = 0;
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] ?? 0;
      waiting[node] = 0;
      this.#relax(node, distance, by, (to) => {
        if (waiting[to] === 1) return;
        waiting[to] = 1;
        queue.push(to);
      });
    }
    const cost = distance[1] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(cost) ? { cost, arcs: this.#pathBack(by) } : null;
  }

  #relax(
    node: number,
    distance: Float64Array,
    by: Int32Array,
    onNearer: (to: number) => void,
  ): void {
    const own = distance[node] ?? 0;
    const end = this.#first[node + 1] ?? 0;
    for (let place = this.#first[node] ?? 0; place < end; place += 1) {
      const arc = this.#arcs[place] ?? 0;
      const to = this.#to[arc] ?? 0;
      const reached = own + (this.#cost[arc] ?? 0);
      if ((this.#left[arc] ?? 0) < 1 || reached >= (distance[to] ?? 0)) continue;
      distance[to] = reached;
      by[to] = arc;
      onNearer(to);
    }
  }

  #pathBack(by: Int32Array): number[] {
    const path: number[] = [];
    let node = 1;
    while (node !== 0) {
      const arc = by[node] ?? 0;
      path.push(arc);
      node = this.#to[arc ^ 1] ?? 0;
    }
    return path;
  }

  /** Sends one unit along a path. */
  push(path: readonly number[]): void {
    for (const arc of path) {
      this.#left[arc] = (this.#left[arc] ?? 0) - 1;
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] ?? 0) + 1;
    }
  }

  /** Units on each arc that was given. */
  flows(): number[] {
    return this.#given.map((_, at) => this.#left[at * 2 + 1] ?? 0);
  }
}
