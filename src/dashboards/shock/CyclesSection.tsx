import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import type { Cycle, CycleList } from '#scenario/cycles.ts';
import { useCycles } from '#session/shock.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PostLine } from './MoveLines.tsx';
import type { SectionProps } from './Page.tsx';
import { Part } from './Part.tsx';
import { personName, type ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';
import { useAccept, type Accept } from './use-accept.ts';
import { Working } from './Working.tsx';

const FIRST = 10;

interface RingProps {
  readonly cycle: Cycle;
  readonly accept: Accept;
  readonly city: CityFacts;
  readonly words: ShockWords;
}

function Ring({ cycle, accept, city, words }: RingProps): ReactElement {
  const { t, format } = words;
  const { swaps, gain } = cycle;
  const within = swaps.every((swap) => accept.has(swap));
  const count = swaps.length;
  return (
    <li className={classes['item']}>
      <div className={classes['itemHead']}>
        <h3>
          {t('shock:cycles.ring', { count, n: format.number(count) })}{' '}
          <span className={classes['meta']}>
            {t('shock:cycles.gain', { gain: format.signed(gain, 1) })}
          </span>
        </h3>
        <Button variant="default" disabled={within} onClick={() => accept.add(swaps)}>
          {within ? t('shock:move.in') : t('shock:cycles.accept')}
        </Button>
      </div>
      <ol className={classes['steps']}>
        {swaps.map((swap) => (
          <li key={swap.personId} className={classes['step']}>
            <span className={classes['nameMain']}>{personName(city, swap.personId, words)}</span>
            <span className={classes['way']}>
              <PostLine id={swap.from} {...{ city, words }} />
              <span aria-hidden className={classes['arrow']}>
                →
              </span>
              <PostLine id={swap.to} {...{ city, words }} />
            </span>
            <span className={classes['meta']}>
              {[
                t('shock:cycles.rank', { rank: format.number(swap.rank) }),
                ...(swap.willingness === 'bersyarat' ? [t('shock:cycles.conditional')] : []),
                ...(swap.flags > 0 ? [t('shock:cycles.flags')] : []),
                `${t('shock:move.fit')} ${format.number(swap.loPartner, 1)} → ${format.number(swap.lo, 1)}`,
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}

function Rings({
  list,
  ...parts
}: Omit<RingProps, 'cycle'> & { readonly list: CycleList }): ReactElement {
  const { t, format } = parts.words;
  const [shown, setShown] = useState(FIRST);
  const { trading, counts, small } = list;
  const more = Math.min(FIRST, trading.length - shown);
  return (
    <Panel title={t('shock:cycles.title')} note={t('shock:cycles.note')}>
      <p className={classes['meta']}>
        {t('shock:cycles.counts', {
          people: format.number(counts.people),
          wished: format.number(counts.wished),
          gate: format.number(counts.gate),
          score: format.number(counts.score),
          hours: format.number(counts.hours),
          open: format.number(counts.open),
        })}{' '}
        {t('shock:cycles.small', { n: format.number(small.length) })} {t('shock:cycles.basis')}
      </p>
      {trading.length === 0 ? (
        <EmptyState title={t('shock:cycles.findingNone')} />
      ) : (
        <ol className={classes['items']}>
          {trading.slice(0, shown).map((cycle) => (
            <Ring key={cycle.swaps[0]?.personId ?? ''} cycle={cycle} {...parts} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <div className={classes['foot']}>
          <Button variant="default" onClick={() => setShown(shown + FIRST)}>
            {t('shock:cycles.more', { n: format.number(more) })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** Tukar sukarela: rings in which everyone gets a wish and no unit loses. */
export function CyclesSection(props: SectionProps): ReactElement {
  const { base, index, scenario, words, subtitle, strip } = props;
  const { t, format } = words;
  const { city } = base;
  const worked = useCycles({ base, index, plan: scenario.history });
  const accept = useAccept(scenario, city, 'wish', words);
  const rings = worked.data?.trading;
  const count = rings?.length ?? 0;
  const people = rings?.reduce((sum, { swaps }) => sum + swaps.length, 0) ?? 0;
  const found = { count, n: format.number(count), people: format.number(people) };
  const title =
    rings === undefined
      ? t('shock:cycles.title')
      : count === 0
        ? t('shock:cycles.findingNone')
        : t('shock:cycles.finding', found);
  return (
    <Part title={title} {...{ subtitle, strip }} said={accept.said}>
      <Working worked={worked} progress={worked.progress} words={words}>
        {(list) => <Rings {...{ list, accept, city, words }} />}
      </Working>
    </Part>
  );
}
