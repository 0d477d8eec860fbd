import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { useFormat } from '#words/useFormat.ts';

/** Every line of a part below its header, as a sum. */
export function AccountLine({ part }: { readonly part: Pick<CheckedPart, 'count'> }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { total, loaded, listed, blank, title, footer } = part.count;
  return (
    <>
      {t('account.whole', {
        total: format.number(total),
        loaded: format.number(loaded),
        listed: format.number(listed),
        blank: format.number(blank),
        notes: format.number(title + footer),
      })}
    </>
  );
}
