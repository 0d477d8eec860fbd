import { linearSumAssignment } from 'linear-sum-assignment';
import { Random } from '#core/random.ts';
import { median } from '#core/stats.ts';
import { solveAssignment } from '#scenario/solve/assignment.ts';
import { denseProblem, type AssignmentProblem } from '#scenario/solve/assignment-problem.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearModel, LinearSolver } from '#scenario/solve/linear-model.ts';
import { verifyAssignment } from '#scenario/solve/verify-assignment.ts';
import { counted, figuresOf, timed, type Figure, type Measured } from './figures.ts';

const PERSONS = 6000;
const POSTS = 3000;
const CANDIDATES = 50;
const FIELDS = 20;

/**
 * People over their 50 best posts, as whole hundredths of a score above the post that they hold: a
 * score has a part of the field (a fifth of the people compete for a field's best posts), of the post
 * and of the pair. Who gains nothing stays.
 */
function city(seed: number): AssignmentProblem {
  const random = new Random(seed);
  const fieldOf = Array.from({ length: PERSONS }, () => random.int(0, FIELDS - 1));
  const posts = Array.from({ length: POSTS }, () => ({
    field: random.int(0, FIELDS - 1),
    worth: random.normal(0, 4),
  }));
  const start = new Int32Array(PERSONS + 1);
  const column: number[] = [];
  const cost: number[] = [];
  for (const [person, field] of fieldOf.entries()) {
    const gains = posts
      .map((post, at) => {
        const score = (post.field === field ? 12 : 0) + post.worth + random.normal(0, 6);
        return { at, gain: Math.round(score * 100) };
      })
      .toSorted((a, b) => b.gain - a.gain || a.at - b.at)
      .slice(0, CANDIDATES)
      .filter(({ gain }) => gain > 0);
    for (const { at, gain } of gains) {
      column.push(at);
      cost.push(-gain);
    }
    start[person + 1] = column.length;
  }
  return {
    columns: POSTS,
    start,
    column: Int32Array.from(column),
    cost: Float64Array.from(cost),
    capacity: null,
    stay: new Float64Array(PERSONS),
  };
}

/** 800 x 800 whole costs from 1 to 100, each as likely, as `assign100` to `assign800` were drawn. */
function square(seed: number): AssignmentProblem {
  const random = new Random(seed);
  return denseProblem(
    Float64Array.from({ length: 800 * 800 }, () => random.int(1, 100)),
    800,
  );
}

/** The same as an LP: a column a candidate, a row a person and a row a post. */
function lpOf({ columns, start, column, cost, stay }: AssignmentProblem): LinearModel {
  const rows = start.length - 1;
  const index = new Int32Array(2 * column.length);
  for (let row = 0; row < rows; row += 1)
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      index[2 * at] = row;
      index[2 * at + 1] = rows + (column[at] ?? 0);
    }
  return {
    sense: 'min',
    cost,
    lower: new Float64Array(column.length),
    upper: new Float64Array(column.length).fill(1),
    integer: null,
    rowLower: Float64Array.from({ length: rows + columns }, (_, at) =>
      at < rows && stay === null ? 1 : 0,
    ),
    rowUpper: new Float64Array(rows + columns).fill(1),
    matrix: {
      by: 'column',
      start: Int32Array.from({ length: column.length + 1 }, (_, at) => 2 * at),
      index,
      value: new Float64Array(index.length).fill(1),
    },
  };
}

/** The same as a full matrix: a post that is no candidate costs as much as to stay. */
function matrixOf({ columns, start, column, cost }: AssignmentProblem): Float64Array[] {
  return Array.from({ length: start.length - 1 }, (_, row) => {
    const line = new Float64Array(columns);
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1)
      line[column[at] ?? 0] = cost[at] ?? 0;
    return line;
  });
}

function same(name: string, objective: number, expected: number): void {
  if (Math.abs(objective - expected) > 1e-6 * Math.max(1, Math.abs(expected)))
    throw new Error(`${name}: ${objective} is not ${expected}`);
}

/** Other instances in every run; the first is also solved by HiGHS and by `linear-sum-assignment`. */
async function measure(
  name: string,
  instance: (seed: number) => AssignmentProblem,
  runs: number,
  solver: LinearSolver,
  yardstick: Measured,
): Promise<Figure[]> {
  const problems = Array.from({ length: runs + 1 }, (_, run) => instance(run + 1));
  const own = await timed(name, runs, (run) => solveAssignment(problems[run + 1] ?? instance(1)));
  const problem = problems[0] ?? instance(1);
  const answer = solveAssignment(problem);
  if (verifyAssignment(problem, answer).length > 0) throw new Error(`${name} is not proven`);
  const middle = median(own.times) ?? Number.NaN;

  const lp = lpOf(problem);
  const highs = await timed(
    `${name}.highs`,
    1,
    () => {
      const { objective } = solver.solve(lp);
      same(`${name}.highs`, objective ?? Number.NaN, answer.objective);
    },
    0,
  );
  const matrix = matrixOf(problem);
  const lsa = await timed(
    `${name}.linear-sum-assignment`,
    1,
    () => {
      const { rowAssignments } = linearSumAssignment(matrix, { maximaze: false });
      let sum = 0;
      for (const [row, to] of rowAssignments.entries()) if (to >= 0) sum += matrix[row]?.[to] ?? 0;
      same(`${name}.linear-sum-assignment`, sum, answer.objective);
    },
    0,
  );
  return [
    ...figuresOf(own, yardstick),
    ...[highs, lsa].map(({ name: other, times }) =>
      counted(other, times[0] ?? Number.NaN, 'ms', `${name}:median`, middle),
    ),
  ];
}

/** The assignment solver against HiGHS and an assignment solver of npm, with equal objectives. */
export async function measureSolve(runs: number, yardstick: Measured): Promise<Figure[]> {
  const solver = await loadSolver();
  return [
    ...(await measure(`solve.assign.${PERSONS}x${POSTS}`, city, runs, solver, yardstick)),
    ...(await measure('solve.assign800', square, runs, solver, yardstick)),
  ];
}
