import type { TextTable } from '#load/table.ts';
import { isPrivateHeader } from '#validate/private-columns.ts';

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
