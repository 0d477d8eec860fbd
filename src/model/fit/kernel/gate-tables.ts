import type { Day } from '#core/day.ts';
import { RULE_IDS, type Catalogue, type RuleId } from '#model/rules/catalogue.ts';
import { CODES, tableSteps, type RuleColumn } from '#model/rules/table.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { GateTables, SetLists, SparseColumns } from './resident.ts';
import { sparseColumns } from './sparse.ts';

/** Rows in the order of the tables: places in `persons` and `posts` of the index. */
export interface RowOrder {
  readonly personPlaces: Int32Array;
  readonly postPlaces: Int32Array;
}

/** On which day and by which catalogue pairs are judged. */
export interface GateOptions {
  readonly day: Day;
  readonly catalogue: Catalogue;
}

/** Rules that can stop a pair: gates, and a flag that the office has made a gate. */
export function gateRules(catalogue: Catalogue): RuleId[] {
  return RULE_IDS.filter((id) => {
    if (id === 'M-14') return catalogue.rules[id].params.belowBlocks;
    return catalogue.rules[id].severity === 'gate';
  });
}

/**
 * Asks the rules that can stop a pair for every person and every kind of post that they tell apart;
 * yields the share done, 0-1, so that a page can take breath. Rules are asked one by one and kept as
 * bits: no table of all of them is held.
 */
export function* gateSteps(
  index: FitIndex,
  order: RowOrder,
  { day, catalogue }: GateOptions,
): Generator<number, GateTables> {
  const persons = [...order.personPlaces].flatMap((place) => index.persons[place] ?? []);
  const posts = [...order.postPlaces].flatMap((place) => index.posts[place] ?? []);
  const rules = gateRules(catalogue);
  const sets = new BitSets(persons.length, posts.length);
  for (const [at, id] of rules.entries()) {
    const input = { context: index.rules, persons, posts, day, catalogue, rules: [id] };
    const steps = tableSteps(input);
    let step = steps.next();
    while (step.done !== true) {
      yield (at + step.value) / rules.length;
      step = steps.next();
    }
    for (const column of step.value.columns) sets.add(column);
  }
  const rowOfPost = new Map(posts.map(({ id }, row) => [id, row]));
  const held = persons.flatMap(({ positionId }, row) => {
    const post = positionId === null ? undefined : rowOfPost.get(positionId);
    return post === undefined ? [] : [{ column: post, row, value: 0 }];
  });
  return sets.tables(sparseColumns(posts.length, held));
}

/** Sets of people found so far, and which of them each post has. */
class BitSets {
  readonly #words: number;
  readonly #persons: number;
  readonly #sets: Uint32Array[] = [];
  /** By post: numbers of its sets, closing ones and curable ones. */
  readonly #blocking: number[][];
  readonly #curable: number[][];

  constructor(persons: number, posts: number) {
    this.#persons = persons;
    this.#words = Math.ceil(persons / 32);
    this.#blocking = Array.from({ length: posts }, () => []);
    this.#curable = Array.from({ length: posts }, () => []);
  }

  add({ keys, keyOfPost, codes }: RuleColumn): void {
    const blocked: number[] = [];
    const curable: number[] = [];
    for (let key = 0; key < keys; key += 1) {
      const own = codes.subarray(key * this.#persons, (key + 1) * this.#persons);
      blocked.push(this.#setOf(own, CODES.blocked));
      curable.push(this.#setOf(own, CODES.curable));
    }
    for (const [post, key] of keyOfPost.entries()) {
      push(this.#blocking[post], blocked[key]);
      push(this.#curable[post], curable[key]);
    }
  }

  /** Number of the set of people with a code; −1 for nobody. */
  #setOf(codes: Uint8Array, wanted: number): number {
    const set = new Uint32Array(this.#words);
    let any = false;
    for (let row = 0; row < codes.length; row += 1) {
      if (codes[row] !== wanted) continue;
      any = true;
      set[row >> 5] = (set[row >> 5] ?? 0) | (1 << (row & 31));
    }
    return any ? this.#sets.push(set) - 1 : -1;
  }

  tables(holders: SparseColumns): GateTables {
    const numbers = new Map<string, number>();
    const blocking: number[][] = [];
    const curable: number[][] = [];
    const combination = Int32Array.from(this.#blocking, (closed, post) => {
      const opened = this.#curable[post] ?? [];
      const text = `${closed.join()};${opened.join()}`;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, blocking.length);
      curable.push(opened);
      return blocking.push(closed) - 1;
    });
    const sets = new Uint32Array(this.#sets.length * this.#words);
    for (const [at, set] of this.#sets.entries()) sets.set(set, at * this.#words);
    return {
      words: this.#words,
      sets,
      combination,
      blocking: setLists(blocking),
      curable: setLists(curable),
      holders,
    };
  }
}

function push(list: number[] | undefined, set: number | undefined): void {
  if (list !== undefined && set !== undefined && set >= 0) list.push(set);
}

function setLists(lists: readonly (readonly number[])[]): SetLists {
  const starts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  return { starts, sets: Int32Array.from(lists.flat()) };
}
