import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { ScenarioBase } from './base.ts';
import type { FlowArc } from './shock-flow.ts';

/** A pair that may be proposed, at a cost (less is better). */
export interface PairArc {
  readonly personId: PersonId;
  readonly from: PositionId;
  readonly to: PositionId;
  readonly cost: number;
}

/** What bounds a selection of pairs; whole people of a full post each. */
export interface Bounds {
  /** Groups of receiving posts with the most people that each group takes. */
  readonly groups: readonly { readonly posts: readonly PositionId[]; readonly most: number }[];
  /**
   * Most people that a post takes, in steps with the cost of each: people beyond the first may be
   * worth less. The costs do not fall from step to step.
   */
  readonly takes: (post: PositionId) => readonly number[];
  /** Most people that leave a post, in steps with the cost of each; the costs do not fall. */
  readonly leaves: (post: PositionId) => readonly number[];
  /** Most people that leave a unit with all below it. */
  readonly gives: (unit: UnitId) => number;
  /** Units that receive as well: what they give and take is not counted against them. */
  readonly receiving: ReadonlySet<UnitId>;
}

/** A network of flow from node 0 to node 1 whose whole solutions are the selections allowed. */
export interface MoveNetwork {
  readonly nodes: number;
  readonly arcs: readonly FlowArc[];
  /** The pairs chosen by a flow, in the order of `pairs`. */
  chosen(on: readonly number[]): PairArc[];
}

/**
 * The selections of pairs as a flow: group → post → person → post left → its unit → every unit above
 * it. Units are a tree, so the bounds are nested and a least-cost flow is the exact optimum.
 */
export function moveNetwork(
  base: ScenarioBase,
  pairs: readonly PairArc[],
  bounds: Bounds,
): MoveNetwork {
  const nodes = new Nodes();
  const arcs: FlowArc[] = [];
  const add: AddArc = (from, to, capacity, cost = 0) => {
    arcs.push({ from: nodes.of(from), to: nodes.of(to), capacity, cost });
  };
  addReceivers(add, pairs, bounds);
  const first = arcs.length;
  for (const { personId, to, cost } of pairs) add(`t${to}`, `p${personId}`, 1, cost);
  const homes = new Map(pairs.map(({ personId, from }) => [personId, from]));
  for (const [personId, from] of homes) add(`p${personId}`, `f${from}`, 1);
  addGivers(add, base, new Set(homes.values()), bounds);
  return {
    nodes: nodes.count,
    arcs,
    chosen: (on) => pairs.filter((_, at) => (on[first + at] ?? 0) > 0),
  };
}

type AddArc = (from: string, to: string, capacity: number, cost?: number) => void;

const SOURCE = 'source';
const SINK = 'sink';

function addReceivers(add: AddArc, pairs: readonly PairArc[], { groups, takes }: Bounds): void {
  const wanted = new Set(pairs.map(({ to }) => to));
  for (const [at, { posts, most }] of groups.entries()) {
    add(SOURCE, `g${at}`, most);
    for (const post of posts.filter((id) => wanted.has(id))) {
      for (const cost of takes(post)) add(`g${at}`, `t${post}`, 1, cost);
    }
  }
}

function addGivers(
  add: AddArc,
  base: ScenarioBase,
  posts: ReadonlySet<PositionId>,
  bounds: Bounds,
): void {
  for (const post of posts) {
    const own = base.unitsOf.get(post)?.[0];
    if (own === undefined) continue;
    for (const cost of bounds.leaves(post)) add(`f${post}`, `u${own}`, 1, cost);
  }
  for (const [unit, above] of unitsAboveOf(base, posts, bounds)) {
    add(`u${unit}`, above === null ? SINK : `u${above}`, bounds.gives(unit));
  }
}

/** Each unit on the way up with the next one that is bounded; null = none. */
function unitsAboveOf(
  base: ScenarioBase,
  posts: ReadonlySet<PositionId>,
  { receiving }: Bounds,
): ReadonlyMap<UnitId, UnitId | null> {
  const above = new Map<UnitId, UnitId | null>();
  for (const post of posts) {
    const units = (base.unitsOf.get(post) ?? []).filter((unit) => !receiving.has(unit));
    for (const [at, unit] of units.entries()) above.set(unit, units[at + 1] ?? null);
  }
  return above;
}

/** Numbers for names: 0 is the source and 1 the sink. */
class Nodes {
  readonly #numbers = new Map([
    [SOURCE, 0],
    [SINK, 1],
  ]);

  get count(): number {
    return this.#numbers.size;
  }

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }
}
