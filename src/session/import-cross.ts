import type { DatasetId } from '#core/ids.ts';
import { cellsOf, type EncodedTable } from '#store/ipc.ts';
import { crossCheck, crossColumns, type CheckedTable } from '#validate/cross.ts';
import type { Issue } from '#validate/schema.ts';
import type { CheckedPart } from './import-file.ts';
import { findingsOf, type Findings } from './import-findings.ts';

/** A table of the dataset to come: from a file, or loaded already and kept. */
export interface CrossTable {
  readonly encoded: EncodedTable;
  /** Null = it stays as it was loaded; where its rows stood is not known any more. */
  readonly source: Pick<CheckedPart, 'file' | 'lines' | 'headers'> | null;
}

/** The tables that are checked against each other, each dataset once. */
export interface CrossJob {
  readonly tables: readonly CrossTable[];
}

/** A finding between two datasets. */
export interface CrossIssue extends Issue {
  /** The dataset whose row names what is not there. */
  readonly dataset: DatasetId;
  /** Blank where the dataset is one that stays; then line and column are null. */
  readonly file: string;
}

const NOWHERE = { file: '', lines: [], headers: new Map<string, string>() } as const;

/**
 * What the datasets to come say of each other that does not agree, in the order of the checks. Two
 * datasets that both stay are not compared: that was done when they came.
 */
export function checkAcross({ tables }: CrossJob): Findings<CrossIssue> {
  const sources = new Map(tables.map(({ encoded, source }) => [encoded.dataset, source]));
  const checked = new Map(tables.map((table) => [table.encoded.dataset, checkedTable(table)]));
  // Files may have one name; datasets are there once each.
  const issues = crossCheck(checked).map((issue) => {
    const dataset = issue.file as DatasetId;
    return { ...issue, dataset, file: sources.get(dataset)?.file ?? '' };
  });
  return findingsOf(issues);
}

function checkedTable({ encoded, source }: CrossTable): CheckedTable {
  const { lines, headers } = source ?? NOWHERE;
  const cells = cellsOf(encoded, crossColumns(encoded.dataset));
  const columns = [...cells].map(([name, values]) => ({ name, values }));
  return { file: encoded.dataset, table: { columns }, lines, headers, loaded: source === null };
}
