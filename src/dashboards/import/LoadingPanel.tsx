import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelCommit, useImport } from '#session/use-import.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './Import.module.css';

/** The files on their way into the engine; can be stopped, and then nothing of them stays. */
export function LoadingPanel(): ReactElement {
  const { t } = useTranslation('import');
  const commit = useImport((state) => state.commit);
  const { rows, rowsTotal } = commit.at === 'loading' ? commit : { rows: 0, rowsTotal: 0 };
  return (
    <Panel title={t('loading.title')} note={t('loading.note')}>
      <div className={classes['confirm']}>
        <ProgressBar
          label={t(rowsTotal === 0 ? 'loading.engine' : 'loading.rows')}
          unit="rows"
          done={rows}
          total={rowsTotal === 0 ? null : rowsTotal}
        />
        <div className={classes['row']}>
          <Button variant="default" onClick={cancelCommit}>
            {t('loading.cancel')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
