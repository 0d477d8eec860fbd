import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconLock,
  IconLockOpen,
  IconRestore,
} from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { stepWords, type MoveWords } from '#dashboards/move-words.ts';
import { redoLabel, undoLabel } from '#scenario/moves.ts';
import { isLocked, type Lockable } from './board-actions.ts';
import classes from './Toolbar.module.css';
import type { BoardModel } from './use-board.ts';

/** What is chosen on the board. */
export interface Choice {
  readonly lockable: Lockable;
  readonly name: string;
  /** Somebody who has a move of their own. */
  readonly moved: boolean;
}

export interface ToolbarProps {
  readonly board: BoardModel;
  readonly choice: Choice | null;
  readonly words: MoveWords;
  readonly onMove: () => void;
  readonly onLock: () => void;
  readonly onBack: () => void;
  readonly onStep: (type: 'undo' | 'redo') => void;
  /** The view, and on a narrow window the way to the impact. */
  readonly more: ReactNode;
}

interface ToolProps {
  readonly text: string;
  /** The key that does the same; shown, and read as a shortcut. */
  readonly shortcut: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly label?: string;
  readonly onClick: () => void;
}

function Tool({ text, shortcut, icon, disabled, label, onClick }: ToolProps): ReactElement {
  return (
    <Button
      variant="default"
      leftSection={icon}
      disabled={disabled}
      title={label}
      onClick={onClick}
      rightSection={
        <kbd className={classes['key']} aria-hidden>
          {shortcut}
        </kbd>
      }
    >
      {text}
    </Button>
  );
}

/** Every shortcut of the board as a button, with what is chosen. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { board, choice, words, onMove, onLock, onBack, onStep, more } = props;
  const { t } = words;
  const { history } = board.scenario;
  const { city } = board.base;
  const locked = choice !== null && isLocked(history.locks, choice.lockable);
  const person = choice?.lockable.kind === 'person';
  const steps = { undo: undoLabel(history), redo: redoLabel(history) };
  const stepTool = (type: 'undo' | 'redo', shortcut: string, icon: ReactNode): ReactElement => {
    const step = steps[type];
    const label =
      step === null
        ? t(`board:tool.${type}`)
        : t(`board:tool.${type}Step`, { step: stepWords(step, city, words) });
    const disabled = step === null;
    return (
      <Tool
        {...{ shortcut, icon, label, disabled }}
        text={t(`board:tool.${type}`)}
        onClick={() => onStep(type)}
      />
    );
  };
  return (
    <div role="toolbar" aria-label={t('board:tool.label')} className={classes['toolbar']}>
      <div className={classes['tools']}>
        <Tool
          text={t('board:tool.move')}
          shortcut="M"
          icon={<IconArrowsExchange size={16} aria-hidden />}
          disabled={!person}
          onClick={onMove}
        />
        <Tool
          text={t(locked ? 'board:tool.unlock' : 'board:tool.lock')}
          shortcut="L"
          icon={
            locked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />
          }
          disabled={choice === null}
          onClick={onLock}
        />
        <Tool
          text={t('board:tool.back')}
          shortcut={t('board:tool.delete')}
          icon={<IconRestore size={16} aria-hidden />}
          disabled={!(choice?.moved ?? false)}
          onClick={onBack}
        />
        {stepTool('undo', 'Ctrl+Z', <IconArrowBackUp size={16} aria-hidden />)}
        {stepTool('redo', 'Ctrl+Y', <IconArrowForwardUp size={16} aria-hidden />)}
      </div>
      <div className={classes['more']}>{more}</div>
      <p className={classes['choice']}>
        {choice === null ? t('board:tool.none') : t('board:tool.chosen', { what: choice.name })}
      </p>
    </div>
  );
}
