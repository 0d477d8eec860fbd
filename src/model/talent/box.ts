import type { PersonId } from '#core/ids.ts';
import type { Predicate } from '#core/ratings.ts';

/** Performance axis of the talent grid: above, as, below expectation. */
export type PerformanceBand = 'above' | 'meets' | 'below';

/** Potential axis of the talent grid: rendah, menengah, tinggi. */
export type PotentialBand = 'low' | 'mid' | 'high';

/** A box of the talent grid, 1-9. Never shown bare: the axes are always named beside it. */
export type Box = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * Numberings in use: `permenpan` that of PermenPANRB 3/2020 (its amendment 20/2025 was not seen);
 * `kemenkeu` that of a ministry, known from second hand, with the same corners 1 and 9. In both, 9 is
 * best on both axes.
 */
export const NUMBERINGS = ['permenpan', 'kemenkeu'] as const;
/** One of {@link NUMBERINGS}. */
export type Numbering = (typeof NUMBERINGS)[number];

type Grid = Readonly<Record<PerformanceBand, Readonly<Record<PotentialBand, Box>>>>;

const NUMBERS: Readonly<Record<Numbering, Grid>> = {
  permenpan: {
    above: { low: 4, mid: 7, high: 9 },
    meets: { low: 2, mid: 5, high: 8 },
    below: { low: 1, mid: 3, high: 6 },
  },
  kemenkeu: {
    above: { low: 3, mid: 7, high: 9 },
    meets: { low: 2, mid: 6, high: 8 },
    below: { low: 1, mid: 4, high: 5 },
  },
};

/** Performance band by predicate. Others put Baik above expectation: it is a convention, so data. */
export const BAND_BY_PREDICATE: Readonly<Record<Predicate, PerformanceBand>> = {
  SANGAT_BAIK: 'above',
  BAIK: 'meets',
  BUTUH_PERBAIKAN: 'below',
  KURANG: 'below',
  SANGAT_KURANG: 'below',
};

/** Where a 0-100 axis is cut: under `mid` is the lowest band, from `high` on the highest. */
export interface BoxCuts {
  readonly mid: number;
  readonly high: number;
}

/**
 * Cut-offs of the potential axis. No regulation fixes them: public talent systems use 60/80, 70/90,
 * 75/90, 78/90 and 46/72. Shown with every box.
 */
export const DEFAULT_CUTS: BoxCuts = { mid: 78, high: 90 };

/** The box of two bands. */
export function boxOf(
  performance: PerformanceBand,
  potential: PotentialBand,
  numbering: Numbering = 'permenpan',
): Box {
  return NUMBERS[numbering][performance][potential];
}

/** Potential band of a 0-100 score; both cut-offs belong to the band above them. Null stays null. */
export function potentialBand(score: number | null, cuts: BoxCuts): PotentialBand | null {
  if (score === null || Number.isNaN(score)) return null;
  if (score >= cuts.high) return 'high';
  return score >= cuts.mid ? 'mid' : 'low';
}

/** The box of a predicate and a potential score; null where either is not known. */
export function boxOfScores(
  predicate: Predicate | null,
  potential: number | null,
  cuts: BoxCuts,
  numbering: Numbering = 'permenpan',
): Box | null {
  const band = potentialBand(potential, cuts);
  if (predicate === null || band === null) return null;
  return boxOf(BAND_BY_PREDICATE[predicate], band, numbering);
}

/** A person on the two axes; the ends of the potential, equal where it is known in full. */
export interface TalentPoint {
  readonly personId: PersonId;
  readonly predicate: Predicate | null;
  readonly lo: number;
  readonly hi: number;
}

/**
 * The box of a person; null where there is no predicate, or where the ends of the potential fall
 * into two bands: nobody is put into a box that more data could change.
 */
export function boxOfPoint(
  { predicate, lo, hi }: TalentPoint,
  cuts: BoxCuts,
  numbering: Numbering = 'permenpan',
): Box | null {
  const box = boxOfScores(predicate, lo, cuts, numbering);
  return box === boxOfScores(predicate, hi, cuts, numbering) ? box : null;
}

/** What cut-offs that no grid can have are changed to. */
export interface UsableCuts extends BoxCuts {
  /** Whether anything was changed: no numbers, outside 0 to 100, or in the wrong order. */
  readonly changed: boolean;
}

/** Cut-offs as they are used: in order and within 0 to 100; what is no number is the default. */
export function usableCuts(cuts: BoxCuts): UsableCuts {
  const within = (value: number, other: number): number =>
    Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : other;
  const a = within(cuts.mid, DEFAULT_CUTS.mid);
  const b = within(cuts.high, DEFAULT_CUTS.high);
  const mid = Math.min(a, b);
  const high = Math.max(a, b);
  return { mid, high, changed: mid !== cuts.mid || high !== cuts.high };
}

/** People who change box between two pairs of cut-offs. */
export interface BoxMoves {
  /** How many stand in a box before or after. */
  readonly placed: number;
  readonly changed: number;
  /** The changes, most people first: from and to a box, null = cannot be placed. */
  readonly moves: readonly {
    readonly from: Box | null;
    readonly to: Box | null;
    readonly n: number;
  }[];
}

/** How many people change box when the cut-offs move from `before` to `after`. */
export function boxMoves(
  points: readonly TalentPoint[],
  before: BoxCuts,
  after: BoxCuts,
  numbering: Numbering = 'permenpan',
): BoxMoves {
  const counts = new Map<string, { from: Box | null; to: Box | null; n: number }>();
  let placed = 0;
  let changed = 0;
  for (const point of points) {
    const from = boxOfPoint(point, before, numbering);
    const to = boxOfPoint(point, after, numbering);
    if (from !== null || to !== null) placed += 1;
    if (from === to) continue;
    changed += 1;
    const key = `${from} ${to}`;
    const move = counts.get(key) ?? { from, to, n: 0 };
    move.n += 1;
    counts.set(key, move);
  }
  const moves = [...counts.values()].toSorted(
    (a, b) => b.n - a.n || (a.from ?? 0) - (b.from ?? 0) || (a.to ?? 0) - (b.to ?? 0),
  );
  return { placed, changed, moves };
}
