import { scoreOf, type CheckOutcome } from '#model/quality/score.ts';
import { opdOf, type QualitySearch } from './search.ts';

/** A check of the list with its counts in the chosen perangkat daerah. */
export interface CheckRow {
  readonly outcome: CheckOutcome;
  /** Null where it cannot be checked: unknown is not 0. */
  readonly found: number | null;
  readonly checked: number | null;
}

/** The checks that the filters leave, each with its counts. */
export function checkRows(
  outcomes: readonly CheckOutcome[],
  search: Pick<QualitySearch, 'unit' | 'dimension'>,
): readonly CheckRow[] {
  const opd = opdOf(search);
  return outcomes
    .filter(({ check }) => search.dimension === null || check.dimension === search.dimension)
    .map((outcome) => {
      if (outcome.lacks !== null) return { outcome, found: null, checked: null };
      const { found, checked } = scoreOf([outcome], opd);
      return { outcome, found, checked };
    });
}
