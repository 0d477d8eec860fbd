import { STAYS, UNPLACED, type Assignment, type AssignmentProblem } from './assignment-problem.ts';

/**
 * What is wrong with an answer:
 * - `length`: an array has not one value a row or column
 * - `candidate`: a row sits in a column that it is no candidate of, or stays and may not
 * - `seats`: a column has more rows than seats
 * - `unplaced`: the list of rows without a place differs from the answer
 * - `larger`: another answer would place one more row
 * - `dual`: a price is positive, or a pair costs less than its duals allow
 * - `slack`: a chosen pair, a row that stays or a column with a seat left is not tight
 * - `objective`: the costs do not add up to what is said
 */
export type Fault =
  'length' | 'candidate' | 'seats' | 'unplaced' | 'larger' | 'dual' | 'slack' | 'objective';

/** One fault and where it is; null where it belongs to no row or no column. */
export interface Finding {
  readonly fault: Fault;
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * Checks an answer against its problem with no code of the solver: that it is feasible, that it places
 * as many rows as can be (there is no alternating path), and that its duals prove that no placing of
 * those rows is cheaper (linear programming duality). Nothing found means: proven, up to a tolerance of
 * 1e-9 of the largest cost.
 */
export function verifyAssignment(problem: AssignmentProblem, answer: Assignment): Finding[] {
  const rows = problem.start.length - 1;
  const fits =
    answer.column.length === rows &&
    answer.rowDual.length === rows &&
    answer.columnDual.length === problem.columns;
  if (!fits) return [{ fault: 'length', row: null, column: null }];
  const check = new Check(problem, answer);
  check.places();
  if (check.findings.length > 0) return check.findings;
  check.largest();
  check.duals();
  check.total();
  return check.findings;
}

class Check {
  readonly findings: Finding[] = [];
  readonly #problem: AssignmentProblem;
  readonly #answer: Assignment;
  readonly #taken: Int32Array;
  readonly #tolerance: number;
  /** Cost of the choice of each row; NaN where it is not placed. */
  readonly #paid: Float64Array;

  constructor(problem: AssignmentProblem, answer: Assignment) {
    this.#problem = problem;
    this.#answer = answer;
    this.#taken = new Int32Array(problem.columns);
    this.#paid = new Float64Array(problem.start.length - 1).fill(Number.NaN);
    let largest = 1;
    for (const cost of [...problem.cost, ...(problem.stay ?? [])])
      if (Number.isFinite(cost)) largest = Math.max(largest, Math.abs(cost));
    this.#tolerance = 1e-9 * largest;
  }

  places(): void {
    const { column, unplaced } = this.#answer;
    const without: number[] = [];
    for (const [row, to] of column.entries()) {
      if (to === UNPLACED) without.push(row);
      else if (to === STAYS) this.#staying(row);
      else this.#sitting(row, to);
    }
    if (without.join() !== unplaced.join()) this.#say('unplaced');
    for (const [to, taken] of this.#taken.entries())
      if (taken > this.#seats(to)) this.#say('seats', null, to);
  }

  #staying(row: number): void {
    const stay = this.#problem.stay?.[row] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(stay)) this.#paid[row] = stay;
    else this.#say('candidate', row);
  }

  #sitting(row: number, to: number): void {
    const { cost } = this.#problem;
    const entry = this.#entries(row).find(([, candidate]) => candidate === to);
    if (!entry) {
      this.#say('candidate', row, to);
      return;
    }
    this.#paid[row] = cost[entry[0]] ?? Number.NaN;
    this.#taken[to] = (this.#taken[to] ?? 0) + 1;
  }

  /** From the rows without a place, over full columns alone, to any end would be one row more. */
  largest(): void {
    const { column, unplaced } = this.#answer;
    const sitters = new Map<number, number[]>();
    for (const [row, to] of column.entries())
      if (to >= 0) sitters.set(to, [...(sitters.get(to) ?? []), row]);
    const queue = [...unplaced];
    const seen = new Set<number>();
    for (const row of queue) {
      const mayStay = Number.isFinite(this.#problem.stay?.[row] ?? Number.POSITIVE_INFINITY);
      const fresh = this.#entries(row).filter(([, to]) => this.#seats(to) > 0 && !seen.has(to));
      if (mayStay || fresh.some(([, to]) => (this.#taken[to] ?? 0) < this.#seats(to))) {
        this.#say('larger', row);
        return;
      }
      for (const [, to] of fresh) {
        seen.add(to);
        queue.push(...(sitters.get(to) ?? []));
      }
    }
  }

  duals(): void {
    this.#prices();
    for (const [row, to] of this.#answer.column.entries()) if (to !== UNPLACED) this.#row(row, to);
  }

  #prices(): void {
    for (const [to, price] of this.#answer.columnDual.entries()) {
      if (!(price <= this.#tolerance)) this.#say('dual', null, to);
      if ((this.#taken[to] ?? 0) < this.#seats(to) && !(Math.abs(price) <= this.#tolerance))
        this.#say('slack', null, to);
    }
  }

  #row(row: number, to: number): void {
    const { rowDual, columnDual } = this.#answer;
    const own = rowDual[row] ?? Number.NaN;
    for (const [at, other] of this.#entries(row)) {
      const left = (this.#problem.cost[at] ?? 0) - own - (columnDual[other] ?? 0);
      // A column without seats takes no part: its price could be anything.
      if (this.#seats(other) > 0 && !(left >= -this.#tolerance)) this.#say('dual', row, other);
    }
    this.#choice(row, to, own);
  }

  #choice(row: number, to: number, own: number): void {
    const stay = this.#problem.stay?.[row] ?? Number.POSITIVE_INFINITY;
    if (!(own <= stay + this.#tolerance)) this.#say('dual', row);
    const column = to === STAYS ? null : to;
    const price = column === null ? 0 : (this.#answer.columnDual[column] ?? Number.NaN);
    const left = (this.#paid[row] ?? 0) - own - price;
    if (!(Math.abs(left) <= this.#tolerance)) this.#say('slack', row, column);
  }

  total(): void {
    const placed = this.#paid.filter((paid) => !Number.isNaN(paid));
    const sum = placed.reduce((total, paid) => total + paid, 0);
    const tolerance = this.#tolerance * Math.max(1, placed.length);
    if (!(Math.abs(sum - this.#answer.objective) <= tolerance)) this.#say('objective');
  }

  #entries(row: number): [at: number, column: number][] {
    const { start, column } = this.#problem;
    const from = start[row] ?? 0;
    return [...column.subarray(from, start[row + 1])].map((to, nth) => [from + nth, to]);
  }

  #seats(column: number): number {
    return this.#problem.capacity === null ? 1 : (this.#problem.capacity[column] ?? 0);
  }

  #say(fault: Fault, row: number | null = null, column: number | null = null): void {
    this.findings.push({ fault, row, column });
  }
}
