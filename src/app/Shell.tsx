import { useLocalStorage } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '#ui/usePhone.ts';
import { BottomBar } from './BottomBar.tsx';
import { Brand } from './Brand.tsx';
import { pageAt } from './nav.ts';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';

export interface ShellProps {
  /** Which data is shown. */
  readonly data: ReactNode;
  /** Language and theme; on a phone they stand on the dark bar. */
  readonly switches: ReactNode;
  /** How far the engine has come: in the rail, or above the bar of a phone. */
  readonly engine: ReactNode;
  /** What failed at the start; above the page. */
  readonly failure: ReactNode;
}

const MAIN = 'isi';

/** The address is behind the hash, so the skip link moves the focus itself. */
function SkipLink(): ReactElement {
  const { t } = useTranslation('shell');
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById(MAIN)?.focus();
  };
  return (
    <a href={`#${MAIN}`} className={classes['skip']} onClick={skip}>
      {t('skip')}
    </a>
  );
}

/** A new page begins at its top, a screen reader with it, and gives the window its name. */
function useFreshPage(): void {
  const { t } = useTranslation('shell');
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const page = pathname === undefined ? undefined : pageAt(pathname);
  const name = page === undefined ? t('missing.title') : t(`page.${page.words}`);
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (pathname !== undefined) document.title = t('title', { page: name });
  }, [pathname, name, t]);
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname) {
      document.getElementById(MAIN)?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    before.current = pathname;
  }, [pathname]);
}

/** Rail or bottom bar, the tools of the header, and the page. */
export function Shell({ data, switches, engine, failure }: ShellProps): ReactElement {
  const phone = usePhone();
  // Without a default: with one, a tab that is told that the key is gone writes it anew.
  const [narrow = false, setNarrow] = useLocalStorage<boolean | undefined>({
    key: 'tepat-menu-ciut',
    getInitialValueInEffect: false,
  });
  useFreshPage();
  return (
    <div className={classes['shell']}>
      <SkipLink />
      {!phone && <Rail narrow={narrow} onNarrow={setNarrow} engine={engine} />}
      <div className={classes['page']}>
        <header className={classes['header']}>
          {phone && (
            <div className={classes['brand']}>
              <Brand />
              {switches}
            </div>
          )}
          {data}
          {!phone && switches}
        </header>
        <main id={MAIN} tabIndex={-1} className={classes['content']}>
          {failure}
          <Outlet />
        </main>
      </div>
      {phone && <BottomBar engine={engine} />}
    </div>
  );
}
