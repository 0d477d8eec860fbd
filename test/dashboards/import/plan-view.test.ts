import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import type { CrossIssue } from '#session/import-cross.ts';
import { findingsOf } from '#session/import-findings.ts';
import { hindranceOf } from '#dashboards/import/hindrance.ts';
import { planView, replacesAll, resultRows } from '#dashboards/import/plan-view.ts';
import { describeDataset } from '#session/dataset.ts';
import { AS_OF, checked } from '#test/support/imports.ts';
import { EMPLOYEES, POSITIONS, staged, stagedAs, UNITS } from './given.ts';

const LOADED = describeDataset({ id: 'x', name: 'Kota', asOf: AS_OF, synthetic: true }, [
  { dataset: 'workload', rows: 9 },
  { dataset: 'units', rows: 5 },
  { dataset: 'training', rows: 0 },
]);

describe('a plan that keeps the other datasets', () => {
  it('has the rows of the files and what no file replaces, in the order of the dictionary', async () => {
    const plan = planView([await checked('unit.csv', UNITS)], LOADED, true);
    expect(plan.rows).toEqual([
      { dataset: 'units', rows: 2, file: 'unit.csv' },
      { dataset: 'workload', rows: 9, file: null },
      { dataset: 'training', rows: 0, file: null },
    ]);
    expect(plan.kept).toEqual(['workload', 'training']);
    expect(plan.gone).toEqual([]);
  });
});

describe('a plan that replaces everything', () => {
  it('has the rows of the files alone and names what would be gone', async () => {
    const plan = planView([await checked('unit.csv', UNITS)], LOADED, false);
    expect(plan.rows).toEqual([{ dataset: 'units', rows: 2, file: 'unit.csv' }]);
    expect(plan.gone).toEqual(['workload', 'training']);
  });
});

describe('every plan', () => {
  it('names what is missing to begin, and what else is not there', async () => {
    const plan = planView([await checked('unit.csv', UNITS)], null, true);
    expect(plan.missing).toEqual(['positions', 'employees']);
    const named = [...plan.rows.map(({ dataset }) => dataset), ...plan.missing, ...plan.absent];
    expect(named.toSorted()).toEqual([...DATASET_IDS].toSorted());
  });

  it('counts only rows that are loaded', async () => {
    const text = `${EMPLOYEES}1,98706E+17;Budi;PNS\n`;
    const plan = planView([await checked('pegawai.csv', text)], null, false);
    expect(plan.rows).toEqual([{ dataset: 'employees', rows: 1, file: 'pegawai.csv' }]);
  });

  it('names the files of a dataset that more than one holds', async () => {
    const files = [await checked('a.csv', UNITS), await checked('b.csv', UNITS)];
    expect(planView(files, null, false).twice).toEqual([
      { dataset: 'units', files: ['a.csv', 'b.csv'] },
    ]);
  });
});

describe('files replace everything unless the reader says otherwise', () => {
  it('where they bring units, positions and employees', async () => {
    const all = [
      await checked('unit.csv', UNITS),
      await checked('jabatan.csv', POSITIONS),
      await checked('pegawai.csv', EMPLOYEES),
    ];
    expect(replacesAll(all)).toBe(true);
    expect(replacesAll(all.slice(1))).toBe(false);
  });
});

it('the result names the file of each dataset, or that it stayed', async () => {
  expect(resultRows(LOADED, [await checked('unit.csv', UNITS)])).toEqual([
    { dataset: 'units', rows: 5, file: 'unit.csv' },
    { dataset: 'workload', rows: 9, file: null },
    { dataset: 'training', rows: 0, file: null },
  ]);
});

describe('loading waits', () => {
  const free = { at: 'none' } as const;

  it('while a file is still read', async () => {
    const reading = stagedAs('b.csv', { at: 'working', progress: null });
    expect(hindranceOf([await staged('a.csv', UNITS), reading], free)).toBe('waiting');
  });

  it('where no file can be used', async () => {
    expect(hindranceOf([await staged('a.csv', '')], free)).toBe('nothing');
  });

  it('where two files hold one key', async () => {
    const place = { part: null, line: 2 } as const;
    const places = [
      { file: 'a.csv', ...place },
      { file: 'b.csv', ...place },
    ];
    const first = [{ dataset: 'units', key: ['A'], places }] as const;
    const clashes = { count: 1, first };
    const done = { at: 'done', clashes, previews: [], resolvedPosts: 0 } as const;
    const cross = { ...done, findings: findingsOf<CrossIssue>([]) };
    expect(hindranceOf([await staged('a.csv', UNITS)], cross)).toBe('clashes');
  });

  it('where not one of the rows can be loaded', async () => {
    const text = 'NIP;NAMA;STATUS ASN\n1,98706E+17;Budi;PNS\n';
    expect(hindranceOf([await staged('a.csv', text)], free)).toBe('noRows');
  });

  it('not for files of a header alone, nor for a refused file beside a good one', async () => {
    expect(hindranceOf([await staged('a.csv', 'NIP;NAMA;STATUS ASN\n')], free)).toBe(null);
    const files = [await staged('a.csv', UNITS), await staged('b.csv', '')];
    expect(hindranceOf(files, free)).toBe(null);
  });
});
