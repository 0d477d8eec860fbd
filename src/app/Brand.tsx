import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Brand.module.css';

/** The mark: three reaches of the Kahayan on amber. */
function Mark(): ReactElement {
  return (
    <svg className={classes['mark']} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--t-amber)" />
      <g fill="none" stroke="#0c2f2c" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 13.5c4.5-.2 7.500-1.700 10-5.500" />
        <path d="M8 18.800c7-.3 12-3.300 15.500-9.500" />
        <path d="M10.500 24c6-.8 10.800-3.900 14-9.500" />
      </g>
    </svg>
  );
}

/** Name and city of the product; without words where there is room for the mark alone. */
export function Brand({ small = false }: { readonly small?: boolean }): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <div className={classes['brand']}>
      <Mark />
      <span className={small ? 't-hidden' : classes['words']}>
        <span className={classes['name']}>{t('brand')}</span>
        <span className={classes['city']}>{t('city')}</span>
      </span>
    </div>
  );
}
