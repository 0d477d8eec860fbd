import { Drawer } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NAV_PAGES } from './nav.ts';
import type { NavPage } from './nav.ts';
import classes from './BottomBar.module.css';

const SHOWN = 4;
/** Heights of the drawer's head and of a line, in CSS pixels. */
const HEAD = 84;
const LINE = 48;

function Item({
  page,
  short = false,
  onGo,
}: {
  readonly page: NavPage;
  /** A fifth of a phone's width holds one word. */
  readonly short?: boolean;
  readonly onGo?: () => void;
}): ReactElement {
  const { t } = useTranslation('shell');
  const Icon = page.icon;
  return (
    <Link
      to={page.to}
      className={classes['item'] ?? ''}
      activeOptions={{ includeSearch: false }}
      {...(onGo === undefined ? {} : { onClick: onGo })}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>{t(short ? `short.${page.words}` : `page.${page.words}`)}</span>
    </Link>
  );
}

/** The pages at the foot of a phone: four, the others under `Lainnya`. */
export function BottomBar({ engine }: { readonly engine: ReactNode }): ReactElement {
  const { t } = useTranslation(['shell', 'common']);
  const [open, setOpen] = useState(false);
  const rest = NAV_PAGES.slice(SHOWN);
  return (
    <nav aria-label={t('rail')} className={classes['foot']}>
      <div className={classes['engine']}>{engine}</div>
      <div className={classes['bar']}>
        {NAV_PAGES.slice(0, SHOWN).map((page) => (
          <Item key={page.to} page={page} short />
        ))}
        {rest.length > 0 && (
          <button
            type="button"
            className={classes['item']}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            <IconDots size={20} stroke={1.6} aria-hidden />
            <span>{t('more')}</span>
          </button>
        )}
        <Drawer
          opened={open}
          onClose={() => setOpen(false)}
          position="bottom"
          size={HEAD + LINE * rest.length}
          title={t('more')}
          closeButtonProps={{ 'aria-label': t('common:close') }}
        >
          <div className={classes['rest']}>
            {rest.map((page) => (
              <Item key={page.to} page={page} onGo={() => setOpen(false)} />
            ))}
          </div>
        </Drawer>
      </div>
    </nav>
  );
}
