import type { Day } from '#core/day.ts';
import type { PersonId } from '#core/ids.ts';
import type { Counterfactual } from '#model/fit/counterfactual.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import type { Earliest } from '#model/rules/evaluate.ts';
import type { FitWords } from './fit-words.ts';

/** Whom a candidate is compared with: everyone no gate stops for good. */
export function poolOf({ eligible, curable }: CandidateList): PersonId[] {
  return [...eligible.rows, ...curable.rows].map(({ personId }) => personId);
}

/** The candidate just before a person in the same group of a list; null for the first and for the blocked. */
export function whoStandsAbove(
  { eligible, curable }: CandidateList,
  personId: PersonId,
): PersonId | null {
  for (const { rows } of [eligible, curable]) {
    const at = rows.findIndex((row) => row.personId === personId);
    if (at >= 0) return rows[at - 1]?.personId ?? null;
  }
  return null;
}

/** What would have to change, in one sentence, and the steps of it. */
export function counterfactualTexts(
  result: Counterfactual,
  { t, format }: FitWords,
): { readonly sentence: string; readonly steps: readonly string[] } {
  if (result.id !== 'raise') return { sentence: t(`fit:counterfactual.${result.id}`), steps: [] };
  const { raises, claim, basis, hours } = result;
  const levels = format.number(result.levels);
  const steps = raises.map(({ name, from, to, hours: own }) => {
    const values = { name, from: format.number(from), to: format.number(to) };
    return own === null
      ? t('fit:counterfactual.step', values)
      : t('fit:counterfactual.stepHours', { ...values, hours: format.number(own) });
  });
  return {
    sentence: t(`fit:counterfactual.${claim}`, {
      levels,
      hours: format.number(hours),
      basis: basis ?? '',
    }),
    steps,
  };
}

/** When time rules let a move through, and what waiting does not mend. */
export function earliestText(
  { day, stays }: Earliest,
  asked: Day,
  { t, format }: FitWords,
): readonly string[] {
  const when =
    day === null
      ? t('pair:earliest.never')
      : t(day > asked ? 'pair:earliest.later' : 'pair:earliest.now', { date: format.date(day) });
  const rules = format.list(stays.map((id) => `${id} ${t(`rules:${id}.title`)}`));
  return stays.length === 0 ? [when] : [when, t('pair:earliest.stays', { rules })];
}
