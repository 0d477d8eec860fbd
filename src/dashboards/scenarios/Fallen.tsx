import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import { labelOf, type FallenMove } from '#scenario/rebase.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { changeScenario } from '#session/scenarios.ts';
import { Tag } from '#ui/Tag.tsx';
import classes from './Scenarios.module.css';
import type { ScenarioWords } from './use-scenarios-page.ts';

/** Moves shown at once; the rest is counted. */
const MOST = 100;

/** Why a move no longer holds, as a sentence that names it. */
export function fallenText(
  { move, reason, passesFrom }: FallenMove,
  { labels }: Pick<Scenario, 'labels'>,
  city: CityFacts,
  { t, format }: Pick<ScenarioWords, 't' | 'format'>,
): { readonly name: string; readonly text: string } {
  const { personId, to, effective } = move;
  const name = city.persons.get(personId)?.name ?? labelOf(labels.persons, personId) ?? personId;
  const post =
    to === null
      ? t('scenarios:fallen.bench')
      : (city.posts.get(to)?.title ?? labelOf(labels.posts, to) ?? to);
  const why = t(`scenarios:fallen.reason.${reason}`);
  const from =
    passesFrom === null
      ? ''
      : `; ${t('scenarios:fallen.from', { date: format.shortDate(passesFrom) })}`;
  const date = format.shortDate(effective);
  return { name, text: t('scenarios:fallen.line', { name, post, date, why: `${why}${from}` }) };
}

export interface FallenProps {
  readonly scenario: Scenario;
  readonly fallen: readonly FallenMove[];
  readonly city: CityFacts;
  readonly words: ScenarioWords;
}

/** The moves of a scenario that no longer hold: listed with why until the planner takes them away. */
export function Fallen({ scenario, fallen, city, words }: FallenProps): ReactElement | null {
  const { t, format } = words;
  if (fallen.length === 0) return null;
  const count = fallen.length;
  const rest = count - Math.min(count, MOST);
  return (
    <details className={classes['fallen']}>
      <summary>{t('scenarios:fallen.title', { count, n: format.number(count) })}</summary>
      <p className="t-meta">{t('scenarios:fallen.note')}</p>
      <ul>
        {fallen.slice(0, MOST).map((one) => {
          const { name, text } = fallenText(one, scenario, city, words);
          return (
            <li key={one.at}>
              <p>
                <bdi>{text}</bdi>{' '}
                <Tag kind={one.counts ? 'quiet' : 'alert'}>
                  {t(one.counts ? 'scenarios:fallen.counted' : 'scenarios:fallen.uncounted')}
                </Tag>
              </p>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('scenarios:fallen.removeNamed', { name })}
                onClick={() =>
                  changeScenario(scenario.id, { type: 'remove', personId: one.move.personId })
                }
              >
                {t('scenarios:fallen.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p>{t('scenarios:fallen.more', { count: rest, n: format.number(rest) })}</p>}
    </details>
  );
}
