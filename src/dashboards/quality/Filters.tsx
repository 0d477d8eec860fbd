import type { ReactElement } from 'react';
import { Choice } from '#dashboards/FilterParts.tsx';
import { DIMENSIONS } from '#model/quality/list.ts';
import { opdScores, type CheckOutcome } from '#model/quality/score.ts';
import { FilterBar } from '#ui/FilterBar.tsx';
import { Folded } from '#ui/Folded.tsx';
import { opdName, type QualityWords } from './quality-words.ts';
import { filtersUsed, NO_FILTER, NO_OPD, type QualitySearch } from './search.ts';

/** The perangkat daerah that have checked cells, by name, as options. */
export function opdOptions(
  outcomes: readonly CheckOutcome[],
  words: QualityWords,
): readonly { readonly value: string; readonly label: string }[] {
  const options = opdScores(outcomes).map((row) => ({
    value: row.opdId === '' ? NO_OPD : row.opdId,
    label: opdName(row, words),
  }));
  return options.toSorted((a, b) => a.label.localeCompare(b.label, 'id'));
}

/** The row of filters; a phone folds it away. */
export function Filters({
  outcomes,
  search,
  words,
  onChange,
}: {
  readonly outcomes: readonly CheckOutcome[];
  readonly search: QualitySearch;
  readonly words: QualityWords;
  readonly onChange: (change: Partial<QualitySearch>) => void;
}): ReactElement {
  const { t, format } = words;
  const used = filtersUsed(search);
  const all = t('quality:filter.all');
  return (
    <Folded
      text={
        used === 0
          ? t('quality:filter.open')
          : t('quality:filter.openSome', { n: format.number(used) })
      }
    >
      <FilterBar
        label={t('quality:filter.label')}
        changed={used > 0}
        onReset={() => onChange(NO_FILTER)}
      >
        <Choice
          label={t('quality:filter.opd')}
          value={search.unit}
          options={opdOptions(outcomes, words)}
          onChange={(unit) => onChange({ unit })}
          all={all}
        />
        <Choice
          label={t('quality:filter.dimension')}
          value={search.dimension}
          options={DIMENSIONS.map((value) => ({ value, label: t(`quality:dimension.${value}`) }))}
          onChange={(dimension) => onChange({ dimension })}
          all={all}
        />
      </FilterBar>
    </Folded>
  );
}
