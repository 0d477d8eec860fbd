import { describe, expect, it } from 'vitest';
import { baselineOf, saveStateOf, type KeepWork } from '#session/keep-state.ts';
import type { Baseline, KeepManifest } from '#store/keep.ts';

const baseline: Baseline = {
  id: 'b',
  name: 'Dasar',
  savedAt: '2026-11-24T00:00:00.000Z',
  datasetId: 'd',
  asOf: 20_000,
  synthetic: false,
  counts: { employees: 3 },
  body: 'x',
  bytes: 9,
  crc32: '00000000',
};
const manifest: KeepManifest = { revision: 4, baselines: [baseline], restore: 'b', recipes: [] };
const idle: KeepWork = { at: 'idle' };
const saving: KeepWork = { at: 'saving', name: 'Dasar', datasetId: 'd', bytes: 5, total: 9 };
const failed: KeepWork = {
  at: 'failed',
  action: 'save',
  fault: 'full',
  detail: '',
  name: 'Dasar',
  datasetId: 'd',
};

describe('what is promised of the dataset in use', () => {
  it.each([
    ['nothing kept', null, idle, 'none', 'unsaved'],
    ['on its way', null, saving, 'none', 'saving'],
    ['being written again', manifest, saving, 'none', 'saving'],
    ['the manifest names it', manifest, idle, 'none', 'saved'],
    ['it failed', null, failed, 'none', 'failed'],
    ['a second copy failed, the first stands', manifest, failed, 'none', 'saved'],
    ['another tab changed what is kept', manifest, idle, 'changed', 'elsewhere'],
    ['another tab took all away', manifest, idle, 'cleared', 'elsewhere'],
  ] as const)('%s', (_, kept, work, elsewhere, state) => {
    expect(saveStateOf({ id: 'd' }, false, { manifest: kept, work, elsewhere })).toBe(state);
  });

  it('another dataset has nothing of it', () => {
    expect(saveStateOf({ id: 'e' }, false, { manifest, work: failed, elsewhere: 'none' })).toBe(
      'unsaved',
    );
    expect(saveStateOf({ id: 'e' }, true, { manifest, work: saving, elsewhere: 'none' })).toBe(
      'sample',
    );
    expect(baselineOf(manifest, 'e')).toBeUndefined();
    expect(baselineOf(null, 'd')).toBeUndefined();
  });
});
