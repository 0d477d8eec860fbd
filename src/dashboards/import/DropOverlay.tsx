import { IconFileDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Import.module.css';

/** Says that files may be let go of, wherever on the page they are. */
export function DropOverlay({ shown }: { readonly shown: boolean }): ReactElement | null {
  const { t } = useTranslation('import');
  if (!shown) return null;
  return (
    <div aria-hidden className={classes['overlay']}>
      <p>
        <IconFileDownload size={28} stroke={1.6} />
        {t('choose.over')}
      </p>
    </div>
  );
}
