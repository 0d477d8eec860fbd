import type { ReactElement } from 'react';
import { DIMENSIONS, SEVERITIES } from '#model/quality/list.ts';
import type { DataColumn } from '#ui/DataTable.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { CheckRow } from './check-rows.ts';
import { datasetNames, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import type { SORTS } from './search.ts';

interface CellProps {
  readonly row: CheckRow;
  readonly words: QualityWords;
}

/** Why a check cannot be made; null where it can. */
export function lacksText({ outcome }: CheckRow, words: QualityWords): string | null {
  if (outcome.lacks === null) return null;
  return words.t('quality:checks.lacks', { files: datasetNames(outcome.lacks, words) });
}

function Name({ row, words }: CellProps): ReactElement {
  const lacks = lacksText(row, words);
  return (
    <span className={classes['stack']}>
      <span>{words.t(`quality:check.${row.outcome.check.id}.name`)}</span>
      {lacks !== null && <span className={classes['under']}>{lacks}</span>}
    </span>
  );
}

function Severity({ row, words }: CellProps): ReactElement {
  const { severity } = row.outcome.check;
  return (
    <Tag kind={severity === 'high' ? 'alert' : severity === 'medium' ? 'quiet' : 'outline'}>
      {words.t(`quality:severity.${severity}`)}
    </Tag>
  );
}

type Column = DataColumn<CheckRow> & { readonly id: (typeof SORTS)[number] };

/** The columns of the list of checks. */
export function checkColumns(words: QualityWords): readonly Column[] {
  const { t, format } = words;
  return [
    {
      id: 'name',
      header: t('quality:checks.name'),
      rowHeader: true,
      cell: (row) => <Name {...{ row, words }} />,
      sortValue: ({ outcome }) => t(`quality:check.${outcome.check.id}.name`),
    },
    {
      id: 'dimension',
      header: t('quality:checks.dimension'),
      width: 134,
      cell: ({ outcome }) => t(`quality:dimension.${outcome.check.dimension}`),
      sortValue: ({ outcome }) => DIMENSIONS.indexOf(outcome.check.dimension),
    },
    {
      id: 'severity',
      header: t('quality:checks.severity'),
      width: 88,
      cell: (row) => <Severity {...{ row, words }} />,
      sortValue: ({ outcome }) => -SEVERITIES.indexOf(outcome.check.severity),
    },
    {
      id: 'dataset',
      header: t('quality:checks.dataset'),
      width: 136,
      cell: ({ outcome }) => datasetNames([outcome.check.dataset], words),
      sortValue: ({ outcome }) => datasetNames([outcome.check.dataset], words),
    },
    {
      id: 'found',
      header: t('quality:checks.found'),
      width: 92,
      align: 'end',
      cell: ({ found }) => format.number(found),
      sortValue: ({ found }) => found,
    },
    {
      id: 'checked',
      header: t('quality:checks.checked'),
      width: 108,
      align: 'end',
      cell: ({ checked }) => format.number(checked),
      sortValue: ({ checked }) => checked,
    },
  ];
}

/** A check as a row of a phone's list. */
export function CheckLine({ row, words }: CellProps): ReactElement {
  const { t, format } = words;
  const { check } = row.outcome;
  const lacks = lacksText(row, words);
  return (
    <>
      <span className={classes['lineHead']}>
        <strong>{t(`quality:check.${check.id}.name`)}</strong>
        <Severity {...{ row, words }} />
      </span>
      <span className="t-meta">
        {t(`quality:dimension.${check.dimension}`)}
        {' · '}
        {lacks ??
          t('quality:checks.line', {
            found: format.number(row.found),
            checked: format.number(row.checked),
          })}
      </span>
    </>
  );
}
