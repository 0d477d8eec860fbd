/** Whether `03-04-2024` is 3 April or 4 March. */
export type DateOrder = 'day-first' | 'month-first';

/** One cell of the file that can be read in several ways. */
export interface QuestionExample {
  readonly line: number;
  /** The cell as the file spells it, trimmed (hostile text). */
  readonly text: string;
  /**
   * What it becomes by each answer: of `date-order` day first, then month first, as `2024-04-03`; of
   * `number-style` comma before decimals, then point, as `1234.5`; empty for `assessed-on` and `period`.
   */
  readonly readings: readonly string[];
}

/**
 * What the values of a file leave open, at most once per file and subject; a person answers it by an
 * option of the validation. `date-order` by `dateOrder`, `number-style` by `numberStyle`,
 * `assessed-on` (a wide assessment sheet without a date, of which nothing is loaded until then) by
 * `assessedOn`, `period` (a task sheet without a column of it; `used` where a title or a name tells it)
 * by `period`.
 */
export interface ValueQuestion {
  readonly about: 'date-order' | 'number-style' | 'assessed-on' | 'period';
  /** Header of the column that the examples are of, as the file spells it; a label for `assessed-on`, empty for `period`. */
  readonly column: string;
  /** By which reading, or with which period, the table was read meanwhile; null where cells were left out. */
  readonly used: string | null;
  /** Cells that the answer changes, up to five different ones. */
  readonly examples: readonly QuestionExample[];
}

/** Most examples of one question. */
export const MOST_EXAMPLES = 5;
