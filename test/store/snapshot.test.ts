import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SnapshotError, packSnapshot, unpackSnapshot, type Snapshot } from '#store/snapshot.ts';
import { encodeRows } from '#test/support/node-engine.ts';

const snapshot: Snapshot = {
  id: 'abc123',
  name: `Kota "Sa'diah"`,
  asOf: 20_696,
  synthetic: true,
  tables: [
    encodeRows('units', [{ unit_id: 'a', name: 'A' }]),
    encodeRows('employees', [{ nip: '198609262015051001', name: 'B', person_id: 'keep-me' }]),
    encodeRows('training', []),
  ],
};

/** The file with one of its parts replaced or, where `to` gives nothing, taken out. */
function changed(part: string, to: (bytes: Uint8Array) => Uint8Array | null): Uint8Array {
  const files = unzipSync(packSnapshot(snapshot));
  const bytes = files[part];
  if (!bytes) throw new Error(`No ${part}`);
  const { [part]: _, ...others } = files;
  const replaced = to(bytes);
  return zipSync(replaced ? { ...others, [part]: replaced } : others);
}

const inManifest = (change: (manifest: Record<string, unknown>) => object) =>
  changed('manifest.json', (bytes) =>
    strToU8(JSON.stringify(change(JSON.parse(strFromU8(bytes)) as Record<string, unknown>))),
  );

function reasonOf(file: Uint8Array): string {
  try {
    unpackSnapshot(file);
  } catch (error) {
    if (error instanceof SnapshotError) return `${error.reason}: ${error.detail}`;
    throw error;
  }
  return 'none';
}

describe('a snapshot', () => {
  it('comes back as it was packed, persons with their ids', () => {
    expect(unpackSnapshot(packSnapshot(snapshot))).toEqual(snapshot);
  });

  it('is the same bytes each time, so that a build can be repeated', () => {
    expect(packSnapshot(snapshot)).toEqual(packSnapshot(snapshot));
  });

  it('says in its manifest what it holds', () => {
    const files = unzipSync(packSnapshot(snapshot));
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      format: 'tepat',
      version: 1,
      asOf: '2026-08-31',
      synthetic: true,
      tables: [
        { dataset: 'units', rows: 1, crc32: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
        { dataset: 'employees', rows: 1 },
        { dataset: 'training', rows: 0 },
      ],
    });
  });
});

describe('a file is refused by name of what is wrong', () => {
  it('where it is no ZIP, is empty or is cut short', () => {
    const file = packSnapshot(snapshot);
    expect(reasonOf(strToU8('NIP;NAMA\n1;2'))).toMatch(/^not-a-snapshot/);
    expect(reasonOf(new Uint8Array())).toMatch(/^not-a-snapshot/);
    expect(reasonOf(file.slice(0, file.length - 40))).toMatch(/^not-a-snapshot/);
  });

  it('where it is another ZIP, or has no manifest', () => {
    expect(reasonOf(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/^not-a-snapshot/);
    expect(reasonOf(changed('manifest.json', () => null))).toMatch(/^not-a-snapshot/);
    expect(reasonOf(inManifest((m) => ({ ...m, format: 'other' })))).toMatch(/^not-a-snapshot/);
  });

  it('where a later version wrote it', () => {
    expect(reasonOf(inManifest((m) => ({ ...m, version: 2 })))).toBe('version: 2');
  });

  it.each(['id', 'name', 'asOf', 'synthetic', 'tables'])('where the manifest lacks %s', (key) => {
    expect(reasonOf(inManifest((m) => ({ ...m, [key]: undefined })))).toMatch(/^manifest/);
  });

  it('where the manifest is no JSON or has a day that does not exist', () => {
    expect(reasonOf(changed('manifest.json', () => strToU8('{')))).toMatch(/^manifest/);
    expect(reasonOf(changed('manifest.json', () => strToU8('null')))).toMatch(/^manifest/);
    expect(reasonOf(inManifest((m) => ({ ...m, asOf: '2026-02-30' })))).toMatch(/^manifest/);
  });

  it('where a dataset is not known', () => {
    const tables = [{ dataset: 'survey', rows: 1, bytes: 1, crc32: '00000000' }];
    expect(reasonOf(inManifest((m) => ({ ...m, tables })))).toBe('unknown-dataset: survey');
  });

  it('where a table is missing', () => {
    expect(reasonOf(changed('units.arrow', () => null))).toBe('missing-table: units');
  });

  it('where one bit of a table has changed, or it is shorter', () => {
    const flipped = changed('employees.arrow', (bytes) => {
      const copy = bytes.slice();
      copy[200] = (copy[200] ?? 0) ^ 1;
      return copy;
    });
    expect(reasonOf(flipped)).toBe('damaged-table: employees');
    const shorter = changed('employees.arrow', (bytes) => bytes.slice(0, -8));
    expect(reasonOf(shorter)).toBe('damaged-table: employees');
  });
});
