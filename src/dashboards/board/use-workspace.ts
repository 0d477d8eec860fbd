import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PersonId, PositionId } from '#core/ids.ts';
import { nameOfUnit, postName, type MoveWords } from '#dashboards/move-words.ts';
import type { Move } from '#scenario/moves.ts';
import { changeScenario } from '#session/scenarios.ts';
import {
  editMove,
  placePerson,
  stepHistory,
  takeBack,
  toggleLock,
  type Change,
  type Lockable,
} from './board-actions.ts';
import { historyStep, holdsPerson, sameLine, spotNow, type Spot } from './board-keys.ts';
import type { BoardRow } from './board-rows.ts';
import { MOST_COLUMNS, unitsIn, type BoardSearch } from './search.ts';
import type { Choice } from './Toolbar.tsx';
import type { TreeRow } from './tree-rows.ts';
import { useSaid, type BoardModel } from './use-board.ts';

/** What is chosen: a line of a column, or somebody on the bench. */
type Chosen =
  | { readonly at: 'line'; readonly spot: Spot }
  | { readonly at: 'bench'; readonly personId: PersonId };

/** Changes some of what the address says of the board. */
export function useBoardChange(): (change: Partial<BoardSearch>) => void {
  const navigate = useNavigate({ from: '/skenario/$id' });
  return (change) => {
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
}

/** What is chosen, where the focus goes, and all that can be done on the board. */
export function useWorkspace(board: BoardModel, search: BoardSearch, words: MoveWords) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [moving, setMoving] = useState<PersonId | null>(null);
  const [opened, open] = useState<PersonId | null>(null);
  const [focused, setFocused] = useState(0);
  const [said, say] = useSaid();
  const refocus = (): void => setFocused((n) => n + 1);
  const show = useShown(board, search, refocus);
  const spot = useMemo(
    () => (chosen?.at === 'line' ? spotNow(board.columns, chosen.spot) : null),
    [board.columns, chosen],
  );
  const choice = useMemo(() => choiceOf(board, chosen, spot, words), [board, chosen, spot, words]);
  const readOnly = search.view === 'sebelum';
  const personId = choice?.lockable.kind === 'person' ? choice.lockable.id : null;
  const choose = (to: Spot): void => setChosen({ at: 'line', spot: to });
  return {
    chosen,
    spot,
    choice,
    said,
    say,
    moving,
    opened,
    open,
    readOnly,
    focused,
    choose,
    ...doings({ board, words, say, refocus, choice, personId, setChosen, show }),
    chooseOnBench: (id: PersonId) => setChosen({ at: 'bench', personId: id }),
    goTo: (to: Spot) => {
      choose(to);
      refocus();
    },
    ask: () => {
      if (personId === null) say(words.t('board:said.pick'));
      else if (readOnly) say(words.t('board:readOnly'));
      else setMoving(personId);
    },
    stopAsking: () => {
      setMoving(null);
      refocus();
    },
  };
}

/** Opens the unit of a post as a column; the focus goes to the person there once the column is there. */
function useShown(
  { base, columns }: BoardModel,
  search: BoardSearch,
  refocus: () => void,
): (personId: PersonId, postId: PositionId) => void {
  const onChange = useBoardChange();
  const awaited = useRef<PersonId | null>(null);
  useEffect(() => {
    if (awaited.current === null || !holdsPerson(columns, awaited.current)) return;
    awaited.current = null;
    refocus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when columns change
  }, [columns]);
  return (personId, postId) => {
    const units = unitsShowing(base, search.units, postId);
    if (units === search.units) return;
    awaited.current = personId;
    onChange({ units });
  };
}

interface Doing {
  readonly board: BoardModel;
  readonly words: MoveWords;
  readonly say: (text: string) => void;
  readonly refocus: () => void;
  readonly choice: Choice | null;
  readonly personId: PersonId | null;
  readonly setChosen: (chosen: Chosen) => void;
  readonly show: (personId: PersonId, postId: PositionId) => void;
}

/** What changes the scenario; the focus follows the person who was moved. */
function doings(doing: Doing) {
  const { board, words, say, refocus, choice, personId, setChosen, show } = doing;
  const { t } = words;
  const change: Change = (action) => changeScenario(board.scenario.id, action);
  const act = (text: string): void => {
    say(text);
    refocus();
  };
  return {
    place: (id: PersonId, to: PositionId | null) => {
      let done = false;
      const tried: Change = (action) => {
        const refusal = change(action);
        done = refusal === null;
        return refusal;
      };
      act(placePerson(board, id, to, tried, words));
      // Who was not moved stays where the choice is.
      if (!done) return;
      if (to === null) setChosen({ at: 'bench', personId: id });
      else {
        setChosen({ at: 'line', spot: { unitId: '', key: `person:${id}@${to}` } });
        show(id, to);
      }
    },
    lock: () => {
      if (choice === null) say(t('board:said.pick'));
      else act(toggleLock(board, choice.lockable, change, words));
    },
    back: () => {
      if (personId === null) return say(t('board:said.pick'));
      const home = board.base.city.persons.get(personId)?.positionId ?? '';
      const text = takeBack(board, personId, change, words);
      setChosen({ at: 'line', spot: { unitId: '', key: `person:${personId}@${home}` } });
      return act(text);
    },
    remove: (id: PersonId) => say(takeBack(board, id, change, words)),
    step: (type: 'undo' | 'redo') => {
      const inBoard =
        document.activeElement?.closest('[data-row]:not([role="treeitem"])') instanceof Element;
      const text = stepHistory(board, type, change, words);
      if (text !== '') say(text);
      if (inBoard) refocus();
    },
    edit: (move: Move) => say(editMove(board, move, change, words)),
  };
}

function choiceOf(
  board: BoardModel,
  chosen: Chosen | null,
  spot: Spot | null,
  words: MoveWords,
): Choice | null {
  if (chosen === null) return null;
  const { city } = board.base;
  // Who is on no open column is not chosen: a key must never do to another line what was meant for it.
  const lockable =
    chosen.at === 'bench'
      ? ({ kind: 'person', id: chosen.personId } as const)
      : spot !== null && sameLine(chosen.spot, spot)
        ? lockableOf(rowAt(board, spot))
        : null;
  if (lockable === null) return null;
  const { kind, id } = lockable;
  const name =
    kind === 'person'
      ? (city.persons.get(id)?.name ?? words.t('transfer:someone'))
      : postName(city, id, words);
  const moved =
    kind === 'person' && board.scenario.history.moves.some((move) => move.personId === id);
  return { lockable, name, moved };
}

function rowAt({ columns }: BoardModel, spot: Spot | null): BoardRow | undefined {
  const column = columns.find(({ unitId }) => unitId === spot?.unitId);
  return column?.rows.find(({ key }) => key === spot?.key);
}

function lockableOf(row: BoardRow | undefined): Lockable | null {
  if (row === undefined || row.kind === 'unit') return null;
  if (row.kind === 'person') return { kind: 'person', id: row.personId };
  return { kind: 'post', id: row.postId };
}

/** Ctrl+Z and Ctrl+Y step through the scenario while the page is open; where text is typed they are the text's. */
export function useStepKeys(step: (type: 'undo' | 'redo') => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const type = historyStep(event);
      if (type === null || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(type);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** The units on the board with the one of a post among them; the first makes room where it is full. */
export function unitsShowing(
  { city, unitsOf }: BoardModel['base'],
  units: string,
  postId: PositionId,
): string {
  const post = city.posts.get(postId);
  const now = unitsIn(units);
  if (post === undefined) return units;
  const way = unitsOf.get(postId) ?? [post.unitId];
  if (way.some((id) => now.includes(id))) return units;
  return [...(now.length >= MOST_COLUMNS ? now.slice(1) : now), post.unitId].join(',');
}

/** The units on the board after a line of the tree was chosen, and what is said of it. */
export function chooseUnit(
  { base }: BoardModel,
  units: string,
  row: TreeRow,
  words: MoveWords,
): { readonly units: string; readonly said: string; readonly opens: string | null } {
  const now = unitsIn(units);
  const unitId = row.post?.unitId ?? row.id;
  const way = row.post === null ? [unitId] : (base.unitsOf.get(row.post.id) ?? [unitId]);
  const there = way.find((id) => now.includes(id));
  if (there !== undefined) {
    const closes = row.post === null;
    const left = closes ? now.filter((id) => id !== unitId) : now;
    return { units: left.join(','), said: '', opens: closes ? null : there };
  }
  const [first, ...others] = now;
  const full = now.length >= MOST_COLUMNS && first !== undefined;
  const name = full ? nameOfUnit(base.city, first) : '';
  const kept = full ? others : now;
  return {
    units: [...kept, unitId].join(','),
    said: full ? words.t('board:tree.full', { n: words.format.number(MOST_COLUMNS), name }) : '',
    opens: unitId,
  };
}
