import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUIRED_DATASETS } from '#core/ids.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Scenario } from '#scenario/scenario.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { useScenarioBase } from '#session/plan.ts';
import { setActive, useScenario } from '#session/scenarios.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useFormat } from '#words/useFormat.ts';
import { ImportLink } from './ImportLink.tsx';
import { ScenarioTabs, type ScenarioPage } from './ScenarioTabs.tsx';

/** What a page of a scenario works with once all of it is there. */
export interface ReadyScenario {
  readonly base: ScenarioBase;
  readonly scenario: Scenario;
  readonly dataset: DatasetInfo;
}

export interface ScenarioGateProps {
  /** The id in the address. */
  readonly id: string;
  readonly page: ScenarioPage;
  /** The heading while there is no finding to tell. */
  readonly title: string;
  /** The page with its own heading and {@link ScenarioTabs}, once city and scenario are there. */
  readonly children: (ready: ReadyScenario) => ReactElement;
}

/** The scenario of the address as the page of it needs it, or a sentence that says what is missing. */
export function ScenarioGate({ id, page, title, children }: ScenarioGateProps): ReactElement {
  const scenario = useScenario(id);
  const dataset = useDataset();
  const here = scenario !== null && dataset !== null && scenario.datasetId === dataset.id;
  useEffect(() => {
    if (here) setActive(id);
  }, [here, id]);
  const { data: base, error, refetch } = useScenarioBase();
  const blocked = useBlocked(scenario, dataset);
  if (blocked === null && base !== undefined && scenario !== null && dataset !== null) {
    return children({ base, scenario, dataset });
  }
  return (
    <>
      <PageHeader title={title} />
      {scenario !== null && <ScenarioTabs scenario={scenario} current={page} />}
      {blocked ?? <Waiting error={error} onRetry={() => void refetch().catch(() => {})} />}
    </>
  );
}

/** Why no page of the scenario can be shown, with the way on; null where it can, or may soon. */
function useBlocked(scenario: Scenario | null, dataset: DatasetInfo | null): ReactNode {
  const { t } = useTranslation('board');
  const format = useFormat();
  const phase = useEnginePhase().at;
  if (dataset === null) {
    return phase === 'failed' || phase === 'ready' ? (
      <EmptyState
        title={t('gate.noData')}
        text={t('gate.noDataText')}
        action={<ImportLink text={t('gate.import')} />}
      />
    ) : null;
  }
  if (REQUIRED_DATASETS.some((one) => !dataset.loaded.has(one))) {
    return (
      <EmptyState
        title={t('gate.lacks')}
        text={t('gate.lacksText')}
        action={<ImportLink text={t('gate.import')} />}
      />
    );
  }
  if (scenario === null) {
    return (
      <EmptyState title={t('gate.gone')} text={t('gate.goneText')} action={<ScenariosLink />} />
    );
  }
  if (scenario.datasetId === dataset.id) return null;
  const text = t('gate.otherText', {
    made: format.date(scenario.asOf),
    now: format.date(dataset.asOf),
  });
  return <EmptyState title={t('gate.other')} text={text} action={<ScenariosLink />} />;
}

function ScenariosLink(): ReactElement {
  const { t } = useTranslation('board');
  return (
    <Button variant="default" renderRoot={(root) => <Link {...root} to="/skenario" />}>
      {t('gate.list')}
    </Button>
  );
}

function Waiting({
  error,
  onRetry,
}: {
  readonly error: Error | null;
  readonly onRetry: () => void;
}): ReactElement {
  const { t } = useTranslation(['board', 'common']);
  if (error !== null) {
    return (
      <ErrorNote
        what={t('board:gate.failed')}
        next={t('board:gate.failedNext')}
        details={error.message}
        onRetry={onRetry}
      />
    );
  }
  return (
    <div aria-busy>
      <p role="status" className="t-hidden">
        {t('common:loading')}
      </p>
      <Skeleton height={150} radius={12} mb={16} />
      <Skeleton height={420} radius={12} />
    </div>
  );
}
