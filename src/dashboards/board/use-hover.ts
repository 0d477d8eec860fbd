import { useMemo } from 'react';
import { noteTime } from '#session/timing.ts';
import { useDrag } from './drag-store.ts';
import type { BoardModel } from './use-board.ts';
import { whatIf, type WhatIf } from './what-if.ts';

/** What the drag would do where it is. */
export interface Hover {
  readonly what: WhatIf | null;
  /** The name of somebody who is over the post that they hold already. */
  readonly same: string | null;
}

const NOTHING: Hover = { what: null, same: null };

/** The answer for the post under the pointer; only the posts and units of that move are looked at. */
export function useHover({ base, scenario, catalogue }: BoardModel): Hover {
  const personId = useDrag((state) => state.personId);
  const over = useDrag((state) => state.over);
  const { moves } = scenario.history;
  return useMemo(() => {
    if (personId === null || over === null) return NOTHING;
    const to = over.kind === 'bench' ? null : over.id;
    const what = timed(() => {
      return whatIf(base, moves, { personId, to, day: base.city.asOf }, catalogue);
    });
    if (what !== null) return { what, same: null };
    return { what: null, same: base.city.persons.get(personId)?.name ?? null };
  }, [base, moves, catalogue, personId, over]);
}

/** Notes how long an answer took in the timeline of the page. */
function timed<T>(work: () => T): T {
  const start = performance.now();
  const done = work();
  noteTime('board-hover', start);
  return done;
}
