import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { isoOfDay, parseIsoDay, type Day } from '#core/day.ts';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import classes from './fit.module.css';
import type { ScoringSearch } from './fit-search.ts';
import { addressDay, dayOfAddress, LAMBDAS, SCORES } from './fit-search.ts';
import type { FitWords } from './fit-words.ts';
import { TextFilter } from './TextFilter.tsx';

export interface FitControlsProps {
  readonly search: ScoringSearch & { readonly q: string };
  readonly asOf: Day;
  /** Label of the text that narrows the list. */
  readonly filter: string;
  readonly words: FitWords;
  readonly onChange: (change: Partial<ScoringSearch & { readonly q: string }>) => void;
  /** Further choices of the page. */
  readonly children?: ReactNode;
}

/** The effective day of the rules; a text that is no day is shown and changes nothing. */
function DayField({ search, asOf, words, onChange }: FitControlsProps): ReactElement {
  const { t } = words;
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    const day = parseIsoDay(text);
    setTyped(day === null ? text : null);
    if (day !== null) onChange({ day: addressDay(day, asOf) });
  };
  return (
    <div className={classes['field']} title={t('positions:controls.dayMeaning')}>
      <TextInput
        type="date"
        label={t('positions:controls.day')}
        value={typed ?? isoOfDay(dayOfAddress(search.day) ?? asOf)}
        error={typed === null ? null : t('positions:controls.dayInvalid')}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}

/** How a ranked list is worked out, and what of it is shown; the address holds it. */
export function FitControls(props: FitControlsProps): ReactElement {
  const { search, filter, words, onChange } = props;
  const { t, format } = words;
  return (
    <div role="group" aria-label={t('positions:controls.label')} className={classes['controls']}>
      <div className={classes['wide']}>
        <TextFilter label={filter} value={search.q} onChange={(q) => onChange({ q })} />
      </div>
      <Segmented
        label={t('positions:controls.by')}
        labelled
        value={search.by}
        onChange={(by) => onChange({ by })}
        options={SCORES.map((value) => ({ value, label: t(`fit:score.${value}`) }))}
      />
      {search.by === 'combined' && (
        <div className={classes['field']}>
          <SearchSelect
            label={t('positions:controls.lambda')}
            clearable={false}
            value={String(search.lambda)}
            onChange={(value) =>
              onChange({ lambda: LAMBDAS.find((one) => String(one) === value) ?? search.lambda })
            }
            options={LAMBDAS.map((value) => ({
              value: String(value),
              label: t('positions:controls.lambdaOption', {
                da: format.percent(value / 100),
                ns: format.percent(1 - value / 100),
              }),
            }))}
          />
        </div>
      )}
      <DayField {...props} />
      {props.children}
    </div>
  );
}
