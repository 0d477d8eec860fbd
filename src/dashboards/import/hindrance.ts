import { checkedParts, type CrossPhase, type StagedFile } from '#session/use-import.ts';
import { tallyOf } from './file-view.ts';
import { hasOpenQuestion } from './open-questions.ts';

/** Why the files cannot be loaded now. */
export type Hindrance = 'waiting' | 'nothing' | 'question' | 'clashes' | 'noRows';

/**
 * What stands in the way of loading, null where nothing does: files that are still read, none that can
 * be used, a question without which cells are left out, a key in two of them, or rows of which not one can be loaded. Files of no rows are
 * in order: their datasets are then there and empty.
 */
export function hindranceOf(files: readonly StagedFile[], cross: CrossPhase): Hindrance | null {
  const { reading, ready } = tallyOf(files);
  if (reading > 0) return 'waiting';
  if (ready === 0) return 'nothing';
  if (checkedParts(files).some(hasOpenQuestion)) return 'question';
  if (cross.at === 'done' && cross.clashes.count > 0) return 'clashes';
  const counts = checkedParts(files).map(({ count }) => count);
  const rowsIn = counts.reduce((sum, count) => sum + count.rowsIn, 0);
  const loaded = counts.reduce((sum, count) => sum + count.loaded, 0);
  return rowsIn > 0 && loaded === 0 ? 'noRows' : null;
}
