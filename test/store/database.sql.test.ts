import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredCity } from '#store/city-store.ts';
import type { SqlParam, Statement } from '#store/statement.ts';
import { ask, givenCity } from '#test/support/node-engine.ts';

let city: StoredCity;
beforeAll(async () => {
  city = await givenCity({
    units: [
      { unit_id: 'a', name: "Kantor 'A'" },
      { unit_id: 'b', name: 'Kantor B' },
    ],
  });
});
afterAll(() => city.drop());

/** Runs for seconds unless it is stopped. */
const LONG = ask(
  'SELECT count(*) AS n FROM range(300000000) a, range(20) b WHERE (a.range * b.range) % 7 = 3',
  {
    n: 'int',
  },
);
const ONE = ask('SELECT 1 AS n', { n: 'int' });

const byName: Statement<{ readonly name: string }, { unit_id: string }> = {
  id: 'test/by-name',
  sql: 'SELECT unit_id FROM units WHERE name = $1::VARCHAR',
  params: ['name'],
  columns: { unit_id: 'text' },
};

describe('parameters', () => {
  it('are bound, never spliced: an apostrophe finds its row and injects nothing', async () => {
    expect(await city.run(byName, { name: "Kantor 'A'" })).toEqual([{ unit_id: 'a' }]);
    expect(await city.run(byName, { name: "' OR '1'='1" })).toEqual([]);
  });

  it('go by the order of the statement, whatever the order of the object', async () => {
    type Pair = { readonly a: SqlParam; readonly b: SqlParam };
    const pair: Statement<Pair, { both: string }> = {
      id: 'test/pair',
      sql: "SELECT $1::VARCHAR || '-' || $2::VARCHAR AS both",
      params: ['a', 'b'],
      columns: { both: 'text' },
    };
    expect(await city.run(pair, { b: '2', a: '1' })).toEqual([{ both: '1-2' }]);
  });

  it('can be null and change their type between two runs of one prepared statement', async () => {
    const any: Statement<{ readonly v: SqlParam }, { n: number | null; b: boolean }> = {
      id: 'test/any',
      sql: 'SELECT $1::DOUBLE * 2 AS n, $1 IS NULL AS b',
      params: ['v'],
      columns: { n: 'real', b: 'bool' },
    };
    expect(await city.run(any, { v: null })).toEqual([{ n: null, b: true }]);
    expect(await city.run(any, { v: 1.5 })).toEqual([{ n: 3, b: false }]);
  });
});

describe('results', () => {
  it('are numbers where the engine counts in 64 or 128 bits or decimals', async () => {
    const sql = 'SELECT count(*) AS a, sum(1) AS b, 1.5::DECIMAL(4,2) AS c, 7::BIGINT AS d';
    const columns = { a: 'int', b: 'int', c: 'real', d: 'int' } as const;
    expect(await city.run(ask(sql, columns), {})).toEqual([{ a: 1, b: 1, c: 1.5, d: 7 }]);
  });

  it('are days since 1970 for dates, before it too', async () => {
    const sql = "SELECT DATE '1969-12-31' AS a, DATE '2026-08-31' AS b, NULL::DATE AS c";
    expect(await city.run(ask(sql, { a: 'day', b: 'day', c: 'day' }), {})).toEqual([
      { a: -1, b: 20_696, c: null },
    ]);
  });

  it('keep nulls apart from zeros and empty texts', async () => {
    const sql = "SELECT * FROM (VALUES (0, '', false), (NULL, NULL, NULL)) t(a, b, c)";
    expect(await city.run(ask(sql, { a: 'int', b: 'text', c: 'bool' }), {})).toEqual([
      { a: 0, b: '', c: false },
      { a: null, b: null, c: null },
    ]);
  });

  it('hold all rows of a result of many batches in order', async () => {
    const rows = await city.run(ask('SELECT range AS n FROM range(10000)', { n: 'int' }), {});
    expect(rows).toHaveLength(10_000);
    expect(rows.every(({ n }, index) => n === index)).toBe(true);
  });

  it('of no rows are an empty list', async () => {
    expect(await city.run(ask('SELECT 1 AS n WHERE false', { n: 'int' }), {})).toEqual([]);
  });

  it('without a named column, or of another type, are an error that names the statement', async () => {
    await expect(city.run(ask('SELECT 1 AS m', { n: 'int' }), {})).rejects.toThrow(/no column n/);
    await expect(city.run(ask("SELECT 'x' AS n", { n: 'day' }), {})).rejects.toThrow(/no DATE/);
    await expect(city.run(ask('SELECT nothing', { n: 'int' }), {})).rejects.toThrow(
      /^SELECT nothing: .*nothing/,
    );
  });
});

describe('cancelling', () => {
  it('rejects at once where the signal has fired already', async () => {
    await expect(city.run(ONE, {}, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('stops a running statement in the engine: the next one does not wait for it', async () => {
    const stop = new AbortController();
    const began = performance.now();
    const long = city.run(LONG, {}, stop.signal);
    const next = city.run(ONE, {});
    setTimeout(() => stop.abort(), 50);
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toEqual([{ n: 1 }]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('takes a waiting statement out, the others keep their turn', async () => {
    const stop = new AbortController();
    const first = city.run(ONE, {});
    const waiting = city.run(byName, { name: 'Kantor B' }, stop.signal);
    const last = city.run(byName, { name: 'Kantor B' });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await Promise.all([first, last])).toEqual([[{ n: 1 }], [{ unit_id: 'b' }]]);
  });

  it('leaves the connection of use after a failed statement', async () => {
    await expect(city.run(ask('SELEC', { n: 'int' }), {})).rejects.toThrow(/syntax/i);
    expect(await city.run(ONE, {})).toEqual([{ n: 1 }]);
  });
});
