import type { TextTable } from '#load/table.ts';
import type { Mapping } from './headers.ts';
import { isPrivateHeader } from './private-columns.ts';
import { beginReading, filledSource, type Reading } from './reading.ts';
import type { DatasetSchema } from './schema.ts';

/** What a person says of a file before it is validated; nothing of it touches the file itself. */
export interface Corrections {
  /**
   * A cell text that stands for another, everywhere in a schema column. `from` is the whole cell as the
   * file spells it, trimmed; blank cells cannot be named.
   */
  readonly values: readonly {
    readonly column: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Lines that are not to be loaded; each is listed as `row-ignored`. */
  readonly ignoreLines: readonly number[];
  /**
   * One cell by the line of its row. `column` is a schema column (the file column that fills it in this
   * row, else its first source) or, where no schema column has that name, a header as the file spells
   * it, which names one level of a wide assessment sheet.
   */
  readonly cells: readonly {
    readonly line: number;
    readonly column: string;
    readonly to: string;
  }[];
}

/** Nothing to correct. */
export const NO_CORRECTIONS: Corrections = { values: [], ignoreLines: [], cells: [] };

/**
 * The table with corrected cells: first the values, then the cells, which win. Rows without a
 * correction are the same objects; lines, header and everything else stay. Private columns and
 * columns that feed nothing cannot be corrected; corrections that match nothing change nothing.
 */
export function correctTable(
  table: TextTable,
  schema: DatasetSchema,
  mapping: Mapping,
  corrections: Corrections,
): TextTable {
  if (corrections.values.length === 0 && corrections.cells.length === 0) return table;
  const reading = beginReading(table, schema, mapping);
  const rows: (readonly string[])[] = correctValues(reading, corrections.values);
  const rowOfLine = new Map(table.lines.map((line, row) => [line, row] as const));
  for (const { line, column, to } of corrections.cells) {
    const at = rowOfLine.get(line);
    const row = at === undefined ? undefined : rows[at];
    if (at === undefined || !row) continue;
    const index = placeOf(reading, column, row);
    if (index >= 0) rows[at] = withCell(row, index, to);
  }
  return { ...table, rows };
}

function correctValues(reading: Reading, values: Corrections['values']): (readonly string[])[] {
  const columns = new Map<string, Map<string, string>>();
  for (const { column, from, to } of values) {
    const known = columns.get(column) ?? new Map<string, string>();
    columns.set(column, known.set(from.trim(), to));
  }
  const places = [...columns].flatMap(([column, texts]) =>
    (reading.sources.get(column) ?? []).map((index) => ({ index, texts })),
  );
  return reading.table.rows.map((row) => {
    let corrected = row;
    for (const { index, texts } of places) {
      const to = texts.get((corrected[index] ?? '').trim());
      if (to !== undefined && index < corrected.length) corrected = withCell(corrected, index, to);
    }
    return corrected;
  });
}

function placeOf(reading: Reading, column: string, row: readonly string[]): number {
  const sources = reading.sources.get(column);
  if (sources) {
    const filled = filledSource(row, sources);
    return filled >= 0 ? filled : (sources[0] ?? -1);
  }
  if (reading.schema.columns.some(({ name }) => name === column)) return -1;
  const { header } = reading.table;
  return isPrivateHeader(column) ? -1 : header.indexOf(column);
}

function withCell(row: readonly string[], index: number, to: string): readonly string[] {
  const cells = [...row];
  while (cells.length <= index) cells.push('');
  cells[index] = to;
  return cells;
}
