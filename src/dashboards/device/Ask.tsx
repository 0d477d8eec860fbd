import { Button, Modal } from '@mantine/core';
import { useEffect } from 'react';
import type { FormEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Device.module.css';

export interface AskProps {
  readonly title: string;
  /** Says what is lost. */
  readonly children: ReactNode;
  readonly action: string;
  readonly disabled?: boolean;
  /** The button that asked; the focus goes back to it. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

/** Once the question is away: to the button that asked, or to the page where that cannot be pressed. */
function useFocusBack(opener: RefObject<HTMLButtonElement | null>): void {
  useEffect(
    () => () => {
      const button = opener.current;
      if (button?.isConnected && !button.disabled) button.focus();
      else document.querySelector('main')?.focus({ preventScroll: true });
    },
    [opener],
  );
}

/** Asks before something that cannot be undone, or for a name. */
export function Ask({
  title,
  children,
  action,
  disabled = false,
  opener,
  onDo,
  onClose,
}: AskProps): ReactElement {
  const { t } = useTranslation(['device', 'common']);
  useFocusBack(opener);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    onDo();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit} className={classes['stack']}>
        {children}
        <div className={classes['row']}>
          <Button type="submit" disabled={disabled}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('confirm.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
