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
  /** Row in the index of each person and post, by the number that the witness joins by. */
  readonly personRows: Int32Array;
  readonly postRows: Int32Array;
}

/** Imports the sample city as the page does, looked at on a day, and builds the witness's relations. */
export async function witnessCity(asOf: Day): Promise<WitnessCity> {
  const parts = await importAll(scaledFiles(1));
  const tables = parts.map(({ encoded }) => encoded);
  const engine = await nodeStore();
  const store = await engine.load(tables, { asOf, relations: WITNESS_RELATIONS });
  const loaded = new Set<DatasetId>(DATASET_IDS);
  const index = indexCity(await readFacts(store, { asOf, loaded }));
  const persons = await numbered(
    store,
    'SELECT person AS no, person_id AS id FROM witness_persons',
  );
  const posts = await numbered(store, 'SELECT post AS no, post_id AS id FROM witness_posts');
  const rowOfPost = new Map(index.posts.map(({ id }, row) => [id, row]));
  return {
    index,
    store,
    personRows: rowsOf(persons, (id) => index.rowOf.get(id)),
    postRows: rowsOf(posts, (id) => rowOfPost.get(id)),
  };
}

type Numbered = { readonly no: number; readonly id: string };

function numbered(store: StoredCity, sql: string): Promise<Numbered[]> {
  const columns = { no: 'int', id: 'text' } as const;
  return store.run<Record<never, never>, Numbered>({ id: sql, sql, params: [], columns }, {});
}

function rowsOf(all: readonly Numbered[], rowOf: (id: string) => number | undefined): Int32Array {
  const rows = new Int32Array(all.length + 1);
  for (const { no, id } of all) {
    const row = rowOf(id);
    if (row === undefined) throw new Error(`${id} is not in the index`);
    rows[no] = row;
  }
  return rows;
}
