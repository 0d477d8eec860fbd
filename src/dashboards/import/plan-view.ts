import { DATASET_IDS, REQUIRED_DATASETS, type DatasetId } from '#core/ids.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { planImport } from '#session/import-plan.ts';
import type { Prepared } from '#session/import-prepare.ts';

type UpdateCounts = Pick<Prepared['previews'][number], 'added' | 'changed' | 'unchanged' | 'gone'>;

/** A dataset of what would be loaded, or was. */
export interface PlanRow {
  readonly dataset: DatasetId;
  readonly rows: number;
  /** Name of its file (hostile text); null = it stays as it was loaded. */
  readonly file: string | null;
}

/** What would be loaded, in words of the page. */
export interface PlanView {
  /** In the order of the dictionary. */
  readonly rows: readonly PlanRow[];
  /** Datasets that more than one file holds, with the names of the files. */
  readonly twice: readonly { readonly dataset: DatasetId; readonly files: readonly string[] }[];
  /** Loaded datasets that stay. */
  readonly kept: readonly DatasetId[];
  /** Loaded datasets that would be gone. */
  readonly gone: readonly DatasetId[];
  /** Datasets without which no page can begin. */
  readonly missing: readonly DatasetId[];
  /** Other datasets that would not be there. */
  readonly absent: readonly DatasetId[];
}

/** What loading the files would give, over the dataset that is loaded now (null: none). */
export function planView(
  files: readonly CheckedPart[],
  loaded: DatasetInfo | null,
  keepOthers: boolean,
): PlanView {
  const before = loadedRows(loaded);
  const given = files.map(({ dataset, file, count }) => ({ dataset, rows: count.loaded, file }));
  const plan = planImport<PlanRow>(given, before, keepOthers);
  const there = new Set(plan.tables.map(({ dataset }) => dataset));
  return {
    rows: inOrder(plan.tables),
    twice: plan.twice.map((dataset) => ({
      dataset,
      files: given.filter((row) => row.dataset === dataset).map(({ file }) => file),
    })),
    kept: plan.kept,
    gone: before.map(({ dataset }) => dataset).filter((dataset) => !there.has(dataset)),
    missing: plan.missing,
    absent: absentFrom(there),
  };
}

/**
 * The rows of a plan with what updates make of them: one row for each dataset that is updated, with
 * as many rows as it would have then and all its files.
 */
export function updatedRows(
  rows: readonly PlanRow[],
  previews: readonly (UpdateCounts & { readonly dataset: DatasetId })[],
): PlanRow[] {
  return rows.flatMap((row, at) => {
    const preview = previews.find(({ dataset }) => dataset === row.dataset);
    if (!preview) return [row];
    const own = rows.filter(({ dataset }) => dataset === row.dataset);
    if (rows.indexOf(own[0] ?? row) !== at) return [];
    const { added, changed, unchanged, gone } = preview;
    const files = own.map(({ file }) => file ?? '').join(', ');
    return [{ ...row, rows: added + changed + unchanged + gone, file: files }];
  });
}

/** The datasets of a loaded city, each with the file that it came from. */
export function resultRows(info: DatasetInfo, files: readonly CheckedPart[]): PlanRow[] {
  return loadedRows(info).map((row) => {
    const own = files.filter(({ dataset }) => dataset === row.dataset).map(({ file }) => file);
    return { ...row, file: own.length === 0 ? null : [...new Set(own)].join(', ') };
  });
}

/** Datasets that are not required and not there, in the order of the dictionary. */
export function absentFrom(there: ReadonlySet<DatasetId>): DatasetId[] {
  return DATASET_IDS.filter((id) => !there.has(id) && !REQUIRED_DATASETS.includes(id));
}

/**
 * Whether the files of one import should replace everything: they do where they bring all that a
 * page needs, else the other datasets stay unless the reader says so.
 */
export function replacesAll(files: readonly CheckedPart[]): boolean {
  return REQUIRED_DATASETS.every((id) => files.some(({ dataset }) => dataset === id));
}

function loadedRows(info: DatasetInfo | null): PlanRow[] {
  if (!info) return [];
  return DATASET_IDS.filter((id) => info.loaded.has(id)).map((dataset) => ({
    dataset,
    rows: info.counts[dataset] ?? 0,
    file: null,
  }));
}

function inOrder(rows: readonly PlanRow[]): PlanRow[] {
  const place = (id: DatasetId) => DATASET_IDS.indexOf(id);
  return rows.toSorted((a, b) => place(a.dataset) - place(b.dataset));
}
