import { describe, expect, it } from 'vitest';
import { problemPage } from '#dashboards/import/problem-pages.ts';
import { allValues } from '#session/import-findings.ts';
import { checked } from '#test/support/imports.ts';

const HEADER = 'NIP;NAMA;STATUS ASN;GOLONGAN';

/** Rows of which some are not loaded (no NIP) and the others are, with a golongan that nobody knows. */
function rowsOf(listed: number, doubtful: number): string {
  const lines = Array.from({ length: listed + doubtful }, (_, row) =>
    row < doubtful
      ? `19870612201001${String(1001 + row)};Siti;PNS;salah ${row}`
      : ';Budi;PNS;III/a',
  );
  return [HEADER, ...lines].join('\n');
}

describe('pages of the rows with problems', () => {
  it('are one where they are few', async () => {
    const { problemRows } = await checked('pegawai.csv', rowsOf(2, 3));
    const page = problemPage(problemRows, 0);
    expect(page).toMatchObject({ from: 1, to: 5, page: 0, pages: 1 });
    expect(page.rows.map(({ line }) => line)).toEqual([5, 6, 2, 3, 4]);
  });

  it('hold every row once, those that are not loaded first', async () => {
    const { problemRows } = await checked('pegawai.csv', rowsOf(1_200, 900));
    const first = problemPage(problemRows, 0);
    expect(first.pages).toBe(5);
    const pages = Array.from({ length: 5 }, (_, at) => problemPage(problemRows, at));
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [1, 500],
      [501, 1_000],
      [1_001, 1_500],
      [1_501, 2_000],
      [2_001, 2_100],
    ]);
    const rows = pages.flatMap((page) => page.rows);
    expect(new Set(rows.map(({ line }) => line)).size).toBe(2_100);
    expect(rows.findIndex(({ listed }) => !listed)).toBe(1_200);
  });

  it('end with the last one, whatever is asked for', async () => {
    const { problemRows } = await checked('pegawai.csv', rowsOf(1_200, 0));
    expect(problemPage(problemRows, 9)).toMatchObject({ page: 2, from: 1_001, to: 1_200 });
    expect(problemPage(problemRows, -1)).toMatchObject({ page: 0, from: 1 });
  });

  it('are none where nothing was found', async () => {
    const { problemRows } = await checked('unit.csv', 'ID UNIT;NAMA UNIT\nA;Dinas A\n');
    expect(problemPage(problemRows, 0)).toEqual({ rows: [], from: 0, to: 0, page: 0, pages: 1 });
  });
});

describe('all values that a rule found fault with', () => {
  it('are there with their counts, beyond those that the page holds at once', async () => {
    const lines = Array.from(
      { length: 300 },
      (_, row) => `19870612201001${String(1001 + row)};Siti;PNS;salah ${row % 150}`,
    );
    const { findings } = await checked('pegawai.csv', [HEADER, ...lines].join('\n'));
    const group = findings.groups.find(({ rule }) => rule === 'golongan-unknown');
    if (!group) throw new Error('not found');
    expect([group.values.length, group.valueCount]).toEqual([50, 150]);
    const values = await allValues(findings, group);
    expect(values).toHaveLength(150);
    expect(values.every(({ header, count }) => header === 'GOLONGAN' && count === 2)).toBe(true);
  });
});
