import type { FailureCode, LoadFailure } from './table.ts';

/**
 * Largest file that is read, in bytes: the text of a file has to fit one string of the browser, which
 * holds little more than half a gigabyte.
 */
export const MAX_FILE_BYTES = 500_000_000;
/** What all that is packed into one file may unfold to, in bytes. */
export const MAX_EXPANDED_BYTES = 1_000_000_000;
/** How many times its own size a file may unfold to, beyond {@link FREE_EXPANDED_BYTES}. */
export const MAX_EXPANSION = 200;
/** What any file may unfold to however small it is, in bytes. */
export const FREE_EXPANDED_BYTES = 50_000_000;
/** Entries of one archive, those inside its archives included. */
export const MAX_ENTRIES = 1_000;
/** How deep archives may lie inside archives; the outermost is 1. */
export const MAX_ARCHIVE_DEPTH = 3;
/** Cells of one sheet or table, blank ones within its width included. */
export const MAX_CELLS = 20_000_000;

const MB = 1_000_000;

/** A size as it is shown in a refusal: whole megabytes, the same in every language. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}

/**
 * Why a file is too large to be read, by its size alone and before a byte of it is read; null where
 * it is not.
 */
export function refusalBySize(file: string, bytes: number): LoadFailure | null {
  if (bytes <= MAX_FILE_BYTES) return null;
  const details = { size: megabytes(bytes), limit: megabytes(MAX_FILE_BYTES) };
  return { file, part: null, code: 'too-large', line: 1, column: 1, details };
}

/** Thrown inside a reader where a file (or a part of one) cannot be read; becomes a failure. */
export class Refusal extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: FailureCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`Refused (${code})`, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** What may still be unfolded while one file is read, shared by all that lies inside it. */
export class Budget {
  readonly #limit: number;
  #bytes: number;
  #entries = MAX_ENTRIES;

  /** `fileBytes`: size of the file on the disk. */
  constructor(fileBytes: number) {
    const byRatio = Math.max(FREE_EXPANDED_BYTES, fileBytes * MAX_EXPANSION);
    this.#limit = Math.min(MAX_EXPANDED_BYTES, byRatio);
    this.#bytes = this.#limit;
  }

  /** Bytes that are left. */
  get left(): number {
    return this.#bytes;
  }

  /** Takes bytes; throws `expands-too-far` where more are asked for than are left. */
  take(bytes: number): void {
    if (bytes > this.#bytes) throw this.exceeded();
    this.#bytes -= bytes;
  }

  /** Takes entries of an archive; throws `too-many-parts` where there are more than may be. */
  takeEntries(count: number): void {
    if (count > this.#entries) {
      throw new Refusal('too-many-parts', { parts: String(count), limit: String(MAX_ENTRIES) });
    }
    this.#entries -= count;
  }

  /** The refusal of what unfolds further than it may. */
  exceeded(): Refusal {
    return new Refusal('expands-too-far', { limit: megabytes(this.#limit) });
  }
}

/** Throws `too-many-cells` where a table of that many rows and columns is more than is read. */
export function checkCells(rows: number, columns: number): void {
  if (rows * columns <= MAX_CELLS) return;
  const details = { rows: String(rows), columns: String(columns), limit: String(MAX_CELLS) };
  throw new Refusal('too-many-cells', details);
}
