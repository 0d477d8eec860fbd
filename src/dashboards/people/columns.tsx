import type { ReactElement } from 'react';
import type { Day } from '#core/day.ts';
import { golonganRank, golonganScheme } from '#core/golongan.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { PersonRow } from '#model/people/statements.ts';
import type { DataColumn } from '#ui/DataTable.tsx';
import { Tag } from '#ui/Tag.tsx';
import classes from './Page.module.css';
import { durationText } from './persons.ts';
import type { SORTS } from './search.ts';

type Column = DataColumn<PersonRow> & { readonly id: (typeof SORTS)[number] };

function Unit({ person, words }: { readonly person: PersonRow; readonly words: FitWords }) {
  const { unitName, opdName, positionId } = person;
  if (positionId === null) return null;
  return (
    <span className={classes['stack']}>
      <span>{unitName ?? words.t('positions:list.noUnit')}</span>
      {opdName !== null && opdName !== unitName && (
        <span className={classes['under']} title={opdName}>
          {opdName}
        </span>
      )}
    </span>
  );
}

function Post({
  person,
  words,
  wide,
}: {
  readonly person: PersonRow;
  readonly words: FitWords;
  readonly wide: boolean;
}): ReactElement {
  const { title } = person;
  if (title === null) return <span className="t-meta">{words.t('people:list.noPost')}</span>;
  return (
    <span className={classes['stack']}>
      <span>{title}</span>
      {!wide && <Unit {...{ person, words }} />}
    </span>
  );
}

/** The columns of the list of persons; a narrow window has the unit under the post. */
export function personColumns(words: FitWords, asOf: Day, wide: boolean): readonly Column[] {
  const { t } = words;
  const columns: readonly Column[] = [
    {
      id: 'name',
      header: t('people:column.name'),
      rowHeader: true,
      cell: (person) => (
        <span className={classes['stack']}>
          <span>{person.name}</span>
          <span className={classes['under']}>{person.nipMasked}</span>
        </span>
      ),
      sortValue: (person) => person.name,
    },
    {
      id: 'title',
      header: t('people:column.title'),
      cell: (person) => <Post {...{ person, words, wide }} />,
      sortValue: (person) => person.title,
    },
    {
      id: 'unit',
      header: t('people:column.unit'),
      cell: (person) => <Unit {...{ person, words }} />,
      sortValue: (person) =>
        person.opdName === null ? null : `${person.opdName} ${person.unitName ?? ''}`,
    },
    {
      id: 'golongan',
      header: t('people:column.golongan'),
      width: 84,
      cell: (person) => person.golongan ?? words.format.number(null),
      sortValue: (person) => (person.golongan === null ? null : golonganOrder(person.golongan)),
    },
    {
      id: 'status',
      header: t('people:column.status'),
      width: 132,
      cell: (person) => (
        <span className={classes['stack']}>
          <span>{t(`workload:status.${person.status}`)}</span>
          {!person.atWork && <Tag>{t('people:list.off')}</Tag>}
        </span>
      ),
      sortValue: (person) => person.status,
    },
    {
      id: 'since',
      header: t('people:column.since'),
      width: 128,
      align: 'end',
      cell: (person) =>
        durationText(person.positionSince, asOf, words) ?? words.format.number(null),
      sortValue: (person) => (person.positionSince === null ? null : asOf - person.positionSince),
    },
  ];
  return wide ? columns : columns.filter(({ id }) => id !== 'unit');
}

/** PNS by their ladder, then PPPK by theirs; a spelling that neither holds comes as text. */
function golonganOrder(golongan: string): number | string {
  const rank = golonganRank(golongan);
  if (rank === null) return golongan;
  return golonganScheme(golongan) === 'PPPK' ? 100 + rank : rank;
}

/** A person as a row of a phone's list. */
export function PersonLine({
  person,
  asOf,
  words,
}: {
  readonly person: PersonRow;
  readonly asOf: Day;
  readonly words: FitWords;
}): ReactElement {
  const { t } = words;
  const facts = [
    person.nipMasked,
    t(`workload:status.${person.status}`),
    ...(person.golongan === null ? [] : [person.golongan]),
    ...(person.atWork ? [] : [t('people:list.off')]),
  ];
  const post = [
    person.title ?? t('people:list.noPost'),
    person.unitName,
    durationText(person.positionSince, asOf, words),
  ].filter((part) => part !== null);
  return (
    <>
      <strong>{person.name}</strong>
      <span className="t-meta">{facts.join(' · ')}</span>
      <span className="t-meta">{post.join(' · ')}</span>
    </>
  );
}
