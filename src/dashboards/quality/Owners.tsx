import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { DIMENSIONS } from '#model/quality/list.ts';
import { opdScores, type CheckOutcome, type OpdScore } from '#model/quality/score.ts';
import { DataTable, type DataColumn, type Sort } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { opdName, type QualityWords } from './quality-words.ts';
import type { Download } from './use-download.ts';

const HEIGHT = 420;
const MIN_WIDTH = 880;
const MOST_FIRST: Sort = { id: 'total', desc: true };

export interface OwnersProps {
  readonly outcomes: readonly CheckOutcome[];
  readonly download: Download;
  readonly words: QualityWords;
  readonly onOpen: (opd: string) => void;
}

function columnsOf(words: QualityWords, download: Download): readonly DataColumn<OpdScore>[] {
  const { t, format } = words;
  const dimensions = DIMENSIONS.map((dimension): DataColumn<OpdScore> => ({
    id: dimension,
    header: t(`quality:dimension.${dimension}`),
    width: 104,
    align: 'end',
    cell: ({ found }) => format.number(found[dimension]),
    sortValue: ({ found }) => found[dimension],
  }));
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
      cell: ({ whole }) => format.number(whole.found),
      sortValue: ({ whole }) => whole.found,
    },
    {
      id: 'share',
      header: t('quality:owners.share'),
      width: 88,
      align: 'end',
      cell: ({ whole }) => format.percent(whole.share, 2),
      sortValue: ({ whole }) => whole.share,
    },
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

/** Findings of each perangkat daerah, with a file to send to it. */
export function Owners({ outcomes, download, words, onOpen }: OwnersProps): ReactElement {
  const { t } = words;
  const [sort, setSort] = useState<Sort>(MOST_FIRST);
  const rows = useMemo(() => opdScores(outcomes), [outcomes]);
  const columns = useMemo(() => columnsOf(words, download), [words, download]);
  return (
    <Panel title={t('quality:owners.title')} note={t('quality:owners.note')} flush>
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
    </Panel>
  );
}
