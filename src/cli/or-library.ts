import { denseProblem, type AssignmentProblem } from '#scenario/solve/assignment-problem.ts';
import type { GapProblem } from '#scenario/solve/gap-problem.ts';

/** A file of the OR-Library as problems: one assignment, or several generalised ones. */
export type OrLibraryFile =
  | { readonly kind: 'assignment'; readonly problem: AssignmentProblem }
  | { readonly kind: 'gap'; readonly problems: readonly GapProblem[] };

/** A file that is neither; its message is a sentence for whoever gave it. */
export class OrLibraryError extends Error {}

/** More numbers than this are no file of this kind; 2,000 x 2,000 costs have four million. */
const MOST_NUMBERS = 10_000_000;

/**
 * Reads numbers that blanks and line ends separate, in one of two layouts. Assignment: n, then n x n
 * costs. Generalised: the number of instances; for each its agents m and jobs n, m x n costs, m x n
 * resources, m capacities. The layout whose count of numbers fits is taken; `sense` is of the
 * generalised ones, whose files do not say it.
 */
export function readOrLibrary(text: string, sense: 'min' | 'max'): OrLibraryFile {
  const numbers = numbersOf(text);
  const n = numbers[0] ?? Number.NaN;
  if (n >= 1 && numbers.length === 1 + n * n)
    return { kind: 'assignment', problem: denseProblem(Float64Array.from(numbers.slice(1)), n) };
  return { kind: 'gap', problems: new GapReader(numbers, sense).all() };
}

function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  for (const [line, row] of text.split(/\r\n|\r|\n/).entries())
    for (const word of row.split(/\s+/)) {
      if (word === '') continue;
      const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word)
        ? Number(word)
        : Number.NaN;
      if (!Number.isFinite(value))
        throw new OrLibraryError(
          `Line ${line + 1}: ${JSON.stringify(word.slice(0, 40))} is no number.`,
        );
      numbers.push(value);
      if (numbers.length > MOST_NUMBERS)
        throw new OrLibraryError(`The file has more than ${MOST_NUMBERS} numbers.`);
    }
  if (numbers.length === 0) throw new OrLibraryError('The file has no numbers.');
  return numbers;
}

/** Reads generalised instances one behind the other. */
class GapReader {
  readonly #numbers: readonly number[];
  readonly #sense: 'min' | 'max';
  #at = 0;

  constructor(numbers: readonly number[], sense: 'min' | 'max') {
    this.#numbers = numbers;
    this.#sense = sense;
  }

  all(): GapProblem[] {
    const count = this.#count('the number of instances');
    const problems: GapProblem[] = [];
    while (problems.length < count) problems.push(this.#next(problems.length + 1));
    const left = this.#numbers.length - this.#at;
    if (left > 0)
      throw new OrLibraryError(
        `${left} numbers are left behind the last of ${count} instances, and n x n costs they are not.`,
      );
    return problems;
  }

  #next(nth: number): GapProblem {
    const agents = this.#count(`the agents of instance ${nth}`);
    const jobs = this.#count(`the jobs of instance ${nth}`);
    return {
      sense: this.#sense,
      agents,
      jobs,
      cost: this.#take(agents * jobs, `costs of instance ${nth}`),
      resource: this.#positive(agents * jobs, `resources of instance ${nth}`),
      capacity: this.#positive(agents, `capacities of instance ${nth}`),
    };
  }

  #count(what: string): number {
    const value = this.#numbers[this.#at];
    this.#at += 1;
    if (value === undefined) throw new OrLibraryError(`The file ends before ${what}.`);
    if (!Number.isInteger(value) || value < 1 || value > MOST_NUMBERS)
      throw new OrLibraryError(`${value} cannot be ${what}: a whole number from 1 up is needed.`);
    return value;
  }

  #take(count: number, what: string): Float64Array {
    const values = this.#numbers.slice(this.#at, this.#at + count);
    this.#at += count;
    if (values.length < count)
      throw new OrLibraryError(`The file ends after ${values.length} of ${count} ${what}.`);
    return Float64Array.from(values);
  }

  #positive(count: number, what: string): Float64Array {
    const values = this.#take(count, what);
    const bad = values.find((value) => value < 0);
    if (bad !== undefined)
      throw new OrLibraryError(`${bad} is among the ${what}: none is below 0.`);
    return values;
  }
}
