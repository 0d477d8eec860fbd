import { describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scenarioBase } from '#scenario/base.ts';
import {
  cycleSteps,
  smallCycles,
  tradingCycles,
  type Cycle,
  type CycleList,
  type SwapArc,
} from '#scenario/cycles.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';

function arc(from: string, to: string, rank = 1, extra: Partial<SwapArc> = {}): SwapArc {
  return {
    personId: from,
    partnerId: to,
    from: `j${from}`,
    to: `j${to}`,
    rank,
    willingness: 'ya',
    lo: 60,
    loPartner: 50,
    loNow: 55,
    flags: 0,
    ...extra,
  };
}

function members({ swaps }: Cycle): string[] {
  return swaps.map(({ personId }) => personId);
}

describe('top trading cycles', () => {
  it('trade the best ring first, and leave who is left to trade among themselves', () => {
    const arcs = [
      arc('a', 'b'),
      arc('b', 'a'),
      arc('c', 'a', 1),
      arc('c', 'd', 2),
      arc('d', 'c', 3),
      arc('e', 'a'),
    ];
    const cycles = tradingCycles(arcs);
    expect(cycles.map(members)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cycles).toMatchObject([
      { gain: 20, rank: 1 },
      { gain: 20, rank: 2.5 },
    ]);
  });

  it('are none without wishes that come back', () => {
    expect(tradingCycles([])).toEqual([]);
    expect(tradingCycles([arc('a', 'b'), arc('b', 'c')])).toEqual([]);
  });
});

function randomArcs(random: Random, people: number): SwapArc[] {
  const ids = Array.from({ length: people }, (_, at) => String.fromCharCode(97 + at));
  return ids.flatMap((from) =>
    random
      .shuffle(ids.filter((to) => to !== from))
      .slice(0, random.int(0, people - 1))
      .map((to, at) => arc(from, to, at + 1)),
  );
}

/** Every ring, each once with its least member first. */
function allRings(arcs: readonly SwapArc[], most: number): SwapArc[][] {
  const rings: SwapArc[][] = [];
  const walk = (ring: SwapArc[]): void => {
    const [first] = ring;
    const last = ring.at(-1);
    if (first === undefined || last === undefined) return;
    if (last.partnerId === first.personId) {
      rings.push(ring);
      return;
    }
    if (ring.length === most || last.partnerId < first.personId) return;
    for (const next of arcs) {
      if (next.personId === last.partnerId && !ring.some((own) => own.personId === next.personId))
        walk([...ring, next]);
    }
  };
  for (const first of arcs) walk([first]);
  return rings.filter((ring) =>
    ring.every(({ personId }) => personId >= (ring[0]?.personId ?? '')),
  );
}

describe('against every ring of a small random town', () => {
  it('no ring would all rather have than what they got, and nobody is in two', () => {
    const random = new Random(21);
    let traded = 0;
    for (let round = 0; round < 200; round += 1) {
      const arcs = randomArcs(random.fork(`${round}`), 6);
      const cycles = tradingCycles(arcs);
      const got = new Map<string, number>();
      for (const { swaps } of cycles) {
        for (const [at, own] of swaps.entries()) {
          expect(got.has(own.personId)).toBe(false);
          got.set(own.personId, own.rank);
          expect(arcs).toContain(own);
          expect(own.partnerId).toBe(swaps[(at + 1) % swaps.length]?.personId);
        }
      }
      const better = allRings(arcs, 6).filter((ring) =>
        ring.every(({ personId, rank }) => rank < (got.get(personId) ?? Number.POSITIVE_INFINITY)),
      );
      expect(better).toEqual([]);
      traded += cycles.length;
    }
    expect(traded).toBeGreaterThan(100);
  });

  it('lists every ring of two and three once', () => {
    const random = new Random(22);
    for (let round = 0; round < 100; round += 1) {
      const arcs = randomArcs(random.fork(`${round}`), 5);
      const key = (ring: readonly SwapArc[]): string =>
        ring.map(({ personId }) => personId).join('');
      expect(
        smallCycles(arcs)
          .map(({ swaps }) => key(swaps))
          .toSorted(),
      ).toEqual(allRings(arcs, 3).map(key).toSorted());
    }
  });
});

const wish = (positionId: string, rank = 1, willingness: 'ya' | 'bersyarat' | 'tidak' = 'ya') => ({
  rank,
  positionId,
  unitId: null,
  family: null,
  willingness,
});

function pair(
  a: Partial<PersonFact> = {},
  b: Partial<PersonFact> = {},
  extra: object = {},
): CityFacts {
  return city({
    posts: [post('kiri', { standards: standards({ PP: 2 }) }), post('kanan', extra)],
    persons: [
      person('ani', { positionId: 'kiri', replied: true, wishes: [wish('kanan')], ...a }),
      person('budi', { positionId: 'kanan', replied: true, wishes: [wish('kiri', 2)], ...b }),
    ],
  });
}

function listOf(facts: CityFacts, locked: readonly string[] = []): CycleList {
  const locks = { persons: locked, posts: [] };
  const base = scenarioBase(facts);
  const steps = cycleSteps({ index: indexCity(facts), base, planned: [], locks });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('who may swap', () => {
  it('two who wish for each other, where both posts are held as well as before', () => {
    const list = listOf(pair());
    expect(list.counts).toEqual({ people: 2, wished: 2, gate: 0, hours: 0, score: 0, open: 2 });
    expect(list.trading).toMatchObject([
      { rank: 1.5, gain: 0, swaps: [{ personId: 'ani', to: 'kanan' }, { personId: 'budi' }] },
    ]);
  });

  it('not where a post would be held by a lower certain score', () => {
    const able = listOf(pair({ levels: levels({ PP: 3 }) }));
    expect(able.trading).toEqual([]);
    expect(able.counts).toMatchObject({ score: 1, open: 1 });
    const both = listOf(pair({ levels: levels({ PP: 2 }) }, { levels: levels({ PP: 2 }) }));
    expect(both.trading).toHaveLength(1);
  });

  it('not where a gate fails, the hours are fewer, or the wish is a refusal', () => {
    expect(listOf(pair({ education: 6 }, {}, { minEducation: 9 })).trading).toEqual([]);
    expect(listOf(pair({ education: 6 }, {}, { minEducation: 9 })).counts.gate).toBe(1);
    expect(listOf(pair({ fte: 0.5 })).counts.hours).toBe(1);
    expect(listOf(pair({ wishes: [wish('kanan', 1, 'tidak')] })).counts.wished).toBe(0);
  });

  it('nobody who is locked', () => {
    expect(listOf(pair(), ['ani']).counts.people).toBe(1);
  });
});
