import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importFile, type ImportProgress } from '#session/import-file.ts';
import type { ImportRequest } from '#session/messages.ts';
import { removeFile, resetImport, stageFiles, useImport } from '#session/use-import.ts';
import { newPerson } from '#test/support/imports.ts';

const TEXT = 'ID UNIT;NAMA UNIT\nA;Dinas A\n';

/** The platform's worker: reads every file but those called `endless`, of which it only tells progress. */
class PlatformWorker extends EventTarget {
  /** The one that was given a file last. */
  static reader: PlatformWorker | null = null;
  ended = false;

  postMessage({ job: { source, ...job } }: { job: ImportRequest }): void {
    PlatformWorker.reader = this;
    const say = (data: unknown) => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    const tell = (progress: ImportProgress) => say({ kind: 'progress', progress });
    void source.arrayBuffer().then(async (buffer) => {
      if (job.name === 'endless.csv') {
        tell({ step: 'reading', part: null, rows: 5, rowsTotal: null, bytes: 9, totalBytes: 99 });
        return;
      }
      const bytes = new Uint8Array(buffer);
      const result = await importFile({ ...job, bytes }, newPerson, () => undefined);
      say({ kind: 'done', result });
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', PlatformWorker);
});
afterEach(() => {
  resetImport();
  vi.unstubAllGlobals();
});

/** Resolves once the only file has told how far it is. */
function underWay(): Promise<void> {
  return vi.waitFor(() => {
    const outcome = useImport.getState().files[0]?.outcome;
    if (outcome?.at !== 'working' || outcome.progress?.bytes !== 9) throw new Error('not yet');
  });
}

describe('a file that is still read', () => {
  it.each([
    ['taken out by itself', () => removeFile(useImport.getState().files[0]?.id ?? '')],
    ['taken out with all others', resetImport],
  ])('is let go at once where it is %s, and the next one is read', async (_how, cancel) => {
    const endless = stageFiles([new File([TEXT], 'endless.csv')]);
    await underWay();
    const worker = PlatformWorker.reader;
    cancel();
    expect(useImport.getState()).toMatchObject({ files: [], cross: { at: 'none' } });
    await endless;
    expect(worker?.ended).toBe(true);
    expect(useImport.getState().files).toEqual([]);

    await stageFiles([new File([TEXT], 'unit.csv')]);
    const { files } = useImport.getState();
    expect(files.map(({ name, outcome }) => [name, outcome.at])).toEqual([['unit.csv', 'read']]);
    expect(PlatformWorker.reader).not.toBe(worker);
  });
});
