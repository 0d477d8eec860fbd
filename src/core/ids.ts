/** The datasets of the data dictionary (data-samples/README.md), one file each. */
export const DATASET_IDS = [
  'units',
  'positions',
  'competencies',
  'position_standards',
  'workload',
  'employees',
  'assessments',
  'performance',
  'position_history',
  'discipline',
  'training',
  'competency_tests',
  'unit_results',
  'office',
  'aspirations',
] as const;

/** One of {@link DATASET_IDS}; also the name of its table in the store. */
export type DatasetId = (typeof DATASET_IDS)[number];

/** The datasets without which no page can begin; every other one adds to what can be said. */
export const REQUIRED_DATASETS: readonly DatasetId[] = ['units', 'positions', 'employees'];

/**
 * A person on screen, in state and in URLs: random per dataset, kept in its snapshot, matched by NIP
 * when fresh data comes, never derived from the NIP (whose hash can be guessed).
 */
export type PersonId = string;
/** `position_id` of a post: one title in one unit, with a number of seats. */
export type PositionId = string;
/** `unit_id` of a unit of the organisation. */
export type UnitId = string;
/** `competency_id`, e.g. INT, KS, KOM, OPH, PP, PDOL, MP, PK, PB, or a technical code. */
export type CompetencyId = string;
