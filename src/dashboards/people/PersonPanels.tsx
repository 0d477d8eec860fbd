import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { DatasetId } from '#core/ids.ts';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { Competencies, Components, Removed, ScoreBar } from '#dashboards/PairParts.tsx';
import { explainPair, type PairExplanation } from '#model/fit/explain.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { PersonFact } from '#model/facts.ts';
import { useFitChoice } from '#session/fit-settings.ts';
import { Panel } from '#ui/Panel.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import classes from './Page.module.css';
import { CareerChart } from './CareerChart.tsx';
import { competencyNote, mismatchText, wishTexts } from './person.ts';
import { TalentPanel } from './TalentPanel.tsx';

export interface PanelsProps {
  readonly index: FitIndex;
  readonly person: PersonFact;
  readonly words: FitWords;
}

/** The match with the post held: both axes and every component, and a field of study that is none asked. */
function Present({ pair, person, words }: PanelsProps & { readonly pair: PairExplanation }) {
  const { t } = words;
  const { post } = pair;
  const mismatch = mismatchText(person, post.educationFamilies, words);
  return (
    <Panel
      title={t('people:present.title')}
      note={t('people:present.note', { title: post.title })}
      tools={
        <Link to="/jabatan/$id" params={{ id: post.id }} className={fit['link'] ?? ''}>
          {t('positions:pair.openPost')}
        </Link>
      }
    >
      {mismatch !== null && (
        <p className={classes['mismatch']}>
          <StateMark state="fail" text={mismatch} />
        </p>
      )}
      <div className={fit['bars']}>
        {(['da', 'ns'] as const).map((id) => (
          <div key={id} className={fit['score']}>
            <span>{t(`fit:score.${id}`)}</span>
            <ScoreBar label={t(`fit:score.${id}`)} score={pair[id]} words={words} />
          </div>
        ))}
      </div>
      <Components components={pair.components} words={words} />
      <Removed removed={pair.removed} words={words} />
    </Panel>
  );
}

function CompetencyPanel({
  pair,
  index,
  words,
}: PanelsProps & { readonly pair: PairExplanation }): ReactElement {
  const { t } = words;
  const { competencies: lines } = pair;
  const loaded = index.city.loaded.has('assessments');
  return (
    <Panel
      title={t('people:competencies.title')}
      {...(lines.length === 0 || !loaded ? {} : { note: competencyNote(lines, words) })}
    >
      {!loaded && <p className="t-meta">{t('people:competencies.notLoaded')}</p>}
      {lines.length === 0 ? (
        <p className="t-meta">{t('people:competencies.none')}</p>
      ) : (
        <Competencies {...{ lines, words }} caption={t('people:competencies.caption')} />
      )}
    </Panel>
  );
}

interface RecordsProps {
  readonly title: string;
  readonly dataset: DatasetId;
  readonly index: FitIndex;
  readonly notLoaded: string;
  readonly none: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** Records of one dataset; that it is not loaded is not the same as that there are none. */
function Records(props: RecordsProps): ReactElement {
  const { title, dataset, index, notLoaded, none, count, children } = props;
  const loaded = index.city.loaded.has(dataset);
  return (
    <Panel title={title}>
      {!loaded && <p className="t-meta">{notLoaded}</p>}
      {loaded && count === 0 && <p className="t-meta">{none}</p>}
      {count > 0 && children}
    </Panel>
  );
}

function Career({ index, person, words }: PanelsProps): ReactElement {
  const { t } = words;
  if (index.city.loaded.has('position_history') && person.spells.length > 0)
    return <CareerChart city={index.city} {...{ person, words }} />;
  return (
    <Records
      title={t('people:career.title')}
      dataset="position_history"
      index={index}
      notLoaded={t('people:career.notLoaded')}
      none={t('people:career.none')}
      count={0}
    >
      {null}
    </Records>
  );
}

const LOW = new Set(['BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG']);

function Ratings({ index, person, words }: PanelsProps): ReactElement {
  const { t } = words;
  return (
    <Records
      title={t('people:ratings.title')}
      dataset="performance"
      index={index}
      notLoaded={t('people:ratings.notLoaded')}
      none={t('people:ratings.none')}
      count={person.ratings.length}
    >
      <ul className={classes['list']}>
        {person.ratings.map(({ year, predicate }) => (
          <li key={year} className={classes['pair']}>
            <span>{year}</span>
            <span className={predicate !== null && LOW.has(predicate) ? classes['bad'] : undefined}>
              {predicate === null ? t('people:ratings.missing') : t(`fit:predicate.${predicate}`)}
            </span>
          </li>
        ))}
      </ul>
    </Records>
  );
}

function Wishes({ index, person, words }: PanelsProps): ReactElement {
  const { t } = words;
  return (
    <Records
      title={t('people:wishes.title')}
      dataset="aspirations"
      index={index}
      notLoaded={t('people:wishes.notLoaded')}
      none={t('people:wishes.none')}
      count={person.wishes.length}
    >
      <ul className={classes['list']}>
        {person.wishes.map((wish) => {
          const [target, how] = wishTexts(wish, index.city, words);
          return (
            <li key={`${wish.rank} ${target}`}>
              <span>{target}</span>
              <p className="t-meta">{how}</p>
            </li>
          );
        })}
      </ul>
    </Records>
  );
}

function Tests({ index, person, words }: PanelsProps): ReactElement {
  const { t, format } = words;
  return (
    <Records
      title={t('people:tests.title')}
      dataset="competency_tests"
      index={index}
      notLoaded={t('people:tests.notLoaded')}
      none={t('people:tests.none')}
      count={person.tests.length}
    >
      <ul className={classes['list']}>
        {person.tests.map(({ title, tier, passedOn, validUntil }) => (
          <li key={`${title} ${passedOn}`}>
            <span>
              {[title, ...(tier === null ? [] : [t(`positions:tier.${tier}`)])].join(' · ')}
            </span>
            <p className="t-meta">
              {[
                t('people:tests.passed', { date: format.shortDate(passedOn) }),
                ...(validUntil === null
                  ? []
                  : [t('people:tests.until', { date: format.shortDate(validUntil) })]),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Records>
  );
}

/** What is recorded of a person, beside the post held. */
export function PersonPanels(props: PanelsProps): ReactElement {
  const { index, person, words } = props;
  const choice = useFitChoice();
  const pair = useMemo(
    () =>
      person.positionId === null ? null : explainPair(index, person.id, person.positionId, choice),
    [index, person, choice],
  );
  return (
    <>
      <Career {...props} />
      <div className={classes['two']}>
        {pair === null ? (
          <Panel title={words.t('people:present.title')}>
            <p className="t-meta">{words.t('people:present.none')}</p>
          </Panel>
        ) : (
          <Present {...props} pair={pair} />
        )}
        <div className={classes['column']}>
          {pair !== null && <CompetencyPanel {...props} pair={pair} />}
          <TalentPanel {...props} />
          <Ratings {...props} />
          <Wishes {...props} />
          <Tests {...props} />
        </div>
      </div>
    </>
  );
}
