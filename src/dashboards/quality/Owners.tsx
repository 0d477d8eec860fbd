import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { DIMENSIONS } from '#model/quality/list.ts';
import { opdScores, type CheckOutcome, type OpdScore } from '#model/quality/score.ts';
import { DataTable, type DataColumn, type Sort } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '#ui/RowList.tsx';
import { sortRows } from '#ui/sort-rows.ts';
import { usePhone, useWide } from '#ui/usePhone.ts';
import { opdName, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import type { Download } from './use-download.ts';

const HEIGHT = 420;
const MIN_WIDTH = 740;
const MOST_FIRST: Sort = { id: 'total', desc: true };

export interface OwnersProps {
  readonly outcomes: readonly CheckOutcome[];
  readonly download: Download;
  readonly words: QualityWords;
  readonly onOpen: (opd: string) => void;
}

/** Findings, and below them the score where there is no room for its own column. */
function Found({
  whole,
  wide,
  words: { format },
}: Pick<OpdScore, 'whole'> & {
  readonly wide: boolean;
  readonly words: QualityWords;
}): ReactElement {
  if (wide) return <>{format.number(whole.found)}</>;
  return (
    <span className={classes['stack']}>
      <span>{format.number(whole.found)}</span>
      <span className={classes['under']}>{format.percent(whole.share, 2)}</span>
    </span>
  );
}

function columnsOf(
  words: QualityWords,
  download: Download,
  wide: boolean,
): readonly DataColumn<OpdScore>[] {
  const { t, format } = words;
  const dimensions = DIMENSIONS.map((dimension): DataColumn<OpdScore> => ({
    id: dimension,
    header: t(`quality:dimension.${dimension}`),
    width: 102,
    align: 'end',
    cell: ({ found }) => format.number(found[dimension]),
    sortValue: ({ found }) => found[dimension],
  }));
  const share: DataColumn<OpdScore> = {
    id: 'share',
    header: t('quality:owners.share'),
    width: 88,
    align: 'end',
    cell: ({ whole }) => format.percent(whole.share, 2),
    sortValue: ({ whole }) => whole.share,
  };
  return [
    {
      id: 'name',
      header: t('quality:owners.name'),
      rowHeader: true,
      cell: (row) => opdName(row, words),
      sortValue: (row) => opdName(row, words),
    },
    ...dimensions,
    {
      id: 'total',
      header: t('quality:owners.total'),
      width: 84,
      align: 'end',
      cell: ({ whole }) => <Found {...{ whole, wide, words }} />,
      sortValue: ({ whole }) => whole.found,
    },
    ...(wide ? [share] : []),
    {
      id: 'file',
      header: t('quality:owners.file'),
      width: 96,
      cell: (row) => (
        <Button
          variant="default"
          size="compact-xs"
          disabled={download.busy || row.whole.found === 0}
          aria-label={t('quality:owners.downloadOf', { name: opdName(row, words) })}
          onClick={() => download.start(row.opdId)}
        >
          {t('quality:owners.download')}
        </Button>
      ),
    },
  ];
}

/** A perangkat daerah as a row of a phone's list. */
function OwnerLine({
  row,
  words,
}: {
  readonly row: OpdScore;
  readonly words: QualityWords;
}): ReactElement {
  const { t, format } = words;
  const { whole, found } = row;
  const parts = DIMENSIONS.filter((dimension) => found[dimension] > 0).map(
    (dimension) => `${t(`quality:dimension.${dimension}`)} ${format.number(found[dimension])}`,
  );
  return (
    <>
      <span className={classes['lineHead']}>
        <strong>{opdName(row, words)}</strong>
        <span>{format.percent(whole.share, 2)}</span>
      </span>
      <span className="t-meta">
        {[
          t('quality:tile.aside', { count: whole.found, n: format.number(whole.found) }),
          ...parts,
        ].join(' · ')}
      </span>
    </>
  );
}

/** Findings of each perangkat daerah, with a file to send to it. */
export function Owners({ outcomes, download, words, onOpen }: OwnersProps): ReactElement {
  const { t, format } = words;
  const [sort, setSort] = useState<Sort>(MOST_FIRST);
  const rows = useMemo(() => opdScores(outcomes), [outcomes]);
  const phone = usePhone();
  const wide = useWide();
  const columns = useMemo(() => columnsOf(words, download, wide), [words, download, wide]);
  return (
    <Panel title={t('quality:owners.title')} note={t('quality:owners.note')} flush={!phone}>
      {phone ? (
        <RowList
          label={t('quality:owners.caption')}
          rows={sortRows(rows, columns, sort)}
          rowKey={({ opdId }) => opdId}
          onOpen={({ opdId }) => onOpen(opdId)}
          first={12}
          more={(count) => t('quality:rows.more', { count, n: format.number(count) })}
          empty={t('quality:checks.empty')}
          render={(row) => <OwnerLine row={row} words={words} />}
        />
      ) : (
        <DataTable
          caption={t('quality:owners.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ opdId }) => opdId}
          sort={sort}
          onSort={setSort}
          onOpen={({ opdId }) => onOpen(opdId)}
          height={HEIGHT}
          minWidth={MIN_WIDTH}
        />
      )}
    </Panel>
  );
}
