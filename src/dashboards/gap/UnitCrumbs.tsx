import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { drill } from '#dashboards/search-params.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { unitPath } from '#model/workload/unit-tree.ts';
import { Crumbs } from '#ui/Crumbs.tsx';

/** The way back up from a unit; nothing at the top. */
export function UnitCrumbs({
  tree,
  unit,
}: {
  readonly tree: UnitTree;
  readonly unit: string | null;
}): ReactElement | null {
  const { t } = useTranslation('gap');
  return (
    <Crumbs
      label={t('crumbs.label')}
      steps={[
        { id: null, name: t('crumbs.all') },
        ...unitPath(tree, unit).map(({ unitId, name }) => ({ id: unitId, name })),
      ]}
      render={({ id, name }) => (
        <Link to="/kompetensi" search={(before) => ({ ...before, ...drill(id) })}>
          {name}
        </Link>
      )}
    />
  );
}
