import { readFile } from '#load/read.ts';
import type { FileResult, ReadChoice, TextTable } from '#load/table.ts';
import { fitsRecipe, recipeMapping, type Recipe } from '#validate/recipe.ts';
import type { CheckedPart, ImportJob, PartChoice } from './import-file.ts';

/** What a part is read by, null where nothing was said, and the name of the recipe that says so. */
export interface ChosenFor {
  readonly choice: PartChoice | null;
  readonly recipe: string | null;
}

/** Recipes with a reading of their own that a file is tried with; each try reads it once more. */
const MOST_TRIES = 5;

/**
 * How a file of one table must be read so that a recipe fits it; null where one fits already or none
 * would.
 */
export async function readingByRecipe(
  { bytes, name, recipes = [] }: ImportJob,
  results: FileResult,
): Promise<ReadonlyMap<string | null, ReadChoice> | null> {
  const fits = (found: FileResult, some: readonly Recipe[]) =>
    found.some((one) => one.ok && some.some((recipe) => fitsRecipe(one.table.header, recipe)));
  if (results.length > 1 || recipes.length === 0 || fits(results, recipes)) return null;
  const own = recipes.flatMap((recipe) =>
    recipe.reading ? [{ recipe, reading: recipe.reading }] : [],
  );
  for (const { recipe, reading } of own.slice(0, MOST_TRIES)) {
    const choices = new Map([[null, reading]]);
    if (fits(await readFile(bytes, name, { choices }), [recipe])) return choices;
  }
  return null;
}

/** What was chosen for a part, else the first recipe that fits its header, else nothing. */
export function choiceFor(
  table: Pick<TextTable, 'part' | 'header'>,
  { parts, recipes = [] }: Pick<ImportJob, 'parts' | 'recipes'>,
): ChosenFor {
  const chosen = parts.get(table.part);
  if (chosen) return { choice: chosen, recipe: null };
  const recipe = recipes.find((one) => fitsRecipe(table.header, one));
  if (!recipe) return { choice: null, recipe: null };
  return { choice: choiceOf(recipe, table.header), recipe: recipe.name };
}

/** A recipe as what is chosen for a part with this header, which it fits. */
export function choiceOf(recipe: Recipe, header: readonly string[]): PartChoice {
  const { dataset, reading, dateOrder, numberStyle, values } = recipe;
  return {
    dataset,
    assessedOn: null,
    period: null,
    mapping: recipeMapping(header, recipe),
    reading,
    dateOrder,
    numberStyle,
    corrections: values.length === 0 ? null : { values, ignoreLines: [], cells: [] },
  };
}

/**
 * What was settled for a part, to be used for other files of its shape: dataset, columns, readings and
 * values, no single row or cell.
 */
export function recipeOf(
  name: string,
  part: Pick<CheckedPart, 'dataset' | 'header' | 'mapping' | 'choice'>,
): Recipe {
  const { dataset, header, mapping, choice } = part;
  return {
    name,
    dataset,
    header,
    mapping: [...mapping].map(([index, column]) => [header[index] ?? '', column] as const),
    reading: choice.reading,
    dateOrder: choice.dateOrder,
    numberStyle: choice.numberStyle,
    values: choice.corrections?.values ?? [],
  };
}
