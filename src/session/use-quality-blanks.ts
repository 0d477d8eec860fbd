import type { UseQueryResult } from '@tanstack/react-query';
import { isoOfDay } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import {
  blankCountsStatement,
  blankRowsStatement,
  type BlankColumn,
  type BlankRow,
} from '#model/quality/blanks.ts';
import type { FindingRow } from '#model/quality/statements.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { useSession } from './engine.ts';
import { useStatement } from './use-statement.ts';

/** Columns of a dataset in the order of its template. */
export function blankColumns(dataset: DatasetId): readonly BlankColumn[] {
  return SCHEMAS[dataset].columns.map(({ name, label, required, kind }) => ({
    name,
    label,
    required,
    list: kind === 'list',
  }));
}

/** Filled cells of each column of a dataset, by perangkat daerah. */
export function useBlanks(dataset: DatasetId): UseQueryResult<BlankRow[]> {
  return useStatement(blankCountsStatement(dataset, blankColumns(dataset)), {});
}

/** The rows without a value in a column; of one perangkat daerah, of nobody (''), or of all (null). */
export function useBlankRows(
  dataset: DatasetId,
  column: BlankColumn,
  opd: string | null,
): UseQueryResult<FindingRow[]> {
  const asOf = useSession((state) => state.dataset?.asOf) ?? null;
  const params = { asOf: asOf === null ? '' : isoOfDay(asOf), opd };
  return useStatement(blankRowsStatement(dataset, column), params, asOf !== null);
}
