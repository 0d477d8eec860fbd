/** Type of a result column: `day` is a DATE as days since 1970-01-01, `list` a VARCHAR[]. */
export type ColumnType = 'text' | 'int' | 'real' | 'bool' | 'day' | 'list';

/** A value bound to a statement. Days travel as ISO text and are cast in the SQL (`$1::DATE`). */
export type SqlParam = string | number | boolean | null;

/** Parameters of a statement by name. */
export type SqlParams = Readonly<Record<string, SqlParam>>;

/**
 * One question to the store. `sql` is fixed text (a `.sql` file); values travel only as positional
 * parameters in the order of `params`, never spliced. `columns` names and types every result column,
 * in any order; a null cell is null.
 */
export interface Statement<P extends SqlParams, R extends object> {
  /** Unique, stable: part of the query key. */
  readonly id: string;
  readonly sql: string;
  readonly params: readonly (keyof P & string)[];
  readonly columns: { readonly [K in keyof R & string]: ColumnType };
}

/** A database that answers statements; the only thing that rooms above the store know of it. */
export interface Database {
  /** Rows as plain objects. Rejects with an Error named `AbortError` when `signal` fires. */
  run<P extends SqlParams, R extends object>(
    statement: Statement<P, R>,
    params: P,
    signal?: AbortSignal,
  ): Promise<R[]>;
}

/**
 * A relation built upon the datasets when they are loaded: `sql` is one SELECT (a `.sql` file that
 * begins with its grain and units). `table` is computed once, since loaded data never changes;
 * `view` at each use; `macro` at each use with parameters. Later ones may read earlier ones.
 */
export type Relation =
  | { readonly name: string; readonly kind: 'table' | 'view'; readonly sql: string }
  | {
      readonly name: string;
      readonly kind: 'macro';
      readonly parameters: readonly string[];
      readonly sql: string;
    };

/** A statement with its parameters: what a page asks. */
export interface Question<P extends SqlParams, R extends object> {
  readonly statement: Statement<P, R>;
  readonly params: P;
}

/**
 * One text per question: the statement's id and its parameters in their order. Two calls that ask
 * the same give the same text, whatever the order of the object's keys.
 */
export function questionKey<P extends SqlParams, R extends object>(
  statement: Statement<P, R>,
  params: P,
): string {
  return `${statement.id} ${JSON.stringify(statement.params.map((name) => params[name]))}`;
}
