/**
 * Why a solver refuses what it was given:
 * - `shape`: lengths that do not fit each other, an index out of range, a negative capacity
 * - `number`: NaN or an infinity where a finite number is needed
 * - `runtime`: the solver itself failed (out of memory, for one) and has to be loaded anew
 */
export type SolveFault = 'shape' | 'number' | 'runtime';

/** A defined refusal of a solver. `message` says which array and which place, in English. */
export class SolveError extends Error {
  readonly fault: SolveFault;

  constructor(fault: SolveFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SolveError';
    this.fault = fault;
  }
}

/** Throws a `SolveError` of `shape` unless `holds`. */
export function needShape(holds: boolean, message: string): asserts holds {
  if (!holds) throw new SolveError('shape', message);
}

/** Throws a `SolveError` of `number` where a value is NaN or infinite. */
export function needFinite(values: ArrayLike<number>, name: string): void {
  for (let at = 0; at < values.length; at += 1) {
    if (!Number.isFinite(values[at]))
      throw new SolveError('number', `${name}[${at}] is ${String(values[at])}`);
  }
}
