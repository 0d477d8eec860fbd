import type { Day } from '#core/day.ts';
import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { Direction } from '#model/rules/career.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import type { Evaluation } from '#model/rules/evaluate.ts';
import { isAtWork } from '#model/rules/person-status.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { impactOf, type Impact, type PostImpact, type UnitImpact } from '#scenario/impact.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { hasReason, reasonRules, type Reasoned } from '#scenario/reasons.ts';

/** A move that is looked at: what it does and what the rules say, before it is in the plan. */
export interface Candidate {
  readonly person: PersonFact;
  /** The post left; null for a person without one, or with one that the file does not hold. */
  readonly from: PostFact | null;
  readonly to: PostFact;
  /** Without its reason. */
  readonly move: Move;
  readonly direction: Direction | null;
  readonly evaluation: Evaluation;
  /** Against the plan without this person's move. */
  readonly impact: Impact;
  /** The moves that it is set against: those of everyone else. */
  readonly others: Moves;
  /** The move of this person in the plan; adding takes its place. */
  readonly planned: Move | null;
  /** Counts in its posts; a person on leave counts in none. */
  readonly counts: boolean;
}

/** What is looked at. */
export interface Choice {
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly day: Day;
}

/**
 * The move of a choice with its impact on the plan's other moves; null where the city holds no such
 * person or post, or the person holds the post already.
 */
export function candidateOf(
  base: ScenarioBase,
  moves: Moves,
  choice: Choice,
  catalogue?: Catalogue,
): Candidate | null {
  const { posts, persons } = base.city;
  const person = persons.get(choice.personId);
  const to = posts.get(choice.postId);
  if (person === undefined || to === undefined || person.positionId === to.id) return null;
  const others = moves.filter((move) => move.personId !== person.id);
  const move: Move = {
    personId: person.id,
    from: person.positionId,
    to: to.id,
    effective: choice.day,
    reasonCode: null,
    reason: '',
  };
  const impact = impactOf(base, [...others, move], others, catalogue);
  const judged = impact.moves.find((one) => one.move === move);
  if (judged === undefined || judged.evaluation === null) return null;
  return {
    person,
    from: person.positionId === null ? null : (posts.get(person.positionId) ?? null),
    to,
    move,
    direction: judged.direction,
    evaluation: judged.evaluation,
    impact,
    others,
    planned: moves.find((one) => one.personId === person.id) ?? null,
    counts: isAtWork(person),
  };
}

/** One side of a move: its post and its units, the own one first, then the perangkat daerah. */
export interface Side {
  readonly role: 'gives' | 'receives';
  readonly place: PostFact;
  readonly post: PostImpact;
  readonly units: readonly UnitImpact[];
  /** Units that are on the giving side already, where both sides lie in them. */
  readonly shared: readonly UnitId[];
}

/** The sides of a move, giving first; empty for a person who counts in no post. */
export function sidesOf({ from, to, impact }: Candidate): readonly Side[] {
  const sides: Side[] = [];
  const shown = new Set<UnitId>();
  for (const [role, place] of [['gives', from] as const, ['receives', to] as const]) {
    const post = impact.posts.find((one) => one.post.id === place?.id);
    if (place === null || post === undefined) continue;
    const ids = [...new Set([place.unitId, place.opdId])];
    const units = impact.units.filter(({ unitId }) => ids.includes(unitId) && !shown.has(unitId));
    sides.push({
      role,
      place,
      post,
      units: units.toSorted((a, b) => ids.indexOf(a.unitId) - ids.indexOf(b.unitId)),
      shared: ids.filter((id) => shown.has(id)),
    });
    for (const id of ids) shown.add(id);
  }
  return sides;
}

/** Why a move cannot be added: a gate, a day before the data's, no reason where one is asked, nothing new. */
export type Refusal = 'blocked' | 'early' | 'planned' | 'reason';

/**
 * Why a move cannot be added with this reason; null where it can. A gate that waiting or a test does
 * not open keeps the move out. A curable gate and a flag let it in with a reason; what could
 * not be checked lets it in and stays said.
 */
export function refusalOf(candidate: Candidate, asOf: Day, given: Reasoned): Refusal | null {
  const { evaluation, move, planned } = candidate;
  if (evaluation.verdict === 'blocked') return 'blocked';
  if (move.effective < asOf) return 'early';
  if (!hasReason(given) && reasonRules(evaluation).length > 0) return 'reason';
  const same = planned?.to === move.to && planned.effective === move.effective;
  const told = planned?.reason === given.reason.trim() && planned.reasonCode === given.reasonCode;
  return same && told ? 'planned' : null;
}
