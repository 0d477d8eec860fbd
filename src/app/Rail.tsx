import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './Brand.tsx';
import { NAV_GROUPS, NAV_PAGES } from './nav.ts';
import type { NavPage } from './nav.ts';
import classes from './Rail.module.css';

export interface RailProps {
  readonly narrow: boolean;
  readonly onNarrow: (narrow: boolean) => void;
  /** How far the engine has come; above the fold button. */
  readonly engine: ReactNode;
}

function RailLink({
  page,
  narrow,
}: {
  readonly page: NavPage;
  readonly narrow: boolean;
}): ReactElement {
  const { t } = useTranslation('shell');
  const Icon = page.icon;
  const label = t(`page.${page.words}`);
  return (
    <li>
      <Tooltip label={label} disabled={!narrow} position="right">
        <Link
          to={page.to}
          className={classes['link'] ?? ''}
          activeOptions={{ includeSearch: false }}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          <span className={narrow ? 't-hidden' : undefined}>{label}</span>
        </Link>
      </Tooltip>
    </li>
  );
}

/** The pages at the left, by groups; folds to icons. */
export function Rail({ narrow, onNarrow, engine }: RailProps): ReactElement {
  const { t } = useTranslation('shell');
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav aria-label={t('rail')} className={`${classes['rail']} ${narrow ? classes['narrow'] : ''}`}>
      <Brand small={narrow} />
      <div className={classes['groups']}>
        {NAV_GROUPS.map((group) => (
          <div key={group} className={classes['group']}>
            <p className={narrow ? 't-hidden' : classes['title']} id={`rail-${group}`}>
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`rail-${group}`}>
              {NAV_PAGES.filter((page) => page.group === group).map((page) => (
                <RailLink key={page.to} page={page} narrow={narrow} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={classes['engine']}>{engine}</div>
      <button type="button" className={classes['fold']} onClick={() => onNarrow(!narrow)}>
        <Fold size={18} stroke={1.6} aria-hidden />
        <span className={narrow ? 't-hidden' : undefined}>
          {narrow ? t('expand') : t('collapse')}
        </span>
      </button>
    </nav>
  );
}
