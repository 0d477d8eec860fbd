import type { BlockedPair, CandidateList, RankedPair, Ranking } from '#model/fit/rank.ts';
import type { ScoreId } from '#model/fit/score.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import type { View } from './fit-search.ts';
import { rankText, type FitWords } from './fit-words.ts';
import type { ExportColumn, ExportTable } from './table-export.ts';

/** A pair of a list as it goes out, with what the list says of it. */
export interface RankedRow {
  readonly pair: RankedPair | BlockedPair;
  readonly view: View;
  /** In the unbeaten set, or below it; null for a pair that a gate stops. */
  readonly group: 'top' | 'rest' | null;
  /** The rank or its range in words; null for a pair that a gate stops. */
  readonly rank: string | null;
}

/** The list of a page and how its pairs are named. */
export interface RankedExport {
  readonly list: Pick<CandidateList, 'eligible' | 'curable' | 'blocked'>;
  readonly shown: (pair: RankedPair | BlockedPair) => boolean;
  readonly name: string;
  /** Header of the first column, and of what is said under a name. */
  readonly headers: readonly [main: string, under: string];
  readonly nameOf: (pair: RankedPair | BlockedPair) => readonly [main: string, under: string];
  readonly about: ExportTable<RankedRow>['about'];
}

const SCORES = ['da', 'ns', 'combined'] as const satisfies readonly ScoreId[];
const ENDS = ['lo', 'point', 'hi'] as const;

function rankedRows(
  { rows, unbeaten, total }: Ranking,
  view: View,
  words: FitWords,
): readonly RankedRow[] {
  return rows.map((pair, at) => ({
    pair,
    view,
    group: at < unbeaten ? 'top' : 'rest',
    rank: rankText(pair, total, words).rank,
  }));
}

function isRanked(pair: RankedPair | BlockedPair): pair is RankedPair {
  return 'rank' in pair;
}

function scoreColumns({ t }: FitWords): readonly ExportColumn<RankedRow>[] {
  const scoreOf = ({ pair }: RankedRow, id: ScoreId) => (isRanked(pair) ? pair[id] : null);
  return SCORES.flatMap((id): ExportColumn<RankedRow>[] => {
    const score = t(`fit:score.${id}`);
    return [
      ...ENDS.map((end) => ({
        label: t(`fit:export.${end}`, { score }),
        kind: 'number' as const,
        value: (row: RankedRow) => scoreOf(row, id)?.[end] ?? null,
      })),
      {
        label: t('fit:export.completeness', { score }),
        kind: 'number',
        value: (row) => scoreOf(row, id)?.completeness ?? null,
      },
    ];
  });
}

function ruleColumns(words: FitWords): readonly ExportColumn<RankedRow>[] {
  const { t } = words;
  const column = (
    label: string,
    idsOf: (pair: RankedPair | BlockedPair) => readonly RuleId[],
  ): ExportColumn<RankedRow> => ({
    label,
    kind: 'text',
    value: ({ pair }) => {
      const ids = idsOf(pair);
      return ids.length === 0
        ? null
        : ids.map((id) => `${id} ${t(`rules:${id}.title`)}`).join('; ');
    },
  });
  return [
    column(t('fit:export.gates'), (pair) => (isRanked(pair) ? [] : pair.gates)),
    column(t('fit:export.missing'), (pair) => (isRanked(pair) ? pair.missing : [])),
    column(t('fit:export.flags'), (pair) => (isRanked(pair) ? pair.flags : [])),
    column(t('fit:export.unknown'), (pair) => (isRanked(pair) ? pair.unknown : [])),
    column(t('fit:export.byHand'), (pair) => (isRanked(pair) ? pair.byHand : [])),
  ];
}

/**
 * A ranked list as a file, in the order of the screen: eligible, eligible after a step, stopped. A
 * rank stands only where the page claims it; every score has its bounds beside it.
 */
export function rankedExport(
  { list, shown, name, headers, nameOf, about }: RankedExport,
  words: FitWords,
): ExportTable<RankedRow> {
  const { t } = words;
  const text = (label: string, value: ExportColumn<RankedRow>['value']) =>
    ({ label, kind: 'text', value }) as const;
  const stopped = list.blocked.rows.map((pair): RankedRow => ({
    pair,
    view: 'terhalang',
    group: null,
    rank: null,
  }));
  const rows = [
    ...rankedRows(list.eligible, 'layak', words),
    ...rankedRows(list.curable, 'setelah', words),
    ...stopped,
  ];
  return {
    name,
    about,
    rows: rows.filter(({ pair }) => shown(pair)),
    columns: [
      text(headers[0], ({ pair }) => nameOf(pair)[0]),
      text(headers[1], ({ pair }) => nameOf(pair)[1]),
      text(t('fit:export.view'), ({ view }) => t(`fit:export.views.${view}`)),
      text(t('fit:export.group'), ({ group }) => group && t(`fit:export.groups.${group}`)),
      text(t('fit:export.rank'), ({ rank }) => rank),
      ...scoreColumns(words),
      ...ruleColumns(words),
    ],
  };
}
