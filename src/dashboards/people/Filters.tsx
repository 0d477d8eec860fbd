import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { PERSON_STATUSES, POSITION_KINDS } from '#core/tiers.ts';
import { Choice } from '#dashboards/FilterParts.tsx';
import { optionsFrom } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { TextFilter } from '#dashboards/TextFilter.tsx';
import type { PersonRow } from '#model/people/statements.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { Folded } from '#ui/Folded.tsx';
import fit from '#dashboards/fit.module.css';
import { golonganOptions } from './persons.ts';
import type { PeopleSearch } from './search.ts';
import { filtersUsed, NO_FILTER, WORK } from './search.ts';

export interface FiltersProps {
  readonly search: PeopleSearch;
  readonly persons: readonly PersonRow[];
  readonly words: FitWords;
  readonly onChange: (change: Partial<PeopleSearch>) => void;
}

/** The row of filters of the list; a phone folds it away. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { search, persons, words, onChange } = props;
  const { t, format } = words;
  const all = t('people:filter.all');
  const units = useMemo(
    () =>
      optionsFrom(
        persons,
        ({ opdId }) => opdId,
        ({ opdName, opdId }) => opdName ?? opdId ?? '',
      ),
    [persons],
  );
  const golongan = useMemo(() => golonganOptions(persons), [persons]);
  const used = filtersUsed(search);
  return (
    <Folded
      text={
        used === 0
          ? t('people:filter.open')
          : t('people:filter.openSome', { n: format.number(used) })
      }
    >
      <FilterBar
        label={t('people:filter.label')}
        changed={used > 0}
        onReset={() => onChange(NO_FILTER)}
      >
        <div className={fit['text']}>
          <TextFilter
            label={t('people:filter.text')}
            value={search.q}
            onChange={(q) => onChange({ q })}
          />
        </div>
        <Choice
          label={t('people:filter.unit')}
          value={search.unit}
          options={units}
          onChange={(unit) => onChange({ unit })}
          all={all}
        />
        <Choice
          label={t('people:filter.status')}
          value={search.status}
          options={PERSON_STATUSES.map((value) => ({
            value,
            label: t(`workload:status.${value}`),
          }))}
          onChange={(status) => onChange({ status })}
          all={all}
        />
        <Choice
          label={t('people:filter.kind')}
          value={search.kind}
          options={POSITION_KINDS.map((value) => ({ value, label: t(`workload:kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
          all={all}
        />
        <Choice
          label={t('people:filter.golongan')}
          value={search.golongan}
          options={golongan}
          onChange={(value) => onChange({ golongan: value })}
          all={all}
        />
        <Choice
          label={t('people:filter.work')}
          value={search.work}
          options={WORK.map((value) => ({ value, label: t(`people:work.${value}`) }))}
          onChange={(work) => onChange({ work })}
          all={all}
        />
      </FilterBar>
    </Folded>
  );
});
