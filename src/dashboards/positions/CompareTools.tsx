import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FitWords } from '#dashboards/fit-words.ts';
import { clearCompared, COMPARE_LIMIT, toggleCompared, useCompared } from '#session/compare.ts';
import classes from './Page.module.css';
import type { CompareSearch } from './search.ts';

/** Who is chosen for the comparison, and the way to it; nothing while nobody is. */
export function CompareBar({
  postId,
  search: { by, lambda, day },
  words: { t, format },
}: {
  readonly postId: string;
  readonly search: CompareSearch;
  readonly words: FitWords;
}): ReactElement | null {
  const count = useCompared(postId).length;
  if (count === 0) return null;
  return (
    <div className={classes['compareBar']} role="status">
      <strong>{t('pair:compare.bar', { count, n: format.number(count) })}</strong>
      {count >= COMPARE_LIMIT && (
        <span className="t-meta">
          {t('pair:compare.full', { n: format.number(COMPARE_LIMIT) })}
        </span>
      )}
      <span className={classes['compareActions']}>
        <Button variant="default" onClick={() => clearCompared(postId)}>
          {t('pair:compare.clear')}
        </Button>
        <Button
          renderRoot={(root) => (
            <Link
              {...root}
              to="/jabatan/$id/banding"
              params={{ id: postId }}
              search={{ by, lambda, day }}
            />
          )}
        >
          {t('pair:compare.open')}
        </Button>
      </span>
    </div>
  );
}

/** Adds the candidate of an open panel to the comparison, or takes them out. */
export function CompareButton({
  postId,
  personId,
  words: { t, format },
}: {
  readonly postId: string;
  readonly personId: string;
  readonly words: FitWords;
}): ReactElement {
  const compared = useCompared(postId);
  const within = compared.includes(personId);
  const full = !within && compared.length >= COMPARE_LIMIT;
  return (
    <>
      <Button variant="default" disabled={full} onClick={() => toggleCompared(postId, personId)}>
        {t(within ? 'pair:compare.remove' : 'pair:compare.add')}
      </Button>
      {full && (
        <p className="t-meta">{t('pair:compare.full', { n: format.number(COMPARE_LIMIT) })}</p>
      )}
    </>
  );
}
