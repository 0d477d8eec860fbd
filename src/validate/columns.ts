import { cellReader } from './cells.ts';
import { datesOfFile } from './date-order.ts';
import { isFault, type CellFault, type CellResult } from './fault.ts';
import { areRounded } from './nip-cells.ts';
import type { NumberStyle } from './number-cells.ts';
import { stylesOfFile } from './number-style.ts';
import type { DateOrder, ValueQuestion } from './questions.ts';
import { filledSource, report, type Reading } from './reading.ts';
import type { CellValue, ColumnSpec } from './schema.ts';

/** Validated cells by schema column, as long as the table; rows that are listed hold null. */
export type ColumnValues = Map<string, CellValue[]>;

/** The cells of a table and what they leave open. */
export interface ReadCells {
  readonly values: ColumnValues;
  readonly questions: readonly ValueQuestion[];
}

/** What the user has said of the file; null where the file decides. */
export interface Said {
  readonly numberStyle: NumberStyle | null;
  readonly dateOrder: DateOrder | null;
  /** By schema column: the value of every row where no header feeds the column. */
  readonly constants?: ReadonlyMap<string, CellValue>;
}

/**
 * Reads every cell, column by column. A missing or faulty cell is null with an issue: an error that
 * lists the row where the column is required, else a warning. Columns that no header feeds are all
 * null. `onProgress` is told the share of the columns that are read, 0 to 1.
 */
export function readColumns(
  reading: Reading,
  said: Said,
  onProgress: (share: number) => void = () => undefined,
): ReadCells {
  const shapeListed = reading.listed.slice();
  const numbers = stylesOfFile(reading, said.numberStyle);
  const dates = datesOfFile(reading, said.dateOrder);
  const values: ColumnValues = new Map();
  for (const [done, spec] of reading.schema.columns.entries()) {
    onProgress(done / reading.schema.columns.length);
    const constant = said.constants?.get(spec.name) ?? null;
    if (constant !== null && !reading.sources.has(spec.name)) {
      values.set(
        spec.name,
        reading.table.rows.map(() => constant),
      );
      continue;
    }
    const style = numbers.styles.get(spec.name) ?? null;
    const read = cellReader(spec, style, dates.forms.get(spec.name));
    const column = readColumn(reading, spec, read, shapeListed);
    if (spec.name === 'nip') listRounded(reading, column);
    values.set(spec.name, column);
  }
  return { values, questions: [...dates.questions, ...numbers.questions] };
}

function readColumn(
  reading: Reading,
  spec: ColumnSpec,
  read: (text: string) => CellResult,
  skip: Uint8Array,
): CellValue[] {
  const { rows } = reading.table;
  const values = rows.map((): CellValue => null);
  const sources = reading.sources.get(spec.name) ?? [];
  if (sources.length === 0 && !spec.required) return values;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || skip[at] === 1) continue;
    const index = filledSource(row, sources);
    if (index < 0) {
      if (spec.required) reportMissing(reading, spec, at, sources[0]);
      continue;
    }
    const result = read((row[index] ?? '').trim());
    if (isFault(result)) reportFault(reading, spec, at, index, result);
    else values[at] = result;
  }
  return values;
}

/** NIPs that a program rounded are gone like those that a spreadsheet rounded. */
function listRounded(reading: Reading, values: CellValue[]): void {
  const nips = values.filter((value) => typeof value === 'string');
  if (!areRounded(nips)) return;
  const sources = reading.sources.get('nip') ?? [];
  values.forEach((value, row) => {
    if (value === null) return;
    const index = filledSource(reading.table.rows[row] ?? [], sources);
    report(reading, { rule: 'nip-destroyed', row, index, severity: 'error' });
    values[row] = null;
  });
}

function reportMissing(
  reading: Reading,
  spec: ColumnSpec,
  row: number,
  index: number | undefined,
): void {
  const details = { label: spec.label };
  const place = index === undefined ? {} : { index };
  report(reading, { rule: 'required-missing', row, details, ...place });
}

function reportFault(
  reading: Reading,
  spec: ColumnSpec,
  row: number,
  index: number,
  fault: CellFault,
): void {
  const severity = spec.required ? 'error' : 'warning';
  report(reading, { ...fault, row, index, severity });
}
