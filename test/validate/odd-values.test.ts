import { describe, expect, it } from 'vitest';
import { cellReader, isMissing } from '#validate/cells.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { isFault, type CellResult } from '#validate/fault.ts';
import type { NumberStyle } from '#validate/number-cells.ts';
import type { CellKind } from '#validate/schema.ts';
import type { DatasetId } from '#core/ids.ts';
import { column, validated } from './from-text.ts';

function read(kind: CellKind, text: string) {
  const spec = { name: 'x', label: 'X', aliases: [], kind, required: false };
  return shown(cellReader(spec, null)(text.trim()));
}

function readAs(dataset: DatasetId, name: string, text: string, style: NumberStyle | null = null) {
  const spec = SCHEMAS[dataset].columns.find((one) => one.name === name);
  if (!spec) throw new Error(`no ${name}`);
  return shown(cellReader(spec, style)(text.trim()));
}

/** A value, or `!rule` for a fault. */
function shown(result: CellResult): CellResult {
  return isFault(result) ? `!${result.rule}` : result;
}

describe('numbers as offices have them', () => {
  it.each<[string, number]>([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12,5%', 12.5],
    ['12,5 %', 12.5],
    ['87.25%', 87.25],
    ['Rp 1.000.000,-', 1_000_000],
    ['Rp1.000.000', 1_000_000],
    ['Rp. 1.250.000,50', 1_250_000.5],
    ['Rp 500.000', 500_000],
    ['Rp 500.000,-', 500_000],
    ['Rp1,250,000.50', 1_250_000.5],
    ['IDR 500.000', 500_000],
    ['1 000 000', 1_000_000],
    ['1\u00a0234,5', 1234.5],
    ["'12,5", 12.5],
    ['\u200b12\u200b', 12],
    ['\u22125', -5],
    ['00012', 12],
    ['0,08', 0.08],
    ['1,5E+03', 1500],
    ['20 JP', 20],
    ['20JP', 20],
  ])('%j is %d', (text, value) => {
    expect(read('real', text)).toBe(value);
  });

  it('take a share as a share where a column ends at 1', () => {
    expect(readAs('employees', 'fte', '100%')).toBe(1);
    expect(readAs('employees', 'fte', '50 %')).toBe(0.5);
    expect(readAs('position_standards', 'weight', '12,5%')).toBe(12.5);
  });

  it('leave a thousand or a decimal open where nothing says which', () => {
    expect(read('real', '1.234')).toBe('!number-ambiguous');
    expect(readAs('workload', 'volume', '1.234', 'comma')).toBe(1234);
    expect(readAs('workload', 'volume', '1.234', 'point')).toBe(1.234);
  });

  it.each([
    '1.2.3',
    '1,2,3',
    '1.23.456',
    '12 orang',
    '1/2',
    '0x10',
    'Infinity',
    '1-2',
    '12,',
    '%',
    'Rp',
  ])('%j is none', (text) => {
    expect(read('real', text)).toBe('!number-invalid');
  });

  it('are settled by an amount of money elsewhere in the file', () => {
    const office = validated(
      'PENGATURAN;RUJUKAN A;NILAI\ntpp kelas jabatan;8;Rp 2.500.000,-\ntpp kelas jabatan;7;1.500\n',
      'office',
    );
    expect(column(office, 'value')).toEqual([2_500_000, 1500]);
    expect(office.questions).toEqual([]);
  });
});

describe('codes as offices have them', () => {
  it.each([
    ['01', '01'],
    ['1', '01'],
    ['001', '01'],
    ['1.0', '01'],
    ["'01", '01'],
    ['AKTIF', '01'],
    [' Aktif ', '01'],
    ['2.0', '02'],
    ['2,0', '02'],
    ['20', '20'],
    ['20.0', '20'],
    ['Tugas  Belajar', '03'],
    ['TUGAS-BELAJAR', '03'],
    ['tugasbelajar', '03'],
    ['71', '71'],
    ['71.0', '71'],
    ['01 - Aktif', '01'],
    ['Aktif (01)', '01'],
  ])('the legal status %j is %s', (text, code) => {
    expect(readAs('employees', 'legal_status', text)).toBe(code);
  });

  it('with an id and a name that contradict each other are unknown', () => {
    expect(readAs('employees', 'legal_status', '02 - Aktif')).toBe('!code-unknown');
    expect(readAs('employees', 'legal_status', '21')).toBe('!code-unknown');
  });

  it.each([
    ['5', '05'],
    ['05', '05'],
    ['5.0', '05'],
    ['5,0', '05'],
    ['50', '50'],
    ['40.0', '40'],
    ["'40", '40'],
    ['S1', '40'],
    ['S-1', '40'],
    ['s 1', '40'],
    ['S.1', '40'],
    ['S1 / Sarjana', '40'],
    ['D.III', '30'],
    ['D3', '30'],
    ['DIPLOMA III', '30'],
    ['SLTA/SMA', '15'],
    ['SMA Sederajat', '15'],
    ['S-2 Magister Hukum', '45'],
    ['40 - S-1/Sarjana', '40'],
  ])('the education %j is %s', (text, id) => {
    expect(read('education', text)).toBe(id);
  });

  it.each([
    ['III/a', 'III/a'],
    ['III / A', 'III/a'],
    ['IIIA', 'III/a'],
    ['iii.a', 'III/a'],
    ['3a', 'III/a'],
    ['31', 'III/a'],
    ['31.0', 'III/a'],
    ["'31", 'III/a'],
    ['Gol. III/a', 'III/a'],
    ['Penata Muda (III/a)', 'III/a'],
    ['Penata Muda, III/a', 'III/a'],
    ['Penata Muda / III-a', 'III/a'],
    ['III/a - Penata Muda', 'III/a'],
    ['III/d Penata Tk. I', 'III/d'],
    ['Penata Tingkat 1', 'III/d'],
    ['Pembina Tk.I / IV.b', 'IV/b'],
    ['IX', 'IX'],
  ])('the golongan %j is %s', (text, code) => {
    expect(read('golongan', text)).toBe(code);
  });

  it.each(['V/a', 'III/e', '3', '46', 'Penata Muda (III/b)'])(
    'the golongan %j is unknown',
    (text) => {
      expect(read('golongan', text)).toBe('!golongan-unknown');
    },
  );

  it.each([
    ['L', 'L'],
    ['l', 'L'],
    ['Laki-laki', 'L'],
    ['LAKI - LAKI', 'L'],
    ['Laki laki', 'L'],
    ['Pria', 'L'],
    ['M', 'L'],
    ['1', 'L'],
    ['1.0', 'L'],
    ['LK', 'L'],
    ['PR', 'P'],
    ['Perempuan', 'P'],
    ['F', 'P'],
    ['2.0', 'P'],
  ])('the sex %j is %s', (text, code) => {
    expect(readAs('employees', 'sex', text)).toBe(code);
  });

  it.each([
    ['Di Atas Ekspektasi', 'DI_ATAS'],
    ['diatas  ekspektasi', 'DI_ATAS'],
    ['SESUAI EKSPEKTASI', 'SESUAI'],
  ])('the result %j is %s', (text, code) => {
    expect(readAs('performance', 'result_rating', text)).toBe(code);
  });

  it.each([
    ['Sangat  Baik', 'SANGAT_BAIK'],
    ['cukup', 'BUTUH_PERBAIKAN'],
    ['Cukup / Butuh Perbaikan', 'BUTUH_PERBAIKAN'],
    ['KURANG/MISCONDUCT', 'KURANG'],
  ])('the predicate %j is %s', (text, code) => {
    expect(readAs('performance', 'predicate', text)).toBe(code);
  });

  it.each<[string, boolean]>([
    ['Ya', true],
    ['√', true],
    ['✔', true],
    ['1.0', true],
    ['setuju', true],
    ['Tidak', false],
    ['tidak setuju', false],
    ['0,0', false],
  ])('%j is %s', (text, value) => {
    expect(read('bool', text)).toBe(value);
  });
});

describe('texts as offices have them', () => {
  it.each([
    ["'00123", '00123'],
    ["'0812", '0812'],
    ['00123', '00123'],
    ['\u200bU1\u200b', 'U1'],
    ["Ma'ruf", "Ma'ruf"],
    ["'Aisyiyah", "'Aisyiyah"],
    ['1,5', '1,5'],
    ['012.0', '012.0'],
  ])('%j is %j', (text, value) => {
    expect(read('text', text)).toBe(value);
  });

  it.each(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#NILAI!', '#NV'])(
    '%s is an error in every kind of column',
    (text) => {
      const kinds: CellKind[] = ['text', 'nip', 'date', 'period', 'real', 'golongan', 'education'];
      expect(kinds.map((kind) => read(kind, text))).toEqual(kinds.map(() => '!spreadsheet-error'));
    },
  );

  it.each([
    '',
    ' ',
    '-',
    '--',
    '---',
    '–',
    '—',
    '−',
    '‐',
    'NULL',
    'null',
    'n/a',
    'N/A',
    'N.A.',
    'nihil',
    'NIHIL',
    '(nihil)',
    '(kosong)',
    '(blank)',
    '\u00a0',
    '\u200b',
    '\u00a0\u200b-\u00a0',
    "'-",
    '.',
    '...',
    '_',
    'undefined',
  ])('%j is missing', (text) => {
    expect(isMissing(text.trim())).toBe(true);
  });

  it.each(['0', '0,0', 'Nihilis', 'Tidak ada', 'Na', 'No', 'X', '#N/A', '*'])(
    '%j is something',
    (text) => {
      expect(isMissing(text.trim())).toBe(false);
    },
  );
});
