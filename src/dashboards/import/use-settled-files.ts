import { useState } from 'react';
import { useImport, type StagedFile } from '#session/use-import.ts';

function same(a: readonly StagedFile[], b: readonly StagedFile[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => one.id === b[at]?.id && one.outcome === b[at].outcome)
  );
}

/** The files as they were before they are read again: what is shown of them stays where it is. */
export function useSettledFiles(): readonly StagedFile[] {
  const files = useImport((state) => state.files);
  const [before, setBefore] = useState(files);
  const settled = files.map((file) => {
    if (file.outcome.at !== 'working') return file;
    const known = before.find(({ id }) => id === file.id);
    return known ? { ...file, outcome: known.outcome } : file;
  });
  if (!same(settled, before)) setBefore(settled);
  return settled;
}
