import { useEffect, useRef } from 'react';
import { useSession } from './engine.ts';
import { competencyNames } from './import-competencies.ts';
import type { ImportedPart } from './import-file.ts';
import { checkedParts, readAgain, useImport, type StagedFile } from './use-import.ts';

/** Whether what a part is depends on the names of competencies: its headers may be such names. */
function speaksOfCompetencies(part: ImportedPart): boolean {
  if (part.ok) return part.dataset === 'assessments';
  return part.skipped ? part.by === 'unknown' : part.failure.code === 'no-known-column';
}

/** Files to be read again once other competencies are known. */
export function readByNames(files: readonly StagedFile[]): string[] {
  return files.flatMap(({ id, outcome }) =>
    outcome.at === 'read' && outcome.result.parts.some(speaksOfCompetencies) ? [id] : [],
  );
}

/**
 * Reads sheets that speak of competencies by name again when the names change that are known: the
 * dictionary may be dropped together with them and be read later.
 */
export function useFreshDictionary(): void {
  const files = useImport((state) => state.files);
  const loaded = useSession((state) => state.tables);
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (files.some(({ outcome }) => outcome.at === 'working')) return;
    const read = checkedParts(files).map(({ encoded }) => encoded);
    const names = JSON.stringify([...competencyNames([...loaded, ...read])]);
    const before = known.current;
    known.current = names;
    if (before === null || before === names) return;
    for (const id of readByNames(files)) void readAgain(id);
  }, [files, loaded]);
}
