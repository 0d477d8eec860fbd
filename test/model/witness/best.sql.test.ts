import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import { scanAll } from '#model/fit/kernel/best-pairs.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import { chosenOptions } from '#model/fit/options.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import type { Statement } from '#store/statement.ts';
import best from './best.sql?raw';
import { witnessCity, type WitnessCity } from './witness-city.ts';

const SLOW = 600_000;
const STRETCH = 250;
const TOP = 20;

type BestRow = {
  readonly post_id: string;
  readonly person_id: string;
  readonly lo: number;
  readonly hi: number;
  readonly unbeaten: number;
  readonly total: number;
};

const BEST: Statement<{ readonly first: number; readonly last: number }, BestRow> = {
  id: 'witness/best',
  sql: best,
  params: ['first', 'last'],
  columns: {
    post_id: 'text',
    person_id: 'text',
    lo: 'real',
    hi: 'real',
    unbeaten: 'int',
    total: 'int',
  },
};

let city: WitnessCity;
const lists = new Map<string, BestRow[]>();

beforeAll(async () => {
  city = await witnessCity(AS_OF);
  for (let first = 1; first <= city.index.posts.length; first += STRETCH) {
    for (const row of await city.store.run(BEST, { first, last: first + STRETCH - 1 })) {
      const own = lists.get(row.post_id);
      if (own === undefined) lists.set(row.post_id, [row]);
      else own.push(row);
    }
  }
}, SLOW);

interface Scored {
  readonly id: string;
  readonly lo: number;
}

/** Same lower bound at every place, and the same people but for those who tie at the last place. */
function faultOf(own: readonly Scored[], theirs: readonly BestRow[]): string | null {
  const top = own.slice(0, TOP);
  if (theirs.length !== top.length) return `${top.length} rows, not ${theirs.length}`;
  for (const [place, { lo }] of top.entries()) {
    const other = theirs[place]?.lo ?? Number.NaN;
    if (!(Math.abs(lo - other) <= 1e-9)) return `place ${place}: ${lo}, not ${other}`;
  }
  const last = top.at(-1)?.lo ?? 0;
  const ids = new Set(theirs.map((row) => row.person_id));
  const lost = top.find(({ id, lo }) => lo > last + 1e-9 && !ids.has(id));
  return lost === undefined ? null : `${lost.id} is missing`;
}

describe('the 20 best of every post by the witness, of all people', () => {
  it(
    'are those of the kernel',
    () => {
      const { index } = city;
      const found = scanAll(residentTables(index), { index, chosen: chosenOptions(index, {}) });
      const faults: string[] = [];
      let sameOrder = 0;
      for (const { id } of index.posts) {
        const own = found.ofPost(id).map(({ personId, lo }): Scored => ({ id: personId, lo }));
        const theirs = lists.get(id) ?? [];
        const fault = faultOf(own, theirs);
        if (fault !== null) faults.push(`${id}: ${fault}`);
        if (theirs.every((row, place) => row.person_id === own[place]?.id)) sameOrder += 1;
      }
      expect(faults).toEqual([]);
      // Two of the same score to nine digits may stand in either order.
      expect(sameOrder / index.posts.length).toBeGreaterThan(0.9);
    },
    SLOW,
  );

  it(
    'are what the page lists, with as many eligible and unbeaten',
    () => {
      const posts = new Random(4).sample([...city.index.posts], 15);
      for (const { id } of posts) {
        const list = candidatesOf(city.index, id, { limit: Number.POSITIVE_INFINITY });
        const theirs = lists.get(id) ?? [];
        expect(list?.eligible.total).toBe(theirs[0]?.total ?? 0);
        expect(list?.eligible.unbeaten).toBe(theirs[0]?.unbeaten ?? 0);
        const own = (list?.eligible.rows ?? []).map(({ personId, da }) => {
          return { id: personId, lo: da?.lo ?? 0 };
        });
        expect(
          faultOf(
            own.toSorted((a, b) => b.lo - a.lo),
            theirs,
          ),
        ).toBeNull();
      }
    },
    SLOW,
  );
});
