import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#ui/ErrorNote.tsx';

/** The address without what a person could be known by: ids are random, but links travel. */
function pathOf(pathname: string): string {
  return pathname.split('/').slice(0, 3).join('/');
}

/** What a reader needs to report an error: message, place, trace, browser. */
export function crashDetails(error: unknown, place: string, browser: string): string {
  const known = error instanceof Error ? error : new Error(String(error));
  return [`${known.name}: ${known.message}`, `#${place}`, browser, known.stack ?? ''].join('\n');
}

/** Stands in the place of a page that threw; the shell and the data stay. */
export function Crash({ error, reset }: ErrorComponentProps): ReactElement {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const place = pathOf(router.state.location.pathname);
  const onRetry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <h1 className="t-hidden">{t('crash.title')}</h1>
      <ErrorNote
        what={t('crash.title')}
        where={`#${place}`}
        next={t('crash.next')}
        details={crashDetails(error, place, navigator.userAgent)}
        onRetry={onRetry}
      />
    </>
  );
}
