import { describe, expect, it } from 'vitest';
import {
  fitsRecipe,
  isRecipeFault,
  readRecipe,
  recipeMapping,
  recipeText,
  type Recipe,
} from '#validate/recipe.ts';

const RECIPE: Recipe = {
  name: 'Ekspor SIMPEG <img src=x onerror=alert(1)>',
  dataset: 'employees',
  header: ['Nomor Induk', 'NAMA', 'Status', '', '__proto__'],
  mapping: [
    ['Nomor Induk', 'nip'],
    ['NAMA', 'name'],
    ['Status', 'status'],
  ],
  reading: { delimiter: ';', quote: '', header: 3, headerRows: 2, encoding: 'windows-1252' },
  dateOrder: 'day-first',
  numberStyle: null,
  values: [{ column: 'status', from: '__proto__', to: 'PNS' }],
};

/** The text of the recipe with a piece of it replaced. */
function spoilt(from: string, to: string): string {
  const text = recipeText(RECIPE);
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('a recipe', () => {
  it('comes back from its text as it was', () => {
    expect(readRecipe(recipeText(RECIPE))).toEqual(RECIPE);
    expect(readRecipe(`\ufeff${recipeText(RECIPE)}`)).toEqual(RECIPE);
    const plain: Recipe = { ...RECIPE, reading: null, dateOrder: null, values: [] };
    expect(readRecipe(recipeText(plain))).toEqual(plain);
    const bare: Recipe = { ...RECIPE, reading: { header: 'none' }, numberStyle: 'comma' };
    expect(readRecipe(recipeText(bare))).toEqual(bare);
  });

  it('fits files with the same headers in any order and spelling, blanks aside', () => {
    expect(fitsRecipe(['nomor_induk', 'Nama', 'STATUS', '__proto__'], RECIPE)).toBe(true);
    expect(fitsRecipe(['STATUS', '', 'proto', 'NAMA', 'nomorInduk'], RECIPE)).toBe(true);
    expect(fitsRecipe(['Nomor Induk', 'NAMA', 'Status'], RECIPE)).toBe(false);
    expect(fitsRecipe([...RECIPE.header, 'NAMA'], RECIPE)).toBe(false);
    expect(fitsRecipe([], { ...RECIPE, header: [''] })).toBe(false);
  });

  it('maps by header, not by place; of twins as many as it names', () => {
    const mapping = recipeMapping(['Status', 'x', 'NAMA', 'nomorInduk', 'nama'], RECIPE);
    expect([...mapping]).toEqual([
      [0, 'status'],
      [2, 'name'],
      [3, 'nip'],
    ]);
  });
});

describe('a text that is no recipe', () => {
  it.each<[string, string, string | null]>([
    ['', 'not-json', null],
    ['{', 'not-json', null],
    ['null', 'not-a-recipe', null],
    ['[]', 'not-a-recipe', null],
    ['{"format":"lain","version":1}', 'not-a-recipe', null],
    ['{"__proto__":{"format":"tepat-resep","version":1}}', 'not-a-recipe', null],
    ['{"format":"tepat-resep","version":2}', 'newer-version', 'version'],
    ['{"format":"tepat-resep","version":"1"}', 'field-invalid', 'version'],
    ['{"format":"tepat-resep","version":1}', 'field-invalid', 'dataset'],
    [' '.repeat(1_000_001), 'too-large', null],
  ])('%.60j is refused', (text, fault, field) => {
    expect(readRecipe(text)).toEqual({ fault, field });
  });

  it.each<[string, string, string]>([
    ['"employees"', '"constructor"', 'dataset'],
    ['"employees"', '"units"', 'mapping'],
    ['"nip"', '"toString"', 'mapping'],
    ['"nip"', '"nip", "name"', 'mapping'],
    ['"nip"', '7', 'mapping'],
    ['"day-first"', '"day"', 'dateOrder'],
    ['"day-first"', '1', 'dateOrder'],
    ['"numberStyle": null', '"numberStyle": "x"', 'numberStyle'],
    ['"column": "status"', '"column": "__proto__"', 'values'],
    ['"to": "PNS"', '"to": {}', 'values'],
    ['"header": 3', '"header": -1', 'reading'],
    ['"header": 3', '"header": 1e99', 'reading'],
    ['"headerRows": 2', '"headerRows": 2.5', 'reading'],
    ['"windows-1252"', '"utf-7"', 'reading'],
    ['"delimiter": ";"', '"delimiter": ["\\n"]', 'reading'],
    ['"Nomor Induk",\n    "NAMA"', '"Nomor Induk",\n    {}', 'header'],
    ['"name": "Ekspor', `"name": "${'x'.repeat(2001)}`, 'name'],
  ])('%s as %.40s is refused by its field', (from, to, field) => {
    expect(readRecipe(spoilt(from, to))).toEqual({ fault: 'field-invalid', field });
  });

  it('leaves behind what no field asks for and touches no prototype', () => {
    const text = spoilt('"name":', '"__proto__": {"polluted": true}, "extra": 1, "name":');
    const read = readRecipe(text);
    expect(isRecipeFault(read)).toBe(false);
    expect(read).toEqual(RECIPE);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
