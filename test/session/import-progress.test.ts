import { describe, expect, it } from 'vitest';
import { importFile, type ImportProgress } from '#session/import-file.ts';
import { seldom } from '#session/messages.ts';
import { jobOf, newPerson } from '#test/support/imports.ts';

const HEADER = 'NIP;NAMA;STATUS ASN';
const ROWS = Array.from(
  { length: 90 },
  (_, row) => `1986092620150510${String(row + 10)};Budi ${row};PNS`,
);

describe('how far a file is', () => {
  it('is told while its rows are checked and while they are encoded, never backwards', async () => {
    const told: ImportProgress[] = [];
    await importFile(jobOf('a.csv', [HEADER, ...ROWS].join('\n')), newPerson, (one) =>
      told.push(one),
    );
    for (const step of ['checking', 'encoding'] as const) {
      const rows = told.filter((one) => one.step === step).map((one) => one.rows);
      expect(rows[0]).toBe(0);
      expect(rows.at(-1)).toBe(90);
      expect(rows.toSorted((a, b) => a - b)).toEqual(rows);
      expect(new Set(rows).size).toBeGreaterThan(10);
    }
    expect(told.filter(({ step }) => step !== 'reading').map(({ rowsTotal }) => rowsTotal)).toEqual(
      told.filter(({ step }) => step !== 'reading').map(() => 90),
    );
  });

  it('is passed on ten times a second at most, the first word at once', () => {
    let time = 0;
    const said: number[] = [];
    const say = seldom<number>(
      (one) => said.push(one),
      () => time,
    );
    for (time = 0; time < 1_000; time += 5) say(time);
    expect(said).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  });
});
