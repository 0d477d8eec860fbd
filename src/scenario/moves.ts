import type { Day } from '#core/day.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import {
  lockRefusal,
  NO_LOCKS,
  reduceLocks,
  type LockAction,
  type Locks,
  type MoveRefusal,
} from './locks.ts';
import type { ReasonCode } from './reasons.ts';

/** One transfer. Never changed: another one takes its place. */
export interface Move {
  readonly personId: PersonId;
  /** The post left; null for a person without one. */
  readonly from: PositionId | null;
  /** The post entered; null = on the bench (bangku tunggu), without a post for now. */
  readonly to: PositionId | null;
  readonly effective: Day;
  /** Why, of the closed list; null while nobody has chosen. Asked for where a flag of the rules fires. */
  readonly reasonCode: ReasonCode | null;
  /** Why, in words; empty while nobody has written it. */
  readonly reason: string;
}

/** An ordered list of moves, at most one a person, over a baseline that never changes. */
export type Moves = readonly Move[];

/** What a step did, to be named beside undo and redo. */
export interface StepLabel {
  readonly action: 'add' | 'replace' | 'add-many' | 'remove' | 'clear' | LockAction['type'];
  /** The person moved or locked; null where the step is about several, or about a post. */
  readonly personId: PersonId | null;
  /** The post locked; null where the step is about moves or a person. */
  readonly postId: PositionId | null;
  /** Moves that came, went or changed; 0 for a lock. */
  readonly count: number;
}

/** What is undone and done again together. */
interface Plan {
  readonly moves: Moves;
  readonly locks: Locks;
}

/** A state that can be gone back or forward to, with the step between. */
interface Step extends Plan {
  readonly label: StepLabel;
}

/** The moves and locks with the steps that can be undone (newest last) and done again (newest last). */
export interface History extends Plan {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps that can be undone; older ones are forgotten. */
export const HISTORY_LIMIT = 100;

/** A scenario without moves and locks. */
export const NO_MOVES: History = { moves: [], locks: NO_LOCKS, past: [], future: [] };

/** What can be done to a scenario. */
export type MoveAction =
  | { readonly type: 'add'; readonly move: Move }
  /** Several moves as one step: all of them or, where a lock stands against one, none. */
  | { readonly type: 'add-many'; readonly moves: Moves }
  | { readonly type: 'remove'; readonly personId: PersonId }
  | { readonly type: 'clear' }
  | LockAction
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/**
 * The history after an action; the very same object where it changes nothing (undo without a past,
 * removing a move that is not there, adding the same move again) or where a lock stands against it,
 * which {@link refusalOfAction} names.
 *
 * `add` for a person who already has a move replaces it in its place in the order. A move back to
 * the post left takes the person's move away. `clear` leaves the moves that a lock holds. Every new
 * step forgets what could be done again.
 */
export function reduceMoves(history: History, action: MoveAction): History {
  if (refusalOfAction(history, action) !== null) return history;
  switch (action.type) {
    case 'add':
      return addMove(history, action.move);
    case 'add-many':
      return addMany(history, action.moves);
    case 'remove':
      return removeMove(history, action.personId);
    case 'clear':
      return clearMoves(history);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'lock-person':
    case 'unlock-person':
    case 'lock-post':
    case 'unlock-post':
      return changeLocks(history, action);
  }
}

/**
 * The lock that stands against an action; null where none does. A locked person keeps the place and
 * the move that they have; a locked post is neither entered nor left. Clearing, locks themselves,
 * undo and redo are never refused.
 */
export function refusalOfAction(history: History, action: MoveAction): MoveRefusal | null {
  if (action.type === 'add') return refusalOfMove(history, action.move);
  if (action.type === 'add-many') {
    for (const move of action.moves) {
      const refusal = refusalOfMove(history, move);
      if (refusal !== null) return refusal;
    }
    return null;
  }
  if (action.type !== 'remove') return null;
  const own = moveOf(history.moves, action.personId);
  return own === undefined ? null : lockRefusal(history.locks, own);
}

/** The step that undo would take back; null where there is none. */
export function undoLabel(history: History): StepLabel | null {
  return history.past.at(-1)?.label ?? null;
}

/** The step that redo would do again; null where there is none. */
export function redoLabel(history: History): StepLabel | null {
  return history.future.at(-1)?.label ?? null;
}

function refusalOfMove({ moves, locks }: History, move: Move): MoveRefusal | null {
  const own = moveOf(moves, move.personId);
  if (sameMove(own, move)) return null;
  return lockRefusal(locks, move) ?? (own === undefined ? null : lockRefusal(locks, own));
}

/** The move of a person that counts: of two in a file that was written by hand, the last. */
function moveOf(moves: Moves, personId: PersonId): Move | undefined {
  return moves.findLast((move) => move.personId === personId);
}

function addMove(history: History, move: Move): History {
  const { personId } = move;
  if (move.to === move.from) return removeMove(history, personId);
  const { moves } = history;
  const at = moves.findIndex((other) => other.personId === personId);
  if (sameMove(moves[at], move)) return history;
  const action = at < 0 ? 'add' : 'replace';
  return stepTo(history, { moves: withMove(moves, move) }, labelOf({ action, personId }));
}

function addMany(history: History, added: Moves): History {
  const moves = added.reduce(withMove, history.moves);
  const fresh = moves.filter((move) => !history.moves.includes(move)).length;
  const count = Math.max(fresh, Math.abs(moves.length - history.moves.length));
  if (count === 0) return history;
  return stepTo(history, { moves }, labelOf({ action: 'add-many', count }));
}

/** The moves with one more, in the place of the person's own; one that goes nowhere takes it away. */
function withMove(moves: Moves, move: Move): Moves {
  const at = moves.findIndex(({ personId }) => personId === move.personId);
  if (move.to === move.from) return at < 0 ? moves : moves.toSpliced(at, 1);
  if (at < 0) return [...moves, move];
  return sameMove(moves[at], move) ? moves : moves.with(at, move);
}

/** Of two moves of one person, which only a file written by hand holds, the last goes first. */
function removeMove(history: History, personId: PersonId): History {
  const at = history.moves.findLastIndex((move) => move.personId === personId);
  if (at < 0) return history;
  const moves = history.moves.toSpliced(at, 1);
  return stepTo(history, { moves }, labelOf({ action: 'remove', personId }));
}

function clearMoves(history: History): History {
  const moves = history.moves.filter((move) => lockRefusal(history.locks, move) !== null);
  const count = history.moves.length - moves.length;
  return count === 0 ? history : stepTo(history, { moves }, labelOf({ action: 'clear', count }));
}

function changeLocks(history: History, action: LockAction): History {
  const locks = reduceLocks(history.locks, action);
  if (locks === history.locks) return history;
  const about = 'personId' in action ? { personId: action.personId } : { postId: action.postId };
  return stepTo(history, { locks }, labelOf({ action: action.type, count: 0, ...about }));
}

function labelOf(label: Partial<StepLabel> & Pick<StepLabel, 'action'>): StepLabel {
  return { personId: null, postId: null, count: 1, ...label };
}

function stepTo(history: History, changed: Partial<Plan>, label: StepLabel): History {
  const { moves, locks } = history;
  const past = [...history.past, { label, moves, locks }].slice(-HISTORY_LIMIT);
  return { moves, locks, ...changed, past, future: [] };
}

function undo(history: History): History {
  const { moves, locks, past, future } = history;
  const step = past.at(-1);
  if (step === undefined) return history;
  return {
    moves: step.moves,
    locks: step.locks,
    past: past.slice(0, -1),
    future: [...future, { label: step.label, moves, locks }],
  };
}

function redo(history: History): History {
  const { moves, locks, past, future } = history;
  const step = future.at(-1);
  if (step === undefined) return history;
  return {
    moves: step.moves,
    locks: step.locks,
    past: [...past, { label: step.label, moves, locks }],
    future: future.slice(0, -1),
  };
}

function sameMove(a: Move | undefined, b: Move): boolean {
  return (
    a?.from === b.from &&
    a.to === b.to &&
    a.effective === b.effective &&
    a.reasonCode === b.reasonCode &&
    a.reason === b.reason
  );
}
