import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { solveAssignment } from '#scenario/solve/assignment.ts';
import {
  denseProblem,
  objectiveOf,
  STAYS,
  UNPLACED,
  type Assignment,
  type AssignmentProblem,
} from '#scenario/solve/assignment-problem.ts';
import { SolveError } from '#scenario/solve/solve-error.ts';
import { verifyAssignment } from '#scenario/solve/verify-assignment.ts';
import { drawnProblem, problemOf, TO_INFINITY } from './assignment-cases.ts';

/** The best by trying everything: most rows placed first, then the lowest cost. */
function bruteForce(problem: AssignmentProblem): { placed: number; least: number } {
  const { start, column, cost, capacity, stay, columns } = problem;
  const seats = Int32Array.from(capacity ?? new Int32Array(columns).fill(1));
  const best = { placed: -1, least: TO_INFINITY };
  const visit = (row: number, placed: number, sum: number): void => {
    if (row === start.length - 1) {
      if (placed > best.placed || (placed === best.placed && sum < best.least))
        Object.assign(best, { placed, least: sum });
      return;
    }
    const staying = stay?.[row] ?? TO_INFINITY;
    if (staying === TO_INFINITY) visit(row + 1, placed, sum);
    else visit(row + 1, placed + 1, sum + staying);
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      const to = column[at] ?? 0;
      if ((seats[to] ?? 0) === 0) continue;
      seats[to] = (seats[to] ?? 0) - 1;
      visit(row + 1, placed + 1, sum + (cost[at] ?? 0));
      seats[to] = (seats[to] ?? 0) + 1;
    }
  };
  visit(0, 0, 0);
  return best;
}

/** The rows that an answer placed, as a problem of their own. */
function onlyPlaced(problem: AssignmentProblem, { column }: Assignment): AssignmentProblem {
  const kept = [...column.keys()].filter((row) => column[row] !== UNPLACED);
  const spans = kept.map((row) => [problem.start[row] ?? 0, problem.start[row + 1] ?? 0] as const);
  const ends = spans.map(([from, to]) => to - from);
  return {
    ...problem,
    start: Int32Array.from([
      0,
      ...ends.map((_, at) => ends.slice(0, at + 1).reduce((a, b) => a + b)),
    ]),
    column: Int32Array.from(
      spans.flatMap(([from, to]) => Array.from(problem.column.subarray(from, to))),
    ),
    cost: Float64Array.from(
      spans.flatMap(([from, to]) => Array.from(problem.cost.subarray(from, to))),
    ),
    stay: problem.stay && Float64Array.from(kept, (row) => problem.stay?.[row] ?? 0),
  };
}

describe('solveAssignment', () => {
  it('is what brute force finds: ties, negative costs, seats, staying, rows without a place', () => {
    const random = new Random(20_260_101);
    const seen = { whole: 0, short: 0, stays: 0, shared: 0 };
    for (let run = 0; run < 1500; run += 1) {
      const problem = drawnProblem(random);
      const answer = solveAssignment(problem);
      expect(verifyAssignment(problem, answer)).toEqual([]);
      const truth = bruteForce(problem);
      expect(answer.column.length - answer.unplaced.length).toBe(truth.placed);
      if (answer.unplaced.length === 0) {
        seen.whole += 1;
        expect(answer.objective).toBeCloseTo(truth.least, 9);
        expect(answer.shortage).toBeNull();
      } else {
        seen.short += 1;
        expect(answer.objective).toBeCloseTo(bruteForce(onlyPlaced(problem, answer)).least, 9);
      }
      seen.stays += Number(answer.column.includes(STAYS));
      seen.shared += Number(problem.capacity?.some((seats) => seats > 1) ?? false);
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  it('names rows that are more than the seats of all their candidates', () => {
    const random = new Random(5);
    let seen = 0;
    for (let run = 0; run < 500; run += 1) {
      const problem = drawnProblem(random);
      const { shortage, unplaced } = solveAssignment(problem);
      expect(shortage === null).toBe(unplaced.length === 0);
      if (!shortage) continue;
      seen += 1;
      const inside = new Set(shortage.columns);
      let seats = 0;
      for (const to of inside) seats += problem.capacity?.[to] ?? 1;
      for (const row of shortage.rows) {
        expect(problem.stay?.[row] ?? TO_INFINITY).toBe(TO_INFINITY);
        for (const to of problem.column.slice(problem.start[row], problem.start[row + 1]))
          if (problem.capacity?.[to] !== 0) expect(inside.has(to)).toBe(true);
      }
      expect(shortage.rows.length).toBeGreaterThan(seats);
    }
    expect(seen).toBeGreaterThan(50);
  });

  it.each([
    ['few candidates, doubles', 400, 300, 8, () => (random: Random) => random.next() * 100],
    ['many ties', 300, 500, 12, () => (random: Random) => random.int(1, 4)],
    [
      'all want the same posts',
      400,
      200,
      15,
      (random: Random) => {
        const worth = Array.from({ length: 200 }, () => random.normal(0, 30));
        return (own: Random, column: number) => (worth[column] ?? 0) + own.normal(0, 2);
      },
    ],
  ] as const)('proves larger ones by their duals: %s', (_, rows, columns, each, kind) => {
    for (const capacity of [null, new Int32Array(columns).map((__, to) => to % 4)])
      for (const stay of [null, new Float64Array(rows).fill(30)]) {
        const random = new Random(rows + each);
        const cost = kind(random);
        const lists = Array.from({ length: rows }, () =>
          random
            .sample([...new Int32Array(columns).keys()], each)
            .map((to) => [to, cost(random, to)] as const),
        );
        const problem = problemOf(columns, lists, { capacity, stay });
        const answer = solveAssignment(problem);
        expect(verifyAssignment(problem, answer)).toEqual([]);
        expect(solveAssignment(problem)).toEqual(answer);
      }
  });

  it('solves a full matrix', () => {
    // The classic 4 x 4 of Burkard's survey: 1 + 1 + 3 + 1 on the second diagonal and around it.
    const cost = Float64Array.of(7, 2, 1, 9, 4, 9, 6, 5, 3, 8, 3, 1, 7, 9, 4, 2);
    const problem = denseProblem(cost, 4);
    const answer = solveAssignment(problem);
    expect(verifyAssignment(problem, answer)).toEqual([]);
    expect(answer.objective).toBe(bruteForce(problem).least);
    expect(() => denseProblem(cost, 3)).toThrow(SolveError);
  });

  it('has an answer where there is nothing to do', () => {
    const none = solveAssignment(problemOf(0, []));
    expect([none.objective, none.column.length, none.unplaced.length]).toEqual([0, 0, 0]);
    expect(solveAssignment(denseProblem(new Float64Array(), 0)).objective).toBe(0);
    const alone = solveAssignment(problemOf(3, [[], []]));
    expect([...alone.unplaced]).toEqual([0, 1]);
    expect(alone.shortage).toEqual({ rows: Int32Array.of(0), columns: new Int32Array() });
  });

  it('takes the earlier candidate of equal costs', () => {
    expect([
      ...solveAssignment(
        problemOf(3, [
          [
            [2, 1],
            [0, 1],
            [1, 1],
          ],
        ]),
      ).column,
    ]).toEqual([2]);
  });

  it('refuses what is no problem, and says why', () => {
    const good = problemOf(2, [
      [
        [0, 1],
        [1, 2],
      ],
      [[1, 3]],
    ]);
    const refused = (part: Partial<AssignmentProblem>): unknown => {
      try {
        return solveAssignment({ ...good, ...part }).objective;
      } catch (cause) {
        return cause instanceof SolveError ? cause.fault : cause;
      }
    };
    expect(refused({})).toBe(4);
    for (const bad of [Number.NaN, TO_INFINITY, -TO_INFINITY])
      expect(refused({ cost: Float64Array.of(1, bad, 3) })).toBe('number');
    for (const bad of [Number.NaN, -TO_INFINITY])
      expect(refused({ stay: Float64Array.of(0, bad) })).toBe('number');
    const shapes: Partial<AssignmentProblem>[] = [
      { columns: 1 },
      { columns: -1 },
      { columns: Number.NaN },
      { start: new Int32Array() },
      { start: Int32Array.of(1, 2, 3) },
      { start: Int32Array.of(0, 3, 2, 3) },
      { column: Int32Array.of(0, 0, 1) },
      { column: Int32Array.of(0, -1, 1) },
      { cost: Float64Array.of(1, 2) },
      { capacity: Int32Array.of(1) },
      { capacity: Int32Array.of(1, -1) },
      { stay: Float64Array.of(1) },
    ];
    for (const shape of shapes) expect(refused(shape)).toBe('shape');
  });
});

describe('objectiveOf', () => {
  const problem = problemOf(
    2,
    [
      [
        [0, 1],
        [1, 2],
      ],
      [[1, 3]],
    ],
    { stay: Float64Array.of(7, 9) },
  );

  it('adds up what is placed and what stays', () => {
    expect(objectiveOf(problem, Int32Array.of(1, STAYS))).toBe(11);
    expect(objectiveOf(problem, Int32Array.of(UNPLACED, 1))).toBe(3);
  });

  it('refuses a pair that is none', () => {
    expect(() => objectiveOf(problem, Int32Array.of(0, 0))).toThrow(SolveError);
  });
});
