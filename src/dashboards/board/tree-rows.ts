import type { UnitId } from '#core/ids.ts';
import { fold } from '#dashboards/find-in.ts';
import type { PostFact } from '#model/facts.ts';
import { ACTION_PERSONS } from '#model/workload/ej.ts';
import type { Placement } from '#scenario/apply.ts';
import { fteOf } from '#scenario/base.ts';
import type { Narrowing } from './search.ts';
import type { PostNode, UnitNode, UnitNodes } from './unit-nodes.ts';

/** A line of the tree. */
export interface TreeRow {
  /** `u:` or `p:` with the id. */
  readonly key: string;
  readonly kind: 'unit' | 'post';
  /** Of the unit or of the post. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** 1 = perangkat daerah. */
  readonly level: number;
  /** Its place among its siblings that are shown, from 1, and how many those are. */
  readonly place: number;
  readonly of: number;
  /** Null for a post. */
  readonly open: boolean | null;
  /** Null for a perangkat daerah. */
  readonly parent: string | null;
  /** The post itself; null for a unit. */
  readonly post: PostFact | null;
}

/** What the tree shows. */
export interface TreeState {
  readonly open: ReadonlySet<UnitId>;
  /** What is sought; units with a match below them are open then. */
  readonly query: string;
  readonly narrow: Narrowing;
  readonly placement: Pick<Placement, 'holdersOf'>;
}

/** The lines of the tree from the top down: only what is open, sought and within the narrowing. */
export function treeRows({ roots }: UnitNodes, state: TreeState): readonly TreeRow[] {
  const words = fold(state.query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const seen = visible(roots, words, state);
  const rows: TreeRow[] = [];
  const add = (nodes: readonly Shown[], level: number, parent: string | null): void => {
    for (const [at, shown] of nodes.entries()) {
      const place = { level, place: at + 1, of: nodes.length, parent };
      if (shown.kind === 'post') {
        const { id, post, text } = shown.node;
        rows.push({
          key: `p:${id}`,
          kind: 'post',
          id,
          name: post.title,
          text,
          ...place,
          open: null,
          post,
        });
        continue;
      }
      const { id, name, text } = shown.node;
      const open = state.open.has(id) || (words.length > 0 && shown.below);
      const key = `u:${id}`;
      rows.push({ key, kind: 'unit', id, name, text, ...place, open, post: null });
      if (open) add(shown.inside, level + 1, key);
    }
  };
  add(seen, 1, null);
  return rows;
}

/** How many full posts a post has too many (above 0) or too few; null where its need is not known. */
export function overNeed(post: PostFact, placement: Pick<Placement, 'holdersOf'>): number | null {
  return post.need === null ? null : fteOf(placement.holdersOf(post.id)) - post.need;
}

type Shown =
  | { readonly kind: 'post'; readonly node: PostNode }
  | {
      readonly kind: 'unit';
      readonly node: UnitNode;
      readonly inside: readonly Shown[];
      /** Whether something below it is what was sought, and not only the unit itself. */
      readonly below: boolean;
    };

function visible(
  nodes: readonly UnitNode[],
  words: readonly string[],
  state: TreeState,
): readonly Shown[] {
  return nodes.flatMap((node): Shown[] => {
    const own = has(node.text, words);
    // Below a unit that was found by its name, everything can be looked at.
    const sought = own ? [] : words;
    const posts = node.posts
      .filter((one) => has(one.text, sought) && within(one.post, state))
      .map((one): Shown => ({ kind: 'post', node: one }));
    const units = visible(node.units, sought, state);
    const inside = [...posts, ...units];
    if (inside.length === 0) return [];
    return [{ kind: 'unit', node, inside, below: words.length > 0 && !own }];
  });
}

function has(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function within(post: PostFact, { narrow, placement }: TreeState): boolean {
  if (narrow === 'semua') return true;
  const over = overNeed(post, placement);
  if (over === null) return false;
  return narrow === 'kurang' ? over <= -ACTION_PERSONS : over >= ACTION_PERSONS;
}
