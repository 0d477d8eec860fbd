import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact } from '#model/facts.ts';
import { isAtWork } from '#model/rules/person-status.ts';
import { applyMoves, type Placement } from '#scenario/apply.ts';
import { fteOf, type ScenarioBase } from '#scenario/base.ts';
import type { Locks } from '#scenario/locks.ts';
import type { Moves } from '#scenario/moves.ts';
import { coverageRows, soleRows, type PairRows } from './pair-rows.ts';
import type { OptimiseSettings } from './settings.ts';

/** A pair that passes every gate, with what the objective reads of it. */
export interface CandidatePair {
  readonly personId: PersonId;
  readonly postId: PositionId;
  /** Certain score there − certain score now, points; null where the two cannot be compared. */
  readonly gain: number | null;
  /** Rank of the wish that it meets, 1 = first; null where it meets none. */
  readonly wish: number | null;
  /** Kilometres of way to work added, negative where it gets shorter; null where one is not stated. */
  readonly km: number | null;
  readonly curable: boolean;
}

/** Posts as columns; those of the whole city, so that sums of units are whole. */
export interface PostColumns {
  readonly ids: readonly PositionId[];
  readonly seats: Int32Array;
  /** Heads at work and their FTE, after the moves of the scenario. */
  readonly holders: Int32Array;
  readonly fte: Float64Array;
  readonly mustFill: Uint8Array;
  /** Minutes a year; NaN = not known. */
  readonly load: Float64Array;
  readonly effective: Float64Array;
  /** Persons; NaN = not known. */
  readonly need: Float64Array;
  /** Number of the unit and of the perangkat daerah. */
  readonly unit: Int32Array;
  readonly opd: Int32Array;
}

/** Two people of the graph by their numbers. */
export type NumberPair = readonly [number, number];

/** The candidate graph as columns: who may go where, and all that constraints and objectives read. */
export interface CandidateGraph {
  readonly persons: {
    readonly ids: readonly PersonId[];
    /** Number of the post held; −1 = none. */
    readonly from: Int32Array;
    readonly fte: Float64Array;
  };
  readonly posts: PostColumns;
  readonly units: readonly UnitId[];
  readonly opds: readonly UnitId[];
  /** By pair, those of one person together in the order of the pairs given. */
  readonly pairs: {
    readonly person: Int32Array;
    readonly post: Int32Array;
    /** Points; NaN = cannot be compared, which counts as nothing. */
    readonly gain: Float64Array;
    readonly wish: Uint8Array;
    /** NaN = not stated. */
    readonly km: Float64Array;
    readonly curable: Uint8Array;
  };
  readonly apart: readonly NumberPair[];
  readonly together: readonly NumberPair[];
  /** Who alone is known to have a competency; empty unless it is asked for. */
  readonly sole: PairRows;
  /** Competency that units lack, level by level; empty unless the mode closes gaps. */
  readonly coverage: PairRows;
}

/** What a graph is made of. */
export interface GraphInput {
  readonly base: ScenarioBase;
  /** The moves of the scenario; whoever has one is not moved again. */
  readonly moves: Moves;
  readonly locks: Locks;
  readonly pairs: readonly CandidatePair[];
  readonly settings: OptimiseSettings;
}

/**
 * The candidate graph over a scenario. Left out are people who are not at work, locked or moved
 * already, locked posts, pairs that go nowhere, those that need a step where that is not asked for,
 * those with an unknown way where kilometres are limited, and a pair given twice.
 */
export function candidateGraph(input: GraphInput): CandidateGraph {
  const { base, moves, settings } = input;
  const placement = applyMoves(base, moves);
  const posts = postColumns(base, placement);
  const numberOf = new Map(posts.columns.ids.map((id, at) => [id, at]));
  const kept = keptPairs(input, placement);
  const named = [...settings.apart, ...settings.together].flat();
  const people = personsOf(base, kept, named);
  const personOf = new Map(people.map(({ id }, at) => [id, at]));
  const from = Int32Array.from(people, ({ id }) => numberOf.get(placement.postOf(id) ?? '') ?? -1);
  const person = Int32Array.from(kept, ({ personId }) => personOf.get(personId) ?? 0);
  const post = Int32Array.from(kept, ({ postId }) => numberOf.get(postId) ?? 0);
  const pairsOf = (list: readonly (readonly [PersonId, PersonId])[]): NumberPair[] =>
    list.flatMap(([a, b]): NumberPair[] => {
      const [one, two] = [personOf.get(a), personOf.get(b)];
      return one === undefined || two === undefined || one === two ? [] : [[one, two]];
    });
  const rowsInput = { base, placement, people, from, person, post, postIds: posts.columns.ids };
  return {
    persons: {
      ids: people.map(({ id }) => id),
      from,
      fte: Float64Array.from(people, ({ fte }) => fte),
    },
    posts: posts.columns,
    units: posts.units,
    opds: posts.opds,
    pairs: {
      person,
      post,
      gain: Float64Array.from(kept, ({ gain }) => gain ?? Number.NaN),
      wish: Uint8Array.from(kept, ({ wish }) => wish ?? 0),
      km: Float64Array.from(kept, ({ km }) => km ?? Number.NaN),
      curable: Uint8Array.from(kept, ({ curable }) => Number(curable)),
    },
    apart: pairsOf(settings.apart),
    together: pairsOf(settings.together),
    sole: settings.keepSole ? soleRows(rowsInput) : NO_ROWS,
    coverage:
      settings.mode === 'competency' ? coverageRows(rowsInput, settings.guardLevel) : NO_ROWS,
  };
}

const NO_ROWS: PairRows = {
  start: Int32Array.of(0),
  pair: new Int32Array(0),
  value: new Float64Array(0),
  limit: new Float64Array(0),
};

function keptPairs(
  { base, moves, locks, pairs, settings }: GraphInput,
  placement: Placement,
): CandidatePair[] {
  const fixed = new Set([...locks.persons, ...moves.map(({ personId }) => personId)]);
  const shut = new Set(locks.posts);
  const seen = new Set<string>();
  const shuts = (id: PositionId | null): boolean => id !== null && shut.has(id);
  const kept = pairs.filter(({ personId, postId, curable, km }) => {
    const person = base.city.persons.get(personId);
    if (person === undefined || !base.city.posts.has(postId) || !isAtWork(person)) return false;
    const from = placement.postOf(personId);
    if (fixed.has(personId) || from === postId || shuts(postId) || shuts(from)) return false;
    if ((curable && !settings.curable) || (km === null && settings.km !== null)) return false;
    const key = `${personId}\n${postId}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  const order = new Map<PersonId, number>();
  for (const { personId } of kept) if (!order.has(personId)) order.set(personId, order.size);
  return kept.toSorted((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0));
}

function personsOf(
  { city }: ScenarioBase,
  pairs: readonly CandidatePair[],
  named: readonly PersonId[],
): PersonFact[] {
  const ids = new Set([...pairs.map(({ personId }) => personId), ...named]);
  return [...ids].flatMap((id) => city.persons.get(id) ?? []);
}

function postColumns(
  { city }: ScenarioBase,
  placement: Placement,
): { columns: PostColumns; units: UnitId[]; opds: UnitId[] } {
  const list = [...city.posts.values()];
  const units = [...new Set(list.map(({ unitId }) => unitId))];
  const opds = [...new Set(list.map(({ opdId }) => opdId))];
  const unitNumber = new Map(units.map((id, at) => [id, at]));
  const opdNumber = new Map(opds.map((id, at) => [id, at]));
  const held = list.map(({ id }) => placement.holdersOf(id));
  const columns: PostColumns = {
    ids: list.map(({ id }) => id),
    seats: Int32Array.from(list, ({ seats }) => seats),
    holders: Int32Array.from(held, (people) => people.length),
    fte: Float64Array.from(held, fteOf),
    mustFill: Uint8Array.from(list, ({ mustFill }) => Number(mustFill)),
    load: Float64Array.from(list, ({ loadMinutes }) => loadMinutes ?? Number.NaN),
    effective: Float64Array.from(list, ({ effectiveMinutes }) => effectiveMinutes),
    need: Float64Array.from(list, ({ need }) => need ?? Number.NaN),
    unit: Int32Array.from(list, ({ unitId }) => unitNumber.get(unitId) ?? 0),
    opd: Int32Array.from(list, ({ opdId }) => opdNumber.get(opdId) ?? 0),
  };
  return { columns, units, opds };
}
