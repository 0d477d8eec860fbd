import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Selection } from '#dashboards/search-params.ts';
import { drill, select, selectionOf } from '#dashboards/search-params.ts';
import type { Matrix } from '#model/workload/heatmap.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { canDrill } from '#model/workload/unit-tree.ts';
import { Split } from '#ui/SidePanel.tsx';
import { CellPanel } from './CellPanel.tsx';
import type { CellContext } from './cells.ts';
import type { Scope } from './finding.ts';
import { highestSentence } from './finding.ts';
import { MapFrame } from './MapFrame.tsx';
import type { Words } from './names.ts';
import type { Answer, Sorts } from './options.ts';
import { heatmapModel, labelsOf, ranking, sumsAt } from './options.ts';
import { PhoneList } from './PhoneList.tsx';
import type { SearchChange, WorkloadSearch } from './search.ts';

export interface BoardProps {
  readonly answer: Answer;
  readonly matrix: Matrix;
  readonly scope: Scope;
  readonly tree: UnitTree;
  readonly words: Words;
  readonly search: WorkloadSearch;
  readonly sorts: Sorts;
  readonly stale: boolean;
  readonly waiting: boolean;
  readonly phone: boolean;
  readonly onChange: (change: SearchChange) => void;
}

/** The chart, or its list on a phone, with the panel of the open cell beside it. */
export function Board(props: BoardProps): ReactElement {
  const { answer, matrix, scope, tree, words, search, sorts, stale, waiting, phone, onChange } =
    props;
  const { measure, columns, view } = search;
  const { unit } = answer.filter;
  const context = useMemo<CellContext>(
    () => ({
      measure,
      columns: answer.columns,
      someStatuses: answer.filter.statuses !== null,
      words,
    }),
    [measure, answer, words],
  );
  const labels = useMemo(() => labelsOf(answer, tree, words), [answer, tree, words]);
  const model = useMemo(
    () => (phone ? null : heatmapModel(matrix, labels, context)),
    [phone, matrix, labels, context],
  );
  const finding = useMemo(() => highestSentence(matrix, labels, words), [matrix, labels, words]);
  const onOpen = useCallback((cell: Selection) => onChange(select(cell)), [onChange]);
  const onDrill = useCallback(
    (row: string) => {
      if (canDrill(tree, row, unit)) onChange(drill(row));
    },
    [tree, unit, onChange],
  );
  const selection = selectionOf(search);
  return (
    <Split
      side={
        selection !== null && (
          <CellPanel
            // Another cell is another panel, which takes the focus from the chart: Esc closes it.
            key={`${selection.row ?? '*'} ${selection.column ?? '*'}`}
            {...{ selection, answer, labels, tree, context, waiting, onDrill }}
            sums={sumsAt(matrix, selection)}
            statuses={scope.statuses}
            onClose={() => onChange(select(null))}
          />
        )
      }
    >
      {model === null ? (
        <PhoneList
          bars={ranking(matrix, labels, context)}
          {...{ measure, sorts, words, onChange }}
          onOpen={(row) => onOpen({ row, column: null })}
        />
      ) : (
        <MapFrame
          {...{ model, context, finding, sorts, columns, view, stale, onChange, onOpen, onDrill }}
        />
      )}
    </Split>
  );
}
