import { useEffect, useMemo } from 'react';
import type { EncodedTable } from '#store/ipc.ts';
import { useSession } from './engine.ts';
import type { CrossTable } from './import-cross.ts';
import { planImport } from './import-plan.ts';
import {
  checkedParts,
  useImport,
  type CrossPhase,
  type ImportState,
  type StagedFile,
} from './use-import.ts';
import { workers } from './workers.ts';

let running: AbortController | null = null;

/**
 * The tables of the dataset to come; null while there is nothing to compare: a file is still read, a
 * dataset is there twice, or there are not two datasets of which one comes from a file.
 */
export function crossTables(
  files: readonly StagedFile[],
  loaded: readonly EncodedTable[],
  keepOthers: boolean,
): readonly CrossTable[] | null {
  if (files.some(({ outcome }) => outcome.at === 'working')) return null;
  const checked = checkedParts(files);
  const encoded = checked.map((file) => file.encoded);
  const { tables, twice, fromFiles } = planImport(encoded, loaded, keepOthers);
  if (twice.length > 0 || fromFiles.length === 0 || tables.length < 2) return null;
  return tables.map((table) => {
    const file = checked.find((one) => one.encoded === table);
    if (!file) return { encoded: table, source: null };
    const { file: name, lines, headers } = file;
    return { encoded: table, source: { file: name, lines, headers } };
  });
}

/** Checks tables against each other in a worker; a later call goes before an earlier one. */
async function check(tables: readonly CrossTable[] | null): Promise<void> {
  running?.abort();
  const stop = new AbortController();
  running = stop;
  const { files } = useImport.getState();
  const tell = (cross: CrossPhase) => {
    // What was taken out meanwhile, a finished import for example, is not spoken of.
    if (running === stop && useImport.getState().files === files) useImport.setState({ cross });
  };
  if (tables === null) {
    tell({ at: 'none' });
    return;
  }
  tell({ at: 'working' });
  try {
    tell({
      at: 'done',
      findings: await workers.run('cross', { tables }, { signal: stop.signal }),
    });
  } catch (cause) {
    tell({ at: 'failed', detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** Keeps the findings between the datasets of the plan up to date while the files are looked at. */
export function useCrossCheck(keepOthers: boolean): void {
  const files = useImport((state: ImportState) => state.files);
  const loaded = useSession((state) => state.tables);
  const tables = useMemo(() => crossTables(files, loaded, keepOthers), [files, loaded, keepOthers]);
  useEffect(() => {
    void check(tables);
  }, [tables]);
}
