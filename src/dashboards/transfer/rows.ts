import { gradeOf, staffingOf, callsForAction } from '#model/workload/ej.ts';
import type { CompetencyCoverage } from '#scenario/coverage.ts';
import type { StaffingChange, StaffingState, UnitImpact } from '#scenario/impact.ts';
import type { StaffingSums } from '#scenario/sums.ts';
import type { Words } from './names.ts';

/** A figure written for the screen, with what is said of it below. */
export interface Figure {
  readonly text: string;
  readonly note?: string;
}

/** One measure of a post, a unit or the city. */
export interface ChangeRow {
  readonly id: string;
  readonly label: string;
  readonly before: Figure;
  readonly after: Figure;
  readonly difference: Figure;
}

type Level = 'post' | 'unit' | 'city';

/** The regulation's letter with its reading: `A, kelebihan beban`; null without one. */
export function letterText(index: StaffingState['index'], { t }: Words): string | null {
  const letter = gradeOf(index);
  if (letter === null) return null;
  return t('letter', { letter, reading: t(`reading.${staffingOf(letter)}`) });
}

/** An index: two decimals with the letter below, KOSONG, or that it is not known. */
export function indexFigure(index: StaffingState['index'], words: Words): Figure {
  const { t, format } = words;
  if (index === 'KOSONG') return { text: t('vacant') };
  if (index === null) return { text: t('unknown') };
  const note = letterText(index, words);
  return { text: format.ratio(index), ...(note === null ? {} : { note }) };
}

/** Differences below half of the last digit are none, whatever sums of fractions leave behind. */
function clean(value: number): number {
  return Math.abs(value) < 1e-6 ? 0 : value;
}

function indexDifference({ before, after }: StaffingChange, { format }: Words): Figure {
  if (typeof before.index !== 'number' || typeof after.index !== 'number')
    return { text: format.signed(null) };
  return { text: format.signed(clean(after.index - before.index), 2) };
}

function holdersFigure({ holders, fte }: StaffingSums, { t, format }: Words): Figure {
  const text = format.people(holders);
  return holders === fte ? { text } : { text, note: t('row.fte', { fte: format.number(fte, 1) }) };
}

type Amount = 'need' | 'shortage' | 'surplus' | 'vacantSeats' | 'excess' | 'vacantPosts';

function amountRow(
  id: Amount | 'mustFillVacant',
  digits: number,
  change: StaffingChange,
  { t, format }: Words,
): ChangeRow {
  const known = (sums: StaffingSums): boolean =>
    digits === 0 || sums.unknownPosts < sums.posts || sums.posts === 0;
  const write = (sums: StaffingSums): Figure => {
    return { text: format.number(known(sums) ? clean(sums[id]) : null, digits) };
  };
  const difference = known(change.after) ? clean(change.difference[id]) : null;
  return {
    id,
    label: t(`row.${id}`),
    before: write(change.before),
    after: write(change.after),
    difference: { text: format.signed(difference, digits) },
  };
}

/** A row only where it says something before or after. */
function unlessNone(id: 'excess' | 'mustFillVacant', change: StaffingChange, words: Words) {
  const some = change.before[id] > 0 || change.after[id] > 0;
  return some ? [amountRow(id, 0, change, words)] : [];
}

/** The measures of a post, a unit or the city; shortage and surplus stand apart, never netted. */
export function changeRows(
  change: StaffingChange,
  level: Level,
  words: Words,
): readonly ChangeRow[] {
  const { t, format } = words;
  const { before, after, difference } = change;
  return [
    {
      id: 'ratio',
      label: t(level === 'post' ? 'row.ej' : 'row.eu'),
      before: indexFigure(before.index, words),
      after: indexFigure(after.index, words),
      difference: indexDifference(change, words),
    },
    amountRow('need', 1, change, words),
    {
      id: 'holders',
      label: t('row.holders'),
      before: holdersFigure(before, words),
      after: holdersFigure(after, words),
      difference: { text: format.signed(difference.holders) },
    },
    amountRow('shortage', 1, change, words),
    amountRow('surplus', 1, change, words),
    amountRow('vacantSeats', 0, change, words),
    ...unlessNone('excess', change, words),
    ...(level === 'post' ? [] : [amountRow('vacantPosts', 0, change, words)]),
    ...unlessNone('mustFillVacant', change, words),
  ];
}

function range(lo: number, hi: number, write: (value: number) => string, { t }: Words): string {
  const [least, most] = lo <= hi ? [lo, hi] : [hi, lo];
  if (least === most) return write(least);
  return t('row.range', { lo: write(least), hi: write(most) });
}

function coverageFigure(coverage: CompetencyCoverage, words: Words): Figure {
  const { t, format } = words;
  const { shortageLo, shortageHi, known, pairs } = coverage;
  return {
    text: range(shortageLo, shortageHi, (value) => format.number(value), words),
    note: t('row.coverageKnown', { known: format.number(known), pairs: format.number(pairs) }),
  };
}

/**
 * Levels of competency that a unit lacks, as a range: everyone who is not known at level 5, and at
 * level 1. Null for a unit that asks none.
 */
export function coverageRow({ coverage }: UnitImpact, words: Words): ChangeRow | null {
  const { before, after } = coverage;
  if (before.need === 0) return null;
  const difference = range(
    after.shortageLo - before.shortageLo,
    after.shortageHi - before.shortageHi,
    (value) => words.format.signed(value),
    words,
  );
  return {
    id: 'coverage',
    label: words.t('row.coverage'),
    before: coverageFigure(before, words),
    after: coverageFigure(after, words),
    difference: { text: difference },
  };
}

/**
 * Persons between need and holders, over posts of known need: positive is missing. Null where no
 * need is known.
 */
export function gapOf(sums: StaffingSums): number | null {
  return sums.unknownPosts === sums.posts ? null : clean(sums.shortage - sums.surplus);
}

/** The call for action in words, null where need and holders are less than half a person apart. */
export function actText(sums: StaffingSums, { t, format }: Words): string | null {
  const gap = gapOf(sums);
  if (gap === null || !callsForAction(gap, 0)) return null;
  const people = format.number(Math.abs(gap), 1);
  return t(gap > 0 ? 'act.more' : 'act.fewer', { people });
}
