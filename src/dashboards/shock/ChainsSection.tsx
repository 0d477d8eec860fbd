import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { examplePost, placeChoices, type PlaceChoice } from '#dashboards/example-post.ts';
import { Picker } from '#dashboards/Picker.tsx';
import type { CityFacts } from '#model/facts.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { Chain, ChainList } from '#scenario/chains.ts';
import { useChains } from '#session/shock.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PostLine, RuleLines } from './MoveLines.tsx';
import type { SectionProps } from './Page.tsx';
import { Part } from './Part.tsx';
import { personName, type ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';
import { useAccept, type Accept } from './use-accept.ts';
import { Working } from './Working.tsx';

/** Chains shown at first. */
const FIRST = 3;

function choiceOf({ name, place }: PlaceChoice): ReactElement {
  return (
    <span className={classes['name']}>
      <span>{name}</span>
      <span className={classes['meta']}>{place}</span>
    </span>
  );
}

function PostChoice({
  index,
  current,
  words,
  onPick,
}: {
  readonly index: FitIndex;
  readonly current: string | null;
  readonly words: ShockWords;
  readonly onPick: (id: string) => void;
}): ReactElement {
  const { t } = words;
  const choices = useMemo(() => placeChoices(index), [index]);
  const [open, setOpen] = useState(false);
  if (current === null || open) {
    return (
      <Picker
        label={t('shock:chains.pick')}
        placeholder={t('shock:chains.placeholder')}
        choices={choices}
        focus={open}
        onLeave={() => setOpen(false)}
        option={choiceOf}
        onPick={({ id }) => {
          setOpen(false);
          onPick(id);
        }}
      />
    );
  }
  return (
    <div className={classes['itemHead']}>
      <PostLine id={current} city={index.city} words={words} />
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('shock:chains.change')}
      </Button>
    </div>
  );
}

function ChainItem({
  chain,
  at,
  accept,
  city,
  words,
}: {
  readonly chain: Chain;
  readonly at: number;
  readonly accept: Accept;
  readonly city: CityFacts;
  readonly words: ShockWords;
}): ReactElement {
  const { t, format } = words;
  const { worth, first, steps, end } = chain;
  const within = steps.every((step) => accept.has(step));
  return (
    <li className={classes['item']}>
      <div className={classes['itemHead']}>
        <h3>{t('shock:chains.chain', { n: format.number(at + 1) })}</h3>
        <Button variant="default" disabled={within} onClick={() => accept.add(steps)}>
          {within ? t('shock:move.in') : t('shock:chains.accept')}
        </Button>
      </div>
      <p className={classes['meta']}>{t(`shock:chains.end.${end}`)}</p>
      <p>
        {t('shock:chains.worth', {
          total: format.signed(worth.total, 2),
          shortage: format.number(worth.shortage, 2),
          mustFill: format.number(worth.mustFill),
          first: format.signed(first.total, 2),
        })}
      </p>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step.personId} className={classes['step']}>
            <span className={classes['nameMain']}>{personName(city, step.personId, words)}</span>
            <span className={classes['way']}>
              <PostLine id={step.from} {...{ city, words }} />
              <span aria-hidden className={classes['arrow']}>
                →
              </span>
              <PostLine id={step.to} {...{ city, words }} />
            </span>
            <span className={classes['meta']}>
              {t('shock:move.fit')} {format.number(step.loNow, 1)} → {format.number(step.lo, 1)}
            </span>
            <RuleLines pair={step} words={words} />
          </li>
        ))}
      </ol>
    </li>
  );
}

function Chains({
  list,
  accept,
  city,
  words,
}: {
  readonly list: ChainList;
  readonly accept: Accept;
  readonly city: CityFacts;
  readonly words: ShockWords;
}): ReactElement {
  const { t, format } = words;
  const [shown, setShown] = useState(FIRST);
  const more = list.chains.length - shown;
  const count = list.candidates;
  return (
    <Panel
      title={t('shock:chains.title')}
      note={`${t('shock:chains.candidates', { count, n: format.number(count) })} ${t('shock:chains.basis')}`}
    >
      {list.chains.length === 0 ? (
        <EmptyState
          title={t('shock:chains.findingNone', { post: list.post.title })}
          text={t('shock:chains.noneText')}
        />
      ) : (
        <ol className={classes['items']}>
          {list.chains.slice(0, shown).map((chain, at) => (
            <ChainItem
              key={chain.steps.map(({ personId }) => personId).join(' ')}
              {...{ chain, at, accept, city, words }}
            />
          ))}
        </ol>
      )}
      {more > 0 && (
        <div className={classes['foot']}>
          <Button variant="default" onClick={() => setShown(list.chains.length)}>
            {t('shock:cycles.more', { n: format.number(more) })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function findingOf(list: ChainList | null | undefined, { t, format }: ShockWords): string {
  const best = list?.chains[0];
  if (list === null || list === undefined) return t('shock:chains.title');
  const post = list.post.title;
  return best === undefined
    ? t('shock:chains.findingNone', { post })
    : t('shock:chains.finding', {
        post,
        n: format.number(list.chains.length),
        worth: format.number(best.worth.total, 2),
      });
}

/** Rantai kekosongan: who fills a post, who fills theirs, and what the whole chain is worth. */
export function ChainsSection(props: SectionProps): ReactElement {
  const { base, index, scenario, search, words, subtitle, strip, onChange } = props;
  const { city } = base;
  const example = useMemo(() => (index === undefined ? null : examplePost(index)), [index]);
  const known = search.post !== null && city.posts.has(search.post) ? search.post : null;
  const postId = known ?? example?.id ?? null;
  const worked = useChains({ base, index, plan: scenario.history }, postId);
  const accept = useAccept(scenario, city, 'vacancy', words);
  return (
    <Part title={findingOf(worked.data, words)} {...{ subtitle, strip }} said={accept.said}>
      <Panel title={words.t('shock:chains.pick')} note={words.t('shock:chains.note')}>
        {index !== undefined && (
          <PostChoice
            {...{ index, words }}
            current={postId}
            onPick={(post) => onChange({ post })}
          />
        )}
      </Panel>
      <Working worked={worked} progress={worked.progress} words={words}>
        {(list) => list !== null && <Chains {...{ list, accept, city, words }} />}
      </Working>
    </Part>
  );
}
