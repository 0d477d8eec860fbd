import { describe, expect, it } from 'vitest';
import { newScenario, type Scenario } from '#scenario/scenario.ts';
import {
  keptOf,
  mergeKept,
  pendingOf,
  scenarioOfKept,
  type KnownScenarios,
} from '#session/scenario-sync.ts';
import { AS_OF } from '#test/support/city.ts';

function scenario(id: string, createdAt = '2026-10-01T08:00:00.000Z'): Scenario {
  return newScenario({ id, name: `Nama ${id}`, datasetId: 'd', asOf: AS_OF, now: createdAt });
}

function changed(one: Scenario, name = `${one.name} baru`): Scenario {
  return { ...one, name };
}

function knowing(...ones: readonly Scenario[]): KnownScenarios {
  return new Map(ones.map((one) => [one.id, { stamp: `cap ${one.id}`, scenario: one }]));
}

const kept = (one: Scenario, stamp = `cap ${one.id}`) => keptOf(one, stamp);
const always = (): boolean => true;

describe('a scenario as it is kept', () => {
  it('comes back whole, also as JSON', () => {
    const one = scenario('a');
    expect(scenarioOfKept(kept(one))).toBe(one);
    expect(
      scenarioOfKept(JSON.parse(JSON.stringify(kept(one))) as ReturnType<typeof kept>),
    ).toEqual(one);
  });

  it('of a later version, of another id or of another shape is left alone', () => {
    const one = scenario('a');
    const later = { id: 'a', stamp: 's', value: { format: 2, scenario: one } };
    expect(scenarioOfKept(later)).toBeNull();
    expect(scenarioOfKept({ ...kept(one), id: 'b' })).toBeNull();
    expect(
      scenarioOfKept({ id: 'a', stamp: 's', value: { format: 1, scenario: { id: 'a' } } }),
    ).toBeNull();
    expect(scenarioOfKept({ id: 'a', stamp: 's', value: {} })).toBeNull();
  });
});

describe('what is to be written', () => {
  it('is what the device has not, or has otherwise, where it may be kept', () => {
    const [a, b, c] = [scenario('a'), scenario('b'), scenario('c')];
    const now = changed(b);
    expect(pendingOf([a, now, c], knowing(a, b), always)).toEqual({ write: [now, c], remove: [] });
    expect(pendingOf([a, now, c], knowing(a, b), ({ id }) => id !== 'c').write).toEqual([now]);
  });

  it('takes off the device what was taken away here', () => {
    const [a, b] = [scenario('a'), scenario('b')];
    expect(pendingOf([b], knowing(a, b), always)).toEqual({ write: [], remove: ['a'] });
  });
});

describe('what another page has written', () => {
  it('comes behind what is here, in the order of its making', () => {
    const here = scenario('a');
    const [early, late] = [scenario('z', '2026-09-01T00:00:00.000Z'), scenario('b')];
    const merged = mergeKept([here], new Map(), [kept(late), kept(early)]);
    expect(merged.scenarios).toEqual([here, early, late]);
    expect(merged.changed).toEqual([]);
    expect(merged.known.get('z')?.stamp).toBe('cap z');
    expect(merged.known.has('a')).toBe(false);
  });

  it('takes the place of what this page has not changed since, and is told', () => {
    const a = scenario('a');
    const theirs = changed(a, 'Dari tab lain');
    const merged = mergeKept([a], knowing(a), [kept(theirs, 'baru')]);
    expect(merged.scenarios).toEqual([theirs]);
    expect(merged.changed).toEqual(['Nama a']);
    expect(merged.known.get('a')).toEqual({ stamp: 'baru', scenario: theirs });
  });

  it('does not touch what this page has changed itself: the old stamp will tell when it is written', () => {
    const a = scenario('a');
    const mine = changed(a, 'Dari sini');
    const merged = mergeKept([mine], knowing(a), [kept(changed(a, 'Dari tab lain'), 'baru')]);
    expect(merged.scenarios).toEqual([mine]);
    expect(merged.known.get('a')?.stamp).toBe('cap a');
    expect(merged.changed).toEqual([]);
  });

  it('that was taken away there goes here, unless it was changed here', () => {
    const [a, b] = [scenario('a'), scenario('b')];
    const mine = changed(b);
    const merged = mergeKept([a, mine], knowing(a, b), []);
    expect(merged.scenarios).toEqual([mine]);
    expect(merged.removed).toEqual(['Nama a']);
    expect(pendingOf(merged.scenarios, merged.known, always).write).toEqual([mine]);
  });

  it('does not bring back what this page has just taken away', () => {
    const a = scenario('a');
    const merged = mergeKept([], knowing(a), [kept(a)]);
    expect(merged.scenarios).toEqual([]);
    expect(pendingOf(merged.scenarios, merged.known, always).remove).toEqual(['a']);
  });

  it('is nothing where it is as it was', () => {
    const a = scenario('a');
    const merged = mergeKept([a], knowing(a), [kept(a)]);
    expect(merged.scenarios[0]).toBe(a);
    expect([merged.changed, merged.removed]).toEqual([[], []]);
  });

  it('that a later version wrote is not shown and not overwritten', () => {
    const merged = mergeKept([], new Map(), [{ id: 'a', stamp: 's', value: { format: 9 } }]);
    expect(merged.scenarios).toEqual([]);
    expect(pendingOf([], merged.known, always).remove).toEqual([]);
  });
});
