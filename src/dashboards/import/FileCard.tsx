import { ActionIcon, Button } from '@mantine/core';
import { IconChevronRight, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { checkedParts, type StagedFile } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import { FileBody } from './FileBody.tsx';
import { FileStateTag } from './FileStateTag.tsx';
import { attentionOf, opensItself } from './file-view.ts';
import classes from './File.module.css';

/** A file as it was before it is read again: its controls stay where they are meanwhile. */
function useSettled(file: StagedFile): StagedFile {
  const [settled, setSettled] = useState(file);
  if (file.outcome.at !== 'working' && settled !== file) setSettled(file);
  if (settled.outcome.at === 'working') return file;
  return file.outcome.at === 'working' ? { ...file, outcome: settled.outcome } : file;
}

/** What a file holds in a few words: dataset, rows, findings. */
function useSummary(file: StagedFile): string {
  const { t } = useTranslation('import');
  const format = useFormat();
  const parts = checkedParts([file]);
  if (parts.length === 0) return format.bytes(file.size);
  const rows = parts.reduce((sum, { count }) => sum + count.rowsIn, 0);
  const found = parts.reduce((sum, { findings }) => sum + findings.count, 0);
  const datasets = new Set(parts.map(({ dataset }) => t(`dataset.${dataset}.label`)));
  return [
    [...datasets].join(', '),
    t('file.rows', { count: rows, n: format.number(rows) }),
    found === 0
      ? t('file.noFindings')
      : t('file.findings', { count: found, n: format.number(found) }),
  ].join(' · ');
}

export interface FileCardProps {
  readonly file: StagedFile;
  /** No other file is there. */
  readonly alone: boolean;
  readonly onRemove: () => void;
}

/** One file: a line that opens. What asks for a decision is open from the start. */
export function FileCard({ file, alone, onRemove }: FileCardProps): ReactElement {
  const { t } = useTranslation('import');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const id = useId();
  const settled = useSettled(file);
  const summary = useSummary(settled);
  const open = chosen ?? opensItself(attentionOf(settled), alone);
  return (
    <li className={classes['file']}>
      <div className={classes['fileHead']}>
        <h3 className={classes['fileTitle']}>
          <button
            type="button"
            data-file
            className={classes['toggle']}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setChosen(!open)}
          >
            <IconChevronRight size={18} stroke={1.8} aria-hidden />
            <span className={classes['fileWords']}>
              <bdi className={classes['fileName']}>{file.name}</bdi>
              <span className={classes['summary']}>{summary}</span>
            </span>
          </button>
        </h3>
        <FileStateTag file={file} />
        {settled.outcome.at === 'working' ? (
          <Button
            variant="default"
            size="compact-sm"
            title={t('file.cancelOf', { file: file.name })}
            onClick={onRemove}
          >
            {t('file.cancel')}
          </Button>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('review.remove', { file: file.name })}
            onClick={onRemove}
          >
            <IconX size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div id={id} hidden={!open} aria-busy={file.outcome.at === 'working'}>
        {open && <FileBody file={settled} />}
      </div>
    </li>
  );
}
