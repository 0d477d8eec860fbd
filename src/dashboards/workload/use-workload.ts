import { useEffect, useMemo, useState } from 'react';
import {
  cellsStatement,
  familiesStatement,
  headcountStatement,
  monthCellsStatement,
  unitsStatement,
  type Dimension,
  type HeadcountRow,
  type WorkloadFilter,
} from '#model/workload/statements.ts';
import { unitTree, type UnitTree } from '#model/workload/unit-tree.ts';
import { useSession } from '#session/engine.ts';
import { useStatement } from '#session/use-statement.ts';
import type { Answer } from './options.ts';
import { DEFAULTS, filterOf, type WorkloadSearch } from './search.ts';

/** What the page has to show. */
export interface Workload {
  /** The figures on screen with their question; null before the first. */
  readonly answer: Answer | null;
  /** The figures are those of the question before; the new ones are being computed. */
  readonly stale: boolean;
  readonly tree: UnitTree;
  readonly families: readonly string[];
  readonly headcount: HeadcountRow | null;
  readonly failure: { readonly detail: string; readonly retry: () => void } | null;
}

/** The dimension of the first view; the build answers it for the whole city. */
export const FIRST_DIMENSION = 'tier';

/** Whether a question is the one that the build answered beforehand. */
export function isFirstQuestion(filter: WorkloadFilter, columns: Dimension): boolean {
  return columns === FIRST_DIMENSION && Object.values(filter).every((value) => value === null);
}

/** The filter of a search, the same object while it asks the same. */
function useFilter(search: WorkloadSearch): WorkloadFilter {
  const { unit, kinds, tierGroups, statuses, family } = search;
  return useMemo(
    () => filterOf({ ...DEFAULTS, unit, kinds, tierGroups, statuses, family }),
    [unit, kinds, tierGroups, statuses, family],
  );
}

/** Rows of the cells that a filter asks for; `own`: they answer this very question. */
function useCells(filter: WorkloadFilter, columns: Dimension) {
  const months = columns === 'month';
  const dimension = months ? FIRST_DIMENSION : columns;
  const byPart = useStatement(cellsStatement, { ...filter, dimension }, !months);
  const byMonth = useStatement(monthCellsStatement, filter, months);
  const prepared = useSession((state) => state.prepared.size > 0);
  const { data, isPlaceholderData, error, refetch } = months ? byMonth : byPart;
  const own = !isPlaceholderData || (prepared && isFirstQuestion(filter, columns));
  return { cells: own ? data : undefined, error, refetch };
}

function asks({ filter, columns }: Answer, question: Pick<Answer, 'filter' | 'columns'>): boolean {
  return filter === question.filter && columns === question.columns;
}

/** How long an answer may take before the one on screen is said to be old. */
const STALE_AFTER = 150;

/** True once `pending` has lasted: a page that is told at once is drawn twice for each answer. */
function useLasting(pending: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLasts(true), STALE_AFTER);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [pending]);
  return pending && lasts;
}

/**
 * Cells of a search. What `useStatement` keeps while parameters change belongs to other parameters;
 * so the last answer is kept here with its question, and shown as it was until the next one is there.
 */
function useAnswer(
  search: WorkloadSearch,
): Pick<Workload, 'answer' | 'failure'> & { readonly pending: boolean } {
  const { columns } = search;
  const filter = useFilter(search);
  const { cells, error, refetch } = useCells(filter, columns);
  const dataset = useSession((state) => state.dataset?.id ?? null);
  const [kept, setKept] = useState<{ dataset: string | null; answer: Answer } | null>(null);
  const answer = kept?.dataset === dataset ? kept.answer : null;
  const same = answer !== null && asks(answer, { filter, columns });
  if (cells !== undefined && !(same && answer.cells === cells))
    setKept({ dataset, answer: { cells, filter, columns } });
  const failure = useMemo(
    () => error && { detail: error.message, retry: () => void refetch().catch(() => {}) },
    [error, refetch],
  );
  return { answer, pending: answer !== null && !same, failure };
}

/**
 * Everything that the page shows, the same object while it shows the same; prepared by the build
 * until the engine is up. `pending`: the answer on screen is not yet that of the search.
 */
export function useWorkload(search: WorkloadSearch): {
  readonly workload: Workload;
  readonly pending: boolean;
} {
  const { answer: answered, pending, failure } = useAnswer(search);
  const stale = useLasting(pending);
  const units = useStatement(unitsStatement, {}).data;
  const families = useStatement(familiesStatement, {}).data;
  const headcount = useStatement(headcountStatement, {}).data?.[0] ?? null;
  const tree = useMemo(() => unitTree(units ?? []), [units]);
  const names = useMemo(() => (families ?? []).map(({ family }) => family), [families]);
  // Without the names of its rows a matrix cannot be read.
  const answer = units === undefined ? null : answered;
  const workload = useMemo(
    () => ({ answer, stale, failure, tree, families: names, headcount }),
    [answer, stale, failure, tree, names, headcount],
  );
  return { workload, pending };
}
