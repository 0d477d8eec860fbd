import { describe, expect, test } from 'vitest';
import { ALL_RULE_IDS, CATALOGUE } from '#model/rules/catalogue.ts';
import {
  allParameters,
  fits,
  parametersOf,
  settingsOf,
  settingsText,
  withSettings,
  type RuleSettings,
} from '#model/rules/parameters.ts';
import { day } from '#test/support/city.ts';
import { judge } from './judge.ts';

describe('parameters of the rules', () => {
  test('every number and switch of the catalogue can be set, and stands within its own bounds', () => {
    const set = allParameters().map(({ key }) => key);
    const found = ALL_RULE_IDS.flatMap((id) =>
      Object.entries(CATALOGUE.rules[id].params)
        .filter(([, value]) => typeof value === 'number' || typeof value === 'boolean')
        .map(([name]) => `${id}.${name}`),
    );
    expect(set.toSorted()).toEqual(found.toSorted());
    for (const { spec, value } of allParameters()) expect(fits(spec, value)).toBe(true);
  });

  test('a setting changes the answer and the version, and nothing else', () => {
    const strict = withSettings({ 'M-01.months': 36 });
    expect(strict.version).toBe(`${CATALOGUE.version}+1`);
    expect(strict.rules['M-01'].params).toEqual({ months: 36 });
    expect(strict.rules['M-02']).toBe(CATALOGUE.rules['M-02']);
    const pair = { own: {}, person: { positionSince: day('2024-01-01') } };
    expect(judge('M-01', pair).state).toBe('pass');
    expect(judge('M-01', { ...pair, catalogue: strict }).state).toBe('fail');
    expect(parametersOf('M-01', strict)).toMatchObject([{ value: 36, initial: 24 }]);
  });

  test('a switch makes a rank below the least one a gate', () => {
    const pair = { person: { golongan: 'III/a' }, targetLegal: { minGolongan: 'III/c' } };
    expect(judge('M-14', pair).severity).toBe('flag');
    const catalogue = withSettings({ 'M-14.belowBlocks': true });
    expect(judge('M-14', { ...pair, catalogue }).severity).toBe('gate');
  });

  test('what does not fit, is unknown or equals the catalogue changes nothing', () => {
    const unfit: readonly RuleSettings[] = [
      {},
      { 'M-01.months': 24 },
      { 'M-01.months': Number.NaN },
      { 'M-01.months': -1 },
      { 'M-01.months': 1e9 },
      { 'M-14.belowBlocks': 1 },
      { 'M-01.nothing': 3, 'M-01.__proto__': 3 },
    ];
    for (const settings of unfit) expect(withSettings(settings)).toBe(CATALOGUE);
  });

  test('settings survive the way through an address; hostile text is left out', () => {
    const settings = { 'M-01.months': 36, 'M-14.belowBlocks': true, 'M-20.index': 0.65 };
    expect(settingsText(settings)).toBe('M-01.months=36~M-14.belowBlocks=1~M-20.index=0.65');
    expect(settingsOf(settingsText(settings))).toEqual(settings);
    expect(settingsText({})).toBe('');
    for (const text of ['', '~~=', 'M-01.months', 'M-01.months=', 'M-01.months=1e99', 'x=1~y']) {
      expect(settingsOf(text)).toEqual({});
    }
    expect(settingsOf('M-01.months=36~M-01.months=abc')).toEqual({});
  });
});
