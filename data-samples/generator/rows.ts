import type { DatasetId } from '#core/ids.ts';
import type { Random } from '#core/random.ts';
import { assessmentRows } from './assessments.ts';
import type { City } from './build.ts';
import { sanctionRows, testRows } from './conduct.ts';
import type { Row } from './csv.ts';
import { historyRows } from './history.ts';
import { officeRows } from './office.ts';
import { ratingRows } from './ratings.ts';
import { competencyRows, standardRows } from './standards.ts';
import { employeeRow, positionRow, unitRow, workloadRows } from './tables.ts';
import { trainingRows } from './training.ts';
import { resultRows } from './unit-results.ts';
import { voiceRows } from './voice.ts';

/** The rows of every dataset for one city, clean. */
export function rowsOf(city: City, random: Random): Record<DatasetId, Row[]> {
  const { draft, people, cases } = city;
  const planted = new Set([cases.nurse, cases.officer]);
  return {
    units: draft.units.map(unitRow),
    positions: draft.posts.map(positionRow),
    competencies: draft.tag === '' ? competencyRows() : [],
    position_standards: draft.posts.flatMap(standardRows),
    workload: draft.posts.flatMap(workloadRows),
    employees: people.map(employeeRow),
    assessments: assessmentRows(city.assessments),
    performance: ratingRows(city.ratings, random.fork('ratings')),
    position_history: people.flatMap(historyRows),
    discipline: sanctionRows(people, planted, random.fork('sanctions')),
    training: trainingRows(people, random.fork('training')),
    competency_tests: testRows(people, planted, random.fork('tests')),
    unit_results: resultRows(draft, random.fork('results')),
    office: officeRows(draft, city.moves),
    aspirations: voiceRows(city.voice, people, random.fork('voice')),
  };
}
