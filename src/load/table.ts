/**
 * How the bytes of a text file were read. windows-1252 is the fallback of a file that is not UTF-8;
 * utf-8-twice is UTF-8 of which letters were once taken for Windows-1252 and encoded again (`Ã©` for
 * `é`), and is only used where a person says so.
 */
export type Encoding =
  'utf-8' | 'utf-8-bom' | 'utf-8-twice' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a person says of a file that does not answer for itself; what is left out is detected. */
export interface ReadChoice {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly encoding?: Encoding;
  /** Line of the first header row; `none` where the file has no header. */
  readonly header?: number | 'none';
  /** Rows that make the header, joined column by column; 1 unless said. */
  readonly headerRows?: number;
}

/** One way of reading a doubtful file, with what its first rows then are. */
export interface Reading {
  readonly choice: ReadChoice;
  /** The header and up to five rows as this reading gives them. */
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/** A question that the file does not answer; the table was read by the first of its readings. */
export interface Doubt {
  readonly about: 'delimiter' | 'quote' | 'encoding' | 'header';
  /** Two or more, the likelier first. */
  readonly readings: readonly Reading[];
}

/** What was mended so that a row could be read; each has its words under `repair`. */
export const REPAIR_KINDS = [
  'nul-removed',
  'quote-stray',
  'quote-unclosed',
  'delimiter-missing',
  'delimiter-extra',
  'delimiter-other',
] as const;

/** A row that was mended while it was read. */
export interface Repair {
  readonly kind: (typeof REPAIR_KINDS)[number];
  readonly line: number;
}

/** A file (or a part of one) as a table of text: nothing is interpreted, every cell is as the file spells it. */
export interface TextTable {
  readonly file: string;
  /** Which part of a file of several tables: a sheet, an entry of an archive, `#2`; null where it has one. */
  readonly part: string | null;
  /** Cells of the header row, trimmed; may hold blanks, duplicates and hostile names. */
  readonly header: readonly string[];
  /** Line of the first header row, first line of the file = 1; 0 where the file has no header. */
  readonly headerLine: number;
  /** Rows that were joined into the header; 0 where the file has none and `header` holds made-up names. */
  readonly headerRows: number;
  /** Rows below the header that hold at least one character; as long as the file has them. */
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row begins. */
  readonly lines: readonly number[];
  /** Lines of rows without a single character in any cell. */
  readonly blankLines: readonly number[];
  /** Cells of the rows of titles above the header; none of formats without titles. */
  readonly titles: readonly (readonly string[])[];
  /** Lines of titles above the header, and of the row below it that numbers the columns. */
  readonly titleLines: readonly number[];
  /** Lines of notes and totals below the last row. */
  readonly footerLines: readonly number[];
  readonly repairs: readonly Repair[];
  /** What the file does not answer; empty where everything is plain. */
  readonly doubts: readonly Doubt[];
  /** Quote of a text file; null where none is used and for formats that need none. */
  readonly quote: string | null;
  /** Day from which a workbook counts its dates; null for formats without serial dates. */
  readonly epoch: 1900 | 1904 | null;
  /** Separator of the cells; null for formats that need none. */
  readonly delimiter: string | null;
  /** Encoding of a text file; null for formats that state their own. */
  readonly encoding: Encoding | null;
}

/** Why a file (or a part of one) was refused whole; each has its words under `failure`. */
export const FAILURE_CODES = [
  'empty',
  'not-csv',
  'binary',
  'format-unsupported',
  'encrypted',
  'damaged',
  'expands-too-far',
  'too-large',
  'too-many-parts',
  'too-many-cells',
  'hidden-sheet',
  'own-file',
  'quote-unclosed',
  'quote-misplaced',
  'no-known-column',
] as const;
/** One of {@link FAILURE_CODES}. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A file refused whole. Line and column count characters from 1. */
export interface LoadFailure {
  readonly file: string;
  /** As in {@link TextTable}; null where the whole file is refused. */
  readonly part: string | null;
  readonly code: FailureCode;
  readonly line: number;
  readonly column: number;
  /** Names and texts that the sentence needs (hostile text). */
  readonly details: Readonly<Record<string, string>>;
}

/** The outcome of reading one table. */
export type LoadResult =
  | { readonly ok: true; readonly table: TextTable }
  | { readonly ok: false; readonly failure: LoadFailure };

/** The outcome of reading one file, part by part in the order of the file; one entry at least. */
export type FileResult = readonly LoadResult[];

/** How a file is to be read. */
export interface ReadOptions {
  /** By part (`null` for a file of one table): what a person has said of it. */
  readonly choices?: ReadonlyMap<string | null, ReadChoice>;
  readonly onProgress?: OnLoadProgress;
}

/** How far reading is; bytes are those of the file. */
export interface LoadProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/** Told now and then while a file is read, and once at its end. */
export type OnLoadProgress = (progress: LoadProgress) => void;
