import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PREDICATES } from '#core/ratings.ts';
import { AREA_SCORE, NOT_LISTED_SCORE, WISH_SCORES } from '#model/fit/aspiration.ts';
import { CAREER_SCORES } from '#model/fit/career-direction.ts';
import type { ComponentId } from '#model/fit/components.ts';
import { EXPERIENCE_FULL, EXPERIENCE_HALF_LIFE } from '#model/fit/experience.ts';
import { SANCTION_SCORES } from '#model/fit/integrity.ts';
import { DISTANCE_SCALE_KM, distanceScore } from '#model/fit/location.ts';
import { PREDICATE_SCORES, YEAR_WEIGHTS } from '#model/fit/performance.ts';
import { FIELD_SCORES } from '#model/fit/qualification.ts';
import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';
import { ASSESSMENT_VALIDITY_MONTHS, RATING_VALIDITY_MONTHS } from '#model/gap/validity.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';
import type { Term, Worked } from './worked.ts';

const NAMESPACES = ['method', 'fit', 'rules', 'positions', 'people', 'common'] as const;

/** Words of the page, and figures of the language on screen. */
export interface MethodWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

export function useMethodWords(): MethodWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** A figure with a decimal only where it has one. */
export function figure(value: number, { format }: MethodWords, digits = 1): string {
  return format.number(value, Number.isInteger(value) ? 0 : digits);
}

/** The constants that the sentence of a formula names, straight from the code that computes. */
export const CONSTANTS: Readonly<Record<ComponentId, Readonly<Record<string, number>>>> = {
  K: { months: ASSESSMENT_VALIDITY_MONTHS, lowest: LOWEST_LEVEL, highest: HIGHEST_LEVEL },
  Q: {},
  E: { half: EXPERIENCE_HALF_LIFE, full: EXPERIENCE_FULL },
  P: { years: YEAR_WEIGHTS.length, months: RATING_VALIDITY_MONTHS },
  I: {},
  A: {},
  L: { scale: DISTANCE_SCALE_KM },
  M: {},
  C: {},
};

function written(
  values: Readonly<Record<string, number>>,
  words: MethodWords,
): Readonly<Record<string, string | number>> {
  const texts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) texts[name] = figure(value, words);
  return texts;
}

/** A formula with its constants. */
export function formulaText(id: ComponentId, words: MethodWords): string {
  return words.t(`method:formula.${id}`, written(CONSTANTS[id], words));
}

/** A line of a table of scores. */
export interface ScoreLine {
  readonly label: string;
  readonly score: string;
}

/** The table that a component is read off; empty where it has none. */
export function scoreTable(id: ComponentId, words: MethodWords): readonly ScoreLine[] {
  const { t, format } = words;
  const line = (label: string, score: number): ScoreLine => ({
    label,
    score: figure(score, words),
  });
  switch (id) {
    case 'Q':
      return (['exact', 'family', 'allied', 'none'] as const).map((relation) =>
        line(t(`method:field.${relation}`), FIELD_SCORES[relation]),
      );
    case 'P':
      return [
        ...PREDICATES.map((one) => line(t(`fit:predicate.${one}`), PREDICATE_SCORES[one])),
        ...YEAR_WEIGHTS.map((weight, back) => ({
          label: t('method:yearWeight', { nth: format.number(back + 1) }),
          score: format.percent(weight),
        })),
      ];
    case 'I':
      return (['RINGAN', 'SEDANG', 'BERAT'] as const).map((level) =>
        line(t('method:sanction', { level: t(`rules:sanction.${level}`) }), SANCTION_SCORES[level]),
      );
    case 'A':
      return [
        ...WISH_SCORES.map((score, at) =>
          line(t('method:wish', { rank: format.number(at + 1) }), score),
        ),
        line(t('method:area'), AREA_SCORE),
        line(t('method:notListed'), NOT_LISTED_SCORE),
      ];
    case 'L':
      return [0, DISTANCE_SCALE_KM, 2 * DISTANCE_SCALE_KM].map((km) =>
        line(t('method:kilometres', { km: format.number(km) }), Math.round(distanceScore(km))),
      );
    case 'C':
      return [
        line(t('method:career.same'), CAREER_SCORES.same),
        line(t('method:career.perClass'), CAREER_SCORES.perClass),
        line(t('method:career.promotion'), CAREER_SCORES.promotion),
        line(t('method:career.demotion'), CAREER_SCORES.demotion),
      ];
    case 'K':
    case 'E':
    case 'M':
      return [];
  }
}

/** Terms as a sum, `0,5 × 80 + 0,3 × 60`. */
export function sumText(terms: readonly Term[], words: MethodWords): string {
  return terms
    .map(({ weight, score }) =>
      words.t('method:term', {
        weight: words.format.number(weight, 2),
        score: figure(score, words),
      }),
    )
    .join(' + ');
}

/** A formula with the figures of the example. */
export function workedText(worked: Worked, words: MethodWords): string {
  const { t, format } = words;
  const result = format.number(worked.result, 1);
  if (worked.key === 'sum') {
    const weight = worked.terms.reduce((sum, term) => sum + term.weight, 0);
    return t('method:worked.sum', {
      sum: sumText(worked.terms, words),
      weight: format.number(weight, 2),
      result,
    });
  }
  return t(`method:worked.${worked.key}`, { ...written(worked.values, words), result });
}
