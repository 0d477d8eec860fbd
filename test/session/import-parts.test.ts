import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile, NO_CHOICE, type PartChoice } from '#session/import-file.ts';
import { AS_OF, imported, newPerson } from '#test/support/imports.ts';

const text = (content: string) => new TextEncoder().encode(content);
const UNITS = 'ID UNIT;NAMA UNIT\nU1;Dinas\n';
const PEOPLE = 'NIP;NAMA;STATUS ASN\n198706122010011001;Siti;PNS\n;Kosong;PNS\n';
const OTHER = 'TANGGAL RAPAT;RUANG\n2024-01-02;Aula\n';

function archive(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, text(one)])),
  );
}

describe('a file of several tables', () => {
  it('has each part recognised; one that no dataset knows is skipped with its header', async () => {
    const bytes = archive({ 'unit.csv': UNITS, 'rapat.csv': OTHER, 'pegawai.csv': PEOPLE });
    const { parts } = await imported('kiriman.zip', bytes);
    expect(parts.map((part) => (part.ok ? part.dataset : part.skipped && part.by))).toEqual([
      'units',
      'unknown',
      'employees',
    ]);
    expect(parts[1]).toMatchObject({ header: ['TANGGAL RAPAT', 'RUANG'], rows: 1 });
  });

  it('is refused part by part where no dataset knows any of it', async () => {
    const { parts } = await imported('kiriman.zip', archive({ 'a.csv': OTHER, 'b.csv': OTHER }));
    expect(parts).toMatchObject([
      { ok: false, skipped: false, failure: { code: 'no-known-column' } },
      { ok: false, skipped: false, failure: { code: 'no-known-column' } },
    ]);
  });

  it('can be read again in one part alone', async () => {
    const bytes = new Uint8Array(archive({ 'unit.csv': UNITS, 'pegawai.csv': PEOPLE }));
    const whole = await imported('kiriman.zip', bytes);
    const part = whole.parts[1]?.ok ? whole.parts[1].part : null;
    const choice: PartChoice = { ...NO_CHOICE, dataset: 'skip' };
    const job = { name: 'kiriman.zip', bytes, asOf: AS_OF, only: { part } };
    const again = await importFile(
      { ...job, parts: new Map([[part, choice]]) },
      newPerson,
      () => undefined,
    );
    expect(again.parts).toMatchObject([{ part, skipped: true, by: 'choice' }]);
  });
});

describe('the sum of a part', () => {
  it.each([
    ['plain', PEOPLE, 0],
    ['with blank lines', 'NIP;NAMA;STATUS ASN\n\n198706122010011001;Siti;PNS\n\n\n;X;PNS\n', 0],
    [
      'with titles, and a total below',
      'DAFTAR PEGAWAI;;\nTahun 2024;;\n\nNIP;NAMA;STATUS ASN\n198706122010011001;Siti;PNS\n;X;PNS\nJumlah;2;\n',
      0,
    ],
  ])('is every line of the file but its header: %s', async (_, content) => {
    const { parts } = await imported('pegawai.csv', content);
    const [part] = parts;
    if (!part?.ok) throw new Error('refused');
    const { rowsIn, loaded, listed, blank, title, footer, total } = part.count;
    const lines = content.split('\n').length - 1;
    expect(total).toBe(lines - part.headerRows);
    expect(loaded + listed + blank + title + footer).toBe(total);
    expect(loaded + listed).toBe(rowsIn);
    expect(loaded).toBe(1);
  });
});
