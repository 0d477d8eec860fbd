import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveHeld, readHeld, useHeld, type HeldFile } from '#session/held-files.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useFormat } from '#words/useFormat.ts';
import { clipped } from './issue-groups.ts';

/** A file that may be more than the browser can hold: how large it is, and whether it is read. */
function HeldNote({ held }: { readonly held: HeldFile }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const answer = (act: (id: string) => unknown): void => {
    act(held.id);
    // The note is gone, and its buttons with it.
    document.querySelector<HTMLElement>('[data-choose-files]')?.focus();
  };
  const { file, estimate, offered, isSaid } = held;
  const gigabytes = (bytes: number): string => format.number(bytes / 1e9, 1);
  const memory = { needed: gigabytes(estimate.memory), offered: gigabytes(offered) };
  const size = t('held.size', {
    file: clipped(file.name),
    // A guess is not written to the last row.
    rows: format.number(Number(estimate.rows.toPrecision(2))),
    columns: format.number(estimate.columns),
    size: format.bytes(file.size),
  });
  return (
    <ErrorNote
      what={`${size} ${t(isSaid ? 'held.memory' : 'held.memoryUnsaid', memory)}`}
      next={t('held.next')}
      actions={
        <>
          <Button variant="default" onClick={() => answer(leaveHeld)}>
            {t('held.leave')}
          </Button>
          <Button variant="default" onClick={() => answer(readHeld)}>
            {t('held.read')}
          </Button>
        </>
      }
    />
  );
}

/** The files that wait for an answer before they are read. */
export function HeldFiles(): ReactElement {
  const files = useHeld((state) => state.files);
  return (
    <>
      {files.map((held) => (
        <HeldNote key={held.id} held={held} />
      ))}
    </>
  );
}
