import type { Day } from '#core/day.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact } from '#model/facts.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { impactOf, type Impact } from '#scenario/impact.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { checkMove } from '#scenario/preflight.ts';
import { failingRules } from '#dashboards/move-words.ts';

/** One more move on top of the scenario, before it is made. */
export interface WhatIf {
  readonly move: Move;
  /** Against the scenario without this person's move. */
  readonly impact: Impact;
  /** Rules that stop it or ask for a reason, those of the whole list included; none for the bench. */
  readonly failing: readonly RuleOutcome[];
  /** A gate of person and post stops it, that waiting for a step does not open. */
  readonly blocked: boolean;
}

/** What is asked. */
export interface Hypothesis {
  readonly personId: PersonId;
  /** Null = the bench. */
  readonly to: PositionId | null;
  readonly day: Day;
}

/**
 * What the scenario would be with one more move; null where the move would change nothing, or where
 * the city holds no such person or post. Costs what the moves touch and not the city.
 */
export function whatIf(
  base: ScenarioBase,
  moves: Moves,
  { personId, to, day }: Hypothesis,
  catalogue?: Catalogue,
): WhatIf | null {
  const { persons, posts } = base.city;
  const person = persons.get(personId);
  const own = moves.find((move) => move.personId === personId);
  const there = to === null || posts.has(to);
  if (person === undefined || !there || to === placeNow(person, own)) return null;
  const move = moveTo(base, own, { personId, to, day });
  const others = moves.filter((one) => one !== own);
  const after = to === person.positionId ? others : [...others, move];
  const impact = impactOf(base, after, moves, catalogue);
  const evaluation = checkMove(base, after, move, catalogue)?.evaluation ?? null;
  const alone = impact.moves.find((one) => one.move === move)?.evaluation ?? null;
  return {
    move,
    impact,
    failing: evaluation === null ? [] : failingRules(evaluation),
    blocked: alone?.verdict === 'blocked',
  };
}

function placeNow({ positionId }: PersonFact, own: Move | undefined): PositionId | null {
  return own === undefined ? positionId : own.to;
}

/** The move of a person to a post; a move that is there keeps its day and its reason. */
function moveTo(
  { city }: ScenarioBase,
  own: Move | undefined,
  { personId, to, day }: Hypothesis,
): Move {
  const from = city.persons.get(personId)?.positionId ?? null;
  if (own !== undefined) return { ...own, from, to };
  return { personId, from, to, effective: day, reasonCode: null, reason: '' };
}
