import type { LinearModel } from '#scenario/solve/linear-model.ts';

/** A model without its objective. */
export type Body = Omit<LinearModel, 'sense' | 'cost'>;

/** The body with some of its columns alone, in the order given; the others are 0. */
export function withColumns(body: Body, columns: Int32Array): Body {
  const { start, index, value } = body.matrix;
  let entries = 0;
  for (const column of columns)
    entries += (start[column + 1] as number) - (start[column] as number);
  const matrix = {
    by: 'column' as const,
    start: new Int32Array(columns.length + 1),
    index: new Int32Array(entries),
    value: new Float64Array(entries),
  };
  let at = 0;
  for (const [place, column] of columns.entries()) {
    const [from, to] = [start[column] ?? 0, start[column + 1] ?? 0];
    matrix.index.set(index.subarray(from, to), at);
    matrix.value.set(value.subarray(from, to), at);
    at += to - from;
    matrix.start[place + 1] = at;
  }
  const { integer } = body;
  return {
    lower: picked(body.lower, columns),
    upper: picked(body.upper, columns),
    integer: integer === null ? null : Uint8Array.from(columns, (column) => integer[column] ?? 0),
    rowLower: body.rowLower,
    rowUpper: body.rowUpper,
    matrix,
  };
}

/** The body with one more row: lower ≤ cost · x ≤ upper. */
export function withRow(body: Body, cost: Float64Array, lower: number, upper: number): Body {
  const { start, index, value } = body.matrix;
  const row = body.rowLower.length;
  const added = cost.reduce((sum, own) => sum + Number(own !== 0), 0);
  const matrix = {
    by: 'column' as const,
    start: new Int32Array(start.length),
    index: new Int32Array(index.length + added),
    value: new Float64Array(index.length + added),
  };
  let at = 0;
  for (const [column, own] of cost.entries()) {
    const [from, to] = [start[column] ?? 0, start[column + 1] ?? 0];
    matrix.index.set(index.subarray(from, to), at);
    matrix.value.set(value.subarray(from, to), at);
    at += to - from;
    if (own !== 0) {
      matrix.index[at] = row;
      matrix.value[at] = own;
      at += 1;
    }
    matrix.start[column + 1] = at;
  }
  return {
    ...body,
    rowLower: Float64Array.from([...body.rowLower, lower]),
    rowUpper: Float64Array.from([...body.rowUpper, upper]),
    matrix,
  };
}

/** The values of some places. */
export function picked(values: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => values[place] ?? 0);
}

/** What the entries of a column weigh under prices of rows: cost − Σ price × entry. */
export function reducedCost(
  { matrix: { start, index, value } }: Body,
  prices: Float64Array,
  cost: number,
  column: number,
): number {
  let reduced = cost;
  for (let entry = start[column] as number; entry < (start[column + 1] as number); entry += 1) {
    reduced -= (prices[index[entry] as number] ?? 0) * (value[entry] as number);
  }
  return reduced;
}
