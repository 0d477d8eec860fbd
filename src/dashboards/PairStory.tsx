import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { PersonId } from '#core/ids.ts';
import { counterfactualOf, type Counterfactual, type Target } from '#model/fit/counterfactual.ts';
import type { PairExplanation } from '#model/fit/explain.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { paragraphOf } from '#model/fit/paragraph.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import { waterfallOf } from '#model/fit/waterfall.ts';
import { JPM_CUTS } from '#model/gap/jpm.ts';
import { earliestDay } from '#model/rules/evaluate.ts';
import classes from './fit.module.css';
import { paragraphText } from './fit-paragraph.ts';
import type { FitWords } from './fit-words.ts';
import { counterfactualTexts, earliestText, poolOf, whoStandsAbove } from './pair-story.ts';
import { WaterfallFrame } from './WaterfallFrame.tsx';

interface StoryProps {
  readonly index: FitIndex;
  readonly pair: PairExplanation;
  readonly options: FitOptions;
  /** The candidates of the post; null while they are worked out. */
  readonly list: CandidateList | null;
  readonly words: FitWords;
}

function Why({ index, pair, options, list, words }: StoryProps): ReactElement {
  const { t } = words;
  const { person, post } = pair;
  const waterfall = useMemo(
    () => (list === null ? null : waterfallOf(index, person.id, post.id, poolOf(list), options)),
    [index, person, post, list, options],
  );
  if (list === null) return <p className={classes['quiet']}>{t('pair:whyWait')}</p>;
  if (waterfall === null || waterfall.pool === 0)
    return <p className={classes['meta']}>{t('pair:whyNone')}</p>;
  return (
    <>
      <p>{paragraphText(paragraphOf(waterfall), words)}</p>
      <WaterfallFrame {...{ waterfall, words }} />
    </>
  );
}

function Outcome({
  title,
  result,
  words,
}: {
  readonly title: string;
  readonly result: Counterfactual | null;
  readonly words: FitWords;
}): ReactElement | null {
  if (result === null) return null;
  const { sentence, steps } = counterfactualTexts(result, words);
  return (
    <div className={classes['part']}>
      <h4>{title}</h4>
      <p>{sentence}</p>
      {steps.length > 0 && (
        <ul className={classes['plain']}>
          {steps.map((step) => (
            <li key={step} className={classes['meta']}>
              {step}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Changes({ index, pair, options, list, words }: StoryProps): ReactElement {
  const { t, format } = words;
  const { person, post } = pair;
  const above: PersonId | null = list === null ? null : whoStandsAbove(list, person.id);
  const [standard, beyond] = useMemo(() => {
    const result = (target: Target): Counterfactual | null =>
      counterfactualOf(index, person.id, post.id, target, options);
    return [
      result({ id: 'standard' }),
      above === null ? null : result({ id: 'above', personId: above }),
    ];
  }, [index, person, post, options, above]);
  const jpm = format.number(JPM_CUTS.selection.MS);
  const name = index.city.persons.get(above ?? '')?.name ?? '';
  return (
    <section className={classes['section']}>
      <h3>{t('pair:change.title')}</h3>
      <Outcome title={t('pair:change.standard', { jpm })} result={standard} words={words} />
      <Outcome title={t('pair:change.above', { name })} result={beyond} words={words} />
    </section>
  );
}

/** Why a person stands where they stand: sentences, the waterfall, what would change it, the earliest day. */
export function PairStory(props: StoryProps): ReactElement {
  const { index, pair, options, words } = props;
  const { t } = words;
  const { person, post } = pair;
  const earliest = useMemo(() => {
    const { day, catalogue } = chosenOptions(index, options);
    return earliestText(earliestDay(index.rules, person, post, day, catalogue), day, words);
  }, [index, person, post, options, words]);
  return (
    <>
      <section className={classes['story']}>
        <h3>{t('pair:why')}</h3>
        <Why {...props} />
      </section>
      <Changes {...props} />
      <section className={classes['section']}>
        <h3>{t('pair:earliest.title')}</h3>
        {earliest.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </>
  );
}
