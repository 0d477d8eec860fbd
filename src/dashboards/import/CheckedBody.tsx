import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useFormat } from '#words/useFormat.ts';
import { FileFacts } from './FileFacts.tsx';
import classes from './File.module.css';
import { IssueList } from './IssueList.tsx';
import { MappingTable } from './MappingTable.tsx';
import { RejectsButton } from './RejectsButton.tsx';

/** Names of columns as files spell them, in a list. */
function Columns({
  words,
  labels,
}: {
  words: 'dropped' | 'ignored' | 'markers';
  labels: readonly string[];
}) {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (labels.length === 0) return null;
  return <p className="t-meta">{t(`columns.${words}`, { labels: format.list(labels) })}</p>;
}

function markerLabels({ markers, matches }: CheckedPart): string[] {
  return matches.filter(({ index }) => markers.includes(index)).map(({ header }) => header);
}

/** A file that could be read: how, how many rows, which columns, what was found. */
export function CheckedBody({
  id,
  file,
}: {
  readonly id: string;
  readonly file: CheckedPart;
}): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <>
      <FileFacts file={file} />
      {file.missing.length > 0 && (
        <ErrorNote
          what={t('columns.missing', { labels: format.list(file.missing) })}
          next={t('columns.missingNext')}
        />
      )}
      <div className={classes['part']}>
        <h4>{t('issues.title')}</h4>
        <IssueList groups={file.findings.groups} />
        {file.count.listed > 0 && <RejectsButton file={file} note />}
      </div>
      <div className={classes['part']}>
        <h4>{t('columns.title')}</h4>
        <MappingTable id={id} file={file} />
        <Columns words="dropped" labels={file.dropped} />
        <Columns words="ignored" labels={file.ignored} />
        <Columns words="markers" labels={markerLabels(file)} />
      </div>
    </>
  );
}
