import { z } from 'zod';
import { codes, idOrNone, oneOf } from '#dashboards/search-params.ts';
import { LOW_FIT } from '#scenario/metrics-measures.ts';

/** Measures that a waterfall can show: those that add up over posts. */
export const STEP_MEASURES = [
  'shortage',
  'overload',
  'surplus',
  'calls',
  'vacantPosts',
  'mustFillVacant',
] as const;
/** One of {@link STEP_MEASURES}. */
export type StepMeasure = (typeof STEP_MEASURES)[number];

/** Charts that can stand as tables. */
export const CHARTS = ['langkah', 'aliran', 'sebelum', 'sesudah', 'perubahan'] as const;
/** One of {@link CHARTS}. */
export type ChartId = (typeof CHARTS)[number];

/**
 * What the address may hold: the scope (null = city), the measure of the waterfall, which charts stand
 * as tables, and the threshold of fit. Never a person or a move.
 */
export const impactSearch = z.object({
  unit: idOrNone,
  ukuran: oneOf(STEP_MEASURES),
  tabel: codes(CHARTS),
  batas: z.number().min(0).max(100).default(LOW_FIT).catch(LOW_FIT),
});

/** The state of the page. */
export type ImpactSearch = z.output<typeof impactSearch>;
/** A change of some of it. */
export type ImpactChange = Partial<ImpactSearch>;
