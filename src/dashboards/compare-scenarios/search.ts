import { z } from 'zod';
import { MEASURE_IDS, type MeasureId } from '#scenario/metrics-measures.ts';

/** Scenarios that are compared at once, beside the baseline. */
export const MOST = 6;

/** Letters by which scenarios are told apart, in the order in which they are compared. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** A column: the baseline or a scenario. */
export type ColumnLetter = (typeof LETTERS)[number] | 'dasar';

/** Ids in an address, each once, the first six of them. */
export function idsIn(text: string): readonly string[] {
  return [...new Set(text.split(',').filter((id) => id !== ''))].slice(0, MOST);
}

function measureOr(id: MeasureId) {
  return z.enum(MEASURE_IDS).default(id).catch(id);
}

const letter = z.enum(['dasar', ...LETTERS]);
const CHARTS = ['garis', 'pencar'] as const;

/**
 * What the address may hold: random ids of scenarios on this device ('' = the first ones), the
 * measures put first, the pair that is told apart, the axis of the scatter, charts as tables.
 */
export const compareScenariosSearch = z.object({
  id: z
    .union([z.string().max(1000), z.int().transform(String)])
    .transform((text) => idsIn(text).join(','))
    .default('')
    .catch(''),
  utama: measureOr('shortage'),
  kedua: measureOr('moves'),
  sumbu: measureOr('shortage'),
  a: letter.nullable().default(null).catch(null),
  b: letter.nullable().default(null).catch(null),
  tabel: z
    .string()
    .transform((text) => CHARTS.filter((one) => text.split(',').includes(one)).join(','))
    .default('')
    .catch(''),
});

/** The state of the page. */
export type CompareSearch = z.output<typeof compareScenariosSearch>;
/** A change of some of it. */
export type CompareChange = Partial<CompareSearch>;
