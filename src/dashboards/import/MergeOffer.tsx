import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useVariants } from '#session/use-quality.ts';
import { Panel } from '#ui/Panel.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './Import.module.css';
import { clipped } from './issue-groups.ts';

/** Pairs that are named; the others are where they can be merged. */
const NAMED = 3;

/** Units whose names differ only in spelling, and where they can be made one; nothing without any. */
export function MergeOffer(): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  const pairs = useVariants().data ?? [];
  const count = pairs.length;
  if (count === 0) return null;
  return (
    <Panel title={t('merge.title', { count, n: format.number(count) })} note={t('merge.note')}>
      <ul className={classes['absent']}>
        {pairs.slice(0, NAMED).map(({ keepId, keepName, dropId, dropName }) => (
          <li key={`${dropId} ${keepId}`}>
            <bdi>{t('merge.pair', { drop: clipped(dropName), keep: clipped(keepName) })}</bdi>
          </li>
        ))}
      </ul>
      <div className={classes['row']}>
        <Button variant="default" renderRoot={(props) => <Link to="/data/mutu" {...props} />}>
          {t('merge.open', { count, n: format.number(count) })}
        </Button>
      </div>
    </Panel>
  );
}
