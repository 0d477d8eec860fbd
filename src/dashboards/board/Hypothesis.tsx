import type { ReactElement } from 'react';
import {
  nameOfUnit,
  postName,
  ruleSentence,
  ruleTitle,
  type MoveWords,
} from '#dashboards/move-words.ts';
import type { StaffingChange } from '#scenario/impact.ts';
import { StateMark } from '#ui/StateMark.tsx';
import classes from './Hypothesis.module.css';
import { LoadBars } from './LoadBars.tsx';
import type { BoardModel } from './use-board.ts';
import type { WhatIf } from './what-if.ts';

export interface HypothesisProps {
  readonly board: Pick<BoardModel, 'base'>;
  readonly what: WhatIf;
  readonly words: MoveWords;
}

/** The kind of what stands against a move, worst first. */
function severity({ failing, blocked }: WhatIf): 'blocked' | 'curable' | 'reason' | 'clear' {
  if (blocked) return 'blocked';
  if (failing.some((rule) => rule.severity === 'gate')) return 'curable';
  return failing.length > 0 ? 'reason' : 'clear';
}

function Rules({ what, words }: Omit<HypothesisProps, 'board'>): ReactElement {
  const { t } = words;
  const kind = severity(what);
  return (
    <div className={classes['rules']}>
      <StateMark state={kind === 'clear' ? 'pass' : 'fail'} text={t(`board:what.${kind}`)} />
      {what.failing.length > 0 && (
        <ul className={classes['list']}>
          {what.failing.map((rule) => (
            <li key={rule.id}>
              <strong>{ruleTitle(rule.id, words)}</strong> {ruleSentence(rule, words)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Change({
  name,
  change,
  of,
  words,
}: {
  readonly name: string;
  readonly change: StaffingChange;
  readonly of: 'eu' | 'ej';
  readonly words: MoveWords;
}): ReactElement {
  return (
    <li className={classes['change']}>
      <span className={classes['name']} title={name}>
        {name}
      </span>
      <LoadBars before={change.before.index} after={change.after.index} of={of} words={words} />
    </li>
  );
}

/** What one more move would do: the rules against it, both posts and both units, and the city. */
export function Hypothesis({ board, what, words }: HypothesisProps): ReactElement {
  const { t, format } = words;
  const { city } = board.base;
  const { move, impact } = what;
  const name = city.persons.get(move.personId)?.name ?? t('transfer:someone');
  const title =
    move.to === null
      ? t('board:what.bench', { name })
      : t('board:what.title', { name, post: postName(city, move.to, words) });
  const { shortage, surplus, vacantSeats } = impact.city.difference;
  return (
    <div className={classes['what']}>
      <h3>{title}</h3>
      <Rules what={what} words={words} />
      <ul className={classes['list']}>
        {impact.posts.map((one) => (
          <Change key={one.post.id} name={one.post.title} change={one} of="ej" words={words} />
        ))}
        {impact.units.map((one) => (
          <Change
            key={one.unitId}
            name={nameOfUnit(city, one.unitId)}
            change={one}
            of="eu"
            words={words}
          />
        ))}
      </ul>
      <p className="t-meta">
        {t('board:what.city', {
          shortage: format.signed(shortage, 1),
          surplus: format.signed(surplus, 1),
          seats: format.signed(vacantSeats),
        })}
      </p>
    </div>
  );
}
