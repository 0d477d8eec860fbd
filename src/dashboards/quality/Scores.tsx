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
import { usePhone } from '#ui/usePhone.ts';
import { datasetNames, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';

const MIN_WIDTH = 740;

/** A score as a share; words where nothing could be checked, or where there is no check. */
function scoreText(score: Score | null, { t, format }: QualityWords): string {
  if (score === null) return t('quality:scores.none');
  return score.share === null ? t('quality:scores.unable') : format.percent(score.share, 2);
}

/** What a phone gets instead of the table: a dataset with its scores below each other. */
function PhoneScores({
  rows,
  words,
}: {
  readonly rows: readonly DatasetScore[];
  readonly words: QualityWords;
}): ReactElement {
  const { t } = words;
  return (
    <ul className={classes['list']} aria-label={t('quality:scores.caption')}>
      {rows.map(({ dataset, whole, dimensions }) => (
        <li key={dataset} className={classes['item']}>
          <span className={classes['lineHead']}>
            <strong>{datasetNames([dataset], words)}</strong>
            <span>{scoreText(whole, words)}</span>
          </span>
          <span className="t-meta">
            {DIMENSIONS.filter((dimension) => dimensions[dimension] !== null)
              .map(
                (dimension) =>
                  `${t(`quality:dimension.${dimension}`)} ${scoreText(dimensions[dimension], words)}`,
              )
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
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
  const phone = usePhone();
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
    <Panel title={t('quality:scores.title')} note={t('quality:scores.note')} flush={!phone}>
      {phone ? (
        <PhoneScores rows={rows} words={words} />
      ) : (
        <DataTable
          caption={t('quality:scores.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ dataset }) => dataset}
          minWidth={MIN_WIDTH}
        />
      )}
    </Panel>
  );
}
