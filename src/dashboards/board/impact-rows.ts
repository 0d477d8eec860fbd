import type { Move } from '#scenario/moves.ts';
import { hasReason, movesWithoutReason, reasonRules } from '#scenario/reasons.ts';
import { knowsLoad } from '#scenario/sums.ts';
import type { BoardModel } from './use-board.ts';

/** A measure of the whole city before and after. */
export interface ImpactRow {
  readonly id:
    | 'calls'
    | 'shortage'
    | 'surplus'
    | 'vacantSeats'
    | 'vacantPosts'
    | 'mustFill'
    | 'highest'
    | 'gini';
  /** Null = not known. */
  readonly before: number | null;
  readonly after: number | null;
  /** Decimals to write. */
  readonly digits: number;
}

/** The measures of the panel; shortage and surplus stay apart and are never netted. */
export function impactRows({ gauge, impact }: BoardModel): readonly ImpactRow[] {
  const { before, after } = impact.city;
  const known = knowsLoad(before);
  const row = (id: ImpactRow['id'], then: number, now: number, digits: number): ImpactRow => {
    return known
      ? { id, before: then, after: now, digits }
      : { id, before: null, after: null, digits };
  };
  return [
    row('calls', gauge.before.calls, gauge.after.calls, 0),
    row('shortage', before.shortage, after.shortage, 1),
    row('surplus', before.surplus, after.surplus, 1),
    { id: 'vacantSeats', before: before.vacantSeats, after: after.vacantSeats, digits: 0 },
    { id: 'vacantPosts', before: before.vacantPosts, after: after.vacantPosts, digits: 0 },
    { id: 'mustFill', before: before.mustFillVacant, after: after.mustFillVacant, digits: 0 },
    {
      id: 'highest',
      before: gauge.before.highest?.ej ?? null,
      after: gauge.after.highest?.ej ?? null,
      digits: 2,
    },
    { id: 'gini', before: gauge.before.gini, after: gauge.after.gini, digits: 4 },
  ];
}

/** What of the scenario asks for attention, with the moves that it is about. */
export interface Warning {
  readonly id: 'blocked' | 'reason' | 'rejected' | 'over' | 'single';
  readonly count: number;
  /** The first move that it is about; null where it is about none in particular. */
  readonly first: Move | null;
}

/** The warnings of the scenario, worst first; those that count nothing are left out. */
export function warningsOf({ checked, impact }: BoardModel): readonly Warning[] {
  const blocked = checked.moves.filter(({ evaluation }) => evaluation?.verdict === 'blocked');
  const missing = movesWithoutReason(checked.moves);
  const { rejected } = checked;
  const over = impact.posts.filter(({ difference, after }) => {
    return after.excess > 0 && difference.excess > 0;
  });
  const single = impact.singleHoldersLost;
  const moveInto = (postId: string | undefined): Move | null => {
    return checked.moves.find(({ move }) => move.to === postId)?.move ?? null;
  };
  const all: readonly Warning[] = [
    { id: 'blocked', count: blocked.length, first: blocked[0]?.move ?? null },
    { id: 'rejected', count: rejected.length, first: rejected[0]?.move ?? null },
    { id: 'over', count: over.length, first: moveInto(over[0]?.post.id) },
    { id: 'reason', count: missing.length, first: missing[0]?.move ?? null },
    { id: 'single', count: single.length, first: null },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What the list says of a move. */
export interface MoveState {
  readonly move: Move;
  /** Rules because of which a reason is asked for. */
  readonly asked: ReturnType<typeof reasonRules>;
  /** A reason is asked for and not given. */
  readonly missing: boolean;
}

/** Every move in its order with what it still lacks. */
export function moveStates({ checked, scenario }: BoardModel): readonly MoveState[] {
  const evaluations = new Map(checked.moves.map(({ move, evaluation }) => [move, evaluation]));
  return scenario.history.moves.map((move) => {
    const evaluation = evaluations.get(move) ?? null;
    const asked = evaluation === null ? [] : reasonRules(evaluation);
    return { move, asked, missing: asked.length > 0 && !hasReason(move) };
  });
}
