import type { FitIndex } from '#model/fit/index-city.ts';
import { explainPair, type PairExplanation } from '#model/fit/explain.ts';
import type { FitOptions } from '#model/fit/options.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import { failingRules } from '#dashboards/move-words.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { impactOf, type UnitImpact } from '#scenario/impact.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import type { CandidatePair } from '#scenario/optimise/graph.ts';
import type { Mode } from '#scenario/optimise/settings.ts';
import { reasonRules, type ReasonCode } from '#scenario/reasons.ts';

/** A proposal with what the rules say of it and what it does to both units, alone. */
export interface ProposalView {
  readonly pair: CandidatePair;
  readonly move: Move;
  readonly failing: readonly RuleOutcome[];
  readonly needsReason: boolean;
  /** The giving units first. */
  readonly units: readonly UnitImpact[];
  /** Competencies of which the person is the only known holder. */
  readonly soleLost: number;
}

/** The reason that a mode gives, for moves of which no rule asks one. */
export const REASON_OF: Readonly<Record<Mode, ReasonCode>> = {
  fill: 'vacancy',
  level: 'need',
  competency: 'competency',
  wishes: 'wish',
  fewest: 'need',
  balanced: 'need',
};

/** The move of a pair: from where the person is, on the day of the data. */
export function moveOfPair({ city }: ScenarioBase, pair: CandidatePair): Move {
  const { personId, postId } = pair;
  const from = city.persons.get(personId)?.positionId ?? null;
  return { personId, from, to: postId, effective: city.asOf, reasonCode: null, reason: '' };
}

/** A proposal on top of the other moves of the scenario. */
export function proposalView(
  base: ScenarioBase,
  pair: CandidatePair,
  moves: Moves,
  options: Pick<FitOptions, 'catalogue'>,
): ProposalView {
  const move = moveOfPair(base, pair);
  const others = moves.filter(({ personId }) => personId !== pair.personId);
  const impact = impactOf(base, [...others, move], others, options.catalogue);
  const evaluation = impact.moves[0]?.evaluation ?? null;
  return {
    pair,
    move,
    failing: evaluation === null ? [] : failingRules(evaluation),
    needsReason: evaluation !== null && reasonRules(evaluation).length > 0,
    units: impact.units,
    soleLost: impact.singleHoldersLost.length,
  };
}

/** One part of the certain gain: its points now and there, at the least. */
export interface GainPart {
  readonly id: PairExplanation['components'][number]['id'];
  readonly now: number;
  readonly there: number;
}

/**
 * The parts of the certain score of demands-abilities now and there, weight × least value each. Null
 * where the person holds no post, or the two posts are not scored by the same components.
 */
export function gainParts(
  index: FitIndex,
  { personId, from, to }: Move,
  options: FitOptions,
): readonly GainPart[] | null {
  if (from === null || to === null) return null;
  const now = explainPair(index, personId, from, options);
  const there = explainPair(index, personId, to, options);
  if (now === null || there === null) return null;
  const before = abilities(now);
  const after = abilities(there);
  const same = before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
  if (!same) return null;
  return before.map(({ id, points }, at) => ({ id, now: points, there: after[at]?.points ?? 0 }));
}

function abilities({ components }: PairExplanation) {
  return components
    .filter(({ axis }) => axis === 'DA')
    .map(({ id, weight, measure }) => ({ id, points: weight * measure.lo }));
}
