import type { DatasetId } from '#core/ids.ts';

/** The four dimensions of data quality: kelengkapan, ketepatan waktu, akurasi, konsistensi. */
export const DIMENSIONS = ['completeness', 'timeliness', 'accuracy', 'consistency'] as const;
/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** How much a finding matters: high misleads a decision, medium weakens it, low is worth knowing. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
/** One of {@link SEVERITIES}. */
export type CheckSeverity = (typeof SEVERITIES)[number];

type Entry = readonly [
  id: string,
  dimension: Dimension,
  severity: CheckSeverity,
  /** The dataset whose cells are checked comes first; without all of them it cannot be checked. */
  needs: readonly [DatasetId, ...DatasetId[]],
];

const ENTRIES = [
  ['person-post-missing', 'completeness', 'high', ['employees']],
  ['person-since-missing', 'completeness', 'high', ['employees']],
  ['person-birth-missing', 'completeness', 'high', ['employees']],
  ['person-golongan-missing', 'completeness', 'high', ['employees']],
  ['person-golongan-since-missing', 'completeness', 'medium', ['employees']],
  ['person-education-missing', 'completeness', 'high', ['employees']],
  ['rating-missing', 'completeness', 'medium', ['performance', 'employees']],
  ['assessment-missing', 'completeness', 'medium', ['assessments', 'employees', 'positions']],
  ['post-standard-missing', 'completeness', 'high', ['position_standards', 'positions']],
  ['post-load-missing', 'completeness', 'high', ['workload', 'positions']],
  ['post-need-missing', 'completeness', 'medium', ['positions']],
  ['assessment-old', 'timeliness', 'medium', ['assessments', 'employees']],
  ['load-old', 'timeliness', 'medium', ['workload', 'positions']],
  ['retirement-passed', 'timeliness', 'high', ['employees']],
  ['rating-late', 'timeliness', 'medium', ['performance', 'employees']],
  ['nip-structure', 'accuracy', 'high', ['employees']],
  ['person-age', 'accuracy', 'high', ['employees']],
  ['person-date-future', 'accuracy', 'high', ['employees']],
  ['person-start-order', 'accuracy', 'medium', ['employees']],
  ['assessment-level', 'accuracy', 'high', ['assessments']],
  ['assessment-future', 'accuracy', 'high', ['assessments']],
  ['standard-level', 'accuracy', 'high', ['position_standards']],
  ['predicate-table', 'accuracy', 'high', ['performance']],
  ['history-future', 'accuracy', 'medium', ['position_history']],
  ['history-order', 'accuracy', 'medium', ['position_history']],
  ['effective-minutes', 'accuracy', 'high', ['workload']],
  ['nip-birth', 'consistency', 'medium', ['employees']],
  ['nip-sex', 'consistency', 'medium', ['employees']],
  ['nip-status', 'consistency', 'medium', ['employees']],
  ['golongan-status', 'consistency', 'medium', ['employees']],
  ['golongan-band', 'consistency', 'medium', ['employees', 'positions']],
  ['education-below', 'consistency', 'medium', ['employees', 'positions']],
  ['person-post-unknown', 'consistency', 'high', ['employees', 'positions']],
  ['post-tier', 'consistency', 'high', ['positions']],
  ['post-echelon', 'consistency', 'medium', ['positions']],
  ['post-unit-unknown', 'consistency', 'high', ['positions', 'units']],
  ['post-overfilled', 'consistency', 'high', ['positions', 'employees']],
  ['unit-parent-unknown', 'consistency', 'high', ['units']],
  ['unit-cycle', 'consistency', 'high', ['units']],
  ['unit-name-variant', 'consistency', 'medium', ['units']],
  ['unit-name-parent', 'consistency', 'low', ['units']],
  ['load-orphan', 'consistency', 'medium', ['workload', 'positions']],
  ['standard-orphan', 'consistency', 'medium', ['position_standards', 'positions']],
  ['standard-competency', 'consistency', 'medium', ['position_standards', 'competencies']],
  ['assessment-orphan', 'consistency', 'medium', ['assessments', 'employees']],
  ['assessment-competency', 'consistency', 'medium', ['assessments', 'competencies']],
  ['rating-orphan', 'consistency', 'medium', ['performance', 'employees']],
  ['history-orphan', 'consistency', 'low', ['position_history', 'employees']],
  ['discipline-orphan', 'consistency', 'medium', ['discipline', 'employees']],
  ['training-orphan', 'consistency', 'low', ['training', 'employees']],
  ['test-orphan', 'consistency', 'low', ['competency_tests', 'employees']],
  ['wish-orphan', 'consistency', 'low', ['aspirations', 'employees']],
  ['result-orphan', 'consistency', 'low', ['unit_results', 'units']],
] as const satisfies readonly Entry[];

/** A check of the catalogue; also the name of its file below `checks/`. */
export type CheckId = (typeof ENTRIES)[number][0];

/** What a check asks of the data. */
export interface QualityCheck {
  readonly id: CheckId;
  readonly dimension: Dimension;
  readonly severity: CheckSeverity;
  /** The dataset whose cells are checked. */
  readonly dataset: DatasetId;
  /** Datasets without which nothing can be said; `dataset` is the first of them. */
  readonly needs: readonly DatasetId[];
}

/** Every check, by dimension and in reading order. */
export const CHECKS: readonly QualityCheck[] = ENTRIES.map(
  ([id, dimension, severity, needs]): QualityCheck => ({
    id,
    dimension,
    severity,
    dataset: needs[0],
    needs,
  }),
);

/** Ids of {@link CHECKS}; never empty. */
export const CHECK_IDS = ENTRIES.map(([id]) => id) as unknown as readonly [CheckId, ...CheckId[]];

/** What the cells of a check are about; each row of its SQL names it, or null where it is not known. */
export type Subject = 'person' | 'post' | 'unit';

const ABOUT_POSTS: readonly DatasetId[] = ['positions', 'position_standards', 'workload'];
const ABOUT_UNITS: readonly DatasetId[] = ['units', 'unit_results'];

const SUBJECTS = new Map(
  CHECKS.map(({ id, dataset }): [CheckId, Subject] => {
    if (ABOUT_POSTS.includes(dataset)) return [id, 'post'];
    return [id, ABOUT_UNITS.includes(dataset) ? 'unit' : 'person'];
  }),
);

/** The subject of a check: that of the dataset whose cells it looks at. */
export function subjectOf(id: CheckId): Subject {
  return SUBJECTS.get(id) ?? 'person';
}

/** The datasets that a check lacks; empty where it can be made. */
export function lackedBy(check: QualityCheck, loaded: ReadonlySet<DatasetId>): DatasetId[] {
  return check.needs.filter((id) => !loaded.has(id));
}
