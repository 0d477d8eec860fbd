import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { useFormat } from '#words/useFormat.ts';
import classes from './Import.module.css';
import { sentenceValues } from './issue-groups.ts';
import { rejectsCsv, rejectsName } from './rejects.ts';
import { saveCsv } from '#dashboards/save-file.ts';

export interface RejectsButtonProps {
  readonly file: CheckedPart;
  /** Say how to open the file without harm to the NIPs. */
  readonly note?: boolean;
}

/** Saves the rows of a file that were not loaded, with line and reason. */
export function RejectsButton({ file, note = false }: RejectsButtonProps): ReactElement {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  const count = file.count.listed;
  const save = async (): Promise<void> => {
    const text = await rejectsCsv(file, {
      line: t('rejects.line'),
      reason: t('rejects.reason'),
      reasonOf: (issue) => {
        const values = sentenceValues(issue);
        const { rule } = issue;
        return `${t(`issues:${rule}.sentence`, values)} ${t(`issues:${rule}.advice`, values)}`;
      },
    });
    saveCsv(rejectsName(file.file, t('rejects.suffix')), text);
  };
  return (
    <div className={classes['rejects']}>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
        onClick={() => void save()}
      >
        {t('issues.rejects', { count, n: format.number(count) })}
      </Button>
      {note && <p className="t-meta">{t('issues.rejectsNote')}</p>}
    </div>
  );
}
