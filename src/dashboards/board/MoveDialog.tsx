import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { findIn } from '#dashboards/find-in.ts';
import { ruleTitle, type MoveWords } from '#dashboards/move-words.ts';
import { inService } from '#model/rules/person-status.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { useFitIndex, usePostsFor } from '#session/use-fit.ts';
import { StateMark } from '#ui/StateMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Hypothesis } from './Hypothesis.tsx';
import classes from './MoveDialog.module.css';
import { postOptions, type PostOption } from './post-options.ts';
import type { BoardModel } from './use-board.ts';
import { whatIf } from './what-if.ts';

export interface MoveDialogProps {
  readonly board: BoardModel;
  readonly personId: string;
  readonly words: MoveWords;
  /** Null = the bench. */
  readonly onPick: (to: string | null) => void;
  readonly onClose: () => void;
}

const BENCH = 'bench';

function OptionLines({
  option,
  home,
  words,
}: {
  readonly option: PostOption;
  readonly home: boolean;
  readonly words: MoveWords;
}): ReactElement {
  const { t, format } = words;
  const { free, fit, state, gates, flags } = option;
  const rules = (ids: readonly RuleId[]) => ({
    rules: format.list(ids.map((id) => ruleTitle(id, words))),
  });
  const score =
    fit === null
      ? t('board:dialog.fitNone')
      : t('board:dialog.fit', { lo: format.number(fit.lo), hi: format.number(fit.hi) });
  return (
    <div className={classes['lines']}>
      <p className={classes['name']}>
        {option.name}
        {home && <Tag kind="brand">{t('board:dialog.home')}</Tag>}
      </p>
      <p className={classes['meta']}>{option.place}</p>
      <p className={classes['meta']}>
        {seatsText(free, words)}
        {state !== 'blocked' && !home && ` · ${score}`}
      </p>
      {state === 'locked' && <StateMark state="fail" text={t('board:dialog.locked')} />}
      {state === 'blocked' && (
        <StateMark state="fail" text={t('board:dialog.blocked', rules(gates))} />
      )}
      {state === 'curable' && (
        <StateMark state="fail" text={t('board:dialog.after', rules(gates))} />
      )}
      {flags.length > 0 && (
        <StateMark state="unknown" text={t('board:dialog.flags', rules(flags))} />
      )}
    </div>
  );
}

function seatsText(free: number, { t, format }: MoveWords): string {
  if (free > 0) return t('board:dialog.freeSeats', { count: free, n: format.number(free) });
  return free === 0 ? t('board:dialog.full') : t('board:dialog.over', { n: format.number(-free) });
}

/** The posts for a person, in their order, and whether they still wait for the scores. */
function useOptions(board: BoardModel, personId: string) {
  const { base, placement, scenario } = board;
  const { data: index } = useFitIndex();
  const { data: list, isPending } = usePostsFor(index, personId, {});
  const { locks } = scenario.history;
  const { city } = base;
  const options = useMemo(
    () => postOptions({ city, placement, locks, list: list ?? null, personId }),
    [city, placement, locks, list, personId],
  );
  const person = city.persons.get(personId);
  const scored = person !== undefined && inService(person);
  return { options, waiting: scored && isPending, scored };
}

/** "Pindahkan ke…": a post found by typing, with what stands against it; arrows, Enter, Escape. */
export function MoveDialog(props: MoveDialogProps): ReactElement {
  const { board, personId, words, onPick, onClose } = props;
  const { t, format } = words;
  const { base, scenario, catalogue } = board;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const combobox = useCombobox({ opened: true });
  const { options, waiting, scored } = useOptions(board, personId);
  const { shown, more } = useMemo(() => findIn(options, query), [options, query]);
  const [{ selectFirstOption }] = useState(combobox);
  useEffect(() => {
    selectFirstOption();
  }, [shown, selectFirstOption]);
  const ids = [...(query === '' ? [BENCH] : []), ...shown.map(({ id }) => id)];
  const person = base.city.persons.get(personId);
  const name = person?.name ?? t('transfer:someone');
  const follow = (): void => setActive(ids[combobox.getSelectedOptionIndex()] ?? null);
  const what = useMemo(() => {
    if (active === null) return null;
    const to = active === BENCH ? null : active;
    const day = base.city.asOf;
    return whatIf(base, scenario.history.moves, { personId, to, day }, catalogue);
  }, [active, base, scenario, personId, catalogue]);
  const hint = scored
    ? t(waiting ? 'board:dialog.wait' : 'board:dialog.order')
    : t('board:dialog.noFit');
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      title={t('board:dialog.title', { name })}
      closeButtonProps={{ 'aria-label': t('board:moves.cancel') }}
    >
      <Combobox store={combobox} onOptionSubmit={(value) => onPick(value === BENCH ? null : value)}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            label={t('board:dialog.find')}
            placeholder={t('board:dialog.placeholder')}
            description={hint}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyUp={follow}
            // The open list keeps Escape from the dialog.
            onKeyDownCapture={(event) => {
              if (event.key === 'Escape') onClose();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options
          tabIndex={0}
          className={classes['options'] ?? ''}
          aria-label={t('board:dialog.find')}
          onMouseMove={(event) => {
            const target = event.target instanceof Element ? event.target : null;
            const id = target?.closest('[data-option]')?.getAttribute('data-option');
            if (id !== null && id !== undefined) setActive(id);
          }}
        >
          {query === '' && (
            <Combobox.Option value={BENCH} data-option={BENCH} className={classes['option'] ?? ''}>
              <p className={classes['name']}>{t('board:dialog.bench')}</p>
              <p className={classes['meta']}>{t('board:dialog.benchText')}</p>
            </Combobox.Option>
          )}
          {shown.map((option) => (
            <Combobox.Option
              key={option.id}
              value={option.id}
              data-option={option.id}
              data-state={option.state}
              className={classes['option'] ?? ''}
            >
              <OptionLines {...{ option, words }} home={option.id === person?.positionId} />
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t('board:dialog.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
      {more > 0 && (
        <p className={classes['meta']}>
          {t('board:dialog.more', { count: more, n: format.number(more) })}
        </p>
      )}
      {what !== null && (
        <div className={classes['impact']}>
          <Hypothesis {...{ board, what, words }} />
        </div>
      )}
    </Modal>
  );
}
