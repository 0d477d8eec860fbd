import { createInstance, type i18n } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import enFit from '#words/en/fit.json';
import enRules from '#words/en/rules.json';
import idFit from '#words/id/fit.json';
import idRules from '#words/id/rules.json';
import { randomCity } from '#test/support/random-city.ts';

describe('sentences of the components', () => {
  let words: i18n;

  beforeAll(async () => {
    words = createInstance();
    await words.init({
      lng: 'id',
      resources: { id: { fit: idFit, rules: idRules }, en: { fit: enFit, rules: enRules } },
      interpolation: { escapeValue: false },
    });
  });

  test('every reason that scoring gives reads as a sentence in both languages', () => {
    const facts = randomCity(new Random(31), { units: 10, posts: 40, persons: 200 });
    const index = indexCity(facts);
    const seen = new Set<string>();
    for (const postId of facts.posts.keys()) {
      for (const { id } of index.persons) {
        for (const { measure, facts: values } of explainPair(index, id, postId)?.components ?? []) {
          if (seen.has(measure.reason)) continue;
          seen.add(measure.reason);
          for (const lng of ['id', 'en']) {
            const sentence = words.t(`fit:reason.${measure.reason}`, { ...values, lng });
            expect(sentence, measure.reason).not.toMatch(/\{\{|\$t|undefined|fit[.:]|rules[.:]/);
          }
        }
      }
    }
    const reasons = Object.entries(idFit.reason).flatMap(([component, sentences]) =>
      Object.keys(sentences).map((reason) => `${component}.${reason}`),
    );
    expect([...seen].toSorted()).toEqual(reasons.toSorted());
  });
});
