import { describe, expect, test } from 'vitest';
import type { CityFacts } from '#model/facts.ts';
import { scenarioBase } from '#scenario/base.ts';
import { NO_MOVES, undoLabel, type Move, type Moves } from '#scenario/moves.ts';
import { preflight } from '#scenario/preflight.ts';
import {
  fallenMoves,
  labelOf,
  rebaseScenario,
  withLabels,
  type FallReason,
} from '#scenario/rebase.ts';
import { newScenario, type Scenario } from '#scenario/scenario.ts';
import { NO_LEGAL_FACTS } from '#model/rules/legal-facts.ts';
import { AS_OF, city, day, person, post } from '#test/support/city.ts';

const LATER = '2026-10-02T09:30:00.000Z';

const TOWN = city({
  posts: [post('a'), post('b'), post('c'), post('kabid', { kind: 'ADMINISTRATOR' })],
  persons: [
    person('ani', { positionId: 'a' }),
    person('budi', { positionId: 'b' }),
    person('citra'),
    person('dewi', { positionId: 'c' }),
  ],
});

function move(personId: string, from: string | null, to: string | null, effective = AS_OF): Move {
  return { personId, from, to, effective, reasonCode: null, reason: '' };
}

function fallen(moves: Moves, town: CityFacts = TOWN): readonly [string, FallReason, boolean][] {
  const checked = preflight(scenarioBase(town), moves);
  return fallenMoves(town, moves, checked).map((one) => [
    one.move.personId,
    one.reason,
    one.counts,
  ]);
}

function scenario(moves: Moves): Scenario {
  const about = { id: 's', name: 'S', datasetId: 'satu', asOf: AS_OF, now: '2026-10-01T08:00:00Z' };
  return newScenario(about, moves);
}

describe('moves that no longer hold', () => {
  test('a person who left, a post that is closed, another post left', () => {
    expect(fallen([move('eka', 'a', 'b')])).toEqual([['eka', 'person', false]]);
    expect(fallen([move('ani', 'a', 'tutup')])).toEqual([['ani', 'post', false]]);
    expect(fallen([move('ani', 'c', 'kabid')])).toEqual([['ani', 'from', false]]);
  });

  test('one that was carried out already is done, not contradicted', () => {
    expect(fallen([move('ani', 'c', 'a')])).toEqual([['ani', 'done', false]]);
  });

  test('the second of two moves of one person; the first holds', () => {
    const moves = [move('citra', null, 'kabid'), move('citra', null, 'a')];
    expect(fallen(moves)).toEqual([['citra', 'twice', false]]);
  });

  test('two people to one seat: both are named and both are counted', () => {
    const moves = [move('ani', 'a', 'kabid'), move('budi', 'b', 'kabid')];
    expect(fallen(moves)).toEqual([
      ['ani', 'seat', true],
      ['budi', 'seat', true],
    ]);
  });

  test('a seat that its holder leaves later says from which day it is free', () => {
    const moves = [move('citra', null, 'a'), move('ani', 'a', 'kabid', AS_OF + 30)];
    const found = fallenMoves(TOWN, moves, preflight(scenarioBase(TOWN), moves));
    expect(found).toEqual([
      { move: moves[0], at: 0, reason: 'seat', counts: true, passesFrom: AS_OF + 30 },
    ]);
  });

  test('a swap and a ring of three are fine', () => {
    expect(fallen([move('ani', 'a', 'b'), move('budi', 'b', 'a')])).toEqual([]);
    expect(fallen([move('ani', 'a', 'b'), move('budi', 'b', 'c'), move('dewi', 'c', 'a')])).toEqual(
      [],
    );
  });

  test('a day before that of the data', () => {
    expect(fallen([move('citra', null, 'kabid', AS_OF - 1)])).toEqual([['citra', 'date', true]]);
    expect(fallen([move('citra', null, 'kabid', AS_OF)])).toEqual([]);
  });

  test('a day in the time in which officials may not be replaced, and the day from which it is over', () => {
    const until = day('2026-12-31');
    const office = { ...NO_LEGAL_FACTS.office, windows: [{ since: AS_OF, until }] };
    const closed: CityFacts = { ...TOWN, legal: { ...NO_LEGAL_FACTS, office } };
    const moves = [move('citra', null, 'kabid', day('2026-11-01'))];
    const found = fallenMoves(closed, moves, preflight(scenarioBase(closed), moves));
    expect(found).toEqual([
      { move: moves[0], at: 0, reason: 'window', counts: true, passesFrom: until + 1 },
    ]);
  });

  test('to the bench, and moves that hold, are not among them; the order is that of the list', () => {
    const moves = [
      move('eka', 'a', 'b'),
      move('ani', 'a', null),
      move('citra', null, 'a', AS_OF - 5),
      move('budi', 'z', 'c'),
    ];
    expect(fallen(moves).map(([who]) => who)).toEqual(['eka', 'citra', 'budi']);
  });
});

describe('bringing a scenario up to other data', () => {
  test('loses nothing: every move stays in its place, steps included', () => {
    const moves = [move('eka', 'a', 'b'), move('ani', 'a', 'kabid')];
    const before: Scenario = {
      ...scenario(moves),
      history: {
        ...NO_MOVES,
        moves,
        past: [
          {
            label: { action: 'add', personId: 'ani', postId: null, count: 1 },
            moves: [],
            locks: NO_MOVES.locks,
          },
        ],
      },
    };
    const after = rebaseScenario(before, { datasetId: 'dua', asOf: AS_OF + 90 }, LATER);
    expect(after).toMatchObject({ datasetId: 'dua', asOf: AS_OF + 90, changedAt: LATER });
    expect(after.history).toBe(before.history);
    expect(undoLabel(after.history)).toMatchObject({ action: 'add' });
  });

  test('on its own data it is the very same', () => {
    const one = scenario([]);
    expect(rebaseScenario(one, { datasetId: 'satu', asOf: AS_OF }, LATER)).toBe(one);
  });
});

describe('names of people and posts', () => {
  test('are kept for the time when the data hold them no longer', () => {
    const one = withLabels(scenario([move('ani', 'a', 'b')]), TOWN);
    expect(one.labels).toEqual({
      persons: { ani: 'SINTETIS ani' },
      posts: { a: 'Jabatan a', b: 'Jabatan b' },
    });
    const without = city({ posts: [post('b')], persons: [] });
    expect(withLabels(one, without)).toBe(one);
    expect(withLabels(one, TOWN)).toBe(one);
  });

  test('of ids that spell a word of the language are nobody', () => {
    const { labels } = withLabels(scenario([move('constructor', '__proto__', 'a')]), TOWN);
    expect(labelOf(labels.persons, 'constructor')).toBeNull();
    expect(labelOf(labels.posts, '__proto__')).toBeNull();
    expect(labelOf(labels.posts, 'a')).toBe('Jabatan a');
  });
});
