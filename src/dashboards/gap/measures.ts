import { binOf } from '#charts/theme.ts';
import type { BinEdge, Palette } from '#charts/theme.ts';
import { JPM_CUTS } from '#model/gap/jpm.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import type { Words } from './names.ts';
import type { Measure } from './search.ts';

/** With fewer assessed persons a figure is marked and takes no colour. */
export const FEW = 3;

const { MS, MMS } = JPM_CUTS.selection;

/** Edges of the bins, from the low end of the palette to the high one. */
export const EDGES: Readonly<Record<Measure, readonly BinEdge[]>> = {
  below: [
    { at: 0, closes: 'below' },
    { at: 0.25, closes: 'above' },
    { at: 0.5, closes: 'above' },
  ],
  median: [
    { at: -2, closes: 'below' },
    { at: -1, closes: 'below' },
    { at: 0, closes: 'above' },
    { at: 0, closes: 'below' },
    { at: 1, closes: 'above' },
    { at: 2, closes: 'above' },
  ],
  // A capped match ends at 100: only the half of the scale below it is used.
  capped: [
    { at: MMS, closes: 'above' },
    { at: MS, closes: 'above' },
    { at: 95, closes: 'above' },
  ],
  raw: [
    { at: MMS, closes: 'above' },
    { at: MS, closes: 'above' },
    { at: 95, closes: 'above' },
    { at: 105, closes: 'below' },
    { at: 200 - MS, closes: 'below' },
    { at: 200 - MMS, closes: 'below' },
  ],
};

/** Under the standard is amber to rust in every measure, above it blue. */
export const PALETTE: Readonly<Record<Measure, Palette>> = {
  below: 'shortage',
  median: 'divergingReversed',
  capped: 'divergingReversed',
  raw: 'divergingReversed',
};

/** From where the bars of a measure grow: nobody under standard, no gap, all standards met. */
export const PARITY: Readonly<Record<Measure, number>> = {
  below: 0,
  median: 0,
  capped: 100,
  raw: 100,
};

/** The value of a cell: a share 0 to 1, levels, or percent; null where nobody is assessed. */
export function valueOf(measure: Measure, cell: GapCellRow): number | null {
  switch (measure) {
    case 'below':
      return cell.belowShare;
    case 'median':
      return cell.medianGap;
    case 'capped':
      return cell.jpmCapped;
    case 'raw':
      return cell.jpmRaw;
  }
}

/** Whether so few are assessed that the figure says little: more than none, less than three. */
export function isFew({ assessed }: Pick<GapCellRow, 'assessed'>): boolean {
  return assessed > 0 && assessed < FEW;
}

/** The bin of a cell's value in its palette; null for what is not known or known of too few. */
export function cellBin(measure: Measure, cell: GapCellRow): number | null {
  return isFew(cell) ? null : binOf(valueOf(measure, cell), EDGES[measure]);
}

/** The place of a bin in the plain diverging scale (0 blue to 6 rust). */
export function divergingBin(measure: Measure, bin: number): number {
  return PALETTE[measure] === 'shortage' ? bin + 3 : 6 - bin;
}

/** A percentage that rounding makes neither none nor all. */
export function shareText(share: number | null, { format }: Words): string {
  if (share === null || share === 0 || share === 1) return format.percent(share);
  return format.percent(Math.min(0.99, Math.max(0.01, share)));
}

/** A gap in levels with its sign; halves occur in medians of even counts. */
export function gapText(gap: number | null, { format }: Words): string {
  return format.signed(gap, gap === null || Number.isInteger(gap) ? 0 : 1);
}

/** Rounding lifts no match over a cut of selection, nor to the full 100. */
const HELD = [MMS, MS, 100] as const;

/** A match in percent; one just under a cut or under 100 is not written as that. */
export function jpmText(jpm: number | null, { format }: Words, digits: 0 | 1 = 1): string {
  if (jpm === null) return format.number(null);
  const step = 10 ** -digits;
  const over = HELD.find((cut) => jpm < cut && Math.round(jpm / step) * step >= cut);
  return format.number(over === undefined ? jpm : over - step, digits);
}

/** The value of a measure for the screen, without its unit. */
export function valueText(
  measure: Measure,
  value: number | null,
  words: Words,
  digits: 0 | 1 = 1,
): string {
  switch (measure) {
    case 'below':
      return shareText(value, words);
    case 'median':
      return gapText(value, words);
    case 'capped':
    case 'raw':
      return jpmText(value, words, digits);
  }
}
