import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './HeatLegend.module.css';
import type { HeatMark } from './heatmap-model.ts';
import { binColours, useChartTokens } from './theme.ts';
import type { Palette } from './theme.ts';

export interface HeatLegendProps {
  readonly palette: Palette;
  /** Words at the ends, e.g. `Longgar` and `Berlebih`. */
  readonly low: string;
  readonly high: string;
  /** A label a bin, e.g. `0,90–1,00`; as many as the palette has. */
  readonly bins: readonly string[];
  /** Only what the chart shows. */
  readonly marks: readonly HeatMark[];
  /** Other words for a mark. */
  readonly markText?: Partial<Record<HeatMark, string>>;
}

/** The key of a heat map: bins with their bounds, and the marks that occur. */
export function HeatLegend(props: HeatLegendProps): ReactElement {
  const { palette, low, high, bins, marks, markText = {} } = props;
  const { t } = useTranslation();
  const { fill, text } = binColours(palette, useChartTokens());
  return (
    <div role="group" aria-label={t('chart.legend')} className={classes['legend']}>
      <div className={classes['scale']}>
        <span>{low}</span>
        <ol className={classes['bins']}>
          {bins.map((bin, index) => (
            <li key={bin} style={{ background: fill[index], color: text[index] }}>
              {bin}
            </li>
          ))}
        </ol>
        <span>{high}</span>
      </div>
      {marks.length > 0 && (
        <ul className={classes['marks']}>
          {marks.map((mark) => (
            <li key={mark}>
              <span aria-hidden className={`${classes['mark']} ${classes[mark]}`} />
              {markText[mark] ?? t(`chart.${mark}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
