import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { solveAssignment } from '#scenario/solve/assignment.ts';
import { STAYS, UNPLACED, type Assignment } from '#scenario/solve/assignment-problem.ts';
import { verifyAssignment } from '#scenario/solve/verify-assignment.ts';
import { drawnProblem, problemOf, TO_INFINITY } from './assignment-cases.ts';

/** Two posts with one seat each; the third person may stay at 9, the others have to go. */
const PROBLEM = problemOf(
  2,
  [
    [
      [0, 1],
      [1, 4],
    ],
    [
      [0, 2],
      [1, 3],
    ],
    [
      [0, 1],
      [1, 8],
    ],
  ],
  { stay: Float64Array.of(TO_INFINITY, TO_INFINITY, 9) },
);
const GOOD = solveAssignment(PROBLEM);

function faults(change: Partial<Assignment>): string[] {
  return [...new Set(verifyAssignment(PROBLEM, { ...GOOD, ...change }).map(({ fault }) => fault))];
}

describe('verifyAssignment', () => {
  it('finds nothing in the optimum', () => {
    expect([...GOOD.column, GOOD.objective]).toEqual([0, 1, STAYS, 13]);
    expect(faults({})).toEqual([]);
  });

  it('finds a worse placing, whatever its duals are', () => {
    const worse = { column: Int32Array.of(1, 0, STAYS), objective: 15 };
    expect(faults(worse)).toContain('slack');
    const tight = {
      ...worse,
      rowDual: Float64Array.of(4, 2, 9),
      columnDual: Float64Array.of(0, 0),
    };
    expect(faults(tight)).toEqual(['dual']);
  });

  it('finds places that are none', () => {
    expect(faults({ column: Int32Array.of(0, 0, STAYS) })).toEqual(['seats']);
    expect(faults({ column: Int32Array.of(STAYS, 0, 1) })).toEqual(['candidate']);
    expect(faults({ column: Int32Array.of(0, 1, 2) })).toEqual(['candidate']);
  });

  it('finds a row that was left out, told or not', () => {
    const column = Int32Array.of(0, UNPLACED, STAYS);
    expect(faults({ column })).toEqual(['unplaced']);
    expect(faults({ column, unplaced: Int32Array.of(1) })).toContain('larger');
    const sole = { column: Int32Array.of(0, 1, UNPLACED), unplaced: Int32Array.of(2) };
    expect(faults(sole)).toContain('larger');
  });

  it('finds that a row could be placed if another moved', () => {
    const problem = problemOf(2, [
      [
        [0, 1],
        [1, 1],
      ],
      [[0, 1]],
    ]);
    const answer = solveAssignment(problem);
    expect([...answer.column]).toEqual([1, 0]);
    const short = {
      ...answer,
      column: Int32Array.of(0, UNPLACED),
      unplaced: Int32Array.of(1),
      objective: 1,
    };
    expect(verifyAssignment(problem, short)).toContainEqual({
      fault: 'larger',
      row: 0,
      column: null,
    });
  });

  it('finds prices that prove nothing', () => {
    expect(faults({ columnDual: GOOD.columnDual.map((price) => price + 20) })).toContain('dual');
    expect(faults({ rowDual: GOOD.rowDual.map((price) => price + 1) })).toContain('dual');
    expect(faults({ rowDual: GOOD.rowDual.map((price) => price - 1) })).toEqual(['slack']);
    expect(faults({ rowDual: GOOD.rowDual.map(() => Number.NaN) })).toContain('dual');
  });

  it('finds a price on a column with a seat left', () => {
    const problem = problemOf(2, [
      [
        [0, 1],
        [1, 5],
      ],
    ]);
    const answer = { ...solveAssignment(problem), columnDual: Float64Array.of(0, -1) };
    expect(verifyAssignment(problem, answer)).toContainEqual({
      fault: 'slack',
      row: null,
      column: 1,
    });
  });

  it('finds a sum that is not that of its parts', () => {
    expect(faults({ objective: 12.999 })).toEqual(['objective']);
    expect(faults({ objective: Number.NaN })).toEqual(['objective']);
  });

  it('finds arrays of another length', () => {
    expect(faults({ rowDual: new Float64Array(2) })).toEqual(['length']);
    expect(faults({ columnDual: new Float64Array(3) })).toEqual(['length']);
    expect(faults({ column: new Int32Array(4) })).toEqual(['length']);
  });

  it('finds any one row that was moved, in problems drawn at random', () => {
    const random = new Random(99);
    let moved = 0;
    for (let run = 0; run < 400; run += 1) {
      const problem = drawnProblem(random);
      const answer = solveAssignment(problem);
      const row = random.int(0, Math.max(0, answer.column.length - 1));
      const own = answer.column[row];
      if (own === undefined || own < 0) continue;
      const others = problem.column
        .slice(problem.start[row], problem.start[row + 1])
        .filter((to) => to !== own);
      const to = others[0];
      if (to === undefined) continue;
      moved += 1;
      const column = answer.column.with(row, to);
      const paid = (one: number): number => {
        const from = problem.start[row] ?? 0;
        return problem.cost[problem.column.indexOf(one, from)] ?? 0;
      };
      const change = paid(to) - paid(own);
      const objective = answer.objective + change;
      const found = verifyAssignment(problem, { ...answer, column, objective });
      // A move that costs the same may be another optimum; one that costs more never is.
      if (change > 1e-6) expect(found).not.toEqual([]);
    }
    expect(moved).toBeGreaterThan(100);
  });
});
