/** Whether `03-04-2024` is 3 April or 4 March. */
export type DateOrder = 'day-first' | 'month-first';

/** One cell of the file that can be read in several ways. */
export interface QuestionExample {
  readonly line: number;
  /** The cell as the file spells it, trimmed (hostile text). */
  readonly text: string;
  /**
   * What it becomes by each answer: of `date-order` day first, then month first, as `2024-04-03`; of
   * `number-style` comma before decimals, then point, as `1234.5`; empty for `assessed-on`.
   */
  readonly readings: readonly string[];
}

/**
 * What the values of a file leave open, at most once per file and subject; a person answers it by an
 * option of the validation. `date-order` by `dateOrder`, `number-style` by `numberStyle`,
 * `assessed-on` (a wide assessment sheet without a date, of which nothing is loaded until then) by
 * `assessedOn`.
 */
export interface ValueQuestion {
  readonly about: 'date-order' | 'number-style' | 'assessed-on';
  /** Header of the column that the examples are of, as the file spells it; a label for `assessed-on`. */
  readonly column: string;
  /** By which reading the table was read meanwhile; null where the cells were left out. */
  readonly used: DateOrder | 'comma' | 'point' | null;
  /** Cells that the answer changes, up to five different ones. */
  readonly examples: readonly QuestionExample[];
}

/** Most examples of one question. */
export const MOST_EXAMPLES = 5;
