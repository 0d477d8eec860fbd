import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconDownload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCursor } from './cursor.ts';
import { isCursorKey } from './cursor.ts';
import classes from './ChartFrame.module.css';

export type ChartView = 'chart' | 'table';

/** A way to take the chart along; given by the page, since charts know nothing of files. */
export interface ChartExporter {
  readonly id: string;
  /** E.g. `Unduh PNG`. */
  readonly label: string;
  readonly run: () => void;
}

export interface ChartFrameProps {
  readonly title: string;
  /** Level of the title; 2 unless the chart stands inside a panel. */
  readonly level?: 2 | 3;
  /** One sentence: what the chart shows. */
  readonly finding: ReactNode;
  /** Read out instead of the picture: kind of chart, rows, columns, unit. */
  readonly label: string;
  readonly view: ChartView;
  readonly onView: (view: ChartView) => void;
  /** What the chart is called on its switch; a map (`Peta`) unless said otherwise. */
  readonly chartName?: string;
  /** The same figures as a real table. */
  readonly table: ReactNode;
  /** Roving cursor over the marks; absent where a chart has only its table. */
  readonly cursor?: ChartCursor;
  readonly legend?: ReactNode;
  /** More switches and buttons, left of the view switch. */
  readonly tools?: ReactNode;
  readonly exporters?: readonly ChartExporter[];
  /** Figures are being computed again: the old ones stay, dimmed. */
  readonly stale?: boolean;
  readonly children: ReactNode;
}

function useFullScreen(
  frame: RefObject<HTMLElement | null>,
): readonly [boolean, (() => void) | null] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const read = (): void => setFull(document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', read);
    return () => document.removeEventListener('fullscreenchange', read);
  }, [frame]);
  if (typeof document === 'undefined' || !document.fullscreenEnabled) return [false, null];
  const toggle = (): void => {
    const done = full ? document.exitFullscreen() : frame.current?.requestFullscreen();
    // A browser that refuses leaves the chart as it is.
    void done?.catch(() => undefined);
  };
  return [full, toggle];
}

function Tools({
  props,
  frame,
}: {
  readonly props: ChartFrameProps;
  readonly frame: RefObject<HTMLElement | null>;
}): ReactElement {
  const { t } = useTranslation();
  const { view, onView, tools, exporters = [], chartName = t('chart.asChart') } = props;
  const [full, toggleFull] = useFullScreen(frame);
  const fullLabel = full ? t('chart.leaveFull') : t('chart.full');
  return (
    <div className={classes['tools']}>
      {tools}
      <SegmentedControl
        aria-label={t('chart.view')}
        size="sm"
        withItemsBorders={false}
        data={[
          { value: 'chart', label: chartName },
          { value: 'table', label: t('chart.asTable') },
        ]}
        value={view}
        onChange={(next) => onView(next === 'table' ? 'table' : 'chart')}
      />
      {exporters.map(({ id, label, run }) => (
        <Tooltip key={id} label={label}>
          <ActionIcon variant="default" size={34} aria-label={label} onClick={run}>
            <IconDownload size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      {toggleFull !== null && (
        <Tooltip label={fullLabel}>
          <ActionIcon variant="default" size={34} aria-label={fullLabel} onClick={toggleFull}>
            {full ? (
              <IconArrowsMinimize size={18} stroke={1.6} aria-hidden />
            ) : (
              <IconArrowsMaximize size={18} stroke={1.6} aria-hidden />
            )}
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

/** The picture with its keys: arrows move the cursor, what it meets is said in the live region. */
function Region({
  label,
  cursor,
  children,
}: Pick<ChartFrameProps, 'label' | 'cursor' | 'children'>): ReactElement {
  const { t } = useTranslation();
  const hint = useId();
  const picture = (
    <div role="img" aria-label={label}>
      {children}
    </div>
  );
  if (cursor === undefined) return picture;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isCursorKey(event.key)) cursor.move(event.key);
    else if (event.key === 'Enter' && cursor.index !== null) cursor.open(cursor.index);
    else if (event.key === 'Escape' && cursor.index !== null) cursor.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        role="group"
        tabIndex={0}
        aria-label={t('chart.region')}
        aria-describedby={hint}
        className={classes['region']}
        onKeyDown={onKeyDown}
      >
        {picture}
      </div>
      <p id={hint} className="t-hidden">
        {t('chart.keys')}
      </p>
      <p aria-live="polite" className="t-hidden">
        {cursor.index === null ? '' : cursor.describe(cursor.index)}
      </p>
    </>
  );
}

/** Every chart stands in one: title, finding, the picture with its keys, the same as a table. */
export function ChartFrame(props: ChartFrameProps): ReactElement {
  const { title, level = 2, finding, view, table, legend, stale = false, children } = props;
  const Heading = `h${level}` as const;
  const { t } = useTranslation();
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const { label, cursor } = props;
  return (
    <section ref={frame} className={classes['frame']} aria-labelledby={id} aria-busy={stale}>
      <header className={classes['head']}>
        <div className={classes['words']}>
          <Heading id={id}>{title}</Heading>
          <p className={classes['finding']}>{finding}</p>
        </div>
        <Tools props={props} frame={frame} />
      </header>
      {stale && (
        <p role="status" className="t-hidden">
          {t('stale')}
        </p>
      )}
      <div className={`${classes['body']} ${stale ? classes['stale'] : ''}`}>
        {view === 'table' ? (
          table
        ) : (
          <Region label={label} {...(cursor === undefined ? {} : { cursor })}>
            {children}
          </Region>
        )}
      </div>
      {legend !== undefined && <footer className={classes['legend']}>{legend}</footer>}
    </section>
  );
}
