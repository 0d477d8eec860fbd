import { describe, expect, it } from 'vitest';
import { importFile } from '#session/import-file.ts';
import { personIdsByNip } from '#store/ipc.ts';
import { checked, imported, jobOf, newPerson } from '#test/support/imports.ts';

const NAME = 'pegawai.csv';
const HEADER = 'NIP;NAMA;STATUS ASN;NOMOR HP';
const ROW_A = "198609262015051001;Sa'diah;PNS;0812";
const ROW_B = '199105102022211003;Budi;PPPK;0813';

describe('a file', () => {
  it('is recognised by its header, counted, and encoded with new persons', async () => {
    const file = await checked(NAME, [HEADER, ROW_A, ROW_B].join('\n'));
    expect(file).toMatchObject({
      part: null,
      dataset: 'employees',
      count: { rowsIn: 2, loaded: 2, listed: 0, blank: 0, title: 0, footer: 0, total: 2 },
      missing: [],
      dropped: ['NOMOR HP'],
      encoded: { dataset: 'employees', rows: 2 },
    });
    const ids = personIdsByNip(file.encoded);
    expect([...ids.keys()]).toEqual(['198609262015051001', '199105102022211003']);
    expect(new Set(ids.values()).size).toBe(2);
  });

  it('lists a row with a NIP in scientific notation and loads the rest', async () => {
    const file = await checked(NAME, [HEADER, '1,98609E+17;X;PNS;1', ROW_B].join('\n'));
    expect(file.count).toMatchObject({ rowsIn: 2, loaded: 1, listed: 1 });
    expect(file.findings.groups[0]).toMatchObject({
      severity: 'error',
      issues: [{ line: 2, column: 'NIP', value: '1,98609E+17' }],
    });
    expect(file.encoded.rows).toBe(1);
  });

  it('can be read as another dataset, or with other columns, than its header says', async () => {
    const text = 'A;B\n198609262015051001;Budi';
    const mapping = new Map([
      [0, 'nip'],
      [1, 'name'],
    ]);
    const file = await checked(NAME, text, { dataset: 'employees', mapping });
    expect(file.dataset).toBe('employees');
    expect([...file.mapping.values()]).toEqual(['nip', 'name']);
    expect(file.missing).toEqual(['STATUS ASN']);
    expect(file.count).toMatchObject({ loaded: 0, listed: 1 });
  });

  it('is left out where the reader says so', async () => {
    const { parts } = await imported(NAME, [HEADER, ROW_A].join('\n'), { dataset: 'skip' });
    expect(parts).toMatchObject([{ ok: false, skipped: true, by: 'choice', rows: 1 }]);
  });

  it.each([
    ['', 'empty'],
    ['A;B\n1;2', 'no-known-column'],
  ])('is refused whole, with line and column: %j', async (text, code) => {
    const { parts } = await imported(NAME, text);
    expect(parts).toMatchObject([
      { ok: false, skipped: false, part: null, failure: { code, file: NAME } },
    ]);
  });

  it('tells how far it is, to the end, in rows and bytes', async () => {
    const job = jobOf(NAME, [HEADER, ROW_A].join('\n'));
    const steps: string[] = [];
    let last = { bytes: 0, totalBytes: -1, rows: 0, rowsTotal: -1 as number | null };
    await importFile(job, newPerson, (progress) => {
      if (steps.at(-1) !== progress.step) steps.push(progress.step);
      last = progress;
    });
    expect(steps).toEqual(['reading', 'checking', 'encoding']);
    expect(last).toMatchObject({ bytes: job.bytes.length, totalBytes: job.bytes.length });
    expect(last).toMatchObject({ rows: 1, rowsTotal: 1 });
  });
});
