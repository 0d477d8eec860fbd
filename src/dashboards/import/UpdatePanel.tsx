import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetId } from '#core/ids.ts';
import { columnChoices, keyColumns } from '#session/dataset-columns.ts';
import type { ImportMode, ImportModes } from '#session/import-prepare.ts';
import { useImport, type CrossPhase } from '#session/use-import.ts';
import { isoOfDay } from '#core/day.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { useFormat } from '#words/useFormat.ts';
import { clipped } from './issue-groups.ts';
import notes from './Import.module.css';
import classes from './Wizard.module.css';

type Preview = Extract<CrossPhase, { at: 'done' }>['previews'][number];
type Row = Preview['rows']['added'][number];

type Cell = Row['cells'][number]['before'];

const KINDS = ['added', 'changed', 'unchanged', 'gone'] as const;

/** As many as the figure has, at most six: a place on the map lives in them. */
function decimals(value: number): number {
  return Math.min(6, (String(value).split('.')[1] ?? '').length);
}

interface RowLineProps {
  readonly preview: Preview;
  readonly row: Row;
  /** The row is there before and after. */
  readonly isChange: boolean;
}

/** A row by its key and the cells that differ. */
function RowLine({ preview, row, isChange }: RowLineProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const labels = new Map(columnChoices(preview.dataset).map(({ name, label }) => [name, label]));
  const say = (value: Cell, kind: string): string => {
    if (value === null || value === '') return t('fix.empty');
    if (kind === 'date' && typeof value === 'number') return isoOfDay(value);
    if (kind === 'real' && typeof value === 'number') return format.number(value, decimals(value));
    return clipped(String(value));
  };
  const cells = row.cells.map(({ column, kind, before, after }) => {
    const named = clipped(labels.get(column) ?? column);
    if (isChange) {
      return t('update.change', {
        column: named,
        before: say(before, kind),
        after: say(after, kind),
      });
    }
    return t('update.is', { column: named, value: say(after ?? before, kind) });
  });
  return (
    <li>
      <bdi>{row.key.map((cell) => (cell === null ? '' : clipped(String(cell)))).join(' · ')}</bdi>
      <span className="t-meta"> {cells.join('; ')}</span>
    </li>
  );
}

/** What an update by key would do to one dataset, with the first rows of each kind. */
function PreviewLines({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const words = (kind: (typeof KINDS)[number]): string =>
    t('update.count', { n: format.number(preview[kind]), what: t(`update.${kind}`) });
  return (
    <div className={classes['partRow']} role="status">
      {KINDS.map((kind) => {
        const rows = kind === 'unchanged' ? [] : preview.rows[kind];
        if (rows.length === 0) return <p key={kind}>{words(kind)}</p>;
        return (
          <details key={kind}>
            <summary>{words(kind)}</summary>
            <ul className={classes['changes']}>
              {rows.map((row, at) => (
                // The list never moves; rows without a key may be alike.
                <RowLine key={`${at}`} preview={preview} row={row} isChange={kind === 'changed'} />
              ))}
            </ul>
            {preview[kind] > rows.length && (
              <p className="t-meta">
                {t('update.first', { count: rows.length, n: format.number(rows.length) })}
              </p>
            )}
          </details>
        );
      })}
    </div>
  );
}

interface BlankProps extends Omit<UpdatePanelProps, 'datasets'> {
  readonly preview: Preview;
}

/** What blank cells and columns that the file does not have do to what was loaded. */
function BlankNotes({ preview, mode, onMode }: BlankProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { dataset, emptied, keptBlank, absent } = preview;
  const labels = new Map(columnChoices(dataset).map(({ name, label }) => [name, label]));
  const fills = mode[dataset] === 'fill';
  return (
    <>
      {absent.length > 0 && (
        <p className="t-meta">
          {t('update.absent', {
            columns: format.list(absent.map((name) => labels.get(name) ?? name)),
          })}
        </p>
      )}
      {emptied > 0 && (
        <p className={notes['warning']}>
          {t('update.emptied', { count: emptied, n: format.number(emptied) })}
        </p>
      )}
      {keptBlank > 0 && (
        <p className="t-meta">
          {t('update.kept', { count: keptBlank, n: format.number(keptBlank) })}
        </p>
      )}
      {(emptied > 0 || fills) && (
        <Checkbox
          label={t('update.fill')}
          checked={fills}
          onChange={(event) => onMode(dataset, event.currentTarget.checked ? 'fill' : 'update')}
        />
      )}
    </>
  );
}

export interface UpdatePanelProps {
  /** Datasets of the files that are loaded already. */
  readonly datasets: readonly DatasetId[];
  readonly mode: ImportModes;
  readonly onMode: (dataset: DatasetId, mode: ImportMode) => void;
}

/** How each dataset comes in, in place of the loaded one or into it, with what that changes. */
export function UpdatePanel({ datasets, mode, onMode }: UpdatePanelProps): ReactElement | null {
  const { t } = useTranslation('import');
  const cross = useImport((state) => state.cross);
  if (datasets.length === 0) return null;
  const previews = cross.at === 'done' ? cross.previews : [];
  return (
    <div className={classes['partRow']}>
      <h3>{t('update.title')}</h3>
      <ul className={classes['parts']}>
        {datasets.map((dataset) => {
          const label = t(`dataset.${dataset}.label`);
          const preview = previews.find((one) => one.dataset === dataset);
          const updates = (mode[dataset] ?? 'new') !== 'new';
          const keyed = keyColumns(dataset).length > 0;
          return (
            <li key={dataset} className={classes['partRow']}>
              <div className={classes['partHead']}>
                <span>{label}</span>
                <Segmented<ImportMode>
                  label={t('update.modeFor', { dataset: label })}
                  value={updates ? 'update' : 'new'}
                  options={[
                    { value: 'new', label: t('update.new') },
                    { value: 'update', label: t(keyed ? 'update.update' : 'update.append') },
                  ]}
                  onChange={(chosen) => onMode(dataset, chosen)}
                />
              </div>
              {!keyed && <p className="t-meta">{t('update.noKey')}</p>}
              {updates && preview && (
                <>
                  <PreviewLines preview={preview} />
                  <BlankNotes preview={preview} mode={mode} onMode={onMode} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
