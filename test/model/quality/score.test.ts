import { describe, expect, it } from 'vitest';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { CHECKS, CHECK_IDS, lackedBy } from '#model/quality/list.ts';
import {
  datasetScores,
  dimensionScores,
  opdScores,
  outcomesOf,
  scoreOf,
} from '#model/quality/score.ts';
import type { CountRow } from '#model/quality/statements.ts';

const row = (opdId: string, checked: number, found: number): CountRow => ({
  opdId,
  opdName: opdId === '' ? null : `Dinas ${opdId}`,
  checked,
  found,
});
const ALL = new Set<DatasetId>(DATASET_IDS);
const COUNTS = new Map([
  ['person-birth-missing', [row('a', 10, 2), row('b', 10, 0)]],
  ['nip-birth', [row('a', 8, 1), row('', 2, 1)]],
  ['load-orphan', [row('', 40, 4)]],
]);

describe('the catalogue of checks', () => {
  it('has each id once, and a check of each dimension', () => {
    expect(new Set(CHECK_IDS).size).toBe(CHECK_IDS.length);
    expect(new Set(CHECKS.map(({ dimension }) => dimension)).size).toBe(4);
  });

  it('cannot check what lacks one of its datasets', () => {
    const check = CHECKS.find(({ id }) => id === 'load-orphan');
    expect(check && lackedBy(check, new Set(['workload']))).toEqual(['positions']);
    expect(check && lackedBy(check, ALL)).toEqual([]);
  });
});

describe('the score', () => {
  const outcomes = outcomesOf(COUNTS, ALL);

  it('is the share of checked cells without a finding', () => {
    const whole = scoreOf(outcomes);
    expect(whole).toMatchObject({ checked: 70, found: 8, share: 62 / 70 });
    expect(whole.made).toBe(CHECKS.length);
  });

  it('is null where nothing was checked, never 1', () => {
    expect(scoreOf(outcomesOf(new Map(), ALL)).share).toBeNull();
    expect(scoreOf(outcomes, 'c').share).toBeNull();
  });

  it('leaves out what lacks a dataset, by name, and counts it as not made', () => {
    const without = outcomesOf(COUNTS, new Set(['employees', 'workload']));
    expect(without.find(({ check }) => check.id === 'load-orphan')?.lacks).toEqual(['positions']);
    const whole = scoreOf(without);
    expect(whole).toMatchObject({ checked: 30, found: 4 });
    expect(whole.made).toBe(without.filter(({ lacks }) => lacks === null).length);
    expect(whole.made).toBeLessThan(whole.checks);
  });

  it('of dimensions and of datasets add up to the whole', () => {
    const whole = scoreOf(outcomes);
    const sum = (scores: readonly { readonly checked: number; readonly found: number }[]) => ({
      checked: scores.reduce((total, { checked }) => total + checked, 0),
      found: scores.reduce((total, { found }) => total + found, 0),
    });
    const dimensions = dimensionScores(outcomes, null).map(({ score }) => score);
    const datasets = datasetScores(outcomes, null).map((one) => one.whole);
    expect(sum(dimensions)).toEqual({ checked: whole.checked, found: whole.found });
    expect(sum(datasets)).toEqual({ checked: whole.checked, found: whole.found });
  });

  it('of a dataset has no figure for a dimension without a check', () => {
    const units = datasetScores(outcomes, null).find(({ dataset }) => dataset === 'units');
    expect(units?.dimensions.timeliness).toBeNull();
    expect(units?.dimensions.consistency).toMatchObject({ checked: 0, share: null });
  });

  it('by perangkat daerah has the one with most findings first, and those without an owner', () => {
    expect(
      opdScores(outcomes).map(({ opdId, whole, found }) => [opdId, whole.found, found.consistency]),
    ).toEqual([
      ['', 5, 5],
      ['a', 3, 1],
      ['b', 0, 0],
    ]);
  });
});
