import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Device.module.css';

export interface AskProps {
  readonly title: string;
  /** Says what is lost. */
  readonly children: ReactNode;
  readonly action: string;
  readonly disabled?: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone, or for a name. */
export function Ask({
  title,
  children,
  action,
  disabled = false,
  onDo,
  onClose,
}: AskProps): ReactElement {
  const { t } = useTranslation(['device', 'common']);
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
