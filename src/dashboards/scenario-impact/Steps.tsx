import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { measure } from '#charts/measure.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import { layoutWaterfall, waterfallOption } from '#charts/waterfall-option.ts';
import { figureText, type MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { MEASURES } from '#scenario/metrics-measures.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import classes from './Impact.module.css';
import { STEP_MEASURES, type ImpactChange, type StepMeasure } from './search.ts';
import { barsOf, stepRows, type StepRow } from './steps.ts';

interface StepsProps {
  readonly plan: MeasuredPlan;
  readonly measureId: StepMeasure;
  readonly asTable: boolean;
  readonly words: MeasureWords;
  readonly onTable: (asTable: boolean) => void;
  readonly onChange: (change: ImpactChange) => void;
}

function columnsOf(id: StepMeasure, words: MeasureWords): readonly DataColumn<StepRow>[] {
  const { t, format } = words;
  const figure = (key: string, header: string, cell: (row: StepRow) => string) =>
    ({ id: key, header, cell, align: 'end', width: 130 }) as const;
  return [
    { id: 'group', header: t('impact:steps.group'), rowHeader: true, cell: ({ label }) => label },
    figure('count', t('impact:steps.count'), ({ moves }) => format.number(moves)),
    figure('difference', t('impact:steps.difference'), ({ from, to }) =>
      figureText(to - from, id, words, true),
    ),
    figure('reached', t('impact:steps.reached'), ({ to }) => figureText(to, id, words)),
  ];
}

/** A measure of the city from before to after, group by group. */
export function Steps(props: StepsProps): ReactElement {
  const { plan, measureId, asTable, words, onTable, onChange } = props;
  const { t } = words;
  const rows = useMemo(() => stepRows(plan, measureId, words), [plan, measureId, words]);
  const bars = useMemo(() => barsOf(rows, measureId, words), [rows, measureId, words]);
  const tips = useMemo(() => bars.map(({ tip }) => tip), [bars]);
  const cursor = useListCursor(tips);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => {
      const layout = layoutWaterfall(bars, width, measure);
      const write = (tick: number): string => figureText(tick, measureId, words);
      return { option: waterfallOption(bars, layout, tokens, write), height: layout.height };
    },
    [bars, measureId, words],
  );
  const name = t(`impact:measure.${measureId}.name`);
  const ends = {
    before: figureText(rows[0]?.from ?? 0, measureId, words),
    after: figureText(rows.at(-1)?.to ?? 0, measureId, words),
  };
  const unit = t(`impact:unit.${MEASURES[measureId].unit}`);
  return (
    <ChartFrame
      title={t('impact:steps.title')}
      finding={t('impact:steps.finding', { measure: name, ...ends, unit })}
      label={t('impact:steps.label', { measure: name, count: rows.length })}
      view={asTable ? 'table' : 'chart'}
      onView={(next) => onTable(next === 'table')}
      chartName={t('impact:steps.chart')}
      cursor={cursor}
      tools={
        <SearchSelect
          label={t('impact:steps.measure')}
          options={STEP_MEASURES.map((value) => ({
            value,
            label: t(`impact:measure.${value}.name`),
          }))}
          value={measureId}
          clearable={false}
          onChange={(next) => next !== null && onChange({ ukuran: next })}
        />
      }
      table={
        <DataTable
          caption={t('impact:steps.caption')}
          columns={columnsOf(measureId, words)}
          rows={rows}
          rowKey={({ key }) => key}
        />
      }
      legend={<p className={classes['legend']}>{t('impact:steps.legend')}</p>}
    >
      <SizedChart draw={draw} marks={bars.length} active={cursor.index} onPick={cursor.open} />
    </ChartFrame>
  );
}
