import { z } from 'zod';

/** Units side by side at most. */
export const MOST_COLUMNS = 4;

/** What of the scenario the board shows. */
export const VIEWS = ['sesudah', 'sebelum', 'perubahan'] as const;
/** One of {@link VIEWS}. */
export type BoardView = (typeof VIEWS)[number];

/** Which units the tree is narrowed to: all, those that lack people, those that have too many. */
export const NARROWINGS = ['semua', 'kurang', 'lebih'] as const;
/** One of {@link NARROWINGS}. */
export type Narrowing = (typeof NARROWINGS)[number];

/** Ids of units in an address, each once, the first four of them. */
export function unitsIn(text: string): readonly string[] {
  const ids = text.split(',').filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_COLUMNS);
}

/**
 * What the address of the board may hold: the units side by side and the view. Never a person or a
 * move; `units` are ids of units joined by commas, '' = none chosen.
 */
export const boardSearch = z.object({
  units: z
    .union([z.string().max(1000), z.int().transform(String)])
    .transform((text) => unitsIn(text).join(','))
    .default('')
    .catch(''),
  view: z.enum(VIEWS).default('sesudah').catch('sesudah'),
  narrow: z.enum(NARROWINGS).default('semua').catch('semua'),
});

/** The state of the board. */
export type BoardSearch = z.output<typeof boardSearch>;
