import { describe, expect, it } from 'vitest';
import { RELATIONS } from '#model/views/list.ts';
import type { ColumnType } from '#store/statement.ts';
import { ask, encodeRows, givenCity, nodeStore } from '#test/support/node-engine.ts';

const COUNT = { n: 'int' } as const;

describe('the engine is shut', () => {
  it.each([
    ["SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')", /disabled by configuration/],
    ["SELECT * FROM 'http://127.0.0.1:9/x.parquet'", /disabled by configuration|does not exist/],
    ["COPY units TO '/tmp/x.csv'", /disabled by configuration/],
    ["ATTACH '/tmp/x.db'", /disabled by configuration/],
    ["EXPORT DATABASE '/tmp/x'", /disabled by configuration/],
    ['LOAD json', /disabled through configuration/],
    ["SELECT '{}'::JSON", /not in the catalog/],
    ['SELECT current_date', /.+/],
    ['SET enable_external_access = true', /locked|Cannot/],
    ['SET autoload_known_extensions = true', /locked/],
    ['RESET lock_configuration', /locked|Cannot/],
  ])('refuses %s', async (sql, reason) => {
    const city = await givenCity({});
    await expect(city.run(ask(sql, {}), {})).rejects.toThrow(reason);
    await city.drop();
  });

  it('has loaded no extension but the one that is built in, installing or not', async () => {
    const city = await givenCity({});
    await city.run(ask('INSTALL json', {}), {}).catch(() => undefined);
    const sql = 'SELECT extension_name FROM duckdb_extensions() WHERE loaded';
    const rows = await city.run(ask(sql, { extension_name: 'text' }), {});
    expect(rows).toEqual([{ extension_name: 'core_functions' }]);
    await city.drop();
  });
});

describe('loading a city', () => {
  it('gives every dataset its table and names only those that are loaded', async () => {
    const city = await givenCity({ units: [{ unit_id: 'a', name: 'A' }], training: [] });
    const loaded = ask('SELECT dataset FROM loaded ORDER BY dataset', { dataset: 'text' });
    expect(await city.run(loaded, {})).toEqual([{ dataset: 'training' }, { dataset: 'units' }]);
    expect(await city.run(ask('SELECT count(*) AS n FROM aspirations', COUNT), {})).toEqual([
      { n: 0 },
    ]);
    await city.drop();
  });

  it('keeps a NIP as text of 18 digits and names with apostrophes as they are', async () => {
    const nip = '199105102022211003';
    const city = await givenCity({ employees: [{ nip, name: `Sa'diah "Ibu" --; DROP` }] });
    const sql = 'SELECT nip, typeof(nip) AS kind, name FROM employees';
    const columns = { nip: 'text', kind: 'text', name: 'text' } as const;
    expect(await city.run(ask(sql, columns), {})).toEqual([
      { nip, kind: 'VARCHAR', name: `Sa'diah "Ibu" --; DROP` },
    ]);
    await city.drop();
  });

  it('loads every kind of cell, missing ones as null', async () => {
    const full = {
      nip: '198609262015051001',
      name: 'A',
      birth_date: '1986-09-26',
      fte: 0.5,
      licenses: ['STR', 'SIP; 2'],
      education_level: '05',
    };
    const city = await givenCity({ employees: [full, { nip: '1', name: 'B', licenses: [] }] });
    const columns = { birth_date: 'day', fte: 'real', licenses: 'list', education_level: 'text' };
    const sql = `SELECT ${Object.keys(columns).join()} FROM employees ORDER BY name`;
    expect(await city.run(ask(sql, columns as Readonly<Record<string, ColumnType>>), {})).toEqual([
      { birth_date: 6112, fte: 0.5, licenses: ['STR', 'SIP; 2'], education_level: '05' },
      { birth_date: null, fte: null, licenses: [], education_level: null },
    ]);
    await city.drop();
  });

  it('loads a column that is missing in every row with its type', async () => {
    const city = await givenCity({ positions: [{ position_id: 'j', seats: 1 }] });
    const sql =
      'SELECT typeof(vacant_since) AS a, typeof(must_fill) AS b, need AS c FROM positions';
    expect(await city.run(ask(sql, { a: 'text', b: 'text', c: 'real' }), {})).toEqual([
      { a: 'DATE', b: 'BOOLEAN', c: null },
    ]);
    await city.drop();
  });

  it('keeps cities apart and leaves the bytes with the caller', async () => {
    const store = await nodeStore();
    const units = encodeRows('units', [{ unit_id: 'a', name: 'A' }]);
    const more = encodeRows('units', [
      { unit_id: 'a', name: 'A' },
      { unit_id: 'b', name: 'B' },
    ]);
    const first = await store.load([units], { asOf: 0, relations: RELATIONS });
    const second = await store.load([more], { asOf: 0, relations: RELATIONS });
    const again = await store.load([units], { asOf: 0, relations: RELATIONS });
    const count = ask('SELECT count(*) AS n FROM unit_paths', COUNT);
    expect(await first.run(count, {})).toEqual([{ n: 1 }]);
    await first.drop();
    expect(await second.run(count, {})).toEqual([{ n: 2 }]);
    expect(await again.run(count, {})).toEqual([{ n: 1 }]);
    await second.drop();
    await again.drop();
  });

  it('reports rows dataset by dataset', async () => {
    const store = await nodeStore();
    const units = encodeRows('units', [{ unit_id: 'a', name: 'A' }]);
    const posts = encodeRows('positions', [{ position_id: 'p' }, { position_id: 'q' }]);
    const seen: unknown[] = [];
    const onProgress = (progress: unknown) => seen.push(progress);
    const city = await store.load([units, posts], { asOf: 0, relations: [], onProgress });
    const bytesTotal = units.bytes.length + posts.bytes.length;
    expect(seen).toEqual([
      { dataset: 'units', rows: 1, rowsTotal: 3, bytes: units.bytes.length, bytesTotal },
      { dataset: 'positions', rows: 3, rowsTotal: 3, bytes: bytesTotal, bytesTotal },
    ]);
    await city.drop();
  });

  it('refuses a table whose columns are not those of this build, and leaves nothing behind', async () => {
    const store = await nodeStore();
    const units = encodeRows('units', [{ unit_id: 'a', name: 'A' }]);
    const wrong = { ...units, dataset: 'training' as const };
    await expect(store.load([units, wrong], { asOf: 0, relations: [] })).rejects.toThrow(
      /^training: columns unit_id.* where nip/,
    );
    const city = await givenCity({});
    const sql = "SELECT count(*) AS n FROM duckdb_schemas() WHERE schema_name LIKE 'city%'";
    expect(await city.run(ask(sql, COUNT), {})).toEqual([{ n: 1 }]);
    await city.drop();
  });

  it('refuses a table that states another number of rows than it has', async () => {
    const store = await nodeStore();
    const units = encodeRows('units', [{ unit_id: 'a', name: 'A' }]);
    await expect(store.load([{ ...units, rows: 2 }], { asOf: 0, relations: [] })).rejects.toThrow(
      'units: 2 rows went in, 1 are there',
    );
  });
});
