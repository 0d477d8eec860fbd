import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import type { WishFact } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import type { BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { chosenOptions } from '#model/fit/options.ts';
import { candidatesOf, postsOf } from '#model/fit/rank.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import { scenarioBase } from '#scenario/base.ts';
import { candidatePairs, type CandidateInput } from '#scenario/optimise/candidates.ts';
import { candidateGraph } from '#scenario/optimise/graph.ts';
import { randomCity } from '#test/support/random-city.ts';
import { city, levels, person, post, standards, unit } from '#test/support/city.ts';
import { asking } from './fixture.ts';

/** Best lists worked out by the lists of pages, without the kernel. */
function inputFor(facts: Parameters<typeof scenarioBase>[0], extra = {}): CandidateInput {
  const index = indexCity(facts);
  const options = chosenOptions(index, { by: 'da' });
  const best: BestPairs = {
    options,
    pairs: 0,
    ofPost: (id) =>
      (candidatesOf(index, id, { by: 'da' })?.eligible.rows ?? [])
        .slice(0, 5)
        .map(({ personId, da }) => ({ personId, postId: id, lo: da?.lo ?? 0, curable: false })),
    ofPerson: (id) =>
      (postsOf(index, id, { by: 'da' })?.eligible.rows ?? [])
        .slice(0, 3)
        .map(({ postId, da }) => ({ personId: id, postId, lo: da?.lo ?? 0, curable: false })),
  };
  return { index, base: scenarioBase(facts), best, moves: [], settings: asking({ ...extra }) };
}

describe('candidates of a random city', () => {
  const facts = randomCity(new Random(5), { units: 3, posts: 14, persons: 40 });

  test.each(['fill', 'level', 'wishes'] as const)(
    '%s: every pair passes every gate, once',
    (mode) => {
      const input = inputFor(facts, { mode });
      const pairs = candidatePairs(input);
      const keys = new Set(pairs.map(({ personId, postId }) => `${personId} ${postId}`));
      expect(keys.size).toBe(pairs.length);
      for (const { personId, postId } of pairs) {
        const [who, where] = [facts.persons.get(personId), facts.posts.get(postId)];
        if (who === undefined || where === undefined) throw new Error('a pair of nobody');
        const { verdict } = judgePair(input.index.rules, who, where, facts.asOf);
        expect(['blocked', 'curable']).not.toContain(verdict);
        const held = input.base.holders.get(postId)?.length ?? 0;
        expect(mode === 'fill' ? held : held - where.seats).toBeLessThan(mode === 'fill' ? 1 : 0);
      }
    },
  );

  test('a seat that is left can be taken: every post with a seat takes part', () => {
    const few = candidatePairs(inputFor(facts, { mode: 'level' })).length;
    expect(candidatePairs(inputFor(facts, { mode: 'level', chains: true })).length).toBeGreaterThan(
      few,
    );
  });
});

function wish(extra: Partial<WishFact>): WishFact {
  return { rank: 1, positionId: null, unitId: null, family: null, willingness: 'ya', ...extra };
}

describe('what is known of a pair', () => {
  const facts = city({
    units: ['a', 'b'].map((id) => unit(id, { district: id })),
    posts: [
      post('staf', { standards: standards({ PP: 2 }) }),
      post('loket', { unitId: 'b', opdId: 'b', standards: standards({ PP: 4 }) }),
      post('bebas', { unitId: 'b', opdId: 'b' }),
    ],
    persons: [
      person('ani', {
        positionId: 'staf',
        homeDistrict: 'a',
        replied: true,
        levels: levels({ PP: 3 }),
        wishes: [
          wish({ rank: 2, positionId: 'loket' }),
          wish({ positionId: 'bebas', willingness: 'tidak' }),
        ],
      }),
    ],
    distances: [{ origin: 'a', destination: 'b', km: 12 }],
  });

  test('gain of certain scores, wish by its rank, way to work', () => {
    const pairs = candidatePairs(inputFor(facts, { mode: 'level' }));
    const loket = pairs.find(({ postId }) => postId === 'loket');
    expect(loket).toMatchObject({ personId: 'ani', wish: 2, km: 12, curable: false });
    expect(loket?.gain).toBeLessThan(0);
  });

  test('a post without a standard is scored by other components: no gain is made up', () => {
    const pairs = candidatePairs(inputFor(facts, { mode: 'level' }));
    expect(pairs.find(({ postId }) => postId === 'bebas')).toMatchObject({
      gain: null,
      wish: null,
    });
  });

  test('wishes propose what is wished and not refused', () => {
    const pairs = candidatePairs(inputFor(facts, { mode: 'wishes' }));
    expect(pairs.map(({ postId }) => postId)).toEqual(['loket']);
  });

  test('a pair asked about by name takes part whatever its score', () => {
    const input = inputFor(facts, { mode: 'wishes' });
    const named = [['ani', 'bebas'] as const, ['nobody', 'loket'] as const];
    const pairs = candidatePairs({ ...input, named });
    expect(pairs.map(({ postId }) => postId)).toEqual(['loket', 'bebas']);
  });

  test('locks, moves and unknown ways leave the graph', () => {
    const input = inputFor(facts, { mode: 'level' });
    const pairs = candidatePairs(input);
    const size = (extra: object, locks = { persons: [] as string[], posts: [] as string[] }) => {
      const settings = asking({ mode: 'level', ...extra });
      return candidateGraph({ base: input.base, moves: [], locks, pairs, settings }).pairs.post
        .length;
    };
    expect(size({})).toBe(2);
    expect(size({}, { persons: ['ani'], posts: [] })).toBe(0);
    expect(size({}, { persons: [], posts: ['loket'] })).toBe(1);
    expect(size({}, { persons: [], posts: ['staf'] })).toBe(0);
    const unknown = pairs.map((pair) => ({ ...pair, km: null }));
    const settings = asking({ mode: 'level', km: 10 });
    const graph = candidateGraph({
      base: input.base,
      moves: [],
      locks: { persons: [], posts: [] },
      pairs: unknown,
      settings,
    });
    expect(graph.pairs.post.length).toBe(0);
  });
});
