/** A column of a histogram: how many values lie from `from` up to `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Values in columns of the same width between the least and the greatest; a value on an edge counts in
 * the column above it, the greatest in the last. One column where all are the same, none without values.
 */
export function binsOf(values: readonly number[], columns = 24): readonly Bin[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (most - least < 1e-9) return [{ from: least, to: most, count: values.length }];
  const width = (most - least) / columns;
  const counts = Array.from({ length: columns }, () => 0);
  for (const value of values) {
    const at = Math.min(columns - 1, Math.floor((value - least) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => {
    return { from: least + at * width, to: least + (at + 1) * width, count };
  });
}
