import type { HeatCell, HeatLine } from '#charts/heatmap-model.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import { cellBin, gapText, isFew, jpmText, shareText, valueOf, valueText } from './measures.ts';
import type { Words } from './names.ts';
import type { Measure } from './search.ts';

/** `8 dari 64 pemangku (13%)`: never a figure without its n and coverage. */
export function coverageText({ assessed, holders }: GapCellRow, words: Words): string {
  const { t, format } = words;
  return t('cell.coverage', {
    assessed: format.number(assessed),
    holders: format.number(holders),
    share: shareText(assessed / holders, words),
  });
}

/** `3 dari 8 orang (38%)`; over several competencies the parts are levels, not persons. */
export function belowText(cell: GapCellRow, words: Words): string {
  const { t, format } = words;
  if (cell.known === 0) return t('cell.notKnown');
  const parts = {
    below: format.number(cell.below),
    known: format.number(cell.known),
    share: shareText(cell.belowShare, words),
  };
  return cell.competencyId === null ? t('cell.belowLevels', parts) : t('cell.belowPersons', parts);
}

/** What an old or unusable assessment adds: nothing to the figures, a count of its own. */
function apart(cell: GapCellRow, { t, format }: Words): readonly HeatLine[] {
  const { expired, unusable } = cell;
  return [
    ...(expired > 0 ? [{ label: t('tip.expired'), value: format.number(expired) }] : []),
    ...(unusable > 0 ? [{ label: t('tip.unusable'), value: format.number(unusable) }] : []),
  ];
}

/** The lines of a cell's tip and of the panel's figures. */
export function linesOf(cell: GapCellRow, words: Words): readonly HeatLine[] {
  const { t } = words;
  const known = cell.assessed > 0;
  return [
    { label: t('tip.below'), value: belowText(cell, words) },
    ...(known
      ? [
          { label: t('tip.median'), value: gapText(cell.medianGap, words) },
          { label: t('tip.capped'), value: jpmText(cell.jpmCapped, words) },
          { label: t('tip.raw'), value: jpmText(cell.jpmRaw, words) },
        ]
      : []),
    { label: t('tip.assessed'), value: coverageText(cell, words) },
    ...apart(cell, words),
  ];
}

/** What decides how a cell is written. */
export interface CellContext {
  readonly measure: Measure;
  readonly words: Words;
}

/** Where a cell stands: margins have no colour, those of rows and the corner also say of how many. */
export type CellPlace = 'cell' | 'foot' | 'side';

/**
 * One cell: its value with the number assessed. Null = no holder's post asks the competency; nobody
 * assessed = unknown, not zero; fewer than three assessed = marked and without colour.
 */
export function heatCell(
  cell: GapCellRow | null,
  { measure, words }: CellContext,
  place: CellPlace = 'cell',
): HeatCell {
  const { t, format } = words;
  if (cell === null) {
    const lines = [{ label: t('tip.assessed'), value: t('cell.notAsked') }];
    return { state: 'absent', text: '', bin: null, lines };
  }
  const lines = linesOf(cell, words);
  const n = format.number(cell.assessed);
  const of = format.number(cell.holders);
  const value = valueOf(measure, cell);
  if (cell.assessed === 0 || value === null) {
    const text = place === 'side' ? t('cell.unknownOf', { of }) : t('cell.unknown');
    return { state: 'unknown', text, bin: null, lines };
  }
  const parts = { value: valueText(measure, value, words), n, of };
  // The column of margins is as wide as its figures; a column of cells may be too narrow for n.
  return {
    state: 'value',
    ...(place === 'side'
      ? { text: t('cell.valueOf', parts) }
      : { text: t('cell.value', parts), narrowText: valueText(measure, value, words, 0) }),
    bin: place === 'cell' ? cellBin(measure, cell) : null,
    proxy: place === 'cell' && isFew(cell),
    lines,
  };
}
