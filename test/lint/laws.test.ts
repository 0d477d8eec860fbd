import { beforeAll, describe, expect, it } from 'vitest';
import { lintPlanted, type Broken } from '#test/support/planted.ts';

const LAW = 'boundaries(dependencies)';

/** A file that breaks or keeps one law; `rule` is the one that must speak, and none may if it is absent. */
interface Case {
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly rule?: string;
}

const CASES: readonly Case[] = [
  {
    title: 'model may import the statement of the store',
    path: 'src/model/a1.ts',
    text: "import type { Statement } from '#store/statement.ts';\nexport type Use = Statement;",
  },
  {
    title: 'model may import no other file of the store',
    path: 'src/model/a2.ts',
    text: "import type { Run } from '#store/run.ts';",
    rule: LAW,
  },
  {
    title: 'model may import its SQL text',
    path: 'src/model/a3.ts',
    text: "import sql from './views/persons.sql?raw';\nexport const use = sql;",
  },
  {
    title: 'the engine in Node may use Node',
    path: 'src/store/open-node.ts',
    text: "import { join } from 'node:path';\nexport const use = join;",
  },
  {
    title: 'the wrapper of the solver may use it',
    path: 'src/scenario/solve/highs.ts',
    text: "import load from 'highs';\nexport const use = load;",
  },
  {
    title: 'no other file of scenarios may',
    path: 'src/scenario/solve/a11.ts',
    text: "import load from 'highs';\nexport const use = load;",
    rule: LAW,
  },
  {
    title: 'a worker may know where the bytes of the solver are',
    path: 'src/session/optimise.worker.ts',
    text: "import url from 'highs/runtime?url';\nexport const use = url;",
  },
  {
    title: 'a worker may not use the solver itself',
    path: 'src/session/other.worker.ts',
    text: "import load from 'highs';\nexport const use = load;",
    rule: LAW,
  },
  {
    title: 'no other file of session may',
    path: 'src/session/a12.ts',
    text: "import url from 'highs/runtime?url';\nexport const use = url;",
    rule: LAW,
  },
  {
    title: 'the address of a page may use zod',
    path: 'src/dashboards/one/search.ts',
    text: "import { z } from 'zod';\nexport const use = z;",
  },
  {
    title: 'what the addresses of pages share may use zod',
    path: 'src/dashboards/search-params.ts',
    text: "import { z } from 'zod';\nexport const use = z;",
  },
  {
    title: 'no other file of a page may',
    path: 'src/dashboards/one/d3.ts',
    text: "import { z } from 'zod';\nexport const use = z;",
    rule: LAW,
  },
  {
    title: 'a page may not import SQL text',
    path: 'src/dashboards/one/a4.ts',
    text: "import sql from '#model/views/persons.sql?raw';\nexport const use = sql;",
    rule: LAW,
  },
  {
    title: 'an import only of a type counts',
    path: 'src/core/a5.ts',
    text: "import type { Run } from '#store/run.ts';",
    rule: LAW,
  },
  {
    title: 'an import() counts',
    path: 'src/core/a6.ts',
    text: "export const later = () => import('#store/run.ts');",
    rule: LAW,
  },
  {
    title: 'an import() within a type counts',
    path: 'src/core/a7.ts',
    text: "export type Run = import('#store/run.ts').Run;",
    rule: LAW,
  },
  {
    title: 'a sub-folder belongs to its room',
    path: 'src/model/fit/a8.ts',
    text: "import type { Person } from '#model/facts.ts';\nexport type Use = Person;",
  },
  {
    title: 'a sub-folder may do no more than its room',
    path: 'src/model/fit/a9.ts',
    text: "import type { Move } from '#scenario/move.ts';",
    rule: LAW,
  },
  {
    title: 'nothing is handed on from another file',
    path: 'src/core/b1.ts',
    text: "export { nip } from './nip.ts';",
    rule: LAW,
  },
  {
    title: 'no file hands on a whole other one',
    path: 'src/core/b2.ts',
    text: "export * from './nip.ts';",
    rule: 'oxc(no-barrel-file)',
  },
  {
    title: 'main starts the app and takes its styles',
    path: 'src/main.tsx',
    text: "import '@mantine/core/styles.css';\nimport { start } from '#app/start.tsx';\nexport const use = start;",
  },
  {
    title: 'a file of src lies in a room',
    path: 'src/utils/b3.ts',
    text: 'export const one = 1;',
    rule: 'boundaries(no-unknown-files)',
  },
  {
    title: 'the upper folder is named with #',
    path: 'src/model/fit/b4.ts',
    text: "import { one } from '../facts.ts';\nexport const use = one;",
    rule: 'import(no-relative-parent-imports)',
  },
  {
    title: 'the clock is no input of core',
    path: 'src/core/b5.ts',
    text: 'export const day = Date.now();',
    rule: 'tepat(no-clock)',
  },
  {
    title: 'the date of today is no input of model',
    path: 'src/model/b6.ts',
    text: 'export const day = new Date();',
    rule: 'tepat(no-clock)',
  },
  { title: 'a given date is', path: 'src/core/b7.ts', text: 'export const day = new Date(0);' },
  {
    title: 'chance is no input of scenario',
    path: 'src/scenario/b8.ts',
    text: 'export const one = Math.random();',
    rule: 'tepat(no-clock)',
  },
  {
    title: 'the page is no input of validate',
    path: 'src/validate/b9.ts',
    text: 'export const one = document.title;',
    rule: 'eslint(no-restricted-globals)',
  },
  {
    title: 'the clock is free elsewhere',
    path: 'src/store/c1.ts',
    text: 'export const day = Date.now();',
  },
  {
    title: 'no file is exported by default',
    path: 'src/core/c2.ts',
    text: 'export default 1;',
    rule: 'import(no-default-export)',
  },
  {
    title: 'no any',
    path: 'src/core/c3.ts',
    text: 'export const one: any = 1;',
    rule: 'typescript(no-explicit-any)',
  },
  {
    title: 'no non-null assertion',
    path: 'src/core/c4.ts',
    text: 'export const one = (list: string[]) => list[0]!;',
    rule: 'typescript(no-non-null-assertion)',
  },
  {
    title: 'no promise is left alone',
    path: 'src/core/c5.ts',
    text: 'async function go(): Promise<void> {}\nexport function start(): void {\n  go();\n}',
    rule: 'typescript(no-floating-promises)',
  },
  {
    title: 'a switch names every case',
    path: 'src/core/c6.ts',
    text: "export function one(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    title: 'a ring across rooms is found',
    path: 'src/ui/ring1.ts',
    text: "import { two } from '#ui/ring2.ts';\nexport const one = two;",
    rule: 'import(no-cycle)',
  },
  {
    title: '(its other half)',
    path: 'src/ui/ring2.ts',
    text: "import { one } from './ring1.ts';\nexport const two = one;",
    rule: 'import(no-cycle)',
  },
  {
    title: 'a file has 400 lines',
    path: 'src/core/c7.ts',
    text: `export const one = 1;\n${'// line\n'.repeat(400)}`,
    rule: 'eslint(max-lines)',
  },
  {
    title: 'a function has 60 lines',
    path: 'src/core/c8.ts',
    text: `export function long(): number {\n${'  // line\n'.repeat(60)}  return 1;\n}`,
    rule: 'eslint(max-lines-per-function)',
  },
  {
    title: 'a component may have more',
    path: 'src/ui/c9.tsx',
    text: `export function Long(): number {\n${'  // line\n'.repeat(100)}  return 1;\n}`,
  },
  {
    title: 'a component has 120 lines',
    path: 'src/ui/d1.tsx',
    text: `export function Long(): number {\n${'  // line\n'.repeat(120)}  return 1;\n}`,
    rule: 'eslint(max-lines-per-function)',
  },
  {
    title: 'a function has at most 12 ways through',
    path: 'src/core/d2.ts',
    text: `export function ways(n: number): number {\n${'  if (n > 1) return n;\n'.repeat(12)}  return 1;\n}`,
    rule: 'eslint(complexity)',
  },
];

describe('the laws of the source', () => {
  let broken: Broken;
  beforeAll(() => {
    broken = lintPlanted(Object.fromEntries(CASES.map(({ path, text }) => [path, `${text}\n`])));
  }, 60_000);

  it.each(CASES)('$title ($path)', ({ path, rule }) => {
    const found = broken.get(path) ?? ['not linted'];
    if (rule === undefined) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });
});
