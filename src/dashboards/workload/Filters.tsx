import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import { chosenCodes, drill } from '#dashboards/search-params.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { unitOptions } from '#model/workload/unit-tree.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './Filters.module.css';
import { familyName } from './names.ts';
import { PickMany } from '#ui/PickMany.tsx';
import type { SearchChange, WorkloadSearch } from './search.ts';
import { filtersUsed, NO_FILTER } from './search.ts';

export interface FiltersProps {
  readonly search: WorkloadSearch;
  readonly tree: UnitTree;
  readonly families: readonly string[];
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
  const { t } = useTranslation('workload');
  const names = chosen.map(nameOf);
  const joined = names.join(', ');
  const text =
    names.length === 0
      ? t('filter.all')
      : names.length <= 2
        ? joined
        : t('filter.some', { n: names.length, of: known.length });
  return (
    <div className={classes['field']}>
      <PickMany
        label={label}
        options={known.map((value) => ({ value, label: nameOf(value) }))}
        value={chosen}
        onChange={(codes) => onChange(codes.join(','))}
        text={text}
      />
    </div>
  );
}

/** The row of filters; their state is the address. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { search, tree, families, onChange } = props;
  const { t } = useTranslation('workload');
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
      <div className={classes['field']}>
        <SearchSelect
          label={t('filter.unit')}
          options={units}
          value={search.unit}
          onChange={(unit) => onChange(drill(unit))}
          placeholder={t('filter.unitAll', { n: format.number(roots) })}
        />
      </div>
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
