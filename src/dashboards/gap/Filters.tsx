import { memo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostFilterWords } from '#dashboards/PostFilters.tsx';
import { PostFilters } from '#dashboards/PostFilters.tsx';
import { select } from '#dashboards/search-params.ts';
import type { CompetencyRow } from '#model/gap/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { useFormat } from '#words/useFormat.ts';
import { competenciesOf, shownChoice } from './names.ts';
import type { ColumnKind, GapSearch, SearchChange } from './search.ts';
import { COLUMN_KINDS, DEFAULTS, filtersUsed, NO_FILTER } from './search.ts';

export interface FiltersProps {
  readonly search: GapSearch;
  readonly tree: UnitTree;
  readonly competencies: readonly CompetencyRow[];
  readonly onChange: (change: SearchChange) => void;
}

/** Which competencies are the columns; kinds that no post asks are not offered. */
function Columns({ search, competencies, onChange }: Omit<FiltersProps, 'tree'>): ReactElement {
  const { t } = useTranslation('gap');
  const format = useFormat();
  const options = COLUMN_KINDS.flatMap((value) => {
    const n = competenciesOf(competencies, value).length;
    return n === 0 ? [] : [{ value, label: t(`columns.${value}`, { n: format.number(n) }) }];
  });
  return (
    <SearchSelect<ColumnKind>
      label={t('filter.columns')}
      options={options}
      value={shownChoice(competencies, search.competencies)}
      onChange={(choice) =>
        onChange({ competencies: choice ?? DEFAULTS.competencies, ...select(null) })
      }
      clearable={false}
      disabled={options.length < 2}
    />
  );
}

/** The row of filters; their state is the address. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { search, tree, competencies, onChange } = props;
  const { t } = useTranslation('gap');
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
      <PostFilters {...{ search, tree, words, onChange }} />
      <Columns {...{ search, competencies, onChange }} />
    </FilterBar>
  );
});
