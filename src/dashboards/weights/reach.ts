import type { FitIndex } from '#model/fit/index-city.ts';
import type { BestPair, BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { postGroupOf, type PostGroup } from '#model/fit/weight-sets.ts';
import type { PostFact } from '#model/facts.ts';

/** A first candidate with the certain score. */
export type First = Pick<BestPair, 'personId' | 'lo' | 'curable'>;

/** A post whose first candidate is another under the moved weights; null = it has none. */
export interface ChangedPost {
  readonly post: PostFact;
  readonly was: First | null;
  readonly now: First | null;
}

/** How far moved weights reach over the posts of a kind. */
export interface Reach {
  /** Posts of the kind that have a candidate under either weights. */
  readonly posts: number;
  /** Those whose first candidate changes, the highest certain score under the moved weights first. */
  readonly changed: readonly ChangedPost[];
}

/** Compares the first candidates of all posts of a kind under two sets of weights. */
export function reachOf(
  { posts }: FitIndex,
  group: PostGroup,
  before: BestPairs,
  after: BestPairs,
): Reach {
  const changed: ChangedPost[] = [];
  let counted = 0;
  for (const post of posts) {
    if (postGroupOf(post.kind) !== group) continue;
    const [was = null] = before.ofPost(post.id);
    const [now = null] = after.ofPost(post.id);
    if (was === null && now === null) continue;
    counted += 1;
    if (was?.personId !== now?.personId) changed.push({ post, was, now });
  }
  const sorted = changed.toSorted(
    (a, b) => (b.now?.lo ?? 0) - (a.now?.lo ?? 0) || (a.post.id < b.post.id ? -1 : 1),
  );
  return { posts: counted, changed: sorted };
}
