import { describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { DATASET_IDS } from '#core/ids.ts';
import { templateOf } from '#session/download-template.ts';
import { startWords } from '#words/i18n.ts';
import { imported } from '#test/support/imports.ts';

describe.each(['id', 'en'] as const)('a template of the language %s', (language) => {
  it.each(DATASET_IDS)('of %s asks nothing of the sheets beside the form', async (dataset) => {
    await startWords('id');
    const { name, bytes } = await templateOf(dataset, language);
    const { parts } = await imported(name, bytes);
    const [form, ...beside] = parts;
    expect(form).toMatchObject({ ok: true, dataset, count: { rowsIn: 0 } });
    expect(beside.length).toBeGreaterThan(0);
    for (const part of beside) expect(part).toMatchObject({ skipped: true, by: 'template' });
  });
});

describe('a filled template', () => {
  it('is loaded, also where its sheets were renamed by hand', async () => {
    await startWords('id');
    const { bytes } = await templateOf('units', 'id');
    const { sheets } = await readXlsx(bytes);
    const filled = sheets.map(({ name, rows }, at) => {
      const header = rows[0] ?? [];
      const row = header.map((cell) =>
        cell === 'ID UNIT' ? 'A' : cell === 'NAMA UNIT' ? 'Dinas A' : null,
      );
      return { name: `Lembar ${at} ${name}`, rows: at === 0 ? [header, row] : rows };
    });
    const { parts } = await imported('terisi.xlsx', await writeXlsx({ sheets: filled }));
    expect(parts.map((part) => (part.ok ? part.dataset : part.skipped && part.by))).toEqual([
      'units',
      ...filled.slice(1).map(() => 'template'),
    ]);
    expect(parts[0]).toMatchObject({ count: { rowsIn: 1, loaded: 1 } });
  });
});
