import type { PersonId, PositionId } from '#core/ids.ts';
import {
  lockWords,
  postName,
  ruleTitle,
  stepWords,
  type MoveWords,
} from '#dashboards/move-words.ts';
import type { Locks, MoveRefusal } from '#scenario/locks.ts';
import { redoLabel, undoLabel, type Move, type MoveAction } from '#scenario/moves.ts';
import type { BoardModel } from './use-board.ts';
import { whatIf } from './what-if.ts';

/** Does an action to the scenario; the lock that stands against it, null where it was done. */
export type Change = (action: MoveAction) => MoveRefusal | null;

/** The board as actions need it. */
export type Acted = Pick<BoardModel, 'base' | 'catalogue' | 'scenario'>;

/**
 * Moves a person to a post (null = the bench) and says what became of it. A gate of person and post
 * keeps them where they are; a taken seat does not, since another move may still free it: it is a
 * warning until then.
 */
export function placePerson(
  board: Acted,
  personId: PersonId,
  to: PositionId | null,
  change: Change,
  words: MoveWords,
): string {
  const { t } = words;
  const { city } = board.base;
  const { moves } = board.scenario.history;
  const what = whatIf(board.base, moves, { personId, to, day: city.asOf }, board.catalogue);
  if (what === null) return t('board:said.nothing');
  const name = nameOf(board, personId, words);
  const post = to === null ? '' : postName(city, to, words);
  const home = to === (city.persons.get(personId)?.positionId ?? null);
  if (what.blocked && !home) {
    const gates = what.failing.filter(({ severity, curable }) => severity === 'gate' && !curable);
    const rules = words.format.list(gates.map(({ id }) => ruleTitle(id, words)));
    return t('board:said.blocked', { name, post, rules });
  }
  const refusal = change({ type: 'add', move: what.move });
  if (refusal !== null) return lockWords(refusal, city, words);
  if (home)
    return to === null ? t('board:said.homeNone', { name }) : t('board:said.home', { name, post });
  return to === null ? t('board:said.benched', { name }) : t('board:said.moved', { name, post });
}

/** Takes the move of a person back and says so. */
export function takeBack(
  board: Acted,
  personId: PersonId,
  change: Change,
  words: MoveWords,
): string {
  const name = nameOf(board, personId, words);
  const own = board.scenario.history.moves.some((move) => move.personId === personId);
  if (!own) return words.t('board:said.notMoved', { name });
  const refusal = change({ type: 'remove', personId });
  return refusal === null
    ? words.t('board:said.homeNone', { name })
    : lockWords(refusal, board.base.city, words);
}

/** What can be locked. */
export type Lockable =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'post'; readonly id: PositionId };

/** Whether it is locked. */
export function isLocked(locks: Locks, { kind, id }: Lockable): boolean {
  return (kind === 'person' ? locks.persons : locks.posts).includes(id);
}

/** Locks what is open, opens what is locked, and says so. */
export function toggleLock(board: Acted, what: Lockable, change: Change, words: MoveWords): string {
  const { t } = words;
  const locked = isLocked(board.scenario.history.locks, what);
  if (what.kind === 'person') {
    change({ type: locked ? 'unlock-person' : 'lock-person', personId: what.id });
    const name = nameOf(board, what.id, words);
    return locked ? t('board:said.unlocked', { name }) : t('board:said.locked', { name });
  }
  change({ type: locked ? 'unlock-post' : 'lock-post', postId: what.id });
  const post = postName(board.base.city, what.id, words);
  return locked ? t('board:said.postUnlocked', { post }) : t('board:said.postLocked', { post });
}

/** Goes a step back or forward and names it; empty where there is none. */
export function stepHistory(
  board: Acted,
  type: 'undo' | 'redo',
  change: Change,
  words: MoveWords,
): string {
  const { history } = board.scenario;
  const label = type === 'undo' ? undoLabel(history) : redoLabel(history);
  if (label === null) return '';
  change({ type });
  return words.t(`board:said.${type}`, { step: stepWords(label, board.base.city, words) });
}

/** Puts another day or reason into the move of a person and says so. */
export function editMove(board: Acted, move: Move, change: Change, words: MoveWords): string {
  const refusal = change({ type: 'add', move });
  if (refusal !== null) return lockWords(refusal, board.base.city, words);
  return words.t('board:said.saved', { name: nameOf(board, move.personId, words) });
}

function nameOf(board: Acted, id: PersonId, { t }: MoveWords): string {
  return board.base.city.persons.get(id)?.name ?? t('transfer:someone');
}
