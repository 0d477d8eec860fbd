import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

export function ImportPage(): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('page.import')} />
      <EmptyState title={t('unbuilt.title')} text={t('unbuilt.text')} />
    </>
  );
}
