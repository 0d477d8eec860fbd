import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { isoOfDay, type Day } from '#core/day.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { ConnectedDatabase } from './database.ts';
import { chunksOf, columnNames, type EncodedTable } from './ipc.ts';
import type { Database, Relation } from './statement.ts';
import { createRelationSql, createTableSql, storedColumns } from './tables.ts';

/** A loaded city: answers statements until it is dropped. */
export interface StoredCity extends Database {
  /** Forgets the city's tables once the statements asked so far are answered. */
  drop(): Promise<void>;
}

/** How far loading is: rows in the engine of all rows. */
export interface LoadProgress {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly rowsTotal: number;
  /** Bytes of the tables that are in, and of all. */
  readonly bytes: number;
  readonly bytesTotal: number;
}

/** What loading needs beside the tables. */
export interface LoadOptions {
  readonly asOf: Day;
  readonly relations: readonly Relation[];
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Heard between two chunks of a table, also of a big one; nothing stays then. */
  readonly signal?: AbortSignal;
}

/** Opened engine. Several cities can be loaded at a time, each in a schema of its own. */
export interface CityStore {
  /**
   * Loads the tables of a city; a dataset that is not among them has an empty table and is not
   * named in `loaded`. Either all of it is there afterwards or nothing (the error says which
   * dataset failed). The bytes stay the caller's.
   */
  load(tables: readonly EncodedTable[], options: LoadOptions): Promise<StoredCity>;
  /** Ends the engine and gives its memory back. */
  terminate(): Promise<void>;
}

/**
 * What the engine may not do, in this order: no extension is fetched, no address or file is
 * reached, and none of that can be switched on again.
 */
const SHUT: readonly string[] = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** Opens an in-memory database in an instantiated engine and shuts it. */
export async function openStore(engine: AsyncDuckDB): Promise<CityStore> {
  await engine.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await engine.connect();
  for (const sql of SHUT) await connection.query(sql);
  await connection.close();
  let cities = 0;
  return {
    load: (tables, options) => {
      cities += 1;
      return loadCity(engine, `city_${cities}`, tables, options);
    },
    terminate: () => engine.terminate(),
  };
}

async function loadCity(
  engine: AsyncDuckDB,
  schema: string,
  tables: readonly EncodedTable[],
  options: LoadOptions,
): Promise<StoredCity> {
  const connection = await engine.connect();
  const forget = async () => {
    const last = await engine.connect();
    await last.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await last.close();
  };
  try {
    await connection.query(`CREATE SCHEMA ${schema}; USE ${schema}`);
    await connection.query(DATASET_IDS.map(createTableSql).join(';\n'));
    await insertAll(connection, schema, tables, options);
    await compareCounts(connection, tables);
    await insertMeta(connection, tables, options.asOf);
    for (const relation of options.relations) await connection.query(createRelationSql(relation));
  } catch (cause) {
    await connection.close();
    await forget();
    throw cause;
  }
  const database = new ConnectedDatabase(connection);
  return {
    run: (statement, params, signal) => database.run(statement, params, signal),
    drop: async () => {
      await database.close();
      await forget();
    },
  };
}

async function insertAll(
  connection: AsyncDuckDBConnection,
  schema: string,
  tables: readonly EncodedTable[],
  { onProgress, signal }: LoadOptions,
): Promise<void> {
  const rowsTotal = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytesTotal = tables.reduce((sum, table) => sum + table.bytes.length, 0);
  let rowsBefore = 0;
  let bytesBefore = 0;
  for (const table of tables) {
    await insertTable(connection, schema, table, (share) => {
      signal?.throwIfAborted();
      onProgress?.({
        dataset: table.dataset,
        rows: rowsBefore + Math.round(table.rows * share),
        rowsTotal,
        bytes: bytesBefore + Math.round(table.bytes.length * share),
        bytesTotal,
      });
    });
    rowsBefore += table.rows;
    bytesBefore += table.bytes.length;
  }
}

/** Rows that go in at a time: a tenth of a second, between which the page answers and may stop. */
const CHUNK_ROWS = 20_000;

/** The engine inserts by place, takes the buffer away and ends on an insert of no rows. */
async function insertTable(
  connection: AsyncDuckDBConnection,
  schema: string,
  table: EncodedTable,
  tell: (share: number) => void,
): Promise<void> {
  const { dataset, rows } = table;
  if (rows === 0) {
    tell(1);
    return;
  }
  const expected = storedColumns(dataset).map(({ name }) => name);
  const found = columnNames(table);
  if (found.join() !== expected.join()) {
    throw new Error(`${dataset}: columns ${found.join()} where ${expected.join()} belong`);
  }
  let inserted = 0;
  for (const chunk of chunksOf(table, CHUNK_ROWS)) {
    await connection.insertArrowFromIPCStream(chunk.bytes, {
      name: dataset,
      schema,
      create: false,
    });
    inserted += chunk.rows;
    tell(inserted / rows);
  }
}

/** An insert can lose its rows without a word. */
async function compareCounts(
  connection: AsyncDuckDBConnection,
  tables: readonly EncodedTable[],
): Promise<void> {
  if (tables.length === 0) return;
  const counts = tables.map(({ dataset }) => `(SELECT count(*) FROM "${dataset}") AS "${dataset}"`);
  const counted = await connection.query(`SELECT ${counts.join()}`);
  for (const { dataset, rows } of tables) {
    const there = Number(counted.getChild(dataset)?.get(0));
    if (there !== rows) throw new Error(`${dataset}: ${rows} rows went in, ${there} are there`);
  }
}

async function insertMeta(
  connection: AsyncDuckDBConnection,
  tables: readonly EncodedTable[],
  asOf: Day,
): Promise<void> {
  await connection.query(
    'CREATE TABLE dataset_meta (as_of DATE NOT NULL); CREATE TABLE loaded (dataset VARCHAR)',
  );
  const meta = await connection.prepare('INSERT INTO dataset_meta VALUES ($1::DATE)');
  await meta.query(isoOfDay(asOf));
  await meta.close();
  const loaded = await connection.prepare(
    "INSERT INTO loaded SELECT unnest(string_split($1::VARCHAR, ','))",
  );
  if (tables.length > 0) await loaded.query(tables.map(({ dataset }) => dataset).join());
  await loaded.close();
}
