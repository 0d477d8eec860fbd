import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cellAt, namesAt } from './heatmap-model.ts';
import type { HeatCell, HeatmapModel, HeatMark, HeatPlace } from './heatmap-model.ts';
import classes from './HeatmapTable.module.css';
import { binColours, useChartTokens } from './theme.ts';
import type { ChartTokens } from './theme.ts';

export interface HeatmapTableProps {
  readonly model: HeatmapModel;
  /** What the table holds; read out, not shown. */
  readonly caption: string;
  /** Head of the first column, e.g. `Perangkat daerah`. */
  readonly corner: string;
  readonly onOpen?: (place: HeatPlace) => void;
  /** Other words for a mark than the usual. */
  readonly markText?: Partial<Record<HeatMark, string>>;
}

function colours(cell: HeatCell, model: HeatmapModel, tokens: ChartTokens): CSSProperties {
  if (cell.bin === null) return {};
  const { fill, text } = binColours(model.palette, tokens);
  return { background: fill[cell.bin], color: text[cell.bin] };
}

/** What a picture says by shapes, in words. */
function useMarks(markText: HeatmapTableProps['markText']): (cell: HeatCell) => readonly string[] {
  const { t } = useTranslation();
  const words = (mark: HeatMark): string => markText?.[mark] ?? t(`chart.${mark}`);
  return (cell) => [
    ...(cell.state === 'absent' ? [words('absent')] : []),
    ...(cell.state === 'unknown' ? [words('unknown')] : []),
    ...(cell.act === 'more' || cell.act === 'fewer' ? [words(cell.act)] : []),
    ...(cell.proxy === true ? [words('proxy')] : []),
  ];
}

const GLYPH = { more: '▲', fewer: '▼', proxy: '◥' } as const;

/** The same matrix as a real table, margins included; what shapes say is also said in words. */
export function HeatmapTable(props: HeatmapTableProps): ReactElement {
  const { model, caption, corner, onOpen, markText } = props;
  const { t } = useTranslation();
  const tokens = useChartTokens();
  const marks = useMarks(markText);
  const rows = [...model.rows.map(({ id }) => id), 'margin'];
  const columns = [...model.columns.map(({ label }) => label), model.rowMarginLabel];

  const inside = (cell: HeatCell, place: HeatPlace): ReactElement => {
    const [row, column] = namesAt(model, place);
    const said = marks(cell);
    const body = (
      <>
        {cell.act === 'more' || cell.act === 'fewer' ? (
          <span aria-hidden className={classes['act']}>
            {GLYPH[cell.act]}
          </span>
        ) : null}
        {cell.text}
        {cell.proxy === true && (
          <span aria-hidden className={classes['proxy']}>
            {GLYPH.proxy}
          </span>
        )}
        {said.length > 0 && <span className="t-hidden">{` ${said.join(', ')}`}</span>}
      </>
    );
    if (onOpen === undefined || cell.state === 'absent') return body;
    return (
      <button
        type="button"
        className={classes['open']}
        title={t('chart.open', { row, column })}
        onClick={() => onOpen(place)}
      >
        {body}
      </button>
    );
  };

  return (
    <div className={classes['holder']} role="group" aria-label={caption} tabIndex={0}>
      <table className={classes['table']}>
        <caption className="t-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((label, column) => (
              <th key={model.columns[column]?.id ?? 'margin'} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((id, row) => (
            <tr key={id} className={row === model.rows.length ? classes['foot'] : undefined}>
              <th scope="row">{namesAt(model, { row, column: 0 })[0]}</th>
              {columns.map((_, column) => {
                const cell = cellAt(model, { row, column });
                return (
                  <td
                    key={model.columns[column]?.id ?? 'margin'}
                    className={`${classes[cell.state]} ${column === model.columns.length ? classes['side'] : ''}`}
                    style={colours(cell, model, tokens)}
                  >
                    {inside(cell, { row, column })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
