import { create } from 'zustand';
import { isRecipeFault, readRecipe, recipeText, type Recipe } from '#validate/recipe.ts';
import type { CheckedPart } from './import-file.ts';
import { recipeOf } from './import-recipe.ts';

/** Recipes that files are read by while the page is open, the newest first. */
export interface RecipesState {
  readonly recipes: readonly Recipe[];
  /** Names of files that were taken for recipes and are none (hostile text). */
  readonly faulty: readonly string[];
}

/** Selector hook over {@link RecipesState}. */
export const useRecipes = create<RecipesState>(() => ({ recipes: [], faulty: [] }));

/** Uses a recipe for the files to come, in place of one of its name. */
function add(recipe: Recipe): void {
  useRecipes.setState(({ recipes }) => ({
    recipes: [recipe, ...recipes.filter(({ name }) => name !== recipe.name)],
  }));
}

/** Uses what was settled for a part for other files with its header. */
export function keepForOthers(name: string, part: CheckedPart): void {
  add(recipeOf(name, part));
}

/** The text of the file that holds what was settled for a part. */
export function recipeFileOf(name: string, part: CheckedPart): string {
  return recipeText(recipeOf(name, part));
}

/** Takes recipe files in; those that are none are named. Resolves with how many are used. */
export async function takeRecipes(files: readonly File[]): Promise<number> {
  const faulty: string[] = [];
  for (const file of files) {
    const recipe = readRecipe(await file.text());
    if (isRecipeFault(recipe)) faulty.push(file.name);
    else add(recipe);
  }
  useRecipes.setState({ faulty });
  return files.length - faulty.length;
}
