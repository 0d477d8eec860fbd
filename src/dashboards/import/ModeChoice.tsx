import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Import.module.css';
import type { PlanView } from './plan-view.ts';
import { useDatasetList } from './use-dataset-list.ts';

export interface ModeChoiceProps {
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
  /** Plans of both choices. */
  readonly kept: PlanView;
  readonly replaced: PlanView;
  /** Name of the data in use. */
  readonly name: string;
}

/** Whether the loaded datasets that no file replaces stay. */
export function ModeChoice(props: ModeChoiceProps): ReactElement {
  const { keep, onKeep, kept, replaced, name } = props;
  const { t } = useTranslation('import');
  const labels = useDatasetList();
  return (
    <Radio.Group
      label={t('confirm.mode')}
      value={keep ? 'keep' : 'replace'}
      onChange={(value) => onKeep(value === 'keep')}
    >
      <div className={classes['modes']}>
        <Radio
          value="replace"
          label={t('confirm.replace')}
          description={
            replaced.gone.length === 0
              ? t('confirm.replaceNote')
              : t('confirm.replaceGone', { datasets: labels(replaced.gone) })
          }
        />
        <Radio
          value="keep"
          label={t('confirm.keep')}
          description={
            kept.kept.length === 0
              ? t('confirm.keepNone')
              : t('confirm.keepNote', { name, datasets: labels(kept.kept) })
          }
        />
      </div>
    </Radio.Group>
  );
}
