import { zipSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#core/day.ts';
import { BackupError, packBackup, unpackBackup, type Backup } from '#store/keep-backup.ts';
import { packSnapshot } from '#store/snapshot.ts';

const asOf = dayOf(2026, 9, 30) ?? 0;

function given(names: readonly string[]): Backup {
  const items = names.map((name, index) => {
    const datasetId = `set-${index}`;
    const tables = [
      { dataset: 'units', rows: 2 + index, bytes: Uint8Array.of(1, 2, index) },
    ] as const;
    const file = packSnapshot({ id: datasetId, name: 'isi', asOf, synthetic: false, tables });
    const savedAt = '2026-11-24T01:02:03.004Z';
    const counts = { units: 2 + index };
    const about = { id: `b${index}`, name, savedAt, datasetId, asOf, synthetic: false, counts };
    return { about, file };
  });
  const log = [{ at: '2026-11-24T01:02:03.004Z', kind: 'save', what: '__proto__', details: {} }];
  const recipes = [
    { name: '<b>Induk</b>', text: '{"format":"tepat-resep"}', usedAt: '2026-11-24T01:02:03.004Z' },
    { name: '__proto__', text: '', usedAt: null },
  ];
  const scenarios = [
    { id: 's1', stamp: 'x', value: { format: 1, scenario: { name: '__proto__' } } },
  ];
  return { items, restore: 'b0', recipes, log, scenarios };
}

function refusal(bytes: Uint8Array): string {
  try {
    unpackBackup(bytes);
  } catch (cause) {
    if (cause instanceof BackupError) return cause.reason;
    throw cause;
  }
  return 'taken';
}

describe('a backup of everything', () => {
  it('comes back exactly, whatever the names are', () => {
    const backup = given(['Dasar', '<img src=x onerror=alert(1)>', '../../etc', 'Dasar 2']);
    const file = packBackup(backup);
    expect(unpackBackup(file)).toEqual(backup);
    expect(packBackup(unpackBackup(file))).toEqual(file);
  });

  it('may hold nothing', () => {
    const backup: Backup = { items: [], restore: null, recipes: [], log: [], scenarios: [] };
    expect(unpackBackup(packBackup(backup))).toEqual(backup);
  });

  it('of before there were scenarios has none', () => {
    const { scenarios: _none, ...old } = given(['Dasar']);
    const file = packBackup(old as Backup);
    expect(unpackBackup(file)).toEqual({ ...old, scenarios: [] });
  });

  it('is refused when it is cut short, wherever that is', () => {
    const file = packBackup(given(['Dasar', 'Lain']));
    for (let size = 0; size < file.length; size += 7) {
      expect(refusal(file.slice(0, size))).toBe('not-a-backup');
    }
  });

  it('gives no other content than was written, whichever byte is changed', () => {
    const backup = given(['Dasar', 'Lain']);
    const file = packBackup(backup);
    let refused = 0;
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      try {
        expect(unpackBackup(changed)).toEqual(backup);
      } catch (cause) {
        expect(cause).toBeInstanceOf(BackupError);
        refused += 1;
      }
    }
    // The rest are bytes of the ZIP that say nothing of the content: times, attributes, checksums.
    expect(refused).toBeGreaterThan(file.length / 2);
  });

  it('is refused when a file of it is another one', () => {
    const files = unzipSync(packBackup(given(['Dasar', 'Lain'])));
    const swapped = { ...files, '1.tepat': files['2.tepat'] ?? new Uint8Array() };
    expect(refusal(zipSync(swapped))).toBe('damaged');
    const { '1.tepat': _gone, ...fewer } = files;
    expect(refusal(zipSync(fewer))).toBe('damaged');
  });

  it('is no other ZIP and no other file', () => {
    expect(refusal(new TextEncoder().encode('NIP;NAMA\r\n'))).toBe('not-a-backup');
    expect(refusal(zipSync({ 'a.csv': Uint8Array.of(1) }))).toBe('not-a-backup');
  });
});
