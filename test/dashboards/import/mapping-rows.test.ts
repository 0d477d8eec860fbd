import { describe, expect, it } from 'vitest';
import { mappingRows, withColumn } from '#dashboards/import/mapping-rows.ts';
import { checked } from '#test/support/imports.ts';

const TEXT = [
  'NIP;NAMA PEGAWE;STATUS ASN;AGAMA;CATATAN;',
  '198706122010011001;Siti;PNS;Islam;x;',
  '',
].join('\n');

describe('columns of a file', () => {
  it('say how each came to what it feeds', async () => {
    const rows = mappingRows(await checked('pegawai.csv', TEXT));
    expect(rows.map(({ header, column, kind }) => [header, column, kind])).toEqual([
      ['NIP', 'nip', 'exact'],
      ['NAMA PEGAWE', 'name', 'similar'],
      ['STATUS ASN', 'status', 'exact'],
      ['AGAMA', null, 'private'],
      ['CATATAN', null, 'none'],
      ['', null, 'none'],
    ]);
  });

  it('show cells of every column but a private one', async () => {
    const rows = mappingRows(await checked('pegawai.csv', TEXT));
    expect(rows.map(({ examples }) => examples)).toEqual([
      ['198706122010011001'],
      ['Siti'],
      ['PNS'],
      [],
      ['x'],
      [],
    ]);
  });

  it('that were changed by hand are chosen, also where they are no longer read', async () => {
    const mapping = new Map([
      [0, 'nip'],
      [2, 'status'],
      [4, 'name'],
    ]);
    const rows = mappingRows(await checked('pegawai.csv', TEXT, { mapping }));
    expect(rows.map(({ kind }) => kind)).toEqual([
      'exact',
      'chosen',
      'exact',
      'private',
      'chosen',
      'none',
    ]);
  });

  it('that mark sample data are said to do so, unless they are chosen for something', async () => {
    const text = 'NIP;NAMA;STATUS ASN;KETERANGAN\n198706122010011001;Siti;PNS;SINTETIS\n';
    const file = await checked('pegawai.csv', text);
    expect(mappingRows(file)[3]).toMatchObject({ column: null, kind: 'marker' });
    expect(file).toMatchObject({ synthetic: true, ignored: [] });
    const mapping = withColumn(file.mapping, 3, 'home_district');
    const chosen = await checked('pegawai.csv', text, { mapping });
    expect(mappingRows(chosen)[3]).toMatchObject({ column: 'home_district', kind: 'chosen' });
  });

  it('that are private feed nothing even where a mapping says so', async () => {
    const mapping = new Map([[3, 'name']]);
    const rows = mappingRows(await checked('pegawai.csv', TEXT, { mapping }));
    expect(rows[3]).toMatchObject({ column: null, kind: 'private' });
  });

  it('are marked where two feed the same column', async () => {
    const mapping = new Map([
      [1, 'name'],
      [4, 'name'],
      [0, 'nip'],
    ]);
    const rows = mappingRows(await checked('pegawai.csv', TEXT, { mapping }));
    expect(rows.map(({ shared }) => shared)).toEqual([false, true, false, false, true, false]);
  });
});

describe('a choice for a column', () => {
  const before = new Map([[0, 'nip']]);

  it('leaves the others and the mapping before as they were', () => {
    expect([...withColumn(before, 1, 'name')]).toEqual([
      [0, 'nip'],
      [1, 'name'],
    ]);
    expect(before.size).toBe(1);
  });

  it('of none takes the column out', () => {
    expect(withColumn(before, 0, null).size).toBe(0);
  });
});
