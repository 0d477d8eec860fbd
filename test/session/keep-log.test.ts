import { beforeEach, describe, expect, it } from 'vitest';
import { LOG_CAP, currentLog, logAction, logExport, onLogged, replaceLog } from '#session/log.ts';

describe('the log of actions', () => {
  beforeEach(() => replaceLog({ entries: [], dropped: 0 }));

  it('writes what was done with the time of the device, in order', () => {
    const before = new Date().toISOString();
    logAction({ kind: 'import', what: '__proto__', details: { files: 3 } });
    logExport('<img src=x>.csv', 12);
    const { entries } = currentLog();
    expect(entries.map(({ kind, what, details }) => ({ kind, what, details }))).toEqual([
      { kind: 'import', what: '__proto__', details: { files: 3 } },
      { kind: 'export', what: '<img src=x>.csv', details: { rows: 12 } },
    ]);
    for (const { at } of entries) {
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
      expect(at >= before).toBe(true);
    }
  });

  it('holds no more than its cap and counts what went', () => {
    for (let n = 0; n < LOG_CAP + 3; n += 1) logAction({ kind: 'edit', what: String(n) });
    const { entries, dropped } = currentLog();
    expect(entries.length).toBe(LOG_CAP);
    expect(entries[0]?.what).toBe('3');
    expect(dropped).toBe(3);
  });

  it('tells listeners until they end it', () => {
    const heard: string[] = [];
    const end = onLogged(({ what }) => heard.push(what));
    logAction({ kind: 'save', what: 'a' });
    end();
    logAction({ kind: 'save', what: 'b' });
    expect(heard).toEqual(['a']);
  });
});
