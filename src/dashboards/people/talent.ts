import type { FitWords } from '#dashboards/fit-words.ts';
import {
  BAND_BY_PREDICATE,
  boxOf,
  boxOfPoint,
  potentialBand,
  type Box,
  type BoxCuts,
  type Numbering,
  type PerformanceBand,
  type PotentialBand,
  type TalentPoint,
} from '#model/talent/box.ts';

const POTENTIAL = ['low', 'mid', 'high'] as const satisfies readonly PotentialBand[];
const PERFORMANCE = ['above', 'meets', 'below'] as const satisfies readonly PerformanceBand[];

/** A box of the grid: the person stands in it, may stand in it for all that is known, or does not. */
export interface TalentCell {
  readonly potential: PotentialBand;
  readonly boxes: Readonly<Record<Numbering, Box>>;
  readonly state: 'in' | 'maybe' | 'out';
}

/** The grid of one person: best performance on top, highest potential at the right. */
export function talentGrid(point: TalentPoint, cuts: BoxCuts) {
  const { predicate, lo, hi } = point;
  const own = predicate === null ? null : BAND_BY_PREDICATE[predicate];
  const least = POTENTIAL.indexOf(potentialBand(lo, cuts) ?? 'low');
  const most = POTENTIAL.indexOf(potentialBand(hi, cuts) ?? 'high');
  const placed = boxOfPoint(point, cuts) !== null;
  const rows = PERFORMANCE.map((band) => ({
    band,
    cells: POTENTIAL.map((potential, at): TalentCell => {
      const possible = (own === null || own === band) && at >= least && at <= most;
      return {
        potential,
        boxes: { permenpan: boxOf(band, potential), kemenkeu: boxOf(band, potential, 'kemenkeu') },
        state: possible ? (placed ? 'in' : 'maybe') : 'out',
      };
    }),
  }));
  return { columns: POTENTIAL, rows };
}

/** A box with the numbering it is counted by: never a bare number. */
export function boxText(box: Box, numbering: Numbering, { t, format }: FitWords): string {
  return t(`people:talent.box.${numbering}`, { box: format.number(box) });
}

/** Where the person stands and on what it rests, or why nobody can say. */
export function talentText(point: TalentPoint, cuts: BoxCuts, words: FitWords): string {
  const { t, format } = words;
  const { predicate, lo, hi } = point;
  const range =
    hi - lo < 1e-9
      ? format.number(lo, 1)
      : t('people:talent.range', { lo: format.number(lo, 1), hi: format.number(hi, 1) });
  const rests = t('people:talent.rests', {
    predicate: t(`fit:predicate.${predicate ?? 'NONE'}`),
    potential: range,
  });
  const box = boxOfPoint(point, cuts);
  return box === null
    ? `${t('people:talent.open')} ${rests}`
    : `${boxText(box, 'permenpan', words)}. ${rests}`;
}
