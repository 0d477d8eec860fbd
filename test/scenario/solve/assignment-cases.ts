import type { Random } from '#core/random.ts';
import type { AssignmentProblem } from '#scenario/solve/assignment-problem.ts';

export const TO_INFINITY = Number.POSITIVE_INFINITY;

/** A problem from the candidates of each row, as pairs of column and cost. */
export function problemOf(
  columns: number,
  lists: readonly (readonly (readonly [column: number, cost: number])[])[],
  rest: Partial<Pick<AssignmentProblem, 'capacity' | 'stay'>> = {},
): AssignmentProblem {
  const start = new Int32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) start[row + 1] = (start[row] ?? 0) + list.length;
  return {
    columns,
    start,
    column: Int32Array.from(lists.flat(), ([to]) => to),
    cost: Float64Array.from(lists.flat(), ([, cost]) => cost),
    capacity: null,
    stay: null,
    ...rest,
  };
}

/** A small problem of any kind: whole or broken costs, seats from 0 to 3, some rows that may stay. */
export function drawnProblem(random: Random): AssignmentProblem {
  const rows = random.int(0, 6);
  const columns = random.int(0, 5);
  const density = random.pick([0.3, 0.6, 1]);
  const cost = random.pick([
    () => random.int(-5, 5),
    () => random.int(0, 2),
    () => random.normal(0, 10),
    () => random.int(1, 9) / 10,
  ]);
  const lists = Array.from({ length: rows }, () =>
    random.shuffle(
      Array.from({ length: columns }, (_, to) => to).filter(() => random.chance(density)),
    ),
  ).map((list) => list.map((to) => [to, cost()] as const));
  const staying = random.pick([0, 0.5, 1]);
  return problemOf(columns, lists, {
    capacity: random.chance(0.5)
      ? null
      : Int32Array.from({ length: columns }, () => random.int(0, 3)),
    stay: random.chance(0.4)
      ? null
      : Float64Array.from({ length: rows }, () =>
          random.chance(staying) ? random.int(-4, 6) : TO_INFINITY,
        ),
  });
}
