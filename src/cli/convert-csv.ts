import type { FileResult } from '#load/table.ts';

/**
 * What was read of a file as CSV (comma, `\n`, quotes where needed): the header, then the records; a
 * table without a header gives its records alone, the tables of a file follow each other. A refusal is
 * `Application Error` and its reason; a file without anything in it gives an empty text.
 */
export function csvOfParts(parts: FileResult): string {
  const tables = parts.flatMap((part) => (part.ok ? [part.table] : []));
  const refused = parts.flatMap((part) => (part.ok ? [] : [part.failure]));
  const [failure] = refused;
  if (failure && tables.length === 0) {
    if (failure.code === 'empty') return '';
    return `Application Error\n${failure.code} at line ${failure.line}, column ${failure.column}\n`;
  }
  return tables
    .flatMap(({ header, headerRows, rows }) => (headerRows === 0 ? rows : [header, ...rows]))
    .map((row) => `${row.map(cellText).join(',')}\n`)
    .join('');
}

function cellText(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
