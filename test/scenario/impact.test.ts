import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { applyMoves } from '#scenario/apply.ts';
import { scenarioBase } from '#scenario/base.ts';
import { coverageOf } from '#scenario/coverage.ts';
import { impactOf, type Impact, type UnitImpact } from '#scenario/impact.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { SUM_KEYS } from '#scenario/sums.ts';
import { AS_OF, city, day, levels, person, post, standards, unit } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

const UNITS = [unit('dinas'), unit('bidang', { parentId: 'dinas', opdId: 'dinas' }), unit('badan')];

/** Two clerks share 187,500 minutes in a bidang; a counter in another office stands empty. */
const CLERK = post('staf', {
  unitId: 'bidang',
  opdId: 'dinas',
  seats: 2,
  need: 2.5,
  loadMinutes: 187_500,
  standards: standards({ INT: 2, PP: 2 }),
});
const HEAD = post('kepala', {
  unitId: 'dinas',
  opdId: 'dinas',
  need: 1,
  standards: standards({ INT: 3 }),
});
const COUNTER = post('loket', {
  unitId: 'badan',
  opdId: 'badan',
  seats: 2,
  need: 2,
  loadMinutes: 150_000,
  mustFill: true,
  standards: standards({ PP: 3 }),
});

const ANI = person('ani', { positionId: 'staf', levels: levels({ INT: 3, PP: 4 }) });
const BUDI = person('budi', { positionId: 'staf', levels: levels({ INT: 2 }) });
const CITRA = person('citra', { positionId: 'kepala' });

function town(extra: readonly PersonFact[] = []): CityFacts {
  return city({
    units: UNITS,
    posts: [CLERK, HEAD, COUNTER],
    persons: [ANI, BUDI, CITRA, ...extra],
  });
}

function move(personId: string, from: string | null, to: string | null, effective = AS_OF): Move {
  return { personId, from, to, effective, reasonCode: null, reason: '' };
}

function unitOf(impact: Impact, id: string): UnitImpact {
  const found = impact.units.find((one) => one.unitId === id);
  if (found === undefined) throw new Error(`unit ${id} is not touched`);
  return found;
}

describe('impact of one move', () => {
  const impact = impactOf(scenarioBase(town()), [move('ani', 'staf', 'loket')]);

  test('both posts show EJ, need and people before and after', () => {
    const [left, entered] = impact.posts;
    expect(left).toMatchObject({
      before: { index: 1.25, grade: 'A', holders: 2, shortage: 0.5 },
      after: { index: 2.5, grade: 'A', holders: 1, shortage: 1.5 },
      difference: { holders: -1, shortage: 1, vacantSeats: 1 },
      becomesVacant: false,
    });
    expect(entered).toMatchObject({
      before: { index: 'KOSONG', grade: null, vacantLoad: 150_000, mustFillVacant: 1 },
      after: { index: 2, holders: 1, vacantLoad: 0, mustFillVacant: 0 },
      becomesFilled: true,
    });
  });

  test('the unit and its perangkat daerah are shown for the giving and the receiving side', () => {
    expect(impact.units.map((one) => [one.unitId, one.isOpd, one.gives, one.receives])).toEqual([
      ['bidang', false, true, false],
      ['dinas', true, true, false],
      ['badan', true, false, true],
    ]);
    expect(unitOf(impact, 'dinas').before).toMatchObject({ index: 1.17, holders: 3 });
    expect(unitOf(impact, 'dinas').after).toMatchObject({ index: 1.75, holders: 2 });
  });

  test('shortage and surplus of the city are added up apart, never netted', () => {
    const twice = impactOf(scenarioBase(town([person('dedi', { positionId: 'kepala' })])), [
      move('ani', 'staf', 'loket'),
    ]);
    expect(twice.city.before).toMatchObject({ shortage: 2.5, surplus: 1, holders: 4 });
    expect(twice.city.after).toMatchObject({ shortage: 2.5, surplus: 1, holders: 4 });
  });

  test('competency coverage of a unit has bounds over what nobody knows', () => {
    const { coverage } = unitOf(impact, 'bidang');
    expect(coverage.before).toEqual({ need: 8, shortageLo: 0, shortageHi: 0, known: 3, pairs: 4 });
    expect(coverage.after).toEqual({ need: 8, shortageLo: 2, shortageHi: 5, known: 1, pairs: 2 });
    expect(unitOf(impact, 'badan').coverage.before).toMatchObject({
      need: 6,
      shortageLo: 6,
      shortageHi: 6,
    });
    expect(unitOf(impact, 'badan').coverage.after).toMatchObject({ shortageLo: 2, shortageHi: 2 });
  });

  test('the only known holder of a competency is named, with how many were seen', () => {
    expect(impact.singleHoldersLost).toEqual([
      {
        unitId: 'bidang',
        personId: 'ani',
        competencyId: 'PP',
        standard: 2,
        level: 4,
        assessed: 1,
        holders: 2,
      },
    ]);
  });

  test('the rules judge the move on its effective day', () => {
    const settled = { ...ANI, positionSince: day('2024-12-01') };
    const facts = { ...town(), persons: new Map([['ani', settled]]) };
    const verdict = (effective: number) => {
      const { moves } = impactOf(scenarioBase(facts), [move('ani', 'staf', 'loket', effective)]);
      return moves[0]?.evaluation?.outcomes.find((outcome) => outcome.id === 'M-01')?.state;
    };
    expect(verdict(AS_OF)).toBe('fail');
    expect(verdict(day('2026-12-01'))).toBe('pass');
    expect(impact.moves[0]).toMatchObject({ direction: 'lateral' });
  });

  test('a post that loses its only holder becomes KOSONG', () => {
    const emptied = impactOf(scenarioBase(town()), [move('citra', 'kepala', 'loket')]);
    expect(emptied.posts[0]).toMatchObject({
      post: { id: 'kepala' },
      becomesVacant: true,
      after: { index: 'KOSONG', vacantLoad: 75_000 },
    });
  });
});

describe('moves that stay within, go to the bench or do not hold', () => {
  const base = scenarioBase(town());

  test('within one perangkat daerah it gives and receives and keeps its people', () => {
    const impact = impactOf(base, [move('ani', 'staf', 'kepala')]);
    expect(unitOf(impact, 'dinas')).toMatchObject({
      gives: true,
      receives: true,
      difference: { holders: 0 },
    });
    expect(impact.posts[1]).toMatchObject({ after: { excess: 1, surplus: 1 } });
  });

  test('the bench leaves a post without filling one, and no rule speaks', () => {
    const impact = impactOf(base, [move('budi', 'staf', null)]);
    expect(impact.city.difference.holders).toBe(-1);
    expect(impact.moves[0]?.evaluation).toBeNull();
  });

  test('who is not at work can be moved and counts nowhere', () => {
    const away = person('eka', { positionId: 'staf', legalStatus: '03' });
    const impact = impactOf(scenarioBase(town([away])), [move('eka', 'staf', 'loket')]);
    expect(impact.posts).toEqual([]);
    expect(impact.city.difference.holders).toBe(0);
    expect(impact.moves[0]?.evaluation?.verdict).toBe('blocked');
  });

  test('a move that does not hold is named and the others still apply', () => {
    const moves = [
      move('nobody', 'staf', 'loket'),
      move('ani', 'kepala', 'loket'),
      move('budi', 'staf', 'nowhere'),
      move('citra', 'kepala', 'loket'),
      move('citra', 'kepala', 'staf'),
    ];
    const impact = impactOf(base, moves);
    expect(impact.rejected.map((one) => one.reason)).toEqual(['person', 'from', 'post', 'twice']);
    expect(impact.posts.map((one) => one.post.id)).toEqual(['kepala', 'loket']);
  });

  test('no moves change nothing', () => {
    const impact = impactOf(base, []);
    expect(impact).toMatchObject({ posts: [], units: [], moves: [], rejected: [] });
    expect(impact.city.before).toEqual(impact.city.after);
  });
});

describe('one move more on top of others', () => {
  test('is measured against the plan so far, not against the baseline', () => {
    const base = scenarioBase(town());
    const first = move('ani', 'staf', 'loket');
    const impact = impactOf(base, [first, move('budi', 'staf', 'loket')], [first]);
    expect(impact.moves.map((one) => one.move.personId)).toEqual(['budi']);
    expect(impact.posts[0]).toMatchObject({
      before: { holders: 1 },
      after: { holders: 0 },
      becomesVacant: true,
    });
    expect(unitOf(impact, 'badan').before.index).toBe(2);
    expect(unitOf(impact, 'badan').after.index).toBe(1);
  });
});

/** The city with the moves written into its people: what applying must equal. */
function rewritten(facts: CityFacts, moves: Moves): CityFacts {
  const to = new Map(moves.map((one) => [one.personId, one.to]));
  const persons = [...facts.persons.values()].map((one) => {
    const target = to.get(one.id);
    return target === undefined ? one : { ...one, positionId: target };
  });
  return { ...facts, persons: new Map(persons.map((one) => [one.id, one])) };
}

describe('properties of the impact', () => {
  const facts = randomCity(new Random(404), { units: 8, posts: 60, persons: 200 });
  const base = scenarioBase(facts);
  const random = new Random(405);

  function randomMoves(count: number): Move[] {
    return random.sample([...facts.persons.values()], count).map((one) => {
      const to = random.chance(0.1) ? null : random.pick([...facts.posts.keys()]);
      return move(one.id, one.positionId, to === one.positionId ? null : to);
    });
  }

  test('it equals the sums of a city into which the moves were written', () => {
    for (let round = 0; round < 25; round += 1) {
      const moves = randomMoves(random.int(1, 12));
      const impact = impactOf(base, moves);
      const other = scenarioBase(rewritten(facts, moves));
      for (const key of SUM_KEYS) {
        expect(impact.city.after[key]).toBeCloseTo(other.total[key], 6);
        for (const { unitId, after } of impact.units) {
          expect(after[key]).toBeCloseTo(other.units.get(unitId)?.sums[key] ?? Number.NaN, 6);
        }
      }
    }
  });

  test('coverage equals that of the rewritten city', () => {
    for (let round = 0; round < 25; round += 1) {
      const moves = randomMoves(random.int(1, 12));
      const other = scenarioBase(rewritten(facts, moves));
      for (const { unitId, coverage } of impactOf(base, moves).units) {
        const unitThere = other.units.get(unitId);
        if (unitThere === undefined) throw new Error(`unit ${unitId} is gone`);
        const there = coverageOf(unitThere.pools, unitThere.sums.holders);
        expect(coverage.after).toEqual(there);
        expect(there.shortageLo).toBeLessThanOrEqual(there.shortageHi);
      }
    }
  });

  test('heads are kept: what one unit gives another receives or the bench holds', () => {
    for (let round = 0; round < 25; round += 1) {
      const moves = randomMoves(random.int(1, 12));
      const { posts, city: change } = impactOf(base, moves);
      const sum = posts.reduce((total, one) => total + one.difference.holders, 0);
      expect(change.difference.holders).toBe(sum);
      expect(change.after.seats).toBe(
        change.after.holders + change.after.vacantSeats - change.after.excess,
      );
    }
  });

  test('doing and undoing a move leaves the baseline', () => {
    const moves = randomMoves(5);
    const back = impactOf(base, [], moves);
    const there = impactOf(base, moves);
    expect(back.city.after).toEqual(there.city.before);
    expect(applyMoves(base, []).changed.size).toBe(0);
  });
});
