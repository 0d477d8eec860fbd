import type { ScenarioBase } from '#scenario/base.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import type { StageResult } from '#scenario/optimise/optimise.ts';
import { stagesOf, wishWorth, type StageId } from '#scenario/optimise/settings.ts';
import {
  planFigures,
  planViolations,
  type PlanFigures,
  type Violation,
} from '#scenario/optimise/verify-plan.ts';
import { chosenPairs, type OptimiseRun } from '#session/optimise.ts';
import { moveOfPair } from './proposal-view.ts';

/** A step of the aim as the page shows it: worked out from the facts, not from the model. */
export interface OutcomeRow {
  readonly id: StageId;
  /** Null where it is not known, such as an index without capacity. */
  readonly before: number | null;
  readonly after: number | null;
  /** 0 = proven; null = not known. */
  readonly gap: number | null;
}

/** What a plan comes to, and what a second check found broken. */
export interface Outcome {
  readonly rows: readonly OutcomeRow[];
  readonly violations: readonly Violation[];
}

/** The outcome of the plan of a run, recomputed from the city; steps that say nothing are left out. */
export function outcomeOf(base: ScenarioBase, run: OptimiseRun, catalogue: Catalogue): Outcome {
  const { moves, locks, settings, pairs, plan } = run;
  const proposed = chosenPairs(run).map((pair) => moveOfPair(base, pair));
  const input = { base, before: moves, proposed, locks, settings, pairs, catalogue };
  const before = planFigures({ ...input, proposed: [] });
  const after = planFigures(input);
  const rows = stagesOf(settings.mode).map(({ id }): OutcomeRow => {
    const found = plan?.stages.find((stage) => stage.id === id);
    return {
      id,
      before: figureOf(id, before, run),
      after: figureOf(id, after, run),
      gap: gapOf(found),
    };
  });
  return {
    rows: rows.filter(({ id, before: was, after: is }) => !id.startsWith('wish') || was !== is),
    violations: planViolations(input),
  };
}

function gapOf(stage: StageResult | undefined): number | null {
  return stage === undefined ? 0 : stage.gap;
}

/** One figure of a plan by its step; the combined worth is counted as the mode weighs it. */
export function figureOf(
  id: StageId,
  figures: PlanFigures,
  { settings: { weights } }: Pick<OptimiseRun, 'settings'>,
): number | null {
  if (id === 'balance') {
    const wished = figures.wishes.reduce((sum, n, at) => sum + n * wishWorth(at + 1), 0);
    return (
      (weights.gain * figures.gain) / 100 +
      weights.fill * (2 * figures.mustFill + figures.filled) +
      weights.wishes * wished -
      weights.excess * figures.excess -
      weights.moves * figures.moves
    );
  }
  if (id.startsWith('wish')) return figures.wishes[Number(id.slice('wish'.length)) - 1] ?? 0;
  const value = figures[id as 'moves' | 'gain' | 'maximum'];
  return value === null || !Number.isFinite(value) ? null : value;
}
