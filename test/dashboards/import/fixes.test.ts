import { describe, expect, it } from 'vitest';
import {
  columnOfHeader,
  fixList,
  withCell,
  without,
  withoutLines,
  withValue,
  type Fixes,
} from '#dashboards/import/fixes.ts';
import { asks, stepAfter, stepBefore } from '#dashboards/import/wizard.ts';
import { checked } from '#test/support/imports.ts';
import { EMPLOYEES, UNITS } from './given.ts';

const NONE: Fixes = { values: [], ignoreLines: [], cells: [] };

describe('what is put right', () => {
  const fixes = withoutLines(
    withCell(withValue(NONE, 'status', 'Pe En Es', 'PNS'), 3, 'name', 'Siti'),
    [9, 4, 9],
  );

  it('is a list in which ignored rows are one line', () => {
    expect(fixList(fixes)).toEqual([
      { kind: 'value', column: 'status', from: 'Pe En Es', to: 'PNS' },
      { kind: 'cell', line: 3, column: 'name', to: 'Siti' },
      { kind: 'ignored', count: 2 },
    ]);
    expect(fixes.ignoreLines).toEqual([4, 9]);
  });

  it('takes the place of what was said of the same value or cell', () => {
    const again = withCell(withValue(fixes, 'status', 'Pe En Es', 'CPNS'), 3, 'name', 'Sita');
    expect(again.values).toEqual([{ column: 'status', from: 'Pe En Es', to: 'CPNS' }]);
    expect(again.cells).toEqual([{ line: 3, column: 'name', to: 'Sita' }]);
  });

  it('is undone one by one', () => {
    const rest = fixList(fixes).reduce(without, fixes);
    expect(rest).toEqual(NONE);
  });

  it('goes by the schema column that a header feeds', async () => {
    const part = await checked('pegawai.csv', EMPLOYEES);
    expect(columnOfHeader(part, 'STATUS ASN')).toBe('status');
    expect(columnOfHeader(part, 'TIDAK ADA')).toBe(null);
  });
});

describe('a step', () => {
  it('is passed over where it has nothing to look at', async () => {
    const clean = [await checked('unit.csv', UNITS)];
    expect(stepAfter('files', clean)).toBe('save');
    expect(stepBefore('save', clean)).toBe('files');
  });

  it('is stopped at where a header is only similar, or rows are not loaded', async () => {
    const similar = [await checked('a.csv', EMPLOYEES.replace('NAMA', 'NAMA PEGAWE'))];
    expect(asks('columns', similar)).toBe(true);
    expect(stepAfter('files', similar)).toBe('columns');
    const bad = [await checked('a.csv', 'NIP;NAMA;STATUS ASN\n1,98706E+17;Budi;PNS\n')];
    expect(stepAfter('files', bad)).toBe('check');
    expect(stepBefore('save', bad)).toBe('check');
  });
});
