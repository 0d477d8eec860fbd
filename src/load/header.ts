/** True where no cell of a row holds a character other than white space. */
export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/**
 * Index of the header among the rows of a file, -1 where there is none: the first row that is not
 * blank. Titles above the header will be told apart here.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row) => !isBlankRow(row));
}
