import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetId } from '#core/ids.ts';
import classes from './Import.module.css';

/** Datasets that are not there, each with what it would add. */
export function AbsentList({
  datasets,
}: {
  readonly datasets: readonly DatasetId[];
}): ReactElement {
  const { t } = useTranslation('import');
  return (
    <ul className={classes['absent']}>
      {datasets.map((dataset) => (
        <li key={dataset}>
          {t('confirm.missingItem', {
            dataset: t(`dataset.${dataset}.label`),
            adds: t(`dataset.${dataset}.adds`),
          })}
        </li>
      ))}
    </ul>
  );
}
