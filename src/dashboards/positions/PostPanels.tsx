import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { CityFacts, PersonFact, PostFact } from '#model/facts.ts';
import { requirementsStatement } from '#model/positions/statements.ts';
import { postPeopleStatement } from '#model/workload/statements.ts';
import { useStatement } from '#session/use-statement.ts';
import { Panel } from '#ui/Panel.tsx';
import { Tag } from '#ui/Tag.tsx';
import classes from './Page.module.css';
import { requirementLines } from './requirements.ts';

interface PostProps {
  readonly post: PostFact;
  readonly city: CityFacts;
  readonly words: FitWords;
}

/** What the post asks: education, fields, golongan, licence, standards. */
export function Requirements({ post, city, words }: PostProps): ReactElement {
  const { t } = words;
  const more = useStatement(requirementsStatement, { positionId: post.id }).data?.[0] ?? null;
  return (
    <Panel title={t('positions:post.requirements')}>
      <dl className={classes['facts']}>
        {requirementLines(post, more, words).map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {note !== undefined && <dd className={classes['note']}>{note}</dd>}
          </div>
        ))}
      </dl>
      <div className={classes['block']}>
        <h3>{t('positions:post.standards')}</h3>
        {post.standards.length === 0 ? (
          <p className="t-meta">{t('positions:post.standardsNone')}</p>
        ) : (
          <ul className={classes['standards']}>
            {post.standards.map(({ competencyId, level, core }) => (
              <li key={competencyId}>
                <Tag kind={core ? 'brand' : 'quiet'}>
                  {[
                    city.competencies.get(competencyId)?.name ?? competencyId,
                    t('positions:post.level', { level }),
                    ...(core ? [t('positions:post.core')] : []),
                  ].join(' · ')}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

/** Who holds the post, and who acts in it. */
export function Incumbents({ post, city, words }: PostProps): ReactElement {
  const { t, format } = words;
  const holders = useStatement(postPeopleStatement, { positionId: post.id }).data ?? [];
  const acting = useMemo(
    () => [...city.persons.values()].filter((person) => person.actingPositionId === post.id),
    [city, post],
  );
  const name = (person: Pick<PersonFact, 'id' | 'name'>): ReactElement => (
    <Link to="/pegawai/$id" params={{ id: person.id }} className={fit['link'] ?? ''}>
      {person.name}
    </Link>
  );
  return (
    <Panel title={t('positions:post.incumbents')}>
      {holders.length === 0 && acting.length === 0 && (
        <p className="t-meta">{t('positions:post.incumbentsNone')}</p>
      )}
      <ul className={classes['holders']}>
        {holders.map((holder) => (
          <li key={holder.personId}>
            {name({ id: holder.personId, name: holder.name })}
            <p className="t-meta">
              {[
                holder.nipMasked,
                t(`workload:status.${holder.status}`),
                ...(holder.golongan === null ? [] : [holder.golongan]),
                ...(holder.positionSince === null
                  ? []
                  : [t('positions:post.since', { date: format.shortDate(holder.positionSince) })]),
              ].join(' · ')}
            </p>
          </li>
        ))}
        {acting.map((person) => (
          <li key={person.id}>
            {name(person)} <Tag>{t('positions:post.acting')}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
