import type { ImportState } from '#session/use-import.ts';

/** Where the reader is: nothing chosen, files to look at, being taken over, taken over. */
export type Step = 'choose' | 'review' | 'loading' | 'result';

/** The step that the state of the import stands for. One that failed or was cancelled is looked at again. */
export function stepOf({ files, commit }: Pick<ImportState, 'files' | 'commit'>): Step {
  switch (commit.at) {
    case 'loading':
      return 'loading';
    case 'done':
      return 'result';
    case 'none':
    case 'cancelled':
    case 'failed':
      return files.length === 0 ? 'choose' : 'review';
  }
}
