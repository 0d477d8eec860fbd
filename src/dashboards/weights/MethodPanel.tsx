import { Radio } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { COMPETENCY_METHODS, type CompetencyMethod } from '#model/fit/competency-methods.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { methodAgreement, methodWarnings } from '#model/fit/method-agreement.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import type { PostFact } from '#model/facts.ts';
import { changeFitSettings } from '#session/fit-settings.ts';
import { Panel } from '#ui/Panel.tsx';
import type { WeightsWords } from './weights-words.ts';
import classes from './Weights.module.css';

export interface MethodPanelProps {
  readonly index: FitIndex;
  readonly post: PostFact;
  readonly list: CandidateList;
  readonly method: CompetencyMethod;
  readonly words: WeightsWords;
}

/** How far the methods put the candidates of the post in one order. */
function Agreement({ index, post, list, words }: MethodPanelProps): ReactElement {
  const { t, format } = words;
  const agreement = useMemo(() => {
    const rows = list.eligible.rows.flatMap(({ personId }) => index.rowOf.get(personId) ?? []);
    return methodAgreement(index, post, rows);
  }, [index, post, list]);
  const n = format.number(agreement.n);
  if (post.standards.length === 0) return <p>{t('weights:method.noStandard')}</p>;
  return (
    <div className={classes['leader']}>
      <p>
        {agreement.index === null
          ? t('fit:method.agreementNone', { n })
          : t('fit:method.agreement', { n, tau: format.number(agreement.index, 2) })}
      </p>
      <ul className={classes['plain']}>
        {(agreement.index === null ? [] : agreement.pairs).map(({ a, b, tau }) => (
          <li key={`${a} ${b}`} className={classes['under']}>
            {t('weights:method.pair', {
              a: t(`fit:basis.method.${a}`),
              b: t(`fit:basis.method.${b}`),
              tau: format.number(tau, 2),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How competency is scored, with what has to be said of each way. */
export function MethodPanel(props: MethodPanelProps): ReactElement {
  const { post, method, words } = props;
  const { t } = words;
  const choose = (value: string): void => {
    const chosen = COMPETENCY_METHODS.find((one) => one === value);
    if (chosen !== undefined) changeFitSettings({ method: chosen });
  };
  return (
    <Panel title={t('weights:method.title')} note={t('weights:method.note')}>
      <div className={classes['stack']}>
        <Radio.Group value={method} onChange={choose} aria-label={t('weights:method.title')}>
          <div className={classes['methods']}>
            {COMPETENCY_METHODS.map((value) => (
              <div key={value}>
                <Radio
                  value={value}
                  label={t(`fit:basis.method.${value}`)}
                  description={t(`weights:method.${value}`)}
                />
                {methodWarnings(post, value).map((warning) => (
                  <p key={warning} className={classes['warning']}>
                    {t(`fit:method.warning.${warning}`)}
                  </p>
                ))}
              </div>
            ))}
          </div>
        </Radio.Group>
        <Agreement {...props} />
      </div>
    </Panel>
  );
}
