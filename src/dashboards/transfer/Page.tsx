import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Reasoned } from '#scenario/reasons.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { changePlan, useScenarioBase } from '#session/plan.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useFormat } from '#words/useFormat.ts';
import type { Candidate } from './candidate.ts';
import { examplePost, postChoices } from './choices.ts';
import { ChoicePanel } from './ChoicePanel.tsx';
import { pairFinding, planFinding } from './finding.ts';
import { FitPanel } from './FitPanel.tsx';
import type { Words } from './names.ts';
import { Absent, Begin, Elsewhere, MissingData, missingDatasets } from './Notes.tsx';
import classes from './Page.module.css';
import { PlanPanel } from './PlanPanel.tsx';
import { lockText } from './plan-view.ts';
import { RulePanel } from './RulePanel.tsx';
import type { TransferSearch } from './search.ts';
import { Sides } from './Sides.tsx';
import { useChange, useStepKeys, useTransfer, useWords, type Transfer } from './use-transfer.ts';

function Head({
  title,
  dataset,
}: {
  readonly title: string;
  readonly dataset: DatasetInfo | null;
}): ReactElement {
  const { t } = useTranslation(['transfer', 'preflight']);
  const format = useFormat();
  return (
    <PageHeader
      title={title}
      actions={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/mutasi/pemeriksaan" />}
        >
          {t('preflight:open')}
        </Button>
      }
      subtitle={
        dataset === null ? t('subtitleNone') : t('subtitle', { date: format.date(dataset.asOf) })
      }
    />
  );
}

/** The room that the figures will take. */
function Blank({ waiting }: { readonly waiting: boolean }): ReactElement {
  const { t } = useTranslation(['transfer', 'common']);
  return (
    <div aria-busy>
      <p role="status" className={waiting ? classes['waiting'] : 't-hidden'}>
        {waiting ? t('transfer:notice.waiting') : t('common:loading')}
      </p>
      <Skeleton height={150} radius={12} mb={16} />
      <Skeleton height={420} radius={12} />
    </div>
  );
}

/** The heading: what the move looked at does, else the plan, else the name of the page. */
function titleOf({ candidate, base, moves, plan }: Transfer, words: Words): string {
  if (candidate !== null) return pairFinding(candidate, base.city, words);
  return moves.length === 0 ? words.t('page') : planFinding(plan, words);
}

interface ReadyProps {
  readonly base: ScenarioBase;
  readonly search: TransferSearch;
  readonly dataset: DatasetInfo;
}

/** The page over a city that is there. */
function Ready({ base, search, dataset }: ReadyProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const onChange = useChange();
  const transfer = useTransfer(base, search);
  const posts = useMemo(() => postChoices(base), [base]);
  const [said, setSaid] = useState('');
  useStepKeys();
  const { candidate, moves } = transfer;
  const { city } = base;
  const add = ({ move, person }: Candidate, reason: Reasoned): void => {
    const refusal = changePlan({ type: 'add', move: { ...move, ...reason } });
    if (refusal !== null) {
      setSaid(lockText(refusal, city, words));
      return;
    }
    setSaid(t('plan.said.add', { name: person.name }));
    onChange({ person: null, post: null });
  };
  return (
    <>
      <Head title={titleOf(transfer, words)} dataset={dataset} />
      <Elsewhere />
      <Absent city={city} words={words} />
      <p role="status" aria-live="polite" className={said === '' ? 't-hidden' : classes['said']}>
        {said}
      </p>
      <ChoicePanel
        {...{ transfer, search, words, posts }}
        onChange={(change) => {
          setSaid('');
          onChange(change);
        }}
      />
      {candidate !== null && (
        <div className={classes['result']}>
          <div className={classes['judged']}>
            <RulePanel {...{ candidate, city, words }} onAdd={(reason) => add(candidate, reason)} />
            <FitPanel candidate={candidate} words={words} />
          </div>
          <Sides {...{ candidate, city, words }} />
        </div>
      )}
      {candidate === null && moves.length === 0 && (
        <Begin example={examplePost(posts)} words={words} onTake={(post) => onChange({ post })} />
      )}
      <PlanPanel {...{ transfer, search, words, onChange }} onSaid={setSaid} />
    </>
  );
}

/** Dampak mutasi: what a transfer does to the unit that gives and the one that receives. */
export function TransferPage(): ReactElement {
  const search = useSearch({ from: '/mutasi' });
  const { t } = useTranslation('transfer');
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  const { data: base, error, refetch } = useScenarioBase();
  if (dataset === null || missingDatasets(dataset.loaded).length > 0) {
    const nothing = dataset !== null || phase === 'failed';
    return (
      <>
        <Head title={t('page')} dataset={dataset} />
        {nothing ? <MissingData dataset={dataset} /> : <Blank waiting={false} />}
      </>
    );
  }
  if (base !== undefined) return <Ready {...{ base, search, dataset }} />;
  return (
    <>
      <Head title={t('page')} dataset={dataset} />
      {error === null ? (
        <Blank waiting={phase !== 'ready'} />
      ) : (
        <ErrorNote
          what={t('notice.failed')}
          where={t('notice.failedWhere')}
          next={t('notice.failedNext')}
          details={error.message}
          onRetry={() => void refetch().catch(() => {})}
        />
      )}
    </>
  );
}
