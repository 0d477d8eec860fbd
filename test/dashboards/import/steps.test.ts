import { describe, expect, it } from 'vitest';
import { isoOfDay } from '#core/day.ts';
import { readAsOf } from '#dashboards/import/as-of.ts';
import { stepOf } from '#dashboards/import/steps.ts';
import { describeDataset } from '#session/dataset.ts';
import { AS_OF } from '#test/support/imports.ts';
import { stagedAs } from './given.ts';

const files = [stagedAs('a.csv', { at: 'working', progress: null })];
const dataset = describeDataset({ id: 'x', name: 'Kota', asOf: AS_OF, synthetic: false }, []);

describe('the step of the page', () => {
  it('is choosing without files and looking at them with files', () => {
    expect(stepOf({ files: [], commit: { at: 'none' } })).toBe('choose');
    expect(stepOf({ files, commit: { at: 'none' } })).toBe('review');
  });

  it('is looking at them again after a failure or a cancel', () => {
    expect(stepOf({ files, commit: { at: 'failed', detail: '' } })).toBe('review');
    expect(stepOf({ files, commit: { at: 'cancelled' } })).toBe('review');
  });

  it('follows the loading and its end', () => {
    expect(
      stepOf({
        files,
        commit: { at: 'loading', step: 'rows', rows: 0, rowsTotal: 0, bytes: 0, bytesTotal: 0 },
      }),
    ).toBe('loading');
    expect(stepOf({ files, commit: { at: 'done', dataset } })).toBe('result');
  });
});

describe('the date of the data', () => {
  it('is a day of this century', () => {
    expect(isoOfDay(readAsOf('2026-09-30') ?? 0)).toBe('2026-09-30');
    expect(readAsOf('2000-01-01')).not.toBe(null);
    expect(readAsOf('2100-12-31')).not.toBe(null);
  });

  it('is none while its year is still being typed, and none that does not exist', () => {
    for (const text of ['', '0002-09-30', '0202-09-30', '1999-12-31', '2101-01-01', '2026-02-30']) {
      expect(readAsOf(text)).toBe(null);
    }
  });
});
