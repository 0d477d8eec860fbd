import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dimension, HolderRow, PostRow } from '#model/workload/statements.ts';
import { Tag } from '#ui/Tag.tsx';
import { LongList } from '#ui/LongList.tsx';
import type { Words } from './names.ts';
import { postAction, postFacts, postRatio } from './posts.ts';
import classes from './PostList.module.css';

export interface PostListProps {
  readonly posts: readonly PostRow[];
  readonly columns: Dimension;
  readonly someStatuses: boolean;
  /** The unit of a post is said where it is not that of the row. */
  readonly rowId: string | null;
  readonly words: Words;
}

/** The posts of a cell, the farthest from its need first. */
export function PostList(props: PostListProps): ReactElement {
  const { posts, columns, someStatuses, rowId, words } = props;
  const { t } = useTranslation('workload');
  const item = (post: PostRow): ReactElement => {
    const action = someStatuses ? null : postAction(post, words);
    const { ratio, letter } = postRatio(post, someStatuses, words);
    const unit = post.unitName ?? t('name.noUnit');
    return (
      <article className={classes['post']}>
        <h3>{post.title}</h3>
        <p className={post.holders === 0 ? classes['vacant'] : classes['ratio']}>
          {ratio}
          {letter !== null && <span>{letter}</span>}
        </p>
        {post.unitId !== rowId && <p className={classes['unit']}>{unit}</p>}
        <p className={classes['facts']}>{postFacts(post, columns, words).join(' · ')}</p>
        <div className={classes['foot']}>
          {action !== null && <Tag kind="alert">{action}</Tag>}
          <Link
            to="/jabatan/$id"
            params={{ id: post.positionId }}
            className={classes['link'] ?? ''}
            aria-label={t('panel.candidatesOf', { title: post.title, unit })}
          >
            {t('panel.candidates')}
          </Link>
        </div>
      </article>
    );
  };
  return (
    <LongList
      items={posts}
      keyOf={(post) => post.positionId}
      item={item}
      more={(count) => t('panel.more', { count, n: words.format.number(count) })}
      empty={t('panel.postsEmpty')}
    />
  );
}

export interface PeopleListProps {
  readonly people: readonly HolderRow[];
  readonly words: Words;
}

/** The people who hold the posts of a cell; the NIP stays masked. */
export function PeopleList({ people, words: { format } }: PeopleListProps): ReactElement {
  const { t } = useTranslation('workload');
  const item = (person: HolderRow): ReactElement => (
    <article className={classes['person']}>
      <h3>
        <Link to="/pegawai/$id" params={{ id: person.personId }} className={classes['link'] ?? ''}>
          {person.name}
        </Link>
      </h3>
      <p className={classes['facts']}>
        {[person.nipMasked, t(`status.${person.status}`), person.golongan]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p className={classes['facts']}>
        {[
          person.title,
          ...(person.positionSince === null
            ? []
            : [t('panel.since', { date: format.shortDate(person.positionSince) })]),
        ].join(' · ')}
      </p>
    </article>
  );
  return (
    <LongList
      items={people}
      keyOf={(person) => person.personId}
      item={item}
      more={(count) => t('panel.more', { count, n: format.number(count) })}
      empty={t('panel.peopleEmpty')}
    />
  );
}
