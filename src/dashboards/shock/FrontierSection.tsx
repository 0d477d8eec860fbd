import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import { movesForShare, type Frontier, type FrontierPoint } from '#scenario/frontier.ts';
import { useFrontier, useOpenPairs } from '#session/shock.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { Panel } from '#ui/Panel.tsx';
import { FrontierChart } from './FrontierChart.tsx';
import type { SectionProps } from './Page.tsx';
import { Part } from './Part.tsx';
import type { ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';
import { useAccept, type Accept } from './use-accept.ts';
import { Working } from './Working.tsx';

/** The share of the benefit that the heading tells of. */
const TOLD = 0.9;

/** Shares whose points the table shows. */
const SHARES = [0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 1];

interface FoundProps {
  readonly frontier: Frontier;
  readonly accept: Accept;
  readonly city: CityFacts;
  readonly words: ShockWords;
}

/** Points of the table: those that first reach a share. */
export function toldPoints(frontier: Pick<Frontier, 'points'>): readonly FrontierPoint[] {
  const points = SHARES.flatMap((share) => movesForShare(frontier, share) ?? []);
  return points.filter((point, at) => points.indexOf(point) === at);
}

function Points({ frontier, words }: Pick<FoundProps, 'frontier' | 'words'>): ReactElement {
  const { t, format } = words;
  const most = frontier.points.at(-1)?.benefit ?? 0;
  const heads = ['moves', 'benefit', 'share', 'each'] as const;
  return (
    <div
      className={classes['scroll']}
      role="group"
      tabIndex={0}
      aria-label={t('shock:frontier.caption')}
    >
      <table className={classes['table']}>
        <caption className="t-hidden">{t('shock:frontier.caption')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes['figure']}>
                {t(`shock:frontier.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {toldPoints(frontier).map(({ moves, benefit }) => (
            <tr key={moves}>
              <th scope="row" className={classes['figure']}>
                {format.number(moves)}
              </th>
              <td className={classes['figure']}>{format.number(benefit, 2)}</td>
              <td className={classes['figure']}>{format.percent(benefit / most)}</td>
              <td className={classes['figure']}>
                {format.number(benefit - (frontier.points[moves - 2]?.benefit ?? 0), 2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Take({ frontier, accept, words }: FoundProps): ReactElement {
  const { t, format } = words;
  const most = frontier.points.length;
  const [count, setCount] = useState(movesForShare(frontier, TOLD)?.moves ?? most);
  const taken = Math.min(most, Math.max(1, count));
  return (
    <div className={classes['foot']}>
      <NumberInput
        label={t('shock:frontier.choose')}
        min={1}
        max={most}
        value={taken}
        onChange={(value) => setCount(typeof value === 'number' ? Math.round(value) : taken)}
        className={classes['input'] ?? ''}
      />
      <Button onClick={() => accept.add(frontier.movesAt(taken))}>
        {t('shock:frontier.take', { n: format.number(taken) })}
      </Button>
    </div>
  );
}

function Found(props: FoundProps): ReactElement {
  const { frontier, words } = props;
  const { t, format } = words;
  const last = frontier.points.at(-1);
  const proven = t('shock:frontier.proven', {
    pairs: format.number(frontier.pairs),
    posts: format.number(frontier.receivers),
  });
  if (last === undefined) {
    return <EmptyState title={t('shock:frontier.findingNone')} text={proven} />;
  }
  return (
    <>
      <Ledger
        figures={[
          {
            label: t('shock:frontier.shortage'),
            value: t('shock:frontier.people', { n: format.number(frontier.shortage, 1) }),
          },
          { label: t('shock:frontier.moves'), value: format.number(last.moves) },
          { label: t('shock:frontier.benefit'), value: format.number(last.benefit, 1) },
        ]}
      />
      <Panel title={t('shock:frontier.title')} note={t('shock:frontier.note')}>
        <FrontierChart
          points={frontier.points}
          told={movesForShare(frontier, TOLD)}
          words={words}
        />
        <Points {...{ frontier, words }} />
        <p className={classes['meta']}>{proven}</p>
        <Take {...props} />
      </Panel>
    </>
  );
}

/** Batas manfaat: the most that each number of moves can give. */
export function FrontierSection(props: SectionProps): ReactElement {
  const { base, index, scenario, words, subtitle, strip } = props;
  const { t, format } = words;
  const pairs = useOpenPairs(index);
  const worked = useFrontier({ base, index, plan: scenario.history }, pairs.data);
  const accept = useAccept(scenario, base.city, 'need', words);
  const found = worked.data;
  const told = found === undefined ? null : movesForShare(found, TOLD);
  const title =
    found === undefined
      ? t('shock:frontier.title')
      : told === null
        ? t('shock:frontier.findingNone')
        : t('shock:frontier.finding', {
            n: format.number(told.moves),
            share: format.percent(told.benefit / (found.points.at(-1)?.benefit ?? 1)),
            all: format.number(found.points.length),
          });
  return (
    <Part title={title} {...{ subtitle, strip }} said={accept.said}>
      <Working
        worked={pairs.isError ? { ...pairs, data: undefined } : worked}
        progress={worked.progress === null ? (pairs.progress?.share ?? null) : null}
        words={words}
      >
        {(frontier) => (
          <Found key={frontier.points.length} {...{ frontier, accept, words }} city={base.city} />
        )}
      </Working>
    </Part>
  );
}
