import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import type { HeatmapModel, HeatPlace } from '#charts/heatmap-model.ts';
import { Heatmap } from '#charts/Heatmap.tsx';
import { HeatmapTable } from '#charts/HeatmapTable.tsx';
import { HeatLegend } from '#charts/HeatLegend.tsx';
import { Waiting } from '#dashboards/FitStates.tsx';
import { ALL, select } from '#dashboards/search-params.ts';
import { useMapCursor } from '#dashboards/use-map-cursor.ts';
import type { DatasetId } from '#core/ids.ts';
import { blankGrid, withBlanksOnly, type BlankGrid } from '#model/quality/blank-grid.ts';
import { BLANK_DATASETS, isOwned } from '#model/quality/blanks.ts';
import { blankColumns, useBlanks } from '#session/use-quality-blanks.ts';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { blankModel, blankText, shareText } from './blank-model.ts';
import { BlankRows } from './BlankRows.tsx';
import { datasetNames, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import { QualityFailed } from './QualityFailed.tsx';
import { COLUMNS, MEASURES, NO_OPD, type QualitySearch } from './search.ts';

export interface BlanksProps {
  readonly loaded: ReadonlySet<DatasetId>;
  readonly search: QualitySearch;
  readonly words: QualityWords;
  readonly onChange: (change: Partial<QualitySearch>) => void;
}

interface GridProps extends BlanksProps {
  readonly grid: BlankGrid;
}

/** Which dataset is looked at. */
function DatasetChoice({ loaded, search, words, onChange }: BlanksProps): ReactElement {
  return (
    <div className={classes['choice']}>
      <SearchSelect
        label={words.t('quality:blanks.dataset')}
        value={search.data}
        options={BLANK_DATASETS.filter((id) => loaded.has(id)).map((value) => ({
          value,
          label: datasetNames([value], words),
        }))}
        clearable={false}
        onChange={(data) => data !== null && onChange({ data, ...select(null) })}
      />
    </div>
  );
}

/** The column with most blanks, in one sentence. */
function findingOf(grid: BlankGrid, words: QualityWords): string {
  const { t, format } = words;
  const columns = grid.columns.map((column, at) => ({ column, cell: grid.all.cells[at] }));
  const never = columns.filter(({ cell }) => cell?.never === true).length;
  const [worst] = columns
    .filter(({ cell }) => cell !== undefined && !cell.never && cell.blank > 0)
    .toSorted((a, b) => (b.cell?.share ?? 0) - (a.cell?.share ?? 0));
  const most =
    worst?.cell === undefined
      ? t('quality:blanks.full')
      : t('quality:blanks.worst', {
          column: worst.column.label,
          share: shareText(worst.cell, words),
          of: blankText(worst.cell, words),
        });
  if (never === 0) return most;
  return `${most} ${t('quality:blanks.neverCount', { count: never, n: format.number(never) })}`;
}

function Key({
  hidden,
  words,
}: {
  /** Columns without a blank cell that are not shown. */
  readonly hidden: number;
  readonly words: QualityWords;
}): ReactElement {
  const { t, format } = words;
  const [ten, half] = [format.percent(0.1), format.percent(0.5)];
  return (
    <div className={classes['stack']}>
      <HeatLegend
        palette="shortage"
        low={t('quality:blanks.low')}
        high={t('quality:blanks.high')}
        bins={[format.percent(0), `<${ten}`, `${ten}–<${half}`, `≥${half}`]}
        marks={['absent']}
        markText={{ absent: t('quality:blanks.never') }}
      />
      <p className={classes['under']}>
        {hidden > 0 && t('quality:blanks.hidden', { count: hidden, n: format.number(hidden) })}{' '}
        {t('quality:blanks.note')}
      </p>
    </div>
  );
}

/** Which data is looked at, what its cells say, and which columns. */
function Switches(props: BlanksProps): ReactElement {
  const { search, words, onChange } = props;
  const { t } = words;
  return (
    <>
      <DatasetChoice {...props} />
      <Segmented
        label={t('quality:blanks.measure')}
        value={search.measure}
        onChange={(measure) => onChange({ measure })}
        options={MEASURES.map((value) => ({ value, label: t(`quality:blanks.as.${value}`) }))}
      />
      <Segmented
        label={t('quality:blanks.columns')}
        value={search.only}
        onChange={(only) => onChange({ only })}
        options={COLUMNS.map((value) => ({ value, label: t(`quality:blanks.only.${value}`) }))}
      />
    </>
  );
}

/** The matrix with its switches and the same figures as a table. */
function Matrix(props: GridProps): ReactElement {
  const { grid, search, words, onChange } = props;
  const { t } = words;
  const shown = useMemo(
    () => (search.only === 'all' ? grid : withBlanksOnly(grid)),
    [grid, search.only],
  );
  const model: HeatmapModel = useMemo(
    () => blankModel(shown, search, isOwned(search.data), words),
    [shown, search, words],
  );
  const onPlace = useCallback(
    ({ row, column }: HeatPlace) => {
      const name = model.columns[column]?.id;
      if (name === undefined || shown.all.cells[column]?.never === true) return;
      onChange(select({ row: model.rows[row]?.id ?? null, column: name }));
    },
    [model, shown, onChange],
  );
  const cursor = useMapCursor(model, onPlace);
  const noun = datasetNames([search.data], words);
  return (
    <ChartFrame
      title={t('quality:blanks.title')}
      finding={findingOf(grid, words)}
      label={t('quality:blanks.label', {
        noun,
        rows: model.rows.length,
        columns: model.columns.length,
      })}
      view={search.view === 'tabel' ? 'table' : 'chart'}
      onView={(next) => onChange({ view: next === 'table' ? 'tabel' : 'peta' })}
      cursor={cursor}
      tools={<Switches {...props} />}
      table={
        <HeatmapTable
          model={model}
          caption={t('quality:blanks.caption', { noun })}
          corner={t('quality:owners.name')}
          onOpen={onPlace}
          markText={{ absent: t('quality:blanks.never') }}
        />
      }
      legend={<Key hidden={grid.columns.length - shown.columns.length} words={words} />}
    >
      <Heatmap model={model} cursor={cursor} />
    </ChartFrame>
  );
}

/** What a phone gets instead of the matrix: columns, those with most blanks first. */
function PhoneColumns(props: GridProps): ReactElement {
  const { grid, search, words, onChange } = props;
  const { t, format } = words;
  const unit = search.unit;
  const line = grid.lines.find(({ opdId }) => (opdId || NO_OPD) === unit) ?? grid.all;
  const rows = grid.columns
    .flatMap((column, at) => {
      const cell = line.cells[at];
      return cell === undefined ? [] : [{ column, cell }];
    })
    .toSorted((a, b) => (b.cell.share ?? 0) - (a.cell.share ?? 0));
  return (
    <Panel title={t('quality:blanks.title')} note={t('quality:blanks.note')}>
      <DatasetChoice {...props} />
      <RowList
        label={t('quality:blanks.caption', { noun: datasetNames([search.data], words) })}
        rows={rows}
        rowKey={({ column }) => column.name}
        onOpen={({ column, cell }) =>
          cell.never || onChange(select({ row: unit, column: column.name }))
        }
        current={search.row === null ? null : search.column}
        first={12}
        more={(count) => t('quality:rows.more', { count, n: format.number(count) })}
        empty={t('quality:blanks.full')}
        render={({ column, cell }) => (
          <>
            <span className={classes['lineHead']}>
              <strong>{column.label}</strong>
              <span>{cell.never ? '' : shareText(cell, words)}</span>
            </span>
            <span className="t-meta">{blankText(cell, words)}</span>
          </>
        )}
      />
    </Panel>
  );
}

/** Blank cells of a dataset: perangkat daerah by columns, each opening its rows. */
export function Blanks(props: BlanksProps): ReactElement {
  const { search, words, onChange } = props;
  const { data, column, row } = search;
  const phone = usePhone();
  const asked = useBlanks(data);
  const grid = useMemo(
    () => (asked.data === undefined ? null : blankGrid(blankColumns(data), asked.data)),
    [asked.data, data],
  );
  if (asked.isError) return <QualityFailed {...{ asked, words }} />;
  if (grid === null) return <Waiting text={words.t('quality:blanks.wait')} />;
  const opened = grid.columns.find(({ name }) => name === column);
  return (
    <>
      {phone ? <PhoneColumns {...props} grid={grid} /> : <Matrix {...props} grid={grid} />}
      {row !== null && opened !== undefined && (
        <BlankRows
          key={`${data} ${column} ${row}`}
          dataset={data}
          column={opened}
          opd={row === ALL ? null : row === NO_OPD ? '' : row}
          name={
            row === ALL
              ? words.t('quality:blanks.allOpd')
              : (grid.lines.find(({ opdId }) => (opdId || NO_OPD) === row)?.opdName ??
                words.t(isOwned(data) ? 'quality:noOpd' : 'quality:blanks.city'))
          }
          words={words}
          onClose={() => onChange(select(null))}
        />
      )}
    </>
  );
}
