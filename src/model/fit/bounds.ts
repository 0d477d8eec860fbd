/** Scores to be ordered, as columns of one length. */
export interface Bounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Decides what bounds leave equal, so that the order of the input does not matter. */
  readonly ids: readonly string[];
}

/** An order of scores with unequal knowledge. */
export interface BoundsOrder {
  /** Places in the columns, in the order to be shown. */
  readonly order: readonly number[];
  /** Layer of each place of `order`: 0 = unbeaten, 1 = beaten only by layer 0, and so on. */
  readonly layers: readonly number[];
  /** Size of layer 0: nobody's lo lies above their hi. */
  readonly unbeaten: number;
}

/**
 * Orders by interval dominance, never by the point: first those whom nobody beats (no lo above
 * their hi), then those whom nobody of the rest beats, and so on. Within a layer the higher lo comes
 * first, then the higher hi, then the id; neighbours there are not told apart. For scores known in
 * full (lo = hi) this is the order of the scores.
 */
export function orderByBounds({ lo, hi, ids }: Bounds): BoundsOrder {
  const layerOf = dominanceLayers(lo, hi);
  const order = [...ids.keys()].toSorted(
    (a, b) =>
      at(layerOf, a) - at(layerOf, b) ||
      at(lo, b) - at(lo, a) ||
      at(hi, b) - at(hi, a) ||
      compareIds(ids[a] ?? '', ids[b] ?? ''),
  );
  const layers = order.map((place) => at(layerOf, place));
  const beaten = layers.findIndex((layer) => layer > 0);
  return { order, layers, unbeaten: beaten < 0 ? layers.length : beaten };
}

/** By descending hi a layer is a stretch: it ends where hi falls below the best lo of the rest. */
function dominanceLayers(lo: Float64Array, hi: Float64Array): Int32Array {
  const byHi = [...hi.keys()].toSorted((a, b) => at(hi, b) - at(hi, a));
  const bestLoFrom = new Float64Array(byHi.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let place = byHi.length - 1; place >= 0; place -= 1) {
    const own = at(lo, byHi[place] ?? 0);
    bestLoFrom[place] = Math.max(own, at(bestLoFrom, place + 1));
  }
  const layers = new Int32Array(byHi.length);
  let layer = -1;
  let bar = Number.POSITIVE_INFINITY;
  for (const [place, row] of byHi.entries()) {
    if (at(hi, row) < bar) {
      layer += 1;
      bar = at(bestLoFrom, place);
    }
    layers[row] = layer;
  }
  return layers;
}

/** Ranks that a place can have when a lead counts only above `threshold` points. */
export interface RankRange {
  /** 1 + those who lead it for certain. */
  readonly best: number;
  /** All minus those it leads for certain. Equal to `best`: the rank is claimed. */
  readonly worst: number;
}

/**
 * The range of ranks of each row among all: only lo above hi by more than `threshold` is a lead.
 * A null threshold (no yardstick) claims nothing: 1 to all. Both bounds are sorted once and searched
 * for each row; comparing all pairs took two thirds of the time of a list of 7,000.
 */
export function rankRanges(
  { lo, hi }: Bounds,
  threshold: number | null,
): (row: number) => RankRange {
  const n = lo.length;
  if (threshold === null) return () => ({ best: 1, worst: n });
  const los = lo.toSorted();
  const his = hi.toSorted();
  return (row) => ({
    best: 1 + n - countUpTo(los, at(hi, row) + threshold, true),
    worst: n - countUpTo(his, at(lo, row) - threshold, false),
  });
}

/** How many of ascending values lie below a limit, or on it as well. */
function countUpTo(sorted: Float64Array, limit: number, orOnIt: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = at(sorted, middle);
    if (value < limit || (orOnIt && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(column: Float64Array | Int32Array, place: number): number {
  return column[place] ?? 0;
}

/** Order of ids by code unit, the same on every machine and in every language. */
function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
