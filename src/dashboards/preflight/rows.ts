import type { FitWords, RuleLine } from '#dashboards/fit-words.ts';
import { ruleLines } from '#dashboards/fit-words.ts';
import { placeText } from '#dashboards/example-post.ts';
import type { CityFacts } from '#model/facts.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import type { ListedMove } from '#dashboards/move-list-table.ts';
import type { Evaluation, Verdict } from '#model/rules/evaluate.ts';
import type { RejectReason } from '#scenario/apply.ts';
import type { Move } from '#scenario/moves.ts';
import type { Preflight } from '#scenario/preflight.ts';
import type { LineFault, MoveLine } from '#session/move-list.ts';

/** What became of a line: the verdict of the rules, or why none was asked. */
export type LineResult = Verdict | LineFault | `reject-${RejectReason}`;

const VERDICTS: readonly string[] = [
  'blocked',
  'curable',
  'needs-reason',
  'needs-check',
  'by-hand',
  'clear',
] satisfies readonly Verdict[];

/** Whether the rules were asked. */
export function isVerdict(result: LineResult): result is Verdict {
  return VERDICTS.includes(result);
}

/** A line of the list with everything the page says of it. */
export interface CheckedRow {
  readonly line: number;
  readonly person: string;
  readonly post: string;
  readonly date: string;
  readonly result: LineResult;
  /** Rules that fail or cannot be told; those that pass are not listed. */
  readonly rules: readonly RuleLine[];
  /** The line as it goes out; its result is not in words yet. */
  readonly listed: Omit<ListedMove, 'result'>;
}

/** Each line with its answer, in the order of the file. */
export function checkedRows(
  lines: readonly MoveLine[],
  { moves, rejected }: Preflight,
  city: CityFacts,
  words: FitWords,
): readonly CheckedRow[] {
  const evaluations = new Map(moves.map(({ move, evaluation }) => [move, evaluation]));
  const reasons = new Map(rejected.map(({ move, reason }) => [move, reason]));
  return lines.map((line): CheckedRow => {
    const { move, post, fault } = line;
    const evaluation = move === null ? null : evaluations.get(move);
    return {
      line: line.line,
      person: nameOf(city, line),
      post: post === null ? line.written : `${post.title} · ${placeText(city, post)}`,
      date: move === null ? '' : words.format.shortDate(move.effective),
      result: fault ?? evaluation?.verdict ?? rejectedAs(move, reasons),
      rules: openRules(evaluation?.outcomes ?? [], words),
      listed: listedLine(line, evaluation ?? null),
    };
  });
}

function listedLine(
  { line, personId, post, written, move }: MoveLine,
  evaluation: Evaluation | null,
): CheckedRow['listed'] {
  return {
    line,
    personId,
    from: move?.from ?? null,
    to: post?.id ?? null,
    toText: written,
    effective: move?.effective ?? null,
    reasonCode: move?.reasonCode ?? null,
    reason: move?.reason ?? '',
    evaluation,
  };
}

function nameOf({ persons }: CityFacts, { personId }: MoveLine): string {
  return (personId === null ? undefined : persons.get(personId)?.name) ?? '';
}

function openRules(outcomes: readonly RuleOutcome[], words: FitWords): readonly RuleLine[] {
  return ruleLines(
    outcomes.filter(({ state }) => state !== 'pass'),
    words,
  );
}

function rejectedAs(
  move: Move | null,
  reasons: ReadonlyMap<Move, RejectReason>,
): `reject-${RejectReason}` {
  const reason = move === null ? undefined : reasons.get(move);
  return `reject-${reason ?? 'person'}`;
}

/** How many lines have each result. */
export function countResults(rows: readonly CheckedRow[]): ReadonlyMap<LineResult, number> {
  const counts = new Map<LineResult, number>();
  for (const { result } of rows) counts.set(result, (counts.get(result) ?? 0) + 1);
  return counts;
}
