import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts, PersonFact, PostFact } from '#model/facts.ts';
import { indexCity, type FitIndex } from '#model/fit/index-city.ts';
import { mergePersons, scanAll } from '#model/fit/kernel/best-pairs.ts';
import { scorePlan, type BestOptions } from '#model/fit/kernel/plan.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import type { ResidentTables } from '#model/fit/kernel/resident.ts';
import { PairScan } from '#model/fit/kernel/scan.ts';
import { chosenModel, chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { scoreBy } from '#model/fit/score.ts';
import { DEFAULT_BOOK } from '#model/fit/weight-sets.ts';
import { DEFAULT_WEIGHTS, weightsBy } from '#model/fit/weights.ts';
import { CATALOGUE, type Catalogue } from '#model/rules/catalogue.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import { scaleFacts } from '#test/bench/fit-scale-facts.ts';
import { fitScale } from '#test/bench/fit-scale.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

interface Scored {
  readonly personId: string;
  readonly postId: string;
  readonly lo: number;
  readonly curable: boolean;
}

/** Every pair by the functions that the pages call, sorted; nothing of the kernel is in it. */
function bruteForce(index: FitIndex, options: FitOptions, best: BestOptions): Scored[] {
  const chosen = chosenOptions(index, options);
  const all: Scored[] = [];
  for (const own of index.posts) {
    const model = chosenModel(index, own, chosen);
    for (const [row, human] of index.persons.entries()) {
      if (human.positionId === own.id) continue;
      const { verdict } = judgePair(index.rules, human, own, chosen.day, chosen.catalogue);
      if (verdict === 'blocked') continue;
      if (verdict === 'curable' && best.curable !== 'with') continue;
      const score = scoreBy(index, model, row, chosen.by, chosen.lambda);
      if (score === null) continue;
      const curable = verdict === 'curable';
      all.push({ personId: human.id, postId: own.id, lo: score.lo, curable });
    }
  }
  return all.toSorted(
    (a, b) => b.lo - a.lo || compare(a.personId, b.personId) || compare(a.postId, b.postId),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function grouped(all: readonly Scored[], key: 'personId' | 'postId', size: number) {
  const lists = new Map<string, Scored[]>();
  for (const one of all) {
    const own = lists.get(one[key]) ?? [];
    lists.set(one[key], own);
    if (own.length < size) own.push(one);
  }
  return lists;
}

/** Compares the kernel with brute force on every list; returns how many pairs were kept. */
function compareLists(
  index: FitIndex,
  options: FitOptions = {},
  best: BestOptions = {},
  tables: ResidentTables = residentTables(index, options),
): number {
  const chosen = chosenOptions(index, options);
  const found = scanAll(tables, { index, chosen, best });
  const all = bruteForce(index, options, best);
  const byPost = grouped(all, 'postId', best.perPost ?? 20);
  const byPerson = grouped(all, 'personId', best.perPerson ?? 10);
  let kept = 0;
  for (const { id } of index.posts) {
    expect(found.ofPost(id)).toEqual(byPost.get(id) ?? []);
    kept += found.ofPost(id).length;
  }
  for (const { id } of index.persons) {
    expect(found.ofPerson(id)).toEqual(byPerson.get(id) ?? []);
  }
  return kept;
}

const scale = (persons: number, posts: number, seed: number): FitIndex =>
  indexCity(scaleFacts(fitScale({ persons, posts, seed })));

const holes = (seed: number): FitIndex =>
  indexCity(randomCity(new Random(seed), { units: 4, posts: 40, persons: 150 }));

describe('the kernel keeps what double-precision brute force keeps', () => {
  test.each([
    [1, 1, 1],
    [33, 3, 2],
    [257, 120, 3],
    [700, 60, 4],
  ])('a scale of %i people and %i posts', (persons, posts, seed) => {
    const index = scale(persons, posts, seed);
    const kept = compareLists(index, {}, { curable: 'with' });
    if (posts > 3) expect(kept).toBeGreaterThan(posts * 10);
  });

  const OPTIONS: readonly (readonly [string, FitOptions])[] = [
    ['abilities', { by: 'da' }],
    ['wishes', { by: 'ns' }],
    ['both', { by: 'combined' }],
    ['both, wishes alone', { by: 'combined', lambda: 0 }],
    ['both, beyond the end', { by: 'combined', lambda: 7 }],
    ['both, a third', { by: 'combined', lambda: 1 / 3 }],
    ['weighted deficiency', { method: 'deficiency' }],
    ['profile matching', { method: 'profile', by: 'combined' }],
    [
      'weights that do not sum',
      { weights: { ...DEFAULT_WEIGHTS, K: 3, A: 0.1, L: 7 }, by: 'combined' },
    ],
    ['weights that are no numbers', { weights: { ...DEFAULT_WEIGHTS, K: Number.NaN, Q: -1 } }],
    ['competency alone', { weights: only('K') }],
    ['nothing', { weights: only('M') }],
    ['another book', { book: { ...DEFAULT_BOOK, FUNGSIONAL: set('E'), PELAKSANA: set('P') } }],
    ['a later day', { day: 21_000 }],
    ['a rank that blocks', { catalogue: strict() }],
  ];

  describe.each(OPTIONS)('%s', (_name, options) => {
    test.each([11, 12])('records with holes, seed %i', (seed) => {
      const index = holes(seed);
      const kept = compareLists(index, options);
      expect(kept > 0).toBe(options.weights?.M !== 1);
      compareLists(index, options, { curable: 'with', perPost: 7, perPerson: 3 });
    });

    test('a scale', () => {
      const index = scale(150, 50, 5);
      expect(compareLists(index, options, { curable: 'with' }) > 0).toBe(options.weights?.M !== 1);
    });
  });
});

function only(id: keyof typeof DEFAULT_WEIGHTS) {
  return weightsBy((other) => (other === id ? 1 : 0));
}

function set(id: keyof typeof DEFAULT_WEIGHTS) {
  return { name: id, version: 2, weights: { ...DEFAULT_WEIGHTS, [id]: 0.9 } };
}

function strict(): Catalogue {
  const rule = { ...CATALOGUE.rules['M-14'], params: { belowBlocks: true } };
  return { ...CATALOGUE, rules: { ...CATALOGUE.rules, 'M-14': rule } };
}

describe('at the edges', () => {
  const asked = post('x', { standards: standards({ INT: 4, KS: 3 }) });

  test('on a tie the lower id wins, in whatever order the file has people and posts', () => {
    const known = { levels: levels({ INT: 4, KS: 3 }) };
    const ids = ['p3', 'p1', 'p2', 'p10'];
    const persons = ids.map((id): PersonFact => person(id, known));
    const posts = ['z', 'x', 'y'].map((id): PostFact => ({ ...asked, id }));
    const index = indexCity(city({ posts, persons }));
    const found = scanAll(residentTables(index), { index, chosen: chosenOptions(index, {}) });
    expect(found.ofPost('x').map(({ personId }) => personId)).toEqual(['p1', 'p10', 'p2', 'p3']);
    expect(found.ofPerson('p3').map(({ postId }) => postId)).toEqual(['x', 'y', 'z']);
    expect(compareLists(index, {}, { perPost: 2, perPerson: 1 })).toBe(6);
  });

  test('people without any record, posts without a standard, datasets that are not loaded', () => {
    const persons = [person('a'), person('b', { levels: levels({ INT: 5 }) })];
    const posts = [asked, post('bare')];
    compareLists(indexCity(city({ posts, persons })));
    const without = ['assessments', 'office', 'position_history', 'discipline'] as const;
    compareLists(indexCity(city({ posts, persons, without })), { by: 'combined' });
  });

  test('nobody, no post, and an id that nobody has', () => {
    const nobody = indexCity(city({ posts: [asked] }));
    compareLists(nobody);
    compareLists(indexCity(city({ persons: [person('a')] })));
    const chosen = chosenOptions(nobody, {});
    const found = scanAll(residentTables(nobody), { index: nobody, chosen });
    expect([found.ofPost('none'), found.ofPerson('none')]).toEqual([[], []]);
  });

  test('a competency that a standard names twice counts twice', () => {
    const twice = { ...asked, standards: [...asked.standards, ...standards({ INT: 2 })] };
    const persons = [1, 2, 3, 4, 5].map((level) =>
      person(`p${level}`, { levels: levels({ INT: level }) }),
    );
    const once = post('y', { standards: standards({ INT: 3, KS: 1 }) });
    compareLists(
      indexCity(city({ posts: [twice, once], persons })),
      {},
      { perPost: 2, perPerson: 1 },
    );
  });

  test('wishes for a unit that the file does not hold, and refusals among wishes', () => {
    const wish = (extra: Partial<PersonFact['wishes'][number]>) =>
      ({
        rank: 1,
        positionId: null,
        unitId: null,
        family: null,
        willingness: 'ya',
        ...extra,
      }) as const;
    const facts: CityFacts = city({
      posts: [{ ...asked, unitId: 'b' }, post('y', { unitId: 'gone', family: 'lain' })],
      persons: [
        person('a', { replied: true, wishes: [wish({ unitId: 'gone' })] }),
        person('b', {
          wishes: [wish({ unitId: 'b' }), wish({ unitId: 'top', willingness: 'tidak' })],
        }),
        person('c', { replied: true, wishes: [wish({ willingness: 'tidak' })] }),
        person('d', {
          replied: true,
          wishes: [wish({ family: 'lain' }), wish({ positionId: 'y', willingness: 'tidak' })],
        }),
        person('e', {
          replied: true,
          wishes: [wish({ positionId: 'x', rank: 9 }), wish({ family: 'administrasi' })],
        }),
        person('f', { replied: true }),
      ],
    });
    const units = new Map(facts.units);
    const own = units.get('b');
    if (own !== undefined) units.set('b', { ...own, parentId: 'top' });
    compareLists(indexCity({ ...facts, units }), { by: 'ns' });
  });
});

test('parts of the posts, merged, give what the whole gives', () => {
  const index = scale(120, 61, 8);
  const tables = residentTables(index);
  const chosen = chosenOptions(index, { by: 'combined' });
  const plan = scorePlan({ index, postPlaces: tables.postPlaces, chosen });
  const whole = new PairScan(tables, plan);
  whole.posts(0, tables.posts);
  const parts = [0, 1, 2].map((nth) => {
    const scan = new PairScan(structuredClone(tables), structuredClone(plan));
    for (let from = nth * 7; from < tables.posts; from += 21) {
      scan.posts(from, Math.min(tables.posts, from + 7));
    }
    return scan.persons();
  });
  const { scores, marks } = mergePersons(parts, tables.persons, plan.perPerson);
  expect(scores).toEqual(whole.persons().scores);
  expect(marks).toEqual(whole.persons().marks);
});
