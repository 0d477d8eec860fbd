import { beforeAll, describe, expect, it } from 'vitest';
import { AS_OF } from '#data-samples/generator/days.ts';
import { COMPONENT_IDS, isComputed, type ComputedId, type Measure } from '#model/fit/components.ts';
import { fitModel, type FitModel } from '#model/fit/fit-model.ts';
import { measureOf, scorePair } from '#model/fit/score.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import { DEFAULT_LAMBDA } from '#model/fit/combine.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import { RULE_IDS } from '#model/rules/catalogue.ts';
import { ruleTable, VERDICT_OF_CODE } from '#model/rules/table.ts';
import type { ColumnType, SqlParams, Statement } from '#store/statement.ts';
import codesSql from './codes.sql?raw';
import pairsSql from './pairs.sql?raw';
import { DRAWN, witnessCity, type WitnessCity } from './witness-city.ts';

/** Time for a test over 737,000 pairs on a busy machine. */
const SLOW = 180_000;

/** Posts whose pairs are asked for at a time. */
const STRETCH = 150;

/** What is compared of each component, of each axis (da, ns) and of both together (f). */
const MEASURES: Readonly<Record<ComputedId, readonly (keyof Measure)[]>> = {
  K: ['value', 'lo', 'hi', 'known', 'fresh'],
  Q: ['lo', 'hi', 'known'],
  E: ['lo', 'hi', 'known'],
  P: ['value', 'lo', 'hi', 'known', 'fresh'],
  I: ['value'],
  A: ['lo', 'hi', 'known'],
  L: ['lo', 'hi', 'known'],
  C: ['lo', 'hi', 'known'],
};
const COMPUTED = COMPONENT_IDS.filter(isComputed);
const AXIS: readonly (keyof AxisScore)[] = ['point', 'lo', 'hi', 'completeness', 'confidence'];
const NAMES: readonly string[] = [
  ...COMPUTED.flatMap((id) => MEASURES[id].map((part) => `${id.toLowerCase()}_${part}`)),
  ...['da', 'ns', 'f'].flatMap((axis) => AXIS.map((part) => `${axis}_${part}`)),
];

type Stretch = { readonly first: number; readonly last: number };
type PairRow = { readonly person_id: string; readonly post_id: string } & Readonly<
  Record<string, number | string | null>
>;
type CodeRow = { readonly person_id: string; readonly post_id: string; readonly codes: string };

function statement<R extends object>(
  sql: string,
  columns: Readonly<Record<string, ColumnType>>,
): Statement<Stretch, R> {
  const asked: object = columns;
  return {
    id: `witness/${Object.keys(columns).length}`,
    sql,
    params: ['first', 'last'],
    columns: asked as Statement<SqlParams, R>['columns'],
  };
}

const PAIRS = statement<PairRow>(pairsSql, {
  person_id: 'text',
  post_id: 'text',
  ...Object.fromEntries(NAMES.map((name) => [name, 'real' as const])),
});
const CODES = statement<CodeRow>(codesSql, { person_id: 'text', post_id: 'text', codes: 'text' });

let city: WitnessCity;
const models = new Map<string, FitModel>();

beforeAll(async () => {
  city = await witnessCity(AS_OF);
  for (const post of city.index.posts) {
    models.set(post.id, fitModel(city.index.city, post, DEFAULT_WEIGHTS));
  }
}, SLOW);

async function eachPair<R extends object>(
  asked: Statement<Stretch, R>,
  look: (row: R) => void,
): Promise<number> {
  let seen = 0;
  for (let first = 1; first <= city.index.posts.length; first += STRETCH) {
    const rows = await city.store.run(asked, { first, last: first + STRETCH - 1 });
    for (const row of rows) look(row);
    seen += rows.length;
  }
  return seen;
}

function rowOf(person: string): number {
  return city.drawn.get(person) ?? -1;
}

/** Every number of the product for a pair, in the order of NAMES; NaN = unknown, or not there. */
function fillNumbers(model: FitModel, row: number, into: Float64Array): void {
  let at = 0;
  for (const id of COMPUTED) {
    const kept = id !== 'K' || model.levelStep !== null;
    const measure = kept ? measureOf(city.index, model, row, id) : null;
    for (const part of MEASURES[id]) {
      const value = measure?.[part];
      into[at] = typeof value === 'number' ? value : Number.NaN;
      at += 1;
    }
  }
  const { da, ns, combined } = scorePair(city.index, model, row, DEFAULT_LAMBDA);
  for (const score of [da, ns, combined]) {
    for (const part of AXIS) {
      into[at] = score?.[part] ?? Number.NaN;
      at += 1;
    }
  }
}

function differs(own: number, theirs: unknown): boolean {
  if (theirs === null) return !Number.isNaN(own);
  return !(typeof theirs === 'number' && Math.abs(own - theirs) <= 1e-9);
}

describe('the score by the witness, every post x 300 people', () => {
  it(
    'has the same components, axes and combination to 1e-9',
    async () => {
      const found: string[] = [];
      let count = 0;
      const own = new Float64Array(NAMES.length);
      const seen = await eachPair(PAIRS, (pair) => {
        const model = models.get(pair.post_id);
        if (model === undefined) throw new Error(`no post ${pair.post_id}`);
        fillNumbers(model, rowOf(pair.person_id), own);
        for (const [at, name] of NAMES.entries()) {
          if (!differs(own[at] ?? 0, pair[name])) continue;
          count += 1;
          if (found.length < 20) {
            found.push(`${pair.person_id} ${pair.post_id} ${name} ${own[at]} ${pair[name]}`);
          }
        }
      });
      expect({ count, found }).toEqual({ count: 0, found: [] });
      expect(seen).toBe(DRAWN * city.index.posts.length);
    },
    SLOW,
  );

  it(
    'has the same answer of every rule of pairs, and so the same verdict',
    async () => {
      const { index } = city;
      const persons = [...city.drawn.values()].flatMap((row) => index.persons[row] ?? []);
      const table = ruleTable({ context: index.rules, persons, posts: index.posts, day: AS_OF });
      const places = new Map(persons.map(({ id }, place) => [id, place]));
      const rows = new Map(index.posts.map(({ id }, row) => [id, row]));
      const found = new Map<string, number>();
      const note = (what: string) => found.set(what, (found.get(what) ?? 0) + 1);
      const used = new Set<string>();
      const seen = await eachPair(CODES, ({ person_id: personId, post_id: postId, codes }) => {
        const place = places.get(personId) ?? -1;
        const row = rows.get(postId) ?? -1;
        const person = persons[place];
        const post = index.posts[row];
        if (person === undefined || post === undefined) throw new Error('no such pair');
        let worst = 0;
        for (const [at, column] of table.columns.entries()) {
          const key = column.keyOfPost[row] ?? 0;
          const own = column.codes[key * persons.length + place];
          const theirs = codes.charCodeAt(at) - 48;
          worst = Math.max(worst, theirs);
          if (own !== theirs) note(`${column.id}: ${own} instead of ${theirs}`);
        }
        for (const [at, { id }] of table.columns.entries()) used.add(`${id} ${codes[at]}`);
        const { verdict } = judgePair(index.rules, person, post, AS_OF);
        if (verdict !== VERDICT_OF_CODE[worst]) note(`${verdict} instead of ${worst}`);
      });
      expect(Object.fromEntries(found)).toEqual({});
      expect(table.columns.map(({ id }) => id)).toEqual(RULE_IDS);
      expect(seen).toBe(DRAWN * index.posts.length);
      expect(used.size).toBeGreaterThan(2 * RULE_IDS.length);
    },
    SLOW,
  );
});
