import { memo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostFilterWords } from '#dashboards/PostFilters.tsx';
import { PostFilters } from '#dashboards/PostFilters.tsx';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './Filters.module.css';
import { familyName } from './names.ts';
import type { SearchChange, WorkloadSearch } from './search.ts';
import { filtersUsed, NO_FILTER } from './search.ts';

export interface FiltersProps {
  readonly search: WorkloadSearch;
  readonly tree: UnitTree;
  readonly families: readonly string[];
  readonly onChange: (change: SearchChange) => void;
}

/** The row of filters; their state is the address. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { search, tree, families, onChange } = props;
  const { t } = useTranslation('workload');
  const format = useFormat();
  const words: PostFilterWords = {
    unit: t('filter.unit'),
    unitAll: (n) => t('filter.unitAll', { n: format.number(n) }),
    kind: t('filter.kind'),
    tier: t('filter.tier'),
    status: t('filter.status'),
    kindOf: (code) => t(`kind.${code}`),
    tierOf: (code) => t(`tierGroup.${code}`),
    statusOf: (code) => t(`status.${code}`),
    all: t('filter.all'),
    some: (n, of) => t('filter.some', { n, of }),
  };
  return (
    <FilterBar
      label={t('filter.label')}
      changed={filtersUsed(search) > 0}
      onReset={() => onChange(NO_FILTER)}
    >
      <PostFilters {...{ search, tree, words, onChange }} field={classes['field']} />
      <div className={classes['field']}>
        <SearchSelect
          label={t('filter.family')}
          options={families.map((value) => ({
            value,
            label: familyName(value, { t, format }),
          }))}
          value={search.family}
          onChange={(family) => onChange({ family })}
          placeholder={t('filter.all')}
        />
      </div>
    </FilterBar>
  );
});
