import { describe, expect, it } from 'vitest';
import { csvOfParts } from '#cli/convert-csv.ts';
import { readTables } from '#load/csv.ts';
import {
  BARE,
  EUROPEAN,
  filePollutions,
  QUOTED,
  rowPollutions,
  type Polluted,
} from './pollutions.ts';
import { scoreOf } from './score.ts';

function scored(one: Polluted): number {
  const read = readTables(one.bytes, one.name, null);
  expect(read.flatMap((part) => (part.ok ? part.table.doubts : []))).toEqual([]);
  return scoreOf(csvOfParts(read), one);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** Mean points by pollution, those below a full ten; a regression is named by its pollution. */
function belowTen(files: readonly Polluted[]): Record<string, number> {
  const byName = new Map<string, number[]>();
  for (const one of files) byName.set(one.name, [...(byName.get(one.name) ?? []), scored(one)]);
  const means = [...byName].map(([name, points]) => [name, meanOf(points)] as const);
  return Object.fromEntries(means.filter(([, mean]) => mean < 9.999));
}

describe('polluted files', () => {
  it.each([QUOTED, BARE, EUROPEAN])(
    'of the style $name are read as they were',
    (style) => {
      expect(belowTen(filePollutions(style))).toEqual({});
    },
    60_000,
  );
});

describe('polluted rows', () => {
  it('of a file that quotes all cells are mended', () => {
    expect(belowTen(rowPollutions(QUOTED))).toEqual({});
  }, 120_000);

  it.each([BARE, EUROPEAN])(
    'of the style $name are mended where the others show how',
    (style) => {
      expect(belowTen(rowPollutions(style, 6))).toEqual({});
    },
    60_000,
  );
});
