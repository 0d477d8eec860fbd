import type { DatasetId } from '#core/ids.ts';
import { CHECKS, DIMENSIONS, lackedBy, type Dimension, type QualityCheck } from './list.ts';
import type { CountRow } from './statements.ts';

/** What came of a check: its counts, or the datasets that it lacks. Never 0 for what was not looked at. */
export type CheckOutcome =
  | { readonly check: QualityCheck; readonly lacks: readonly [DatasetId, ...DatasetId[]] }
  | { readonly check: QualityCheck; readonly lacks: null; readonly byOpd: readonly CountRow[] };

/** Cells looked at and found wanting; `share` is that of cells without a finding, 0 to 1. */
export interface Score {
  readonly checked: number;
  readonly found: number;
  /** (checked - found) / checked; null where no cell was looked at. */
  readonly share: number | null;
  /** Checks that could be made, of all that belong here. */
  readonly made: number;
  readonly checks: number;
}

/** The outcome of every check of the catalogue, from the counts of those that could be made. */
export function outcomesOf(
  counts: ReadonlyMap<string, readonly CountRow[]>,
  loaded: ReadonlySet<DatasetId>,
): CheckOutcome[] {
  return CHECKS.map((check): CheckOutcome => {
    const [first, ...rest] = lackedBy(check, loaded);
    if (first !== undefined) return { check, lacks: [first, ...rest] };
    return { check, lacks: null, byOpd: counts.get(check.id) ?? [] };
  });
}

/** The score over outcomes, all of them or of one perangkat daerah ('' = without a known owner). */
export function scoreOf(outcomes: readonly CheckOutcome[], opd: string | null = null): Score {
  let [checked, found, made] = [0, 0, 0];
  for (const outcome of outcomes) {
    if (outcome.lacks !== null) continue;
    made += 1;
    for (const row of outcome.byOpd) {
      if (opd !== null && row.opdId !== opd) continue;
      checked += row.checked;
      found += row.found;
    }
  }
  const share = checked === 0 ? null : (checked - found) / checked;
  return { checked, found, share, made, checks: outcomes.length };
}

/** Scores by dimension, in the order of {@link DIMENSIONS}. */
export function dimensionScores(
  outcomes: readonly CheckOutcome[],
  opd: string | null,
): readonly { readonly dimension: Dimension; readonly score: Score }[] {
  return DIMENSIONS.map((dimension) => ({
    dimension,
    score: scoreOf(
      outcomes.filter(({ check }) => check.dimension === dimension),
      opd,
    ),
  }));
}

/** Scores of each dataset by dimension; a dimension without a check there is null. */
export interface DatasetScore {
  readonly dataset: DatasetId;
  readonly whole: Score;
  readonly dimensions: Readonly<Record<Dimension, Score | null>>;
}

/** Scores of the datasets that have checks, in the order of the catalogue. */
export function datasetScores(
  outcomes: readonly CheckOutcome[],
  opd: string | null,
): DatasetScore[] {
  const datasets = [...new Set(outcomes.map(({ check }) => check.dataset))];
  return datasets.map((dataset) => {
    const own = outcomes.filter(({ check }) => check.dataset === dataset);
    const of = (dimension: Dimension): Score | null => {
      const some = own.filter(({ check }) => check.dimension === dimension);
      return some.length === 0 ? null : scoreOf(some, opd);
    };
    return {
      dataset,
      whole: scoreOf(own, opd),
      dimensions: {
        completeness: of('completeness'),
        timeliness: of('timeliness'),
        accuracy: of('accuracy'),
        consistency: of('consistency'),
      },
    };
  });
}

/** Findings of a perangkat daerah by dimension. */
export interface OpdScore {
  /** '' where no unit owns the cells. */
  readonly opdId: string;
  readonly opdName: string | null;
  readonly whole: Score;
  readonly found: Readonly<Record<Dimension, number>>;
}

/** The perangkat daerah with checked cells, most findings first. */
export function opdScores(outcomes: readonly CheckOutcome[]): OpdScore[] {
  const names = new Map<string, string | null>();
  for (const outcome of outcomes) {
    if (outcome.lacks !== null) continue;
    for (const { opdId, opdName } of outcome.byOpd) names.set(opdId, opdName);
  }
  const scored = [...names].map(([opdId, opdName]): OpdScore => {
    const found = Object.fromEntries(
      dimensionScores(outcomes, opdId).map(({ dimension, score }) => [dimension, score.found]),
    ) as Record<Dimension, number>;
    return { opdId, opdName, whole: scoreOf(outcomes, opdId), found };
  });
  return scored.toSorted((a, b) => b.whole.found - a.whole.found || a.opdId.localeCompare(b.opdId));
}
