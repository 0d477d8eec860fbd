import { beforeAll, describe, expect, test } from 'vitest';
import { figureOf, outcomeOf } from '#dashboards/proposals/outcome.ts';
import { gainParts, moveOfPair, proposalView } from '#dashboards/proposals/proposal-view.ts';
import { proposalsSearch, settingsFrom } from '#dashboards/proposals/search.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import { scenarioBase, type ScenarioBase } from '#scenario/base.ts';
import { NO_LOCKS } from '#scenario/locks.ts';
import { candidateGraph, type CandidatePair } from '#scenario/optimise/graph.ts';
import { DEFAULT_SETTINGS, type OptimiseSettings } from '#scenario/optimise/settings.ts';
import type { FoundPlan, OptimiseAnswer } from '#scenario/optimise/optimise.ts';
import { workOn } from '#session/optimise-work.ts';
import type { FromOptimiseWorker } from '#session/optimise-messages.ts';
import type { OptimiseRun } from '#session/optimise.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { city, levels, person, post, standards, unit } from '#test/support/city.ts';

const NO_PAIRINGS = { apart: [], together: [] };
const PAIR: CandidatePair = {
  personId: 'ani',
  postId: 'loket',
  gain: 4,
  wish: 1,
  km: 2,
  curable: false,
};

function town(): ScenarioBase {
  const posts = [
    post('staf', { unitId: 'a', opdId: 'a', seats: 2, standards: standards({ PP: 2 }) }),
    post('loket', { unitId: 'b', opdId: 'b', mustFill: true, standards: standards({ PP: 3 }) }),
  ];
  const persons = [
    person('ani', { positionId: 'staf', levels: levels({ PP: 3 }) }),
    person('budi', { positionId: 'staf' }),
  ];
  return scenarioBase(city({ units: ['a', 'b'].map((id) => unit(id)), posts, persons }));
}

describe('the address', () => {
  test('empty, it asks for what is usual', () => {
    expect(settingsFrom(proposalsSearch.parse({}), NO_PAIRINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test('what cannot be read falls back, no limit stays no limit', () => {
    const search = proposalsSearch.parse({ mode: 'x', moves: -1, eu: null, share: 2, gain: 'a' });
    const settings = settingsFrom(search, { ...NO_PAIRINGS, apart: [['a', 'b']] });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, guardIndex: null, apart: [['a', 'b']] });
  });
});

describe('a proposal', () => {
  test('shows both units and what the rules say', () => {
    const view = proposalView(town(), PAIR, [], { catalogue: CATALOGUE });
    expect(view.move).toMatchObject({ from: 'staf', to: 'loket', reasonCode: null });
    expect(
      view.units.map(({ unitId, gives, before, after }) => [
        unitId,
        gives,
        before.holders,
        after.holders,
      ]),
    ).toEqual([
      ['a', true, 2, 1],
      ['b', false, 0, 1],
    ]);
    expect(view.needsReason).toBe(view.failing.some(({ severity }) => severity === 'flag'));
  });

  test('stands on the other moves of the scenario, its own left out', () => {
    const base = town();
    const own = moveOfPair(base, PAIR);
    const other = { ...moveOfPair(base, { ...PAIR, personId: 'budi' }) };
    const view = proposalView(base, PAIR, [own, other], { catalogue: CATALOGUE });
    expect(view.units.find(({ unitId }) => unitId === 'b')?.before.holders).toBe(1);
  });

  test('its parts add up to the certain score there less now', () => {
    const base = town();
    const index = indexCity(base.city);
    const parts = gainParts(index, moveOfPair(base, PAIR), {});
    expect(parts?.map(({ id }) => id)).toContain('K');
    expect(parts?.find(({ id }) => id === 'K')).toMatchObject({ now: expect.any(Number) });
    expect(gainParts(index, { ...moveOfPair(base, PAIR), from: null }, {})).toBeNull();
  });
});

let wasm: ArrayBuffer;
beforeAll(() => {
  const file = createRequire(import.meta.url).resolve('highs/runtime');
  const bytes = readFileSync(file);
  wasm = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
});

describe('the work of the worker', () => {
  const settings: OptimiseSettings = { ...DEFAULT_SETTINGS, guardIndex: null, keepSole: false };

  async function said(extra: Partial<OptimiseSettings>): Promise<FromOptimiseWorker[]> {
    const base = town();
    const asked = { ...settings, ...extra };
    const graph = candidateGraph({
      base,
      moves: [],
      locks: NO_LOCKS,
      pairs: [PAIR],
      settings: asked,
    });
    const answers: FromOptimiseWorker[] = [];
    await workOn({ kind: 'run', graph, settings: asked, wasm, seed: 1, nodes: 100 }, (answer) =>
      answers.push(answer),
    );
    return answers;
  }

  test('tells a plan, then the end; the page recomputes what it comes to', async () => {
    const answers = await said({});
    expect(answers[0]?.kind).toBe('plan');
    const last = answers.at(-1);
    expect(last).toMatchObject({ kind: 'done', conflict: null, answer: { end: 'proven' } });
    const { plan } = (last as { answer: OptimiseAnswer }).answer;
    const run = runOf(plan, settings);
    const { rows, violations } = outcomeOf(town(), run, CATALOGUE);
    expect(violations).toEqual([]);
    expect(rows.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['mustFill', 0, 1],
      ['filled', 1, 1],
      ['moves', 0, 1],
      ['gain', 0, 4],
    ]);
  });

  test('names what conflicts where there is no plan', async () => {
    const answers = await said({ mustFillAll: true, guardIndex: 0.5 });
    expect(answers.at(-1)).toMatchObject({
      kind: 'done',
      answer: { end: 'none', plan: null },
      conflict: { constraints: ['guardIndex', 'mustFill'], irreducible: true },
    });
  });

  test('says why it failed instead of throwing', async () => {
    const answers: FromOptimiseWorker[] = [];
    const graph = candidateGraph({
      base: town(),
      moves: [],
      locks: NO_LOCKS,
      pairs: [],
      settings,
    });
    const broken = { ...graph, pairs: undefined as never };
    await workOn({ kind: 'run', graph: broken, settings, wasm, seed: 1, nodes: 1 }, (answer) =>
      answers.push(answer),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['failed']);
  });
});

function runOf(plan: FoundPlan | null, settings: OptimiseRun['settings']): OptimiseRun {
  const base = town();
  const graph = candidateGraph({ base, moves: [], locks: NO_LOCKS, pairs: [PAIR], settings });
  return {
    phase: 'done',
    share: 1,
    settings,
    moves: [],
    locks: NO_LOCKS,
    pairs: [PAIR],
    graph,
    plan,
    end: 'proven',
    reproducible: true,
    conflict: null,
    firstAfter: 1,
    endedAfter: 2,
    error: null,
  };
}

test('the combined worth is weighed as the mode weighs it', () => {
  const figures = {
    moves: 2,
    mustFill: 1,
    filled: 3,
    maximum: null,
    excess: 1.5,
    shortage: 0,
    wishes: [1, 0, 1, 0, 0, 0, 0],
    gain: 50,
    withoutGain: 0,
  };
  const weights = { gain: 1, fill: 3, excess: 2, wishes: 1, moves: 0.5 };
  const worth = figureOf('balance', figures, { settings: { ...DEFAULT_SETTINGS, weights } });
  expect(worth).toBeCloseTo(0.5 + 3 * 5 + 1.7 - 3 - 1);
  expect(figureOf('maximum', figures, { settings: DEFAULT_SETTINGS })).toBeNull();
  expect(figureOf('wish3', figures, { settings: DEFAULT_SETTINGS })).toBe(1);
});
