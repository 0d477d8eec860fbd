import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '#scenario/scenario.ts';
import { useFormat } from '#words/useFormat.ts';
import classes from './ScenarioTabs.module.css';

/** The pages of one scenario, in the order of the work; a page that is added adds its line. */
const PAGES = [
  { to: '/skenario/$id', words: 'board' },
  { to: '/skenario/$id/dampak', words: 'impact' },
  { to: '/skenario/$id/usulan', words: 'proposals' },
  { to: '/skenario/$id/guncangan', words: 'shock' },
] as const;

/** One of the pages of a scenario. */
export type ScenarioPage = (typeof PAGES)[number]['words'];

export interface ScenarioTabsProps {
  readonly scenario: Pick<Scenario, 'id' | 'name' | 'history'>;
  readonly current: ScenarioPage;
}

/** Which scenario is worked on, how many moves it has, and the ways between its pages. */
export function ScenarioTabs({ scenario, current }: ScenarioTabsProps): ReactElement {
  const { t } = useTranslation('board');
  const format = useFormat();
  const { id, name, history } = scenario;
  const count = history.moves.length;
  return (
    <div className={classes['strip']}>
      <p className={classes['scenario']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['count']}>
          {t('tabs.moves', { count, n: format.number(count) })}
        </span>
      </p>
      <nav aria-label={t('tabs.label', { name })} className={classes['pages']}>
        {PAGES.map(({ to, words }) => (
          <Link
            key={words}
            to={to}
            params={{ id }}
            className={classes['page'] ?? ''}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={words === current ? 'page' : undefined}
          >
            {t(`tabs.${words}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
