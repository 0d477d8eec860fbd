import { CATALOGUE, type Catalogue, type RuleId } from './catalogue.ts';

/** Unit of a parameter that is a number. */
export type ParameterUnit =
  'months' | 'years' | 'steps' | 'age' | 'index' | 'persons' | 'posts' | 'percent';

/** A parameter that can be set: a number with its unit and bounds, or a switch. */
export type ParameterSpec =
  | {
      readonly kind: 'number';
      readonly unit: ParameterUnit;
      readonly min: number;
      readonly max: number;
      readonly step: number;
    }
  | { readonly kind: 'switch' };

/** Address of a parameter: rule and name, as `M-16.flagMonths`. */
export type ParameterKey = `${RuleId}.${string}`;

/** A parameter with what it is set to in a catalogue. */
export interface Parameter {
  readonly key: ParameterKey;
  readonly rule: RuleId;
  readonly name: string;
  readonly spec: ParameterSpec;
  readonly value: number | boolean;
  /** What the catalogue of the product sets. */
  readonly initial: number | boolean;
}

/** Settings that differ from the catalogue of the product, by parameter. */
export type RuleSettings = Readonly<Partial<Record<ParameterKey, number | boolean>>>;

const months = (max: number): ParameterSpec => ({
  kind: 'number',
  unit: 'months',
  min: 0,
  max,
  step: 1,
});
const AGE: ParameterSpec = { kind: 'number', unit: 'age', min: 18, max: 70, step: 1 };
const INDEX: ParameterSpec = { kind: 'number', unit: 'index', min: 0, max: 3, step: 0.05 };
const PERSONS: ParameterSpec = { kind: 'number', unit: 'persons', min: 0, max: 10, step: 0.5 };
const PERCENT: ParameterSpec = { kind: 'number', unit: 'percent', min: 0, max: 100, step: 1 };

const AGES = Object.fromEntries(
  Object.keys(CATALOGUE.rules['M-15'].params).map((tier) => [tier, AGE]),
);

/** Parameters that can be set, by rule. Lists of codes are shown and not set. */
export const PARAMETERS: Partial<
  Readonly<Record<RuleId, Readonly<Record<string, ParameterSpec>>>>
> = {
  'M-01': { months: months(120) },
  'M-02': { months: months(240) },
  'M-03': { months: months(120) },
  'M-04': { months: months(240) },
  'M-09': { years: { kind: 'number', unit: 'years', min: 1, max: 5, step: 1 } },
  'M-13': {
    steps: { kind: 'number', unit: 'steps', min: 1, max: 4, step: 1 },
    JPT_PRATAMA: months(120),
    ADMINISTRATOR: months(120),
    PENGAWAS: months(120),
  },
  'M-14': { belowBlocks: { kind: 'switch' } },
  'M-15': AGES,
  'M-16': { flagMonths: months(120), gateMonths: months(120) },
  'M-20': { index: INDEX, persons: PERSONS },
  'M-21': { index: INDEX, persons: PERSONS },
  'M-23': { months: months(24) },
  'M-25': { months: months(60) },
  'M-29': {
    assessmentMonths: months(120),
    ratingYears: { kind: 'number', unit: 'years', min: 1, max: 5, step: 1 },
  },
  'M-32': { fte: { kind: 'number', unit: 'posts', min: 0.1, max: 1, step: 0.1 } },
  'M-33': { flag: PERCENT, info: PERCENT },
};

/** The parameters of a rule that can be set, with what they are set to; empty where it has none. */
export function parametersOf(id: RuleId, catalogue: Catalogue = CATALOGUE): readonly Parameter[] {
  return Object.entries(PARAMETERS[id] ?? {}).flatMap(([name, spec]): Parameter[] => {
    const value = valueIn(catalogue, id, name);
    const initial = valueIn(CATALOGUE, id, name);
    if (value === null || initial === null) return [];
    return [{ key: `${id}.${name}`, rule: id, name, spec, value, initial }];
  });
}

function valueIn({ rules }: Catalogue, id: RuleId, name: string): number | boolean | null {
  const params: Readonly<Record<string, unknown>> = rules[id].params;
  const value = params[name];
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Whether a value can be put into a parameter: of its kind, finite, within its bounds. */
export function fits(spec: ParameterSpec, value: unknown): value is number | boolean {
  if (spec.kind === 'switch') return typeof value === 'boolean';
  return typeof value === 'number' && value >= spec.min && value <= spec.max;
}

/**
 * The catalogue of the product with some parameters set. Keys that no rule has and values out of
 * bounds are left out; what equals the catalogue changes nothing. The version tells a changed
 * catalogue apart, so that a result can say by which rules it came about: `2026.2+3` has three.
 */
export function withSettings(settings: RuleSettings): Catalogue {
  let rules: Readonly<Record<string, object>> = CATALOGUE.rules;
  let changed = 0;
  for (const { key, rule, name, spec, initial } of allParameters()) {
    const value = settings[key];
    if (value === undefined || value === initial || !fits(spec, value)) continue;
    const before = rules[rule] ?? {};
    const params = 'params' in before ? before.params : {};
    rules = { ...rules, [rule]: { ...before, params: { ...(params as object), [name]: value } } };
    changed += 1;
  }
  if (changed === 0) return CATALOGUE;
  // Every rule is still there, with the same names of parameters and values of the same kind.
  return { version: `${CATALOGUE.version}+${changed}`, rules: rules as Catalogue['rules'] };
}

/** Every parameter that can be set, in the order of the catalogue, as the product sets it. */
export function allParameters(): readonly Parameter[] {
  return (Object.keys(PARAMETERS) as RuleId[]).flatMap((id) => parametersOf(id));
}

/** Settings as text for an address: `M-01.months=36~M-14.belowBlocks=1`; empty for none. */
export function settingsText(settings: RuleSettings): string {
  return allParameters()
    .flatMap(({ key, initial }) => {
      const value = settings[key];
      return value === undefined || value === initial ? [] : [`${key}=${Number(value)}`];
    })
    .join('~');
}

/** Settings of a text; what it does not understand, or does not fit, is left out. */
export function settingsOf(text: string): RuleSettings {
  const given = new Map(
    text.split('~').map((part): readonly [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const settings: Partial<Record<ParameterKey, number | boolean>> = {};
  for (const { key, spec, initial } of allParameters()) {
    const own = given.get(key);
    if (own === undefined || own.trim() === '') continue;
    const value = spec.kind === 'switch' ? own === '1' : Number(own);
    if (value !== initial && fits(spec, value)) settings[key] = value;
  }
  return settings;
}
