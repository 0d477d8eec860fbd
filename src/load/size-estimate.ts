import { fileKindOf } from './file-kind.ts';

/** What a text file comes to, by its first bytes: no more than a guess, made before it is read. */
export interface SizeEstimate {
  readonly rows: number;
  readonly columns: number;
  /** Most memory that reading, checking and loading it takes, in bytes. */
  readonly memory: number;
}

/** Bytes of a file that are looked at. */
export const HEAD_BYTES = 256_000;

/** Memory of the page, its engine and the sample before a file comes, in bytes. */
const MEMORY_OF_PAGE = 600_000_000;
/** A file is in memory as bytes and as text, and its rows are encoded and loaded. */
const MEMORY_PER_BYTE = 3;
/** A cell while the table is read and checked; less where columns repeat themselves. */
const MEMORY_PER_CELL = 20;

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Lines by which columns are told. */
const LINES = 50;

/**
 * Guesses rows, columns and memory of a text file from its first {@link HEAD_BYTES} (all of it where it
 * is smaller). Null for what is no text and for less than two lines: of these nothing can be said.
 */
export function estimateSize(head: Uint8Array, fileBytes: number): SizeEstimate | null {
  if (fileKindOf(head) !== 'text') return null;
  const text = new TextDecoder('latin1').decode(head);
  const lines = text.split(/\r\n|\n|\r/);
  // What stands behind the last line end is cut off, or nothing.
  const rest = lines.pop() ?? '';
  if (lines.length < 2) return null;
  const rows = Math.round((fileBytes / (head.length - rest.length)) * lines.length);
  const columns = columnsOf(lines.slice(0, LINES));
  const memory = MEMORY_OF_PAGE + MEMORY_PER_BYTE * fileBytes + MEMORY_PER_CELL * rows * columns;
  return { rows, columns, memory };
}

/** Columns of most lines, by the separator that they have most of. */
function columnsOf(lines: readonly string[]): number {
  const counts = SEPARATORS.map((separator) => {
    const each = lines.map((line) => line.split(separator).length).toSorted((a, b) => a - b);
    return each[Math.floor(each.length / 2)] ?? 1;
  });
  return Math.max(...counts);
}
