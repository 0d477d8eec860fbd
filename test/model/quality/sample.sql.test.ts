import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoOfDay } from '#core/day.ts';
import { DATASET_IDS } from '#core/ids.ts';
import { randomIdFrom } from '#core/random-id.ts';
import { Random } from '#core/random.ts';
import { generateCity } from '#data-samples/generator/city.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import { readFile } from '#load/read.ts';
import { CHECK_IDS, type CheckId } from '#model/quality/list.ts';
import { scoreOf } from '#model/quality/score.ts';
import { findingsStatement, variantsStatement } from '#model/quality/statements.ts';
import { RELATIONS } from '#model/views/list.ts';
import { readQuality } from '#session/use-quality.ts';
import type { StoredCity } from '#store/city-store.ts';
import { encodeTable, type EncodedTable } from '#store/ipc.ts';
import { arrangeColumns, withPersonIds } from '#store/tables.ts';
import { nodeStore } from '#test/support/node-engine.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders, recogniseDataset } from '#validate/headers.ts';
import { validateTable } from '#validate/table.ts';

const { files, groundTruth: truth } = generateCity({ seed: 6271, scale: 1 });
const random = new Random(1);
const newId = () => randomIdFrom(() => random.int(0, 255));

async function imported(name: string, text: string): Promise<EncodedTable> {
  const [read] = await readFile(new TextEncoder().encode(text), name);
  if (!read?.ok) throw new Error(`${name} was refused`);
  const { dataset } = recogniseDataset(read.table.header);
  if (dataset === null) throw new Error(`${name} is no dataset`);
  const mapping = mappingOf(matchHeaders(read.table.header, dataset));
  const { table } = validateTable(read.table, SCHEMAS[dataset], mapping, { asOf: AS_OF });
  const ids = Array.from({ length: table.rows }, newId);
  const stored = dataset === 'employees' ? withPersonIds(table, ids) : table;
  return encodeTable(arrangeColumns(stored));
}

const asOf = isoOfDay(AS_OF);
let city: StoredCity;
const found = new Map<CheckId, number>();

beforeAll(async () => {
  const tables: EncodedTable[] = [];
  for (const { name, text } of files) tables.push(await imported(name, text));
  city = await (await nodeStore()).load(tables, { asOf: AS_OF, relations: RELATIONS });
  const outcomes = await readQuality(city, { asOf: AS_OF, loaded: new Set(DATASET_IDS) });
  for (const outcome of outcomes) found.set(outcome.check.id, scoreOf([outcome]).found);
}, 120_000);
afterAll(() => city.drop());

/** Rows of the dirt of these kinds. */
function planted(...kinds: readonly string[]): number {
  const dirt = truth.dirt.filter(({ kind }) => kinds.includes(kind));
  expect(dirt).toHaveLength(kinds.length);
  return dirt.reduce((sum, { rows }) => sum + rows, 0);
}

describe('what the ground truth says of the dirt in the sample city', () => {
  it.each<[CheckId, readonly string[]]>([
    ['nip-birth', ['nip-beda-tanggal-lahir']],
    ['nip-sex', ['nip-beda-jenis-kelamin']],
    ['predicate-table', ['predikat-terlalu-tinggi', 'predikat-terlalu-rendah']],
    ['post-unit-unknown', ['jabatan-yatim']],
    ['load-orphan', ['beban-jabatan-tak-dikenal']],
    ['assessment-competency', ['kompetensi-tak-dikenal']],
    ['rating-orphan', ['kinerja-orang-tak-dikenal']],
    ['unit-name-variant', ['unit-dua-ejaan']],
    ['unit-name-parent', ['nama-unit-dengan-induk']],
  ])('%s finds what %s planted', (id, kinds) => {
    expect(found.get(id)).toBe(planted(...kinds));
  });

  it('two holders of one structural post are found on the posts that it names', async () => {
    const twice = truth.cases.find(({ id }) => id === 'dua-pemangku');
    const held = (twice?.['posts'] ?? []) as readonly { readonly position_id: string }[];
    const posts = held.map((post) => post.position_id);
    expect(posts).toHaveLength(3);
    const rows = await city.run(findingsStatement('post-overfilled'), { asOf, opd: null });
    expect(new Set(rows.map(({ positionId }) => positionId))).toEqual(new Set(posts));
  });

  it('what was listed at import is not in the loaded city', () => {
    expect(found.get('assessment-level')).toBe(0);
    expect(found.get('nip-structure')).toBe(0);
  });

  it('the second spelling of a unit is merged into the one with posts', async () => {
    const offered = await city.run(variantsStatement, {});
    expect(new Set(offered.map(({ dropId }) => dropId))).toEqual(
      new Set(['DUKCAPIL-EJAAN', 'KEC-RAKUMPIT-K5-EJAAN', 'KEC-SABANGAU-K3-EJAAN']),
    );
    expect(offered.every(({ keepId, dropId }) => dropId === `${keepId}-EJAAN`)).toBe(true);
  });

  it('is counted alike by owner and row by row', async () => {
    for (const id of CHECK_IDS) {
      const rows = await city.run(findingsStatement(id), { asOf, opd: null });
      expect(rows.length, id).toBe(found.get(id));
    }
  });
});
