import type { DataType, Field } from 'apache-arrow';
import { checkCells, Refusal } from './limits.ts';
import { typedTable, valueText, type TypedColumn } from './read-typed.ts';
import { bigintOf, clockText, decimalText, momentText, singleText } from './read-values.ts';
import type { TextTable } from './table.ts';

type Arrow = typeof import('apache-arrow');

/**
 * Reads an Arrow IPC file or stream: one table whose header the file states. Values are text as in a
 * workbook; whole numbers and decimals keep every digit, nulls are blank, lists and records stand as
 * JSON. Throws `format-unsupported` for compressed batches and `damaged` for what was cut short.
 */
export async function readArrow(bytes: Uint8Array, file: string): Promise<TextTable> {
  const arrow = await import('apache-arrow');
  if (isFile(bytes) && !endsWhole(bytes)) throw new Refusal('damaged');
  try {
    const table = arrow.tableFromIPC(bytes);
    checkCells(table.numRows, table.numCols);
    const columns = table.schema.fields.map((field) => columnOf(arrow, field));
    const vectors = columns.map((_column, at) => table.getChildAt(at));
    return typedTable(file, columns, table.numRows, (row, at): unknown => vectors[at]?.get(row));
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const packed = cause instanceof Error && /compress/i.test(cause.message);
    throw packed
      ? new Refusal('format-unsupported', { found: 'Arrow LZ4/ZSTD' }, cause)
      : new Refusal('damaged', {}, cause);
  }
}

const MAGIC = 'ARROW1';

function isFile(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

function endsWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-MAGIC.length)) === MAGIC;
}

function columnOf(arrow: Arrow, { name, type }: Field): TypedColumn {
  const inner = arrow.DataType.isDictionary(type) ? (type.dictionary as DataType) : type;
  return { header: name, text: textOf(arrow, inner) };
}

function textOf({ DataType: is, Precision }: Arrow, type: DataType): (value: unknown) => string {
  if (is.isDecimal(type)) {
    return (value) => {
      const unscaled = bigintOf(value, 'little');
      return unscaled === null ? valueText(value) : decimalText(unscaled, type.scale);
    };
  }
  // Days and moments come as milliseconds whatever they are stored in.
  if (is.isDate(type) || is.isTimestamp(type))
    return (value) => momentText(new Date(Number(value)));
  if (is.isTime(type)) {
    const perMillisecond = [0.001, 1, 1_000, 1_000_000][type.unit] ?? 1;
    return (value) => clockText(new Date(Number(value) / perMillisecond));
  }
  if (is.isFloat(type) && type.precision === Precision.SINGLE) {
    return (value) => (typeof value === 'number' ? singleText(value) : valueText(value));
  }
  return valueText;
}
