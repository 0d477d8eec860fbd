/** What a list to draw from may hold: anything but undefined. */
type Item = string | number | boolean | bigint | object | null;

/**
 * A seeded source of pseudo-random numbers: the same seed gives the same sequence on every machine.
 * sfc32 by Chris Doty-Humphrey (PractRand), its state filled by splitmix32; not for secrets.
 *
 * State is explicit so that rules, samples and simulations stay repeatable: whoever draws is handed
 * one. `fork` gives a stream of its own to a part of the work, so that a draw more in one part does
 * not shift the others.
 */
export class Random {
  readonly #seed: number;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spare: number | null = null;

  /** `seed`: any finite number; its lower 32 bits count. */
  constructor(seed: number) {
    this.#seed = seed >>> 0;
    const fill = splitmix32(this.#seed);
    this.#a = fill();
    this.#b = fill();
    this.#c = fill();
    for (let round = 0; round < 12; round += 1) this.#uint32();
  }

  /** Uniform in [0, 1), with 32 bits. */
  next(): number {
    return this.#uint32() / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. `high` below `low` is a RangeError. */
  int(low: number, high: number): number {
    if (high < low) throw new RangeError(`int(${low}, ${high}): high is below low`);
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with the probability given; 0 is never, 1 is always. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One item, each as likely as the next. An empty list is a RangeError. */
  pick<T extends Item>(items: readonly T[]): T {
    return at(items, this.int(0, items.length - 1));
  }

  /**
   * One item with a chance in proportion to its weight. Weights below zero count as zero; where all
   * are zero, or there are none, it is a RangeError.
   */
  weighted<T extends Item>(items: readonly T[], weightOf: (item: T) => number): T {
    const weights = items.map((item) => Math.max(0, weightOf(item)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError('weighted: no item has a weight above zero');
    let rest = this.next() * total;
    let chosen = 0;
    for (const [index, weight] of weights.entries()) {
      if (weight === 0) continue;
      chosen = index;
      rest -= weight;
      if (rest < 0) break;
    }
    return at(items, chosen);
  }

  /** A new list in random order (Fisher-Yates); the one given is left as it is. */
  shuffle<T extends Item>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      const held = at(result, last);
      result[last] = at(result, other);
      result[other] = held;
    }
    return result;
  }

  /** `count` different items in random order; all of them where there are fewer. */
  sample<T extends Item>(items: readonly T[], count: number): T[] {
    return this.shuffle(items).slice(0, Math.max(0, count));
  }

  /** Normally distributed (Marsaglia's polar method). `sd` 0 gives the mean. */
  normal(mean = 0, sd = 1): number {
    if (this.#spare !== null) {
      const spare = this.#spare;
      this.#spare = null;
      return mean + sd * spare;
    }
    for (;;) {
      const u = this.next() * 2 - 1;
      const v = this.next() * 2 - 1;
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = v * factor;
      return mean + sd * u * factor;
    }
  }

  /**
   * A stream of its own, named by `label` and the seed of this one alone: what was drawn here before
   * does not matter, so the same label gives the same stream.
   */
  fork(label: string): Random {
    let hash = 0x811c9dc5 ^ this.#seed;
    for (let index = 0; index < label.length; index += 1) {
      hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193);
    }
    return new Random(splitmix32(hash)());
  }

  #uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function at<T extends Item>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item at ${index} of ${items.length}`);
  return item;
}
