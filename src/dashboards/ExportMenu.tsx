import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataset } from '#session/engine.ts';
import { logExport } from '#session/log.ts';
import { useFormat } from '#words/useFormat.ts';
import { saveBlob, saveCsv } from './save-file.ts';
import { exportCsv, exportName, exportXlsx, type ExportTable } from './table-export.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ExportMenuProps<T> {
  /** Made when a file is asked for. */
  readonly table: () => ExportTable<T>;
}

/** A table as a file, CSV or XLSX. Every file says what data it is from; the log keeps that it went out. */
export function ExportMenu<T>({ table }: ExportMenuProps<T>): ReactElement {
  const { t } = useTranslation('common');
  const format = useFormat();
  const dataset = useDataset();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const words = { yes: t('export.yes'), no: t('export.no'), notes: t('export.notes') };

  const full = (): ExportTable<T> => {
    const asked = table();
    const data =
      dataset === null
        ? []
        : ([
            [t('export.data'), dataset.name],
            [t('export.asOf'), format.date(dataset.asOf)],
            ...(dataset.synthetic ? [[t('export.kind'), t('export.synthetic')] as const] : []),
          ] as const);
    const rows = [t('export.rows'), format.number(asked.rows.length)] as const;
    return { ...asked, about: [...data, ...asked.about, rows] };
  };
  const csv = (): void => {
    const made = full();
    const name = exportName(made.name, 'csv');
    saveCsv(name, exportCsv(made, words));
    logExport(name, made.rows.length);
  };
  const xlsx = (): void => {
    const made = full();
    const name = exportName(made.name, 'xlsx');
    setState('busy');
    exportXlsx(made, words, dataset?.asOf ?? 0).then(
      (bytes) => {
        saveBlob(name, new Blob([bytes], { type: XLSX }));
        logExport(name, made.rows.length);
        setState('idle');
      },
      () => setState('failed'),
    );
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          loading={state === 'busy'}
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        >
          {t('export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={xlsx}>{t('export.xlsx')}</Menu.Item>
        <Menu.Item onClick={csv}>{t('export.csv')}</Menu.Item>
        {state === 'failed' && <Menu.Label role="alert">{t('export.failed')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
