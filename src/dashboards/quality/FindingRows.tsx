import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Waiting, type Asked } from '#dashboards/FitStates.tsx';
import type { FindingRow } from '#model/quality/statements.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { LongList } from '#ui/LongList.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { foundText, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import { QualityFailed } from './QualityFailed.tsx';

const HEIGHT = 420;
const MIN_WIDTH = 900;

/** A finding with a key of its own, since nothing in it need be unique. */
interface Numbered extends FindingRow {
  readonly key: string;
}

interface RowProps {
  readonly row: FindingRow;
  readonly words: QualityWords;
}

function Subject({ row, words }: RowProps): ReactElement {
  const { personId, personName, nipMasked, positionId, title, unitName } = row;
  return (
    <span className={classes['stack']}>
      {personId !== null && (
        <Link to="/pegawai/$id" params={{ id: personId }} className={classes['link'] ?? ''}>
          {personName}
        </Link>
      )}
      {nipMasked !== null && <span className={classes['under']}>{nipMasked}</span>}
      {positionId !== null && (
        <Link to="/jabatan/$id" params={{ id: positionId }} className={classes['link'] ?? ''}>
          {title ?? positionId}
        </Link>
      )}
      {personId === null && positionId === null && (
        <span>{unitName ?? words.t('quality:rows.unknown')}</span>
      )}
    </span>
  );
}

/** The unit of a finding with its perangkat daerah where that is another one. */
function ownerText({ unitName, opdName }: FindingRow, { t }: QualityWords): string {
  if (unitName === null) return t('quality:noOpd');
  return opdName === null || opdName === unitName ? unitName : `${unitName}, ${opdName}`;
}

/** What belongs in the cell of a finding, in words; null = the rows are not compared with anything. */
type Expected = ((row: FindingRow) => string) | null;

function columnsOf(
  rows: readonly FindingRow[],
  expected: Expected,
  words: QualityWords,
): readonly DataColumn<Numbered>[] {
  const { t } = words;
  const wrapped = (text: string): ReactElement => <span className={classes['wrap']}>{text}</span>;
  const label: DataColumn<Numbered> = {
    id: 'label',
    header: t('quality:rows.label'),
    cell: (row) => wrapped(row.label ?? ''),
  };
  return [
    {
      id: 'subject',
      header: t('quality:rows.subject'),
      rowHeader: true,
      cell: (row) => <Subject {...{ row, words }} />,
    },
    {
      id: 'owner',
      header: t('quality:rows.owner'),
      cell: (row) => wrapped(ownerText(row, words)),
    },
    ...(rows.some((row) => row.label !== null) ? [label] : []),
    ...(expected === null
      ? []
      : [
          {
            id: 'found',
            header: t('quality:rows.found'),
            cell: (row: Numbered) => wrapped(foundText(row, words)),
          },
          {
            id: 'expected',
            header: t('quality:rows.expected'),
            cell: (row: Numbered) => wrapped(expected(row)),
          },
        ]),
  ];
}

/** A finding as an item of a phone's list. */
function phoneRow(row: FindingRow, expected: Expected, words: QualityWords): ReactElement {
  const { t } = words;
  const texts = [
    ...(row.label === null ? [] : [row.label]),
    ...(expected === null
      ? []
      : [`${t('quality:rows.found')}: ${foundText(row, words)}`, expected(row)]),
  ];
  return (
    <span className={classes['item']}>
      <Subject {...{ row, words }} />
      <span className={classes['under']}>{ownerText(row, words)}</span>
      {texts.length > 0 && <span className={classes['wrap']}>{texts.join(' · ')}</span>}
    </span>
  );
}

export interface FindingRowsProps {
  readonly asked: Asked & {
    readonly data: readonly FindingRow[] | undefined;
    readonly isError: boolean;
    readonly isPlaceholderData: boolean;
  };
  readonly caption: string;
  /** In the place of no rows. */
  readonly none: string;
  readonly expected: Expected;
  readonly words: QualityWords;
}

/** Rows with a finding, each with its links and its owner; what they are waited for with, and none. */
export function FindingRows(props: FindingRowsProps): ReactElement {
  const { asked, caption, none, expected, words } = props;
  const { t, format } = words;
  const phone = usePhone();
  const rows = useMemo(
    () => (asked.data ?? []).map((row, index): Numbered => ({ ...row, key: String(index) })),
    [asked.data],
  );
  const columns = useMemo(() => columnsOf(rows, expected, words), [rows, expected, words]);
  if (asked.isError) return <QualityFailed {...{ asked, words }} />;
  if (asked.data === undefined || asked.isPlaceholderData) {
    return <Waiting text={t('quality:rows.wait')} height={HEIGHT} />;
  }
  if (rows.length === 0) return <p className={classes['pad']}>{none}</p>;
  if (phone) {
    return (
      <LongList
        items={rows}
        keyOf={({ key }) => key}
        item={(row) => phoneRow(row, expected, words)}
        more={(count) => t('quality:rows.more', { count, n: format.number(count) })}
      />
    );
  }
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      height={HEIGHT}
      minWidth={MIN_WIDTH}
    />
  );
}
