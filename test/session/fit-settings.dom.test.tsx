import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY, saveSet, chooseSet } from '#model/fit/weight-library.ts';
import { DEFAULT_BOOK } from '#model/fit/weight-sets.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import {
  changeFitSettings,
  forgetFitSettings,
  readSettings,
  setRuleParameter,
  settingsFile,
  useFitSettings,
} from '#session/fit-settings.ts';
import { forgetChoices } from '#store/keep-wipe.ts';

const KEY = 'tepat-fit';
const HEAVY = { ...DEFAULT_WEIGHTS, K: 0.6, Q: 0 };

function ownLibrary() {
  return chooseSet(
    saveSet(EMPTY_LIBRARY, 'Tenaga kesehatan', HEAVY),
    'FUNGSIONAL',
    'Tenaga kesehatan',
  );
}

beforeEach(() => {
  localStorage.clear();
  forgetFitSettings();
});

afterEach(() => localStorage.clear());

describe('settings of scores', () => {
  it('are those of the product until something is chosen', () => {
    const { library, method, catalogue, rules } = useFitSettings.getState();
    expect(library.book).toBe(DEFAULT_BOOK);
    expect(method).toBe('jpm');
    expect(rules).toEqual({});
    expect(catalogue).toBe(CATALOGUE);
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('survive a reload: what is kept reads back as it was', () => {
    changeFitSettings({ library: ownLibrary(), method: 'profile' });
    setRuleParameter('M-16.flagMonths', 36);
    const read = readSettings(localStorage.getItem(KEY));
    const { library, method, rules } = useFitSettings.getState();
    expect(read).toEqual({ library, method, rules });
    expect(read.library.book.FUNGSIONAL).toEqual({
      name: 'Tenaga kesehatan',
      version: 1,
      weights: HEAVY,
    });
    expect(read.rules).toEqual({ 'M-16.flagMonths': 36 });
  });

  it('change the catalogue, and its version says by how many parameters', () => {
    setRuleParameter('M-01.months', 36);
    const { catalogue } = useFitSettings.getState();
    expect(catalogue.rules['M-01'].params.months).toBe(36);
    expect(catalogue.version).toBe(`${CATALOGUE.version}+1`);
    setRuleParameter('M-01.months', CATALOGUE.rules['M-01'].params.months);
    expect(useFitSettings.getState().catalogue).toBe(CATALOGUE);
  });

  it('give queries another key with every weight, method and parameter', () => {
    const keys = [useFitSettings.getState().key];
    changeFitSettings({ method: 'deficiency' });
    keys.push(useFitSettings.getState().key);
    changeFitSettings({ library: ownLibrary() });
    keys.push(useFitSettings.getState().key);
    setRuleParameter('M-02.months', 12);
    keys.push(useFitSettings.getState().key);
    expect(new Set(keys).size).toBe(4);
    changeFitSettings({ library: EMPTY_LIBRARY, method: 'jpm', rules: {} });
    expect(useFitSettings.getState().key).toBe(keys[0]);
  });

  it('go with everything else that this application keeps', () => {
    changeFitSettings({ library: ownLibrary() });
    forgetChoices();
    forgetFitSettings();
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(useFitSettings.getState().library).toBe(EMPTY_LIBRARY);
  });

  it('follow another tab, also when it empties the device', () => {
    const kept = settingsFile({ library: ownLibrary(), method: 'profile', rules: {} });
    window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: kept }));
    expect(useFitSettings.getState().method).toBe('profile');
    window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: null }));
    expect(useFitSettings.getState().method).toBe('jpm');
    expect(useFitSettings.getState().library.own).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['no JSON', 'bobot'],
    ['another shape', '[1, 2]'],
    ['sets that miss a weight', JSON.stringify({ own: [{ name: 'A', version: 1, weights: {} }] })],
    [
      'a set with a weight that is no number',
      JSON.stringify({ own: [{ name: 'A', version: 1, weights: { ...HEAVY, K: null } }] }),
    ],
    [
      'a negative weight',
      JSON.stringify({ own: [{ name: 'A', version: 1, weights: { ...HEAVY, K: -1 } }] }),
    ],
    ['a method that is none', JSON.stringify({ method: 'acak', rules: 7, used: 'A' })],
    ['a set that is not there', JSON.stringify({ used: { STRUKTURAL: 'hilang' } })],
    ['a rule out of bounds', JSON.stringify({ rules: 'M-01.months=9000~M-99.x=1' })],
  ])('are those of the product where %s was kept', (_what, text) => {
    expect(readSettings(text)).toEqual({ library: EMPTY_LIBRARY, method: 'jpm', rules: {} });
  });
});
