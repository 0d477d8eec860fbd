import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { RankedBar } from '#ui/RankedBars.tsx';
import { RankedBars } from '#ui/RankedBars.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { Sorts } from './options.ts';
import { legendOf, PARITY } from './options.ts';
import type { Words } from './names.ts';
import type { Measure, SearchChange } from './search.ts';
import { MEASURES } from './search.ts';
import { SortTool, useSortWords } from './SortTool.tsx';

export interface PhoneListProps {
  readonly bars: readonly RankedBar[];
  readonly measure: Measure;
  readonly sorts: Sorts;
  readonly words: Words;
  readonly onChange: (change: SearchChange) => void;
  readonly onOpen: (row: string) => void;
}

/** The units as a ranked list: what a phone shows instead of the matrix. */
export function PhoneList(props: PhoneListProps): ReactElement {
  const { bars, measure, sorts, words, onChange, onOpen } = props;
  const { t } = useTranslation('workload');
  const sortWords = useSortWords();
  const noun = t(`map.measureNoun.${measure}`);
  return (
    <Panel
      title={t('map.phoneLabel', { measure: noun })}
      note={t('map.phoneNote', { sort: sortWords(sorts.rowSort, sorts.rowOrder) })}
      tools={
        <>
          <Segmented
            label={t('map.measure')}
            value={measure}
            onChange={(next) => onChange({ measure: next })}
            options={MEASURES.map((value) => ({ value, label: t(`map.measureOption.${value}`) }))}
          />
          <SortTool sorts={sorts} onChange={onChange} rowsOnly />
        </>
      }
    >
      {bars.length === 0 ? (
        <EmptyState title={t('map.empty')} text={t('map.emptyText')} />
      ) : (
        <>
          <RankedBars
            label={t('map.phoneLabel', { measure: noun })}
            bars={bars}
            parity={PARITY[measure]}
            onOpen={onOpen}
          />
          <p className="t-meta">{legendOf(measure, words).note}</p>
        </>
      )}
    </Panel>
  );
}
