import { describe, expect, it } from 'vitest';
import { describeDataset, randomId } from '#session/dataset.ts';
import { readFirstView } from '#session/sample.ts';

describe('a dataset', () => {
  it('is described by its tables; one without rows is loaded too', () => {
    const about = { id: 'a', name: 'N', asOf: 1, synthetic: false };
    const info = describeDataset(about, [
      { dataset: 'units', rows: 3 },
      { dataset: 'discipline', rows: 0 },
    ]);
    expect(info).toMatchObject({ ...about, counts: { units: 3, discipline: 0 } });
    expect([...info.loaded]).toEqual(['units', 'discipline']);
    expect(info.counts.employees).toBeUndefined();
  });

  it('has a random id, another one each time', () => {
    const ids = Array.from({ length: 1000 }, randomId);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[0-9a-z]{12}$/.test(id))).toBe(true);
  });
});

describe('the first view', () => {
  const written = {
    id: 'abc',
    name: 'Kota',
    asOf: '2026-08-31',
    synthetic: true,
    tables: { employees: 2, units: 1 },
    answers: { 'workload/cells [null]': [{ rowId: 'a' }] },
  };

  it('gives the dataset and the answers by question', () => {
    const { dataset, prepared } = readFirstView(written);
    expect(dataset).toMatchObject({ id: 'abc', asOf: 20_696, synthetic: true });
    expect(dataset.counts).toEqual({ units: 1, employees: 2 });
    expect(prepared.get('workload/cells [null]')).toEqual([{ rowId: 'a' }]);
  });

  it.each([null, {}, [], 'x', { ...written, id: 1 }, { ...written, asOf: '2026-02-30' }])(
    'is refused where it is not what the build writes: %j',
    (raw) => {
      expect(() => readFirstView(raw)).toThrow(/first-view\.json/);
    },
  );

  it('calls nothing synthetic that does not say so, and knows no foreign dataset', () => {
    const { dataset } = readFirstView({
      ...written,
      synthetic: undefined,
      tables: { survey: 9, units: 1 },
    });
    expect(dataset.synthetic).toBe(false);
    expect([...dataset.loaded]).toEqual(['units']);
  });
});
