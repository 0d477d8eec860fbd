import { basename } from 'node:path';
import { solveAssignment } from '#scenario/solve/assignment.ts';
import { solveGap, type GapResult } from '#scenario/solve/gap.ts';
import type { GapProblem } from '#scenario/solve/gap-problem.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';
import { readOrLibrary } from './or-library.ts';

/** What the command is asked beside the file. */
export interface SolveAsked {
  /** Sense of generalised files; null: by their name, `gap1` to `gap12` as profits, `gapa` to `gape` as costs. */
  readonly sense: 'min' | 'max' | null;
  /** Longest time of a generalised instance. */
  readonly seconds: number;
  /** Milliseconds of a clock. */
  readonly now: () => number;
}

/**
 * Solves a file of the OR-Library and tells one line an instance, as soon as it is known: `optimum
 * VALUE seconds S` where the value is proven; `best VALUE bound B seconds S` where time ran out;
 * `infeasible seconds S` where no placing exists. Throws `OrLibraryError` for a file that is neither
 * kind.
 */
export function solveFile(
  { text, name }: { text: string; name: string },
  solver: LinearSolver,
  asked: SolveAsked,
  tell: (line: string) => void,
): void {
  const sense = asked.sense ?? senseOf(name);
  const file = readOrLibrary(text, sense);
  if (file.kind === 'assignment') {
    const start = asked.now();
    const { objective } = solveAssignment(file.problem);
    tell(`optimum ${plain(objective)} seconds ${secondsSince(start, asked)}`);
    return;
  }
  for (const problem of file.problems) tell(gapLine(problem, solver, asked));
}

/** The OR-Library gives profits in the files with a number and costs in those with a letter. */
function senseOf(name: string): 'min' | 'max' {
  return /^gap[a-e]/i.test(basename(name)) ? 'min' : 'max';
}

function gapLine(problem: GapProblem, solver: LinearSolver, asked: SolveAsked): string {
  const start = asked.now();
  const { seconds } = asked;
  const shouldStop = (): boolean => asked.now() - start > seconds * 1000;
  const result = solveGap(problem, solver, { seconds, shouldStop });
  return `${wordsOf(result)} seconds ${secondsSince(start, asked)}`;
}

function wordsOf({ status, objective, bound }: GapResult): string {
  if (status === 'infeasible') return 'infeasible';
  const value = objective === null ? 'none' : plain(objective);
  if (status === 'optimal') return `optimum ${value}`;
  return `best ${value} bound ${bound === null ? 'none' : plain(bound)}`;
}

/** Without the noise that adding broken costs leaves. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function secondsSince(start: number, { now }: SolveAsked): string {
  return ((now() - start) / 1000).toFixed(3);
}
