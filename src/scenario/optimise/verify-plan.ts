import { groupBy } from '#core/group.ts';
import type { CompetencyId, PersonId, PositionId } from '#core/ids.ts';
import type { PostFact } from '#model/facts.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { evaluatePair } from '#model/rules/evaluate.ts';
import { applyMoves, type Placement } from '#scenario/apply.ts';
import { fteOf, type ScenarioBase } from '#scenario/base.ts';
import { singleHoldersLost } from '#scenario/coverage.ts';
import { lockRefusal, type Locks } from '#scenario/locks.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { RAMP_MONTHS } from '#scenario/ramp.ts';
import type { CandidatePair } from './graph.ts';
import type { ConstraintId, OptimiseSettings } from './settings.ts';

/** What a plan is checked against. Nothing of the model is read: only facts, moves and settings. */
export interface VerifyInput {
  readonly base: ScenarioBase;
  /** The moves of the scenario before. */
  readonly before: Moves;
  /** The moves that are proposed. */
  readonly proposed: Moves;
  readonly locks: Locks;
  readonly settings: OptimiseSettings;
  /** What was known of the pairs, for kilometres. */
  readonly pairs: readonly CandidatePair[];
  readonly catalogue?: Catalogue;
}

/** A constraint that a plan breaks, and about what: the id of a person, post or unit; null = all. */
export interface Violation {
  readonly what: ConstraintId | 'gate' | 'lock' | 'once' | 'rejected';
  readonly subject: string | null;
}

interface Check extends VerifyInput {
  readonly earlier: Placement;
  readonly now: Placement;
}

/** Everything that a plan breaks; empty for one that may be shown. */
export function planViolations(input: VerifyInput): Violation[] {
  const { base, before, proposed } = input;
  const now = applyMoves(base, [...before, ...proposed]);
  const check: Check = { ...input, earlier: applyMoves(base, before), now };
  return [
    ...now.rejected
      .filter(({ move }) => proposed.includes(move))
      .map(({ move, reason }): Violation => {
        return { what: reason === 'twice' ? 'once' : 'rejected', subject: move.personId };
      }),
    ...moveFaults(check),
    ...totalFaults(check),
    ...postFaults(check),
    ...guardFaults(check),
    ...pairFaults(check),
    ...soleFaults(check),
  ];
}

function moveFaults({ base, proposed, locks, settings, catalogue }: Check): Violation[] {
  return proposed.flatMap((move): Violation[] => {
    const person = base.city.persons.get(move.personId);
    const post = base.city.posts.get(move.to ?? '');
    const faults: Violation[] = [];
    if (lockRefusal(locks, move) !== null) faults.push({ what: 'lock', subject: move.personId });
    if (person === undefined || post === undefined) return faults;
    const { verdict } = evaluatePair(base.rules, person, post, move.effective, catalogue);
    const stopped = verdict === 'blocked' || (verdict === 'curable' && !settings.curable);
    return stopped ? [...faults, { what: 'gate', subject: move.personId }] : faults;
  });
}

function totalFaults({ base, proposed, settings, pairs }: Check): Violation[] {
  const { maxMoves, rampMonths, km } = settings;
  const faults: Violation[] = [];
  if (maxMoves !== null && proposed.length > maxMoves)
    faults.push({ what: 'moves', subject: null });
  const fte = fteOf(proposed.flatMap(({ personId }) => base.city.persons.get(personId) ?? []));
  if (rampMonths !== null && fte * RAMP_MONTHS > rampMonths + 1e-6) {
    faults.push({ what: 'ramp', subject: null });
  }
  if (km === null) return faults;
  let added = 0;
  for (const move of proposed) {
    const own = pairs.find(({ personId, postId }) => {
      return personId === move.personId && postId === move.to;
    });
    if (own?.km === null || own === undefined) faults.push({ what: 'km', subject: move.personId });
    else added += Math.max(0, own.km);
  }
  return added > km + 1e-6 ? [...faults, { what: 'km', subject: null }] : faults;
}

function postFaults({ base, earlier, now, proposed, settings }: Check): Violation[] {
  const faults: Violation[] = [];
  const entered = new Set(proposed.map(({ to }) => to));
  for (const id of now.changed) {
    const post = base.city.posts.get(id);
    if (post === undefined) continue;
    const before = earlier.holdersOf(id);
    const after = now.holdersOf(id);
    const came = after.filter((person) => !before.includes(person)).length;
    const free = Math.max(0, post.seats - before.length);
    const left = settings.chains ? before.length + came - after.length : 0;
    if (entered.has(id) && came > free + left) faults.push({ what: 'seats', subject: id });
    if (settings.keepHeld && before.length > 0 && after.length === 0) {
      faults.push({ what: 'held', subject: id });
    }
  }
  return [...faults, ...(settings.mustFillAll ? emptyFaults(base, now) : [])];
}

function emptyFaults(base: ScenarioBase, now: Placement): Violation[] {
  return [...base.city.posts.values()]
    .filter(({ id, mustFill, seats }) => {
      return mustFill && seats > 0 && now.holdersOf(id).length === 0;
    })
    .map(({ id }) => ({ what: 'mustFill', subject: id }));
}

interface Staffing {
  readonly load: number;
  readonly capacity: number;
  readonly need: number;
  readonly fte: number;
}

/** Load with its capacity, and need with its people, of some posts; what is unknown is in neither. */
function staffingOf(posts: readonly PostFact[], placement: Placement): Staffing {
  const sum = { load: 0, capacity: 0, need: 0, fte: 0 };
  for (const post of posts) {
    const fte = fteOf(placement.holdersOf(post.id));
    if (post.loadMinutes !== null) {
      sum.load += post.loadMinutes;
      sum.capacity += fte * post.effectiveMinutes;
    }
    if (post.need !== null) {
      sum.need += post.need;
      sum.fte += fte;
    }
  }
  return sum;
}

function guardFaults(check: Check): Violation[] {
  const { base, earlier, now, settings } = check;
  const { guardIndex, guardShare, guardLevel } = settings;
  const faults: Violation[] = [];
  const keyOf = (post: PostFact): string => (guardLevel === 'unit' ? post.unitId : post.opdId);
  for (const [unit, posts] of groupBy([...base.city.posts.values()], keyOf)) {
    const before = staffingOf(posts, earlier);
    const after = staffingOf(posts, now);
    if (guardIndex !== null && after.capacity < before.capacity - 1e-6) {
      const index = after.load / after.capacity;
      if (after.load > 0 && !(index <= guardIndex + 1e-6)) {
        faults.push({ what: 'guardIndex', subject: unit });
      }
    }
    if (guardShare !== null && after.fte < before.fte - 1e-6) {
      if (after.fte < guardShare * after.need - 1e-6) {
        faults.push({ what: 'guardShare', subject: unit });
      }
    }
    faults.push(...quotaFaults(check, unit, new Set(posts.map(({ id }) => id))));
  }
  return faults;
}

function quotaFaults(
  { proposed, settings: { quotaIn, quotaOut } }: Check,
  unit: string,
  own: ReadonlySet<PositionId>,
): Violation[] {
  const has = (id: PositionId | null): boolean => id !== null && own.has(id);
  const out = proposed.filter(({ from, to }) => has(from) && !has(to)).length;
  const come = proposed.filter(({ from, to }) => has(to) && !has(from)).length;
  const faults: Violation[] = [];
  if (quotaOut !== null && out > quotaOut) faults.push({ what: 'quotaOut', subject: unit });
  if (quotaIn !== null && come > quotaIn) faults.push({ what: 'quotaIn', subject: unit });
  return faults;
}

function pairFaults({ base, now, settings: { apart, together } }: Check): Violation[] {
  const unitOf = (id: PersonId): string | null => {
    const post = now.postOf(id);
    return post === null ? null : (base.city.posts.get(post)?.unitId ?? null);
  };
  const faults: Violation[] = [];
  for (const [a, b] of apart) {
    if (unitOf(a) !== null && unitOf(a) === unitOf(b)) faults.push({ what: 'apart', subject: a });
  }
  for (const [a, b] of together) {
    if (unitOf(a) !== unitOf(b)) faults.push({ what: 'together', subject: a });
  }
  return faults;
}

function soleFaults({ base, earlier, now, proposed, settings }: Check): Violation[] {
  if (!settings.keepSole) return [];
  return proposed.flatMap(({ personId, from }): Violation[] => {
    const person = base.city.persons.get(personId);
    const unitId = base.city.posts.get(from ?? '')?.unitId;
    if (person === undefined || unitId === undefined) return [];
    const lost = singleHoldersLost(base, unitId, person, earlier, now);
    return lost.length > 0 ? [{ what: 'sole', subject: personId }] : [];
  });
}

/** What a plan comes to, worked out from the facts alone. */
export interface PlanFigures {
  readonly moves: number;
  /** Posts with a seat and a holder: of those that must be filled, and of the others. */
  readonly mustFill: number;
  readonly filled: number;
  /** Highest index of the groups that had capacity before; null without any. */
  readonly maximum: number | null;
  /** People of 75,000 minutes by which load exceeds the bound, group by group. */
  readonly excess: number;
  /** Levels that units lack in competencies, what is not known counting as nothing. */
  readonly shortage: number;
  /** Moves that meet a wish, by its rank, first rank first. */
  readonly wishes: readonly number[];
  /** Sum of the certain gains that can be compared, and how many cannot. */
  readonly gain: number;
  readonly withoutGain: number;
}

/** The figures of a plan; with no move proposed, those of the scenario as it is. */
export function planFigures(input: VerifyInput): PlanFigures {
  const { base, before, proposed, settings } = input;
  const then = applyMoves(base, before);
  const now = applyMoves(base, [...before, ...proposed]);
  const posts = [...base.city.posts.values()];
  const held = posts.filter(({ id, seats }) => seats > 0 && now.holdersOf(id).length > 0);
  const of = (move: Move): CandidatePair | undefined =>
    input.pairs.find(({ personId, postId }) => personId === move.personId && postId === move.to);
  const own = proposed.map(of);
  const gains = own.flatMap((pair) => pair?.gain ?? []);
  const levels = loadFigures(base, settings, then, now);
  return {
    moves: proposed.length,
    mustFill: held.filter(({ mustFill }) => mustFill).length,
    filled: held.filter(({ mustFill }) => !mustFill).length,
    ...levels,
    shortage: shortageOf(base, settings, now),
    wishes: [1, 2, 3, 4, 5, 6, 7].map((rank) => own.filter((pair) => pair?.wish === rank).length),
    gain: gains.reduce((sum, gain) => sum + gain, 0),
    withoutGain: proposed.length - gains.length,
  };
}

function loadFigures(
  base: ScenarioBase,
  { level, bound }: OptimiseSettings,
  then: Placement,
  now: Placement,
): Pick<PlanFigures, 'maximum' | 'excess'> {
  const keyOf = (post: PostFact): string =>
    level === 'post' ? post.id : level === 'unit' ? post.unitId : post.opdId;
  let maximum: number | null = null;
  let excess = 0;
  for (const posts of groupBy([...base.city.posts.values()], keyOf).values()) {
    const { load, capacity } = staffingOf(posts, now);
    if (load <= 0) continue;
    excess += Math.max(0, load / bound - capacity) / 75_000;
    if (staffingOf(posts, then).capacity <= 0) continue;
    maximum = Math.max(maximum ?? 0, capacity > 0 ? load / capacity : Infinity);
  }
  return { maximum, excess };
}

function shortageOf(
  { city, levels }: ScenarioBase,
  { guardLevel }: OptimiseSettings,
  now: Placement,
): number {
  let shortage = 0;
  const keyOf = (post: PostFact): string => (guardLevel === 'unit' ? post.unitId : post.opdId);
  for (const posts of groupBy([...city.posts.values()], keyOf).values()) {
    const lack = new Map<CompetencyId, number>();
    for (const { standards, seats } of posts) {
      for (const { competencyId, level } of standards) {
        lack.set(competencyId, (lack.get(competencyId) ?? 0) + level * seats);
      }
    }
    for (const person of posts.flatMap(({ id }) => [...now.holdersOf(id)])) {
      for (const [id, level] of levels.get(person.id) ?? []) {
        if (lack.has(id)) lack.set(id, (lack.get(id) ?? 0) - level);
      }
    }
    for (const own of lack.values()) shortage += Math.max(0, own);
  }
  return shortage;
}
