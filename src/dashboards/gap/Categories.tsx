import type { ReactElement } from 'react';
import { JPM_CUTS } from '#model/gap/jpm.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './Categories.module.css';
import type { CategoryCounts } from './finding.ts';
import { shareText } from './measures.ts';
import type { Words } from './names.ts';

const ORDER = ['MS', 'MMS', 'KMS'] as const;

export interface CategoriesProps {
  readonly categories: CategoryCounts;
  readonly words: Words;
}

/** How many of the assessed are in each selection category, and what the categories mean. */
export function Categories({ categories, words }: CategoriesProps): ReactElement | null {
  const { t, format } = words;
  const { assessed } = categories;
  const { MS: ms, MMS: mms } = JPM_CUTS.selection;
  if (assessed === 0) return null;
  return (
    <Panel title={t('category.title')} note={t('category.note', { n: format.number(assessed) })}>
      <dl className={classes['list']}>
        {ORDER.map((category) => (
          <div key={category}>
            <dt>{t(`category.${category}`)}</dt>
            <dd className={classes['count']}>
              {t('category.count', {
                n: format.number(categories[category]),
                share: shareText(categories[category] / assessed, words),
              })}
            </dd>
            <dd>{t(`category.range${category}`, { ms, mms })}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['other']}>{t('category.other')}</p>
    </Panel>
  );
}
