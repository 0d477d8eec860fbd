import { cellReader } from './cells.ts';
import { isFault, type CellFault } from './fault.ts';
import {
  provenStyle,
  styleEvidence,
  type NumberStyle,
  type StyleEvidence,
} from './number-cells.ts';
import { filledSource, report, type Reading } from './reading.ts';
import type { CellValue, ColumnSpec } from './schema.ts';

/** Validated cells by schema column, as long as the table; rows that are listed hold null. */
export type ColumnValues = Map<string, CellValue[]>;

/**
 * Reads every cell, column by column. A missing or faulty cell is null with an issue: an error that
 * lists the row where the column is required, else a warning. Columns that no header feeds are all
 * null. `forced` overrides the style of numbers that the file shows.
 */
export function readColumns(reading: Reading, forced: NumberStyle | null): ColumnValues {
  const shapeListed = reading.listed.slice();
  const styles = numberStyles(reading, forced);
  const values: ColumnValues = new Map();
  for (const spec of reading.schema.columns) {
    values.set(spec.name, readColumn(reading, spec, styles.get(spec.name) ?? null, shapeListed));
  }
  return values;
}

function readColumn(
  reading: Reading,
  spec: ColumnSpec,
  style: NumberStyle | null,
  skip: Uint8Array,
): CellValue[] {
  const { rows } = reading.table;
  const values = rows.map((): CellValue => null);
  const sources = reading.sources.get(spec.name) ?? [];
  if (sources.length === 0 && !spec.required) return values;
  const read = cellReader(spec, style);
  rows.forEach((row, at) => {
    if (skip[at] === 1) return;
    const index = filledSource(row, sources);
    if (index < 0) {
      if (spec.required) reportMissing(reading, spec, at, sources[0]);
      return;
    }
    const result = read((row[index] ?? '').trim());
    if (isFault(result)) reportFault(reading, spec, at, index, result);
    else values[at] = result;
  });
  return values;
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

/**
 * The style of each column of numbers: what its own cells prove, else what the numbers of the whole
 * file prove, else, where cells have two readings, what the separator suggests (a file separated by
 * semicolons was written where the comma stands before decimals, one separated by commas where the
 * point does), which the file's issues say. Null where nothing decides.
 */
function numberStyles(
  reading: Reading,
  forced: NumberStyle | null,
): ReadonlyMap<string, NumberStyle | null> {
  const numeric = reading.schema.columns.filter(({ kind }) => kind === 'int' || kind === 'real');
  const evidence = new Map(numeric.map((spec) => [spec.name, evidenceOf(reading, spec)]));
  if (forced) return new Map(numeric.map((spec) => [spec.name, forced]));
  const file = sumOf([...evidence.values()]);
  const proven = provenStyle(file);
  const silent = file.comma === 0 && file.point === 0;
  const assumed = silent && file.either > 0 ? styleOfDelimiter(reading.table.delimiter) : null;
  if (assumed) {
    const details = { cells: file.either, style: assumed === 'comma' ? '1.234,5' : '1,234.5' };
    report(reading, { rule: 'number-style-assumed', details });
  }
  return new Map(
    [...evidence].map(([name, own]) => [name, provenStyle(own) ?? proven ?? assumed] as const),
  );
}

function styleOfDelimiter(delimiter: string | null): NumberStyle | null {
  if (delimiter === ';') return 'comma';
  return delimiter === ',' ? 'point' : null;
}

function evidenceOf(reading: Reading, spec: ColumnSpec): StyleEvidence {
  const sources = reading.sources.get(spec.name) ?? [];
  return styleEvidence(filledCells(reading, sources), spec);
}

function* filledCells(reading: Reading, sources: readonly number[]): Generator<string> {
  if (sources.length === 0) return;
  for (const [at, row] of reading.table.rows.entries()) {
    if (reading.listed[at] === 1) continue;
    const index = filledSource(row, sources);
    if (index >= 0) yield (row[index] ?? '').trim();
  }
}

function sumOf(evidence: readonly StyleEvidence[]): StyleEvidence {
  const sum = { comma: 0, point: 0, either: 0 };
  for (const { comma, point, either } of evidence) {
    sum.comma += comma;
    sum.point += point;
    sum.either += either;
  }
  return sum;
}
