import { beforeAll, describe, expect, it } from 'vitest';
import { lintPlanted, type Broken } from '#test/support/planted.ts';

const LAW = 'boundaries(dependencies)';

/** The import table: a room, the rooms it may import, the packages it may import. */
const TABLE: readonly (readonly [room: string, rooms: string, packages: string])[] = [
  ['core', 'core', ''],
  ['words', 'words core', 'i18next react-i18next'],
  [
    'load',
    'load core words',
    'papaparse fflate hucre hyparquet hyparquet-compressors apache-arrow',
  ],
  ['validate', 'validate core load words', 'fastest-levenshtein munkres'],
  ['store', 'store core validate words', '@duckdb/duckdb-wasm apache-arrow idb fflate'],
  ['model', 'model core words', ''],
  ['scenario', 'scenario core model words', 'zod'],
  [
    'share',
    'share core model scenario words',
    'papaparse fflate zod @noble/hashes hucre hyparquet-writer apache-arrow',
  ],
  [
    'session',
    'session core load validate store model scenario share words',
    'react @tanstack/react-query zustand',
  ],
  [
    'charts',
    'charts core words',
    'react i18next react-i18next @mantine/core @tabler/icons-react @tanstack/react-table @tanstack/react-virtual echarts',
  ],
  [
    'ui',
    'ui core words',
    'react i18next react-i18next @mantine/core @tabler/icons-react @tanstack/react-table @tanstack/react-virtual',
  ],
  [
    'dashboards/one',
    'dashboards/one core model scenario share session charts ui words',
    'react i18next react-i18next @mantine/core @tabler/icons-react @tanstack/react-router @tanstack/react-table @tanstack/react-virtual',
  ],
  ['cli', 'cli core load validate store model scenario words', 'node:fs'],
  [
    'app',
    'app core load validate store model scenario share session charts ui dashboards/one dashboards/two words',
    'react react-dom i18next react-i18next @mantine/core @tabler/icons-react @tanstack/react-router @tanstack/react-query zod',
  ],
];

const ROOMS = [...TABLE.map(([room]) => room), 'dashboards/two'];
/** No room may import the solver: the one file that may is a law of its own. */
const PACKAGES = [
  ...new Set([...TABLE.flatMap(([, , packages]) => packages.split(' ')), 'highs']),
].filter((name) => name !== '');

const planted = (room: string, target: string): string =>
  `src/${room}/${target.replaceAll(/\W/g, '_')}.ts`;

function plantTable(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [room] of TABLE) {
    for (const target of ROOMS)
      files[planted(room, target)] =
        `import { value } from '#${target}/file.ts';\nexport const use = value;\n`;
    for (const name of PACKAGES)
      files[planted(room, name)] = `import { value } from '${name}';\nexport const use = value;\n`;
  }
  return files;
}

function passed(broken: Broken, room: string, targets: readonly string[]): string[] {
  return targets.filter((target) => !broken.get(planted(room, target))?.includes(LAW));
}

describe('the import table', () => {
  let broken: Broken;
  beforeAll(() => {
    broken = lintPlanted(plantTable());
  }, 60_000);

  it.each(TABLE)('%s imports from the rooms of its row and no other', (room, rooms) => {
    expect(passed(broken, room, ROOMS).toSorted()).toEqual(rooms.split(' ').toSorted());
  });

  it.each(TABLE)('%s imports the packages of its row and no other', (room, _, packages) => {
    const expected = packages.split(' ').filter((name) => name !== '');
    expect(passed(broken, room, PACKAGES).toSorted()).toEqual(expected.toSorted());
  });
});

it('without the resolver the linter says that it cannot tell, instead of passing all', () => {
  const path = 'src/core/a.ts';
  const files = { [path]: "import { run } from '#store/run.ts';\nexport const use = run;\n" };
  expect(lintPlanted(files, ['test/lint/resolver.cjs']).get(path)).toContain(LAW);
}, 60_000);
