import type { CheckedPart, PartChoice } from '#session/import-file.ts';

/** What was put right in a part. */
export type Fixes = NonNullable<PartChoice['corrections']>;

const NONE: Fixes = { values: [], ignoreLines: [], cells: [] };

/** What was put right in a part so far. */
export function fixesOf({ choice }: Pick<CheckedPart, 'choice'>): Fixes {
  return choice.corrections ?? NONE;
}

/** One value of a column stands for another, in place of what it stood for. */
export function withValue(fixes: Fixes, column: string, from: string, to: string): Fixes {
  const rest = fixes.values.filter((one) => one.column !== column || one.from !== from);
  return { ...fixes, values: [...rest, { column, from, to }] };
}

/** One cell holds another text. */
export function withCell(fixes: Fixes, line: number, column: string, to: string): Fixes {
  const rest = fixes.cells.filter((one) => one.column !== column || one.line !== line);
  return { ...fixes, cells: [...rest, { line, column, to }] };
}

/** Rows are not loaded. */
export function withoutLines(fixes: Fixes, lines: readonly number[]): Fixes {
  const all = new Set([...fixes.ignoreLines, ...lines]);
  return { ...fixes, ignoreLines: [...all].toSorted((a, b) => a - b) };
}

/** Something that was put right, as a line of the list. */
export type Fix =
  | { readonly kind: 'value'; readonly column: string; readonly from: string; readonly to: string }
  | { readonly kind: 'cell'; readonly column: string; readonly line: number; readonly to: string }
  | { readonly kind: 'ignored'; readonly count: number };

/** All that was put right; ignored rows are one line. */
export function fixList({ values, cells, ignoreLines }: Fixes): Fix[] {
  return [
    ...values.map((one) => ({ kind: 'value', ...one }) as const),
    ...cells.map((one) => ({ kind: 'cell', ...one }) as const),
    ...(ignoreLines.length > 0 ? [{ kind: 'ignored', count: ignoreLines.length } as const] : []),
  ];
}

/** Without one of the lines of the list. */
export function without(fixes: Fixes, fix: Fix): Fixes {
  switch (fix.kind) {
    case 'ignored':
      return { ...fixes, ignoreLines: [] };
    case 'value':
      return {
        ...fixes,
        values: fixes.values.filter((one) => one.column !== fix.column || one.from !== fix.from),
      };
    case 'cell':
      return {
        ...fixes,
        cells: fixes.cells.filter((one) => one.column !== fix.column || one.line !== fix.line),
      };
  }
}

/** The schema column that a header of the file feeds; null where it feeds none. */
export function columnOfHeader(
  { matches, mapping }: Pick<CheckedPart, 'matches' | 'mapping'>,
  header: string,
): string | null {
  for (const match of matches) {
    if (match.header === header) {
      const column = mapping.get(match.index);
      if (column !== undefined) return column;
    }
  }
  return null;
}
