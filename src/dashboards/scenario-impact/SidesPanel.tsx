import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { ExportTable } from '#dashboards/table-export.ts';
import type { MeasureId } from '#scenario/metrics-measures.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { changeText, type Side } from './delta-rows.ts';

const SHOWN = [
  'eu',
  'shortage',
  'surplus',
  'overload',
  'vacantPosts',
  'teamFit',
  'coverage',
  'churn',
] as const satisfies readonly MeasureId[];
const WIDE = 128;

interface SidesProps {
  readonly sides: readonly Side[];
  readonly words: MeasureWords;
  readonly current: string | null;
  readonly onOpen: (unit: string) => void;
}

function columnsOf(words: MeasureWords): readonly DataColumn<Side>[] {
  const { t, format } = words;
  return [
    {
      id: 'unit',
      header: t('impact:sides.unit'),
      rowHeader: true,
      width: 230,
      cell: ({ name }) => name,
      sortValue: ({ name }) => name,
    },
    {
      id: 'leave',
      header: t('impact:sides.leave'),
      align: 'end',
      width: 76,
      cell: ({ leave }) => format.number(leave),
      sortValue: ({ leave }) => leave,
    },
    {
      id: 'come',
      header: t('impact:sides.come'),
      align: 'end',
      width: 76,
      cell: ({ come }) => format.number(come),
      sortValue: ({ come }) => come,
    },
    ...SHOWN.map((id): DataColumn<Side> => ({
      id,
      header: t(`impact:short.${id}`),
      align: 'end',
      width: WIDE,
      cell: ({ metrics }) => changeText(metrics, id, words),
      sortValue: ({ metrics }) =>
        metrics.find((metric) => metric.id === id)?.difference.value ?? null,
    })),
  ];
}

function sidesExport(sides: readonly Side[], words: MeasureWords): ExportTable<Side> {
  const { t } = words;
  const figure = (label: string, value: (side: Side) => number | null) =>
    ({ label, kind: 'number', value }) as const;
  return {
    name: t('impact:sides.file'),
    about: [],
    rows: sides,
    columns: [
      { label: t('impact:sides.unit'), kind: 'text', value: ({ name }) => name },
      figure(t('impact:sides.leave'), ({ leave }) => leave),
      figure(t('impact:sides.come'), ({ come }) => come),
      ...SHOWN.flatMap((id) =>
        (['before', 'after', 'difference'] as const).map((when) =>
          figure(
            `${t(`impact:measure.${id}.name`)}, ${t(`impact:delta.${when}`)}`,
            ({ metrics }) => {
              return metrics.find((metric) => metric.id === id)?.[when].value ?? null;
            },
          ),
        ),
      ),
    ],
  };
}

/** Perangkat daerah that give and that receive, with the same measures for both. */
export function SidesPanel({ sides, words, current, onOpen }: SidesProps): ReactElement {
  const { t } = words;
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <Panel
      title={t('impact:sides.title')}
      note={t('impact:sides.note')}
      flush
      tools={<ExportMenu table={() => sidesExport(sides, words)} />}
    >
      <DataTable
        caption={t('impact:sides.caption')}
        columns={columns}
        rows={sides}
        rowKey={({ unit }) => unit}
        current={current}
        onOpen={({ unit }) => onOpen(unit)}
        empty={t('impact:sides.empty')}
        frozen
      />
    </Panel>
  );
}
