import type { RuleId } from '#model/rules/catalogue.ts';
import type { Evaluation } from '#model/rules/evaluate.ts';

/**
 * Why a person is moved: a closed list, in the order in which it is offered. `health` covers the
 * family too and is for the planner alone; `other` says nothing without a text.
 */
export const REASON_CODES = [
  'need',
  'competency',
  'vacancy',
  'wish',
  'rotation',
  'career',
  'health',
  'discipline',
  'other',
] as const;

/** One of {@link REASON_CODES}. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a move says of its why. */
export interface Reasoned {
  readonly reasonCode: ReasonCode | null;
  readonly reason: string;
}

/** Whether a reason is given: one of the list, and a text where the list says `other`. */
export function hasReason({ reasonCode, reason }: Reasoned): boolean {
  return reasonCode !== null && (reasonCode !== 'other' || reason.trim() !== '');
}

/**
 * Rules because of which a reason is asked for: failing flags, and failing gates that a step can
 * open. Empty where none is asked.
 */
export function reasonRules({ outcomes }: Pick<Evaluation, 'outcomes'>): readonly RuleId[] {
  return outcomes
    .filter(({ state, severity, curable }) => {
      return state === 'fail' && (severity === 'flag' || (severity === 'gate' && curable));
    })
    .map(({ id }) => id);
}

/** Moves that a rule asks a reason for and that have none, in their order, with those rules. */
export function movesWithoutReason<M extends Reasoned>(
  checked: readonly { readonly move: M; readonly evaluation: Evaluation | null }[],
): readonly { readonly move: M; readonly rules: readonly RuleId[] }[] {
  return checked.flatMap(({ move, evaluation }) => {
    const rules = evaluation === null || hasReason(move) ? [] : reasonRules(evaluation);
    return rules.length === 0 ? [] : [{ move, rules }];
  });
}

/**
 * The reason as it may stand in what leaves the planner's desk: that of health and family is left
 * out whole, its text included, as though none had been given.
 */
export function printedReason({ reasonCode, reason }: Reasoned): Reasoned {
  return reasonCode === 'health' ? { reasonCode: null, reason: '' } : { reasonCode, reason };
}
