import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ScenarioGate, type ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import { ScenarioTabs } from '#dashboards/ScenarioTabs.tsx';
import { impactOf } from '#scenario/impact.ts';
import { knowsLoad } from '#scenario/sums.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useFormat } from '#words/useFormat.ts';
import { Workspace } from './Workspace.tsx';
import { useMemo } from 'react';

/** The finding: what all moves together do to shortage and surplus, which are never netted. */
function useFinding({ base, scenario }: ReadyScenario): string {
  const { t } = useTranslation(['board', 'transfer']);
  const format = useFormat();
  const { moves } = scenario.history;
  const { city } = useMemo(() => impactOf(base, moves), [base, moves]);
  const count = moves.length;
  if (count === 0) return t('board:noMoves');
  if (!knowsLoad(city.before)) {
    return t('transfer:finding.planUnknown', { count, n: format.number(count) });
  }
  return t('transfer:finding.plan', {
    count,
    n: format.number(count),
    shortageBefore: format.number(city.before.shortage, 1),
    shortageAfter: format.number(city.after.shortage, 1),
    surplusBefore: format.number(city.before.surplus, 1),
    surplusAfter: format.number(city.after.surplus, 1),
  });
}

function Head(ready: ReadyScenario): ReactElement {
  const { t } = useTranslation('board');
  const format = useFormat();
  const title = useFinding(ready);
  const date = format.date(ready.dataset.asOf);
  return (
    <>
      <PageHeader title={title} subtitle={t('subtitle', { date })} />
      <ScenarioTabs scenario={ready.scenario} current="board" />
    </>
  );
}

/** Papan skenario: who goes where, and what it does. */
export function BoardPage(): ReactElement {
  const { id } = useParams({ from: '/skenario/$id' });
  const search = useSearch({ from: '/skenario/$id' });
  const { t } = useTranslation('board');
  return (
    <ScenarioGate id={id} page="board" title={t('page')}>
      {(ready) => (
        <>
          <Head {...ready} />
          <Workspace key={id} ready={ready} search={search} />
        </>
      )}
    </ScenarioGate>
  );
}
