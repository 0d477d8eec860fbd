import { describe, expect, it } from 'vitest';
import { csvOfParts } from '#cli/convert-csv.ts';
import { readTables } from '#load/csv.ts';
import { governmentFiles } from './government.ts';
import { scoreOf } from './score.ts';

/** Points of the files below 9.9, by name, with what was read of them. */
function below(seed: number): Record<string, unknown> {
  const poor = governmentFiles(seed).flatMap((one) => {
    const converted = csvOfParts(readTables(one.bytes, one.name, null));
    const points = scoreOf(converted, one);
    return points >= 9.9 ? [] : [[one.name, [points, converted.slice(0, 300)]] as const];
  });
  return Object.fromEntries(poor);
}

describe('files in the manner of offices', () => {
  it.each([1, 2, 3, 4, 5])('are read as they are, seed %i', (seed) => {
    expect(below(seed)).toEqual({});
  });
});
