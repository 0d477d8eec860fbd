import type { SchemaElement } from 'hyparquet';
import { checkCells, Refusal, type Budget } from './limits.ts';
import { typedTable, valueText, type TypedColumn } from './read-typed.ts';
import { bigintOf, clockText, decimalText, singleText } from './read-values.ts';
import type { TextTable } from './table.ts';

/**
 * Reads a Parquet file: one table whose header the file states. Values are text as in a workbook;
 * whole numbers and decimals keep every digit, nulls are blank, lists and records stand as JSON.
 * Throws a {@link Refusal} where it cannot be read.
 */
export async function readParquet(
  bytes: Uint8Array,
  file: string,
  budget: Budget,
): Promise<TextTable> {
  const [{ parquetMetadata, parquetRead }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  try {
    const { buffer } = new Uint8Array(bytes);
    const metadata = parquetMetadata(buffer);
    const columns = topLevel(metadata.schema);
    const columnTexts = columns.map(columnOf);
    checkCells(Number(metadata.num_rows), columns.length);
    for (const group of metadata.row_groups) budget.take(Number(group.total_byte_size));
    // Its own conversion makes a binary number of a decimal, which holds fewer digits.
    for (const element of columns.filter(isDecimal)) delete element.converted_type;
    let rows: unknown[][] = [];
    await parquetRead({
      file: buffer,
      metadata,
      compressors,
      onComplete: (read) => {
        rows = read as unknown[][];
      },
    });
    if (rows.length !== Number(metadata.num_rows)) throw new Refusal('damaged');
    return typedTable(file, columnTexts, rows.length, (row, column) => rows[row]?.[column]);
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('damaged', {}, cause);
  }
}

/** The columns of a schema that is a tree written out in order; what lies inside one is left out. */
function topLevel(schema: readonly SchemaElement[]): SchemaElement[] {
  const columns: SchemaElement[] = [];
  const inside = (at: number): number => {
    let next = at + 1;
    for (let child = 0; child < (schema[at]?.num_children ?? 0); child++) next = inside(next);
    return next;
  };
  for (let at = 1; at < schema.length; at = inside(at)) {
    const element = schema[at];
    if (element) columns.push(element);
  }
  return columns;
}

/** A decimal that is stored in a whole number or in bytes of a fixed length. */
function isDecimal({ converted_type, logical_type, type }: SchemaElement): boolean {
  const said = converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL';
  return said && type !== 'BYTE_ARRAY';
}

const PER_MILLISECOND = { MILLIS: 1, MICROS: 1_000, NANOS: 1_000_000 } as const;

function columnOf(element: SchemaElement): TypedColumn {
  return { header: element.name, text: textOf(element) };
}

function textOf(element: SchemaElement): (value: unknown) => string {
  if (isDecimal(element)) {
    const scale = element.scale ?? 0;
    return (value) => {
      const unscaled = bigintOf(value, 'big');
      return unscaled === null ? valueText(value) : decimalText(unscaled, scale);
    };
  }
  const perMillisecond = clockUnit(element);
  if (perMillisecond !== null) {
    return (value) => clockText(new Date(Number(value) / perMillisecond));
  }
  if (element.type !== 'FLOAT') return valueText;
  return (value) => (typeof value === 'number' ? singleText(value) : valueText(value));
}

function clockUnit({ converted_type, logical_type }: SchemaElement): number | null {
  if (logical_type?.type === 'TIME') return PER_MILLISECOND[logical_type.unit];
  if (converted_type === 'TIME_MILLIS') return PER_MILLISECOND.MILLIS;
  return converted_type === 'TIME_MICROS' ? PER_MILLISECOND.MICROS : null;
}
