import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeep } from '#session/keep-state.ts';
import { dismissFailure, reloadKept } from '#session/use-keep.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import classes from './Device.module.css';

function Elsewhere(): ReactElement | null {
  const { t } = useTranslation('device');
  const elsewhere = useKeep((state) => state.elsewhere);
  if (elsewhere !== 'changed') return null;
  return (
    <div role="alert" className={classes['notice']}>
      <div>
        <p className={classes['strong']}>{t('elsewhere.changed')}</p>
        <p className="t-meta">{t('elsewhere.note')}</p>
      </div>
      <Button variant="default" onClick={() => void reloadKept()}>
        {t('elsewhere.load')}
      </Button>
    </div>
  );
}

/** What went wrong, and what another tab has done, before anything else on the page. */
export function Notices(): ReactElement {
  const { t } = useTranslation('device');
  const { work, unopened } = useKeep();
  return (
    <>
      <Elsewhere />
      {unopened !== null && (
        <ErrorNote
          what={t('unopened.what', { name: unopened.baseline.name })}
          next={t('unopened.next')}
          details={unopened.detail}
        />
      )}
      {work.at === 'failed' && (
        <ErrorNote
          what={t(`failed.action.${work.action}`, { name: work.name })}
          next={t(`failed.next.${work.fault}`)}
          details={work.detail}
          actions={
            <Button variant="subtle" onClick={dismissFailure}>
              {t('failed.dismiss')}
            </Button>
          }
        />
      )}
    </>
  );
}
