import type { Catalogue } from '#model/rules/catalogue.ts';
import { applyMoves } from '#scenario/apply.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { gaugeAfter, type GaugeBase } from '#scenario/gauge.ts';
import type { Moves } from '#scenario/moves.ts';
import { preflight, type Preflight } from '#scenario/preflight.ts';
import { movesWithoutReason } from '#scenario/reasons.ts';
import { fallenMoves, type FallenMove } from '#scenario/rebase.ts';

/** What the list says of a scenario. */
export interface ScenarioFigures {
  readonly checked: Preflight;
  /** Moves that a gate bars. */
  readonly gates: number;
  /** Moves that a rule asks a reason for and that have none. */
  readonly withoutReason: number;
  readonly fallen: readonly FallenMove[];
  /** Posts that call for action, before and after. */
  readonly calls: { readonly before: number; readonly after: number };
}

/** The figures of the moves of a scenario on a baseline. */
export function figuresOf(
  base: ScenarioBase,
  gauge: GaugeBase,
  moves: Moves,
  catalogue: Catalogue,
): ScenarioFigures {
  const checked = preflight(base, moves, catalogue);
  const { calls } = gaugeAfter(base, gauge, applyMoves(base, moves));
  return {
    checked,
    gates: checked.moves.filter(({ evaluation }) => evaluation?.verdict === 'blocked').length,
    withoutReason: movesWithoutReason(checked.moves).length,
    fallen: fallenMoves(base.city, moves, checked),
    calls: { before: gauge.calls, after: calls },
  };
}
