import type { HeatCell, HeatLine } from '#charts/heatmap-model.ts';
import type { Palette } from '#charts/theme.ts';
import {
  ACTION_PERSONS,
  binOf,
  callsForAction,
  ejOf,
  gradeOf,
  staffingOf,
} from '#model/workload/ej.ts';
import type { Dimension, PostSums } from '#model/workload/statements.ts';
import type { Words } from './names.ts';
import type { Measure } from './search.ts';

/** What decides how a cell is written. */
export interface CellContext {
  readonly measure: Measure;
  readonly columns: Dimension;
  /** Only people of some statuses count as holders: no call for action then. */
  readonly someStatuses: boolean;
  readonly words: Words;
}

/** Edges in persons between the bins of the measure `people`, surplus below, shortage above. */
export const PEOPLE_EDGES: readonly number[] = [-10, -3, -ACTION_PERSONS, ACTION_PERSONS, 3, 10];
/** Edges of the share of empty seats, above none. */
export const EMPTY_EDGES: readonly number[] = [0.1, 0.3];

/** The palette of a measure. */
export const PALETTE: Readonly<Record<Measure, Palette>> = {
  ratio: 'diverging',
  people: 'diverging',
  filled: 'shortage',
};

/** The first bin of a measure's palette in the diverging scale. */
export const FIRST_BIN: Readonly<Record<Measure, number>> = { ratio: 0, people: 0, filled: 3 };

/** Load index of sums; null where it is not known or nobody holds a post of known load. */
export function ratioOf({ load, capacity }: PostSums): number | null {
  const ej = ejOf(load, capacity);
  return ej === 'KOSONG' ? null : ej;
}

/** Share of the seats that are filled, 0 to 1; holders beyond the seats fill no other seat. */
export function filledOf({ seats, vacantSeats }: PostSums): number | null {
  return seats > 0 ? (seats - vacantSeats) / seats : null;
}

/** Persons missing (positive) or spare, over posts of known need: shortage less surplus. */
export function netGap({ need, shortage, surplus }: PostSums): number | null {
  return need === null ? null : (shortage ?? 0) - (surplus ?? 0);
}

/** What calls for action: half a person or more between need and holders. */
export function actOf(sums: PostSums): 'more' | 'fewer' | null {
  const net = netGap(sums);
  if (net === null || !callsForAction(net, 0)) return null;
  return net > 0 ? 'more' : 'fewer';
}

/** The greater of shortage (positive) and surplus (negative): they are never netted. */
export function greaterGap({ need, shortage, surplus }: PostSums): number | null {
  if (need === null) return null;
  const missing = shortage ?? 0;
  const spare = surplus ?? 0;
  return missing >= spare ? missing : -spare;
}

function peopleBin(gap: number): number {
  return PEOPLE_EDGES.filter((edge) => (edge < 0 ? gap > edge : gap >= edge)).length;
}

function filledBin(filled: number): number {
  const empty = 1 - filled;
  if (empty <= 0) return 0;
  return 1 + EMPTY_EDGES.filter((edge) => empty > edge).length;
}

/** Shortage and surplus side by side; in a narrow cell the greater one, `±` where there are both. */
function peopleTexts(sums: PostSums, { format }: Words): Omit<Figure, 'bin'> {
  const missing = sums.shortage ?? 0;
  const spare = sums.surplus ?? 0;
  const parts = [
    ...(missing >= ACTION_PERSONS ? [-missing] : []),
    ...(spare >= ACTION_PERSONS ? [spare] : []),
  ];
  if (parts.length === 0) return { text: format.number(0) };
  const greater = format.signed(missing >= spare ? -missing : spare);
  return {
    text: parts.map((part) => format.signed(part, Math.abs(part) < 10 ? 1 : 0)).join(' '),
    narrowText: parts.length === 1 ? greater : `${greater}±`,
  };
}

interface Figure {
  readonly text: string;
  readonly narrowText?: string;
  readonly bin: number;
}

function figureOf(sums: PostSums, { measure, words }: CellContext): Figure | null {
  switch (measure) {
    case 'ratio': {
      const ratio = ratioOf(sums);
      return ratio === null ? null : { text: words.format.ratio(ratio), bin: binOf(ratio) };
    }
    case 'people': {
      const gap = greaterGap(sums);
      if (gap === null) return null;
      return { ...peopleTexts(sums, words), bin: peopleBin(gap) };
    }
    case 'filled': {
      const filled = filledOf(sums);
      if (filled === null) return null;
      // 99.6 % is not full, so it is not written as 100 %.
      const shown = filled < 1 ? Math.min(filled, 0.99) : filled;
      return { text: words.format.percent(shown), bin: filledBin(filled) };
    }
  }
}

/** The regulation's letter of an index and what it says: `A, kelebihan beban`; null without one. */
export function letterText(ratio: number | null, { t }: Words): string | null {
  const letter = gradeOf(ratio);
  return letter === null
    ? null
    : t('cell.letter', { letter, reading: t(`reading.${staffingOf(letter)}`) });
}

/** An index with its letter: `1,38 (A, kelebihan beban)`. */
export function gradedText(ratio: number | null, words: Words): string {
  const letter = letterText(ratio, words);
  if (letter === null) return words.t('cell.notKnown');
  return words.t('cell.graded', { ratio: words.format.ratio(ratio), letter });
}

function holdersText({ holders, fte }: PostSums, { t, format }: Words): string {
  const people = t('cell.people', { people: format.people(holders) });
  return holders === fte ? people : t('cell.holdersFte', { people, fte: format.number(fte, 1) });
}

/** The lines of a cell's tip and of the panel's figures. */
export function linesOf(sums: PostSums, { columns, words }: CellContext): readonly HeatLine[] {
  const { t, format } = words;
  const persons = (value: number | null): string =>
    value === null ? t('cell.notKnown') : t('cell.people', { people: format.number(value, 1) });
  const posts = (count: number): string => t('cell.posts', { count, n: format.number(count) });
  const measured = columns === 'month' && sums.measuredPosts > 0;
  return [
    {
      label: t('tip.ratio'),
      value: sums.holders === 0 ? t('cell.vacant') : gradedText(ratioOf(sums), words),
    },
    { label: t('tip.need'), value: persons(sums.need) },
    {
      label: t('tip.holders'),
      value: holdersText(sums, words),
    },
    { label: t('tip.shortage'), value: persons(sums.need === null ? null : sums.shortage) },
    { label: t('tip.surplus'), value: persons(sums.need === null ? null : sums.surplus) },
    {
      label: t('tip.seats'),
      value: t('cell.filled', {
        filled: format.number(sums.seats - sums.vacantSeats),
        seats: format.number(sums.seats),
      }),
    },
    { label: t('tip.posts'), value: posts(sums.posts) },
    ...(sums.vacantLoad > 0
      ? [{ label: t('tip.vacantLoad'), value: hoursText(sums.vacantLoad, words) }]
      : []),
    ...(sums.unknownPosts > 0
      ? [{ label: t('tip.unknown'), value: posts(sums.unknownPosts) }]
      : []),
    ...(sums.otherMethodPosts > 0
      ? [{ label: t('tip.otherMethod'), value: posts(sums.otherMethodPosts) }]
      : []),
    ...(measured ? [{ label: t('tip.measured'), value: posts(sums.measuredPosts) }] : []),
  ];
}

/** Minutes as hours: `1.250 jam`. */
export function hoursText(minutes: number, { t, format }: Words): string {
  return t('cell.hours', { hours: format.number(minutes / 60) });
}

/** Whether some of the figure is not what the column says: other methods, or a twelfth of a year. */
export function isProxy(sums: PostSums, columns: Dimension): boolean {
  return columns === 'month' ? sums.measuredPosts === 0 : sums.otherMethodPosts > 0;
}

/** Lines are written when a tip asks for them: a matrix has thousands, a reader sees a few. */
function withLines(cell: Omit<HeatCell, 'lines'>, write: () => readonly HeatLine[]): HeatCell {
  let written: readonly HeatLine[] | null = null;
  return {
    ...cell,
    get lines() {
      written ??= write();
      return written;
    },
  };
}

/** One cell; null = the row has no post in the column. Margins have no colour. */
export function heatCell(sums: PostSums | null, context: CellContext, margin = false): HeatCell {
  const { words, someStatuses, columns } = context;
  const { t } = words;
  if (sums === null || sums.posts === 0) {
    return withLines({ state: 'absent', text: '', bin: null }, () => [
      { label: t('tip.posts'), value: t('cell.noPost') },
    ]);
  }
  const lines = (): readonly HeatLine[] => linesOf(sums, context);
  const marks = {
    act: someStatuses ? null : actOf(sums),
    proxy: !margin && isProxy(sums, columns),
  };
  if (sums.holders === 0) {
    const text = someStatuses ? t('cell.nobody') : t('cell.vacant');
    const narrowText = someStatuses ? t('cell.nobodyNarrow') : t('cell.vacantNarrow');
    return withLines({ state: 'vacant', text, narrowText, bin: null, ...marks }, lines);
  }
  const figure = figureOf(sums, context);
  if (figure === null)
    return withLines({ state: 'unknown', text: t('cell.unknown'), bin: null, ...marks }, lines);
  const bin = margin ? null : figure.bin;
  return withLines({ ...figure, state: 'value', bin, ...marks }, lines);
}
