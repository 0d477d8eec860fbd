import type { Day } from '#core/day.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { indexCity, type FitIndex } from '#model/fit/index-city.ts';
import { readFacts } from '#session/use-facts.ts';
import type { StoredCity } from '#store/city-store.ts';
import { importAll, scaledFiles } from '#test/bench/city-data.ts';
import { nodeStore } from '#test/support/node-engine.ts';
import { WITNESS_RELATIONS } from './relations.ts';

/** People that the witness draws (persons.sql). */
export const DRAWN = 300;

/** The sample city as the product sees it, and the store in which the witness computes it again. */
export interface WitnessCity {
  readonly index: FitIndex;
  readonly store: StoredCity;
  /** Row of each person of the drawn sample in the index, by id. */
  readonly drawn: ReadonlyMap<string, number>;
}

/** Imports the sample city as the page does, looked at on a day, and builds the witness's relations. */
export async function witnessCity(asOf: Day): Promise<WitnessCity> {
  const parts = await importAll(scaledFiles(1));
  const tables = parts.map(({ encoded }) => encoded);
  const engine = await nodeStore();
  const store = await engine.load(tables, { asOf, relations: WITNESS_RELATIONS });
  const loaded = new Set<DatasetId>(DATASET_IDS);
  const index = indexCity(await readFacts(store, { asOf, loaded }));
  const ids = await store.run<Record<never, never>, { id: string }>(
    {
      id: 'witness/sample',
      sql: 'SELECT person_id AS id FROM witness_persons WHERE drawn ORDER BY person_id',
      params: [],
      columns: { id: 'text' },
    },
    {},
  );
  const drawn = new Map(
    ids.map(({ id }) => {
      const row = index.rowOf.get(id);
      if (row === undefined) throw new Error(`${id} is no person of the index`);
      return [id, row];
    }),
  );
  return { index, store, drawn };
}
