import { beforeAll, describe, expect, it } from 'vitest';
import { OrLibraryError, readOrLibrary } from '#cli/or-library.ts';
import { solveFile } from '#cli/solve-lines.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { LinearSolver } from '#scenario/solve/linear-model.ts';

const ASSIGNMENT = ' 3\n 4 1 3\n 2 0 5\n 3 2 2\n';
/** Two agents, three jobs; profits; one instance more that has no placing. */
const GAP = '2\n2 3\n 6 5 4\n 1 9 2\n 2 2 2\n 2 2 2\n 4 2\n 1 1 7 3 2';

describe('solve', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadSolver();
  });

  function lines(text: string, name: string, sense: 'min' | 'max' | null = null): string[] {
    const told: string[] = [];
    let clock = 0;
    const now = () => (clock += 250);
    solveFile({ text, name }, solver, { sense, seconds: 1e6, now }, (line) => told.push(line));
    return told;
  }
  const values = (told: readonly string[]): string[] =>
    told.map((line) => line.replace(/ seconds \d+\.\d{3}$/, ''));

  it('solves an assignment with one line', () => {
    const told = lines(ASSIGNMENT, 'assign3.txt');
    expect(told).toEqual(['optimum 5 seconds 0.250']);
  });

  it('maximises generalised ones, a line an instance', () => {
    expect(values(lines(GAP, 'data/gap3.txt'))).toEqual(['optimum 19', 'infeasible']);
  });

  it('minimises where the name or the asker says so', () => {
    expect(values(lines(GAP, 'data/gapa.txt'))).toEqual(['optimum 10', 'infeasible']);
    expect(values(lines(GAP, 'gap3.txt', 'min'))).toEqual(['optimum 10', 'infeasible']);
    expect(values(lines(GAP, 'gapa.txt', 'max'))).toEqual(['optimum 19', 'infeasible']);
  });

  it('prints broken costs without the noise of adding them', () => {
    expect(values(lines('2\n0.1 9\n9 0.2', 'a.txt'))).toEqual(['optimum 0.3']);
  });

  it('says the best and its bound where time ran out', () => {
    const jobs = 30;
    const pairs = Array.from({ length: 4 * jobs }, (_, at) => 10 + ((at * 7919) % 31));
    const costs = pairs.map((size, at) => 60 - size + ((at * 104_729) % 7));
    const text = ['1', `4 ${jobs}`, ...costs, ...pairs, '150 150 150 150'].join('\n');
    const told: string[] = [];
    let clock = 0;
    const asked = { sense: 'min' as const, seconds: 1, now: () => (clock += 300) };
    solveFile({ text, name: 'late.txt' }, solver, asked, (line) => told.push(line));
    const [, best, bound] = /^best (\d+) bound (\d+) seconds \d+\.\d{3}$/.exec(told[0] ?? '') ?? [];
    expect(told).toHaveLength(1);
    expect(Number(best)).toBeGreaterThan(Number(bound));
  });
});

describe('readOrLibrary', () => {
  it('takes blanks, line ends and signs of any kind', () => {
    const { kind } = readOrLibrary('\uFEFF2\r\n\t1 +2e0\r-3.5\t.25 \n\n', 'min');
    expect(kind).toBe('assignment');
  });

  it.each([
    ['', 'The file has no numbers.'],
    [' \n\n', 'The file has no numbers.'],
    ['2\n1 2\n3 x4', 'Line 3: "x4" is no number.'],
    ['1 NaN', 'Line 1: "NaN" is no number.'],
    ['1 Infinity', 'Line 1: "Infinity" is no number.'],
    ['1 1e999', 'Line 1: "1e999" is no number.'],
    ['1 0x10', 'Line 1: "0x10" is no number.'],
    ['<b>', 'Line 1: "<b>" is no number.'],
    ['0', '0 cannot be the number of instances: a whole number from 1 up is needed.'],
    ['-2 1', '-2 cannot be the number of instances: a whole number from 1 up is needed.'],
    ['1', 'The file ends before the agents of instance 1.'],
    ['3 2', 'The file ends before the jobs of instance 1.'],
    ['1 2 1.5', '1.5 cannot be the jobs of instance 1: a whole number from 1 up is needed.'],
    ['1 2 2 1 2 3', 'The file ends after 3 of 4 costs of instance 1.'],
    ['1 1 1 4 5', 'The file ends after 0 of 1 capacities of instance 1.'],
    ['1 1 1 4 -5 6', '-5 is among the resources of instance 1: none is below 0.'],
    ['1 1 1 4 5 -6', '-6 is among the capacities of instance 1: none is below 0.'],
    ['2 1 1 4 5 6', 'The file ends before the agents of instance 2.'],
    [
      '1 1 1 4 5 6 7',
      '1 numbers are left behind the last of 1 instances, and n x n costs they are not.',
    ],
    ['1 9000000 9000000 1', 'The file ends after 1 of 81000000000000 costs of instance 1.'],
  ])('says in a sentence what is wrong with %j', (text, sentence) => {
    expect(() => readOrLibrary(text, 'max')).toThrow(new OrLibraryError(sentence));
  });
});
