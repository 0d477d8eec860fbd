import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS, type Corrections } from '#validate/corrections.ts';
import { column, findings, validated } from './from-text.ts';

const UNITS =
  'ID UNIT,NAMA UNIT,JENIS UNIT,NIK\nU1,Dinas A,warung,1\nU2,Dinas B, warung ,2\nU3,,Dinas,3\n';

function corrected(csv: string, corrections: Partial<Corrections>) {
  return validated(csv, 'units', { corrections: { ...NO_CORRECTIONS, ...corrections } });
}

describe('corrections', () => {
  it('map a value everywhere in a column, spaces around it aside', () => {
    const found = corrected(UNITS, { values: [{ column: 'kind', from: 'warung', to: 'Dinas' }] });
    expect(column(found, 'kind')).toEqual(['dinas', 'dinas']);
    expect(findings(found)).toEqual(['required-missing@4']);
  });

  it('map a value in its own column only', () => {
    const found = corrected(UNITS, { values: [{ column: 'name', from: 'warung', to: 'Dinas' }] });
    expect(findings(found)).toContain('code-unknown@2');
  });

  it('put one cell right, a blank one too, so that its row is loaded', () => {
    const found = corrected(UNITS, { cells: [{ line: 4, column: 'name', to: 'Dinas C' }] });
    expect(column(found, 'name')).toEqual(['Dinas A', 'Dinas B', 'Dinas C']);
    expect(found.count).toEqual({ rowsIn: 3, loaded: 3, listed: 0, blank: 0 });
  });

  it('of a cell win over those of its value', () => {
    const found = corrected(UNITS, {
      values: [{ column: 'kind', from: 'warung', to: 'Dinas' }],
      cells: [{ line: 2, column: 'kind', to: 'Badan' }],
    });
    expect(column(found, 'kind')).toEqual(['badan', 'dinas']);
  });

  it('are judged like any other cell', () => {
    const found = corrected(UNITS, { cells: [{ line: 2, column: 'kind', to: '#REF!' }] });
    expect(findings(found)).toContain('spreadsheet-error@2');
  });

  it('list the lines that are to be ignored, once each, and they take no key', () => {
    const twice = 'ID UNIT,NAMA UNIT\nU1,A\nU1,B\nU1\n';
    const found = corrected(twice, { ignoreLines: [2, 4, 99] });
    expect(findings(found)).toEqual(['row-ignored@2', 'row-ignored@4']);
    expect(found.count).toEqual({ rowsIn: 3, loaded: 1, listed: 2, blank: 0 });
    expect(column(found, 'name')).toEqual(['B']);
    expect(findings(corrected(twice, {}))).not.toContain('row-ignored@2');
  });

  it('that match nothing change nothing, hostile names neither', () => {
    const found = corrected(UNITS, {
      values: [{ column: '__proto__', from: 'x', to: 'y' }],
      cells: [
        { line: 2, column: 'constructor', to: 'y' },
        { line: 2, column: 'NIK', to: '9' },
        { line: 77, column: 'name', to: 'y' },
      ],
    });
    expect(found).toEqual(validated(UNITS, 'units'));
  });
});
