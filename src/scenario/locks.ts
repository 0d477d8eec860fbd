import type { PersonId, PositionId } from '#core/ids.ts';

/** People and posts whose placement stays as it is (kunci penempatan), each in the order of locking. */
export interface Locks {
  readonly persons: readonly PersonId[];
  readonly posts: readonly PositionId[];
}

/** Nothing is locked. */
export const NO_LOCKS: Locks = { persons: [], posts: [] };

/** Locks or unlocks one person or one post. */
export type LockAction =
  | { readonly type: 'lock-person' | 'unlock-person'; readonly personId: PersonId }
  | { readonly type: 'lock-post' | 'unlock-post'; readonly postId: PositionId };

/** What of a move a lock can stand against. */
interface Placing {
  readonly personId: PersonId;
  readonly from: PositionId | null;
  readonly to: PositionId | null;
}

/** A lock that stands against a move. */
export interface MoveRefusal {
  readonly why: 'person' | 'post';
  /** Whose move it is. */
  readonly personId: PersonId;
  /** The locked post; null where the person is locked. */
  readonly postId: PositionId | null;
}

/** The locks after an action; the very same object where it changes nothing. */
export function reduceLocks(locks: Locks, action: LockAction): Locks {
  switch (action.type) {
    case 'lock-person':
      return changed(locks, 'persons', added(locks.persons, action.personId));
    case 'unlock-person':
      return changed(locks, 'persons', without(locks.persons, action.personId));
    case 'lock-post':
      return changed(locks, 'posts', added(locks.posts, action.postId));
    case 'unlock-post':
      return changed(locks, 'posts', without(locks.posts, action.postId));
  }
}

/**
 * The lock that stands against a move: that of the person, else of the post left, else of the post
 * entered; null where none does.
 */
export function lockRefusal(
  { persons, posts }: Locks,
  { personId, from, to }: Placing,
): MoveRefusal | null {
  if (persons.includes(personId)) return { why: 'person', personId, postId: null };
  const postId = [from, to].find((id) => id !== null && posts.includes(id));
  return postId === undefined ? null : { why: 'post', personId, postId };
}

function changed(locks: Locks, key: keyof Locks, ids: readonly string[]): Locks {
  return ids === locks[key] ? locks : { ...locks, [key]: ids };
}

function added(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : ids;
}
