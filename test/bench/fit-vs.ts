import { DuckDBInstance } from '@duckdb/node-api';
import { median } from '#core/stats.ts';
import type { BestPair, BestPairs } from '#model/fit/kernel/best-pairs.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { openNode } from '#store/open-node.ts';
import type { Statement } from '#store/statement.ts';
import { counted, type Figure } from './figures.ts';
import pairs from './fit-pairs.sql?raw';
import { SCALE_DAY, type Scale } from './fit-scale.ts';
import { sqlTables } from './fit-sql.ts';

/** A kept pair as the query has it: of a post (`person` null) or of a person (`post` null). */
interface SqlRow {
  readonly post: number | null;
  readonly person: number | null;
  readonly best_person: number;
  readonly best_post: number;
  readonly lo: number;
}

/** An engine that has the tables and answers the query. */
interface SqlEngine {
  ask(): Promise<SqlRow[]>;
  end(): Promise<void>;
}

/** What the kernel said and how long it took, on the same people, posts and weights. */
export interface KernelAnswer {
  readonly scale: Scale;
  readonly index: FitIndex;
  readonly found: BestPairs;
  /** Milliseconds: the middle of its runs. */
  readonly ms: number;
}

const COLUMNS = { post: 'int', person: 'int', best_person: 'int', best_post: 'int', lo: 'real' };
const PAIRS: Statement<Record<never, never>, SqlRow> = {
  id: 'bench/pairs',
  sql: pairs,
  params: [],
  columns: COLUMNS as Statement<Record<never, never>, SqlRow>['columns'],
};

type Tables = ReturnType<typeof sqlTables>;

/** The engine of the page, on one thread as there. */
async function openWasm(tables: Tables): Promise<SqlEngine> {
  const store = await openNode();
  const relations = tables.map((table) => ({ ...table, kind: 'table' as const }));
  const city = await store.load([], { asOf: SCALE_DAY, relations });
  return { ask: () => city.run(PAIRS, {}), end: () => store.terminate() };
}

/** DuckDB as native code, on all cores of the machine. */
async function openNative(tables: Tables): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const { name, sql } of tables) await connection.run(`CREATE TABLE ${name} AS ${sql}`);
  return {
    async ask() {
      const columns = (await connection.runAndReadAll(pairs)).getColumnsJS();
      const [posts, persons, bestPersons, bestPosts, scores] = columns as (number | null)[][];
      return (scores ?? []).map((lo, at) => ({
        post: posts?.[at] ?? null,
        person: persons?.[at] ?? null,
        best_person: bestPersons?.[at] ?? -1,
        best_post: bestPosts?.[at] ?? -1,
        lo: lo ?? Number.NaN,
      }));
    },
    end() {
      connection.closeSync();
      return Promise.resolve();
    },
  };
}

/**
 * The same score and the same gates as one SQL query over tables of the same preparation, every pair,
 * the same lists kept. Throws where they differ from the kernel's. `ratio` is how many times as long
 * as the kernel it takes.
 */
export async function measureSql(kernel: KernelAnswer, runs: number): Promise<Figure[]> {
  const tables = sqlTables(kernel.scale, kernel.index);
  const pairsAsked = kernel.index.persons.length * kernel.index.posts.length;
  const figures: Figure[] = [];
  for (const [name, open] of [
    ['fit.vs.duckdb-wasm', openWasm],
    ['fit.vs.duckdb-native', openNative],
  ] as const) {
    const engine = await open(tables);
    const times: number[] = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        const start = performance.now();
        const rows = await engine.ask();
        times.push(performance.now() - start);
        if (run === 0) compare(name, kernel, rows);
      }
    } finally {
      await engine.end();
    }
    const ms = median(times) ?? Number.NaN;
    figures.push(
      counted(name, ms, 'ms', 'fit.18M with the same weights', kernel.ms),
      counted(`${name}.rate`, pairsAsked / ms / 1000, 'Mpairs/s', 'that of the kernel', rate()),
    );
  }
  return figures;

  function rate(): number {
    return pairsAsked / kernel.ms / 1000;
  }
}

function compare(name: string, { index, found }: KernelAnswer, rows: readonly SqlRow[]): void {
  const posts = new Map<number, SqlRow[]>();
  const persons = new Map<number, SqlRow[]>();
  for (const row of rows) {
    const [lists, key] = row.post === null ? [persons, row.person] : [posts, row.post];
    const own = lists.get(key ?? -1);
    if (own === undefined) lists.set(key ?? -1, [row]);
    else own.push(row);
  }
  for (const [row, { id }] of index.posts.entries()) {
    const kept = (posts.get(row) ?? []).map(({ best_person: person, lo }) => {
      return { id: index.persons[person]?.id ?? '', lo };
    });
    same(`${name}, post ${id}`, found.ofPost(id), kept, 'personId');
  }
  for (const [row, { id }] of index.persons.entries()) {
    const kept = (persons.get(row) ?? []).map(({ best_post: post, lo }) => {
      return { id: index.posts[post]?.id ?? '', lo };
    });
    same(`${name}, person ${id}`, found.ofPerson(id), kept, 'postId');
  }
}

/** The same score at each place, and nobody lost but who ties with the last to nine digits. */
function same(
  where: string,
  own: readonly BestPair[],
  theirs: readonly { readonly id: string; readonly lo: number }[],
  key: 'personId' | 'postId',
): void {
  const ids = new Set(theirs.map(({ id }) => id));
  const last = own.at(-1)?.lo ?? 0;
  const sorted = theirs.toSorted((a, b) => b.lo - a.lo);
  const agrees =
    own.length === theirs.length &&
    own.every(({ lo }, place) => Math.abs(lo - (sorted[place]?.lo ?? Number.NaN)) <= 1e-9) &&
    own.every((pair) => ids.has(pair[key]) || pair.lo <= last + 1e-9);
  if (!agrees) throw new Error(`${where} differs from the kernel`);
}
