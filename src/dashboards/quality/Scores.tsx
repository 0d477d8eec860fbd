import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { DIMENSIONS } from '#model/quality/list.ts';
import {
  datasetScores,
  type CheckOutcome,
  type DatasetScore,
  type Score,
} from '#model/quality/score.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { datasetNames, type QualityWords } from './quality-words.ts';

const MIN_WIDTH = 780;

/** A score as a share; words where nothing could be checked, or where there is no check. */
function scoreText(score: Score | null, { t, format }: QualityWords): string {
  if (score === null) return t('quality:scores.none');
  return score.share === null ? t('quality:scores.unable') : format.percent(score.share, 2);
}

/** The score of each dataset in each dimension. */
export function Scores({
  outcomes,
  opd,
  words,
}: {
  readonly outcomes: readonly CheckOutcome[];
  readonly opd: string | null;
  readonly words: QualityWords;
}): ReactElement {
  const { t } = words;
  const rows = useMemo(() => datasetScores(outcomes, opd), [outcomes, opd]);
  const columns = useMemo(
    (): readonly DataColumn<DatasetScore>[] => [
      {
        id: 'dataset',
        header: t('quality:scores.dataset'),
        rowHeader: true,
        cell: ({ dataset }) => datasetNames([dataset], words),
      },
      ...DIMENSIONS.map((dimension): DataColumn<DatasetScore> => ({
        id: dimension,
        header: t(`quality:dimension.${dimension}`),
        width: 116,
        align: 'end',
        cell: ({ dimensions }) => scoreText(dimensions[dimension], words),
      })),
      {
        id: 'whole',
        header: t('quality:scores.whole'),
        width: 116,
        align: 'end',
        cell: ({ whole }) => scoreText(whole, words),
      },
    ],
    [t, words],
  );
  return (
    <Panel title={t('quality:scores.title')} note={t('quality:scores.note')} flush>
      <DataTable
        caption={t('quality:scores.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ dataset }) => dataset}
        minWidth={MIN_WIDTH}
      />
    </Panel>
  );
}
