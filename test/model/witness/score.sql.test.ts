import { beforeAll, describe, expect, it } from 'vitest';
import { AS_OF } from '#data-samples/generator/days.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import { DEFAULT_LAMBDA } from '#model/fit/combine.ts';
import type { ComputedId, Measure } from '#model/fit/components.ts';
import { fitModel, type FitModel } from '#model/fit/fit-model.ts';
import { measureOf, scorePair } from '#model/fit/score.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { RULE_IDS } from '#model/rules/catalogue.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import { ruleTable, VERDICT_OF_CODE } from '#model/rules/table.ts';
import type { ColumnType, SqlParams, Statement } from '#store/statement.ts';
import codesSql from './codes.sql?raw';
import everyoneSql from './everyone.sql?raw';
import pairsSql from './pairs.sql?raw';
import { DRAWN, witnessCity, type WitnessCity } from './witness-city.ts';

/** Time for a test over 737,000 pairs on a busy machine. */
const SLOW = 600_000;

/** Posts whose pairs are asked for at a time. */
const STRETCH = 150;

const KNOWN: readonly (keyof Measure)[] = ['lo', 'hi', 'known'];

/** What is compared of each component of a pair; P and I, which are of a person: `everyone`. */
const MEASURES: readonly (readonly [ComputedId, readonly (keyof Measure)[]])[] = [
  ['K', ['value', 'lo', 'hi', 'known', 'fresh']],
  ['Q', KNOWN],
  ['E', KNOWN],
  ['A', KNOWN],
  ['L', KNOWN],
  ['C', KNOWN],
];
const AXIS: readonly (keyof AxisScore)[] = ['point', 'lo', 'hi', 'completeness', 'confidence'];
const NAMES: readonly string[] = [
  ...MEASURES.flatMap(([id, parts]) => parts.map((part) => `${id.toLowerCase()}_${part}`)),
  ...['da', 'ns', 'f'].flatMap((axis) => AXIS.map((part) => `${axis}_${part}`)),
];

type Stretch = { readonly first: number; readonly last: number };
type PairRow = Readonly<Record<string, number | null>>;
type CodeRow = { readonly person: number; readonly post: number; readonly codes: string };
type EveryoneRow = { readonly person_id: string; readonly post_id: string } & Readonly<
  Record<string, number | string | null>
>;

function statement<P extends SqlParams, R extends object>(
  sql: string,
  params: readonly (keyof P & string)[],
  columns: Readonly<Record<string, ColumnType>>,
): Statement<P, R> {
  const asked: object = columns;
  return { id: sql.slice(0, 60), sql, params, columns: asked as Statement<P, R>['columns'] };
}

function reals(names: readonly string[]): Readonly<Record<string, ColumnType>> {
  return Object.fromEntries(names.map((name) => [name, 'real']));
}

const PAIRS = statement<Stretch, PairRow>(pairsSql, ['first', 'last'], {
  person: 'int',
  post: 'int',
  ...reals(NAMES),
});
const CODES = statement<Stretch, CodeRow>(codesSql, ['first', 'last'], {
  person: 'int',
  post: 'int',
  codes: 'text',
});
const OF_PERSON = ['p_value', 'p_lo', 'p_hi', 'p_known', 'p_fresh', 'i_value', 'e_known'];
const OF_AXIS = ['lo', 'hi', 'completeness', 'confidence'] as const;
const EVERYONE = statement<Record<never, never>, EveryoneRow>(everyoneSql, [], {
  person_id: 'text',
  post_id: 'text',
  ...reals([...OF_PERSON, ...OF_AXIS]),
});

let city: WitnessCity;
let models: FitModel[];

beforeAll(async () => {
  city = await witnessCity(AS_OF);
  models = city.index.posts.map((post) => fitModel(city.index.city, post, DEFAULT_WEIGHTS));
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

/** Every number of the product for a pair, in the order of NAMES; NaN = unknown, or not there. */
function fillNumbers(model: FitModel, row: number, into: Float64Array): void {
  let at = 0;
  for (const [id, parts] of MEASURES) {
    const kept = id !== 'K' || model.levelStep !== null;
    const measure = kept ? measureOf(city.index, model, row, id) : null;
    for (const part of parts) {
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

/** The first differences in words, and how many there are. */
class Differences {
  readonly first: string[] = [];
  count = 0;

  compare(where: string, name: string, own: number, theirs: unknown): void {
    if (!differs(own, theirs)) return;
    this.count += 1;
    if (this.first.length < 20) this.first.push(`${where} ${name} ${own} ${String(theirs)}`);
  }

  expectNone(): void {
    expect({ count: this.count, first: this.first }).toEqual({ count: 0, first: [] });
  }
}

describe('the score by the witness', () => {
  it(
    'has the same components, axes and combination to 1e-9, every post x 300 people',
    async () => {
      const differences = new Differences();
      const own = new Float64Array(NAMES.length);
      const seen = await eachPair(PAIRS, (pair) => {
        const row = city.personRows[pair['person'] ?? 0] ?? -1;
        const model = models[city.postRows[pair['post'] ?? 0] ?? -1];
        if (model === undefined) throw new Error('no such post');
        fillNumbers(model, row, own);
        for (let at = 0; at < NAMES.length; at += 1) {
          const name = NAMES[at] ?? '';
          if (differs(own[at] ?? 0, pair[name])) {
            differences.compare(`${row} ${model.post.id}`, name, own[at] ?? 0, pair[name]);
          }
        }
      });
      differences.expectNone();
      expect(seen).toBe(DRAWN * city.index.posts.length);
    },
    SLOW,
  );

  it(
    'has the same of everybody for every 400th post, what is of a person alone with it',
    async () => {
      const { index, store } = city;
      const rows = await store.run(EVERYONE, {});
      const byPost = new Map(models.map((model) => [model.post.id, model]));
      const differences = new Differences();
      for (const theirs of rows) {
        const row = index.rowOf.get(theirs.person_id) ?? -1;
        const model = byPost.get(theirs.post_id);
        if (model === undefined) throw new Error('no such post');
        const p = measureOf(index, model, row, 'P');
        const parts = [p.value ?? Number.NaN, p.lo, p.hi, p.known, p.fresh];
        const own = [
          ...parts,
          measureOf(index, model, row, 'I').lo,
          measureOf(index, model, row, 'E').known,
        ];
        const where = `${theirs.person_id} ${theirs.post_id}`;
        for (const [at, name] of OF_PERSON.entries()) {
          differences.compare(where, name, own[at] ?? Number.NaN, theirs[name]);
        }
        const { da } = scorePair(index, model, row, DEFAULT_LAMBDA);
        for (const part of OF_AXIS) {
          differences.compare(where, part, da?.[part] ?? Number.NaN, theirs[part]);
        }
      }
      differences.expectNone();
      expect(rows).toHaveLength(index.persons.length * Math.ceil(index.posts.length / 400));
    },
    SLOW,
  );

  it(
    'has the same answer of every rule of pairs, and so the same verdict',
    async () => {
      const { index, personRows, postRows } = city;
      const { persons, posts, rules } = index;
      const drawn: number[] = [];
      const placeOf = new Int32Array(persons.length).fill(-1);
      const found = new Map<string, number>();
      const note = (what: string) => found.set(what, (found.get(what) ?? 0) + 1);
      const used = new Set<string>();
      const table = ruleTable({ context: rules, persons, posts, day: AS_OF });
      const seen = await eachPair(CODES, ({ person: number, post: postNumber, codes }) => {
        const row = personRows[number] ?? -1;
        const postRow = postRows[postNumber] ?? -1;
        const person = persons[row];
        const post = posts[postRow];
        if (person === undefined || post === undefined) throw new Error('no such pair');
        if ((placeOf[row] ?? -1) < 0) placeOf[row] = drawn.push(row) - 1;
        let worst = 0;
        for (let at = 0; at < table.columns.length; at += 1) {
          const column = table.columns[at];
          const key = column?.keyOfPost[postRow] ?? 0;
          const own = column?.codes[key * persons.length + row];
          const theirs = codes.charCodeAt(at) - 48;
          worst = Math.max(worst, theirs);
          if (own !== theirs) note(`${column?.id}: ${own} instead of ${theirs}`);
        }
        used.add(codes);
        const { verdict } = judgePair(rules, person, post, AS_OF);
        if (verdict !== VERDICT_OF_CODE[worst]) note(`${verdict} instead of ${worst}`);
      });
      expect(Object.fromEntries(found)).toEqual({});
      expect(table.columns.map(({ id }) => id)).toEqual(RULE_IDS);
      expect(seen).toBe(DRAWN * posts.length);
      expect(drawn).toHaveLength(DRAWN);
      expect(used.size).toBeGreaterThan(1000);
    },
    SLOW,
  );
});
