import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { measure } from '#charts/measure.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import { figureText, type MeasureWords } from '#dashboards/measure-words.ts';
import { MEASURES, type MeasureId } from '#scenario/metrics-measures.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import {
  columnName,
  drawnMeasures,
  letterText,
  pointOf,
  valueText,
  type Column,
} from './columns.ts';
import classes from './Compare.module.css';
import { parallelHeight, parallelOption } from './parallel-option.ts';
import type { ParallelAxis, ParallelLine } from './parallel-option.ts';

interface ParallelProps {
  readonly columns: readonly Column[];
  readonly asTable: boolean;
  readonly words: MeasureWords;
  readonly onTable: (asTable: boolean) => void;
}

/** Worst and best value of a measure among the columns. */
function endsOf(columns: readonly Column[], id: MeasureId): readonly [number, number] {
  const values = columns.map((column) => pointOf(column, id)).filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return MEASURES[id].direction === 'up' ? [low, high] : [high, low];
}

/** Axes and lines of the picture. */
export function parallelOf(
  columns: readonly Column[],
  ids: readonly MeasureId[],
  words: MeasureWords,
): { readonly axes: readonly ParallelAxis[]; readonly lines: readonly ParallelLine[] } {
  const { t } = words;
  const ends = ids.map((id) => endsOf(columns, id));
  return {
    axes: ids.map((id, at) => {
      const [worst = 0, best = 0] = ends[at] ?? [];
      return {
        label: t(`impact:measure.${id}.name`),
        worst: figureText(worst, id, words),
        best: figureText(best, id, words),
      };
    }),
    lines: columns.map((column) => ({
      letter: letterText(column, words),
      points: ids.map((id, at) => {
        const value = pointOf(column, id);
        const [worst = 0, best = 0] = ends[at] ?? [];
        return value === null ? null : (value - worst) / (best - worst);
      }),
      tip: {
        title: columnName(column, words),
        lines: ids.map((id) => ({
          label: t(`impact:measure.${id}.name`),
          value: valueText(column, id, words),
        })),
      },
    })),
  };
}

/** All measures at once, a line a scenario, and the same as a table. */
export function Parallel({ columns, asTable, words, onTable }: ParallelProps): ReactElement {
  const { t } = words;
  const ids = useMemo(() => drawnMeasures(columns), [columns]);
  const { axes, lines } = useMemo(() => parallelOf(columns, ids, words), [columns, ids, words]);
  const tips = useMemo(() => lines.map(({ tip }) => tip), [lines]);
  const cursor = useListCursor(tips);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => ({
      option: parallelOption(axes, lines, { width, measured: measure }, tokens),
      height: parallelHeight(axes),
    }),
    [axes, lines],
  );
  const table: readonly DataColumn<{ readonly id: MeasureId }>[] = [
    {
      id: 'measure',
      header: t('compare-scenarios:table.measure'),
      rowHeader: true,
      width: 260,
      cell: ({ id }) => t(`impact:measure.${id}.name`),
    },
    ...columns.map((column) => ({
      id: column.letter,
      header: columnName(column, words),
      align: 'end' as const,
      width: 130,
      cell: ({ id }: { readonly id: MeasureId }) => valueText(column, id, words),
    })),
  ];
  return (
    <ChartFrame
      title={t('compare-scenarios:parallel.title')}
      finding={
        ids.length === 0
          ? t('compare-scenarios:parallel.empty')
          : t('compare-scenarios:parallel.finding')
      }
      label={t('compare-scenarios:parallel.label', { columns: columns.length, rows: ids.length })}
      view={asTable ? 'table' : 'chart'}
      onView={(next) => onTable(next === 'table')}
      chartName={t('compare-scenarios:parallel.chart')}
      cursor={cursor}
      table={
        <DataTable
          caption={t('compare-scenarios:parallel.caption')}
          columns={table}
          rows={ids.map((id) => ({ id }))}
          rowKey={({ id }) => id}
          empty={t('compare-scenarios:parallel.empty')}
        />
      }
      legend={
        <p className={classes['legend']}>
          {t('compare-scenarios:parallel.legend', {
            list: words.format.list(columns.map((column) => columnName(column, words))),
          })}
        </p>
      }
    >
      {ids.length > 0 && (
        <SizedChart draw={draw} marks={lines.length} active={cursor.index} onPick={cursor.open} />
      )}
    </ChartFrame>
  );
}
