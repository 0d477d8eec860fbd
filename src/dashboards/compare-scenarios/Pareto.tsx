import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import { figureText, type MeasureWords } from '#dashboards/measure-words.ts';
import { MEASURES, type MeasureId } from '#scenario/metrics-measures.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { MeasurePick } from './Choose.tsx';
import { columnName, letterText, namesOf, pointOf, valueText, type Column } from './columns.ts';
import classes from './Compare.module.css';
import { frontOf, paretoHeight, paretoOption, type ParetoPoint } from './pareto-option.ts';
import type { CompareChange } from './search.ts';

interface ParetoProps {
  readonly columns: readonly Column[];
  readonly axis: MeasureId;
  readonly asTable: boolean;
  readonly words: MeasureWords;
  readonly onTable: (asTable: boolean) => void;
  readonly onChange: (change: CompareChange) => void;
}

/** Columns with a value on the axis, and those that nothing beats on moves and axis. */
export function placed(
  columns: readonly Column[],
  axis: MeasureId,
): { readonly known: readonly Column[]; readonly front: readonly Column[] } {
  const known = columns.flatMap((column) => {
    const value = pointOf(column, axis);
    return value === null ? [] : [{ column, value, moves: column.plan.facts.length }];
  });
  const front = frontOf(known, MEASURES[axis].direction === 'up' ? 'up' : 'down');
  return {
    known: known.map(({ column }) => column),
    front: front.map(({ column }) => column),
  };
}

function pointsOf(
  { known, front }: ReturnType<typeof placed>,
  axis: MeasureId,
  words: MeasureWords,
): readonly ParetoPoint[] {
  const { t, format } = words;
  return known.map((column) => {
    const moves = column.plan.facts.length;
    const inFront = front.includes(column);
    return {
      letter: letterText(column, words),
      moves,
      value: pointOf(column, axis) ?? 0,
      front: inFront,
      tip: {
        title: columnName(column, words),
        subtitle: t(`compare-scenarios:pareto.${inFront ? 'front' : 'inside'}`),
        lines: [
          { label: t('compare-scenarios:pareto.moves'), value: format.number(moves) },
          { label: t(`impact:measure.${axis}.name`), value: valueText(column, axis, words) },
        ],
      },
    };
  });
}

function tableColumns(
  axis: MeasureId,
  front: readonly Column[],
  words: MeasureWords,
): readonly DataColumn<Column>[] {
  const { t, format } = words;
  return [
    {
      id: 'name',
      header: t('compare-scenarios:pick'),
      rowHeader: true,
      cell: (column) => columnName(column, words),
    },
    {
      id: 'moves',
      header: t('compare-scenarios:pareto.moves'),
      align: 'end',
      width: 130,
      cell: ({ plan }) => format.number(plan.facts.length),
    },
    {
      id: 'value',
      header: t(`impact:measure.${axis}.name`),
      align: 'end',
      width: 180,
      cell: (column) => valueText(column, axis, words),
    },
    {
      id: 'state',
      header: t('compare-scenarios:pareto.state'),
      width: 220,
      cell: (column) => {
        if (pointOf(column, axis) === null) return t('impact:course.none');
        return t(`compare-scenarios:pareto.${front.includes(column) ? 'front' : 'inside'}`);
      },
    },
  ];
}

/** What moves buy: their number against a measure, and who is not beaten on both. */
export function Pareto(props: ParetoProps): ReactElement {
  const { columns, axis, asTable, words, onTable, onChange } = props;
  const { t } = words;
  const found = useMemo(() => placed(columns, axis), [columns, axis]);
  const points = useMemo(() => pointsOf(found, axis, words), [found, axis, words]);
  const tips = useMemo(() => points.map(({ tip }) => tip), [points]);
  const cursor = useListCursor(tips);
  const name = t(`impact:measure.${axis}.name`);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => {
      const axes = {
        x: t('compare-scenarios:pareto.moves'),
        y: `${name} (${t(`compare-scenarios:table.direction.${MEASURES[axis].direction}`)})`,
      };
      const write = (value: number): string => figureText(value, axis, words);
      return {
        option: paretoOption(points, { width, axes, write }, tokens),
        height: paretoHeight(width),
      };
    },
    [points, axis, name, t, words],
  );
  const unknown = columns.filter((column) => !found.known.includes(column));
  return (
    <ChartFrame
      title={t('compare-scenarios:pareto.title')}
      finding={t('compare-scenarios:pareto.finding', { names: namesOf(found.front, words) })}
      label={t('compare-scenarios:pareto.label', { columns: points.length, measure: name })}
      view={asTable ? 'table' : 'chart'}
      onView={(next) => onTable(next === 'table')}
      chartName={t('compare-scenarios:pareto.chart')}
      cursor={cursor}
      tools={
        <MeasurePick
          label={t('compare-scenarios:pareto.axis')}
          value={axis}
          words={words}
          onPick={(sumbu) => onChange({ sumbu })}
        />
      }
      table={
        <DataTable
          caption={t('compare-scenarios:pareto.caption')}
          columns={tableColumns(axis, found.front, words)}
          rows={columns}
          rowKey={({ letter }) => letter}
        />
      }
      legend={
        <p className={classes['legend']}>
          {unknown.length === 0
            ? t('compare-scenarios:pareto.legendAll')
            : t('compare-scenarios:pareto.legend', { unknown: namesOf(unknown, words) })}
        </p>
      }
    >
      {points.length > 0 && (
        <SizedChart draw={draw} marks={points.length} active={cursor.index} onPick={cursor.open} />
      )}
    </ChartFrame>
  );
}
