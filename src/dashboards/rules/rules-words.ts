import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DATASET_IDS } from '#core/ids.ts';
import { PREDICATES } from '#core/ratings.ts';
import { POSITION_KINDS, TIERS } from '#core/tiers.ts';
import type { RuleSpec } from '#model/rules/catalogue.ts';
import type { Parameter } from '#model/rules/parameters.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

const NAMESPACES = ['rules', 'positions', 'workload', 'import', 'common'] as const;

/** Words of the page, and figures of the language on screen. */
export interface RulesWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

export function useRulesWords(): RulesWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** The rule in one sentence with its parameters in it. */
export function ruleSentence({ id, params }: RuleSpec, { t }: RulesWords): string {
  return t(`rules:${id}.rule`, { ...params });
}

/** Where a rule comes from, one text per law, and how far that was checked. */
export function basisTexts({ basis }: RuleSpec, { t }: RulesWords): readonly string[] {
  return basis.map(({ law, article, checked }) => {
    const text = article === null ? law : t('rules:page.article', { law, article });
    return `${text} (${t(`rules:checked.${checked}`)})`;
  });
}

/** The laws alone, for the list. */
export function lawText({ basis }: RuleSpec, { t, format }: RulesWords): string {
  return format.list(
    basis.map(({ law, article }) =>
      article === null ? law : t('rules:page.article', { law, article }),
    ),
  );
}

const AGES = new Set<string>(TIERS);

/** The name of a parameter. */
export function parameterName({ rule, name }: Parameter, { t }: RulesWords): string {
  const tier = TIERS.find((one) => one === name);
  if (tier !== undefined) return t(`positions:tier.${tier}`);
  const key = PARAMETER_NAMES.find((one) => one === name);
  return key === undefined ? `${rule} ${name}` : t(`rules:parameter.${key}`);
}

const PARAMETER_NAMES = [
  'months',
  'years',
  'steps',
  'flagMonths',
  'gateMonths',
  'index',
  'persons',
  'assessmentMonths',
  'ratingYears',
  'fte',
  'flag',
  'info',
  'belowBlocks',
] as const;

/** What the tiers of a rule set: months served below (M-13), or the age on entry (M-15). */
export function tierNote({ params }: RuleSpec, { t }: RulesWords): string | null {
  if (!Object.keys(params).some((name) => AGES.has(name))) return null;
  return 'steps' in params ? t('rules:page.servedNote') : t('rules:page.ageNote');
}

/** Lists of codes that a rule reads and the page does not set, in words. */
export function codeLists({ params }: RuleSpec, words: RulesWords): readonly string[] {
  return Object.values<unknown>(params).flatMap((value) =>
    Array.isArray(value)
      ? [words.format.list(value.map((code) => codeText(String(code), words)))]
      : [],
  );
}

function codeText(code: string, { t }: RulesWords): string {
  const predicate = PREDICATES.find((one) => one === code);
  if (predicate !== undefined) return t(`rules:predicate.${predicate}`);
  const kind = POSITION_KINDS.find((one) => one === code);
  if (kind !== undefined) return t(`workload:kind.${kind}`);
  const level = (['RINGAN', 'SEDANG', 'BERAT'] as const).find((one) => one === code);
  return level === undefined ? code : t(`rules:sanction.${level}`);
}

/** What a rule reads: the names of the datasets, each once. */
export function datasetsRead({ reads }: RuleSpec, { t, format }: RulesWords): string {
  const ids = DATASET_IDS.filter((id) => reads.some((column) => column.startsWith(`${id}.`)));
  return format.list(ids.map((id) => t(`import:dataset.${id}.label`)));
}

/** Columns that a rule would have to read and no dataset has. */
export function missingTexts({ lacks }: RuleSpec, { t }: RulesWords): readonly string[] {
  return lacks.map(({ dataset, id }) =>
    t('rules:page.missingColumn', {
      column: t(`rules:column.${id}`),
      dataset: t(`import:dataset.${dataset}.label`),
    }),
  );
}
