import type { TextTable } from '#load/table.ts';
import { isPrivateHeader } from '#validate/private-columns.ts';
import type { Issue } from '#validate/schema.ts';

/** Rows of a file that were not loaded, as the file spells them; private columns are not in it. */
export interface ListedRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const EXAMPLES = 3;

/** Up to three cells that are not blank, of each file column; none of a private one. */
export function examplesOf(table: TextTable): string[][] {
  return table.header.map((header, index) => {
    const found: string[] = [];
    if (isPrivateHeader(header)) return found;
    for (const row of table.rows) {
      const cell = row[index] ?? '';
      if (cell.trim() !== '') found.push(cell);
      if (found.length === EXAMPLES) break;
    }
    return found;
  });
}

/**
 * The rows that an error keeps out, in the order of the file. Cells beyond the header stay, so that
 * nothing of a row that is too long is lost; the header is filled up with blanks for them.
 */
export function listedRows(table: TextTable, issues: readonly Issue[]): ListedRows {
  const lines = new Set(issues.filter(({ severity }) => severity === 'error').map((i) => i.line));
  const shown = (_: string, index: number) => !isPrivateHeader(table.header[index] ?? '');
  const rows = table.rows.flatMap((row, index) => {
    const line = table.lines[index];
    if (line === undefined || !lines.has(line)) return [];
    return [{ line, cells: row.filter(shown) }];
  });
  const header = table.header.filter(shown);
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const padding = Array.from({ length: width - header.length }, () => '');
  return { header: [...header, ...padding], rows };
}

/** Columns of which every example is the word that marks sample data: they say nothing else. */
export function markerColumns(examples: readonly (readonly string[])[]): number[] {
  return examples.flatMap((cells, index) =>
    cells.length > 0 && cells.every((cell) => cell.trim() === 'SINTETIS') ? [index] : [],
  );
}

/** In capitals, as the sample has it: offices do look after lawns that are `sintetis`. */
const SYNTHETIC = /\bSINTETIS\b/;

/** Whether a header or one of the first cells of a column says SINTETIS. */
export function saysSynthetic(
  header: readonly string[],
  examples: readonly (readonly string[])[],
): boolean {
  return [...header, ...examples.flat()].some((text) => SYNTHETIC.test(text));
}
