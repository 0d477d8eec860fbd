import type { PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact } from '#model/facts.ts';
import { isAtWork } from '#model/rules/person-status.ts';
import type { ScenarioBase } from './base.ts';
import type { Move, Moves } from './moves.ts';

/**
 * Why a move does not hold on this baseline: the person or the post is not there, the person has
 * left the post it starts from, or has two moves.
 */
export type RejectReason = 'person' | 'post' | 'from' | 'twice';

/** A move that was left out, with why. */
export interface RejectedMove {
  readonly move: Move;
  readonly reason: RejectReason;
}

/** Who holds what after some moves: the baseline with the changes laid over it. */
export interface Placement {
  /** The moves that hold, in their order. */
  readonly moves: Moves;
  readonly rejected: readonly RejectedMove[];
  /** Posts whose holders differ from the baseline. */
  readonly changed: ReadonlySet<PositionId>;
  /** People at work who hold a post. */
  holdersOf(postId: PositionId): readonly PersonFact[];
  /** The post of a person; null on the bench, without one, or for a person who is not there. */
  postOf(personId: PersonId): PositionId | null;
}

const NOBODY: readonly PersonFact[] = [];

/**
 * Lays moves over the baseline without copying it: cost grows with the moves, not with the city.
 * A move that does not hold is rejected and named; the others still apply. Seats are not checked
 * here: two people on one seat show as excess in the impact. A person who is not at work (on leave)
 * can be moved and counts in no post before or after.
 */
export function applyMoves(base: ScenarioBase, moves: Moves): Placement {
  const { city } = base;
  const held: Move[] = [];
  const rejected: RejectedMove[] = [];
  const posts = new Map<PersonId, PositionId | null>();
  const holders = new Map<PositionId, readonly PersonFact[]>();
  const holdersOf = (id: PositionId): readonly PersonFact[] =>
    holders.get(id) ?? base.holders.get(id) ?? NOBODY;
  for (const move of moves) {
    const person = city.persons.get(move.personId);
    const reason = rejectReason(base, move, person, posts);
    if (reason !== null || person === undefined) {
      rejected.push({ move, reason: reason ?? 'person' });
      continue;
    }
    held.push(move);
    posts.set(person.id, move.to);
    if (!isAtWork(person)) continue;
    if (move.from !== null) {
      holders.set(
        move.from,
        holdersOf(move.from).filter((other) => other.id !== person.id),
      );
    }
    if (move.to !== null) holders.set(move.to, [...holdersOf(move.to), person]);
  }
  return {
    moves: held,
    rejected,
    changed: new Set(holders.keys()),
    holdersOf,
    postOf: (id) => {
      const moved = posts.get(id);
      return moved === undefined ? (city.persons.get(id)?.positionId ?? null) : moved;
    },
  };
}

function rejectReason(
  { city }: ScenarioBase,
  move: Move,
  person: PersonFact | undefined,
  moved: ReadonlyMap<PersonId, PositionId | null>,
): RejectReason | null {
  if (person === undefined) return 'person';
  if (moved.has(person.id)) return 'twice';
  if (person.positionId !== move.from) return 'from';
  return move.to === null || city.posts.has(move.to) ? null : 'post';
}
