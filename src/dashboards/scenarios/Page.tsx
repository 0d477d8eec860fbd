import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUIRED_DATASETS } from '#core/ids.ts';
import { ImportLink } from '#dashboards/ImportLink.tsx';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { useScenarioBase } from '#session/plan.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Ready } from './Ready.tsx';

function Waiting(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <div aria-busy>
      <p role="status" className="t-hidden">
        {t('loading')}
      </p>
      <Skeleton height={96} radius={12} mb={12} />
      <Skeleton height={96} radius={12} mb={12} />
      <Skeleton height={96} radius={12} />
    </div>
  );
}

/** Why there is no list yet, with the way on. */
function NotYet(): ReactElement {
  const { t } = useTranslation(['scenarios', 'board']);
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  const { error, refetch } = useScenarioBase();
  const action = <ImportLink text={t('board:gate.import')} />;
  if (dataset === null) {
    if (phase !== 'failed' && phase !== 'ready') return <Waiting />;
    return (
      <EmptyState
        title={t('board:gate.noData')}
        text={t('board:gate.noDataText')}
        action={action}
      />
    );
  }
  if (REQUIRED_DATASETS.some((one) => !dataset.loaded.has(one))) {
    return (
      <EmptyState title={t('board:gate.lacks')} text={t('board:gate.lacksText')} action={action} />
    );
  }
  if (error === null) return <Waiting />;
  return (
    <ErrorNote
      what={t('board:gate.failed')}
      next={t('board:gate.failedNext')}
      details={error.message}
      onRetry={() => void refetch().catch(() => {})}
    />
  );
}

/** Skenario: the plans of transfers, made, opened, compared and thrown away. */
export function ScenariosPage(): ReactElement {
  const { t } = useTranslation('scenarios');
  const dataset = useDataset();
  const { data: base } = useScenarioBase();
  if (base !== undefined && dataset !== null) return <Ready base={base} dataset={dataset} />;
  return (
    <>
      <PageHeader title={t('page')} subtitle={t('subtitleNone')} />
      <NotYet />
    </>
  );
}
