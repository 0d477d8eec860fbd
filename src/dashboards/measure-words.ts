import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MEASURES,
  type MeasureId,
  type MeasureUnit,
  type Metric,
  type Reading,
} from '#scenario/metrics-measures.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

/** Words of measures of scenarios, and figures of the language on screen. */
export interface MeasureWords {
  readonly t: TFunction<readonly ['impact', 'compare-scenarios', 'rules', 'workload', 'common']>;
  readonly format: Format;
}

/** Words and figures of the language on screen. */
export function useMeasureWords(): MeasureWords {
  const { t } = useTranslation(['impact', 'compare-scenarios', 'rules', 'workload', 'common']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

const DIGITS: Readonly<Record<MeasureUnit, number>> = {
  ratio: 2,
  hoursDay: 1,
  fte: 1,
  posts: 0,
  persons: 0,
  moves: 0,
  gini: 3,
  levels: 0,
  points: 1,
  share: 1,
  competencies: 0,
  hours: 0,
  months: 1,
  classes: 1,
  rupiah: 0,
  km: 1,
};

/** A figure of a measure; `signed` for a difference. */
export function figureText(
  value: number,
  id: MeasureId,
  { format }: MeasureWords,
  signed = false,
): string {
  const { unit } = MEASURES[id];
  const digits = DIGITS[unit];
  if (unit !== 'share') return signed ? format.signed(value, digits) : format.number(value, digits);
  const text = format.percent(value, digits);
  return signed && Number(value.toFixed(digits + 2)) > 0 ? `+${text}` : text;
}

/** A reading with its bounds where something is not known, or why there is none. */
export function readingText(
  { value, lo, hi, reason }: Reading,
  id: MeasureId,
  words: MeasureWords,
  signed = false,
): string {
  const { t } = words;
  const write = (figure: number): string => figureText(figure, id, words, signed);
  if (lo === null || hi === null) return t(`impact:reason.${reason ?? 'record'}`);
  const range = { lo: write(lo), hi: write(hi) };
  if (value === null) return t('impact:rangeOnly', range);
  if (range.lo === range.hi) return write(value);
  return t('impact:range', { value: write(value), ...range });
}

/** Which way a measure goes; `open` where what is not known may turn it. */
export type Course = 'better' | 'worse' | 'same' | 'open' | 'plain' | 'none';

/** Differences smaller than this are none. */
const EPSILON = 1e-6;

/** Which way a difference goes by the direction of its measure. */
export function courseOf({ id, difference }: Metric): Course {
  const { lo, hi } = difference;
  if (lo === null || hi === null) return 'none';
  if (Math.abs(lo) < EPSILON && Math.abs(hi) < EPSILON) return 'same';
  const { direction } = MEASURES[id];
  if (direction === 'neutral') return 'plain';
  if (lo < EPSILON && hi > -EPSILON) return 'open';
  return hi > 0 === (direction === 'up') ? 'better' : 'worse';
}

/** On how many posts, people or moves a reading rests, of how many. */
export function basisText({ n, of }: Reading, { t, format }: MeasureWords): string {
  return t('impact:basis', { n: format.number(n), of: format.number(of) });
}
