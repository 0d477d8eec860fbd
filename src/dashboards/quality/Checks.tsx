import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { DataTable } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone } from '#ui/usePhone.ts';
import type { CheckRow } from './check-rows.ts';
import { checkColumns, CheckLine } from './columns.tsx';
import type { QualityWords } from './quality-words.ts';
import { SORTS, type QualitySearch } from './search.ts';

const HEIGHT = 480;
const MIN_WIDTH = 740;

export interface ChecksProps {
  readonly rows: readonly CheckRow[];
  readonly search: QualitySearch;
  readonly words: QualityWords;
  readonly onChange: (change: Partial<QualitySearch>) => void;
  readonly tools: ReactElement;
}

const keyOf = ({ outcome }: CheckRow): string => outcome.check.id;

/** The list of checks; one that is chosen shows its rows. */
export function Checks({ rows, search, words, onChange, tools }: ChecksProps): ReactElement {
  const { t, format } = words;
  const phone = usePhone();
  const columns = useMemo(() => checkColumns(words), [words]);
  const sort = useMemo(() => ({ id: search.sort, desc: search.order === 'desc' }), [search]);
  const open = ({ outcome }: CheckRow): void => onChange({ check: outcome.check.id });
  return (
    <Panel
      title={t('quality:checks.title')}
      note={t('quality:checks.note')}
      tools={tools}
      flush={!phone}
    >
      {phone ? (
        <RowList
          label={t('quality:checks.caption')}
          rows={sortRows(rows, columns, sort)}
          rowKey={keyOf}
          onOpen={open}
          current={search.check}
          first={12}
          more={(count) => t('quality:checks.more', { count, n: format.number(count) })}
          empty={t('quality:checks.empty')}
          render={(row) => <CheckLine row={row} words={words} />}
        />
      ) : (
        <DataTable
          caption={t('quality:checks.caption')}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          sort={sort}
          onSort={({ id, desc }) =>
            onChange({
              sort: SORTS.find((name) => name === id) ?? 'found',
              order: desc ? 'desc' : 'asc',
            })
          }
          onOpen={open}
          current={search.check}
          height={HEIGHT}
          minWidth={MIN_WIDTH}
          empty={t('quality:checks.empty')}
        />
      )}
    </Panel>
  );
}
