import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import { STRESS_DEFAULTS } from '#scenario/stress-parameters.ts';
import { STRESS_RUNS, type Stress } from '#scenario/stress.ts';
import { useOpenPairs, useStress } from '#session/shock.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { Panel } from '#ui/Panel.tsx';
import { binsOf } from './histogram.ts';
import { PostLine } from './MoveLines.tsx';
import type { SectionProps } from './Page.tsx';
import { Part } from './Part.tsx';
import { personName, type ShockWords } from './shock-words.ts';
import { StressParameters, type StressChoice } from './StressParameters.tsx';
import classes from './Shock.module.css';
import { Working } from './Working.tsx';

/** The seed until another is chosen. */
const SEED = 2026;

function Figures({ stress, words }: PartProps): ReactElement {
  const { t, format } = words;
  const { fit, gain } = stress;
  return (
    <Ledger
      figures={[
        {
          label: t('shock:stress.computed'),
          value: format.signed(stress.computed, 1),
          note: t('shock:stress.computedNote'),
        },
        {
          label: t('shock:stress.middle'),
          value: format.signed(gain.p50, 1),
          note: t('shock:stress.between', {
            p5: format.signed(gain.p5, 1),
            p95: format.signed(gain.p95, 1),
          }),
        },
        {
          label: t('shock:stress.fit'),
          value: format.signed(fit.computed, 1),
          note: t('shock:stress.fitNote', { n: format.number(fit.moves) }),
        },
        {
          label: t('shock:stress.again'),
          value: format.signed(fit.again, 1),
          note: t('shock:stress.againNote', {
            optimism: format.number(fit.optimism, 1),
          }),
        },
      ]}
    />
  );
}

interface PartProps {
  readonly stress: Stress;
  readonly words: ShockWords;
}

function Histogram({ stress, words }: PartProps): ReactElement {
  const { t, format } = words;
  const bins = binsOf(stress.gains);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const from = format.number(bins[0]?.from ?? null, 1);
  const to = format.number(bins.at(-1)?.to ?? null, 1);
  return (
    <Panel title={t('shock:stress.histogram')} note={t('shock:stress.histogramNote')}>
      <div
        role="img"
        aria-label={t('shock:stress.histogramLabel', { from, to })}
        className={classes['histogram']}
      >
        {bins.map((bin) => (
          <span
            key={bin.from}
            className={`${classes['column']} ${bin.to <= 0 ? classes['below'] : ''}`}
            style={{ height: `${(100 * bin.count) / most}%` }}
            title={`${t('shock:stress.range', { from: format.number(bin.from, 1), to: format.number(bin.to, 1) })}: ${format.number(bin.count)}`}
          />
        ))}
      </div>
      <p className={classes['ends']} aria-hidden>
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </Panel>
  );
}

function MoveShares({
  stress,
  city,
  words,
}: PartProps & { readonly city: CityFacts }): ReactElement {
  const { t, format } = words;
  const heads = ['done', 'worthwhile', 'chosen'] as const;
  return (
    <Panel title={t('shock:stress.moves')} note={t('shock:stress.movesNote')}>
      <div
        className={classes['scroll']}
        role="group"
        tabIndex={0}
        aria-label={t('shock:stress.moves')}
      >
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('shock:move.person')}</th>
              <th scope="col">{t('shock:move.to')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={classes['figure']}>
                  {t(`shock:stress.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stress.moves.map(({ move, done, worthwhile, chosen }) => (
              <tr key={move.personId}>
                <th scope="row" className={classes['nameMain']}>
                  {personName(city, move.personId, words)}
                </th>
                <td>
                  {move.to === null ? (
                    t('board:bench.title')
                  ) : (
                    <PostLine id={move.to} {...{ city, words }} />
                  )}
                </td>
                <td className={classes['figure']}>{format.percent(done)}</td>
                <td className={classes['figure']}>{format.percent(worthwhile)}</td>
                <td className={classes['figure']}>
                  {chosen === null ? t('shock:stress.noRivals') : format.percent(chosen)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** Uji tahan: how often the plan is better than none when things turn out otherwise. */
export function StressSection(props: SectionProps): ReactElement {
  const { base, index, scenario, words, subtitle, strip } = props;
  const { t, format } = words;
  const [choice, setChoice] = useState<StressChoice>({
    values: STRESS_DEFAULTS,
    seed: SEED,
    runs: STRESS_RUNS,
  });
  const empty = scenario.history.moves.length === 0;
  const pairs = useOpenPairs(empty ? undefined : index);
  const asked = empty ? undefined : index;
  const worked = useStress({ base, index: asked, plan: scenario.history }, pairs.data, choice);
  const { data } = worked;
  const title = empty
    ? t('shock:stress.none')
    : data === undefined
      ? t('shock:stress.title')
      : t('shock:stress.finding', {
          share: format.percent(data.beats),
          runs: format.number(data.runs),
        });
  return (
    <Part title={title} {...{ subtitle, strip }}>
      {empty ? (
        <EmptyState title={t('shock:stress.none')} text={t('shock:stress.noneText')} />
      ) : (
        <>
          <Working
            worked={pairs.isError ? { ...pairs, data: undefined } : worked}
            progress={worked.progress ?? pairs.progress?.share ?? null}
            words={words}
          >
            {(stress) => (
              <>
                <p className={classes['meta']}>
                  {t('shock:stress.note', {
                    runs: format.number(stress.runs),
                    seed: String(stress.seed),
                  })}
                </p>
                <Figures {...{ stress, words }} />
                <Histogram {...{ stress, words }} />
                <MoveShares {...{ stress, words }} city={base.city} />
              </>
            )}
          </Working>
          <StressParameters choice={choice} words={words} onChange={setChoice} />
        </>
      )}
    </Part>
  );
}
