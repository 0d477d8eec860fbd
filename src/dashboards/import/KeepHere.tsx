import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetInfo } from '#session/dataset.ts';
import { useKeep } from '#session/keep-state.ts';
import { keepCurrent } from '#session/use-keep.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './Import.module.css';

/** Saves the loaded data on the device where the reader asks for it, and says when it is there. */
export function KeepHere({ dataset }: { readonly dataset: DatasetInfo }): ReactElement {
  const { t } = useTranslation('import');
  const work = useKeep((state) => state.work);
  const saved = useKeep(
    (state) => state.manifest?.baselines.some(({ datasetId }) => datasetId === dataset.id) === true,
  );
  const saving = work.at === 'saving';
  const failed = work.at === 'failed' && work.action === 'save' && work.datasetId === dataset.id;
  return (
    <Panel title={t('keep.save')} note={t('keep.note')}>
      <div className={classes['row']}>
        <Button
          aria-disabled={saving || saved}
          onClick={() => {
            if (!saving && !saved) void keepCurrent(dataset.name);
          }}
          {...(saving || saved ? { 'data-disabled': true } : {})}
        >
          {t('keep.save')}
        </Button>
        <Button variant="subtle" renderRoot={(props) => <Link to="/data/perangkat" {...props} />}>
          {t('keep.page')}
        </Button>
        <span role="status">
          {saving && t('keep.saving')}
          {saved && t('keep.saved')}
          {failed && t('keep.failed')}
        </span>
      </div>
    </Panel>
  );
}
