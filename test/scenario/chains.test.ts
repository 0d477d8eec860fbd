import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scenarioBase } from '#scenario/base.ts';
import { chainSteps, type Chain, type ChainInput, type ChainList } from '#scenario/chains.ts';
import { impactOf } from '#scenario/impact.ts';
import { AS_OF, city, levels, person, post, standards } from '#test/support/city.ts';

function chainsOf(
  facts: CityFacts,
  postId: string,
  asked: Partial<ChainInput> = {},
): ChainList | null {
  const base = scenarioBase(facts);
  const steps = chainSteps({ index: indexCity(facts), base, planned: [], postId, ...asked });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

const seat = (id: string, need: number, extra = {}) =>
  post(id, { need, loadMinutes: need * 75_000, seats: 3, ...extra });

/** A head who can only come from a deputy, a deputy from the clerks, and there is a clerk too many. */
function ladder(): CityFacts {
  return city({
    posts: [
      seat('kepala', 1, { mustFill: true, minEducation: 9 }),
      seat('wakil', 1, { minEducation: 8 }),
      seat('staf', 1),
    ],
    persons: [
      person('wati', { positionId: 'wakil', education: 9 }),
      person('joko', { positionId: 'staf', education: 8 }),
      person('sari', { positionId: 'staf', education: 6 }),
    ],
  });
}

describe('a vacancy chain', () => {
  it('fills the post that each move opens, until one is left that needs nobody', () => {
    const list = chainsOf(ladder(), 'kepala');
    expect(list?.candidates).toBe(1);
    expect(list?.chains).toHaveLength(1);
    expect(list?.chains[0]).toMatchObject({
      end: 'surplus',
      steps: [
        { personId: 'wati', from: 'wakil', to: 'kepala' },
        { personId: 'joko', from: 'staf', to: 'wakil' },
      ],
      worth: { shortage: 1, mustFill: 1, total: 2 },
      first: { shortage: 0, mustFill: 1, total: 1 },
    });
  });

  it('says that it broke where nobody can follow, or where it is long enough', () => {
    const facts = ladder();
    const persons = [...facts.persons.values()].filter(({ id }) => id !== 'joko');
    const alone = { ...facts, persons: new Map(persons.map((own) => [own.id, own])) };
    expect(chainsOf(alone, 'kepala')?.chains).toMatchObject([
      { end: 'nobody', steps: [{ personId: 'wati' }] },
    ]);
    expect(chainsOf(facts, 'kepala', { depth: 1 })?.chains).toMatchObject([{ end: 'depth' }]);
  });

  it('moves nobody who is locked or planned, and fills no locked post', () => {
    const locks = { persons: ['joko'], posts: [] };
    expect(chainsOf(ladder(), 'kepala', { locks })?.chains).toMatchObject([{ end: 'nobody' }]);
    const shut = { persons: [], posts: ['kepala'] };
    expect(chainsOf(ladder(), 'kepala', { locks: shut })?.chains).toEqual([]);
  });

  it('is null for a post that is not there, empty where nobody can come', () => {
    expect(chainsOf(ladder(), 'tidak ada')).toBeNull();
    const empty = city({ posts: [seat('kepala', 1)] });
    expect(chainsOf(empty, 'kepala')).toMatchObject({ chains: [], candidates: 0 });
  });
});

function randomTown(random: Random): CityFacts {
  const posts = Array.from({ length: 5 }, (_, at) =>
    seat(`j${at}`, random.int(0, 25) / 10, {
      mustFill: random.chance(0.5),
      minEducation: random.chance(0.5) ? random.int(6, 9) : null,
      standards: standards({ PP: random.int(1, 4) }),
    }),
  );
  const persons = Array.from({ length: 7 }, (_, at) =>
    person(`p${at}`, {
      positionId: `j${random.int(1, 4)}`,
      education: random.int(6, 9),
      levels: random.chance(0.6) ? levels({ PP: random.int(1, 5) }) : [],
    }),
  );
  return city({ posts, persons });
}

interface Way {
  readonly moves: readonly (readonly [person: string, from: string, to: string])[];
}

/** Every whole chain of up to three moves, found by heads and education alone. */
function byTrying(facts: CityFacts, postId: string): Way[] {
  const people = [...facts.persons.values()];
  const held = (id: string) => people.filter(({ positionId }) => positionId === id).length;
  const whole: Way[] = [];
  const walk = (to: string, moves: Way['moves']): void => {
    const target = facts.posts.get(to);
    if (target === undefined || moves.length === 3) return;
    for (const { id, positionId, education } of people) {
      if (positionId === null || positionId === to || moves.some(([who]) => who === id)) continue;
      if (target.minEducation !== null && (education ?? 0) < target.minEducation) continue;
      const next = [...moves, [id, positionId, to] as const];
      const need = facts.posts.get(positionId)?.need ?? 0;
      const rest = held(positionId) - 1;
      if (need === 0 || (rest > 0 && need - rest < 0.5)) whole.push({ moves: next });
      else if (!next.some(([, , entered]) => entered === positionId)) walk(positionId, next);
    }
  };
  walk(postId, []);
  return whole;
}

function worthByImpact(facts: CityFacts, moves: Way['moves']): number {
  const list = moves.map(([personId, from, to]) => {
    return { personId, from, to, effective: AS_OF, reasonCode: null, reason: '' };
  });
  const { difference } = impactOf(scenarioBase(facts), list).city;
  return -difference.shortage - difference.mustFillVacant;
}

function wayOf({ steps }: Chain): Way['moves'] {
  return steps.map(({ personId, from, to }) => [personId, from, to] as const);
}

describe('with everyone looked at', () => {
  it('finds all whole chains, and says of each what the impact says', () => {
    const random = new Random(5);
    let seen = 0;
    for (let round = 0; round < 60; round += 1) {
      const facts = randomTown(random.fork(`${round}`));
      const list = chainsOf(facts, 'j0', { depth: 3, width: 100, most: 10_000 });
      const whole = (list?.chains ?? []).filter(({ end }) => end === 'surplus');
      const key = (way: Way['moves']): string => way.flat().join(' ');
      const tried = byTrying(facts, 'j0');
      expect(whole.map((own) => key(wayOf(own))).toSorted()).toEqual(
        tried.map(({ moves }) => key(moves)).toSorted(),
      );
      for (const own of whole) {
        expect(own.worth.total).toBeCloseTo(worthByImpact(facts, wayOf(own)), 9);
        expect(own.first.total).toBeCloseTo(worthByImpact(facts, wayOf(own).slice(0, 1)), 9);
      }
      const worths = whole.map(({ worth }) => worth.total);
      expect(worths[0] ?? 0).toBeCloseTo(Math.max(...worths, worths[0] ?? 0), 9);
      seen += whole.length;
    }
    expect(seen).toBeGreaterThan(100);
  });
});
