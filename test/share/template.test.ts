import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import { templateOf } from '#session/download-template.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { matchHeaders, recogniseDataset } from '#validate/headers.ts';
import { startWords } from '#words/i18n.ts';

beforeAll(() => startWords('id'));

const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets;
const textsOf = (row: readonly unknown[] | undefined): string[] => (row ?? []).map(String);

describe.each(DATASET_IDS)('template of %s', (dataset) => {
  it.each(['id', 'en'] as const)(
    'has the known headers, no rows and a guide (%s)',
    async (language) => {
      const { name, bytes } = await templateOf(dataset, language);
      expect(name).toMatch(/^[a-z_-]+\.xlsx$/);
      const [form, guide, codes] = await sheetsOf(bytes);
      const { columns } = SCHEMAS[dataset];
      expect(form?.rows).toHaveLength(1);
      const matches = matchHeaders(textsOf(form?.rows[0]), dataset);
      expect(matches.map(({ column, confidence }) => [column, confidence])).toEqual(
        columns.map((column) => [column.name, 'exact']),
      );
      expect(recogniseDataset(textsOf(form?.rows[0])).dataset).toBe(dataset);
      const explained = guide?.rows.slice(1, columns.length + 1).map((row) => row[0]);
      expect(explained).toEqual(columns.map(({ label }) => label));
      // The other sheets are not taken for data.
      expect(recogniseDataset(textsOf(guide?.rows[0])).dataset).toBeNull();
      expect(recogniseDataset(textsOf(codes?.rows[0])).dataset).toBeNull();
    },
  );
});

describe('the template of employees', () => {
  it('offers codes as lists that lie on their own sheet', async () => {
    const [form, , codes] = await sheetsOf((await templateOf('employees', 'id')).bytes);
    const header = textsOf(form?.rows[0]);
    const lists = (form?.dataValidations ?? []).map(({ range, formula1, type }) => {
      const [, from = '', last = ''] =
        /^'?Kode'?!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(formula1 ?? '') ?? [];
      const at = from.codePointAt(0) ?? 0;
      const label = header[(range.codePointAt(0) ?? 0) - 65] ?? '';
      const values = (codes?.rows ?? []).slice(1, Number(last)).map((row) => row[at - 65]);
      return { type, label, first: values[0], last: values.at(-1) };
    });
    expect(lists).toEqual([
      { type: 'list', label: 'JENIS KELAMIN', first: 'L', last: 'P' },
      { type: 'list', label: 'STATUS ASN', first: 'PNS', last: 'PPPK_PW' },
      { type: 'list', label: 'KEDUDUKAN HUKUM ID', first: '01', last: '99' },
      { type: 'list', label: 'GOLONGAN', first: 'I/a', last: 'XVII' },
      { type: 'list', label: 'TINGKAT PENDIDIKAN ID', first: '05', last: '50' },
    ]);
  });

  it('formats whole columns: NIP as text, dates as dates, and no cell below the header', async () => {
    const files = unzipSync((await templateOf('employees', 'id')).bytes);
    const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    const form = xml('xl/worksheets/sheet1.xml');
    expect(form).not.toContain('<row r="2"');
    const cols = [...form.matchAll(/<col style="(\d+)"/g)].map(([, style]) => Number(style));
    expect(cols).toHaveLength(SCHEMAS.employees.columns.length);
    const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml('xl/styles.xml')) ?? [];
    const ids = [...formats.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => id);
    const codes = [...xml('xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)];
    const codeOf = new Map(codes.map(([, id, code]) => [id, code]));
    const formatOf = SCHEMAS.employees.columns.map(({ name }, at) => [
      name,
      codeOf.get(ids[cols[at] ?? -1]),
    ]);
    expect(Object.fromEntries(formatOf)).toMatchObject({
      nip: '@',
      birth_date: 'dd-mm-yyyy',
      legal_status: '@',
      golongan: '@',
      fte: 'General',
      retirement_date: 'dd-mm-yyyy',
    });
  });

  it('has the same bytes every time', async () => {
    expect(await templateOf('employees', 'id')).toEqual(await templateOf('employees', 'id'));
  });
});
