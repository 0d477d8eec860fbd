import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '#session/engine.ts';
import { prepareImport, type PrepareJob } from '#session/import-prepare.ts';
import { openEngine, stopWaiting } from '#session/open-engine.ts';
import { cancelCommit, commitImport, resetImport, useImport } from '#session/use-import.ts';
import { AS_OF, imported } from '#test/support/imports.ts';

/** The thread of a worker, which answers as ours does. */
class ThreadOfWorker extends EventTarget {
  postMessage({ job }: { job: PrepareJob }): void {
    const data = { kind: 'done', result: prepareImport(job) };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.dispatchEvent(new Event('terminated'));
  }
}

let server: Server | null = null;

/** The page at an address where nothing answers, or where something answers as `answer` does. */
async function pageAt(answer: Parameters<typeof createServer>[1] | null): Promise<void> {
  let port = 1;
  if (answer) {
    server = createServer(answer);
    port = await new Promise((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        const address = server?.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }
  vi.stubGlobal('Worker', ThreadOfWorker);
  vi.stubGlobal('document', { baseURI: `http://127.0.0.1:${port}/` });
}

async function stageOneFile(): Promise<void> {
  const name = 'unit.csv';
  const text = 'ID UNIT,NAMA UNIT\nU1,Dinas\n';
  const outcome = { at: 'read', result: await imported(name, text) } as const;
  const source = new Blob([text]);
  const { size } = source;
  useImport.setState({
    files: [{ id: 'f', name, size, source, choices: new Map(), outcome }],
    asOf: AS_OF,
  });
}

const options = { name: 'Data impor', keepOthers: false, synthetic: false };
const phase = () => useSession.getState().phase;

beforeEach(() => {
  useSession.setState({ phase: { at: 'idle' }, dataset: null, city: null, tables: [] });
});

afterEach(() => {
  resetImport();
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
  server = null;
});

describe('an engine that cannot be opened during an import', () => {
  it('is a failed phase that says which step failed, not a download without an end', async () => {
    await pageAt(null);
    await stageOneFile();
    await commitImport(options);
    expect(useImport.getState().commit.at).toBe('failed');
    expect(phase()).toMatchObject({ at: 'failed', failure: { step: 'fetch' } });
  });

  it('is asked for again by the next import', async () => {
    const asked: (string | undefined)[] = [];
    await pageAt(({ url }, response) => {
      asked.push(url);
      response.writeHead(404).end();
    });
    await stageOneFile();
    await commitImport(options);
    await commitImport(options);
    expect(asked).toEqual(['/engine/manifest.json', '/engine/manifest.json']);
    expect(phase()).toMatchObject({ at: 'failed', failure: { step: 'fetch' } });
  });
});

describe('an import that is cancelled while the engine comes', () => {
  it('leaves the phase as it was before, whatever becomes of the engine later', async () => {
    let answerLater = (): void => undefined;
    let asked = (): void => undefined;
    const askedFor = new Promise<void>((resolve) => (asked = resolve));
    await pageAt((_, response) => {
      answerLater = () => void response.writeHead(404).end();
      asked();
    });
    const failure = { step: 'data', detail: 'city.tepat' } as const;
    useSession.setState({ phase: { at: 'failed', failure } });
    await stageOneFile();
    const committed = commitImport(options);
    await askedFor;
    expect(phase().at).toBe('downloading');
    cancelCommit();
    await committed;
    expect(phase()).toEqual({ at: 'failed', failure });
    const opened = openEngine();
    expect(phase().at).toBe('downloading');
    stopWaiting();
    answerLater();
    await expect(opened).rejects.toThrow('404');
    expect(phase()).toEqual({ at: 'failed', failure });
  });
});
