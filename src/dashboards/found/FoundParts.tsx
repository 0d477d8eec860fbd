import type { ReactElement, ReactNode } from 'react';
import { Choice } from '#dashboards/FilterParts.tsx';
import fit from '#dashboards/fit.module.css';
import type { FitWords } from '#dashboards/fit-words.ts';
import { TextFilter } from '#dashboards/TextFilter.tsx';
import { FilterBar } from '#ui/FilterBar.tsx';
import { Folded } from '#ui/Folded.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import { legalTexts, type LegalMove } from './found-rows.ts';
import { LEGAL, NO_FILTER, type FoundFilter } from './search.ts';

/** A title with what is said under it. */
export function Named({
  main,
  under,
}: {
  readonly main: string;
  readonly under: readonly string[];
}): ReactElement {
  return (
    <span className={fit['name']}>
      <span className={fit['nameMain']}>{main}</span>
      {under.map((line) => (
        <span key={line} className={fit['meta']}>
          {line}
        </span>
      ))}
    </span>
  );
}

/** Whether a move can be proposed, and what is to be met or said first. */
export function LegalMarks({
  move,
  words,
}: {
  readonly move: LegalMove;
  readonly words: FitWords;
}): ReactElement {
  const [first = '', ...more] = legalTexts(move, words);
  return (
    <span className={fit['name']}>
      <StateMark state={move.missing.length === 0 ? 'pass' : 'unknown'} text={first} />
      {more.map((line) => (
        <span key={line} className={fit['meta']}>
          {line}
        </span>
      ))}
    </span>
  );
}

/** The filters that both pages have; `children` are those of one. */
export function FoundFilters({
  search,
  units,
  used,
  words: { t, format },
  onChange,
  onReset,
  children,
}: {
  readonly search: FoundFilter;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly used: number;
  readonly words: FitWords;
  readonly onChange: (change: Partial<FoundFilter>) => void;
  readonly onReset: (change: FoundFilter) => void;
  readonly children?: ReactNode;
}): ReactElement {
  const all = t('found:filter.all');
  return (
    <Folded
      text={
        used === 0 ? t('found:filter.open') : t('found:filter.openSome', { n: format.number(used) })
      }
    >
      <FilterBar
        label={t('found:filter.label')}
        changed={used > 0}
        onReset={() => onReset(NO_FILTER)}
      >
        <div className={fit['text']}>
          <TextFilter
            label={t('found:filter.text')}
            value={search.q}
            onChange={(q) => onChange({ q })}
          />
        </div>
        <Choice
          label={t('found:filter.unit')}
          value={search.unit}
          options={units}
          onChange={(unit) => onChange({ unit })}
          all={all}
        />
        {children}
        <Choice
          label={t('found:filter.legal')}
          value={search.legal}
          options={LEGAL.map((value) => ({ value, label: t(`found:filter.${value}`) }))}
          onChange={(legal) => onChange({ legal })}
          all={all}
        />
      </FilterBar>
    </Folded>
  );
}
