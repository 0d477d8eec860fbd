import { z } from 'zod';
import { parseIsoDay } from '#core/day.ts';

/** An id; null = none. An address made of digits only arrives as a number. */
const id = z
  .union([z.string().max(200), z.int().transform(String)])
  .nullable()
  .default(null)
  .catch(null);

/** A day `YYYY-MM-DD` that exists; null = the day that the data stands on. */
const date = z
  .string()
  .refine((text) => parseIsoDay(text) !== null)
  .nullable()
  .default(null)
  .catch(null);

/** What the chart and the table of the plan can show of a unit. */
export const MEASURES = ['ratio', 'shortage', 'surplus'] as const;
/** One of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/**
 * What the address of this page may hold; every field has a default and falls back to it. `person`
 * is the random id of a person in this dataset, never a NIP. The plan itself is not in it.
 */
export const transferSearch = z.object({
  person: id,
  post: id,
  date,
  measure: z.enum(MEASURES).default('ratio').catch('ratio'),
  view: z.enum(['bagan', 'tabel']).default('bagan').catch('bagan'),
});

/** The state of the page. */
export type TransferSearch = z.output<typeof transferSearch>;
/** A change of some of it. */
export type SearchChange = Partial<TransferSearch>;
