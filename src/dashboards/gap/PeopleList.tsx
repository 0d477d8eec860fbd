import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { GapCellRow, GapMatchRow, GapPersonRow } from '#model/gap/statements.ts';
import { Tag } from '#ui/Tag.tsx';
import panel from './CellPanel.module.css';
import { LongList } from '#ui/LongList.tsx';
import type { Words } from './names.ts';
import {
  cellPeople,
  knownMatches,
  levelText,
  matchFacts,
  matchText,
  singleSentence,
  stateText,
} from './people.ts';
import classes from './PeopleList.module.css';

interface HolderProps {
  readonly holder: Pick<GapPersonRow, 'personId' | 'name' | 'positionId' | 'title' | 'unitName'>;
  /** At the right of the name. */
  readonly figure: string;
  readonly facts: readonly string[];
  readonly words: Words;
  readonly children?: ReactNode;
}

/** A holder with links to the person and the post. */
function Holder({ holder, figure, facts, words, children }: HolderProps): ReactElement {
  return (
    <article className={classes['person']}>
      <h4>
        <Link to="/pegawai/$id" params={{ id: holder.personId }} className={classes['link'] ?? ''}>
          {holder.name}
        </Link>
      </h4>
      <p className={classes['level']}>{figure}</p>
      <p className={classes['facts']}>
        <Link
          to="/jabatan/$id"
          params={{ id: holder.positionId }}
          className={classes['link'] ?? ''}
        >
          {holder.title}
        </Link>
        {` · ${holder.unitName ?? words.t('name.noUnit')}`}
      </p>
      <p className={classes['facts']}>{facts.join(' · ')}</p>
      {children}
    </article>
  );
}

interface PersonProps {
  readonly person: GapPersonRow;
  readonly words: Words;
}

function Person({ person, words }: PersonProps): ReactElement {
  const { t, format } = words;
  const state = stateText(person, words);
  const facts = [
    person.nipMasked,
    ...(person.assessedOn === null
      ? []
      : [t('panel.assessedOn', { date: format.shortDate(person.assessedOn) })]),
    ...(person.core ? [t('panel.core')] : []),
  ];
  return (
    <Holder holder={person} figure={levelText(person, words)} {...{ facts, words }}>
      {state !== null && (
        <p className={classes['marks']}>
          <Tag>{state}</Tag>
        </p>
      )}
    </Holder>
  );
}

interface SectionProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly item: (item: T) => ReactElement;
  readonly words: Words;
}

function Section<T>({ title, words, ...list }: SectionProps<T>): ReactElement | null {
  const { t, format } = words;
  if (list.items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <LongList {...list} more={(count) => t('panel.more', { count, n: format.number(count) })} />
    </>
  );
}

export interface PeopleProps {
  readonly cell: GapCellRow;
  readonly people: readonly GapPersonRow[];
  readonly words: Words;
}

/** The holders of one competency: who is assessed, whose assessment does not count, how many are not. */
export function People({ cell, people, words }: PeopleProps): ReactElement {
  const { t, format } = words;
  const { known, apart, unassessed } = cellPeople(people);
  const single = singleSentence(cell, people, words);
  const keyOf = (person: GapPersonRow): string => person.personId;
  const item = (person: GapPersonRow): ReactElement => <Person {...{ person, words }} />;
  return (
    <>
      {single !== null && <p className={panel['single']}>{single}</p>}
      {known.length === 0 && <p className={panel['quiet']}>{t('panel.nobody')}</p>}
      <Section
        title={t('panel.known', { n: format.number(known.length) })}
        items={known}
        {...{ keyOf, item, words }}
      />
      <Section
        title={t('panel.apart', { n: format.number(apart.length) })}
        items={apart}
        {...{ keyOf, item, words }}
      />
      {unassessed > 0 && (
        <p className={panel['quiet']}>
          {t('panel.unassessed', { count: unassessed, n: format.number(unassessed) })}
        </p>
      )}
    </>
  );
}

export interface MatchesProps {
  readonly matches: readonly GapMatchRow[];
  readonly words: Words;
}

/** The holders of a unit by their match over all competencies of their post, the lowest first. */
export function Matches({ matches, words }: MatchesProps): ReactElement {
  const { t, format } = words;
  const { known, expired, unassessed } = knownMatches(matches);
  const keyOf = (match: GapMatchRow): string => match.personId;
  const item = (match: GapMatchRow): ReactElement => (
    <Holder
      holder={match}
      figure={matchText(match, words)}
      facts={matchFacts(match, words)}
      words={words}
    />
  );
  return (
    <>
      {known.length === 0 && <p className={panel['quiet']}>{t('panel.nobody')}</p>}
      <Section
        title={t('panel.known', { n: format.number(known.length) })}
        items={known}
        {...{ keyOf, item, words }}
      />
      <Section
        title={t('panel.apart', { n: format.number(expired.length) })}
        items={expired}
        {...{ keyOf, item, words }}
      />
      {unassessed > 0 && (
        <p className={panel['quiet']}>
          {t('panel.unassessedMatch', { count: unassessed, n: format.number(unassessed) })}
        </p>
      )}
    </>
  );
}
