import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import { readingText, type MeasureWords } from '#dashboards/measure-words.ts';
import { MEASURE_IDS, MEASURES } from '#scenario/metrics-measures.ts';
import type { MeasureGroup, MeasureId } from '#scenario/metrics-measures.ts';
import { metricOf } from '#scenario/metrics.ts';
import { Panel } from '#ui/Panel.tsx';
import { columnName, compareExport, markOf, type Column } from './columns.ts';
import classes from './Compare.module.css';

const GROUPS: readonly MeasureGroup[] = ['load', 'people', 'person', 'rules', 'cost'];

interface TableProps {
  readonly columns: readonly Column[];
  readonly words: MeasureWords;
}

function Heads({ columns, words }: TableProps): ReactElement {
  const { t, format } = words;
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['first']}>
          {t('compare-scenarios:table.measure')}
        </th>
        {columns.map((column) => {
          const count = column.plan.facts.length;
          return (
            <th key={column.letter} scope="col">
              {column.scenario === null ? (
                columnName(column, words)
              ) : (
                <Link
                  to="/skenario/$id/dampak"
                  params={{ id: column.scenario.id }}
                  className={classes['link'] ?? ''}
                >
                  {columnName(column, words)}
                </Link>
              )}
              <span className={classes['meta']}>
                {t('compare-scenarios:table.moves', { count, n: format.number(count) })}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({ id, columns, words }: TableProps & { readonly id: MeasureId }): ReactElement {
  const { t } = words;
  const { unit, direction } = MEASURES[id];
  return (
    <tr>
      <th scope="row" className={classes['first']}>
        {t(`impact:measure.${id}.name`)}
        <span className={classes['meta']}>
          {t(`impact:unit.${unit}`)}, {t(`compare-scenarios:table.direction.${direction}`)}
        </span>
      </th>
      {columns.map((column, at) => {
        const mark = markOf(columns, at, id);
        return (
          <td key={column.letter} className={mark === null ? undefined : classes['marked']}>
            {readingText(metricOf(column.metrics, id).after, id, words)}
            {mark !== null && (
              <span className={classes['mark']}>{t(`compare-scenarios:table.${mark}`)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Every measure of every scenario; what is best is said in words, what is not known too. */
export function MetricTable({ columns, words }: TableProps): ReactElement {
  const { t } = words;
  const caption = t('compare-scenarios:table.caption');
  const groups = useMemo(
    () =>
      GROUPS.map((group) => ({
        group,
        ids: MEASURE_IDS.filter((id) => MEASURES[id].group === group),
      })),
    [],
  );
  return (
    <Panel
      title={t('compare-scenarios:table.title')}
      note={t('compare-scenarios:table.note')}
      flush
      tools={
        <div className={classes['screen']}>
          <ExportMenu table={() => compareExport(columns, words)} />
        </div>
      }
    >
      <div className={classes['holder']} tabIndex={0} role="group" aria-label={caption}>
        <table className={classes['table']}>
          <caption className="t-hidden">{caption}</caption>
          <Heads columns={columns} words={words} />
          {groups.map(({ group, ids }) => (
            <tbody key={group}>
              <tr className={classes['group']}>
                <th colSpan={columns.length + 1} scope="rowgroup">
                  {t(`impact:group.${group}`)}
                </th>
              </tr>
              {ids.map((id) => (
                <Row key={id} {...{ id, columns, words }} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}
