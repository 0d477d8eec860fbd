import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import classes from './Found.module.css';

/** From a pair to its explanation and to what the transfer does. */
export function PairLinks({
  personId,
  postId,
  words: { t },
}: {
  readonly personId: string;
  readonly postId: string;
  readonly words: FitWords;
}): ReactElement {
  const link = fit['link'] ?? '';
  return (
    <span className={classes['links']}>
      <Link to="/pegawai/$id" params={{ id: personId }} search={{ post: postId }} className={link}>
        {t('found:openPair')}
      </Link>
      <Link to="/mutasi" search={{ person: personId, post: postId }} className={link}>
        {t('found:openTransfer')}
      </Link>
    </span>
  );
}
