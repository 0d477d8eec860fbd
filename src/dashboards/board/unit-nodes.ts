import type { PositionId, UnitId } from '#core/ids.ts';
import { fold } from '#dashboards/find-in.ts';
import type { PostFact } from '#model/facts.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { TIERS } from '#core/tiers.ts';

/** A unit with the units below it and its own posts. */
export interface UnitNode {
  readonly id: UnitId;
  readonly name: string;
  /** The name as a search compares it. */
  readonly text: string;
  readonly units: readonly UnitNode[];
  readonly posts: readonly PostNode[];
}

/** A post as a leaf of the tree. */
export interface PostNode {
  readonly id: PositionId;
  readonly post: PostFact;
  readonly text: string;
}

/** The organisation as a tree of units and posts, with every unit by its id. */
export interface UnitNodes {
  readonly roots: readonly UnitNode[];
  readonly byId: ReadonlyMap<UnitId, UnitNode>;
}

const COMPARE = new Intl.Collator('id');

/**
 * The organisation as a tree: perangkat daerah by name, posts in the order of their tiers. Units
 * that posts name and the file does not hold stand at the end by their id, as do units whose parents
 * go round in a ring: no post is left out.
 */
export function unitNodes({ city, units }: ScenarioBase): UnitNodes {
  const below = new Map<UnitId | null, UnitId[]>();
  for (const { id, parentId } of city.units.values()) {
    const parent = parentId !== null && city.units.has(parentId) ? parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const postsOf = new Map<UnitId, PostFact[]>();
  for (const post of city.posts.values()) {
    const own = postsOf.get(post.unitId);
    if (own === undefined) postsOf.set(post.unitId, [post]);
    else own.push(post);
  }
  const byId = new Map<UnitId, UnitNode>();
  const seen = new Set<UnitId>();
  const nodeOf = (id: UnitId): UnitNode => {
    seen.add(id);
    const name = city.units.get(id)?.name ?? id;
    const inside = (below.get(id) ?? []).filter((one) => !seen.has(one)).map(nodeOf);
    const posts = (postsOf.get(id) ?? []).toSorted(byTier).map(postNode);
    const node = { id, name, text: fold(name), units: inside.toSorted(byName), posts };
    byId.set(id, node);
    return node;
  };
  const roots = (below.get(null) ?? []).map(nodeOf).toSorted(byName);
  const rest = [...city.units.keys(), ...postsOf.keys()];
  const loose: UnitNode[] = [];
  for (const id of rest) if (!seen.has(id)) loose.push(nodeOf(id));
  const known = [...roots, ...loose.toSorted(byName)];
  return { roots: known.filter(({ id }) => units.has(id)), byId };
}

/** The ids of the units above a unit, from the root down; empty for a root and an unknown unit. */
export function unitsAbove({ roots }: UnitNodes, id: UnitId): readonly UnitId[] {
  const find = (nodes: readonly UnitNode[]): readonly UnitId[] | null => {
    for (const node of nodes) {
      if (node.id === id) return [];
      const way = find(node.units);
      if (way !== null) return [node.id, ...way];
    }
    return null;
  };
  return find(roots) ?? [];
}

function postNode(post: PostFact): PostNode {
  return { id: post.id, post, text: fold(post.title) };
}

function byName(a: UnitNode, b: UnitNode): number {
  return COMPARE.compare(a.name, b.name) || order(a.id, b.id);
}

function byTier(a: PostFact, b: PostFact): number {
  return (
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    COMPARE.compare(a.title, b.title) ||
    order(a.id, b.id)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
