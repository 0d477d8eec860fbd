import { useEffect, useMemo } from 'react';
import { useSession } from './engine.ts';
import { handOver } from './import-hand-over.ts';
import type { ImportModes, PrepareJob } from './import-prepare.ts';
import { prepareJobOf, useImport, type CrossPhase, type ImportState } from './use-import.ts';
import { workers } from './workers.ts';

let running: AbortController | null = null;

const ALL_NEW: ImportModes = {};

/** Whether there is anything to compare: two tables, of which one comes from a file. */
export function compares({ parts, loaded, keepOthers, mode }: PrepareJob): boolean {
  if (parts.length !== 1) return parts.length > 1;
  const [only] = parts;
  const dataset = only?.encoded.dataset;
  const updates = loaded.some(
    (table) => table.dataset === dataset && (mode[table.dataset] ?? 'new') !== 'new',
  );
  return updates || (keepOthers && loaded.some((table) => table.dataset !== dataset));
}

/** Checks tables against each other in a worker; a later call goes before an earlier one. */
async function check(job: PrepareJob | null): Promise<void> {
  running?.abort();
  const stop = new AbortController();
  running = stop;
  const { files } = useImport.getState();
  const tell = (cross: CrossPhase) => {
    // What was taken out meanwhile, a finished import for example, is not spoken of.
    if (running === stop && useImport.getState().files === files) useImport.setState({ cross });
  };
  if (job === null || !compares(job)) {
    tell({ at: 'none' });
    return;
  }
  tell({ at: 'working' });
  try {
    const { signal } = stop;
    const { job: copy, transfer } = await handOver(job);
    const answer = await workers.run('prepare', copy, { signal, transfer });
    const { findings, clashes, previews, resolvedPosts } = answer;
    tell({ at: 'done', findings, clashes, previews, resolvedPosts });
  } catch (cause) {
    if (stop.signal.aborted) return;
    tell({ at: 'failed', detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

// Loading makes the same comparison for itself, and on two cores it would wait for this one. Who comes
// back from it without having loaded looks again.
useImport.subscribe(({ commit }) => {
  if (commit.at === 'loading') running?.abort();
});

/**
 * Keeps the findings between the datasets to come, their clashes and what an update by key would
 * change up to date while the files are looked at. `mode` by dataset; the same object while nothing
 * changes.
 */
export function useCrossCheck(keepOthers: boolean, mode: ImportModes = ALL_NEW): void {
  const files = useImport((state: ImportState) => state.files);
  const loaded = useSession((state) => state.tables);
  const job = useMemo(
    () => prepareJobOf(files, loaded, { keepOthers, mode }),
    [files, loaded, keepOthers, mode],
  );
  useEffect(() => {
    void check(job);
  }, [job]);
}
