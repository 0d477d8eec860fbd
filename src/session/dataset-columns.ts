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
