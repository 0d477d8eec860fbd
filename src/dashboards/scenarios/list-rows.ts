import type { ListedMove } from '#dashboards/move-list-table.ts';
import type { Verdict } from '#model/rules/evaluate.ts';
import type { RejectReason } from '#scenario/apply.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import type { Preflight } from '#scenario/preflight.ts';

/** How the answers of a list are worded. */
export interface ResultWords {
  readonly verdict: (verdict: Verdict) => string;
  readonly rejected: (reason: RejectReason) => string;
  readonly bench: string;
}

/** The moves of a scenario as a list, in their order, with what the rules say of each. */
export function listedMoves(
  moves: Moves,
  { moves: checked, rejected }: Preflight,
  words: ResultWords,
): readonly ListedMove[] {
  const evaluations = new Map(checked.map(({ move, evaluation }) => [move, evaluation]));
  const reasons = new Map(rejected.map(({ move, reason }) => [move, reason]));
  const resultOf = (move: Move): string => {
    const reason = reasons.get(move);
    if (reason !== undefined) return words.rejected(reason);
    const evaluation = evaluations.get(move);
    return evaluation ? words.verdict(evaluation.verdict) : words.bench;
  };
  return moves.map((move, at) => ({
    ...move,
    line: at + 1,
    toText: move.to ?? words.bench,
    result: resultOf(move),
    evaluation: evaluations.get(move) ?? null,
  }));
}
