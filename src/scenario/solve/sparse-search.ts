import { ColumnHeap } from './column-heap.ts';
import { STAYS, UNPLACED, type AssignmentProblem, type Shortage } from './assignment-problem.ts';

/** Steps of the row reduction a row, before the rest is left to the search of paths. */
const REDUCTION_STEPS = 12;

/** What a row may do at best: its two cheapest options after the prices of columns. */
interface Options {
  /** Column of the cheapest; `STAYS`, or `UNPLACED` where the row has no option. */
  to: number;
  least: number;
  /** Cost of the second; Infinity where there is one option. */
  second: number;
  /** Column of the second, where it costs the same as the first; `UNPLACED` otherwise. */
  tied: number;
}

/**
 * The work of `solveAssignment` on a problem that was checked. Prices start at 0 and only fall, of full
 * columns alone, so that they are duals at every moment; a column that was full stays full.
 */
export class SparseSearch {
  readonly column: Int32Array;
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
  shortage: Shortage | null = null;

  readonly #start: Int32Array;
  readonly #candidate: Int32Array;
  readonly #cost: Float64Array;
  readonly #stay: Float64Array | null;
  readonly #capacity: Int32Array | null;
  /** Seats of column j: places `#seat[j]` to `#seat[j + 1]` of `#sitter`. */
  readonly #seat: Int32Array;
  readonly #sitter: Int32Array;
  readonly #taken: Int32Array;
  /** Place of a row in `#sitter`. */
  readonly #seatOf: Int32Array;
  readonly #options: Options = { to: UNPLACED, least: 0, second: 0, tied: UNPLACED };

  readonly #distance: Float64Array;
  readonly #heap: ColumnHeap;
  /** Row over which a column was reached. */
  readonly #over: Int32Array;
  /** 1 where the distance of a column is final. */
  readonly #final: Uint8Array;
  readonly #reached: Int32Array;
  #reachedCount = 0;
  readonly #settled: Int32Array;
  #settledCount = 0;
  /** The nearest end of a path: a column with a seat left, or a row that may stay. */
  #end = UNPLACED;
  #endOver = -1;
  #endDistance = Number.POSITIVE_INFINITY;

  constructor({ columns, start, column, cost, capacity, stay }: AssignmentProblem) {
    const rows = start.length - 1;
    this.column = new Int32Array(rows).fill(UNPLACED);
    this.rowDual = new Float64Array(rows);
    this.columnDual = new Float64Array(columns);
    this.#start = start;
    this.#candidate = column;
    this.#cost = cost;
    this.#stay = stay;
    this.#capacity = capacity;
    this.#seat = seatsOf(columns, column, capacity);
    this.#sitter = new Int32Array(this.#seat[columns] as number);
    this.#taken = new Int32Array(columns);
    this.#seatOf = new Int32Array(rows).fill(-1);
    this.#distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    this.#heap = new ColumnHeap(this.#distance);
    this.#over = new Int32Array(columns);
    this.#final = new Uint8Array(columns);
    this.#reached = new Int32Array(columns);
    this.#settled = new Int32Array(columns);
  }

  run(): void {
    for (const row of this.#reduceRows()) this.#augment(row);
  }

  /**
   * Gives each row its cheapest option and lowers the price of a single seat until the second is as
   * cheap; who sat there looks for another. Returns the rows that ties, several seats or the limit of
   * steps left over, ascending.
   */
  #reduceRows(): number[] {
    const rows = this.column.length;
    const waiting = Int32Array.from({ length: rows }, (_, at) => rows - 1 - at);
    const left: number[] = [];
    let count = rows;
    let steps = REDUCTION_STEPS * rows;
    while (count > 0) {
      count -= 1;
      const row = waiting[count] as number;
      steps -= 1;
      const out = steps < 0 ? row : this.#reduce(row);
      if (out === row) left.push(row);
      else if (out >= 0) {
        waiting[count] = out;
        count += 1;
      }
    }
    return left.toSorted((a, b) => a - b);
  }

  /** Places one row; returns the row that lost its seat, the row itself where it found none, −1. */
  #reduce(row: number): number {
    this.#look(row);
    const { to, least, second, tied } = this.#options;
    if (to === UNPLACED) return row;
    this.rowDual[row] = least;
    if (to === STAYS) {
      this.column[row] = STAYS;
      return -1;
    }
    const lower = second - least;
    const priced = this.#isSingle(to) && Number.isFinite(second);
    if ((this.#taken[to] as number) < this.#seatsOf(to)) {
      this.#sit(row, to, this.#open(to));
      if (priced) this.#price(row, to, lower, second);
      return -1;
    }
    if (!priced || !this.#price(row, to, lower, second)) return this.#takeTied(row, tied);
    const place = this.#seat[to] as number;
    const out = this.#sitter[place] as number;
    this.column[out] = UNPLACED;
    this.#sit(row, to, place);
    return out;
  }

  /** Of several seats one price would have to suit all who sit there. */
  #isSingle(column: number): boolean {
    return this.#capacity === null || this.#capacity[column] === 1;
  }

  /** Lowers the price of a column for the row that takes it; false where doubles cannot tell. */
  #price(row: number, to: number, lower: number, second: number): boolean {
    const before = this.columnDual[to] as number;
    const after = before - lower;
    if (after >= before) return false;
    this.columnDual[to] = after;
    this.rowDual[row] = second;
    return true;
  }

  #takeTied(row: number, tied: number): number {
    if (tied === UNPLACED) return row;
    if (tied === STAYS) {
      this.column[row] = STAYS;
      return -1;
    }
    if ((this.#taken[tied] as number) >= this.#seatsOf(tied)) return row;
    this.#sit(row, tied, this.#open(tied));
    return -1;
  }

  #look(row: number): void {
    const prices = this.columnDual;
    const candidate = this.#candidate;
    const cost = this.#cost;
    const end = this.#start[row + 1] as number;
    let least = this.#stay === null ? Number.POSITIVE_INFINITY : (this.#stay[row] as number);
    let to = least < Number.POSITIVE_INFINITY ? STAYS : UNPLACED;
    let second = Number.POSITIVE_INFINITY;
    let next = UNPLACED;
    for (let at = this.#start[row] as number; at < end; at += 1) {
      const column = candidate[at] as number;
      const value = (cost[at] as number) - (prices[column] as number);
      if (value >= second) continue;
      if (this.#seatsOf(column) === 0) continue;
      if (value < least) {
        second = least;
        next = to;
        least = value;
        to = column;
      } else {
        second = value;
        next = column;
      }
    }
    const options = this.#options;
    options.to = to;
    options.least = least;
    options.second = second;
    options.tied = second === least ? next : UNPLACED;
  }

  /** The shortest path from a row without a place to a seat that is left, or to a row that may stay. */
  #augment(row: number): void {
    this.#clear();
    this.#look(row);
    if (this.#options.to !== UNPLACED) this.rowDual[row] = this.#options.least;
    this.#relax(row, 0);
    while (this.#heap.least() < this.#endDistance) {
      const column = this.#heap.pop();
      this.#final[column] = 1;
      this.#settled[this.#settledCount] = column;
      this.#settledCount += 1;
      const distance = this.#distance[column] as number;
      const from = this.#seat[column] as number;
      const to = this.#seat[column + 1] as number;
      for (let place = from; place < to && this.#endDistance > distance; place += 1)
        this.#relax(this.#sitter[place] as number, distance);
    }
    if (this.#endOver < 0) this.shortage ??= this.#shortageOf(row);
    else {
      this.#reprice(row);
      this.#shift();
    }
  }

  #clear(): void {
    for (let at = 0; at < this.#reachedCount; at += 1) {
      const column = this.#reached[at] as number;
      this.#distance[column] = Number.POSITIVE_INFINITY;
      this.#final[column] = 0;
    }
    this.#reachedCount = 0;
    this.#settledCount = 0;
    this.#heap.clear();
    this.#end = UNPLACED;
    this.#endOver = -1;
    this.#endDistance = Number.POSITIVE_INFINITY;
  }

  #relax(row: number, distance: number): void {
    const prices = this.columnDual;
    const distances = this.#distance;
    const candidate = this.#candidate;
    const cost = this.#cost;
    const base = distance - (this.rowDual[row] as number);
    const end = this.#start[row + 1] as number;
    if (this.#stay !== null) this.#reachEnd(STAYS, row, base + (this.#stay[row] as number));
    for (let at = this.#start[row] as number; at < end; at += 1) {
      const column = candidate[at] as number;
      const reached = base + (cost[at] as number) - (prices[column] as number);
      if (reached >= this.#endDistance || reached >= (distances[column] as number)) continue;
      this.#reach(column, row, Math.max(reached, distance));
    }
  }

  #reach(column: number, row: number, distance: number): void {
    const seats = this.#seatsOf(column);
    if (seats === 0 || this.#final[column] === 1) return;
    if ((this.#taken[column] as number) < seats) {
      this.#reachEnd(column, row, distance);
      return;
    }
    if (this.#distance[column] === Number.POSITIVE_INFINITY) {
      this.#reached[this.#reachedCount] = column;
      this.#reachedCount += 1;
    }
    this.#distance[column] = distance;
    this.#over[column] = row;
    this.#heap.raise(column);
  }

  #reachEnd(to: number, row: number, distance: number): void {
    if (distance >= this.#endDistance) return;
    this.#end = to;
    this.#endOver = row;
    this.#endDistance = distance;
  }

  /** Keeps the duals tight along the path that was found. */
  #reprice(row: number): void {
    const length = this.#endDistance;
    this.rowDual[row] = (this.rowDual[row] as number) + length;
    for (let at = 0; at < this.#settledCount; at += 1) {
      const column = this.#settled[at] as number;
      const change = length - (this.#distance[column] as number);
      if (change <= 0) continue;
      this.columnDual[column] = (this.columnDual[column] as number) - change;
      const to = this.#seat[column + 1] as number;
      for (let place = this.#seat[column] as number; place < to; place += 1) {
        const sitter = this.#sitter[place] as number;
        this.rowDual[sitter] = (this.rowDual[sitter] as number) + change;
      }
    }
  }

  /** Moves every row of the path one on, from its end to the row that had no place. */
  #shift(): void {
    let row = this.#endOver;
    let to = this.#end;
    let place = to === STAYS ? -1 : this.#open(to);
    for (;;) {
      const from = this.column[row] as number;
      const left = this.#seatOf[row] as number;
      this.#sit(row, to, place);
      if (from === UNPLACED) return;
      to = from;
      place = left;
      row = this.#over[to] as number;
    }
  }

  #shortageOf(row: number): Shortage {
    const columns = this.#settled.slice(0, this.#settledCount).toSorted();
    const rows = [row];
    for (const column of columns)
      for (const sitter of this.#sitter.subarray(this.#seat[column], this.#seat[column + 1]))
        rows.push(sitter);
    return { rows: Int32Array.from(rows).toSorted(), columns };
  }

  #seatsOf(column: number): number {
    return (this.#seat[column + 1] as number) - (this.#seat[column] as number);
  }

  /** Opens the next seat of a column that has one left. */
  #open(column: number): number {
    const taken = this.#taken[column] as number;
    this.#taken[column] = taken + 1;
    return (this.#seat[column] as number) + taken;
  }

  #sit(row: number, column: number, place: number): void {
    this.column[row] = column;
    this.#seatOf[row] = place;
    if (place >= 0) this.#sitter[place] = row;
  }
}

/** Where the seats of each column begin: no more than rows that may sit there. */
function seatsOf(columns: number, column: Int32Array, capacity: Int32Array | null): Int32Array {
  const wanted = new Int32Array(columns);
  for (const to of column) wanted[to] = (wanted[to] as number) + 1;
  const seat = new Int32Array(columns + 1);
  for (let to = 0; to < columns; to += 1) {
    const seats = Math.min(wanted[to] as number, capacity === null ? 1 : (capacity[to] as number));
    seat[to + 1] = (seat[to] as number) + seats;
  }
  return seat;
}
