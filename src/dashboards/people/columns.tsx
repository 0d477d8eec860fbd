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
  withUnit,
}: {
  readonly person: PersonRow;
  readonly words: FitWords;
  readonly withUnit: boolean;
}): ReactElement {
  const { title } = person;
  if (title === null) return <span className="t-meta">{words.t('people:list.noPost')}</span>;
  return (
    <span className={classes['stack']}>
      <span>{title}</span>
      {!withUnit && <Unit {...{ person, words }} />}
    </span>
  );
}

/** Columns that a narrow window has no room for. */
export const WIDE_ONLY: ReadonlySet<string> = new Set(['unit']);

/** The columns of the list of persons; the unit stands under the post where it has no column. */
export function personColumns(words: FitWords, asOf: Day, withUnit = true): readonly Column[] {
  const { t } = words;
  return [
    {
      id: 'name',
      header: t('people:column.name'),
      width: 190,
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
      width: 180,
      cell: (person) => <Post {...{ person, words, withUnit }} />,
      sortValue: (person) => person.title,
    },
    {
      id: 'unit',
      header: t('people:column.unit'),
      width: 180,
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
      width: 120,
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
      width: 112,
      align: 'end',
      cell: (person) =>
        durationText(person.positionSince, asOf, words) ?? words.format.number(null),
      sortValue: (person) => (person.positionSince === null ? null : asOf - person.positionSince),
    },
  ];
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
