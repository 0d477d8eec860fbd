import { REQUIRED_DATASETS, type DatasetId } from '#core/ids.ts';
import { personIdsByNip, type EncodedTable } from '#store/ipc.ts';
import type { PrepareJob } from './import-prepare.ts';

/** What a new dataset would consist of. */
export interface ImportPlan<T> {
  /** Tables of the new dataset; several of one dataset are joined. */
  readonly tables: readonly T[];
  /** Datasets that come from the files. */
  readonly fromFiles: readonly DatasetId[];
  /** Datasets that stay as they are loaded. */
  readonly kept: readonly DatasetId[];
  /** Datasets that two or more parts hold: their rows are joined. */
  readonly twice: readonly DatasetId[];
  /** Datasets without which no page can begin. */
  readonly missing: readonly DatasetId[];
}

/**
 * The new dataset: the files' tables, with those already loaded that no file replaces where
 * `keepOthers` says so.
 */
export function planImport<T extends { readonly dataset: DatasetId }>(
  files: readonly T[],
  loaded: readonly T[],
  keepOthers: boolean,
): ImportPlan<T> {
  const fromFiles = [...new Set(files.map(({ dataset }) => dataset))];
  const twice = fromFiles.filter((id) => files.filter(({ dataset }) => dataset === id).length > 1);
  const kept = keepOthers ? loaded.filter(({ dataset }) => !fromFiles.includes(dataset)) : [];
  const tables = [...files, ...kept];
  const missing = REQUIRED_DATASETS.filter((id) => !tables.some(({ dataset }) => dataset === id));
  return { tables, fromFiles, kept: kept.map(({ dataset }) => dataset), twice, missing };
}

/**
 * Whether most persons of the new employees are among the loaded ones, i.e. both are of one office.
 * False where either has no employees.
 */
export function samePersons(
  tables: readonly EncodedTable[],
  loaded: readonly EncodedTable[],
): boolean {
  const after = tables.find(({ dataset }) => dataset === 'employees');
  const before = loaded.find(({ dataset }) => dataset === 'employees');
  if (!after || !before) return false;
  const known = personIdsByNip(before);
  const nips = [...personIdsByNip(after).keys()];
  return nips.filter((nip) => known.has(nip)).length * 2 > nips.length;
}

/** Whether rows or most persons of the dataset before are in the new one. */
export function staysOf(
  { parts, mode }: PrepareJob,
  tables: readonly EncodedTable[],
  loaded: readonly EncodedTable[],
): boolean {
  const fromFiles = new Set(parts.map(({ encoded }) => encoded.dataset));
  const stays = loaded.some(
    ({ dataset }) =>
      tables.some((table) => table.dataset === dataset) &&
      (!fromFiles.has(dataset) || (mode[dataset] ?? 'new') !== 'new'),
  );
  return stays || samePersons(tables, loaded);
}
