import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataset } from '#session/engine.ts';
import { isSample, openSample } from '#session/sample.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import classes from './Import.module.css';

type Opening = 'idle' | 'opening' | 'opened' | { readonly failed: string };

/** The sample city: its files to look at, and the way back to it. */
export function SampleBox(): ReactElement {
  const { t } = useTranslation('import');
  const dataset = useDataset();
  const [opening, setOpening] = useState<Opening>('idle');
  const open = (): void => {
    setOpening('opening');
    openSample().then(
      () => setOpening('opened'),
      (cause: unknown) =>
        setOpening({ failed: cause instanceof Error ? cause.message : String(cause) }),
    );
  };
  const away = dataset === null || !isSample(dataset);
  return (
    <div className={classes['sample']}>
      <p className={classes['strong']}>{t('sample.title')}</p>
      <p className="t-meta">{t('sample.text')}</p>
      <div className={classes['row']}>
        <Button
          variant="default"
          component="a"
          href="./sample/csv.zip"
          download
          leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
        >
          {t('sample.download')}
        </Button>
        {away && (
          <Button variant="default" onClick={open} aria-disabled={opening === 'opening'}>
            {t(opening === 'opening' ? 'sample.opening' : 'sample.open')}
          </Button>
        )}
      </div>
      <p role="status" className="t-meta">
        {opening === 'opened' ? t('sample.opened') : ''}
      </p>
      {typeof opening === 'object' && (
        <ErrorNote
          what={t('sample.failed')}
          next={t('sample.failedNext')}
          details={opening.failed}
          onRetry={open}
        />
      )}
    </div>
  );
}
