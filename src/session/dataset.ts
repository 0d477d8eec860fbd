import type { Day } from '#core/day.ts';
import type { DatasetId } from '#core/ids.ts';
import { randomIdFrom } from '#core/random-id.ts';

/** The loaded set of data as every page names it: the chip in the header, the key of every query. */
export interface DatasetInfo {
  /** Random per dataset; part of every query key, so that new data never meets old answers. */
  readonly id: string;
  readonly name: string;
  readonly asOf: Day;
  /** Made-up persons: `SINTETIS / Data contoh` is shown. */
  readonly synthetic: boolean;
  /** Rows per loaded dataset. */
  readonly counts: Readonly<Partial<Record<DatasetId, number>>>;
  /** Datasets that are loaded; one with no rows is loaded too. */
  readonly loaded: ReadonlySet<DatasetId>;
}

/** Describes tables of which only sizes are known. */
export function describeDataset(
  about: Pick<DatasetInfo, 'id' | 'name' | 'asOf' | 'synthetic'>,
  tables: readonly { readonly dataset: DatasetId; readonly rows: number }[],
): DatasetInfo {
  const { id, name, asOf, synthetic } = about;
  const counts = Object.fromEntries(tables.map(({ dataset, rows }) => [dataset, rows]));
  return { id, name, asOf, synthetic, counts, loaded: new Set(tables.map((t) => t.dataset)) };
}

/** Bytes that are drawn at a time: asking for each by itself takes longer than reading its row. */
const POOL = new Uint8Array(4_096);
let used = POOL.length;

function nextByte(): number {
  if (used === POOL.length) {
    crypto.getRandomValues(POOL);
    used = 0;
  }
  const byte = POOL[used] ?? 0;
  // No byte is drawn twice, nor left for somebody to find.
  POOL[used] = 0;
  used += 1;
  return byte;
}

/**
 * A random id from the platform's generator, which exists on a plain-http host too. Never derived
 * from anything.
 */
export function randomId(): string {
  return randomIdFrom(nextByte);
}
