import Papa from 'papaparse';
import type { Polluted } from './pollutions.ts';

type Rows = readonly (readonly string[])[];

/** Shares of 0 to 1 of what two lists of texts have in common, as precision, recall and F1. */
function shared(given: readonly string[], truth: readonly string[]): [number, number, number] {
  if (given.length === 0 && truth.length === 0) return [1, 1, 1];
  const left = new Map<string, number>();
  for (const one of truth) left.set(one, (left.get(one) ?? 0) + 1);
  let hits = 0;
  for (const one of given) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(one, count - 1);
  }
  const precision = given.length === 0 ? 0 : hits / given.length;
  const recall = truth.length === 0 ? 0 : hits / truth.length;
  return [precision, recall, hits === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
}

function joined(rows: Rows): string[] {
  return rows.map((row) => row.join('\u241F'));
}

/**
 * Ten points for a converted file: one for being read at all, and precision, recall and F1 of the
 * header's cells, of the records and of the cells.
 */
export function scoreOf(converted: string, { truth, hasHeader }: Polluted): number {
  if (converted.startsWith('Application Error')) return 0;
  const given: Rows = converted === '' ? [] : Papa.parse<string[]>(converted.trimEnd()).data;
  const from = hasHeader ? 1 : 0;
  const header = shared(hasHeader ? (given[0] ?? []) : [], hasHeader ? (truth[0] ?? []) : []);
  const records = shared(joined(given.slice(from)), joined(truth.slice(from)));
  const cells = shared(given.slice(from).flat(), truth.slice(from).flat());
  return [1, ...header, ...records, ...cells].reduce((sum, one) => sum + one, 0);
}
