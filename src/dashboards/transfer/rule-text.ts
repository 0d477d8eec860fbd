import { CATALOGUE, type RuleId } from '#model/rules/catalogue.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import { rulesIn, type Evaluation, type Verdict } from '#model/rules/evaluate.ts';
import type { Words } from './names.ts';

/** The mark of a verdict; words stand beside it. */
export function verdictMark(verdict: Verdict): 'pass' | 'fail' | 'unknown' {
  if (verdict === 'clear') return 'pass';
  return verdict === 'needs-check' || verdict === 'by-hand' ? 'unknown' : 'fail';
}

/** `M-17 Uji kompetensi jabatan fungsional`. */
export function ruleName(id: RuleId, { t }: Words): string {
  return `${id} ${t(`rules:${id}.title`)}`;
}

/** Names of rules in a row. */
export function ruleNames(ids: readonly RuleId[], words: Words): string {
  return words.format.list(ids.map((id) => ruleName(id, words)));
}

/** The rules that a verdict rests on. */
export function decidingRules(evaluation: Evaluation): readonly RuleId[] {
  switch (evaluation.verdict) {
    case 'blocked':
      return evaluation.outcomes
        .filter(({ state, severity, curable }) => {
          return state === 'fail' && severity === 'gate' && !curable;
        })
        .map(({ id }) => id);
    case 'curable':
      return rulesIn(evaluation, 'fail', 'gate');
    case 'needs-reason':
      return rulesIn(evaluation, 'fail', 'flag');
    case 'needs-check':
      return rulesIn(evaluation, 'unknown').filter((id) => !handRules(evaluation).includes(id));
    case 'by-hand':
      return handRules(evaluation);
    case 'clear':
      return [];
  }
}

/** Rules for which no dataset has a column: to be checked by hand. */
function handRules({ outcomes }: Evaluation): readonly RuleId[] {
  return outcomes.filter(({ lack }) => lack?.kind === 'column').map(({ id }) => id);
}

/** The verdict in a sentence, with what could not be checked said beside a worse one. */
export function verdictText(evaluation: Evaluation, words: Words): string {
  const { t } = words;
  const { verdict } = evaluation;
  const rules = ruleNames(decidingRules(evaluation), words);
  const text = t(`rules.verdict.${verdict}`, { rules });
  const decided = decidingRules(evaluation);
  const unknown = evaluation.outcomes
    .filter(({ id, state, severity }) => {
      return state === 'unknown' && severity !== 'info' && !decided.includes(id);
    })
    .map(({ id }) => id);
  if (unknown.length === 0) return text;
  return `${text} ${t('rules.alsoCheck', { rules: ruleNames(unknown, words) })}`;
}

/** Where a rule comes from, and how far that was checked. */
export function basisText(id: RuleId, { t }: Words): string {
  return CATALOGUE.rules[id].basis
    .map(({ law, article }) =>
      article === null ? t('rules:basis', { law }) : t('rules:basisArticle', { law, article }),
    )
    .join(' · ');
}

/** What a rule says of the pair. */
export function outcomeText({ sentence, facts }: RuleOutcome, { t }: Words): string {
  return t(`rules:${sentence}`, { ...facts });
}
