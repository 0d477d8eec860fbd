import { z } from 'zod';
import { DEFAULT_RISE, RISE_RANGE } from '#scenario/shock-range.ts';

/** Parts of the page. */
export const VIEWS = ['guncangan', 'rantai', 'tukar', 'batas', 'uji'] as const;
/** One of {@link VIEWS}. */
export type View = (typeof VIEWS)[number];

/** Per cent that a load rises until another is chosen. */
const RISE = Math.round(DEFAULT_RISE * 100);

const id = z
  .union([z.string().max(200), z.int().transform(String)])
  .nullable()
  .default(null)
  .catch(null);

/** What the address of this page may hold; never a person or a move. */
export const shockSearch = z.object({
  view: z.enum(VIEWS).default('guncangan').catch('guncangan'),
  /** What rises: a unit, or a service by its name. */
  kind: z.enum(['unit', 'layanan']).default('unit').catch('unit'),
  unit: id,
  service: id,
  /** Per cent of the load. */
  rise: z
    .int()
    .min(Math.round(RISE_RANGE.least * 100))
    .max(Math.round(RISE_RANGE.most * 100))
    .default(RISE)
    .catch(RISE),
  target: z.enum(['sebelum', 'seimbang']).default('sebelum').catch('sebelum'),
  curable: z.boolean().default(false).catch(false),
  /** The post whose chains are shown. */
  post: id,
});

/** The state of the page. */
export type ShockSearch = z.output<typeof shockSearch>;
/** A change of some of it. */
export type SearchChange = Partial<ShockSearch>;
