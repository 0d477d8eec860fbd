import { describe, expect, it } from 'vitest';
import { findingsOf, SHOWN_ISSUES, SHOWN_ROWS } from '#session/import-findings.ts';
import { pack } from '#session/import-packed.ts';
import { checked, unpacked } from '#test/support/imports.ts';

const MANY = 2_500;

describe('findings of a file', () => {
  it('are grouped by rule and severity, errors first, then the most frequent', async () => {
    const { findings } = await checked(
      'pegawai.csv',
      [
        'NIP;NAMA;STATUS ASN;GOLONGAN;FTE',
        '198706122010011001;Siti;PNS;V/z;1',
        '198706122010011002;Wati;PNS;V/z;9',
        '1,98706E+17;Budi;PNS;III/a;1',
        ';Joko;PNS;III/a;1',
        ';Jaka;PNS;III/a;1',
      ].join('\n'),
    );
    expect(findings.groups.map(({ severity, rule, count }) => [severity, rule, count])).toEqual([
      ['error', 'required-missing', 2],
      ['error', 'nip-scientific', 1],
      ['warning', 'golongan-unknown', 2],
      ['warning', 'out-of-range', 1],
    ]);
    expect(findings.groups[2]?.values).toEqual([{ header: 'GOLONGAN', value: 'V/z', count: 2 }]);
  });

  it('are counted whole, shown as the first few and packed without loss', async () => {
    const rows = Array.from({ length: MANY }, (_, row) => `${row};;PNS`);
    const text = ['NIP;NAMA;STATUS ASN', ...rows].join('\n');
    const { findings } = await checked('pegawai.csv', text);
    expect(findings.groups).toHaveLength(2);
    for (const { count, issues } of findings.groups) {
      expect([count, issues.length]).toEqual([MANY, SHOWN_ISSUES]);
    }
    const all = await unpacked(findings.all);
    expect(all).toHaveLength(2 * MANY);
    expect(all.map(({ line }) => line)).toEqual(rows.flatMap((_, row) => [row + 2, row + 2]));
    expect(findings.count).toBe(2 * MANY);
  });

  it('are none where there are none', () => {
    expect(findingsOf([])).toMatchObject({ groups: [], count: 0, all: { count: 0 } });
  });
});

describe('rows with findings', () => {
  const TEXT = [
    'NIP;NIK;NAMA;STATUS ASN;GOLONGAN',
    '198706122010011001;6271;Siti;PNS;V/z',
    ';6272;Budi;PNS;III/a',
    '198706122010011002;6273;Wati;PNS;III/a',
    '198706122010011003;6274;Joko;PNS;III/a;bergeser',
  ].join('\n');

  it('come with their findings, those that are not loaded first, without private columns', async () => {
    const { problemRows } = await checked('pegawai.csv', TEXT);
    expect(problemRows.header).toEqual(['NIP', 'NAMA', 'STATUS ASN', 'GOLONGAN', '']);
    expect(problemRows.columns).toEqual(['nip', 'name', 'status', 'golongan', null]);
    const rows = problemRows.rows.map(({ line, listed, cells, issues }) => [
      line,
      listed,
      cells.at(1),
      issues.map(({ rule }) => rule),
    ]);
    expect(rows).toEqual([
      [3, true, 'Budi', ['required-missing']],
      [5, true, 'Joko', ['row-long']],
      [2, false, 'Siti', ['golongan-unknown']],
    ]);
    expect(problemRows.count).toBe(3);
  });

  it('keep the cells beyond the header', async () => {
    const { problemRows } = await checked('pegawai.csv', TEXT);
    expect(problemRows.rows[1]?.cells).toEqual([
      '198706122010011003',
      'Joko',
      'PNS',
      'III/a',
      'bergeser',
    ]);
  });

  it('are shown as the first few; every row that is not loaded is packed', async () => {
    const rows = Array.from({ length: MANY }, (_, row) => `${row};Budi;PNS`);
    const text = ['NIP;NAMA;STATUS ASN', ...rows].join('\n');
    const { problemRows, count } = await checked('pegawai.csv', text);
    expect(problemRows.rows).toHaveLength(SHOWN_ROWS);
    expect([problemRows.count, count.listed]).toEqual([MANY, MANY]);
    expect((await unpacked(problemRows.listed)).map(({ line }) => line)).toEqual(
      rows.map((_, row) => row + 2),
    );
  });
});

describe('packed items', () => {
  it('come back as they went in, whatever is in them', async () => {
    const items = ['a\nb', '😀', '\u2028', null, { x: [1, 'é'] }];
    expect(await unpacked(pack<unknown>(items))).toEqual(items);
    expect(await unpacked(pack([]))).toEqual([]);
  });
});
