import { CloseButton, Drawer } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SidePanel.module.css';
import { useWide } from './usePhone.ts';

export interface SidePanelProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes the focus when it appears and gives it back to where it was when it goes. */
function useBorrowedFocus(): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return panel;
}

function Aside({ title, note, actions, onClose, children }: SidePanelProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const panel = useBorrowedFocus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={classes['side']}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <header className={classes['head']}>
        <div className={classes['words']}>
          <h2 id={id}>{title}</h2>
          {note !== undefined && <p className={classes['note']}>{note}</p>}
        </div>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </header>
      <div className={classes['body']}>{children}</div>
      {actions !== undefined && <footer className={classes['actions']}>{actions}</footer>}
    </aside>
  );
}

/**
 * Details beside the content; Esc closes it and the focus returns. On a narrow window it is a drawer
 * over the content. Render it only while it is open, as the second child of {@link Split}.
 */
export function SidePanel(props: SidePanelProps): ReactElement {
  const wide = useWide();
  const { t } = useTranslation();
  const { title, note, actions, onClose, children } = props;
  if (wide) return <Aside {...props} />;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ body: classes['drawer'] ?? '' }}
    >
      {note !== undefined && <p className={classes['note']}>{note}</p>}
      <div className={classes['drawerBody']}>{children}</div>
      {actions !== undefined && <footer className={classes['drawerActions']}>{actions}</footer>}
    </Drawer>
  );
}

/** The content with a place for a {@link SidePanel} beside it. */
export function Split({
  children,
  side,
}: {
  readonly children: ReactNode;
  readonly side: ReactNode;
}): ReactElement {
  const wide = useWide();
  const open = side !== null && side !== undefined && side !== false;
  return (
    <div className={open && wide ? classes['split'] : classes['whole']}>
      <div className={classes['content']}>{children}</div>
      {side}
    </div>
  );
}
