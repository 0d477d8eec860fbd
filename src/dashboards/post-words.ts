import type { FitWords } from './fit-words.ts';

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** The name of a rank of education, null for one that the list does not hold. */
export function educationName(rank: number | null, { t }: FitWords): string | null {
  const key = LEVELS.find((level) => Number(level) === rank);
  return key === undefined ? null : t(`rules:education.${key}`);
}

/** From which lead on a rank is claimed. */
export function thresholdText(threshold: number | null, { t, format }: FitWords): string {
  return threshold === null
    ? t('fit:list.noThreshold')
    : t('fit:list.threshold', { points: format.number(threshold, 1) });
}
