import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';

/** An address that leads nowhere. */
export function Missing(): ReactElement {
  const { t } = useTranslation('shell');
  const address = `#${useLocation({ select: ({ pathname }) => pathname })}`;
  return (
    <>
      <h1 className="t-hidden">{t('missing.title')}</h1>
      <EmptyState
        title={t('missing.title')}
        text={t('missing.text', { address })}
        action={
          <Button renderRoot={(props) => <Link to="/beban-kerja" {...props} />}>
            {t('missing.home')}
          </Button>
        }
      />
    </>
  );
}
