import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EDUCATION_LEVELS } from '#core/education.ts';
import type { DatasetId } from '#core/ids.ts';
import type { CheckId } from '#model/quality/list.ts';
import type { FindingRow } from '#model/quality/statements.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

const NAMESPACES = ['quality', 'import', 'common'] as const;

/** Words of the page, and figures of the language on screen. */
export interface QualityWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

export function useQualityWords(): QualityWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

const EDUCATION = new Map<string, string>(EDUCATION_LEVELS.map(({ id, name }) => [id, name]));
const CODE = /^[A-Z]+(?:_[A-Z]+)*$/u;

/** A value of a finding as a reader writes it: levels of education by name, codes as words. */
export function valueText(value: string): string {
  if (value.startsWith('education:')) {
    const id = value.slice('education:'.length);
    return EDUCATION.get(id) ?? id;
  }
  return CODE.test(value) ? value.replaceAll('_', ' ') : value;
}

/** What stands in the cell; words where nothing does. */
export function foundText({ found }: Pick<FindingRow, 'found'>, { t }: QualityWords): string {
  return found === null ? t('quality:rows.blank') : valueText(found);
}

/** What belongs there: the value compared with, beside the words of the check. */
export function expectedText(
  id: CheckId,
  { expected }: Pick<FindingRow, 'expected'>,
  { t }: QualityWords,
): string {
  const words = t(`quality:check.${id}.expect`);
  return expected === null ? words : `${words}: ${valueText(expected)}`;
}

/** The names of datasets in one text. */
export function datasetNames(ids: readonly DatasetId[], { t, format }: QualityWords): string {
  return format.list(ids.map((id) => t(`import:dataset.${id}.label`)));
}

/** The name of a perangkat daerah; '' is that of nobody. */
export function opdName(
  { opdId, opdName: name }: { readonly opdId: string; readonly opdName: string | null },
  { t }: QualityWords,
): string {
  return opdId === '' ? t('quality:noOpd') : (name ?? opdId);
}
