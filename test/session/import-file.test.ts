import { describe, expect, it } from 'vitest';
import { importFile, type CheckedFile, type ImportJob } from '#session/import-file.ts';
import { personIdsByNip } from '#store/ipc.ts';

const HEADER = 'NIP;NAMA;STATUS ASN;NOMOR HP';
const ROW_A = "198609262015051001;Sa'diah;PNS;0812";
const ROW_B = '199105102022211003;Budi;PPPK;0813';

const job = (text: string, more: Partial<ImportJob> = {}): ImportJob => ({
  name: 'pegawai.csv',
  bytes: new TextEncoder().encode(text),
  asOf: 20_696,
  dataset: null,
  mapping: null,
  ...more,
});

let drawn = 0;
const newId = () => `id-${(drawn += 1)}`;
const read = (text: string, more?: Partial<ImportJob>) =>
  importFile(job(text, more), newId, () => undefined);

async function checked(text: string, more?: Partial<ImportJob>): Promise<CheckedFile> {
  const result = await read(text, more);
  if (!result.ok) throw new Error(result.failure.code);
  return result;
}

describe('a file', () => {
  it('is recognised by its header, counted, and encoded with new persons', async () => {
    const file = await checked([HEADER, ROW_A, ROW_B].join('\n'));
    expect(file).toMatchObject({
      dataset: 'employees',
      count: { rowsIn: 2, loaded: 2, listed: 0, blank: 0 },
      missing: [],
      dropped: ['NOMOR HP'],
      encoded: { dataset: 'employees', rows: 2 },
    });
    const ids = personIdsByNip(file.encoded);
    expect([...ids.keys()]).toEqual(['198609262015051001', '199105102022211003']);
    expect(new Set(ids.values()).size).toBe(2);
  });

  it('lists a row with a NIP in scientific notation and loads the rest', async () => {
    const file = await checked([HEADER, '1,98609E+17;X;PNS;1', ROW_B].join('\n'));
    expect(file.count).toMatchObject({ rowsIn: 2, loaded: 1, listed: 1 });
    expect(file.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { line: 2, column: 'NIP', value: '1,98609E+17' },
    ]);
    expect(file.encoded.rows).toBe(1);
  });

  it('can be read as another dataset, or with other columns, than its header says', async () => {
    const text = 'A;B\n198609262015051001;Budi';
    const mapping = new Map([
      [0, 'nip'],
      [1, 'name'],
    ]);
    const file = await checked(text, { dataset: 'employees', mapping });
    expect(file.dataset).toBe('employees');
    expect([...file.mapping.values()]).toEqual(['nip', 'name']);
    expect(file.missing).toEqual(['STATUS ASN']);
    expect(file.count).toMatchObject({ loaded: 0, listed: 1 });
  });

  it.each([
    ['', 'empty'],
    ['A;B\n1;2', 'no-known-column'],
    [`${HEADER}\n1;"broken;PNS;0`, 'quote-unclosed'],
  ])('is refused whole, with line and column: %j', async (text, code) => {
    const result = await read(text);
    expect(result).toMatchObject({ ok: false, failure: { code, file: 'pegawai.csv' } });
  });

  it('tells how far it is, to the end', async () => {
    const seen: string[] = [];
    await importFile(job([HEADER, ROW_A].join('\n')), newId, ({ step }) => seen.push(step));
    expect(seen.at(-1)).toBe('checking');
    expect(seen).toContain('reading');
  });
});
