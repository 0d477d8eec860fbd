/** What one agent may take: jobs with a worth above 0 that fit, by rising number. */
interface Items {
  /** Number of items. */
  count: number;
  readonly job: Int32Array;
  readonly worth: Float64Array;
  readonly size: Int32Array;
}

/**
 * The 0-1 knapsack of one agent by dynamic programming over whole sizes, with what it would be worth
 * if one job had to be in it. Its tables are kept and written anew for each agent.
 */
export class Knapsack {
  readonly #jobs: number;
  readonly #items: Items;
  /** Best worth of the items before n with w of the capacity, at n × width + w. */
  #before: Float64Array;
  /** The same of the items from n on. */
  #after: Float64Array;
  #width = 0;

  /** For agents of at most `capacity`, a whole number. */
  constructor(jobs: number, capacity: number) {
    this.#jobs = jobs;
    this.#items = {
      count: 0,
      job: new Int32Array(jobs),
      worth: new Float64Array(jobs),
      size: new Int32Array(jobs),
    };
    this.#before = new Float64Array((jobs + 1) * (capacity + 1));
    this.#after = new Float64Array((jobs + 1) * (capacity + 1));
  }

  /**
   * Fills the sack. `worth` and `size` of all jobs begin at `from` of their arrays; a job whose `open`
   * is 0 there stays out. Writes 1 for each job taken to `taken` at `from`, 0 for the others; returns
   * the worth of the sack.
   */
  fill(
    from: number,
    capacity: number,
    { worth, size, open }: { worth: Float64Array; size: Int32Array; open: Uint8Array },
    taken: Uint8Array,
  ): number {
    const items = this.#items;
    let count = 0;
    for (let job = 0; job < this.#jobs; job += 1) {
      const at = from + job;
      taken[at] = 0;
      const own = worth[at] as number;
      if (open[at] === 0 || own <= 0 || (size[at] as number) > capacity) continue;
      items.job[count] = job;
      items.worth[count] = own;
      items.size[count] = size[at] as number;
      count += 1;
    }
    items.count = count;
    this.#width = capacity + 1;
    this.#forward();
    return this.#read(from, capacity, taken);
  }

  #forward(): void {
    const before = this.#before;
    const width = this.#width;
    const { count, worth, size } = this.#items;
    before.fill(0, 0, width);
    for (let n = 0; n < count; n += 1) {
      const old = n * width;
      const next = old + width;
      const own = worth[n] as number;
      const need = size[n] as number;
      for (let w = 0; w < need; w += 1) before[next + w] = before[old + w] as number;
      for (let w = need; w < width; w += 1) {
        const without = before[old + w] as number;
        const within = (before[old + w - need] as number) + own;
        before[next + w] = within > without ? within : without;
      }
    }
  }

  #read(from: number, capacity: number, taken: Uint8Array): number {
    const before = this.#before;
    const width = this.#width;
    const { count, job, size } = this.#items;
    let w = capacity;
    for (let n = count - 1; n >= 0; n -= 1) {
      if (before[(n + 1) * width + w] === before[n * width + w]) continue;
      taken[from + (job[n] as number)] = 1;
      w -= size[n] as number;
    }
    return before[count * width + capacity] as number;
  }

  /**
   * After `fill` with the same arguments: what the sack is worth at best where a job has to be in it,
   * written to `forced` for every open job that fits; −Infinity for those that do not.
   */
  force(
    from: number,
    capacity: number,
    { worth, size, open }: { worth: Float64Array; size: Int32Array; open: Uint8Array },
    forced: Float64Array,
  ): void {
    this.#backward();
    const before = this.#before;
    const width = this.#width;
    const { count, job } = this.#items;
    const end = count * width;
    for (let at = from; at < from + this.#jobs; at += 1) {
      const need = size[at] as number;
      const fits = open[at] === 1 && need <= capacity;
      forced[at] = fits
        ? (worth[at] as number) + (before[end + capacity - need] as number)
        : Number.NEGATIVE_INFINITY;
    }
    for (let n = 0; n < count; n += 1) forced[from + (job[n] as number)] = this.#with(n, capacity);
  }

  #backward(): void {
    const after = this.#after;
    const width = this.#width;
    const { count, worth, size } = this.#items;
    after.fill(0, count * width, count * width + width);
    for (let n = count - 1; n >= 0; n -= 1) {
      const next = n * width;
      const old = next + width;
      const own = worth[n] as number;
      const need = size[n] as number;
      for (let w = 0; w < need; w += 1) after[next + w] = after[old + w] as number;
      for (let w = need; w < width; w += 1) {
        const without = after[old + w] as number;
        const within = (after[old + w - need] as number) + own;
        after[next + w] = within > without ? within : without;
      }
    }
  }

  /** Best worth with item n: the others before it and behind it share what it leaves. */
  #with(n: number, capacity: number): number {
    const before = this.#before;
    const after = this.#after;
    const left = capacity - (this.#items.size[n] as number);
    const first = n * this.#width;
    const second = (n + 1) * this.#width + left;
    let best = 0;
    for (let w = 0; w <= left; w += 1) {
      const both = (before[first + w] as number) + (after[second - w] as number);
      if (both > best) best = both;
    }
    return best + (this.#items.worth[n] as number);
  }
}
