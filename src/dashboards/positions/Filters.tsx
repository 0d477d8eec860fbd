import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { POSITION_KINDS, TIERS } from '#core/tiers.ts';
import { Choice } from '#dashboards/FilterParts.tsx';
import { optionsFrom } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { readable } from '#dashboards/fit-words.ts';
import { TextFilter } from '#dashboards/TextFilter.tsx';
import type { PostRow } from '#model/workload/statements.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { Folded } from '#ui/Folded.tsx';
import classes from '#dashboards/fit.module.css';
import type { PositionsSearch } from './search.ts';
import { filtersUsed, NO_FILTER, SEATS } from './search.ts';

export interface FiltersProps {
  readonly search: PositionsSearch;
  readonly posts: readonly PostRow[];
  readonly words: FitWords;
  readonly onChange: (change: Partial<PositionsSearch>) => void;
}

/** The row of filters of the list; a phone folds it away. */
export const Filters = memo(function Filters(props: FiltersProps): ReactElement {
  const { search, posts, words, onChange } = props;
  const { t, format } = words;
  const all = t('positions:filter.all');
  const units = useMemo(
    () =>
      optionsFrom(
        posts,
        ({ opdId }) => opdId,
        ({ opdName, opdId }) => opdName ?? opdId ?? '',
      ),
    [posts],
  );
  const families = useMemo(
    () =>
      optionsFrom(
        posts,
        ({ family }) => family,
        ({ family }) => readable(family ?? ''),
      ),
    [posts],
  );
  const used = filtersUsed(search);
  return (
    <Folded
      text={
        used === 0
          ? t('positions:filter.open')
          : t('positions:filter.openSome', { n: format.number(used) })
      }
    >
      <FilterBar
        label={t('positions:filter.label')}
        changed={used > 0}
        onReset={() => onChange(NO_FILTER)}
      >
        <div className={classes['text']}>
          <TextFilter
            label={t('positions:filter.text')}
            value={search.q}
            onChange={(q) => onChange({ q })}
          />
        </div>
        <Choice
          label={t('positions:filter.unit')}
          value={search.unit}
          options={units}
          onChange={(unit) => onChange({ unit })}
          all={all}
        />
        <Choice
          label={t('positions:filter.kind')}
          value={search.kind}
          options={POSITION_KINDS.map((value) => ({ value, label: t(`workload:kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
          all={all}
        />
        <Choice
          label={t('positions:filter.tier')}
          value={search.tier}
          options={TIERS.map((value) => ({ value, label: t(`positions:tier.${value}`) }))}
          onChange={(tier) => onChange({ tier })}
          all={all}
        />
        <Choice
          label={t('positions:filter.family')}
          value={search.family}
          options={families}
          onChange={(family) => onChange({ family })}
          all={all}
        />
        <Choice
          label={t('positions:filter.seats')}
          value={search.seats}
          options={SEATS.map((value) => ({ value, label: t(`positions:seats.${value}`) }))}
          onChange={(seats) => onChange({ seats })}
          all={all}
        />
      </FilterBar>
    </Folded>
  );
});
