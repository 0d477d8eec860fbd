/**
 * Columns by their distance, least first, for Dijkstra: a binary heap whose entries know their place,
 * so that a distance can be lowered. Distances live outside, in an array that the searcher owns.
 */
export class ColumnHeap {
  readonly #distance: Float64Array;
  readonly #items: Int32Array;
  /** Place of a column in `#items`; −1 where it is not in. */
  readonly #place: Int32Array;
  size = 0;

  constructor(distance: Float64Array) {
    this.#distance = distance;
    this.#items = new Int32Array(distance.length);
    this.#place = new Int32Array(distance.length).fill(-1);
  }

  /** Distance of the first column; Infinity where there is none. */
  least(): number {
    return this.size === 0
      ? Number.POSITIVE_INFINITY
      : (this.#distance[this.#items[0] as number] as number);
  }

  /** Puts a column in, or moves it up after its distance was lowered. */
  raise(column: number): void {
    const items = this.#items;
    const place = this.#place;
    const distance = this.#distance;
    let at = place[column] as number;
    if (at < 0) {
      at = this.size;
      this.size += 1;
    }
    const own = distance[column] as number;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = items[above] as number;
      if ((distance[other] as number) <= own) break;
      items[at] = other;
      place[other] = at;
      at = above;
    }
    items[at] = column;
    place[column] = at;
  }

  /** Takes the first column out; the heap must hold one. */
  pop(): number {
    const items = this.#items;
    const first = items[0] as number;
    this.#place[first] = -1;
    this.size -= 1;
    if (this.size > 0) this.#sink(items[this.size] as number);
    return first;
  }

  /** Takes all columns out. */
  clear(): void {
    for (let at = 0; at < this.size; at += 1) this.#place[this.#items[at] as number] = -1;
    this.size = 0;
  }

  /** Puts a column at the top and lets it sink to its place. */
  #sink(column: number): void {
    const items = this.#items;
    const place = this.#place;
    const distance = this.#distance;
    const { size } = this;
    const own = distance[column] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      let nearest = distance[items[below] as number] as number;
      if (below + 1 < size) {
        const right = distance[items[below + 1] as number] as number;
        if (right < nearest) {
          nearest = right;
          below += 1;
        }
      }
      if (nearest >= own) break;
      const other = items[below] as number;
      items[at] = other;
      place[other] = at;
      at = below;
    }
    items[at] = column;
    place[column] = at;
  }
}
