import { describe, expect, it } from 'vitest';
import { handOver } from '#session/import-hand-over.ts';
import { sourceOf } from '#session/import-open.ts';
import { prepareImport, type PrepareJob } from '#session/import-prepare.ts';
import { encodeRows } from '#test/support/node-engine.ts';
import { checked } from '#test/support/imports.ts';

const TEXT = 'NIP;NAMA;STATUS ASN;JABATAN NAMA;UNOR ID\n198609262015051001;Budi;PNS;Kepala;A\n';

async function given(): Promise<PrepareJob> {
  const part = sourceOf(await checked('pegawai.csv', TEXT));
  const loaded = [encodeRows('units', [{ unit_id: 'A', name: 'Dinas' }])];
  return { parts: [part], loaded, keepOthers: true, mode: {}, want: 'tables' };
}

describe('a job that is handed over', () => {
  it('is the same job, and the page keeps its own bytes when the buffers are gone', async () => {
    const job = await given();
    const { job: copy, transfer } = await handOver(job);
    expect(copy).toEqual(job);
    expect(transfer).toHaveLength(3);
    structuredClone(transfer, { transfer });
    expect(copy.loaded[0]?.bytes).toHaveLength(0);
    expect(prepareImport(job).tables.map(({ rows }) => rows)).toEqual([1, 1]);
  });

  it('has every byte of a table that is copied in several pieces', async () => {
    const job = await given();
    const bytes = Uint8Array.from({ length: 9_000_001 }, (_, at) => at % 251);
    const large = { ...job, parts: [], loaded: [{ dataset: 'units' as const, rows: 1, bytes }] };
    const { job: copy } = await handOver(large);
    expect(copy.loaded[0]?.bytes.length).toBe(bytes.length);
    expect(copy.loaded[0]?.bytes.every((byte, at) => byte === at % 251)).toBe(true);
  });
});
