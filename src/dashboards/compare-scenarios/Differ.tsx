import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { CityFacts } from '#model/facts.ts';
import { moveDifferences, type MoveDifference } from '#scenario/metrics-compare.ts';
import type { Move } from '#scenario/moves.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { columnName, letterText, type Column } from './columns.ts';
import classes from './Compare.module.css';
import type { ColumnLetter, CompareChange } from './search.ts';

interface DifferProps {
  readonly columns: readonly Column[];
  /** The pair as asked; the first two scenarios, or baseline and scenario, where it is not there. */
  readonly asked: readonly [ColumnLetter | null, ColumnLetter | null];
  readonly words: MeasureWords;
  readonly onChange: (change: CompareChange) => void;
}

/** Where a person goes by a scenario; where they stay where it does not move them. */
export function placeText(
  move: Move | null,
  personId: string,
  city: CityFacts,
  { t, format }: MeasureWords,
): string {
  const titleOf = (id: string): string => city.posts.get(id)?.title ?? id;
  if (move === null) {
    const held = city.persons.get(personId)?.positionId ?? null;
    return held === null
      ? t('compare-scenarios:differ.none')
      : t('compare-scenarios:differ.stays', { post: titleOf(held) });
  }
  if (move.to === null) return t('compare-scenarios:differ.bench');
  const unitId = city.posts.get(move.to)?.unitId ?? '';
  return t('compare-scenarios:differ.to', {
    post: titleOf(move.to),
    unit: city.units.get(unitId)?.name ?? unitId,
    date: format.shortDate(move.effective),
  });
}

function tableColumns(
  a: Column,
  b: Column,
  words: MeasureWords,
): readonly DataColumn<MoveDifference>[] {
  const { t } = words;
  const { city } = a.plan.mb.base;
  const names = { a: letterText(a, words), b: letterText(b, words) };
  return [
    {
      id: 'person',
      header: t('compare-scenarios:differ.person'),
      rowHeader: true,
      width: 190,
      cell: ({ personId }) =>
        city.persons.get(personId)?.name ?? t('compare-scenarios:differ.gone'),
    },
    {
      id: 'kind',
      header: t('compare-scenarios:differ.kind'),
      width: 170,
      cell: ({ kind }) => t(`compare-scenarios:differ.${kind}`, names),
    },
    {
      id: 'a',
      header: columnName(a, words),
      width: 280,
      cell: (row) => placeText(row.a, row.personId, city, words),
    },
    {
      id: 'b',
      header: columnName(b, words),
      width: 280,
      cell: (row) => placeText(row.b, row.personId, city, words),
    },
  ];
}

/** Two scenarios told apart person by person. */
export function Differ({ columns, asked, words, onChange }: DifferProps): ReactElement | null {
  const { t, format } = words;
  const at = (letter: ColumnLetter | null, otherwise: number): Column | undefined =>
    columns.find((column) => column.letter === letter) ?? columns[otherwise];
  const a = at(asked[0], columns.length > 2 ? 1 : 0);
  const b = at(asked[1], columns.length > 2 ? 2 : 1);
  const rows = useMemo(
    () =>
      a === undefined || b === undefined
        ? []
        : moveDifferences(a.plan.laid.placement.moves, b.plan.laid.placement.moves),
    [a, b],
  );
  if (a === undefined || b === undefined) return null;
  const options = columns.map((column) => ({
    value: column.letter,
    label: columnName(column, words),
  }));
  const pick = (key: 'a' | 'b', value: ColumnLetter) => (
    <div className={`${classes['pick']} ${classes['screen']}`}>
      <SearchSelect
        label={t(`compare-scenarios:differ.${key}`)}
        options={options}
        value={value}
        clearable={false}
        onChange={(next) => next !== null && onChange({ [key]: next })}
      />
    </div>
  );
  return (
    <Panel
      title={t('compare-scenarios:differ.title')}
      note={t('compare-scenarios:differ.note', {
        count: rows.length,
        n: format.number(rows.length),
        a: letterText(a, words),
        b: letterText(b, words),
      })}
      flush
      tools={
        <>
          {pick('a', a.letter)}
          {pick('b', b.letter)}
        </>
      }
    >
      <DataTable
        caption={t('compare-scenarios:differ.caption')}
        columns={tableColumns(a, b, words)}
        rows={rows}
        rowKey={({ personId }) => personId}
        empty={t('compare-scenarios:differ.empty')}
      />
    </Panel>
  );
}
