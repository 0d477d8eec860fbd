import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossIssue } from '#session/import-cross.ts';
import type { Findings } from '#session/import-findings.ts';
import { unpack } from '#session/import-packed.ts';
import { useImport, type CrossPhase } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useFormat } from '#words/useFormat.ts';
import { crossCsv } from './cross-csv.ts';
import classes from './Import.module.css';
import { sentenceValues } from './issue-groups.ts';
import { IssueList } from './IssueList.tsx';
import { saveCsv } from '#dashboards/save-file.ts';

/** Saves the findings, a line each. */
function SaveButton({ findings }: { readonly findings: Findings<CrossIssue> }): ReactElement {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  const save = async (): Promise<void> => {
    const issues: CrossIssue[] = [];
    for await (const some of unpack(findings.all)) issues.push(...some);
    const text = crossCsv(issues, {
      header: [
        t('issues.file').toUpperCase(),
        t('rejects.line'),
        t('issues.column').toUpperCase(),
        t('issues.value').toUpperCase(),
        t('cross.severity'),
        t('cross.finding'),
        t('cross.advice'),
      ],
      sourceOf: ({ file, dataset }) =>
        file === '' ? t('issues.kept', { dataset: t(`dataset.${dataset}.label`) }) : file,
      severityOf: ({ severity }) => t(`issues.severity.${severity}`),
      findingOf: ({ rule }) => t(`issues:${rule}.title`),
      adviceOf: (issue) => t(`issues:${issue.rule}.advice`, sentenceValues(issue)),
    });
    saveCsv(t('cross.fileName'), text);
  };
  return (
    <div className={classes['rejects']}>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
        onClick={() => void save()}
      >
        {t('cross.save', { count: findings.count, n: format.number(findings.count) })}
      </Button>
    </div>
  );
}

function Findings({ cross }: { readonly cross: CrossPhase }): ReactElement | null {
  const { t } = useTranslation('import');
  switch (cross.at) {
    case 'none':
      return null;
    case 'working':
      return <p className="t-meta">{t('cross.working')}</p>;
    case 'failed':
      return (
        <ErrorNote what={t('cross.failed')} next={t('cross.failedNext')} details={cross.detail} />
      );
    case 'done':
      if (cross.findings.count === 0) return <p className="t-meta">{t('cross.none')}</p>;
      return (
        <>
          <IssueList groups={cross.findings.groups} across />
          <SaveButton findings={cross.findings} />
        </>
      );
  }
}

/** What the datasets to come say of each other that does not agree; nothing where only one is there. */
export function CrossPanel(): ReactElement | null {
  const { t } = useTranslation('import');
  const cross = useImport((state) => state.cross);
  if (cross.at === 'none') return null;
  return (
    <Panel title={t('cross.title')} note={t('cross.note')}>
      <div className={classes['confirm']} aria-busy={cross.at === 'working'}>
        <Findings cross={cross} />
      </div>
    </Panel>
  );
}
