import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScenarioGate } from '#dashboards/ScenarioGate.tsx';
import { ScenarioTabs } from '#dashboards/ScenarioTabs.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Papan skenario: who goes where, and what it does. */
export function BoardPage(): ReactElement {
  const { id } = useParams({ from: '/skenario/$id' });
  const { t } = useTranslation('board');
  return (
    <ScenarioGate id={id} page="board" title={t('page')}>
      {({ scenario }) => (
        <>
          <PageHeader title={t('page')} />
          <ScenarioTabs scenario={scenario} current="board" />
        </>
      )}
    </ScenarioGate>
  );
}
