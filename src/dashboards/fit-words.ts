import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetencyLine, ComponentView, Facts } from '#model/fit/explain.ts';
import type { RemovedComponent } from '#model/fit/fit-model.ts';
import type { Ranking, RankedPair } from '#model/fit/rank.ts';
import { CATALOGUE, RULE_IDS, type RuleId } from '#model/rules/catalogue.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

const NAMESPACES = [
  'positions',
  'people',
  'pair',
  'fit',
  'found',
  'rules',
  'workload',
  'import',
  'common',
] as const;

/** Words of the pages of fit, and figures of the language on screen. */
export interface FitWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

export function useFitWords(): FitWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** A code of a family as words: `kesehatan-keperawatan` as `kesehatan keperawatan`. */
export function readable(code: string): string {
  return code.replaceAll(/[-_]/gu, ' ');
}

const CODES = new Set(['family', 'families', 'has', 'asked']);

/** The values of a sentence with codes of families as words. */
export function readableFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      CODES.has(key) && typeof value === 'string' ? readable(value) : value,
    ]),
  );
}

/** The sentence of what a component measured. */
export function componentSentence({ measure, facts }: ComponentView, { t }: FitWords): string {
  return t(`fit:reason.${measure.reason}`, readableFacts(facts));
}

/** A rule on screen: its answer, its sentence, where it comes from. */
export interface RuleLine {
  readonly id: RuleId;
  readonly state: RuleOutcome['state'];
  readonly title: string;
  readonly stateText: string;
  /** What a failing or unknown one means: gate, flag, or "layak setelah". */
  readonly severity: string | null;
  readonly sentence: string;
  readonly basis: readonly string[];
  readonly earliest: string | null;
}

/** Where a rule comes from, one text per law. */
export function basisTexts(id: RuleId, { t }: FitWords): readonly string[] {
  return CATALOGUE.rules[id].basis.map(({ law, article, checked }) => {
    const text =
      article === null ? t('rules:basis', { law }) : t('rules:basisArticle', { law, article });
    return `${text} (${t(`rules:checked.${checked}`)})`;
  });
}

/** The rules of a pair: those that fail first, then the unknown ones, then those that pass. */
export function ruleLines(outcomes: readonly RuleOutcome[], words: FitWords): readonly RuleLine[] {
  const { t, format } = words;
  const order = ['fail', 'unknown', 'pass'];
  return outcomes
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map(({ id, state, severity, curable, sentence, facts, passesFrom }) => ({
      id,
      state,
      title: t(`rules:${id}.title`),
      stateText: t(`rules:state.${state}`),
      severity:
        state === 'pass'
          ? null
          : curable && severity === 'gate'
            ? t('positions:pair.curable')
            : t('positions:pair.severity', {
                severity: t(`rules:severity.${severity}`),
                meaning: t(`rules:severityMeaning.${severity}`),
              }),
      sentence: t(`rules:${sentence}`, readableFacts(facts)),
      basis: basisTexts(id, words),
      earliest: passesFrom === null ? null : t('rules:earliest', { date: format.date(passesFrom) }),
    }));
}

/** What left the model, each by name and with the reason, and that the weights were spread anew. */
export function removedTexts(
  removed: readonly RemovedComponent[],
  { t }: FitWords,
): readonly string[] {
  return removed.map(({ id, reason, dataset }) =>
    t(`fit:removed.${reason}`, {
      component: t(`fit:component.${id}`),
      dataset: dataset === null ? '' : t(`import:dataset.${dataset}.label`),
    }),
  );
}

/** Rules of a ranked pair by answer; what is in none of its lists passes. */
export interface RowRules {
  readonly missing: readonly RuleId[];
  readonly flags: readonly RuleId[];
  readonly unknown: readonly RuleId[];
  /** No dataset has a column for them. */
  readonly byHand: readonly RuleId[];
  /** Info rules that do not pass. */
  readonly told: readonly RuleId[];
  readonly passed: readonly RuleId[];
}

export function rowRules({ missing, flags, unknown, byHand, told }: RankedPair): RowRules {
  const other = new Set<RuleId>([...missing, ...flags, ...unknown, ...byHand, ...told]);
  const passed = RULE_IDS.filter((id) => !other.has(id));
  return { missing, flags, unknown, byHand, told, passed };
}

/** The rank where it can be claimed, else the range that it lies in. */
export function rankText(
  { rank }: Pick<RankedPair, 'rank'>,
  total: number,
  { t, format }: FitWords,
): { readonly rank: string; readonly claimed: boolean } {
  const { best, worst } = rank;
  if (best === worst) {
    return { rank: t('fit:list.rank', { rank: format.number(best) }), claimed: true };
  }
  const all = best === 1 && worst === total;
  const range = t('positions:candidates.range', {
    best: format.number(best),
    worst: format.number(worst),
  });
  return { rank: all ? t('fit:list.undecided') : range, claimed: false };
}

/** The rows of a ranking in its groups: the unbeaten set, and those below it. */
export function rankGroups({ rows, unbeaten }: Ranking): {
  readonly top: readonly RankedPair[];
  readonly rest: readonly RankedPair[];
} {
  return { top: rows.slice(0, unbeaten), rest: rows.slice(unbeaten) };
}

/** Why a competency has no level that counts; null where it has one. */
export function lineState({ state }: CompetencyLine, { t }: FitWords): string | null {
  return state === 'valid' ? null : t(`positions:competency.${state ?? 'never'}`);
}

/** Level beside standard, `3 / 4`; the dash where no level counts. */
export function levelText({ level, standard }: CompetencyLine, { format }: FitWords): string {
  return `${format.number(level)} / ${format.number(standard)}`;
}
