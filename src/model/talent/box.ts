import type { Predicate } from '#core/ratings.ts';

/** Performance axis of the talent grid: above, as, below expectation. */
export type PerformanceBand = 'above' | 'meets' | 'below';

/** Potential axis of the talent grid: rendah, menengah, tinggi. */
export type PotentialBand = 'low' | 'mid' | 'high';

/** A box of the talent grid, 1-9. Never shown bare: the axes are always named beside it. */
export type Box = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Numbering of PermenPANRB 3/2020: nine is best on both axes. Its amendment (20/2025) was not seen. */
const NUMBERS: Readonly<Record<PerformanceBand, Readonly<Record<PotentialBand, Box>>>> = {
  above: { low: 4, mid: 7, high: 9 },
  meets: { low: 2, mid: 5, high: 8 },
  below: { low: 1, mid: 3, high: 6 },
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
export function boxOf(performance: PerformanceBand, potential: PotentialBand): Box {
  return NUMBERS[performance][potential];
}

/** Potential band of a 0-100 score; both cut-offs belong to the band above them. Null stays null. */
export function potentialBand(score: number | null, cuts: BoxCuts): PotentialBand | null {
  if (score === null) return null;
  if (score >= cuts.high) return 'high';
  return score >= cuts.mid ? 'mid' : 'low';
}

/** The box of a predicate and a potential score; null where either is not known. */
export function boxOfScores(
  predicate: Predicate | null,
  potential: number | null,
  cuts: BoxCuts,
): Box | null {
  const band = potentialBand(potential, cuts);
  if (predicate === null || band === null) return null;
  return boxOf(BAND_BY_PREDICATE[predicate], band);
}
