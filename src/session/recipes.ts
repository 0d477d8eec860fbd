import { create } from 'zustand';
import type { KeptRecipe } from '#store/keep.ts';
import {
  isRecipeFault,
  readRecipe,
  recipeText,
  type Recipe,
  type RecipeFault,
} from '#validate/recipe.ts';
import type { CheckedPart } from './import-file.ts';
import { recipeOf } from './import-recipe.ts';
import { changeRecipes, onCleared } from './keep-device.ts';
import { useKeep } from './keep-state.ts';

/** A file that is no recipe. */
export interface FaultyRecipe extends RecipeFault {
  /** Its name (hostile text). */
  readonly file: string;
}

/** Recipes that files are read by: in memory, and on the device once something was saved there. */
export interface RecipesState {
  /** The newest first. */
  readonly recipes: readonly Recipe[];
  /** By name: when data was last loaded by it (ISO 8601, UTC); absent = never. */
  readonly used: ReadonlyMap<string, string>;
  /** Files that were taken for recipes and are none, and why. */
  readonly faulty: readonly FaultyRecipe[];
}

const NONE: RecipesState = { recipes: [], used: new Map(), faulty: [] };

/** Selector hook over {@link RecipesState}. */
export const useRecipes = create<RecipesState>(() => NONE);

let writing: Promise<void> = Promise.resolve();

/** Uses a recipe for the files to come, in place of one of its name. */
function add(recipe: Recipe): void {
  useRecipes.setState(({ recipes, used }) => ({
    recipes: [recipe, ...recipes.filter(({ name }) => name !== recipe.name)],
    used: without(used, recipe.name),
  }));
  keep([recipe]);
}

/** Uses what was settled for a part for other files with its header. */
export function keepForOthers(name: string, part: CheckedPart): void {
  add(recipeOf(name, part));
}

/** The text of the file that holds what was settled for a part. */
export function recipeFileOf(name: string, part: CheckedPart): string {
  return recipeText(recipeOf(name, part));
}

/** The text of the file of a recipe in use; empty where there is none of that name. */
export function fileOfRecipe(name: string): string {
  const recipe = useRecipes.getState().recipes.find((one) => one.name === name);
  return recipe ? recipeText(recipe) : '';
}

/** Takes recipe files in; those that are none are named. Resolves with how many are used. */
export async function takeRecipes(files: readonly File[]): Promise<number> {
  const faulty: FaultyRecipe[] = [];
  for (const file of files) {
    const recipe = readRecipe(await file.text());
    if (isRecipeFault(recipe)) faulty.push({ file: file.name, ...recipe });
    else add(recipe);
  }
  useRecipes.setState({ faulty });
  return files.length - faulty.length;
}

/** Writes down that data was loaded by recipes; null is a part that none was used for. */
export function noteUse(parts: readonly { readonly recipe: string | null }[]): void {
  const names = new Set(parts.map(({ recipe }) => recipe));
  const fresh = useRecipes.getState().recipes.filter(({ name }) => names.has(name));
  if (fresh.length === 0) return;
  const now = new Date().toISOString();
  useRecipes.setState(({ used }) => ({
    used: new Map([...used, ...fresh.map(({ name }) => [name, now] as const)]),
  }));
  keep(fresh);
}

/** Takes a recipe away, from the device too. */
export function removeRecipe(name: string): void {
  useRecipes.setState(({ recipes, used }) => ({
    recipes: recipes.filter((recipe) => recipe.name !== name),
    used: without(used, name),
  }));
  write((kept) => kept.filter((one) => one.name !== name));
}

/** Takes all recipes out of memory. */
export function forgetRecipes(): void {
  useRecipes.setState(NONE);
}

/** Two lists as one: of a name that both have the newer one's is taken, by the order of the lists. */
export function joinRecipes(
  first: readonly KeptRecipe[],
  second: readonly KeptRecipe[],
): readonly KeptRecipe[] {
  const names = new Set(first.map(({ name }) => name));
  return [...first, ...second.filter(({ name }) => !names.has(name))];
}

function keep(recipes: readonly Recipe[]): void {
  const { used } = useRecipes.getState();
  const fresh = recipes.map((recipe): KeptRecipe => {
    return { name: recipe.name, text: recipeText(recipe), usedAt: used.get(recipe.name) ?? null };
  });
  write((kept) => joinRecipes(fresh, kept));
}

/** One write after the other; nothing is written before anything is kept. */
function write(to: (kept: readonly KeptRecipe[]) => readonly KeptRecipe[]): void {
  if (useKeep.getState().manifest === null) return;
  // A recipe that cannot be written goes on being used, and is not listed as kept.
  writing = writing.then(() => changeRecipes(to)).catch(() => undefined);
}

/** Takes over what the device holds; what it held before and holds no longer goes. */
function follow(now: readonly KeptRecipe[], before: readonly KeptRecipe[] | null): void {
  const left = new Set([...now, ...(before ?? [])].map(({ name }) => name));
  const read = now.flatMap(({ text, usedAt }) => {
    const recipe = readRecipe(text);
    return isRecipeFault(recipe) ? [] : [{ recipe, usedAt }];
  });
  const own = useRecipes.getState().recipes.filter(({ name }) => !left.has(name));
  useRecipes.setState(({ used }) => ({
    recipes: [...own, ...read.map(({ recipe }) => recipe)],
    used: new Map([
      ...[...used].filter(([name]) => !left.has(name)),
      ...read.flatMap(({ recipe, usedAt }) =>
        usedAt === null ? [] : [[recipe.name, usedAt] as const],
      ),
    ]),
  }));
  // Saving was asked for just now: what was only in memory is kept from here on.
  if (before === null && own.length > 0) keep(own);
}

function without(used: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  return new Map([...used].filter(([other]) => other !== name));
}

useKeep.subscribe(({ manifest }, { manifest: before }) => {
  if (manifest?.recipes === before?.recipes) return;
  follow(manifest?.recipes ?? [], before?.recipes ?? null);
});
const known = useKeep.getState().manifest;
if (known) follow(known.recipes, null);
onCleared(forgetRecipes);
