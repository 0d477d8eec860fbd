import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DATASET_IDS, REQUIRED_DATASETS } from '#core/ids.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { checkedParts, resetImport, useImport } from '#session/use-import.ts';
import { Ledger } from '#ui/Ledger.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useFormat } from '#words/useFormat.ts';
import { AbsentList } from './AbsentList.tsx';
import { Accounts } from './Accounts.tsx';
import { CrossPanel } from './CrossPanel.tsx';
import { checkedOf } from './file-view.ts';
import classes from './Import.module.css';
import { absentFrom, resultRows } from './plan-view.ts';
import { KeepHere } from './KeepHere.tsx';
import { MergeOffer } from './MergeOffer.tsx';
import { PlanTable } from './PlanTable.tsx';
import { RejectsButton } from './RejectsButton.tsx';

const PAGES = [
  { to: '/beban-kerja', words: 'workload' },
  { to: '/kompetensi', words: 'gap' },
  { to: '/jabatan', words: 'positions' },
  { to: '/mutasi', words: 'transfer' },
  { to: '/data/mutu', words: 'quality' },
] as const;

function NextPages(): ReactElement {
  const { t } = useTranslation(['import', 'shell']);
  return (
    <Panel title={t('result.next')}>
      <div className={classes['row']}>
        {PAGES.map(({ to, words }) => (
          <Button key={to} variant="default" renderRoot={(props) => <Link to={to} {...props} />}>
            {t(`shell:page.${words}`)}
          </Button>
        ))}
        <Button variant="subtle" onClick={resetImport}>
          {t('result.again')}
        </Button>
      </div>
    </Panel>
  );
}

function Result({ dataset }: { readonly dataset: DatasetInfo }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const files = useImport((state) => state.files);
  const checked = checkedParts(files);
  const rows = resultRows(dataset, checked);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const listed = checked.filter((file) => file.count.listed > 0);
  const unusable = files.filter((file) => checkedOf(file) === null);
  const missing = REQUIRED_DATASETS.filter((id) => !dataset.loaded.has(id));
  const absent = [...missing, ...absentFrom(dataset.loaded)];
  return (
    <>
      <Ledger
        figures={[
          {
            label: t('result.loaded'),
            value: format.number(sum(checked.map(({ count }) => count.loaded))),
            aside: t('result.loadedOf', {
              all: format.number(sum(checked.map(({ count }) => count.rowsIn))),
            }),
          },
          {
            label: t('result.listed'),
            value: format.number(sum(checked.map(({ count }) => count.listed))),
          },
          {
            label: t('result.datasets'),
            value: format.number(rows.length),
            aside: t('result.datasetsOf', { all: format.number(DATASET_IDS.length) }),
          },
          { label: t('result.people'), value: format.number(dataset.counts.employees ?? null) },
        ]}
      />
      <KeepHere dataset={dataset} />
      <MergeOffer />
      <NextPages />
      <Panel
        title={t('result.title')}
        note={t('result.note', { name: dataset.name, date: format.date(dataset.asOf) })}
        flush
      >
        <PlanTable caption={t('result.caption')} rows={rows} flush />
      </Panel>
      <Accounts files={files} />
      {listed.length > 0 && (
        <Panel title={t('result.rejectsTitle')} note={t('issues.rejectsNote')}>
          <ul className={classes['rejectFiles']}>
            {listed.map((file) => (
              <li key={`${file.file} ${file.part ?? ''}`}>
                <bdi>{file.file}</bdi>
                <RejectsButton file={file} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <CrossPanel />
      {unusable.length > 0 && (
        <Panel title={t('result.unusableTitle')} note={t('result.unusableNote')}>
          <ul className={classes['absent']}>
            {unusable.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {absent.length > 0 && (
        <Panel title={t('result.absentTitle')}>
          <AbsentList datasets={absent} />
        </Panel>
      )}
    </>
  );
}

/** What is in use now, what was left out, and where to look next. */
export function ResultPanel(): ReactElement | null {
  const commit = useImport((state) => state.commit);
  return commit.at === 'done' ? <Result dataset={commit.dataset} /> : null;
}
