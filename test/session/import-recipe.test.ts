import { describe, expect, it } from 'vitest';
import { importFile, type CheckedPart } from '#session/import-file.ts';
import { recipeOf } from '#session/import-recipe.ts';
import { recipeText, type Recipe } from '#validate/recipe.ts';
import { AS_OF, checked, newPerson, onlyPart } from '#test/support/imports.ts';

const FILE = 'A;B;C\n198706122010011001;Siti;PNS X\n';
const MAPPING = new Map([
  [0, 'nip'],
  [1, 'name'],
  [2, 'status'],
]);
const CORRECTIONS = {
  values: [{ column: 'status', from: 'PNS X', to: 'PNS' }],
  ignoreLines: [],
  cells: [],
};

function settled(): Promise<CheckedPart> {
  const choice = { dataset: 'employees', mapping: MAPPING, corrections: CORRECTIONS } as const;
  return checked('a.csv', FILE, choice);
}

async function readBy(text: string, recipes: readonly Recipe[]) {
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  const job = { name: 'b.csv', bytes, asOf: AS_OF, parts: new Map(), recipes };
  return onlyPart(await importFile(job, newPerson, () => undefined));
}

describe('a recipe', () => {
  it('reads the next file of the same header without a question: dataset, columns, values', async () => {
    const recipe = recipeOf('Ekspor kantor', await settled());
    const next = await readBy('C;A;B\nPNS X;199105102022211003;Budi\n', [recipe]);
    expect(next).toMatchObject({ recipe: 'Ekspor kantor', dataset: 'employees' });
    expect([...next.mapping]).toEqual([
      [0, 'status'],
      [1, 'nip'],
      [2, 'name'],
    ]);
    expect(next.count).toMatchObject({ rowsIn: 1, loaded: 1 });
    expect(next.choice.corrections?.values).toEqual(CORRECTIONS.values);
  });

  it('leaves a file of another header alone', async () => {
    const recipe = recipeOf('Ekspor kantor', await settled());
    const next = await readBy('NIP;NAMA;STATUS ASN\n198706122010011001;Siti;PNS\n', [recipe]);
    expect([next.recipe, next.count.loaded]).toEqual([null, 1]);
  });

  it('holds no row and no single cell', async () => {
    const recipe = recipeOf('Ekspor kantor', await settled());
    expect(recipeText(recipe)).not.toContain('198706122010011001');
    expect(recipeText(recipe)).not.toContain('Siti');
  });
});
