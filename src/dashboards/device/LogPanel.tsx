import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LOG_CAP, useLog } from '#session/log.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useFormat, useLanguage } from '#words/useFormat.ts';
import { logCsv } from './log-rows.ts';
import { saveCsv } from '#dashboards/save-file.ts';
import { writeTime } from './times.ts';
import { useLogWords } from './use-log-words.ts';

function What({ what }: { readonly what: string }): ReactElement {
  return <bdi>{what}</bdi>;
}

/** What was done in this browser, latest first. */
export function LogPanel(): ReactElement {
  const { t } = useTranslation('device');
  const format = useFormat();
  const language = useLanguage();
  const words = useLogWords();
  const { entries, dropped } = useLog();
  const rows = entries
    .map((entry, index) => ({ ...entry, key: String(index), entry }))
    .toReversed();
  const columns: readonly DataColumn<(typeof rows)[number]>[] = [
    { id: 'at', header: t('log.at'), cell: (row) => writeTime(row.at, language), width: 170 },
    { id: 'kind', header: t('log.kind'), cell: ({ entry }) => words.kindOf(entry), width: 110 },
    { id: 'what', header: t('log.what'), cell: What, width: 220 },
    { id: 'details', header: t('log.details'), cell: ({ entry }) => words.detailsOf(entry) },
  ];
  return (
    <Panel
      title={t('log.title')}
      note={
        dropped === 0
          ? t('log.note')
          : `${t('log.note')} ${t('log.dropped', { count: dropped, n: format.number(dropped), cap: format.number(LOG_CAP) })}`
      }
      flush
      tools={
        rows.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
            onClick={() => saveCsv(t('log.fileName'), logCsv(entries, words))}
          >
            {t('log.save')}
          </Button>
        )
      }
    >
      <DataTable
        caption={t('log.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t('log.empty')} />}
        minWidth={740}
        {...(rows.length > 12 ? { height: 440 } : {})}
      />
    </Panel>
  );
}
