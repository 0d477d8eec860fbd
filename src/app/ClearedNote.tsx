import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import classes from './EngineBar.module.css';

/** Says on every page that another tab has deleted everything, and what has become of this one. */
export function ClearedNote(props: {
  readonly shown: boolean;
  readonly onDismiss: () => void;
}): ReactElement | null {
  const { t } = useTranslation('device');
  if (!props.shown) return null;
  return (
    <div className={classes['failure']}>
      <ErrorNote
        what={t('cleared.what')}
        next={t('cleared.next')}
        actions={
          <Button variant="default" onClick={props.onDismiss}>
            {t('failed.dismiss')}
          </Button>
        }
      />
    </div>
  );
}
