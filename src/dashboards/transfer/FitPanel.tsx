import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { FitBasis } from '#dashboards/FitBasis.tsx';
import { useFitWords } from '#dashboards/fit-words.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import { explainPair } from '#model/fit/explain.ts';
import { postGroupOf } from '#model/fit/weight-sets.ts';
import { useFitChoice } from '#session/fit-settings.ts';
import { useFitIndex } from '#session/use-fit.ts';
import { IntervalBar } from '#ui/IntervalBar.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { Candidate } from './candidate.ts';
import classes from './FitPanel.module.css';
import type { Words } from './names.ts';

function Axis({
  id,
  score,
  words,
}: {
  readonly id: 'da' | 'ns';
  readonly score: AxisScore | null;
  readonly words: Words;
}): ReactElement {
  const label = words.t(`fit.${id}`);
  return (
    <div>
      <p className={classes['label']}>{label}</p>
      {score === null ? (
        <p className="t-meta">{words.t('fit.absent')}</p>
      ) : (
        <IntervalBar label={label} {...score} />
      )}
    </div>
  );
}

/** How the person fits the post on both axes, with the way to the other candidates. */
export function FitPanel({
  candidate,
  words,
}: {
  readonly candidate: Candidate;
  readonly words: Words;
}): ReactElement {
  const { t } = words;
  const { move, to } = candidate;
  const { data: index } = useFitIndex();
  const choice = useFitChoice();
  const fitWords = useFitWords();
  const pair = useMemo(
    () =>
      index === undefined
        ? undefined
        : explainPair(index, move.personId, to.id, { ...choice, day: move.effective }),
    [index, move, to, choice],
  );
  return (
    <Panel title={t('fit.title')}>
      {pair === undefined && <p role="status">{t('fit.waiting')}</p>}
      {pair === null && <p>{t('fit.none')}</p>}
      {pair !== undefined && pair !== null && (
        <div className={classes['axes']}>
          <Axis id="da" score={pair.da} words={words} />
          <Axis id="ns" score={pair.ns} words={words} />
        </div>
      )}
      <FitBasis group={postGroupOf(to.kind)} words={fitWords} />
      <Link to="/jabatan/$id" params={{ id: to.id }} className={classes['link'] ?? ''}>
        {t('fit.link')}
      </Link>
    </Panel>
  );
}
