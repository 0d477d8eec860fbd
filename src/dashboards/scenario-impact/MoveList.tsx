import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { WISH_CLASSES } from '#scenario/metrics-moves.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './Impact.module.css';
import { movesExport, type MoveRow } from './move-list.ts';

function Place({ title, unit }: { readonly title: string; readonly unit: string }): ReactElement {
  return (
    <span>
      {title}
      {unit !== '' && <span className={classes['definition']}>{unit}</span>}
    </span>
  );
}

function columnsOf({ t, format }: MeasureWords): readonly DataColumn<MoveRow>[] {
  return [
    {
      id: 'person',
      header: t('impact:list.person'),
      rowHeader: true,
      width: 170,
      cell: ({ person }) => person,
      sortValue: ({ person }) => person,
    },
    {
      id: 'from',
      header: t('impact:list.from'),
      width: 200,
      cell: ({ from, fromUnit }) => <Place title={from} unit={fromUnit} />,
      sortValue: ({ from }) => from,
    },
    {
      id: 'to',
      header: t('impact:list.to'),
      width: 200,
      cell: ({ to, toUnit }) => <Place title={to} unit={toUnit} />,
      sortValue: ({ to }) => to,
    },
    {
      id: 'date',
      header: t('impact:list.date'),
      width: 110,
      cell: ({ day }) => format.shortDate(day),
      sortValue: ({ day }) => day,
    },
    {
      id: 'gain',
      header: t('impact:list.gain'),
      width: 150,
      cell: ({ gain }) => gain,
      sortValue: ({ gainPoint }) => gainPoint,
    },
    { id: 'wish', header: t('impact:list.wish'), width: 120, cell: ({ wish }) => wish },
    {
      id: 'verdict',
      header: t('impact:list.verdict'),
      width: 150,
      cell: ({ verdict }) => verdict,
      sortValue: ({ verdict }) => verdict,
    },
    {
      id: 'rules',
      header: t('impact:list.rules'),
      width: 240,
      cell: ({ rules }) => (
        <ul className={classes['rules']}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      ),
    },
    { id: 'lost', header: t('impact:list.lost'), width: 150, cell: ({ lost }) => lost },
  ];
}

/** All moves with what the rules say of each, and how many of each wish. */
export function MoveList({
  plan,
  rows,
  words,
}: {
  readonly plan: MeasuredPlan;
  readonly rows: readonly MoveRow[];
  readonly words: MeasureWords;
}): ReactElement {
  const { t, format } = words;
  const columns = useMemo(() => columnsOf(words), [words]);
  const wishes = WISH_CLASSES.map((wish) => ({
    wish,
    count: plan.facts.filter((facts) => facts.wish === wish).length,
  })).filter(({ count }) => count > 0);
  const asked = plan.facts.filter(({ to }) => to !== null).length;
  return (
    <>
      {wishes.length > 0 && (
        <Panel
          title={t('impact:wishes.title')}
          note={t('impact:wishes.note', { n: format.number(asked) })}
        >
          <ul className={classes['wishes']}>
            {wishes.map(({ wish, count }) => (
              <li key={wish}>
                <strong>{format.number(count)}</strong> {t(`impact:wish.${wish}`)}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel
        title={t('impact:list.title')}
        note={t('impact:list.note')}
        flush
        tools={<ExportMenu table={() => movesExport(rows, words)} />}
      >
        <DataTable
          caption={t('impact:list.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          empty={t('impact:list.empty')}
          frozen
        />
      </Panel>
    </>
  );
}
