import { useDataset } from '#session/engine.ts';
import { saveStateOf, useKeep, type SaveState } from '#session/keep-state.ts';
import { isSample } from '#session/sample.ts';

/** What can be promised of the dataset in use; null while none is known. */
export function useSaveState(): SaveState | null {
  const dataset = useDataset();
  const keep = useKeep();
  return dataset && saveStateOf(dataset, isSample(dataset), keep);
}
