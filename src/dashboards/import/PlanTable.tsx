import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';
import type { PlanRow } from './plan-view.ts';

export interface PlanTableProps {
  readonly caption: string;
  readonly rows: readonly PlanRow[];
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

/** Datasets with their rows, where they come from and what they are for. */
export function PlanTable({ caption, rows }: PlanTableProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ dataset, file }) => `${dataset} ${file ?? ''}`}
      minWidth={680}
    />
  );
}
