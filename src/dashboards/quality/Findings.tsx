import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { Waiting } from '#dashboards/FitStates.tsx';
import type { CheckId } from '#model/quality/list.ts';
import type { CheckOutcome } from '#model/quality/score.ts';
import type { FindingRow } from '#model/quality/statements.ts';
import { useFindings } from '#session/use-quality.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { LongList } from '#ui/LongList.tsx';
import { Panel } from '#ui/Panel.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { datasetNames, expectedText, foundText, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import { QualityFailed } from './QualityFailed.tsx';
import { opdOf, type QualitySearch } from './search.ts';

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

function columnsOf(id: CheckId, words: QualityWords): readonly DataColumn<Numbered>[] {
  const { t } = words;
  const wrapped = (text: string): ReactElement => <span className={classes['wrap']}>{text}</span>;
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
    { id: 'label', header: t('quality:rows.label'), cell: ({ label }) => wrapped(label ?? '') },
    {
      id: 'found',
      header: t('quality:rows.found'),
      cell: (row) => wrapped(foundText(row, words)),
    },
    {
      id: 'expected',
      header: t('quality:rows.expected'),
      cell: (row) => wrapped(expectedText(id, row, words)),
    },
  ];
}

/** A finding as an item of a phone's list. */
function phoneRow(id: CheckId, row: FindingRow, words: QualityWords): ReactElement {
  const { t } = words;
  return (
    <span className={classes['item']}>
      <Subject {...{ row, words }} />
      <span className={classes['under']}>{ownerText(row, words)}</span>
      <span className={classes['wrap']}>
        {row.label !== null && `${row.label} · `}
        {t('quality:rows.found')}: {foundText(row, words)} · {expectedText(id, row, words)}
      </span>
    </span>
  );
}

export interface FindingsProps {
  readonly outcome: CheckOutcome;
  readonly search: QualitySearch;
  readonly words: QualityWords;
  readonly onClose: () => void;
}

function Rows({ outcome, search, words }: FindingsProps): ReactElement {
  const { t, format } = words;
  const { id } = outcome.check;
  const phone = usePhone();
  const asked = useFindings(id, opdOf(search));
  const rows = useMemo(
    () => (asked.data ?? []).map((row, index): Numbered => ({ ...row, key: String(index) })),
    [asked.data],
  );
  const columns = useMemo(() => columnsOf(id, words), [id, words]);
  if (asked.isError) return <QualityFailed {...{ asked, words }} />;
  if (asked.data === undefined || asked.isPlaceholderData) {
    return <Waiting text={t('quality:rows.wait')} height={HEIGHT} />;
  }
  if (rows.length === 0) return <p className={classes['pad']}>{t('quality:rows.none')}</p>;
  if (phone) {
    return (
      <LongList
        items={rows}
        keyOf={({ key }) => key}
        item={(row) => phoneRow(id, row, words)}
        more={(count) => t('quality:rows.more', { count, n: format.number(count) })}
      />
    );
  }
  return (
    <DataTable
      caption={t('quality:rows.title', { check: t(`quality:check.${id}.name`) })}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      height={HEIGHT}
      minWidth={MIN_WIDTH}
    />
  );
}

/** The rows of the chosen check, brought into view when it is chosen. */
export function Findings(props: FindingsProps): ReactElement {
  const { outcome, words, onClose } = props;
  const { t } = words;
  const { id } = outcome.check;
  const phone = usePhone();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <div ref={place} tabIndex={-1} className={classes['rows']}>
      <Panel
        title={t('quality:rows.title', { check: t(`quality:check.${id}.name`) })}
        note={t('quality:rows.note', { expect: t(`quality:check.${id}.expect`) })}
        tools={<CloseButton aria-label={t('quality:rows.close')} onClick={onClose} />}
        flush={!phone}
      >
        {outcome.lacks === null ? (
          <Rows {...props} />
        ) : (
          <p className={classes['pad']}>
            {t('quality:rows.lacks', { files: datasetNames(outcome.lacks, words) })}
          </p>
        )}
      </Panel>
    </div>
  );
}
