import { isoOfDay, type Day } from '#core/day.ts';
import type { PersonId } from '#core/ids.ts';
import { readFile } from '#load/read.ts';
import { RELATIONS } from '#model/views/list.ts';
import { FIRST_VIEW } from '#model/workload/first-view.ts';
import type { CityStore } from '#store/city-store.ts';
import { encodeTable, type EncodedTable } from '#store/ipc.ts';
import { packSnapshot, unpackSnapshot } from '#store/snapshot.ts';
import { questionKey } from '#store/statement.ts';
import { arrangeColumns, withPersonIds } from '#store/tables.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders, recogniseDataset } from '#validate/headers.ts';
import { validateTable, type ValidatedTable } from '#validate/table.ts';

/** A file of the folder that is packed. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the packed city is called and stands on. */
export interface AboutCity {
  readonly id: string;
  readonly name: string;
  readonly asOf: Day;
  readonly synthetic: boolean;
}

/** What came of one file, for the account that is printed. */
export type FileAccount = Pick<ValidatedTable, 'file' | 'count' | 'issues'> & {
  readonly dataset: string;
};

/** A packed city: the `.tepat` file, the text of `first-view.json`, and the account of each file. */
export interface PackedCity {
  readonly snapshot: Uint8Array;
  readonly firstView: string;
  readonly accounts: readonly FileAccount[];
}

/**
 * Packs CSV files by the very steps of an import: read, recognise, validate, encode. The first view
 * is what the engine answers over the packed bytes; no value is rounded. Throws where a file is
 * refused whole or two hold the same dataset; rows that are listed are in the account.
 */
export async function packCity(
  files: readonly SourceFile[],
  about: AboutCity,
  newId: () => PersonId,
  store: CityStore,
): Promise<PackedCity> {
  const tables: EncodedTable[] = [];
  const accounts: FileAccount[] = [];
  for (const file of files) {
    const { file: name, table, count, issues } = await checked(file, about.asOf);
    if (tables.some(({ dataset }) => dataset === table.dataset)) {
      throw new Error(`${name}: another file holds ${table.dataset} already`);
    }
    const withIds =
      table.dataset === 'employees'
        ? withPersonIds(table, Array.from({ length: table.rows }, newId))
        : table;
    tables.push(encodeTable(arrangeColumns(withIds)));
    accounts.push({ file: name, dataset: table.dataset, count, issues });
  }
  const snapshot = packSnapshot({ ...about, tables });
  return { snapshot, firstView: await firstViewOf(snapshot, store), accounts };
}

async function checked({ name, bytes }: SourceFile, asOf: Day): Promise<ValidatedTable> {
  const [read] = await readFile(bytes, name);
  if (!read) throw new Error(`${name}: holds no table`);
  if (!read.ok) {
    const { code, line, column } = read.failure;
    throw new Error(`${name}: refused (${code}) at line ${line}, column ${column}`);
  }
  const { dataset } = recogniseDataset(read.table.header);
  if (dataset === null) throw new Error(`${name}: no known column`);
  const mapping = mappingOf(matchHeaders(read.table.header, dataset));
  return validateTable(read.table, SCHEMAS[dataset], mapping, { asOf });
}

/** The text of `first-view.json`: the dataset and the answers of {@link FIRST_VIEW} by question. */
async function firstViewOf(file: Uint8Array, store: CityStore): Promise<string> {
  const { tables, asOf, ...about } = unpackSnapshot(file);
  const city = await store.load(tables, { asOf, relations: RELATIONS });
  const answers: Record<string, readonly object[]> = {};
  for (const { statement, params } of FIRST_VIEW) {
    answers[questionKey(statement, params)] = await city.run(statement, params);
  }
  await city.drop();
  const sizes = Object.fromEntries(tables.map(({ dataset, rows }) => [dataset, rows]));
  return `${JSON.stringify({ ...about, asOf: isoOfDay(asOf), tables: sizes, answers })}\n`;
}
