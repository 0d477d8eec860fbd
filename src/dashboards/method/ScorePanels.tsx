import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FitBasis } from '#dashboards/FitBasis.tsx';
import type { FitWords } from '#dashboards/fit-words.ts';
import { DEFAULT_LAMBDA } from '#model/fit/combine.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import { LEVELS } from '#model/fit/competency-methods.ts';
import { SMAA_CONCENTRATION, SMAA_DRAWS, SMAA_SEED } from '#model/fit/smaa.ts';
import { STUDY_FAMILIES_VERSION } from '#model/fit/study-families.ts';
import { ANOMALY_TRUST } from '#model/fit/trust.ts';
import { postGroupOf } from '#model/fit/weight-sets.ts';
import type { Catalogue } from '#model/rules/catalogue.ts';
import { ALL_RULE_IDS } from '#model/rules/catalogue.ts';
import { IntervalBar } from '#ui/IntervalBar.tsx';
import { Panel } from '#ui/Panel.tsx';
import { sumText, type MethodWords } from './method-words.ts';
import { axisTerms, type Example } from './worked.ts';
import classes from './Method.module.css';

interface ScoreProps {
  readonly example: Example | null;
  readonly words: MethodWords;
  readonly fitWords: FitWords;
}

function AxisWorked({
  axis,
  score,
  example,
  words,
}: {
  readonly axis: 'DA' | 'NS';
  readonly score: AxisScore;
  readonly example: Example;
  readonly words: MethodWords;
}): ReactElement {
  const { t, format } = words;
  const name = t(`fit:axis.${axis}`);
  const terms = axisTerms(example.pair, axis);
  const known = terms.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div className={classes['part']}>
      <h3>{name}</h3>
      <IntervalBar label={name} digits={1} {...score} />
      {terms.length > 0 && (
        <p className={classes['sum']}>
          {t('method:worked.sum', {
            sum: sumText(terms, words),
            weight: format.number(known, 2),
            result: format.number(score.point, 1),
          })}
        </p>
      )}
      <p className={classes['under']}>
        {t('method:axis.bounds', {
          lo: format.number(score.lo, 1),
          hi: format.number(score.hi, 1),
          complete: format.percent(score.completeness),
          confident: format.percent(score.confidence),
          trust: format.number(ANOMALY_TRUST, 1),
        })}
      </p>
    </div>
  );
}

/** How components become an axis, and the axes one figure, worked on the example. */
export function AxisPanel({ example, words, fitWords }: ScoreProps): ReactElement {
  const { t, format } = words;
  const pair = example?.pair ?? null;
  return (
    <Panel title={t('method:axis.title')} note={t('method:axis.note')}>
      <div className={classes['stack']}>
        {example !== null && pair?.da && (
          <AxisWorked axis="DA" score={pair.da} {...{ example, words }} />
        )}
        {example !== null && pair?.ns && (
          <AxisWorked axis="NS" score={pair.ns} {...{ example, words }} />
        )}
        <div className={classes['part']}>
          <h3>{t('fit:score.combined')}</h3>
          <p>
            {t('method:axis.combined', {
              da: format.percent(DEFAULT_LAMBDA),
              ns: format.percent(1 - DEFAULT_LAMBDA),
            })}
          </p>
          {pair?.combined && (
            <IntervalBar label={t('fit:score.combined')} digits={1} {...pair.combined} />
          )}
        </div>
        {pair !== null && <FitBasis group={postGroupOf(pair.post.kind)} words={fitWords} />}
      </div>
    </Panel>
  );
}

/** What is unknown, when a rank is claimed, and how robust it is. */
export function RankPanel({ example, words }: Omit<ScoreProps, 'fitWords'>): ReactElement {
  const { t, format } = words;
  const step = example?.pair.levelStep ?? null;
  const texts = [
    t('method:rank.unknown', { levels: format.number(LEVELS) }),
    t('method:rank.dataset'),
    t('method:rank.order'),
    t('method:rank.claim'),
    ...(step === null ? [] : [t('method:rank.step', { points: format.number(step, 1) })]),
    t('method:rank.smaa', {
      draws: format.number(SMAA_DRAWS),
      concentration: format.number(SMAA_CONCENTRATION),
      seed: String(SMAA_SEED),
    }),
  ];
  return (
    <Panel title={t('method:rank.title')}>
      <ul className={classes['list']}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What comes before every score, and what never enters one. */
export function LimitsPanel({
  catalogue,
  words,
}: {
  readonly catalogue: Catalogue;
  readonly words: MethodWords;
}): ReactElement {
  const { t, format } = words;
  return (
    <Panel title={t('method:limits.title')}>
      <ul className={classes['list']}>
        <li>
          {t('method:limits.gates', {
            rules: format.number(ALL_RULE_IDS.length),
            version: catalogue.version,
          })}{' '}
          <Link to="/aturan" className={classes['link'] ?? ''}>
            {t('fit:basis.rules')}
          </Link>
        </li>
        <li>{t('method:limits.protected')}</li>
        <li>{t('method:limits.decision')}</li>
        <li>{t('method:limits.laws')}</li>
        <li>{t('method:limits.families', { version: STUDY_FAMILIES_VERSION })}</li>
      </ul>
    </Panel>
  );
}
