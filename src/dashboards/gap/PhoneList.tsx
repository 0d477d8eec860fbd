import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '#dashboards/search-params.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { RankedBar } from '#ui/RankedBars.tsx';
import { RankedBars } from '#ui/RankedBars.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { PARITY } from './measures.ts';
import type { Words } from './names.ts';
import { legendOf } from './options.ts';
import type { GapSearch, Measure, SearchChange, Sorts } from './search.ts';
import { DEFAULTS, MEASURES } from './search.ts';
import { SortTool, useSortWords } from './SortTool.tsx';

type List = GapSearch['list'];

export interface PhoneListProps {
  readonly bars: readonly RankedBar[];
  readonly list: List;
  readonly measure: Measure;
  readonly sorts: Sorts;
  readonly words: Words;
  readonly onChange: (change: SearchChange) => void;
  readonly onOpen: (selection: Selection) => void;
}

type ToolsProps = Pick<PhoneListProps, 'list' | 'measure' | 'sorts' | 'onChange'>;

function Tools({ list, measure, sorts, onChange }: ToolsProps): ReactElement {
  const { t } = useTranslation('gap');
  return (
    <>
      <Segmented<List>
        label={t('map.list')}
        value={list}
        onChange={(next) => onChange({ list: next })}
        options={[
          { value: 'units', label: t('map.listOption.units') },
          { value: 'competencies', label: t('map.listOption.competencies') },
        ]}
      />
      <SortTool {...{ sorts, onChange }} axes={list === 'units' ? 'rows' : 'columns'} />
      <SearchSelect<Measure>
        label={t('measure.label')}
        options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
        value={measure}
        onChange={(next) => onChange({ measure: next ?? DEFAULTS.measure })}
        clearable={false}
      />
    </>
  );
}

/** Units or competencies as a ranked list: what a phone shows instead of the matrix. */
export function PhoneList(props: PhoneListProps): ReactElement {
  const { bars, list, measure, sorts, words, onChange, onOpen } = props;
  const { t } = words;
  const sortWords = useSortWords();
  const label = t(`map.listLabel.${list}`, { noun: t(`map.noun.${measure}`) });
  const sort =
    list === 'units'
      ? sortWords(sorts.rowSort, sorts.rowOrder)
      : sortWords(sorts.columnSort, sorts.columnOrder);
  return (
    <Panel
      title={label}
      note={t('map.listNote', { sort })}
      tools={<Tools {...{ list, measure, sorts, onChange }} />}
    >
      {bars.length === 0 ? (
        <EmptyState title={t('map.empty')} text={t('map.emptyText')} />
      ) : (
        <>
          <RankedBars
            label={label}
            bars={bars}
            parity={PARITY[measure]}
            onOpen={(id) =>
              onOpen(list === 'units' ? { row: id, column: null } : { row: null, column: id })
            }
          />
          <p className="t-meta">{legendOf(measure, words).note}</p>
        </>
      )}
    </Panel>
  );
}
