import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import { generateCity } from '#data-samples/generator/city.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import { hiddenSteps, type HiddenList } from '#model/fit/hidden.ts';
import { indexCity, type FitIndex } from '#model/fit/index-city.ts';
import { misplacedSteps, type MisplacedList } from '#model/fit/misplaced.ts';
import { RELATIONS } from '#model/views/list.ts';
import { readFacts } from '#session/use-facts.ts';
import type { StoredCity } from '#store/city-store.ts';
import { importAll } from '#test/bench/city-data.ts';
import { caseOf } from '#test/data-samples/sample-files.ts';
import { nodeStore } from '#test/support/node-engine.ts';

// Asked of the whole sample city as an office would import it, with no name and no id given.
const { files, groundTruth: truth } = generateCity({ seed: 6271, scale: 1 });
const bytes = new TextEncoder();
let city: StoredCity;
let index: FitIndex;
let misplaced: MisplacedList;
let hidden: HiddenList;

function ended<R>(steps: Generator<number, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

beforeAll(async () => {
  const sources = files.map(({ name, text }) => ({ name, bytes: bytes.encode(text) }));
  const tables = (await importAll(sources)).map(({ encoded }) => encoded);
  city = await (await nodeStore()).load(tables, { asOf: AS_OF, relations: RELATIONS });
  index = indexCity(await readFacts(city, { asOf: AS_OF, loaded: new Set(DATASET_IDS) }));
  misplaced = ended(misplacedSteps(index));
  hidden = ended(hiddenSteps(index));
}, 120_000);
afterAll(() => city.drop());

const nameOf = (personId: string): string | undefined => index.city.persons.get(personId)?.name;

describe('the nurse in the trade office', () => {
  const planted = caseOf(truth, 'S6-perawat');

  it('is found first: her field, and a level under standard', () => {
    const [first] = misplaced.rows;
    expect(nameOf(first?.personId ?? '')).toBe(planted['name']);
    expect(first?.postId).toBe(planted['position_id']);
    expect(first?.reasons[0]).toMatchObject({ id: 'field', family: planted['education_family'] });
  });

  it('has the clerk post at once and the functional one after the test, as the truth says', () => {
    const mends = misplaced.rows[0]?.mends ?? [];
    const open = planted['open'] as readonly {
      readonly position_id: string;
      readonly missing: readonly string[];
    }[];
    for (const { position_id: id, missing } of open) {
      const mend = mends.find(({ postId }) => postId === id);
      expect(mend?.missing).toEqual(missing.length === 0 ? [] : ['M-17']);
    }
    expect(mends[0]?.postId).toBe(open[0]?.position_id);
  });
});

describe('the officer who lacks only the test', () => {
  const planted = caseOf(truth, 'S9-analis-kebijakan');

  it('is found for the work of a policy analyst, after the test', () => {
    const title = index.city.posts.get(String(planted['target_position_id']))?.title;
    const found = hidden.rows.filter(
      (row) => row.title === title && nameOf(row.personId) === planted['name'],
    );
    expect(found).toHaveLength(1);
    for (const { missing } of found[0]?.matches ?? []) expect(missing).toEqual(['M-17']);
  });

  it('has asked for the very post of the truth, so that it is said and not called hidden', () => {
    const [row] = hidden.rows.filter(
      ({ personId, wishedAlike }) => nameOf(personId) === planted['name'] && wishedAlike.length > 0,
    );
    expect(row?.wishedAlike).toEqual([planted['target_position_id']]);
    expect(row?.matches.map(({ postId }) => postId)).not.toContain(planted['target_position_id']);
  });
});

describe('what is found in the whole city', () => {
  it('is legal, vacant and not the own post', () => {
    const pairs = [
      ...misplaced.rows.flatMap(({ personId, mends }) =>
        mends.map((mend) => ({ personId, ...mend })),
      ),
      ...hidden.rows.flatMap(({ matches }) => matches),
    ];
    expect(pairs.length).toBeGreaterThan(100);
    for (const { personId, postId, verdict } of pairs) {
      expect(verdict).not.toBe('blocked');
      expect(index.city.persons.get(personId)?.positionId).not.toBe(postId);
      const post = index.city.posts.get(postId);
      expect(post?.seats ?? 0).toBeGreaterThan(index.holders.get(postId) ?? 0);
    }
  });
});
