import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { PersonId, PositionId } from '#core/ids.ts';
import { explainPair, type PairExplanation } from '#model/fit/explain.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenOptions } from '#model/fit/options.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import { useChosenOptions } from '#session/fit-settings.ts';
import type { ListOptions } from '#session/use-fit.ts';
import { SidePanel } from '#ui/SidePanel.tsx';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';
import { useFitWords } from './fit-words.ts';
import { PairStory } from './PairStory.tsx';
import { Competencies, Components, Removed, Rules, ScoreBar } from './PairParts.tsx';

export interface PairPanelProps {
  readonly index: FitIndex;
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly options: ListOptions;
  /** The candidates of the post; null while they are worked out. */
  readonly list: CandidateList | null;
  readonly title: string;
  readonly note: string;
  /** The link to the other page of the pair. */
  readonly link: ReactNode;
  readonly onClose: () => void;
}

/** The three methods of competency side by side; nothing where the post has no standard. */
function Methods({
  methods,
  levelStep,
  words: { t, format },
}: Pick<PairExplanation, 'methods' | 'levelStep'> & {
  readonly words: FitWords;
}): ReactElement {
  const write = (value: number | null | undefined): string => format.number(value ?? null, 1);
  return (
    <>
      <p className={classes['meta']}>
        {t('positions:pair.methods', {
          capped: write(methods.jpm?.capped),
          raw: write(methods.jpm?.raw),
          profile: write(methods.profile?.score),
          deficiency: write(methods.deficiency),
        })}
      </p>
      {levelStep !== null && (
        <p className={classes['meta']}>
          {t('positions:pair.levelStep', { points: format.number(levelStep, 1) })}
        </p>
      )}
    </>
  );
}

function Body({
  pair,
  lambda,
  date,
  story,
  words,
}: {
  readonly pair: PairExplanation;
  readonly lambda: number;
  readonly date: string;
  readonly story: ReactNode;
  readonly words: FitWords;
}): ReactElement {
  const { t, format } = words;
  const caption = t('positions:pair.competencies');
  const scores = [
    [t('fit:score.da'), pair.da],
    [t('fit:score.ns'), pair.ns],
    [t('fit:score.combined'), pair.combined],
  ] as const;
  return (
    <>
      <section className={classes['section']}>
        {scores.map(([label, score]) => (
          <div key={label} className={classes['score']}>
            <span>{label}</span>
            <ScoreBar {...{ label, score, words }} />
          </div>
        ))}
        <p className={classes['meta']}>
          {[
            t('fit:lambda', { share: format.percent(lambda) }),
            t('positions:pair.confidence', {
              share: format.percent(pair.combined?.confidence ?? null),
            }),
          ].join(' · ')}
        </p>
      </section>
      {story}
      <section className={classes['section']}>
        <h3>{t('positions:pair.rules')}</h3>
        <p className={classes['meta']}>
          {t('positions:pair.verdict', {
            verdict: t(`rules:verdict.${pair.evaluation.verdict}`),
            date,
          })}
        </p>
        <Rules outcomes={pair.evaluation.outcomes} words={words} />
      </section>
      <Components components={pair.components} words={words} />
      <Removed removed={pair.removed} words={words} />
      {pair.competencies.length > 0 && (
        <section className={classes['section']}>
          <h3>{caption}</h3>
          <Competencies lines={pair.competencies} {...{ caption, words }} />
          <Methods methods={pair.methods} levelStep={pair.levelStep} words={words} />
        </section>
      )}
    </>
  );
}

/** One pair opened: its scores, each component with its inputs, each rule with its basis. */
export function PairPanel(props: PairPanelProps): ReactElement {
  const { index, personId, postId, options, list, title, note, link, onClose } = props;
  const words = useFitWords();
  const { t, format } = words;
  const chosen = useChosenOptions(options);
  const pair = useMemo(
    () => explainPair(index, personId, postId, chosen),
    [index, personId, postId, chosen],
  );
  const { day, lambda } = chosenOptions(index, chosen);
  return (
    <SidePanel
      {...{ title, note, onClose }}
      actions={
        pair !== null && (
          <>
            <Button
              renderRoot={(root) => (
                <Link {...root} to="/mutasi" search={{ person: personId, post: postId }} />
              )}
            >
              {t('positions:pair.transfer')}
            </Button>
            {link}
          </>
        )
      }
    >
      {pair === null ? (
        <p className={classes['quiet']}>{t('positions:pair.gone')}</p>
      ) : (
        <Body
          {...{ pair, lambda, words }}
          date={format.date(day)}
          story={<PairStory {...{ index, pair, list, words }} options={chosen} />}
        />
      )}
    </SidePanel>
  );
}
