import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parseIsoDay, type Day } from '#core/day.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { impactOf, type Impact } from '#scenario/impact.ts';
import type { Moves } from '#scenario/moves.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { changePlan, usePlannedMoves } from '#session/plan.ts';
import { useFormat } from '#words/useFormat.ts';
import { candidateOf, type Candidate } from './candidate.ts';
import type { Words } from './names.ts';
import type { SearchChange, TransferSearch } from './search.ts';

/** Words and figures of the language on screen. */
export function useWords(): Words {
  const { t } = useTranslation(['transfer', 'rules', 'fit', 'scenarios']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** A choice of person or post can be taken back by the browser; the rest replaces the address. */
export function useChange(): (change: SearchChange) => void {
  const navigate = useNavigate({ from: '/mutasi' });
  return useCallback(
    (change) => {
      const step = 'person' in change || 'post' in change;
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !step,
        resetScroll: false,
      });
    },
    [navigate],
  );
}

/** What the page has to show once the baseline is there. */
export interface Transfer {
  readonly base: ScenarioBase;
  readonly day: Day;
  readonly moves: Moves;
  /** Null until person and post are chosen and make a move. */
  readonly candidate: Candidate | null;
  /** The plan against the baseline. */
  readonly plan: Impact;
}

/** The move looked at and the plan, computed anew where one of them changes. */
export function useTransfer(base: ScenarioBase, search: TransferSearch): Transfer {
  const moves = usePlannedMoves();
  const catalogue = useFitSettings((state) => state.catalogue);
  const { person, post, date } = search;
  const day = (date === null ? null : parseIsoDay(date)) ?? base.city.asOf;
  const candidate = useMemo(
    () =>
      person === null || post === null
        ? null
        : candidateOf(base, moves, { personId: person, postId: post, day }, catalogue),
    [base, moves, person, post, day, catalogue],
  );
  const plan = useMemo(() => impactOf(base, moves, [], catalogue), [base, moves, catalogue]);
  return useMemo(
    () => ({ base, day, moves, candidate, plan }),
    [base, day, moves, candidate, plan],
  );
}

/** Where text is typed, the keys for undo belong to the text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** The step that a key asks for, null for any other key. */
export function stepOfKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Ctrl+Z and Ctrl+Y (also with Cmd, and Ctrl+Shift+Z) step through the plan while the page is open. */
export function useStepKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const type = stepOfKey(event);
      if (type === null || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      changePlan({ type });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
