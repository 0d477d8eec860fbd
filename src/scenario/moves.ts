import type { Day } from '#core/day.ts';
import type { PersonId, PositionId } from '#core/ids.ts';

/** One transfer. Never changed: another one takes its place. */
export interface Move {
  readonly personId: PersonId;
  /** The post left; null for a person without one. */
  readonly from: PositionId | null;
  /** The post entered; null = on the bench (bangku tunggu), without a post for now. */
  readonly to: PositionId | null;
  readonly effective: Day;
  /** Why; empty while nobody has written it. Asked for where a flag of the rules fires. */
  readonly reason: string;
}

/** An ordered list of moves, at most one a person, over a baseline that never changes. */
export type Moves = readonly Move[];

/** What a step did, to be named beside undo and redo. */
export interface StepLabel {
  readonly action: 'add' | 'replace' | 'remove' | 'clear';
  /** The person moved; null where the step is about all moves. */
  readonly personId: PersonId | null;
}

/** A state that can be gone back or forward to, with the step between. */
interface Step {
  readonly label: StepLabel;
  readonly moves: Moves;
}

/** The moves with the steps that can be undone (newest last) and done again (newest last). */
export interface History {
  readonly moves: Moves;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps that can be undone; older ones are forgotten. */
export const HISTORY_LIMIT = 100;

/** A scenario without moves. */
export const NO_MOVES: History = { moves: [], past: [], future: [] };

/** What can be done to a scenario. */
export type MoveAction =
  | { readonly type: 'add'; readonly move: Move }
  | { readonly type: 'remove'; readonly personId: PersonId }
  | { readonly type: 'clear' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/**
 * The history after an action; the very same object where it changes nothing (undo without a past,
 * removing a move that is not there, adding the same move again).
 *
 * `add` for a person who already has a move replaces it in its place in the order. A move back to
 * the post left takes the person's move away. Every new step forgets what could be done again.
 */
export function reduceMoves(history: History, action: MoveAction): History {
  switch (action.type) {
    case 'add':
      return addMove(history, action.move);
    case 'remove':
      return removeMove(history, action.personId);
    case 'clear':
      return history.moves.length === 0
        ? history
        : stepTo(history, [], { action: 'clear', personId: null });
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

/** The step that undo would take back; null where there is none. */
export function undoLabel(history: History): StepLabel | null {
  return history.past.at(-1)?.label ?? null;
}

/** The step that redo would do again; null where there is none. */
export function redoLabel(history: History): StepLabel | null {
  return history.future.at(-1)?.label ?? null;
}

function addMove(history: History, move: Move): History {
  const { personId } = move;
  if (move.to === move.from) return removeMove(history, personId);
  const at = history.moves.findIndex((other) => other.personId === personId);
  if (at < 0) return stepTo(history, [...history.moves, move], { action: 'add', personId });
  if (sameMove(history.moves[at], move)) return history;
  return stepTo(history, history.moves.with(at, move), { action: 'replace', personId });
}

function removeMove(history: History, personId: PersonId): History {
  const moves = history.moves.filter((move) => move.personId !== personId);
  return moves.length === history.moves.length
    ? history
    : stepTo(history, moves, { action: 'remove', personId });
}

function stepTo(history: History, moves: Moves, label: StepLabel): History {
  const past = [...history.past, { label, moves: history.moves }].slice(-HISTORY_LIMIT);
  return { moves, past, future: [] };
}

function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    moves: step.moves,
    past: history.past.slice(0, -1),
    future: [...history.future, { label: step.label, moves: history.moves }],
  };
}

function redo(history: History): History {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    moves: step.moves,
    past: [...history.past, { label: step.label, moves: history.moves }],
    future: history.future.slice(0, -1),
  };
}

function sameMove(a: Move | undefined, b: Move): boolean {
  return (
    a?.from === b.from && a.to === b.to && a.effective === b.effective && a.reason === b.reason
  );
}
