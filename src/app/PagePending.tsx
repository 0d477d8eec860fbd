import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** While the code of a page arrives. */
export function PagePending(): ReactElement {
  const { t } = useTranslation('shell');
  return <p role="status">{t('loadingPage')}</p>;
}
