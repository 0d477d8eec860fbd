import { beforeAll, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import { readFile } from '#load/read.ts';
import { templateOf } from '#session/download-template.ts';
import { csvText } from '#share/csv.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders } from '#validate/headers.ts';
import { validateTable } from '#validate/table.ts';
import { startWords } from '#words/i18n.ts';

beforeAll(() => startWords('id'));

it('gives every guarded text of an export back', async () => {
  const names = [
    '=1+1',
    '+62 812',
    '-Dinas',
    '@user',
    "'=sudah",
    "Ja'far",
    '-5',
    '-1.234,5',
    'Seksi',
  ];
  const rows = names.map((name, at) => [`U${at}`, name, 'dinas']);
  const bytes = new TextEncoder().encode(csvText(['ID UNIT', 'NAMA UNIT', 'JENIS UNIT'], rows));
  const [read] = await readFile(bytes, 'unit.csv');
  if (!read?.ok) throw new Error('not read');
  const mapping = mappingOf(matchHeaders(read.table.header, 'units'));
  const { table } = validateTable(read.table, SCHEMAS.units, mapping, { asOf: 20_000 });
  expect(table.columns.find(({ name }) => name === 'name')?.values).toEqual(names);
});

it.each(DATASET_IDS)(
  'reads an untouched template of %s as 0 rows, all headers known',
  async (id) => {
    const { name, bytes } = await templateOf(id, 'id');
    const [form] = await readFile(bytes, name);
    if (!form?.ok) throw new Error('not read');
    expect(form.table.rows).toEqual([]);
    const matches = matchHeaders(form.table.header, id);
    expect(matches.map(({ column }) => column)).toEqual(SCHEMAS[id].columns.map((one) => one.name));
    expect(matches.every(({ confidence }) => confidence === 'exact')).toBe(true);
  },
);
