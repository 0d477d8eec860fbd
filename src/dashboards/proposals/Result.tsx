import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ScenarioBase } from '#scenario/base.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { OPTIMISE_SEED, type OptimiseRun } from '#session/optimise.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Panel } from '#ui/Panel.tsx';
import { outcomeOf, type OutcomeRow } from './outcome.ts';
import { stageText, type ProposalsState, type ProposalWords } from './use-proposals.ts';
import classes from './Proposals.module.css';

interface RunProps {
  readonly run: OptimiseRun;
  readonly words: ProposalWords;
}

/** What the search is at, read out politely. */
function runText({ run, words: { t, format } }: RunProps): string {
  const { phase, share, pairs, plan } = run;
  if (phase === 'pairs') {
    return share === 0
      ? t('proposals:run.preparing')
      : t('proposals:run.pairs', { share: format.percent(share) });
  }
  const solving = t('proposals:run.solving', { n: format.number(pairs.length) });
  if (plan === null) return solving;
  return `${solving}. ${t('proposals:run.best', { n: format.number(plan.pairs.length) })}`;
}

function isBusy(run: OptimiseRun | null): run is OptimiseRun {
  return run !== null && (run.phase === 'pairs' || run.phase === 'solving');
}

function statusText(run: OptimiseRun | null, words: ProposalWords): string {
  if (run === null) return words.t('proposals:run.idle');
  return isBusy(run) ? runText({ run, words }) : '';
}

function Failed({
  run,
  words: { t },
  onRetry,
}: RunProps & { readonly onRetry: () => void }): ReactElement {
  return (
    <ErrorNote
      what={t('proposals:run.failed')}
      next={t('proposals:run.failedNext')}
      details={run.error ?? ''}
      onRetry={onRetry}
    />
  );
}

/** The button that runs and ends the search, and how far it is. */
export function RunBar({
  state,
  words,
}: {
  readonly state: ProposalsState;
  readonly words: ProposalWords;
}): ReactElement {
  const { t } = words;
  const { run, input, isStale, start, stop } = state;
  const busy = isBusy(run);
  return (
    <div className={classes['group']}>
      <div className={classes['bar']}>
        <Button onClick={start} disabled={input === null || busy} loading={input === null}>
          {t(run === null ? 'proposals:run.start' : 'proposals:run.again')}
        </Button>
        {busy && (
          <Button variant="default" onClick={stop}>
            {t('proposals:run.stop')}
          </Button>
        )}
        <p role="status" aria-live="polite">
          {statusText(run, words)}
        </p>
      </div>
      {!busy && isStale && <p className={classes['notice']}>{t('proposals:run.changed')}</p>}
      {run?.phase === 'failed' && <Failed {...{ run, words }} onRetry={start} />}
    </div>
  );
}

function figure(id: OutcomeRow['id'], value: number | null, { t, format }: ProposalWords): string {
  if (value === null) return t('proposals:list.unknown');
  if (id === 'maximum' || id === 'balance') return format.ratio(value);
  return format.number(value, id === 'gain' || id === 'excess' ? 1 : 0);
}

function gapText(gap: number | null, { t, format }: ProposalWords): string {
  if (gap === null) return t('proposals:end.open');
  return gap < 1e-6 ? t('proposals:end.sure') : format.percent(gap, 1);
}

function endText({ run, words: { t, format } }: RunProps): string {
  const n = format.number(run.pairs.length);
  if (run.end === 'proven') {
    return `${t('proposals:end.proven', { n })} ${t('proposals:end.repeat', { seed: String(OPTIMISE_SEED) })}`;
  }
  return t(run.end === 'limit' ? 'proposals:end.limit' : 'proposals:end.stopped');
}

function Steps({ rows, words }: { rows: readonly OutcomeRow[]; words: ProposalWords }) {
  const { t } = words;
  const right = classes['figure'];
  return (
    <div
      className={classes['scroll']}
      role="group"
      tabIndex={0}
      aria-label={t('proposals:end.caption')}
    >
      <table className={classes['table']}>
        <caption className="t-hidden">{t('proposals:end.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('proposals:end.stage')}</th>
            <th scope="col" className={right}>
              {t('proposals:end.before')}
            </th>
            <th scope="col" className={right}>
              {t('proposals:end.after')}
            </th>
            <th scope="col" className={right}>
              {t('proposals:end.gap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, before, after, gap }) => (
            <tr key={id}>
              <th scope="row">{stageText(id, words)}</th>
              <td className={right}>{figure(id, before, words)}</td>
              <td className={right}>{figure(id, after, words)}</td>
              <td className={right}>{gapText(gap, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Conflict({ run, words: { t } }: RunProps): ReactElement {
  const { constraints = [], irreducible = false } = run.conflict ?? {};
  const text = irreducible ? (constraints.length === 1 ? 'one' : 'text') : 'partial';
  return (
    <Panel title={t('proposals:conflict.title')} note={t(`proposals:conflict.${text}`)}>
      <ul>
        {constraints.map((id) => (
          <li key={id}>{t(`proposals:constraint.${id}`)}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What the search came to: steps with their gaps, how sure it is, and the second check. */
export function Result({
  run,
  base,
  id,
  words,
}: RunProps & { readonly base: ScenarioBase; readonly id: string }): ReactElement | null {
  const { t, format } = words;
  const catalogue = useFitSettings((state) => state.catalogue);
  const { plan } = run;
  const outcome = useMemo(
    () => (plan === null ? null : outcomeOf(base, run, catalogue)),
    [plan, base, run, catalogue],
  );
  if (run.phase === 'done' && run.end === 'none') return <Conflict {...{ run, words }} />;
  if (outcome === null) return null;
  const broken = [...new Set(outcome.violations.map(({ what }) => what))];
  const seconds = (ms: number | null): string => format.number((ms ?? 0) / 1000, 1);
  const done = run.phase === 'done';
  return (
    <Panel title={t('proposals:end.title')} note={done ? endText({ run, words }) : undefined}>
      <div className={classes['group']}>
        {broken.length > 0 && (
          <p role="alert" className={classes['notice']}>
            {t('proposals:end.broken', {
              what: broken.map((what) => t(`proposals:constraint.${what}`)).join(', '),
            })}
          </p>
        )}
        <Steps rows={outcome.rows} words={words} />
        {done && (
          <p className={classes['meta']}>
            {broken.length === 0 && `${t('proposals:end.checked')} `}
            {run.endedAfter !== null &&
              t('proposals:end.time', {
                first: seconds(run.firstAfter),
                end: seconds(run.endedAfter),
              })}
          </p>
        )}
        <p className={classes['meta']}>
          {t('proposals:end.gainNote')}{' '}
          <Link to="/skenario/$id/guncangan" params={{ id }} search={{ view: 'uji' }}>
            {t('proposals:end.stress')}
          </Link>
          .
        </p>
      </div>
    </Panel>
  );
}
