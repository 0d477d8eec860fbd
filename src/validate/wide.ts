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

/** What a sheet of tasks must have: its other required columns may stand in titles. */
const OWN = ['task', 'volume', 'norm_minutes'] as const;

/**
 * Whether a mapping is that of a task sheet as offices fill it in: the tasks are there, the post and
 * the year may stand above them.
 */
export function isTaskSheet(schema: { readonly id: string }, mapping: Iterable<string>): boolean {
  const fed = new Set(mapping);
  return schema.id === 'workload' && OWN.every((name) => fed.has(name));
}
