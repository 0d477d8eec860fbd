import { beforeAll, describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import { AS_OF } from '#data-samples/generator/days.ts';
import { generateCity } from '#data-samples/generator/city.ts';
import type { CityFacts } from '#model/facts.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { RELATIONS } from '#model/views/list.ts';
import { serviceLoadStatement, servicesOf } from '#model/workload/services.ts';
import { scenarioBase } from '#scenario/base.ts';
import { impactOf } from '#scenario/impact.ts';
import type { Moves } from '#scenario/moves.ts';
import { preflight } from '#scenario/preflight.ts';
import { shockedBase, type ShockScope } from '#scenario/shock-base.ts';
import { absorbSteps, type Absorption } from '#scenario/shock.ts';
import { readFacts } from '#session/use-facts.ts';
import { importAll, scaledFiles } from '#test/bench/city-data.ts';
import { nodeStore } from '#test/support/node-engine.ts';

interface Giving {
  readonly unit_id: string;
  readonly eu: number;
  readonly canGive: number;
}

let facts: CityFacts;
let services: ReturnType<typeof servicesOf>;
let giving: ReadonlyMap<string, Giving>;
let truthEu: number;

beforeAll(async () => {
  const tables = (await importAll(scaledFiles(1))).map(({ encoded }) => encoded);
  const store = await (await nodeStore()).load(tables, { asOf: AS_OF, relations: RELATIONS });
  facts = await readFacts(store, { asOf: AS_OF, loaded: new Set(DATASET_IDS) });
  services = servicesOf(await store.run(serviceLoadStatement, {}));
  await store.drop();
  const { groundTruth } = generateCity({ seed: 6271, scale: 1 });
  const found = groundTruth.cases.find(({ id }) => id === 'S13-dukcapil');
  if (found === undefined) throw new Error('the ground truth has no shock');
  truthEu = found['eu'] as number;
  giving = new Map((found['giving'] as Giving[]).map((own) => [own.unit_id, own]));
}, 120_000);

function absorbed(scope: ShockScope, rise: number, target?: 'rise' | 'balance') {
  const before = scenarioBase(facts);
  const shocked = shockedBase(before, { scope, rise });
  const asked = target === undefined ? {} : { target };
  const index = indexCity(facts);
  const steps = absorbSteps({ index, before, shocked, planned: [], ...asked });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { result: step.value, base: shocked.base };
  }
}

function chain({ moves }: Absorption): Moves {
  return moves.map(({ personId, from, to }) => {
    return { personId, from, to, effective: AS_OF, reasonCode: 'need' as const, reason: '' };
  });
}

const DUKCAPIL: ShockScope = { kind: 'unit', unitId: 'DUKCAPIL' };

describe('the rise of 20 percent at Dukcapil', () => {
  it('is absorbed by the giving units of the ground truth, each within what it can give', () => {
    const { result } = absorbed(DUKCAPIL, 0.2);
    expect(result.groups).toMatchObject([{ opdId: 'DUKCAPIL', before: truthEu, target: truthEu }]);
    expect(result.lack).toBeNull();
    expect(result.placed).toBe(result.wanted);
    expect(result.placed).toBeGreaterThan(5);
    expect(result.groups[0]?.after).toBeLessThanOrEqual(truthEu);
    const offices = result.givers.filter(({ isOpd }) => isOpd);
    expect(offices.length).toBeGreaterThan(0);
    for (const { unitId, gives, before } of offices) {
      const known = giving.get(unitId);
      expect(known, unitId).toBeDefined();
      expect(gives).toBeLessThanOrEqual(known?.canGive ?? 0);
      expect(before).toBe(known?.eu);
    }
  });

  it('leaves no giving unit of any level over 1.00, as the impact of the moves says', () => {
    const { result, base } = absorbed(DUKCAPIL, 0.2);
    const impact = impactOf(base, chain(result));
    const gives = impact.units.filter((own) => own.gives && !own.receives);
    expect(gives.length).toBe(result.givers.length);
    for (const { after } of gives) expect(after.index).toBeLessThanOrEqual(1);
    for (const { post, becomesVacant, difference } of impact.posts) {
      expect(becomesVacant, post.title).toBe(false);
      expect(difference.excess, post.title).toBeLessThanOrEqual(0);
    }
  });

  it('is made of moves that pass every gate and every rule of plans', () => {
    const { result, base } = absorbed(DUKCAPIL, 0.2);
    const checked = preflight(base, chain(result));
    expect(checked.rejected).toEqual([]);
    for (const { evaluation } of checked.moves) {
      const gates = evaluation?.outcomes.filter(
        ({ severity, state }) => severity === 'gate' && state === 'fail',
      );
      expect(gates).toEqual([]);
    }
  });

  it('cannot be brought to 1.00: there are fewer seats than people wanted, and that is said', () => {
    const { result } = absorbed(DUKCAPIL, 0.2, 'balance');
    expect(result.wanted).toBeGreaterThan(result.room);
    expect(result.placed).toBeLessThanOrEqual(result.room);
    expect(result.lack).not.toBeNull();
  });

  it('by one service alone asks for less than by the whole office', () => {
    const minutes = services.get('KTP-el') ?? new Map<string, number>();
    expect(minutes.size).toBe(7);
    const one = absorbed({ kind: 'service', minutes }, 0.2).result;
    expect(one.wanted).toBeGreaterThan(0);
    expect(one.wanted).toBeLessThan(absorbed(DUKCAPIL, 0.2).result.wanted);
    expect(one.lack).toBeNull();
  });
});

describe('the services of the sample city', () => {
  it('are the eight with monthly volumes, and no post spends more on them than its load', () => {
    expect([...services.keys()]).toHaveLength(8);
    const spent = new Map<string, number>();
    for (const posts of services.values()) {
      for (const [id, minutes] of posts) spent.set(id, (spent.get(id) ?? 0) + minutes);
    }
    for (const [id, minutes] of spent) {
      expect(minutes).toBeLessThanOrEqual((facts.posts.get(id)?.loadMinutes ?? 0) + 1);
    }
  });
});
