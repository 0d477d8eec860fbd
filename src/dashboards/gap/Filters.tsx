import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import { chosenCodes, drill, select } from '#dashboards/search-params.ts';
import type { CompetencyRow } from '#model/gap/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { unitOptions } from '#model/workload/unit-tree.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { useFormat } from '#words/useFormat.ts';
import { competenciesOf, shownChoice } from './names.ts';
import { PickMany } from '#ui/PickMany.tsx';
import type { ColumnKind, GapSearch, SearchChange } from './search.ts';
import { COLUMN_KINDS, DEFAULTS, filtersUsed, NO_FILTER } from './search.ts';

export interface FiltersProps {
  readonly search: GapSearch;
  readonly tree: UnitTree;
  readonly competencies: readonly CompetencyRow[];
  readonly onChange: (change: SearchChange) => void;
}

interface CodesProps<C extends string> {
  readonly label: string;
  readonly known: readonly C[];
  readonly chosen: readonly C[];
  readonly nameOf: (code: C) => string;
  readonly onChange: (joined: string) => void;
}

function Codes<C extends string>(props: CodesProps<C>): ReactElement {
  const { label, known, chosen, nameOf, onChange } = props;
  const { t } = useTranslation('gap');
  const names = chosen.map(nameOf);
  const some =
    names.length <= 2 ? names.join(', ') : t('filter.some', { n: names.length, of: known.length });
  return (
    <PickMany
      label={label}
      options={known.map((value) => ({ value, label: nameOf(value) }))}
      value={chosen}
      onChange={(codes) => onChange(codes.join(','))}
      text={names.length === 0 ? t('filter.all') : some}
    />
  );
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
  const units = useMemo(() => unitOptions(tree), [tree]);
  const roots = tree.children.get(null)?.length ?? 0;
  const { kinds, tierGroups, statuses } = chosenCodes(search);
  return (
    <FilterBar
      label={t('filter.label')}
      changed={filtersUsed(search) > 0}
      onReset={() => onChange(NO_FILTER)}
    >
      <SearchSelect
        label={t('filter.unit')}
        options={units}
        value={search.unit}
        onChange={(unit) => onChange(drill(unit))}
        placeholder={t('filter.unitAll', { n: format.number(roots) })}
      />
      <Codes
        label={t('filter.kind')}
        known={POSITION_KINDS}
        chosen={kinds}
        nameOf={(code) => t(`kind.${code}`)}
        onChange={(codes) => onChange({ kinds: codes })}
      />
      <Codes
        label={t('filter.tier')}
        known={TIER_GROUPS}
        chosen={tierGroups}
        nameOf={(code) => t(`tierGroup.${code}`)}
        onChange={(codes) => onChange({ tierGroups: codes })}
      />
      <Codes
        label={t('filter.status')}
        known={PERSON_STATUSES}
        chosen={statuses}
        nameOf={(code) => t(`status.${code}`)}
        onChange={(codes) => onChange({ statuses: codes })}
      />
      <Columns {...{ search, competencies, onChange }} />
    </FilterBar>
  );
});
