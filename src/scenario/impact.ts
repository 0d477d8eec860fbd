import type { PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { directionOf, type Direction } from '#model/rules/career.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { evaluatePair, type Evaluation } from '#model/rules/evaluate.ts';
import { gradeOf, type Grade } from '#model/workload/ej.ts';
import { applyMoves, type Placement, type RejectedMove } from './apply.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import {
  coverageOf,
  poolsAfter,
  singleHoldersLost,
  type CompetencyCoverage,
  type SingleHolderLost,
} from './coverage.ts';
import type { Move, Moves } from './moves.ts';
import { addSums, euOf, sumsDifference, sumsOfPost, type StaffingSums } from './sums.ts';

/** Staffing at one time: the sums, their index and its letter (text, not praise: A is overload). */
export interface StaffingState extends StaffingSums {
  /** EU of a unit, EJ of a post. */
  readonly index: number | 'KOSONG' | null;
  readonly grade: Grade | null;
}

/** Before, after, and after − before. */
export interface StaffingChange {
  readonly before: StaffingState;
  readonly after: StaffingState;
  readonly difference: StaffingSums;
}

/** A unit that gives or receives, with all units below it. */
export interface UnitImpact extends StaffingChange {
  readonly unitId: UnitId;
  /** True for the perangkat daerah of a touched post; false for its own unit below that. */
  readonly isOpd: boolean;
  readonly gives: boolean;
  readonly receives: boolean;
  readonly coverage: { readonly before: CompetencyCoverage; readonly after: CompetencyCoverage };
}

/** A post whose holders change. */
export interface PostImpact extends StaffingChange {
  readonly post: PostFact;
  /** Held before, KOSONG after; and the other way round. */
  readonly becomesVacant: boolean;
  readonly becomesFilled: boolean;
}

/** A move with what the rules say of it on its effective day; null rules = to the bench. */
export interface JudgedMove {
  readonly move: Move;
  readonly direction: Direction | null;
  readonly evaluation: Evaluation | null;
}

/** What some moves do to the city. */
export interface Impact {
  readonly posts: readonly PostImpact[];
  /** Units of the touched posts and their perangkat daerah, giving ones first. */
  readonly units: readonly UnitImpact[];
  readonly city: StaffingChange;
  readonly moves: readonly JudgedMove[];
  readonly singleHoldersLost: readonly SingleHolderLost[];
  /** Moves that do not hold on this baseline and were left out. */
  readonly rejected: readonly RejectedMove[];
}

/**
 * The impact of `after` against `before` (no moves by default, so against the baseline). Only what
 * the moves touch is computed; the rest of the city is taken from the baseline's sums. Moves common
 * to both lists are judged and shown only where they are not in `before`.
 */
export function impactOf(
  base: ScenarioBase,
  after: Moves,
  before: Moves = [],
  catalogue?: Catalogue,
): Impact {
  const then = applyMoves(base, before);
  const now = applyMoves(base, after);
  const posts = touchedPosts(base, then, now);
  const fresh = now.moves.filter((move) => !then.moves.includes(move));
  return {
    posts: posts.map((post) => postImpact(post, then, now)),
    units: unitImpacts(base, posts, then, now),
    city: cityChange(base, then, now),
    moves: fresh.map((move) => judge(base, move, catalogue)),
    singleHoldersLost: fresh.flatMap((move) => lostBy(base, move, then, now)),
    rejected: now.rejected,
  };
}

function touchedPosts(base: ScenarioBase, then: Placement, now: Placement): PostFact[] {
  const touched: PostFact[] = [];
  for (const id of new Set([...then.changed, ...now.changed])) {
    const post = base.city.posts.get(id);
    const before = then.holdersOf(id);
    const after = now.holdersOf(id);
    if (post !== undefined && !sameHolders(before, after)) touched.push(post);
  }
  return touched;
}

function sameHolders(before: readonly PersonFact[], after: readonly PersonFact[]): boolean {
  return before.length === after.length && before.every((person) => after.includes(person));
}

function postImpact(post: PostFact, then: Placement, now: Placement): PostImpact {
  const change = changeOf(stateSums(post, then), stateSums(post, now));
  return {
    post,
    ...change,
    becomesVacant: change.before.holders > 0 && change.after.holders === 0,
    becomesFilled: change.before.holders === 0 && change.after.holders > 0,
  };
}

function stateSums(post: PostFact, placement: Placement): StaffingSums {
  const holders = placement.holdersOf(post.id);
  return sumsOfPost(post, holders.length, fteOf(holders));
}

function changeOf(before: StaffingSums, after: StaffingSums): StaffingChange {
  return {
    before: stateOf(before),
    after: stateOf(after),
    difference: sumsDifference(before, after),
  };
}

function stateOf(sums: StaffingSums): StaffingState {
  const index = euOf(sums);
  return { ...sums, index, grade: gradeOf(index) };
}

/** The baseline's sums with the posts of `ids` counted as the placement has them. */
function placedSums(
  base: ScenarioBase,
  baseline: StaffingSums,
  ids: Iterable<PositionId>,
  placement: Placement,
): StaffingSums {
  const sums = { ...baseline };
  for (const id of ids) {
    const post = base.city.posts.get(id);
    if (post === undefined) continue;
    const held = base.holders.get(id) ?? [];
    addSums(sums, sumsOfPost(post, held.length, fteOf(held)), -1);
    addSums(sums, stateSums(post, placement));
  }
  return sums;
}

function cityChange(base: ScenarioBase, then: Placement, now: Placement): StaffingChange {
  return changeOf(
    placedSums(base, base.total, then.changed, then),
    placedSums(base, base.total, now.changed, now),
  );
}

function unitImpacts(
  base: ScenarioBase,
  posts: readonly PostFact[],
  then: Placement,
  now: Placement,
): UnitImpact[] {
  const roles = new Map<UnitId, { isOpd: boolean; gives: boolean; receives: boolean }>();
  for (const post of posts) {
    const before = then.holdersOf(post.id);
    const after = now.holdersOf(post.id);
    const gives = before.some((person) => !after.includes(person));
    const receives = after.some((person) => !before.includes(person));
    for (const id of new Set([post.unitId, post.opdId])) {
      const known = roles.get(id) ?? { isOpd: id === post.opdId, gives: false, receives: false };
      roles.set(id, {
        isOpd: known.isOpd,
        gives: known.gives || gives,
        receives: known.receives || receives,
      });
    }
  }
  const impacts = [...roles].map(([unitId, role]) => {
    return { unitId, ...role, ...unitChange(base, unitId, then, now) };
  });
  return impacts.toSorted((a, b) => Number(b.gives) - Number(a.gives));
}

function unitChange(
  base: ScenarioBase,
  unitId: UnitId,
  then: Placement,
  now: Placement,
): StaffingChange & Pick<UnitImpact, 'coverage'> {
  const before = unitState(base, unitId, then);
  const after = unitState(base, unitId, now);
  return {
    ...changeOf(before.sums, after.sums),
    coverage: { before: before.coverage, after: after.coverage },
  };
}

function unitState(
  base: ScenarioBase,
  unitId: UnitId,
  placement: Placement,
): { readonly sums: StaffingSums; readonly coverage: CompetencyCoverage } {
  const unit = base.units.get(unitId);
  if (unit === undefined) throw new RangeError(`no post is in unit ${unitId}`);
  const inUnit = [...placement.changed].filter((id) => base.unitsOf.get(id)?.includes(unitId));
  const sums = placedSums(base, unit.sums, inUnit, placement);
  const left: PersonFact[] = [];
  const come: PersonFact[] = [];
  for (const id of inUnit) {
    const held = base.holders.get(id) ?? [];
    const holding = placement.holdersOf(id);
    left.push(...held.filter((person) => !holding.includes(person)));
    come.push(...holding.filter((person) => !held.includes(person)));
  }
  const pools = poolsAfter(unit.pools, left, come, base.levels);
  return { sums, coverage: coverageOf(pools, sums.holders) };
}

function judge(base: ScenarioBase, move: Move, catalogue: Catalogue | undefined): JudgedMove {
  const { posts, persons } = base.city;
  const person = persons.get(move.personId);
  const post = move.to === null ? undefined : posts.get(move.to);
  if (person === undefined || post === undefined) {
    return { move, direction: null, evaluation: null };
  }
  const left = move.from === null ? undefined : posts.get(move.from);
  return {
    move,
    direction: directionOf(left?.tier ?? null, post.tier),
    evaluation: evaluatePair(base.rules, person, post, move.effective, catalogue),
  };
}

function lostBy(
  base: ScenarioBase,
  move: Move,
  then: Placement,
  now: Placement,
): SingleHolderLost[] {
  const person = base.city.persons.get(move.personId);
  const from = then.postOf(move.personId);
  const post = from === null ? undefined : base.city.posts.get(from);
  if (person === undefined || post === undefined) return [];
  return singleHoldersLost(base, post.unitId, person, then, now);
}
