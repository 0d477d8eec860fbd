import { beforeAll, describe, expect, it } from 'vitest';
import { readOrLibrary } from '#cli/or-library.ts';
import { solveAssignment } from '#scenario/solve/assignment.ts';
import { solveGap } from '#scenario/solve/gap.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import { verifyAssignment } from '#scenario/solve/verify-assignment.ts';
import { verifyGap } from '#scenario/solve/verify-gap.ts';
import { bytesOf } from './data.ts';

const fileOf = (name: string) =>
  readOrLibrary(new TextDecoder().decode(bytesOf('or_library', name)), 'max');

describe('or_library', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadSolver();
  });

  it.each([
    ['assign100.txt', 305],
    ['assign200.txt', 475],
    ['assign300.txt', 626],
    ['assign400.txt', 804],
  ])('%s is solved at its published optimum', (name, optimum) => {
    const file = fileOf(name);
    if (file.kind !== 'assignment') throw new Error('no assignment');
    const answer = solveAssignment(file.problem);
    expect(answer.objective).toBe(optimum);
    expect(verifyAssignment(file.problem, answer)).toEqual([]);
  });

  it.each([
    ['gap1.txt', [336, 327, 339, 341, 326]],
    ['gap2.txt', [434, 436, 420, 419, 428]],
    ['gap3.txt', [580, 564, 573, 570, 564]],
    ['gap4.txt', [656, 644, 673, 647, 664]],
    ['gap5.txt', [563, 558, 564, 568, 559]],
    ['gap6.txt', [761, 759, 758, 752, 747]],
  ])('%s is solved at its five published optima', (name, optima) => {
    const file = fileOf(name);
    if (file.kind !== 'gap') throw new Error('no generalised assignment');
    const found = file.problems.map((problem) => {
      const { status, objective, agent } = solveGap(problem, solver);
      expect(status).toBe('optimal');
      expect(verifyGap(problem, agent ?? new Int32Array(), objective ?? Number.NaN)).toEqual([]);
      return objective;
    });
    expect(found).toEqual(optima);
  });
});
