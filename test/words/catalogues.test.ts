import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enWords } from '#words/en.ts';
import { idWords } from '#words/id.ts';

const ROOT = join(import.meta.dirname, '../../src/words');
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

type Leaf = readonly [key: string, text: unknown];

function leaves(tree: unknown, path = ''): Leaf[] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) =>
    leaves(value, path === '' ? key : `${path}.${key}`),
  );
}

const bare = (key: string): string => key.replace(PLURAL, '');

const files = (language: string): string[] => readdirSync(join(ROOT, language)).toSorted();

/** Keys without plural forms, each with every placeholder that some form of it has. */
function shape(tree: unknown): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of leaves(tree)) {
    const holders = found.get(bare(key)) ?? new Set<string>();
    for (const match of String(text).matchAll(/\{\{\s*([^}]+?)\s*\}\}/gu))
      holders.add(match[1] ?? '');
    // The count that picks a plural form need not be written in every form.
    if (PLURAL.test(key)) holders.delete('count');
    found.set(bare(key), holders);
  }
  return new Map([...found].map(([key, holders]) => [key, [...holders].toSorted().join(' ')]));
}

describe('catalogues of both languages', () => {
  it('are the same files, and every file is registered', () => {
    expect(files('en')).toEqual(files('id'));
    const names = files('id').map((file) => file.replace('.json', ''));
    expect(Object.keys(idWords).toSorted()).toEqual(names);
    expect(Object.keys(enWords).toSorted()).toEqual(names);
  });

  it.each(files('id'))('%s has the same keys with the same placeholders', (file) => {
    const read = (language: string): unknown =>
      JSON.parse(readFileSync(join(ROOT, language, file), 'utf8'));
    expect(Object.fromEntries(shape(read('en')))).toEqual(Object.fromEntries(shape(read('id'))));
  });

  it.each([
    ['id', idWords],
    ['en', enWords],
  ])('%s has a text for every key', (_, words) => {
    const empty = leaves(words).filter(
      ([, text]) => typeof text !== 'string' || text.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it('ends plural keys as each language needs: id has one form, en has two', () => {
    const keysOf = (words: unknown): string[] => leaves(words).map(([key]) => key);
    expect(keysOf(idWords).filter((key) => /_(?:zero|one|two|few|many)$/u.test(key))).toEqual([]);
    const english = new Set(keysOf(enWords));
    const half = keysOf(enWords).filter(
      (key) =>
        PLURAL.test(key) && !(english.has(`${bare(key)}_one`) && english.has(`${bare(key)}_other`)),
    );
    expect(half).toEqual([]);
  });
});
