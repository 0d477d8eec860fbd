import { Fragment } from 'react';
import type { ReactElement } from 'react';
import type { CityFacts } from '#model/facts.ts';
import { RAMP_MONTHS, rampHours, yearHours } from '#scenario/ramp.ts';
import type { StaffingChange } from '#scenario/impact.ts';
import { Ledger } from '#ui/Ledger.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Tag } from '#ui/Tag.tsx';
import { sidesOf, type Candidate, type Side } from './candidate.ts';
import { ChangeTable, type ChangeGroup } from './ChangeTable.tsx';
import type { Words } from './names.ts';
import { unitName } from './names.ts';
import { actText, changeRows, coverageRow, type ChangeRow } from './rows.ts';
import classes from './Sides.module.css';

interface SidesProps {
  readonly candidate: Candidate;
  readonly city: CityFacts;
  readonly words: Words;
}

function ActMark({ change, words }: { readonly change: StaffingChange; readonly words: Words }) {
  const text = actText(change.after, words);
  return text === null ? <Tag>{words.t('act.none')}</Tag> : <Tag kind="alert">{text}</Tag>;
}

function PostMarks({ side, words }: { readonly side: Side; readonly words: Words }) {
  const { t, format } = words;
  const { post } = side;
  const { holders, seats, excess } = post.after;
  return (
    <>
      {post.becomesVacant && <Tag kind="alert">{t('side.becomesVacant')}</Tag>}
      {post.becomesFilled && <Tag kind="brand">{t('side.becomesFilled')}</Tag>}
      {side.role === 'receives' && excess > 0 && (
        <Tag kind="alert">
          {t('side.over', { holders: format.number(holders), seats: format.number(seats) })}
        </Tag>
      )}
      <ActMark change={post} words={words} />
    </>
  );
}

/** Whether competencies can be spoken of at all. */
function knowsStandards({ loaded }: CityFacts): boolean {
  return loaded.has('position_standards');
}

function groupsOf(side: Side, city: CityFacts, words: Words): readonly ChangeGroup[] {
  const { t } = words;
  const own: ChangeGroup = {
    id: side.place.id,
    kind: t('side.post'),
    name: side.place.title,
    marks: <PostMarks side={side} words={words} />,
    rows: changeRows(side.post, 'post', words),
  };
  const units = side.units.map((unit): ChangeGroup => {
    const coverage = knowsStandards(city) ? coverageRow(unit, words) : null;
    const more: readonly ChangeRow[] = coverage === null ? [] : [coverage];
    return {
      id: unit.unitId,
      kind: t(unit.isOpd ? 'side.opd' : 'side.unit'),
      name: unitName(city, unit.unitId),
      marks: <ActMark change={unit} words={words} />,
      rows: [...changeRows(unit, 'unit', words), ...more],
    };
  });
  return [own, ...units];
}

function SidePanel({ side, ...props }: SidesProps & { readonly side: Side }): ReactElement {
  const { candidate, city, words } = props;
  const { t } = words;
  const { role } = side;
  return (
    <Panel title={t(`side.${role}`)} note={t(`side.${role}Note`, { name: candidate.person.name })}>
      <ChangeTable
        caption={t('table.caption', { side: t(`side.${role}`) })}
        groups={groupsOf(side, city, words)}
      />
      {side.shared.map((id) => (
        <p key={id} className={classes['shared']}>
          {t('side.shared', { unit: unitName(city, id) })}
        </p>
      ))}
      {role === 'gives' && knowsStandards(city) && <SingleHolders {...props} />}
      {role === 'receives' && <Ramp {...props} />}
    </Panel>
  );
}

function SingleHolders({ candidate, city, words }: SidesProps): ReactElement {
  const { t, format } = words;
  const { person, impact } = candidate;
  const lost = impact.singleHoldersLost;
  if (lost.length === 0)
    return <p className={classes['shared']}>{t('single.none', { name: person.name })}</p>;
  return (
    <section className={classes['extra']}>
      <h3>{t('single.title')}</h3>
      <ul>
        {lost.map(({ competencyId, unitId, standard, assessed, holders }) => (
          <li key={`${unitId} ${competencyId}`}>
            {t('single.line', {
              competency: city.competencies.get(competencyId)?.name ?? competencyId,
              standard,
              name: person.name,
              unit: unitName(city, unitId),
              assessed: format.number(assessed),
              holders: format.number(holders),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What learning the post costs beside what the move brings. */
function Ramp({ candidate, words }: SidesProps): ReactElement {
  const { t, format } = words;
  const { person, to } = candidate;
  const gain = yearHours(person.fte, to.effectiveMinutes);
  const loss = rampHours(person.fte, to.effectiveMinutes);
  const months = format.number(RAMP_MONTHS, 1);
  return (
    <section className={classes['extra']}>
      <h3>{t('ramp.title')}</h3>
      <p>
        {t('ramp.one', {
          gain: format.number(gain),
          loss: format.number(loss),
          rest: format.number(gain - loss),
          months,
        })}
      </p>
      <p className="t-meta">{t('ramp.source', { months })}</p>
    </section>
  );
}

/** The city before and after in one band. */
export function CityBand({
  title,
  change,
  words,
}: {
  readonly title: string;
  readonly change: StaffingChange;
  readonly words: Words;
}): ReactElement {
  const { t } = words;
  const rows = new Map(changeRows(change, 'city', words).map((row) => [row.id, row]));
  const posts = rows.get('vacantPosts');
  const ids = ['ratio', 'shortage', 'surplus', 'vacantSeats'] as const;
  const figures = ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const value = row.before.text;
    const vacant = { value, before: posts?.before.text ?? '', after: posts?.after.text ?? '' };
    return [
      {
        label: t(`city.${id}`),
        value: row.after.text,
        aside: /[1-9]/u.test(row.difference.text) ? row.difference.text : t('city.same'),
        note: id === 'vacantSeats' ? t('city.vacantPosts', vacant) : t('city.before', { value }),
      },
    ];
  });
  return (
    <section aria-label={title}>
      <h2 className={classes['cityTitle']}>{title}</h2>
      <Ledger figures={figures} />
    </section>
  );
}

/** Both sides beside each other, the giving one first, then the city. */
export function Sides(props: SidesProps): ReactElement {
  const { candidate, city, words } = props;
  const { t, format } = words;
  const { person, counts, impact, others } = candidate;
  const sides = sidesOf(candidate);
  const gives = sides.some(({ role }) => role === 'gives');
  const { name } = person;
  return (
    <>
      <p className={classes['against']}>
        {others.length === 0
          ? t('side.againstNow')
          : t('side.against', { count: others.length, n: format.number(others.length) })}
      </p>
      <div className={classes['sides']}>
        {!counts && (
          <Panel title={t('side.awayTitle')}>
            <p>{t('side.away', { name })}</p>
          </Panel>
        )}
        {counts && !gives && (
          <Panel title={t('side.noneTitle')}>
            <p>{t('side.none', { name })}</p>
          </Panel>
        )}
        {sides.map((side) => (
          <Fragment key={side.role}>
            <SidePanel {...props} side={side} />
          </Fragment>
        ))}
      </div>
      {knowsStandards(city) && counts && <p className={classes['foot']}>{t('coverageNote')}</p>}
      {counts && <CityBand title={t('city.title')} change={impact.city} words={words} />}
    </>
  );
}
