import type { SelectionCategory } from '#model/gap/jpm.ts';
import { selectionCategory } from '#model/gap/jpm.ts';
import type { GapCellRow, GapCoverageRow, GapMatchRow } from '#model/gap/statements.ts';
import type { LedgerFigure } from '#ui/Ledger.tsx';
import type { Grid } from './grid.ts';
import { jpmText, shareText } from './measures.ts';
import type { Labels, Words } from './names.ts';

/** A line is named as the weakest only where so many are assessed, in persons and as a share. */
export const ENOUGH = { persons: 10, share: 0.05 } as const;

/** Whether enough holders are assessed to compare a line with others. */
export function isEnough({ assessed, coverage }: GapCellRow): boolean {
  return assessed >= ENOUGH.persons && coverage >= ENOUGH.share;
}

interface Line {
  readonly id: string;
  readonly margin: GapCellRow;
}

/**
 * The line with the largest share under standard among those of which enough is known; of equals
 * the one with more assessed, then the first name. Null where none has anybody under standard.
 */
export function weakest<T extends Line>(
  lines: readonly T[],
  nameOf: (id: string) => string,
): T | null {
  const known = lines.filter(({ margin }) => isEnough(margin) && margin.below > 0);
  const [first] = known.toSorted(
    (a, b) =>
      (b.margin.belowShare ?? 0) - (a.margin.belowShare ?? 0) ||
      b.margin.assessed - a.margin.assessed ||
      nameOf(a.id).localeCompare(nameOf(b.id), 'id'),
  );
  return first ?? null;
}

function countsOf(cell: GapCellRow, { format }: Words) {
  return {
    below: format.number(cell.below),
    assessed: format.number(cell.assessed),
    holders: format.number(cell.holders),
  };
}

/** The finding in one sentence, the heading of the page, with n and coverage; about the columns shown. */
export function findingOf(grid: Grid, labels: Labels, words: Words): string {
  const { t } = words;
  const { total, columns } = grid;
  if (total === null) return t('finding.empty');
  const counts = countsOf(total, words);
  if (total.assessed === 0) return t('finding.nobody', counts);
  const found = weakest(columns, labels.columnOf);
  if (found !== null) {
    const competency = labels.columnOf(found.id);
    return t('finding.weakest', { competency, ...countsOf(found.margin, words) });
  }
  return columns.some(({ margin }) => isEnough(margin))
    ? t('finding.none', counts)
    : t('finding.tooFew', counts);
}

/** The sentence under the title of the chart: the unit with the largest share under standard. */
export function weakestUnit(grid: Grid, labels: Labels, words: Words): string {
  const { t } = words;
  const found = weakest(
    grid.rows.filter(({ id }) => id !== ''),
    labels.rowOf,
  );
  if (found === null) return t('map.findingNone');
  return t('map.finding', {
    unit: labels.rowOf(found.id),
    share: shareText(found.margin.belowShare, words),
    ...countsOf(found.margin, words),
  });
}

/** Persons by selection category of their capped match over all competencies of their post. */
export interface CategoryCounts extends Readonly<Record<SelectionCategory, number>> {
  readonly assessed: number;
}

/** Counts categories; a person without a valid level has none and is not counted. */
export function categoriesOf(matches: readonly Pick<GapMatchRow, 'jpmCapped'>[]): CategoryCounts {
  const counts = { MS: 0, MMS: 0, KMS: 0, assessed: 0 };
  for (const { jpmCapped } of matches) {
    const category = selectionCategory(jpmCapped);
    if (category === null) continue;
    counts[category] += 1;
    counts.assessed += 1;
  }
  return counts;
}

/** What the figures above the chart are made of, all for the same filter. */
export interface Summary {
  readonly total: GapCellRow | null;
  readonly coverage: GapCoverageRow;
  readonly categories: CategoryCounts;
}

function assessedFigure({ coverage }: Summary, words: Words): LedgerFigure {
  const { t, format } = words;
  const { holders, withStandard, assessed } = coverage;
  const without = holders - withStandard;
  return {
    label: t('ledger.assessed'),
    value: format.number(assessed),
    aside: t('ledger.assessedAside', {
      holders: format.number(holders),
      share: shareText(holders === 0 ? null : assessed / holders, words),
    }),
    note:
      without === 0
        ? t('ledger.assessedNote')
        : t('ledger.withoutStandard', { count: without, n: format.number(without) }),
  };
}

/** The four figures above the chart; the expired are counted apart and in no other figure. */
export function ledgerFigures(summary: Summary, words: Words): readonly LedgerFigure[] {
  const { t, format } = words;
  const { total, coverage, categories } = summary;
  const { MS, MMS, KMS, assessed } = categories;
  return [
    assessedFigure(summary, words),
    {
      label: t('ledger.ms'),
      value: assessed === 0 ? format.percent(null) : shareText(MS / assessed, words),
      aside: t('ledger.msAside', { n: format.number(MS), of: format.number(assessed) }),
      note: t('ledger.msNote', { mms: format.number(MMS), kms: format.number(KMS) }),
    },
    {
      label: t('ledger.jpm'),
      value: jpmText(total?.jpmCapped ?? null, words),
      aside: t('ledger.jpmAside', { n: format.number(total?.assessed ?? 0) }),
      note: t('ledger.jpmNote', { raw: jpmText(total?.jpmRaw ?? null, words) }),
    },
    {
      label: t('ledger.expired'),
      value: format.number(coverage.expiredOnly),
      aside: t('ledger.expiredAside'),
      note: t('ledger.expiredNote', { n: format.number(total?.expired ?? 0) }),
    },
  ];
}
