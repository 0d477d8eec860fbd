import type { LinearModel } from '#scenario/solve/linear-model.ts';
import type { ConstraintId, Sense, StageId } from './settings.ts';

/** Says which entries a pair has: `emit(row, value)`. */
export type PairRule = (pair: number, emit: (row: number, value: number) => void) => void;

/** What a row is for: a constraint that can be named, or what ties a helping column to pairs. */
export type RowGroup = ConstraintId | 'once' | 'measure' | 'stage';

/** A step of the objective over all columns: pairs first, then helping columns. */
export interface Stage {
  readonly id: StageId;
  readonly sense: Sense;
  readonly cost: Float64Array;
  /** Every value that it can have is whole, so that its bound can be rounded. */
  readonly whole: boolean;
}

interface Helper {
  readonly lower: number;
  readonly upper: number;
  readonly row: number;
  readonly value: number;
}

/** A model under construction: rows and helping columns are added, pairs get their entries by rules. */
export class Draft {
  readonly #pairs: number;
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly rowGroup: RowGroup[] = [];
  readonly #rules: PairRule[] = [];
  readonly #helpers: { lower: number; upper: number; rows: (readonly [number, number])[] }[] = [];
  readonly pairLower: Float64Array;

  constructor(pairs: number) {
    this.#pairs = pairs;
    this.pairLower = new Float64Array(pairs);
  }

  /** Adds a row; its number. */
  row(group: RowGroup, lower: number, upper: number): number {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    this.rowGroup.push(group);
    return this.rowLower.length - 1;
  }

  rule(rule: PairRule): void {
    this.#rules.push(rule);
  }

  /** Adds a helping column with its entry in one row; its number among all columns. */
  helper({ lower, upper, row, value }: Helper): number {
    this.#helpers.push({ lower, upper, rows: [[row, value]] });
    return this.#pairs + this.#helpers.length - 1;
  }

  /** One more entry of a helping column. */
  extend(column: number, row: number, value: number): void {
    this.#helpers[column - this.#pairs]?.rows.push([row, value]);
  }

  get columns(): number {
    return this.#pairs + this.#helpers.length;
  }

  /** The model without an objective: columns by their entries, pairs whole. */
  build(): Omit<LinearModel, 'sense' | 'cost'> {
    const columns = this.columns;
    const start = new Int32Array(columns + 1);
    const index: number[] = [];
    const value: number[] = [];
    const emit = (row: number, entry: number): void => {
      if (entry === 0) return;
      index.push(row);
      value.push(entry);
    };
    for (let pair = 0; pair < this.#pairs; pair += 1) {
      for (const rule of this.#rules) rule(pair, emit);
      start[pair + 1] = index.length;
    }
    for (const [at, { rows }] of this.#helpers.entries()) {
      for (const [row, entry] of rows) emit(row, entry);
      start[this.#pairs + at + 1] = index.length;
    }
    const lower = new Float64Array(columns);
    lower.set(this.pairLower);
    const upper = new Float64Array(columns).fill(1);
    for (const [at, helper] of this.#helpers.entries()) {
      lower[this.#pairs + at] = helper.lower;
      upper[this.#pairs + at] = helper.upper;
    }
    return {
      lower,
      upper,
      integer: Uint8Array.from({ length: columns }, (_, at) => Number(at < this.#pairs)),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      matrix: {
        by: 'column',
        start,
        index: Int32Array.from(index),
        value: Float64Array.from(value),
      },
    };
  }
}
