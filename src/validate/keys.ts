import type { ColumnValues } from './columns.ts';
import { report, type Reading } from './reading.ts';
import type { CellValue } from './schema.ts';

/**
 * Lists every row whose key an earlier loaded row already has, naming that row's line. Rows that are
 * listed for another reason neither have a key nor take one, so destroyed NIPs never count as twins.
 */
export function listDuplicates(reading: Reading, values: ColumnValues): void {
  const columns = reading.schema.key.map((name) => values.get(name) ?? []);
  if (columns.length === 0) return;
  const index = reading.sources.get(reading.schema.key[0] ?? '')?.[0];
  const firstRow = new Map<string, number>();
  for (let row = 0; row < reading.table.rows.length; row++) {
    if (reading.listed[row] === 1) continue;
    const key = keyOf(columns, row);
    const first = firstRow.get(key);
    if (first === undefined) firstRow.set(key, row);
    else {
      const details = { firstLine: reading.table.lines[first] ?? 0, key: keyText(reading, row) };
      report(reading, {
        rule: 'duplicate-key',
        row,
        ...(index === undefined ? {} : { index }),
        details,
      });
    }
  }
}

/** The key of a row as one text; most keys are one column of texts. */
function keyOf(columns: readonly (readonly CellValue[])[], row: number): string {
  let key = String(columns[0]?.[row] ?? '');
  for (let at = 1; at < columns.length; at++) key += `\u0000${String(columns[at]?.[row] ?? '')}`;
  return key;
}

/** The key of a row as the file spells it. */
function keyText(reading: Reading, row: number): string {
  return reading.schema.key
    .map((name) => reading.table.rows[row]?.[reading.sources.get(name)?.[0] ?? -1]?.trim() ?? '')
    .join(' · ');
}
