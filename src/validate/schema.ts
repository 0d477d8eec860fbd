import type { RuleId } from './rules.ts';
import type { DatasetId } from '#core/ids.ts';

/**
 * What a cell means and becomes:
 * text, code, nip, golongan, education, period -> string; int, real -> number; date -> Day;
 * bool -> boolean; list -> string[] (separated by `;` or `|`).
 * `period` is `YYYY` or `YYYY-MM`; `education` a two-digit SIASN level id (`40` = S-1).
 */
export type CellKind =
  | 'text'
  | 'code'
  | 'nip'
  | 'golongan'
  | 'education'
  | 'period'
  | 'int'
  | 'real'
  | 'date'
  | 'bool'
  | 'list';

/** One column of a dataset. */
export interface ColumnSpec {
  /** Name in code and SQL, snake case. */
  readonly name: string;
  /** Header of our own template and of the sample files, Bahasa Indonesia. */
  readonly label: string;
  /** Other headers of the same meaning (SIASN export, SIASN API, SIMPEG); matched normalised. */
  readonly aliases: readonly string[];
  readonly kind: CellKind;
  /** A row without it is listed, not loaded. */
  readonly required: boolean;
  /** For `code`: the codes that are kept, each with its other spellings. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Inclusive bounds for `int` and `real`. */
  readonly min?: number;
  readonly max?: number;
}

/** One dataset: its columns, in the order of its template, and what makes a row unique. */
export interface DatasetSchema {
  readonly id: DatasetId;
  /** Label on screen and file name of the sample, Bahasa Indonesia. */
  readonly label: string;
  readonly file: string;
  /** Names of the key columns; empty where rows need not be unique. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

/** A validated cell; null is missing and stays missing. Dates are days since 1970-01-01. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** A column of validated cells, as long as its table. */
export interface TypedColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly values: readonly CellValue[];
}

/** A dataset ready for the store: every column of the schema (absent ones all null), equal lengths. */
export interface TypedTable {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
}

/** error: the row or file was not loaded; warning: loaded, the cell is missing or doubtful. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about one cell, row or file. `rule` is the key of its sentence and advice in words. */
export interface Issue {
  readonly file: string;
  /** Line in the file, first line = 1; null where the whole file is meant. */
  readonly line: number | null;
  /** Header as the file spells it; null where the whole row or file is meant. */
  readonly column: string | null;
  /** The cell as the file spells it (hostile text). */
  readonly value: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Numbers and names that the sentence needs. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Every line of a file accounted for: rowsIn = loaded + listed; blank lines come on top. */
export interface RowCount {
  readonly rowsIn: number;
  readonly loaded: number;
  /** Rows not loaded, each with at least one issue of severity error. */
  readonly listed: number;
  readonly blank: number;
}
