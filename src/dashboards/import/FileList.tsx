import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { removeFile, resetImport, useImport } from '#session/use-import.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { FileCard } from './FileCard.tsx';
import { bytesRead, tallyOf } from './file-view.ts';
import classes from './File.module.css';

/** The chosen files, each with what was found in it. */
export function FileList(): ReactElement {
  const { t } = useTranslation('import');
  const files = useImport((state) => state.files);
  const list = useRef<HTMLUListElement>(null);
  const remove = (id: string, place: number): void => {
    removeFile(id);
    // The focus goes to what takes the place of the file, or to the button that adds files.
    requestAnimationFrame(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>('[data-file]') ?? [];
      const next = rest[Math.min(place, rest.length - 1)];
      (next ?? document.querySelector<HTMLElement>('[data-choose-files]'))?.focus();
    });
  };
  const { done, total } = bytesRead(files);
  return (
    <Panel
      title={t('review.title')}
      note={t('review.note')}
      flush
      tools={
        <Button variant="default" onClick={resetImport}>
          {t('review.removeAll')}
        </Button>
      }
    >
      {tallyOf(files).reading > 0 && (
        <div className={classes['inset']}>
          <ProgressBar label={t('review.reading')} unit="bytes" done={done} total={total} />
        </div>
      )}
      <ul ref={list} className={classes['files']}>
        {files.map((file, place) => (
          <FileCard
            key={file.id}
            file={file}
            alone={files.length === 1}
            onRemove={() => remove(file.id, place)}
          />
        ))}
      </ul>
    </Panel>
  );
}
