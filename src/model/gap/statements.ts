import type { Day } from '#core/day.ts';
import type { CompetencyId, PersonId, PositionId } from '#core/ids.ts';
import type { WorkloadFilter } from '#model/workload/statements.ts';
import type { Statement } from '#store/statement.ts';
import cells from './cells.sql?raw';
import competencies from './competencies.sql?raw';
import coverage from './coverage.sql?raw';
import holderGaps from './holder-gaps.sql?raw';
import newest from './newest.sql?raw';
import people from './people.sql?raw';
import persons from './persons.sql?raw';
import type { AssessmentState } from './validity.ts';

/** The gap pages filter as the workload pages do; `statuses` narrows the people counted. */
export type GapFilter = WorkloadFilter;

const FILTER = ['unit', 'kinds', 'tierGroups', 'statuses', 'family'] as const;

/** A fixed question about the relations of holder-gaps.sql and newest.sql, named by comments. */
function aboutGaps(question: string): string {
  return question
    .replace('/* holder-gaps.sql */', () => holderGaps)
    .replace('/* newest.sql */', () => newest);
}

/** A cell or margin; null ids = all rows, all competencies; `rowId` `''` = a unit not in the file. */
export type GapCellRow = {
  readonly rowId: string | null;
  readonly competencyId: CompetencyId | null;
  readonly holders: number;
  readonly assessed: number;
  readonly coverage: number;
  readonly pairs: number;
  readonly known: number;
  readonly expired: number;
  readonly unusable: number;
  readonly medianGap: number | null;
  readonly below: number;
  readonly belowShare: number | null;
  readonly jpmRaw: number | null;
  readonly jpmCapped: number | null;
};

/** The matrix with all its margins; the measures are those of `GapSummary` in matrix.ts. */
export const gapCellsStatement: Statement<GapFilter, GapCellRow> = {
  id: 'gap/cells',
  sql: aboutGaps(cells),
  params: FILTER,
  columns: {
    rowId: 'text',
    competencyId: 'text',
    holders: 'int',
    assessed: 'int',
    coverage: 'real',
    pairs: 'int',
    known: 'int',
    expired: 'int',
    unusable: 'int',
    medianGap: 'real',
    below: 'int',
    belowShare: 'real',
    jpmRaw: 'real',
    jpmCapped: 'real',
  },
};

/** A cell of the matrix by its ids; null = all. */
export type GapChoice = GapFilter & {
  readonly row: string | null;
  readonly competency: CompetencyId | null;
};

/** One standard of one holder. */
export type GapPersonRow = {
  readonly personId: PersonId;
  readonly name: string;
  readonly nipMasked: string;
  readonly positionId: PositionId;
  readonly title: string;
  readonly unitName: string | null;
  readonly competencyId: CompetencyId;
  readonly competencyName: string;
  readonly core: boolean;
  readonly standard: number;
  /** Level of the newest assessment whether or not it counts. */
  readonly recorded: number | null;
  /** Level that counts; null unless `state` is valid. */
  readonly level: number | null;
  readonly gap: number | null;
  readonly assessedOn: Day | null;
  readonly state: AssessmentState | null;
};

/** The people behind a cell. */
export const gapPeopleStatement: Statement<GapChoice, GapPersonRow> = {
  id: 'gap/people',
  sql: aboutGaps(people),
  params: [...FILTER, 'row', 'competency'],
  columns: {
    personId: 'text',
    name: 'text',
    nipMasked: 'text',
    positionId: 'text',
    title: 'text',
    unitName: 'text',
    competencyId: 'text',
    competencyName: 'text',
    core: 'bool',
    standard: 'int',
    recorded: 'int',
    level: 'int',
    gap: 'int',
    assessedOn: 'day',
    state: 'text',
  },
};

/** The match of one holder with the standard of the post held. */
export type GapMatchRow = {
  readonly personId: PersonId;
  readonly name: string;
  readonly positionId: PositionId;
  readonly title: string;
  readonly unitName: string | null;
  readonly standards: number;
  readonly known: number;
  readonly below: number;
  readonly expired: number;
  readonly jpmRaw: number | null;
  readonly jpmCapped: number | null;
};

/** Holders of a row unit (null: of all) by their match, the lowest first. */
export const gapMatchesStatement: Statement<
  GapFilter & { readonly row: string | null },
  GapMatchRow
> = {
  id: 'gap/matches',
  sql: aboutGaps(persons),
  params: [...FILTER, 'row'],
  columns: {
    personId: 'text',
    name: 'text',
    positionId: 'text',
    title: 'text',
    unitName: 'text',
    standards: 'int',
    known: 'int',
    below: 'int',
    expired: 'int',
    jpmRaw: 'real',
    jpmCapped: 'real',
  },
};

/** How much is known of the people under the filters. */
export type GapCoverageRow = {
  readonly holders: number;
  readonly withStandard: number;
  readonly assessed: number;
  readonly expiredOnly: number;
};

/** One row: "612 dari 3.873 diases". */
export const gapCoverageStatement: Statement<GapFilter, GapCoverageRow> = {
  id: 'gap/coverage',
  sql: aboutGaps(coverage),
  params: FILTER,
  columns: { holders: 'int', withStandard: 'int', assessed: 'int', expiredOnly: 'int' },
};

/** A competency that posts ask. */
export type CompetencyRow = {
  readonly competencyId: CompetencyId;
  readonly name: string | null;
  readonly kind: 'managerial' | 'sociocultural' | 'technical' | null;
  readonly posts: number;
};

/** The columns of the matrix, in their order. */
export const competenciesStatement: Statement<Record<never, never>, CompetencyRow> = {
  id: 'gap/competencies',
  sql: competencies,
  params: [],
  columns: { competencyId: 'text', name: 'text', kind: 'text', posts: 'int' },
};
