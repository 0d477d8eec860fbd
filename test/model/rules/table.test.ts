import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts } from '#model/facts.ts';
import { RULE_IDS } from '#model/rules/catalogue.ts';
import { ruleContext } from '#model/rules/context.ts';
import { evaluatePair, judgePair } from '#model/rules/evaluate.ts';
import {
  codeOf,
  countPairs,
  ruleTable,
  tableSteps,
  VERDICT_OF_CODE,
  worstOf,
} from '#model/rules/table.ts';
import { AS_OF, day, personLegal, postLegal } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

/** A random city with legal facts that tell posts apart. */
function legalCity(seed: number): CityFacts {
  const random = new Random(seed);
  const city = randomCity(random, { units: 3, posts: 30, persons: 40 });
  const bands = [null, 'II/a', 'III/a', 'III/c', 'IX'];
  const posts = [...city.posts.values()].map(({ id }, at) => {
    const legal = postLegal({
      license: random.chance(0.3) ? 'STR Perawat' : null,
      minGolongan: random.pick(bands),
      maxGolongan: random.pick(bands),
      note: random.chance(0.2) ? 'Termasuk masa larangan mutasi' : null,
    });
    return [at % 9 === 0 ? `${id}-gone` : id, legal] as const;
  });
  const persons = [...city.persons.values()].map(({ id }) => {
    const birthDate = random.chance(0.1) ? null : AS_OF - random.int(7_000, 23_000);
    const legal = personLegal({ birthDate, declaresConstraint: random.chance(0.2) });
    return [id, legal] as const;
  });
  const office = {
    inaugurations: [],
    windows: [{ since: day('2026-09-01'), until: day('2026-12-31') }],
    letters: [{ positionId: 'j3', day: AS_OF, document: '100/1' }],
    allowances: new Map([[7, 1_000_000]]),
  };
  const staff = [...city.persons.values()].map((own) => ({
    ...own,
    golongan: random.pick(bands),
    licenses: random.chance(0.2) ? ['STR Perawat'] : [],
  }));
  return {
    ...city,
    persons: new Map(staff.map((own) => [own.id, own])),
    legal: { posts: new Map(posts), persons: new Map(persons), office },
  };
}

function tableOf(city: CityFacts) {
  const persons = [...city.persons.values()];
  const posts = [...city.posts.values()];
  return { context: ruleContext(city), persons, posts, day: AS_OF };
}

describe('the table of all pairs', () => {
  test.each([1, 2, 3])('says of every pair what the rules say of it (seed %i)', (seed) => {
    const input = tableOf(legalCity(seed));
    const table = ruleTable(input);
    const { context, persons, posts } = input;
    const worst = new Uint8Array(persons.length);
    for (const [row, post] of posts.entries()) {
      worstOf(table, row, worst);
      for (const [at, person] of persons.entries()) {
        const { outcomes, verdict } = evaluatePair(context, person, post, AS_OF);
        const codes = table.columns.map(({ keyOfPost, codes: all }) => {
          return all[(keyOfPost[row] ?? 0) * persons.length + at];
        });
        expect(codes).toEqual(outcomes.map(codeOf));
        expect(VERDICT_OF_CODE[worst[at] ?? -1]).toBe(verdict);
      }
    }
  });

  test('counts as a loop over the pairs does, the post held left out', () => {
    const input = tableOf(legalCity(4));
    const { context, persons, posts } = input;
    const counted = countPairs(ruleTable(input));
    expect(counted.map(({ id }) => id)).toEqual(RULE_IDS);
    const blocked = new Map<string, number>();
    let pairs = 0;
    for (const person of persons) {
      for (const post of posts) {
        if (person.positionId === post.id) continue;
        pairs += 1;
        for (const id of judgePair(context, person, post, AS_OF).gates) {
          blocked.set(id, (blocked.get(id) ?? 0) + 1);
        }
      }
    }
    expect(blocked.size).toBeGreaterThan(3);
    for (const { id, pairs: all, byCode } of counted) {
      expect(all).toBe(pairs);
      expect(byCode.reduce((sum, count) => sum + count, 0)).toBe(pairs);
      expect([id, (byCode[6] ?? 0) + (byCode[7] ?? 0)]).toEqual([id, blocked.get(id) ?? 0]);
    }
  });

  test('the share done rises to one', () => {
    const shares = [...tableSteps(tableOf(legalCity(5)))];
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0))).toBe(true);
  });

  test('people touched are those with a pair that fails', () => {
    const input = tableOf(legalCity(6));
    const { context, persons, posts } = input;
    const flagged = persons.filter((person) =>
      posts.some(
        (post) =>
          post.id !== person.positionId &&
          judgePair(context, person, post, AS_OF).flags.includes('M-01'),
      ),
    );
    const count = countPairs(ruleTable(input)).find(({ id }) => id === 'M-01');
    expect(count?.persons).toBe(flagged.length);
    expect(flagged.length).toBeGreaterThan(0);
  });
});
