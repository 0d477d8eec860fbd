import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Selection } from '#dashboards/search-params.ts';
import { drill, select, selectionOf } from '#dashboards/search-params.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { Split } from '#ui/SidePanel.tsx';
import { CellPanel } from './CellPanel.tsx';
import { weakestUnit } from './finding.ts';
import type { Grid } from './grid.ts';
import { MapFrame } from './MapFrame.tsx';
import type { Labels, Words } from './names.ts';
import { heatmapModel, ranking } from './options.ts';
import { PhoneList } from './PhoneList.tsx';
import type { GapSearch, SearchChange, Sorts } from './search.ts';
import type { Answer } from './use-gap.ts';

export interface BoardProps {
  readonly answer: Answer;
  readonly grid: Grid;
  readonly labels: Labels;
  readonly tree: UnitTree;
  readonly words: Words;
  readonly search: GapSearch;
  readonly sorts: Sorts;
  readonly stale: boolean;
  /** Some competencies have no column. */
  readonly partial: boolean;
  readonly phone: boolean;
  readonly onChange: (change: SearchChange) => void;
}

/** The chart, or its list on a phone, with the panel of the open cell beside it. */
export function Board(props: BoardProps): ReactElement {
  const { answer, grid, labels, tree, words, search, sorts, stale, partial, phone, onChange } =
    props;
  const { measure, view, list } = search;
  const context = useMemo(() => ({ measure, words }), [measure, words]);
  const model = useMemo(
    () => (phone ? null : heatmapModel(grid, labels, context)),
    [phone, grid, labels, context],
  );
  const finding = useMemo(() => weakestUnit(grid, labels, words), [grid, labels, words]);
  const onOpen = useCallback((cell: Selection) => onChange(select(cell)), [onChange]);
  const selection = selectionOf(search);
  return (
    <Split
      side={
        selection !== null && (
          <CellPanel
            key={`${selection.row ?? '*'} ${selection.column ?? '*'}`}
            {...{ selection, answer, labels, tree, words }}
            onClose={() => onChange(select(null))}
            onDrill={(unit) => onChange(drill(unit))}
          />
        )
      }
    >
      {model === null ? (
        <PhoneList
          bars={ranking(grid, list, labels, context)}
          {...{ list, measure, sorts, words, onChange, onOpen }}
        />
      ) : (
        <MapFrame
          {...{ model, measure, words, finding, sorts, view, stale, partial, onChange, onOpen }}
        />
      )}
    </Split>
  );
}
