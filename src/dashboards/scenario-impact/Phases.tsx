import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { figureText, type MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { phasesOf, type Phase } from '#scenario/metrics-phases.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';

const SHOWN = [
  'shortage',
  'surplus',
  'overload',
  'mustFillVacant',
  'vacantPosts',
  'churn',
] as const;

function columnsOf(words: MeasureWords): readonly DataColumn<Phase>[] {
  const { t, format } = words;
  return [
    {
      id: 'day',
      header: t('impact:phases.date'),
      rowHeader: true,
      width: 150,
      cell: ({ day }) => format.date(day),
    },
    ...(['starts', 'inForce'] as const).map((id): DataColumn<Phase> => ({
      id,
      header: t(`impact:phases.${id}`),
      align: 'end',
      width: 90,
      cell: (phase) => format.number(phase[id]),
    })),
    ...SHOWN.map((id): DataColumn<Phase> => ({
      id,
      header: t(`impact:short.${id}`),
      align: 'end',
      width: 130,
      cell: ({ readings }) => {
        const { value } = readings[id].after;
        return value === null ? format.number(null) : figureText(value, id, words);
      },
    })),
  ];
}

/** The city on every day on which a move takes effect. */
export function Phases({
  plan,
  words,
}: {
  readonly plan: MeasuredPlan;
  readonly words: MeasureWords;
}): ReactElement {
  const { t } = words;
  const phases = useMemo(() => phasesOf(plan.mb, plan.laid.placement.moves), [plan]);
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <Panel title={t('impact:phases.title')} note={t('impact:phases.note')} flush>
      <DataTable
        caption={t('impact:phases.caption')}
        columns={columns}
        rows={phases}
        rowKey={({ day }) => String(day)}
      />
    </Panel>
  );
}
