import { describe, expect, it } from 'vitest';
import { rejectsCsv, rejectsName } from '#dashboards/import/rejects.ts';
import { checked } from '#test/support/imports.ts';

const WORDS = { line: 'BARIS', reason: 'SEBAB', reasonOf: ({ rule }: { rule: string }) => rule };

const TEXT = [
  'NIP;NIK;NAMA;STATUS ASN',
  '198706122010011001;6271;Siti;PNS',
  '1,98706E+17;6272;=Budi;PNS',
  '',
  ';6273;;PNS',
  '',
].join('\n');

describe('the file of rows that were not loaded', () => {
  it('has line, every reason and the row itself, without private columns, safe for a spreadsheet', async () => {
    const file = await checked('pegawai.csv', TEXT);
    expect((await rejectsCsv(file, WORDS)).split('\r\n')).toEqual([
      '\ufeffBARIS;SEBAB;NIP;NAMA;STATUS ASN',
      "3;nip-scientific;1,98706E+17;'=Budi;PNS",
      '5;required-missing;;;PNS',
    ]);
  });

  it('has as many rows as the account of the file says', async () => {
    const file = await checked('pegawai.csv', TEXT);
    const lines = (await rejectsCsv(file, WORDS)).split('\r\n');
    expect(lines).toHaveLength(1 + file.count.listed);
    expect(file.count.loaded + file.count.listed).toBe(file.count.rowsIn);
  });

  it('can be imported again once it is put right', async () => {
    const text = await rejectsCsv(await checked('pegawai.csv', TEXT), WORDS);
    const mended = text
      .replace('1,98706E+17', '198706122010011002')
      .replace('required-missing;;;', 'x;198706122010011003;Joko;');
    const again = await checked('pegawai-lagi.csv', mended);
    expect(again.dataset).toBe('employees');
    expect(again.count).toMatchObject({ rowsIn: 2, loaded: 2, listed: 0 });
  });

  it('is named after the file, without its ending', () => {
    expect(rejectsName('Pegawai 2026.CSV', 'tidak-dimuat')).toBe('Pegawai 2026-tidak-dimuat.csv');
    expect(rejectsName('tanpa-akhiran', 'x')).toBe('tanpa-akhiran-x.csv');
  });
});
