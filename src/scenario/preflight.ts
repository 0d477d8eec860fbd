import type { Day } from '#core/day.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { evaluatePair, type Evaluation } from '#model/rules/evaluate.ts';
import type { PlanFacts, PostAfter } from '#model/rules/plan-facts.ts';
import { isAtWork } from '#model/rules/person-status.ts';
import { applyMoves, type Placement, type RejectedMove } from './apply.ts';
import { fteOf, type ScenarioBase } from './base.ts';
import { singleHoldersLost } from './coverage.ts';
import type { Move, Moves } from './moves.ts';
import { addSums, euOf, noSums, sumsOfPost } from './sums.ts';

/** A move with what every rule says of it in the whole list; null = to the bench, of which none is asked. */
export interface CheckedMove {
  readonly move: Move;
  readonly evaluation: Evaluation | null;
}

/** Every move of a list before it is sent, and those that do not hold on this baseline. */
export interface Preflight {
  readonly moves: readonly CheckedMove[];
  readonly rejected: readonly RejectedMove[];
}

/**
 * Judges a list of moves by all rules, those of plans included: each move on its own day, with all
 * moves of the list that are in force by then laid over the baseline.
 */
export function preflight(base: ScenarioBase, moves: Moves, catalogue?: Catalogue): Preflight {
  const { moves: held, rejected } = applyMoves(base, moves);
  const timeline = timelineOf(base, held);
  return { moves: held.map((move) => checked(base, move, timeline, catalogue)), rejected };
}

/** As {@link preflight}, of one move of the list alone; null where the list or the baseline does not hold it. */
export function checkMove(
  base: ScenarioBase,
  moves: Moves,
  move: Move,
  catalogue?: Catalogue,
): CheckedMove | null {
  const { moves: held } = applyMoves(base, moves);
  return held.includes(move) ? checked(base, move, timelineOf(base, held), catalogue) : null;
}

function checked(
  base: ScenarioBase,
  move: Move,
  timeline: Timeline,
  catalogue: Catalogue | undefined,
): CheckedMove {
  const person = base.city.persons.get(move.personId);
  const post = move.to === null ? undefined : base.city.posts.get(move.to);
  if (person === undefined || post === undefined) return { move, evaluation: null };
  const plan = planFacts(base, move, person, post, timeline);
  const { effective } = move;
  return { move, evaluation: evaluatePair(base.rules, person, post, effective, catalogue, plan) };
}

function timelineOf(base: ScenarioBase, held: Moves): Timeline {
  const placements = new Map<Day, Placement>();
  const placementOn = (day: Day): Placement => {
    const known = placements.get(day);
    if (known !== undefined) return known;
    const placement = applyMoves(
      base,
      held.filter(({ effective }) => effective <= day),
    );
    placements.set(day, placement);
    return placement;
  };
  const days = [...new Set(held.map(({ effective }) => effective))].toSorted((a, b) => a - b);
  return { days, placementOn };
}

interface Timeline {
  /** Days on which a move takes effect, ascending. */
  readonly days: readonly Day[];
  readonly placementOn: (day: Day) => Placement;
}

function planFacts(
  base: ScenarioBase,
  move: Move,
  person: PersonFact,
  post: PostFact,
  { days, placementOn }: Timeline,
): PlanFacts {
  const now = placementOn(move.effective);
  const from = move.from === null ? undefined : base.city.posts.get(move.from);
  const freeFrom = days.find((day) => {
    return day > move.effective && placementOn(day).holdersOf(post.id).length <= post.seats;
  });
  const before = applyMoves(base, []);
  return {
    entered: { ...postAfter(base, post, now), freeFrom: freeFrom ?? null },
    left: from === undefined || !isAtWork(person) ? null : postAfter(base, from, now),
    sole:
      from === undefined
        ? []
        : singleHoldersLost(base, from.unitId, person, before, now).map(
            ({ competencyId, assessed, holders }) => ({ competencyId, assessed, holders }),
          ),
  };
}

function postAfter(base: ScenarioBase, post: PostFact, placement: Placement): PostAfter {
  const holders = placement.holdersOf(post.id);
  const sums = noSums();
  for (const own of base.units.get(post.unitId)?.posts ?? []) {
    if (own.unitId !== post.unitId) continue;
    const people = placement.holdersOf(own.id);
    addSums(sums, sumsOfPost(own, people.length, fteOf(people)));
  }
  return {
    holders: holders.length,
    seats: post.seats,
    overNeed: post.need === null ? null : fteOf(holders) - post.need,
    index: euOf(sums),
  };
}
