import { useTranslation } from 'react-i18next';
import type { DatasetId } from '#core/ids.ts';
import { useFormat } from '#words/useFormat.ts';

/** Labels of datasets as a list in a sentence. */
export function useDatasetList(): (datasets: readonly DatasetId[]) => string {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (datasets) => format.list(datasets.map((id) => t(`dataset.${id}.label`)));
}
