import type { DatasetSchema } from './schema.ts';

/**
 * True where a mapping says that a sheet of assessments is wide: no column of competencies, but two
 * columns of levels or more, each of which is headed by its competency.
 */
export function isWide(
  schema: Pick<DatasetSchema, 'id'>,
  mapping: ReadonlyMap<number, string>,
): boolean {
  if (schema.id !== 'assessments') return false;
  const columns = [...mapping.values()];
  if (columns.includes('competency_id')) return false;
  return columns.filter((column) => column === 'level').length >= 2;
}
