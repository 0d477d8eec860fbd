import { beforeEach, describe, expect, it } from 'vitest';
import { UNKNOWN_KEEP, useKeep } from '#session/keep-state.ts';
import {
  fileOfRecipe,
  forgetRecipes,
  joinRecipes,
  noteUse,
  removeRecipe,
  takeRecipes,
  useRecipes,
} from '#session/recipes.ts';
import { EMPTY_KEEP, type KeptRecipe } from '#store/keep.ts';
import { recipeText, type Recipe } from '#validate/recipe.ts';

function recipe(name: string): Recipe {
  return {
    name,
    dataset: 'employees',
    header: ['A', 'B'],
    mapping: [['A', 'nip']],
    reading: null,
    dateOrder: null,
    numberStyle: null,
    values: [],
  };
}

function kept(name: string, usedAt: string | null = null): KeptRecipe {
  return { name, text: recipeText(recipe(name)), usedAt };
}

function onDevice(...recipes: readonly KeptRecipe[]): void {
  useKeep.setState({ manifest: { ...EMPTY_KEEP, revision: 1, recipes } });
}

function inUse(): (readonly [string, string | null])[] {
  const { recipes, used } = useRecipes.getState();
  return recipes.map(({ name }) => [name, used.get(name) ?? null] as const);
}

function fileOf(name: string, text = recipeText(recipe(name))): File {
  return new File([text], `${name}.json`);
}

describe('recipes in use', () => {
  beforeEach(() => {
    useKeep.setState(UNKNOWN_KEEP);
    forgetRecipes();
  });

  it('come from files, the newest first, one of a name', async () => {
    expect(await takeRecipes([fileOf('a'), fileOf('__proto__'), fileOf('x', '{}')])).toBe(2);
    await takeRecipes([fileOf('a')]);
    expect(inUse()).toEqual([
      ['a', null],
      ['__proto__', null],
    ]);
    expect(useRecipes.getState().faulty).toEqual([]);
    expect(fileOfRecipe('__proto__')).toBe(recipeText(recipe('__proto__')));
  });

  it('have the moment of their last use, and lose it when they are made anew', async () => {
    await takeRecipes([fileOf('a'), fileOf('b')]);
    const before = new Date().toISOString();
    noteUse([{ recipe: 'a' }, { recipe: null }, { recipe: 'gone' }]);
    const [, [name, usedAt] = []] = inUse();
    expect(name).toBe('a');
    expect((usedAt ?? '') >= before).toBe(true);
    expect(useRecipes.getState().used.size).toBe(1);
    await takeRecipes([fileOf('a')]);
    expect(inUse()[0]).toEqual(['a', null]);
  });

  it('are joined with those of the device when they are read', async () => {
    await takeRecipes([fileOf('mine'), fileOf('both')]);
    onDevice(kept('both', '2026-10-03T00:00:00.000Z'), kept('theirs'));
    expect(inUse()).toEqual([
      ['mine', null],
      ['both', '2026-10-03T00:00:00.000Z'],
      ['theirs', null],
    ]);
  });

  it('follow what other tabs take away and add', async () => {
    onDevice(kept('a'), kept('b'));
    await takeRecipes([fileOf('on its way')]);
    onDevice(kept('c'), kept('b', '2026-10-03T00:00:00.000Z'));
    expect(inUse()).toEqual([
      ['on its way', null],
      ['c', null],
      ['b', '2026-10-03T00:00:00.000Z'],
    ]);
  });

  it('go with what is kept when everything is deleted', () => {
    onDevice(kept('a'));
    useKeep.setState(UNKNOWN_KEEP);
    expect(inUse()).toEqual([]);
  });

  it('are not read where the text on the device is none', () => {
    onDevice({ name: 'a', text: '{"format":"tepat-resep"}', usedAt: null }, kept('b'));
    expect(inUse()).toEqual([['b', null]]);
  });

  it('go when they are taken away', async () => {
    await takeRecipes([fileOf('a'), fileOf('b')]);
    removeRecipe('b');
    expect(inUse()).toEqual([['a', null]]);
    expect(fileOfRecipe('b')).toBe('');
  });

  it('are joined by name, those of the first list before', () => {
    const newer = kept('a', '2026-10-03T00:00:00.000Z');
    expect(joinRecipes([newer], [kept('a'), kept('b')])).toEqual([newer, kept('b')]);
    expect(joinRecipes([], [])).toEqual([]);
  });
});
