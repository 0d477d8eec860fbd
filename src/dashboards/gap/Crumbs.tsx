import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Crumbs.module.css';
import type { UnitTree } from './names.ts';
import { unitPath } from './names.ts';
import { drill } from './search.ts';

/** The way back up from a unit; nothing at the top. */
export function Crumbs({
  tree,
  unit,
}: {
  readonly tree: UnitTree;
  readonly unit: string | null;
}): ReactElement | null {
  const { t } = useTranslation('gap');
  const path = unitPath(tree, unit);
  if (path.length === 0) return null;
  const steps: readonly { readonly id: string | null; readonly name: string }[] = [
    { id: null, name: t('crumbs.all') },
    ...path.map(({ unitId, name }) => ({ id: unitId, name })),
  ];
  return (
    <nav aria-label={t('crumbs.label')} className={classes['crumbs']}>
      <ol>
        {steps.map(({ id, name }, index) => (
          <li key={id ?? ''}>
            {index === steps.length - 1 ? (
              <span aria-current="location">{name}</span>
            ) : (
              <Link to="/kompetensi" search={(before) => ({ ...before, ...drill(id) })}>
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
