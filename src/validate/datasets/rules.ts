import { golonganRank, golonganScheme } from '#core/golongan.ts';
import type { DatasetId } from '#core/ids.ts';
import type { LoadedRows } from '#validate/loaded-rows.ts';
import { checkNotFuture, checkOrder } from './date-rules.ts';
import { employeesRules } from './employees-rules.ts';
import { performanceRules } from './performance-rules.ts';
import { unitsRules } from './units-rules.ts';
import { workloadRules } from './workload-rules.ts';

/** Rules of a dataset on its own loaded rows; they warn and inform, they never list a row. */
type DatasetRules = (rows: LoadedRows) => void;

/** The rules of each dataset that has some. */
export const DATASET_RULES: Readonly<Partial<Record<DatasetId, DatasetRules>>> = {
  units: unitsRules,
  positions: positionsRules,
  workload: workloadRules,
  employees: employeesRules,
  assessments: (rows) => checkNotFuture(rows, 'assessed_on'),
  performance: performanceRules,
  position_history: spellRules,
  discipline: spellRules,
  competency_tests: (rows) => {
    checkNotFuture(rows, 'passed_on');
    checkOrder(rows, 'passed_on', 'valid_until');
  },
  office: (rows) => checkOrder(rows, 'since', 'until'),
  aspirations: aspirationsRules,
};

function spellRules(rows: LoadedRows): void {
  checkNotFuture(rows, 'since');
  checkOrder(rows, 'since', 'until');
}

function positionsRules(rows: LoadedRows): void {
  checkNotFuture(rows, 'vacant_since');
  for (let row = 0; row < rows.count; row++) {
    const min = rows.text('min_golongan', row);
    const max = rows.text('max_golongan', row);
    if (min === null || max === null || golonganScheme(min) !== golonganScheme(max)) continue;
    if ((golonganRank(min) ?? 0) <= (golonganRank(max) ?? 0)) continue;
    rows.note('golongan-order', row, 'min_golongan', { details: { max } });
  }
}

/** A wish names one target: a post, a unit or a family. */
function aspirationsRules(rows: LoadedRows): void {
  checkNotFuture(rows, 'submitted_on');
  for (let row = 0; row < rows.count; row++) {
    const targets = ['position_id', 'unit_id', 'job_family'].filter(
      (column) => rows.text(column, row) !== null,
    );
    if (targets.length < 2) continue;
    const names = targets.map((column) => rows.header(column) ?? column).join(', ');
    rows.note('wish-targets', row, targets[1] ?? null, { details: { targets: names } });
  }
}
