import { useMemo, useState } from 'react';
import type {
  CompetencyRow,
  GapCellRow,
  GapCoverageRow,
  GapFilter,
  GapMatchRow,
} from '#model/gap/statements.ts';
import {
  competenciesStatement,
  gapCellsStatement,
  gapCoverageStatement,
  gapMatchesStatement,
} from '#model/gap/statements.ts';
import { unitsStatement } from '#model/workload/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { unitTree } from '#model/workload/unit-tree.ts';
import { useSession } from '#session/engine.ts';
import { useStatement } from '#session/use-statement.ts';
import { categoriesOf } from './finding.ts';
import type { Summary } from './finding.ts';
import { cellOf, indexOf } from './grid.ts';
import type { CellIndex } from './grid.ts';
import { filterOf } from './search.ts';
import type { GapSearch } from './search.ts';

/** Cells with the question that they answer. */
export interface Answer {
  readonly index: CellIndex;
  readonly filter: GapFilter;
}

/** What the page has to show. */
export interface Gap {
  /** The figures on screen with their question; null before the first. */
  readonly answer: Answer | null;
  /** The figures are those of the question before; the new ones are being computed. */
  readonly stale: boolean;
  /** The figures above the chart, as {@link Gap.answer}; they come a moment after it. */
  readonly summary: Summary | null;
  readonly summaryStale: boolean;
  readonly tree: UnitTree;
  readonly competencies: readonly CompetencyRow[];
  readonly failure: { readonly detail: string; readonly retry: () => void } | null;
}

/** A question and what came of it. */
export interface Asked<R> {
  readonly data: readonly R[] | undefined;
  /** The rows belong to other parameters. */
  readonly isPlaceholderData: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** The rows of a question; null while they are those of another one, or not there. */
export function rowsOf<R>({ data, isPlaceholderData }: Asked<R>): readonly R[] | null {
  return data === undefined || isPlaceholderData ? null : data;
}

interface Kept<R> {
  readonly rows: readonly R[];
  readonly filter: GapFilter;
}

/**
 * The last answer with its own question. What `useStatement` keeps while parameters change belongs
 * to other parameters, so it is shown under the question that it answers until the next is there.
 */
function useKept<R>(asked: Asked<R>, filter: GapFilter): Kept<R> | null {
  const dataset = useSession((state) => state.dataset?.id ?? null);
  const [kept, setKept] = useState<(Kept<R> & { readonly dataset: string | null }) | null>(null);
  const rows = rowsOf(asked);
  const last = kept?.dataset === dataset ? kept : null;
  if (rows !== null && (last?.rows !== rows || last.filter !== filter))
    setKept({ dataset, rows, filter });
  return last;
}

function summaryOf(
  cells: Kept<GapCellRow> | null,
  coverage: Kept<GapCoverageRow> | null,
  matches: Kept<GapMatchRow> | null,
): Summary | null {
  const counted = coverage?.rows[0];
  if (!cells || !matches || counted === undefined) return null;
  if (coverage?.filter !== cells.filter || matches.filter !== cells.filter) return null;
  return {
    total: cellOf(indexOf(cells.rows), { row: null, column: null }),
    coverage: counted,
    categories: categoriesOf(matches.rows),
  };
}

/** Figures of three statements that belong together; the old ones stay until all three are there. */
function useSummary(
  cells: Kept<GapCellRow> | null,
  coverage: Kept<GapCoverageRow> | null,
  matches: Kept<GapMatchRow> | null,
): Summary | null {
  const dataset = useSession((state) => state.dataset?.id ?? null);
  const made = useMemo(() => summaryOf(cells, coverage, matches), [cells, coverage, matches]);
  const [kept, setKept] = useState<{ dataset: string | null; summary: Summary } | null>(null);
  if (made !== null && kept?.summary !== made) setKept({ dataset, summary: made });
  return made ?? (kept?.dataset === dataset ? kept.summary : null);
}

function failureOf(asked: readonly Asked<object>[]): Gap['failure'] {
  const [first] = asked.flatMap(({ error }) => (error === null ? [] : [error]));
  if (first === undefined) return null;
  return {
    detail: first.message,
    retry: () => {
      for (const { error, refetch } of asked) if (error !== null) void refetch().catch(() => {});
    },
  };
}

/** Everything that the page shows; nothing before the engine is up. */
export function useGap(search: GapSearch): Gap {
  const { unit, kinds, tierGroups, statuses } = search;
  const filter = useMemo(
    () => filterOf({ unit, kinds, tierGroups, statuses }),
    [unit, kinds, tierGroups, statuses],
  );
  // Asked in this order: first what the matrix needs.
  const cells = useStatement(gapCellsStatement, filter);
  const units = useStatement(unitsStatement, {});
  const competencies = useStatement(competenciesStatement, {});
  const coverage = useStatement(gapCoverageStatement, filter);
  const matches = useStatement(gapMatchesStatement, { ...filter, row: null });

  const keptCells = useKept(cells, filter);
  const keptCoverage = useKept(coverage, filter);
  const keptMatches = useKept(matches, filter);
  const summary = useSummary(keptCells, keptCoverage, keptMatches);
  const tree = useMemo(() => unitTree(units.data ?? []), [units.data]);
  const answer = useMemo(
    () =>
      keptCells === null ? null : { index: indexOf(keptCells.rows), filter: keptCells.filter },
    [keptCells],
  );
  const named = units.data !== undefined && competencies.data !== undefined;
  return {
    // Without the names of its lines a matrix cannot be read.
    answer: named ? answer : null,
    stale: answer !== null && answer.filter !== filter,
    summary,
    summaryStale: [keptCells, keptCoverage, keptMatches].some((kept) => kept?.filter !== filter),
    tree,
    competencies: competencies.data ?? NONE,
    failure: failureOf([cells, units, competencies, coverage, matches]),
  };
}

const NONE: readonly CompetencyRow[] = [];
