import { createInstance, type i18n } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE, ALL_RULE_IDS } from '#model/rules/catalogue.ts';
import en from '#words/en/rules.json';
import id from '#words/id/rules.json';

/** A value for every fact that a sentence may name. */
const FACTS = {
  months: 23,
  asked: 7,
  has: 6,
  code: '02',
  year: 2025,
  years: 2,
  predicate: 'KURANG',
  title: 'Analis Kebijakan',
  flagMonths: 12,
  gateMonths: 6,
  rise: 2,
  fall: 1,
  steps: 1,
  level: 'SEDANG',
  license: 'STR Perawat',
  least: 'III/a',
  most: 'III/d',
  age: 57,
  limit: 56,
  holders: 2,
  seats: 1,
  index: 0.69,
  persons: 0.5,
  over: 1.5,
  number: '100.2.2.6/1',
  competencies: 'Pelayanan publik',
  assessed: 2,
  family: 'kesehatan',
  assessmentMonths: 36,
  ratingYears: 1,
  from: 7,
  to: 9,
  rupiah: 1_200_000,
  found: 2,
  fte: 1,
  flag: 68,
  info: 80,
  lo: 61.4,
  hi: 79.9,
  known: 3,
  standards: 9,
};

function untyped(words: i18n): (key: string, options: object) => string {
  return (key, options) => String(Reflect.apply(words.t, words, [key, options]));
}

describe('sentences of the rules', () => {
  let words: i18n;

  beforeAll(async () => {
    words = createInstance();
    await words.init({
      lng: 'id',
      resources: { id: { rules: id }, en: { rules: en } },
      interpolation: { escapeValue: false },
    });
  });

  test('every rule has the same sentences in both languages', () => {
    for (const rule of ALL_RULE_IDS) expect(Object.keys(en[rule])).toEqual(Object.keys(id[rule]));
  });

  test.each(['id', 'en'])('no sentence in %s leaves a placeholder or a code', (language) => {
    for (const rule of ALL_RULE_IDS) {
      for (const message of Object.keys(id[rule])) {
        const key: string = `rules:${rule}.${message}`;
        const sentence = untyped(words)(key, { ...FACTS, lng: language });
        expect(sentence).not.toMatch(/\{\{|\$t|KURANG|SEDANG|undefined|NaN|rules[.:]/);
      }
    }
  });

  test('codes are written out', () => {
    expect(words.t('rules:M-10.fail', { asked: 7, has: 6 })).toBe(
      'Pendidikan D-III, di bawah yang diminta: D-IV/S-1.',
    );
    expect(words.t('rules:M-01.rule', { ...CATALOGUE.rules['M-01'].params })).toContain('24 bulan');
  });
});
