import { DATASET_IDS } from '#core/ids.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import type { CityFacts } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf, postsOf } from '#model/fit/rank.ts';
import { RELATIONS } from '#model/views/list.ts';
import { WHOLE_CITY, cellsQuestion, cellsStatement } from '#model/workload/statements.ts';
import { scenarioBase } from '#scenario/base.ts';
import { impactOf } from '#scenario/impact.ts';
import { measurePlan, metricsOf } from '#scenario/metrics.ts';
import { fitLens } from '#scenario/metrics-fit.ts';
import { metricBase } from '#scenario/metrics-lay.ts';
import type { Moves } from '#scenario/moves.ts';
import { preflight } from '#scenario/preflight.ts';
import { readFacts } from '#session/use-facts.ts';
import type { CityStore, StoredCity } from '#store/city-store.ts';
import type { EncodedTable } from '#store/ipc.ts';
import { openNode } from '#store/open-node.ts';
import { packSnapshot, unpackSnapshot } from '#store/snapshot.ts';
import type { SqlParams, Statement } from '#store/statement.ts';
import { measureBoard } from './board.ts';
import { importAll, type SourceFile } from './city-data.ts';
import { timed, type Measured } from './figures.ts';
import { drawn, filterChanges } from './seeded.ts';

/** What was measured, and how large the city is. */
export interface NodeRun {
  readonly measures: readonly Measured[];
  readonly persons: number;
  readonly posts: number;
  readonly rows: number;
}

const SAMPLE = 60;
/** As the pages ask: everyone is ranked. */
const ALL = { limit: Number.POSITIVE_INFINITY };

/** Import, snapshot, engine, statements, facts, scores and impact of a city, without a browser. */
export async function measureCity(
  files: readonly SourceFile[],
  runs: number,
  suffix = '',
): Promise<NodeRun> {
  const name = (text: string): string => `node/${text}${suffix}`;
  const few = Math.max(3, Math.ceil(runs / 3));
  const tables = (await importAll(files)).map(({ encoded }) => encoded);
  const imported = await timed(name('import-15-files'), few, () => importAll(files), 0);
  const started = await timed(name('engine-start'), few, openAndEnd, 0);
  const store = await openNode();
  try {
    const loading = await measureLoading(store, tables, name, few);
    const city = await store.load(tables, { asOf: AS_OF, relations: RELATIONS });
    const asked = await measureStatements(city, name, runs);
    const info = { asOf: AS_OF, loaded: new Set(DATASET_IDS) };
    const facts = await readFacts(city, info);
    const put = await timed(name('facts'), few, () => readFacts(city, info));
    const scored = await measureScores(facts, name, few);
    return {
      measures: [imported, started, ...loading, ...asked, put, ...scored],
      persons: facts.persons.size,
      posts: facts.posts.size,
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
    };
  } finally {
    await store.terminate();
  }
}

async function openAndEnd(): Promise<void> {
  await (await openNode()).terminate();
}

type Naming = (text: string) => string;

async function measureLoading(
  store: CityStore,
  tables: readonly EncodedTable[],
  name: Naming,
  runs: number,
): Promise<Measured[]> {
  const file = packSnapshot({ id: 'bench', name: 'bench', asOf: AS_OF, synthetic: true, tables });
  const unpacked = await timed(name('snapshot-unpack'), runs, () => unpackSnapshot(file));
  const loaded = await timed(name('snapshot-load'), runs, async () => {
    const snapshot = unpackSnapshot(file);
    const city = await store.load(snapshot.tables, { asOf: AS_OF, relations: RELATIONS });
    await city.drop();
  });
  return [unpacked, loaded];
}

async function measureStatements(
  city: StoredCity,
  name: Naming,
  runs: number,
): Promise<Measured[]> {
  const rows = await city.run(cellsStatement, { ...WHOLE_CITY, dimension: 'tier' });
  const units = [...new Set(rows.map(({ rowId }) => rowId))].filter((id) => id !== '');
  const whole = await timed(name('cells-whole-city'), runs * 3, () =>
    city.run(cellsStatement, { ...WHOLE_CITY, dimension: 'tier' }),
  );
  const changes = filterChanges(SAMPLE, units);
  const filtered = await timed(name('cells-filtered'), changes.length, async (run) => {
    const change = changes[Math.max(0, run)];
    if (change === undefined) return;
    const { statement, params } = cellsQuestion(change.filter, change.dimension);
    await city.run(statement as Statement<SqlParams, object>, params);
  });
  return [whole, filtered];
}

async function measureScores(facts: CityFacts, name: Naming, runs: number): Promise<Measured[]> {
  const indexed = await timed(name('index-city'), runs, () => indexCity(facts));
  const index = indexCity(facts);
  const posts = drawn(index.posts, SAMPLE);
  const candidates = await timed(name('candidates-of-a-post'), posts.length, (run) =>
    candidatesOf(index, posts[Math.max(0, run)]?.id ?? '', ALL),
  );
  const persons = drawn(index.persons, SAMPLE);
  const ranked = await timed(name('posts-of-a-person'), persons.length, (run) =>
    postsOf(index, persons[Math.max(0, run)]?.id ?? '', ALL),
  );
  const prepared = await timed(name('scenario-base'), runs, () => scenarioBase(facts));
  const base = scenarioBase(facts);
  const moves = persons.map(({ id, positionId }, at): Moves => {
    const to = posts[at]?.id ?? null;
    return [
      { personId: id, from: positionId, to, effective: facts.asOf, reasonCode: null, reason: '' },
    ];
  });
  const impact = await timed(name('impact-of-a-move'), moves.length, (run) =>
    impactOf(base, moves[Math.max(0, run)] ?? []),
  );
  const measured = await measureImpact(facts, moves, name, runs);
  return [
    indexed,
    candidates,
    ranked,
    prepared,
    impact,
    ...measured,
    await measureBoard(base, name),
  ];
}

/** All measures of the city: of one move more on a plan of forty, and of the whole plan with all rules. */
async function measureImpact(
  facts: CityFacts,
  moves: readonly Moves[],
  name: Naming,
  runs: number,
): Promise<Measured[]> {
  const base = scenarioBase(facts);
  const lens = fitLens(indexCity(facts));
  const prepared = await timed(name('metric-base'), runs, () => metricBase(base, lens));
  const mb = metricBase(base, lens);
  const plan = moves.slice(0, 40).flat();
  const more = moves.slice(40);
  const one = await timed(name('impact.move'), more.length, (run) =>
    metricsOf(measurePlan(mb, [...plan, ...(more[Math.max(0, run)] ?? [])]), null),
  );
  const all = await timed(name('impact.all'), runs, () => {
    const { moves: checks } = preflight(base, plan);
    return metricsOf(measurePlan(mb, plan, checks), null);
  });
  return [prepared, one, all];
}
