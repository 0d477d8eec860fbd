import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeep } from '#session/keep-state.ts';
import { lookAtKeep } from '#session/use-keep.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useFormat } from '#words/useFormat.ts';
import { BaselinesPanel } from './BaselinesPanel.tsx';
import { CurrentPanel } from './CurrentPanel.tsx';
import classes from './Device.module.css';
import { DevicePanel } from './DevicePanel.tsx';
import { LogPanel } from './LogPanel.tsx';
import { Notices } from './Notices.tsx';
import { RecipesPanel } from './RecipesPanel.tsx';

function useHeadline(): string {
  const { t } = useTranslation('device');
  const format = useFormat();
  const { manifest, support } = useKeep();
  if (support === 'absent') return t('title.absent');
  const count = manifest?.baselines.length ?? 0;
  return count === 0 ? t('title.none') : t('title.some', { count, n: format.number(count) });
}

/** What this device keeps, how safe it is here, and how it leaves. */
export function DevicePage(): ReactElement {
  const { t } = useTranslation('device');
  const headline = useHeadline();
  useEffect(() => void lookAtKeep(), []);
  return (
    <>
      <PageHeader title={headline} subtitle={t('subtitle')} />
      <div className={classes['page']}>
        <Notices />
        <CurrentPanel />
        <BaselinesPanel />
        <RecipesPanel />
        <DevicePanel />
        <LogPanel />
      </div>
    </>
  );
}
