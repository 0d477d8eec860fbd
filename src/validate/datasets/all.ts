import type { DatasetId } from '#core/ids.ts';
import type { DatasetSchema } from '#validate/schema.ts';
import { aspirationsSchema } from './aspirations.ts';
import { assessmentsSchema } from './assessments.ts';
import { competenciesSchema } from './competencies.ts';
import { competencyTestsSchema } from './competency-tests.ts';
import { disciplineSchema } from './discipline.ts';
import { employeesSchema } from './employees.ts';
import { officeSchema } from './office.ts';
import { performanceSchema } from './performance.ts';
import { positionHistorySchema } from './position-history.ts';
import { positionStandardsSchema } from './position-standards.ts';
import { positionsSchema } from './positions.ts';
import { trainingSchema } from './training.ts';
import { unitResultsSchema } from './unit-results.ts';
import { unitsSchema } from './units.ts';
import { workloadSchema } from './workload.ts';

/** Every dataset of the dictionary by its id. */
export const SCHEMAS: Readonly<Record<DatasetId, DatasetSchema>> = {
  units: unitsSchema,
  positions: positionsSchema,
  competencies: competenciesSchema,
  position_standards: positionStandardsSchema,
  workload: workloadSchema,
  employees: employeesSchema,
  assessments: assessmentsSchema,
  performance: performanceSchema,
  position_history: positionHistorySchema,
  discipline: disciplineSchema,
  training: trainingSchema,
  competency_tests: competencyTestsSchema,
  unit_results: unitResultsSchema,
  office: officeSchema,
  aspirations: aspirationsSchema,
};
