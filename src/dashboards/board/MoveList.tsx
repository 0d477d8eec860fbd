import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { isoOfDay, parseIsoDay } from '#core/day.ts';
import { postName, ruleTitle, type MoveWords } from '#dashboards/move-words.ts';
import { ReasonFields } from '#dashboards/ReasonFields.tsx';
import type { Move } from '#scenario/moves.ts';
import { hasReason, type Reasoned } from '#scenario/reasons.ts';
import { Tag } from '#ui/Tag.tsx';
import { moveStates, type MoveState } from './impact-rows.ts';
import classes from './MoveList.module.css';
import type { BoardModel } from './use-board.ts';

export interface MoveListProps {
  readonly board: BoardModel;
  readonly words: MoveWords;
  /** Whose move is being written; null = nobody's. */
  readonly opened: string | null;
  readonly onOpen: (personId: string | null) => void;
  readonly onEdit: (move: Move) => void;
  readonly onRemove: (personId: string) => void;
}

interface ItemProps extends MoveListProps {
  readonly state: MoveState;
}

/** Day and reason of a move, saved as one step. */
function Editor({ state, board, words, onEdit, onOpen }: ItemProps): ReactElement {
  const { t, format } = words;
  const { move, asked } = state;
  const { asOf } = board.base.city;
  const [date, setDate] = useState(isoOfDay(move.effective));
  const [reasoned, setReasoned] = useState<Reasoned>(move);
  const [tried, setTried] = useState(false);
  const day = parseIsoDay(date);
  const early = day !== null && day < asOf;
  const wrong = day === null ? t('board:said.noDate') : null;
  const error = early ? t('board:said.early', { date: format.date(asOf) }) : wrong;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const given = asked.length === 0 || hasReason(reasoned);
    if (day === null || early || !given) return;
    const { reasonCode, reason } = reasoned;
    onEdit({ ...move, effective: day, reasonCode, reason: reason.trim() });
    onOpen(null);
  };
  const rules = format.list(asked.map((id) => ruleTitle(id, words)));
  return (
    <form className={classes['editor']} onSubmit={save} noValidate>
      <TextInput
        type="date"
        label={t('board:moves.date')}
        min={isoOfDay(asOf)}
        value={date}
        error={error}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <ReasonFields
        value={reasoned}
        needed={asked.length > 0}
        note={asked.length > 0 ? t('board:moves.needed', { rules }) : null}
        missing={tried && asked.length > 0}
        onChange={setReasoned}
      />
      <div className={classes['buttons']}>
        <Button type="submit" size="compact-sm">
          {t('board:moves.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onOpen(null)}>
          {t('board:moves.cancel')}
        </Button>
      </div>
    </form>
  );
}

function reasonText({ reasonCode, reason }: Move, { t }: MoveWords): string | null {
  const code = reasonCode === null ? null : t(`scenarios:reason.code.${reasonCode}`);
  const parts = [code, reason.trim() === '' ? null : reason.trim()];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(': ');
}

function Item(props: ItemProps): ReactElement {
  const { state, board, words, opened, onOpen, onRemove } = props;
  const { t, format } = words;
  const { move, missing } = state;
  const { city } = board.base;
  const name = city.persons.get(move.personId)?.name ?? t('transfer:someone');
  const post = (id: string | null): string => {
    return id === null ? t('transfer:plan.noPost') : postName(city, id, words);
  };
  const to = move.to === null ? t('board:bench.title') : post(move.to);
  const rejected = board.checked.rejected.find((one) => one.move === move);
  const reason = reasonText(move, words);
  const open = opened === move.personId;
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // The form that had the focus is gone; the button that opened it is where one goes on.
    if (wasOpen.current && !open && document.activeElement === document.body) edit.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <li className={classes['item']} data-move={move.personId}>
      <p className={classes['name']}>{name}</p>
      <p>{t('board:moves.way', { from: post(move.from), to })}</p>
      <p className="t-meta">
        {t('transfer:plan.effective', { date: format.shortDate(move.effective) })}
        {reason !== null && ` · ${reason}`}
      </p>
      {rejected !== undefined && (
        <p className={classes['rejected']}>
          {t('transfer:plan.rejected', { why: t(`transfer:plan.why.${rejected.reason}`) })}
        </p>
      )}
      {missing && <Tag kind="alert">{t('board:moves.needsReason')}</Tag>}
      <div className={classes['buttons']}>
        <Button
          ref={edit}
          variant="default"
          size="compact-sm"
          aria-expanded={open}
          aria-label={t('board:moves.editOf', { name })}
          onClick={() => onOpen(open ? null : move.personId)}
        >
          {t('board:moves.edit')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('board:moves.removeOf', { name })}
          onClick={() => onRemove(move.personId)}
        >
          {t('board:moves.remove')}
        </Button>
      </div>
      {open && <Editor key={`${move.effective} ${move.reasonCode} ${move.reason}`} {...props} />}
    </li>
  );
}

/** The moves in their order: when, why, and what they still lack. */
export function MoveList(props: MoveListProps): ReactElement {
  const { board, words } = props;
  const { t } = words;
  const states = moveStates(board);
  return (
    <section aria-label={t('board:moves.title')} className={classes['part']}>
      <h3>{t('board:moves.title')}</h3>
      {states.length === 0 ? (
        <p className={classes['quiet']}>{t('board:moves.empty')}</p>
      ) : (
        <ol className={classes['list']}>
          {states.map((state, nth) => (
            <Item key={`${nth} ${state.move.personId}`} {...props} state={state} />
          ))}
        </ol>
      )}
    </section>
  );
}
