import { EDUCATION_LEVELS } from '#core/education.ts';
import { PNS_GOLONGAN, PPPK_GOLONGAN } from '#core/golongan.ts';
import type { DatasetId } from '#core/ids.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';

/** A column that a file's column can feed. */
export interface ColumnChoice {
  readonly name: string;
  /** Header of our own template, the same in every language. */
  readonly label: string;
  readonly required: boolean;
}

/** Columns of a dataset in the order of its template. */
export function columnChoices(dataset: DatasetId): ColumnChoice[] {
  return SCHEMAS[dataset].columns.map(({ name, label, required }) => ({ name, label, required }));
}

/** The values that a column may hold, where it is a closed list; empty where it is not. */
export function codesOfColumn(dataset: DatasetId, column: string): readonly string[] {
  const spec = SCHEMAS[dataset].columns.find(({ name }) => name === column);
  if (spec?.kind === 'code') return Object.keys(spec.codes ?? {});
  if (spec?.kind === 'golongan') return [...PNS_GOLONGAN.map(({ code }) => code), ...PPPK_GOLONGAN];
  if (spec?.kind === 'education') return EDUCATION_LEVELS.map(({ id }) => id);
  return spec?.kind === 'bool' ? ['Ya', 'Tidak'] : [];
}

/** Columns by which a row of a dataset is known; none where it cannot be updated by key. */
export function keyColumns(dataset: DatasetId): readonly string[] {
  return SCHEMAS[dataset].key;
}
