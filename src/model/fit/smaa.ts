import { Random } from '#core/random.ts';
import type { PersonId } from '#core/ids.ts';
import { dirichlet } from './dirichlet.ts';
import type { SmaaComponent, SmaaInput } from './smaa-input.ts';

/** How often weights and missing values are drawn. */
export const SMAA_DRAWS = 1000;

/**
 * How near the drawn weights stay to the chosen ones: shares are drawn from Dirichlet(20 × share), a
 * weight of 0.40 mostly between 0.29 and 0.51. Always shown: a loser by a point wins a fifth or half
 * of the draws depending on it.
 */
export const SMAA_CONCENTRATION = 20;

/** Seed of the draws; stored with what is shown of them. */
export const SMAA_SEED = 20_260_801;

/** What can be chosen about the draws; what is left out has its default. */
export interface SmaaOptions {
  readonly draws?: number;
  readonly concentration?: number;
  readonly seed?: number;
  /** Ranks that are counted, from the first on; 10 by default. */
  readonly ranks?: number;
}

/** A candidate who reached one of the counted ranks in a draw. */
export interface Acceptability {
  readonly personId: PersonId;
  /** Share of draws with rank 1, 2 and so on, 0-1. */
  readonly ranks: readonly number[];
  /** Share of draws with any of the counted ranks. */
  readonly within: number;
}

/** Rank acceptability of the candidates of one post (Lahdelma and Salminen, SMAA-2). */
export interface Smaa {
  readonly draws: number;
  readonly concentration: number;
  readonly seed: number;
  /** Candidates drawn for. */
  readonly candidates: number;
  /**
   * Those who reached a counted rank, by the share of first ranks, then of all counted ranks, then
   * by id. The first ranks of all of them sum to 1.
   */
  readonly rows: readonly Acceptability[];
}

/**
 * Draws weights and missing values together and counts who comes out where. In each draw the weights
 * of an axis come from a Dirichlet around the chosen ones and each component that is not known in
 * full from its lo to its hi, evenly, for each person by itself. People with the same score share
 * their ranks evenly. The same seed gives the same answer on every machine, whatever the order of the
 * candidates; a person's values are drawn by the id.
 */
export function smaa(input: SmaaInput, options: SmaaOptions = {}): Smaa {
  const { draws = SMAA_DRAWS, concentration = SMAA_CONCENTRATION, seed = SMAA_SEED } = options;
  const ranks = Math.min(options.ranks ?? 10, input.ids.length);
  const random = new Random(seed);
  const table = sortedTable(input, seed);
  const counts = new Float64Array(input.ids.length * ranks);
  const top = new Top(ranks, input.ids.length);
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = drawWeights(random, input.components, concentration);
    scoreDraw(table, weights, draw, top);
    top.count(counts);
  }
  const rows = table.places.flatMap((place, row) => {
    const own = Array.from(counts.subarray(row * ranks, (row + 1) * ranks), (n) => n / draws);
    const within = own.reduce((sum, share) => sum + share, 0);
    return within > 0 ? [{ personId: input.ids[place] ?? '', ranks: own, within }] : [];
  });
  return { draws, concentration, seed, candidates: input.ids.length, rows: rows.toSorted(byFirst) };
}

function byFirst(a: Acceptability, b: Acceptability): number {
  return (
    (b.ranks[0] ?? 0) - (a.ranks[0] ?? 0) ||
    b.within - a.within ||
    (a.personId < b.personId ? -1 : 1)
  );
}

/** Weights of one draw, each with the share of its axis; they sum to 1. */
export function drawWeights(
  random: Random,
  components: readonly SmaaComponent[],
  concentration: number,
): Float64Array {
  const weights = new Float64Array(components.length);
  for (const axis of ['DA', 'NS'] as const) {
    const places = [...components.keys()].filter((place) => components[place]?.axis === axis);
    const centre = places.map((place) => components[place]?.weight ?? 0);
    const drawn = dirichlet(random, centre, concentration);
    for (const [nth, place] of places.entries()) {
      weights[place] = (drawn[nth] ?? 0) * (components[place]?.share ?? 0);
    }
  }
  return weights;
}

/** The number of a person's draws that an id and a seed name. */
export function personSeed(id: PersonId, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let nth = 0; nth < id.length; nth += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(nth), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Where between lo and hi a missing value lies, [0, 1): the `nth` output of splitmix32 from a seed.
 * By counter and not in sequence, so that who is passed over shifts nobody else's values.
 */
export function evenly(seed: number, nth: number): number {
  let mixed = (seed + Math.imul(nth + 1, 0x9e3779b9)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}

/** Candidates in the order of what they lack at best, so that a draw can stop early. */
interface SortedTable {
  readonly width: number;
  /** Place of each candidate in the input. */
  readonly places: readonly number[];
  readonly lo: Float64Array;
  /** Where the missing values of each candidate begin; one place more than candidates. */
  readonly starts: Int32Array;
  /** Component of each missing value, and how far its ends lie apart. */
  readonly missing: Int32Array;
  readonly spans: Float64Array;
  /** The best that each component can be: of a candidate, and of any candidate of a block. */
  readonly hi: Float64Array;
  readonly blockHi: Float64Array;
  readonly seeds: Uint32Array;
  /** 100 less the best score at the chosen weights, ascending. */
  readonly lacks: Float64Array;
  readonly centre: Float64Array;
}

function sortedTable({ ids, components, lo, hi }: SmaaInput, seed: number): SortedTable {
  const width = components.length;
  const centre = Float64Array.from(components, ({ weight, share }) => weight * share);
  const lackOf = (place: number): number => {
    let lack = 0;
    for (let c = 0; c < width; c += 1) lack += at(centre, c) * (100 - at(hi, place * width + c));
    return lack;
  };
  const unsorted = Float64Array.from(ids, (_, place) => lackOf(place));
  const places = [...ids.keys()].toSorted((a, b) => at(unsorted, a) - at(unsorted, b));
  const sorted = new Float64Array(lo.length);
  const best = new Float64Array(lo.length);
  const starts = new Int32Array(places.length + 1);
  const missing: number[] = [];
  const spans: number[] = [];
  for (const [row, place] of places.entries()) {
    sorted.set(lo.subarray(place * width, (place + 1) * width), row * width);
    best.set(hi.subarray(place * width, (place + 1) * width), row * width);
    for (let c = 0; c < width; c += 1) {
      const span = at(hi, place * width + c) - at(lo, place * width + c);
      if (!(span > 0)) continue;
      missing.push(c);
      spans.push(span);
    }
    starts[row + 1] = missing.length;
  }
  return {
    width,
    places,
    lo: sorted,
    starts,
    missing: Int32Array.from(missing),
    spans: Float64Array.from(spans),
    hi: best,
    blockHi: blockBests(best, width),
    seeds: Uint32Array.from(places, (place) => personSeed(ids[place] ?? '', seed)),
    lacks: Float64Array.from(places, (place) => at(unsorted, place)),
    centre,
  };
}

/** Candidates that are passed over together. */
const BLOCK = 16;

function blockBests(hi: Float64Array, width: number): Float64Array {
  const bests = new Float64Array(Math.ceil(hi.length / (width * BLOCK)) * width);
  for (let n = 0; n < hi.length; n += 1) {
    const place = Math.floor(n / (width * BLOCK)) * width + (n % width);
    bests[place] = Math.max(at(bests, place), at(hi, n));
  }
  return bests;
}

/** Room for rounding where a bound passes somebody over. */
const ROUNDING = 1e-6;

/**
 * Scores of one draw. Who cannot reach the last counted rank is passed over without a draw: first all
 * from where even the least weight shift leaves too much lacking (weights w against the chosen c:
 * lack ≥ min(w / c) × lack at c), then blocks whose best components together lie below it, then each
 * whose best score does.
 */
function scoreDraw(table: SortedTable, weights: Float64Array, draw: number, top: Top): void {
  const { lacks, hi, blockHi } = table;
  const shrink = leastRatio(weights, table.centre);
  const { length } = lacks;
  top.clear();
  for (let block = 0, row = 0; row < length; block += 1) {
    if (shrink * at(lacks, row) > 100 - top.bar + ROUNDING) break;
    const end = Math.min(length, row + BLOCK);
    if (weighed(weights, blockHi, block) < top.bar - ROUNDING) {
      row = end;
      continue;
    }
    for (; row < end; row += 1) {
      if (weighed(weights, hi, row) < top.bar - ROUNDING) continue;
      const score = scoreOf(table, weights, row, draw);
      if (score >= top.bar) top.add(row, score);
    }
  }
}

/** A row of a table by the weights. */
function weighed(weights: Float64Array, table: Float64Array, row: number): number {
  const width = weights.length;
  let sum = 0;
  for (let c = 0, base = row * width; c < width; c += 1)
    sum += at(weights, c) * at(table, base + c);
  return sum;
}

/** The drawn score of a candidate. */
function scoreOf(
  { width, lo, starts, missing, spans, seeds }: SortedTable,
  weights: Float64Array,
  row: number,
  draw: number,
): number {
  let score = weighed(weights, lo, row);
  const seed = seeds[row] ?? 0;
  const to = starts[row + 1] ?? 0;
  for (let n = starts[row] ?? 0; n < to; n += 1) {
    const c = missing[n] ?? 0;
    score += at(weights, c) * at(spans, n) * evenly(seed, draw * width + c);
  }
  return score;
}

function leastRatio(weights: Float64Array, centre: Float64Array): number {
  let least = 1;
  for (const [c, own] of centre.entries()) {
    if (own > 0) least = Math.min(least, at(weights, c) / own);
  }
  return least;
}

/** Typed arrays are read within their length: `as number` says what the compiler cannot know. */
function at(column: Float64Array, place: number): number {
  return column[place] as number;
}

/** The best of one draw: everyone whose score reaches the last counted rank, ties and all. */
class Top {
  /** Score of the last counted rank so far; −∞ while there are fewer candidates than ranks. */
  bar = Number.NEGATIVE_INFINITY;
  readonly #ranks: number;
  /** The best scores so far, descending. */
  readonly #best: Float64Array;
  readonly #places: Int32Array;
  readonly #scores: Float64Array;
  #filled = 0;
  #size = 0;

  constructor(ranks: number, candidates: number) {
    this.#ranks = ranks;
    this.#best = new Float64Array(ranks);
    this.#places = new Int32Array(candidates);
    this.#scores = new Float64Array(candidates);
  }

  clear(): void {
    this.bar = Number.NEGATIVE_INFINITY;
    this.#filled = 0;
    this.#size = 0;
  }

  add(place: number, score: number): void {
    this.#places[this.#size] = place;
    this.#scores[this.#size] = score;
    this.#size += 1;
    const best = this.#best;
    const full = this.#filled === this.#ranks;
    if (full && score <= this.bar) return;
    if (!full) this.#filled += 1;
    let rank = this.#filled - 1;
    while (rank > 0 && at(best, rank - 1) < score) {
      best[rank] = at(best, rank - 1);
      rank -= 1;
    }
    best[rank] = score;
    if (this.#filled === this.#ranks) this.bar = at(best, this.#ranks - 1);
  }

  /** Adds the ranks of this draw to candidate × ranks; a tie shares the ranks that it spans. */
  count(counts: Float64Array): void {
    const reached: number[] = [];
    for (let entry = 0; entry < this.#size; entry += 1) {
      if (at(this.#scores, entry) >= this.bar) reached.push(entry);
    }
    reached.sort((a, b) => at(this.#scores, b) - at(this.#scores, a));
    for (let from = 0; from < reached.length;) {
      const to = this.#endOfTie(reached, from);
      this.#share(counts, reached.slice(from, to), from);
      from = to;
    }
  }

  #endOfTie(reached: readonly number[], from: number): number {
    const score = this.#scores[reached[from] ?? 0];
    let to = from + 1;
    while (to < reached.length && this.#scores[reached[to] ?? 0] === score) to += 1;
    return to;
  }

  #share(counts: Float64Array, tied: readonly number[], from: number): void {
    const last = Math.min(from + tied.length, this.#ranks);
    for (const entry of tied) {
      const base = (this.#places[entry] ?? 0) * this.#ranks;
      for (let rank = from; rank < last; rank += 1) {
        counts[base + rank] = at(counts, base + rank) + 1 / tied.length;
      }
    }
  }
}
