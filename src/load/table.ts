/** How the bytes of a text file were read. windows-1252 is the fallback of a file that is not UTF-8. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file as a table of text: nothing is interpreted, every cell is as the file spells it. */
export interface TextTable {
  readonly file: string;
  /** Cells of the header row, trimmed; may hold blanks, duplicates and hostile names. */
  readonly header: readonly string[];
  /** Line of the header, first line of the file = 1. */
  readonly headerLine: number;
  /** Rows below the header that hold at least one character; as long as the file has them. */
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row begins. */
  readonly lines: readonly number[];
  /** Lines of rows without a single character in any cell. */
  readonly blankLines: readonly number[];
  /** Lines of titles above the header. */
  readonly titleLines: readonly number[];
  /** Separator of the cells; null for formats that need none. */
  readonly delimiter: string | null;
  /** Encoding of a text file; null for formats that state their own. */
  readonly encoding: Encoding | null;
}

/** Why a file was refused whole; each has its words under `failure`. */
export const FAILURE_CODES = [
  'empty',
  'not-csv',
  'binary',
  'format-unsupported',
  'quote-unclosed',
  'quote-misplaced',
  'no-known-column',
] as const;
/** One of {@link FAILURE_CODES}. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A file refused whole. Line and column count characters from 1. */
export interface LoadFailure {
  readonly file: string;
  readonly code: FailureCode;
  readonly line: number;
  readonly column: number;
  /** Names and texts that the sentence needs (hostile text). */
  readonly details: Readonly<Record<string, string>>;
}

/** The outcome of reading one file. */
export type LoadResult =
  | { readonly ok: true; readonly table: TextTable }
  | { readonly ok: false; readonly failure: LoadFailure };

/** How far reading is; bytes are those of the file. */
export interface LoadProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/** Told now and then while a file is read, and once at its end. */
export type OnLoadProgress = (progress: LoadProgress) => void;
