import { mergePersons } from '#model/fit/kernel/best-pairs.ts';
import { scorePlan } from '#model/fit/kernel/plan.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import { sizeOfTables } from '#model/fit/kernel/resident.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { chosenOptions } from '#model/fit/options.ts';
import { nodePool } from './fit-node-pool.ts';
import { scaleFacts } from './fit-scale-facts.ts';
import { fitScale } from './fit-scale.ts';

/**
 * A thousand million pairs in a process of its own, so that the memory is theirs: with the facts and
 * the index of 100,000 people, the tables and both threads. Says what it measured as JSON.
 */
const PERSONS = 100_000;
const POSTS = 10_000;

function prepared() {
  const index = indexCity(scaleFacts(fitScale({ persons: PERSONS, posts: POSTS })));
  const tables = residentTables(index);
  const chosen = chosenOptions(index, { by: 'combined' });
  const { postPlaces } = tables;
  return { tables, plan: scorePlan({ index, postPlaces, chosen, best: { curable: 'with' } }) };
}

// The facts and the index are let go before the threads begin; ids are put back when a list is read.
const { tables, plan } = prepared();
globalThis.gc?.();
const pool = nodePool(2);
await pool.seed(tables);
const start = performance.now();
const before = process.cpuUsage();
const parts = await pool.run(tables, plan);
const merged = mergePersons(parts.persons, tables.persons, plan.perPerson);
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(before);
if (merged.marks.length !== PERSONS * plan.perPerson) throw new Error('people are missing');
pool.drop();
const peakMegabytes = process.resourceUsage().maxRSS / 1000;
const tableMegabytes = sizeOfTables(tables) / 1e6;
process.stdout.write(
  JSON.stringify({ ms, processor: (user + system) / 1000, peakMegabytes, tableMegabytes }),
);
