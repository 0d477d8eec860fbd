import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataset } from '#session/engine.ts';
import { useKeep } from '#session/keep-state.ts';
import { restoreAtStart } from '#session/use-keep.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useFormat, useLanguage } from '#words/useFormat.ts';
import { BaselineActions } from './BaselineActions.tsx';
import classes from './Device.module.css';
import { writeTime } from './times.ts';

/** What the next start opens. */
function AtStart(): ReactElement | null {
  const { t } = useTranslation('device');
  const { manifest, work } = useKeep();
  if (manifest === null || manifest.baselines.length === 0) return null;
  const kept = manifest.baselines.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <NativeSelect
      className={classes['start'] ?? ''}
      label={t('baselines.restore')}
      value={manifest.restore ?? ''}
      disabled={work.at !== 'idle' && work.at !== 'failed'}
      data={[...kept, { value: '', label: t('baselines.restoreSample') }]}
      onChange={({ currentTarget }) => void restoreAtStart(currentTarget.value || null)}
    />
  );
}

/** The kept datasets, the latest first. */
export function BaselinesPanel(): ReactElement {
  const { t } = useTranslation('device');
  const format = useFormat();
  const language = useLanguage();
  const manifest = useKeep((state) => state.manifest);
  const dataset = useDataset();
  const baselines = manifest?.baselines ?? [];
  const latest = baselines.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  return (
    <Panel title={t('baselines.title')} tools={<AtStart />}>
      {latest.length === 0 && <EmptyState title={t('baselines.empty')} />}
      <ul className={classes['baselines']} aria-label={t('baselines.caption')}>
        {latest.map((one) => (
          <li key={one.id}>
            <div>
              <p className={classes['strong']}>
                <bdi>{one.name}</bdi>
                {one.synthetic && <Tag kind="sample">{t('state.sample')}</Tag>}
                {one.datasetId === dataset?.id && <Tag kind="brand">{t('baselines.inUse')}</Tag>}
              </p>
              <p className="t-meta">
                {[
                  `${t('baselines.people')} ${format.number(one.counts.employees ?? null)}`,
                  `${t('baselines.asOf')} ${format.shortDate(one.asOf)}`,
                  `${t('baselines.savedAt')} ${writeTime(one.savedAt, language)}`,
                  format.bytes(one.bytes),
                ].join(' · ')}
              </p>
            </div>
            <BaselineActions id={one.id} name={one.name} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
