import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Chart } from '#charts/Chart.tsx';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { useListCursor, type ChartCursor } from '#charts/cursor.ts';
import { measure as measureText } from '#charts/measure.ts';
import { useChartTokens } from '#charts/theme.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { Words } from './names.ts';
import { dumbbellOption, dumbbellRows, layoutDumbbell, type DumbbellRow } from './options.ts';
import classes from './PlanChart.module.css';
import { deltaOf, type UnitChange } from './plan-view.ts';
import { changeRows, coverageRow, type ChangeRow } from './rows.ts';
import { MEASURES, type Measure, type SearchChange, type TransferSearch } from './search.ts';

interface DumbbellProps {
  readonly rows: readonly DumbbellRow[];
  readonly measure: Measure;
  readonly words: Words;
  readonly cursor: ChartCursor;
}

function Dumbbell({ rows, measure, words, cursor }: DumbbellProps): ReactElement {
  const { ref, width } = useElementSize();
  const tokens = useChartTokens();
  const layout = useMemo(
    () => (width > 0 ? layoutDumbbell(rows, measure, width, measureText) : null),
    [rows, measure, width],
  );
  const option = useMemo(
    () => (layout === null ? null : dumbbellOption(rows, layout, measure, tokens, words)),
    [rows, layout, measure, tokens, words],
  );
  return (
    <div ref={ref} className={classes['holder']}>
      {layout !== null && option !== null && (
        <Chart
          option={option}
          width={layout.width}
          height={layout.height}
          marks={rows.length}
          active={cursor.index}
          onPick={cursor.open}
        />
      )}
    </div>
  );
}

function Change({ row, words }: { readonly row: ChangeRow | null; readonly words: Words }) {
  if (row === null) return <span>{words.format.number(null)}</span>;
  if (row.id === 'coverage') return <span>{row.difference.text}</span>;
  const values = { before: row.before.text, after: row.after.text };
  const unchanged = values.before === values.after;
  return (
    <span className={unchanged ? classes['same'] : classes['changed']}>
      {unchanged
        ? values.after
        : words.t('cell.changeWith', { ...values, difference: row.difference.text })}
    </span>
  );
}

function columnsOf(words: Words): readonly DataColumn<UnitChange>[] {
  const { t } = words;
  const rowOf = ({ impact }: UnitChange, id: string): ChangeRow | null => {
    if (id === 'coverage') return coverageRow(impact, words);
    return changeRows(impact, 'unit', words).find((row) => row.id === id) ?? null;
  };
  const ids = [
    ['ratio', 'row.eu', 152],
    ['shortage', 'row.shortage', 152],
    ['surplus', 'row.surplus', 152],
    ['holders', 'row.holders', 152],
    ['vacantSeats', 'row.vacantSeats', 124],
    ['coverage', 'units.coverage', 150],
  ] as const;
  return [
    {
      id: 'unit',
      header: t('units.unit'),
      rowHeader: true,
      width: 230,
      cell: ({ name, opd, isOpd }) => (
        <span className={isOpd ? classes['opd'] : classes['unit']}>
          {name}
          {opd !== null && <span className="t-meta">{opd}</span>}
        </span>
      ),
    },
    ...ids.map(([id, header, width]): DataColumn<UnitChange> => ({
      id,
      header: t(header),
      align: 'end',
      width,
      cell: (change) => <Change row={rowOf(change, id)} words={words} />,
    })),
  ];
}

/** The units that the plan touches, before and after, as a chart and as a table. */
export function PlanChart({
  changes,
  search,
  words,
  onChange,
}: {
  readonly changes: readonly UnitChange[];
  readonly search: TransferSearch;
  readonly words: Words;
  readonly onChange: (change: SearchChange) => void;
}): ReactElement {
  const { t } = words;
  const { measure, view } = search;
  const rows = useMemo(() => dumbbellRows(changes, measure, words), [changes, measure, words]);
  const columns = useMemo(() => columnsOf(words), [words]);
  const tips = useMemo(() => rows.map(({ tip }) => tip), [rows]);
  const cursor = useListCursor(tips);
  const first = rows[0];
  const opd = changes.find(({ id }) => id === first?.id);
  const delta = opd === undefined ? null : deltaOf(opd.impact, measure);
  const finding =
    first === undefined || delta === null || Math.abs(delta) < 1e-6
      ? t('units.findingNone')
      : t('units.finding', {
          unit: first.label,
          before: first.beforeText,
          after: first.afterText,
        });
  return (
    <ChartFrame
      title={t(`units.title.${measure}`)}
      finding={finding}
      label={t('units.label', { count: rows.length })}
      view={view === 'tabel' ? 'table' : 'chart'}
      onView={(next) => onChange({ view: next === 'table' ? 'tabel' : 'bagan' })}
      chartName={t('units.chart')}
      cursor={cursor}
      tools={
        <Segmented
          label={t('units.measure')}
          value={measure}
          onChange={(next) => onChange({ measure: next })}
          options={MEASURES.map((value) => ({ value, label: t(`units.measureOption.${value}`) }))}
        />
      }
      table={
        <DataTable
          caption={t('units.caption')}
          columns={columns}
          rows={changes}
          rowKey={({ id }) => id}
        />
      }
      legend={
        <p className={classes['legend']}>
          {t(measure === 'ratio' ? 'units.legendRatio' : 'units.legend')}
        </p>
      }
    >
      <Dumbbell rows={rows} measure={measure} words={words} cursor={cursor} />
    </ChartFrame>
  );
}
