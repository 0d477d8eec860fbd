import { parseIsoDay, type Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import { readCsv } from '#load/csv.ts';
import type { TextTable } from '#load/table.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders } from '#validate/headers.ts';
import type { CellValue } from '#validate/schema.ts';
import { validateTable, type ValidatedTable, type ValidateOptions } from '#validate/table.ts';

/** A day that must exist. */
export function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`no such day: ${iso}`);
  return parsed;
}

/** The day on which the data of these tests stands. */
export const AS_OF = day('2026-09-30');

/** A CSV text as the loader reads it. */
export function textTable(csv: string, file = 'uji.csv'): TextTable {
  const result = readCsv(new TextEncoder().encode(csv), file);
  if (!result.ok) throw new Error(`refused: ${result.failure.code}`);
  return result.table;
}

/** A CSV text validated as a dataset by the mapping that its own header proposes. */
export function validated(
  csv: string,
  dataset: DatasetId,
  options: Partial<ValidateOptions> = {},
): ValidatedTable {
  const table = textTable(csv, `${dataset}.csv`);
  const mapping = mappingOf(matchHeaders(table.header, dataset));
  return validateTable(table, SCHEMAS[dataset], mapping, { asOf: AS_OF, ...options });
}

/** Values of one column. */
export function column(result: ValidatedTable, name: string): readonly CellValue[] {
  const found = result.table.columns.find((entry) => entry.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found.values;
}

/** Rules of the issues with their lines: `nip-length@3`, `-` for the whole file. */
export function findings(result: Pick<ValidatedTable, 'issues'>): string[] {
  return result.issues.map((issue) => `${issue.rule}@${issue.line ?? '-'}`);
}
