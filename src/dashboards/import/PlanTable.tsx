import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { usePhone } from '#ui/usePhone.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';
import classes from './Import.module.css';
import type { PlanRow } from './plan-view.ts';

export interface PlanTableProps {
  readonly caption: string;
  readonly rows: readonly PlanRow[];
  /** The table reaches the edge of its panel. */
  readonly flush?: boolean;
}

function columnsOf(t: TFunction<'import'>, format: Format): DataColumn<PlanRow>[] {
  return [
    {
      id: 'dataset',
      header: t('confirm.dataset'),
      cell: ({ dataset }) => t(`dataset.${dataset}.label`),
      width: 190,
    },
    {
      id: 'rows',
      header: t('confirm.rows'),
      cell: (row) => format.number(row.rows),
      align: 'end',
      width: 90,
    },
    {
      id: 'source',
      header: t('confirm.source'),
      cell: ({ file }) =>
        file === null ? <span className="t-meta">{t('confirm.kept')}</span> : <bdi>{file}</bdi>,
      width: 210,
    },
    {
      id: 'adds',
      header: t('confirm.adds'),
      cell: ({ dataset }) => t(`dataset.${dataset}.adds`),
    },
  ];
}

function keyOf({ dataset, file }: PlanRow): string {
  return `${dataset} ${file ?? ''}`;
}

/** The same as a list, for a phone. */
function PlanList({ caption, rows, flush = false }: PlanTableProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <ul aria-label={caption} className={`${classes['plan']} ${flush ? classes['flushPlan'] : ''}`}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <p>
            <span>{t(`dataset.${row.dataset}.label`)}</span>
            <span>{t('file.rows', { count: row.rows, n: format.number(row.rows) })}</span>
          </p>
          <p className="t-meta">
            <bdi>{row.file ?? t('confirm.kept')}</bdi> · {t(`dataset.${row.dataset}.adds`)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Datasets with their rows, where they come from and what they are for. */
export function PlanTable(props: PlanTableProps): ReactElement {
  const { caption, rows } = props;
  const { t } = useTranslation('import');
  const format = useFormat();
  const phone = usePhone();
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  if (phone) return <PlanList {...props} />;
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={keyOf} minWidth={680} />
  );
}
