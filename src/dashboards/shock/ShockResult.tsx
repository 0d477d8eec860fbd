import type { ReactElement } from 'react';
import { nameOfUnit, placeName, ruleTitle } from '#dashboards/move-words.ts';
import type { CityFacts } from '#model/facts.ts';
import { POOL_REASONS } from '#scenario/shock-pool.ts';
import type { Absorption, GivingUnit } from '#scenario/shock.ts';
import { Ledger } from '#ui/Ledger.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CourseBars } from './CourseBars.tsx';
import { MoveLines } from './MoveLines.tsx';
import { indexText, type ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';
import type { Accept } from './use-accept.ts';

interface ResultProps {
  readonly result: Absorption;
  /** Posts in the scope whose load is not known. */
  readonly unknown: number;
  readonly accept: Accept;
  readonly city: CityFacts;
  readonly words: ShockWords;
}

/** What is absorbed and by whom: figures, bars, moves, posts, and who was looked at. */
export function ShockResult(props: ResultProps): ReactElement {
  const { result, unknown, words } = props;
  const { t, format } = words;
  const offices = result.givers.filter(({ isOpd }) => isOpd).length;
  return (
    <>
      <Ledger
        figures={[
          {
            label: t('shock:shock.placed'),
            value: format.number(result.placed),
            note: t('shock:shock.wanted', { n: format.number(result.wanted) }),
          },
          {
            label: t('shock:shock.room'),
            value: format.number(result.short.reduce((sum, { seats }) => sum + seats, 0)),
            note: t('shock:shock.roomNote'),
          },
          {
            label: t('shock:shock.short'),
            value: format.number(result.short.length),
            note: t('shock:shock.shortNote'),
          },
          { label: t('shock:shock.giving'), value: format.number(offices) },
        ]}
      />
      {result.lack !== null && (
        <p className={classes['lack']}>
          {t(`shock:shock.lack.${result.lack}`, {
            rest: format.number(
              result.lack === 'people'
                ? result.room - result.placed
                : result.wanted - result.placed,
            ),
          })}
        </p>
      )}
      {unknown > 0 && (
        <p className={classes['meta']}>
          {t('shock:shock.unknownPosts', { count: unknown, n: format.number(unknown) })}
        </p>
      )}
      <Courses {...props} />
      <Chain {...props} />
      <ShortPosts {...props} />
      {/* Where nobody is wanted nobody is judged. */}
      {result.wanted > 0 && <Pool {...props} />}
    </>
  );
}

function Courses(props: ResultProps): ReactElement {
  const { result, city, words } = props;
  const { t, format } = words;
  const [one] = result.groups;
  const note =
    one === undefined || result.groups.length > 1
      ? undefined
      : t('shock:shock.courseNote', {
          before: indexText(one.before, words),
          shocked: indexText(one.shocked, words),
          after: indexText(one.after, words),
        });
  return (
    <div className={classes['two']}>
      <Panel title={t('shock:shock.course')} note={note}>
        <CourseBars
          label={t('shock:shock.course')}
          words={words}
          courses={result.groups.map(({ opdId, before, shocked, after, placed, wanted }) => ({
            id: opdId,
            name: nameOfUnit(city, opdId),
            note: `${t('shock:shock.placed')} ${format.number(placed)} / ${format.number(wanted)}`,
            before,
            shaken: shocked,
            after,
          }))}
        />
      </Panel>
      <Panel title={t('shock:shock.givers')} note={t('shock:shock.giversNote')}>
        {result.givers.length === 0 ? (
          <p className={classes['meta']}>{t('shock:shock.noGivers')}</p>
        ) : (
          <CourseBars
            label={t('shock:shock.givers')}
            words={words}
            courses={result.givers
              .filter(({ isOpd }) => isOpd)
              .map((giver) => ({
                id: giver.unitId,
                name: nameOfUnit(city, giver.unitId),
                note: giverNote(giver, props),
                before: giver.before,
                after: giver.after,
              }))}
          />
        )}
      </Panel>
    </div>
  );
}

/** How many of how many, and the same index of every unit within that gives. */
function giverNote(
  { unitId, gives, room }: GivingUnit,
  { result, city, words }: ResultProps,
): string {
  const { t, format } = words;
  const within = result.givers
    .filter((own) => !own.isOpd && city.units.get(own.unitId)?.opdId === unitId)
    .map(
      (own) =>
        `${nameOfUnit(city, own.unitId)} ${indexText(own.before, words)} → ${indexText(own.after, words)}`,
    );
  const counted = t('shock:shock.gives', { n: format.number(gives), room: format.number(room) });
  return [counted, ...within].join(' · ');
}

function Chain({ result, accept, city, words }: ResultProps): ReactElement {
  const { t, format } = words;
  const { moves } = result;
  return (
    <Panel title={t('shock:shock.chain')} note={t('shock:shock.chainNote')}>
      {moves.length === 0 ? (
        <p className={classes['meta']}>{t('shock:shock.noChain')}</p>
      ) : (
        <>
          <MoveLines {...{ moves, accept, city, words }} />
          <p className={classes['meta']}>
            {t('shock:move.reason', { date: format.date(city.asOf) })}
          </p>
        </>
      )}
    </Panel>
  );
}

function ShortPosts({ result, city, words }: ResultProps): ReactElement | null {
  const { t, format } = words;
  if (result.short.length === 0) return null;
  const heads = ['needBefore', 'needAfter', 'fte', 'shortPeople', 'seats', 'received'] as const;
  return (
    <Panel title={t('shock:shock.posts')} note={t('shock:shock.shortNote')}>
      <div
        className={classes['scroll']}
        role="group"
        tabIndex={0}
        aria-label={t('shock:shock.posts')}
      >
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('shock:shock.post')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={classes['figure']}>
                  {t(`shock:shock.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.short.map(({ post, needBefore, fte, short, seats, received }) => (
              <tr key={post.id}>
                <th scope="row">
                  <span className={classes['name']}>
                    <span className={classes['nameMain']}>{post.title}</span>
                    <span className={classes['meta']}>{placeName(city, post)}</span>
                  </span>
                </th>
                <td className={classes['figure']}>{format.number(needBefore, 2)}</td>
                <td className={classes['figure']}>{format.number(post.need, 2)}</td>
                <td className={classes['figure']}>{format.people(fte)}</td>
                <td className={classes['figure']}>{format.number(short, 2)}</td>
                <td className={classes['figure']}>{format.number(seats)}</td>
                <td className={classes['figure']}>{format.number(received)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Pool({ result, words }: ResultProps): ReactElement {
  const { t, format } = words;
  const { counts, gates } = result.pool;
  const shown = POOL_REASONS.filter((reason) => counts[reason] > 0);
  const rules = [...gates]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id, count]) =>
      t('shock:shock.gate', { rule: ruleTitle(id, words), n: format.number(count) }),
    );
  return (
    <Panel title={t('shock:shock.pool')} note={t('shock:shock.poolNote')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('shock:shock.pool')}</th>
            <th scope="col" className={classes['figure']}>
              {t('shock:shock.poolPeople')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((reason) => (
            <tr key={reason}>
              <th scope="row">{t(`shock:shock.reason.${reason}`)}</th>
              <td className={classes['figure']}>{format.number(counts[reason])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rules.length > 0 && (
        <p className={classes['meta']}>{t('shock:shock.gates', { rules: format.list(rules) })}</p>
      )}
    </Panel>
  );
}
