import { useMemo } from 'react';
import { create } from 'zustand';
import { COMPETENCY_METHODS, type CompetencyMethod } from '#model/fit/competency-methods.ts';
import type { FitOptions } from '#model/fit/options.ts';
import { bookBy, EMPTY_LIBRARY, setNamed, type WeightLibrary } from '#model/fit/weight-library.ts';
import { DEFAULT_BOOK, readSet, type WeightSet } from '#model/fit/weight-sets.ts';
import { weightFaults } from '#model/fit/weights.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import {
  settingsOf,
  settingsText,
  withSettings,
  type ParameterKey,
  type RuleSettings,
} from '#model/rules/parameters.ts';

/** How this office scores: kept on the device like the language, never part of an address. */
export interface FitSettings {
  readonly library: WeightLibrary;
  readonly method: CompetencyMethod;
  /** Parameters of rules that differ from the catalogue of the product. */
  readonly rules: RuleSettings;
}

interface State extends FitSettings {
  /** The catalogue with the parameters of `rules`. */
  readonly catalogue: Catalogue;
  /** The same for settings that score the same; part of the key of every query of scores. */
  readonly key: string;
}

/** What every list and explanation is worked out with. */
export type FitChoice = Required<Pick<FitOptions, 'book' | 'method' | 'catalogue'>>;

/** Goes with everything else of this application when the device is emptied. */
const STORAGE_KEY = 'tepat-fit';

const INITIAL: FitSettings = { library: EMPTY_LIBRARY, method: 'jpm', rules: {} };

/** Selector hook over the settings; change them through {@link changeFitSettings}. */
export const useFitSettings = create<State>(() => stateOf(savedSettings()));

/** Sets what is given, for every page at once, and keeps it on the device. */
export function changeFitSettings(change: Partial<FitSettings>): void {
  const { library, method, rules } = useFitSettings.getState();
  const next: FitSettings = { library, method, rules, ...change };
  useFitSettings.setState(stateOf(next));
  keep(settingsFile(next));
}

/** Sets a parameter of a rule; the value of the product takes the setting away. */
export function setRuleParameter(key: ParameterKey, value: number | boolean): void {
  const { rules } = useFitSettings.getState();
  changeFitSettings({ rules: settingsOf(settingsText({ ...rules, [key]: value })) });
}

/** The settings of the product again, without writing anything: what was kept is gone already. */
export function forgetFitSettings(): void {
  useFitSettings.setState(stateOf(INITIAL));
}

/** Weight sets, method and catalogue of now; one object as long as none changes. */
export function useFitChoice(): FitChoice {
  const book = useFitSettings((state) => state.library.book);
  const method = useFitSettings((state) => state.method);
  const catalogue = useFitSettings((state) => state.catalogue);
  return useMemo(() => ({ book, method, catalogue }), [book, method, catalogue]);
}

/** Options of a list with the settings of now put in. */
export function useChosenOptions<O extends FitOptions>(options: O): O & FitChoice {
  const choice = useFitChoice();
  return useMemo(() => ({ ...options, ...choice }), [options, choice]);
}

function stateOf({ library, method, rules }: FitSettings): State {
  const { book } = library;
  const weights = [book.STRUKTURAL, book.FUNGSIONAL, book.PELAKSANA].map((set) => set.weights);
  const key = [method, settingsText(rules), JSON.stringify(weights)].join('|');
  const catalogue = withSettings(rules);
  return { library, method, rules, catalogue, key };
}

/** The settings as they are kept. */
export function settingsFile({ library, method, rules }: FitSettings): string {
  const { own, book } = library;
  const used = {
    STRUKTURAL: book.STRUKTURAL.name,
    FUNGSIONAL: book.FUNGSIONAL.name,
    PELAKSANA: book.PELAKSANA.name,
  };
  return JSON.stringify({ version: 1, own, used, method, rules: settingsText(rules) });
}

/** Settings as they were kept; a part that cannot be read is as the product sets it. */
export function readSettings(text: string | null): FitSettings {
  const file = parsed(text);
  const own: WeightSet[] = [];
  for (const given of Array.isArray(file['own']) ? file['own'] : []) {
    const { set, missing } = readSet(given);
    const taken = set.name === '' || own.some(({ name }) => name === set.name);
    if (missing.length === 0 && !taken && usable(set)) own.push(set);
  }
  const used = recordOf(file['used']);
  const library = { own, book: DEFAULT_BOOK };
  const book = bookBy((group) => {
    const name = used[group];
    return (typeof name === 'string' ? setNamed(library, name) : null) ?? DEFAULT_BOOK[group];
  });
  return {
    library: { own, book },
    method: COMPETENCY_METHODS.find((method) => method === file['method']) ?? INITIAL.method,
    rules: settingsOf(typeof file['rules'] === 'string' ? file['rules'] : ''),
  };
}

function usable({ weights }: WeightSet): boolean {
  return weightFaults(weights).every(({ id }) => id === 'sum' || id === 'empty');
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function savedSettings(): FitSettings {
  try {
    return readSettings(localStorage.getItem(STORAGE_KEY));
  } catch {
    return INITIAL;
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, text);
  } catch {
    // A browser that forbids storage forgets the settings with the tab.
  }
}

/** Another tab has changed the settings or emptied the device: every tab scores alike. */
if (typeof window !== 'undefined') {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === null) forgetFitSettings();
    if (key === STORAGE_KEY) useFitSettings.setState(stateOf(readSettings(newValue)));
  });
}
