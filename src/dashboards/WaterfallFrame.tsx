import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame, type ChartView } from '#charts/ChartFrame.tsx';
import { useListCursor } from '#charts/cursor.ts';
import { measure } from '#charts/measure.ts';
import { SizedChart } from '#charts/SizedChart.tsx';
import type { ChartTokens } from '#charts/theme.ts';
import { layoutWaterfall, waterfallOption } from '#charts/waterfall-option.ts';
import type { Waterfall } from '#model/fit/waterfall.ts';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';
import { endText, stepText, waterfallBars } from './waterfall-bars.ts';

interface FrameProps {
  readonly waterfall: Waterfall;
  readonly words: FitWords;
}

function Table({ waterfall, words }: FrameProps): ReactElement {
  const { t, format } = words;
  const { start, steps } = waterfall;
  const figure = classes['figure'];
  return (
    <table className={classes['competencies']}>
      <caption className="t-hidden">{t('pair:waterfall.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pair:waterfall.component')}</th>
          <th scope="col" className={figure}>
            {t('pair:waterfall.own')}
          </th>
          <th scope="col" className={figure}>
            {t('pair:waterfall.median')}
          </th>
          <th scope="col" className={figure}>
            {t('pair:waterfall.delta')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('pair:waterfall.middle')}</th>
          <td className={figure} colSpan={3}>
            {format.number(start, 1)}
          </td>
        </tr>
        {steps.map((step) => (
          <tr key={step.id}>
            <th scope="row">
              {t(`fit:component.${step.id}`)}
              <p className={classes['meta']}>
                {[
                  t('positions:pair.weight', { share: format.percent(step.weight) }),
                  t('pair:waterfall.known', { n: format.number(step.n) }),
                ].join(' · ')}
              </p>
            </th>
            <td className={figure}>{format.number(step.own, 1)}</td>
            <td className={figure}>{format.number(step.median, 1)}</td>
            <td className={classes['wraps']}>{stepText(step, words)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('pair:waterfall.person')}</th>
          <td className={figure} colSpan={3}>
            {endText(waterfall, words)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** A score against the middle of its pool, component by component, as a picture and as a table. */
export function WaterfallFrame({ waterfall, words }: FrameProps): ReactElement {
  const { t, format } = words;
  const [view, setView] = useState<ChartView>('chart');
  const bars = useMemo(() => waterfallBars(waterfall, words), [waterfall, words]);
  const tips = useMemo(() => bars.map(({ tip }) => tip), [bars]);
  const cursor = useListCursor(tips);
  const draw = useCallback(
    (width: number, tokens: ChartTokens) => {
      const layout = layoutWaterfall(bars, width, measure);
      const write = (tick: number): string => format.number(tick, Number.isInteger(tick) ? 0 : 1);
      return { option: waterfallOption(bars, layout, tokens, write), height: layout.height };
    },
    [bars, format],
  );
  return (
    <ChartFrame
      title={t('pair:waterfall.title')}
      level={3}
      finding={t('pair:waterfall.finding', { n: format.number(waterfall.pool) })}
      label={t('pair:waterfall.label', { count: waterfall.steps.length })}
      view={view}
      onView={setView}
      chartName={t('pair:waterfall.chart')}
      cursor={cursor}
      table={<Table {...{ waterfall, words }} />}
      legend={<p className={classes['meta']}>{t('pair:waterfall.legend')}</p>}
    >
      <SizedChart draw={draw} marks={bars.length} active={cursor.index} onPick={cursor.open} />
    </ChartFrame>
  );
}
