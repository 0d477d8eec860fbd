import { beforeAll, describe, expect, it } from 'vitest';
import { hiddenTable, misplacedTable } from '#dashboards/found/exports.ts';
import {
  isClaimed,
  keyOfGroup,
  levelsBelow,
  legalTexts,
  reasonText,
  shownHidden,
  shownMisplaced,
  unitOptions,
  wishText,
} from '#dashboards/found/found-rows.ts';
import {
  filtersUsed,
  hiddenSearch,
  misplacedSearch,
  NO_FILTER,
  sortOf,
} from '#dashboards/found/search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import type { HiddenGroup } from '#model/fit/hidden.ts';
import type { Mend, Misplaced } from '#model/fit/misplaced.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { city, person, post, unit } from '#test/support/city.ts';

const facts = city({
  units: [unit('a'), unit('b')],
  posts: [post('x'), post('y', { unitId: 'b', opdId: 'b' })],
  persons: [
    person('p', { positionId: 'x', name: '=SINTETIS()' }),
    person('q', { positionId: 'y' }),
  ],
});
const score = (lo: number, hi: number): AxisScore => ({
  point: lo,
  lo,
  hi,
  completeness: lo === hi ? 1 : 0.5,
  confidence: 1,
});
const mend = (postId: string, extra: Partial<Mend> = {}): Mend => ({
  postId,
  verdict: 'clear',
  missing: [],
  flags: [],
  unknown: [],
  levels: { standards: 2, known: 2, below: 0 },
  da: score(80, 90),
  ...extra,
});
const field = { id: 'field', family: 'kesehatan-gizi', asked: ['hukum'] } as const;
const competency = { id: 'competency', standards: 3, known: 2, below: 1 } as const;
const rows: readonly Misplaced[] = [
  {
    personId: 'p',
    postId: 'x',
    reasons: [field],
    da: score(60, 70),
    mends: [mend('y')],
    mendsTotal: 1,
  },
  {
    personId: 'q',
    postId: 'y',
    reasons: [competency],
    da: score(60, 85),
    mends: [mend('x', { verdict: 'curable', missing: ['M-17'], flags: ['M-02'] })],
    mendsTotal: 1,
  },
];
const group: HiddenGroup = {
  personId: 'p',
  title: 'Jabatan y',
  matches: [
    {
      personId: 'p',
      postId: 'y',
      verdict: 'clear',
      missing: [],
      unknown: [],
      standards: 2,
      da: score(90, 90),
      replied: false,
    },
  ],
  wishedAlike: [],
};

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

const people = (search: object) =>
  shownMisplaced(rows, facts, { ...misplacedSearch.parse({}), ...search }, words).map(
    ({ personId }) => personId,
  );

const ABOUT = [['Dasar nilai', 'Bobot bawaan versi 1']] as const;

describe('people in the wrong room', () => {
  it('are narrowed by text, unit, reason and when it can take effect', () => {
    expect(people({})).toEqual(['p', 'q']);
    expect(people({ unit: 'b' })).toEqual(['q']);
    expect(people({ reason: 'field' })).toEqual(['p']);
    expect(people({ legal: 'after' })).toEqual(['q']);
    expect(people({ q: 'unit b' })).toEqual(['p', 'q']);
    expect(people({ q: 'tidak-ada' })).toEqual([]);
  });

  it('have their reason as a sentence', () => {
    expect(reasonText(field, words)).toBe(
      'Rumpun ilmu kesehatan gizi tidak termasuk yang diminta: hukum.',
    );
    expect(reasonText(competency, words)).toBe(
      '1 dari 2 level yang diketahui di bawah standar (3 kompetensi diminta).',
    );
  });

  it('gain for certain only where the bounds do not meet', () => {
    const [first, second] = rows;
    expect(first && isClaimed(first, mend('y'))).toBe(true);
    expect(second && isClaimed(second, mend('x'))).toBe(false);
    expect(first && isClaimed({ ...first, da: null }, mend('y'))).toBe(false);
  });

  it('say what is to be met first, and the flags', () => {
    expect(legalTexts(mend('y'), words)).toEqual(['dapat diusulkan']);
    const [after, flags] = legalTexts(rows[1]?.mends[0] ?? mend('x'), words);
    expect(after).toContain('layak setelah: M-17');
    expect(flags).toContain('penanda: M-02');
  });

  it('come from the units in which they work', () => {
    expect(unitOptions(rows, facts)).toEqual([
      { value: 'a', label: 'Unit a' },
      { value: 'b', label: 'Unit b' },
    ]);
  });
});

describe('hidden matches', () => {
  it('have a key of their own and say what is known of the wish', () => {
    expect(keyOfGroup(group)).toBe('p~y');
    expect(wishText(group, words)).toBe('belum menjawab');
    expect(wishText({ ...group, wishedAlike: ['z'] }, words)).toContain('di tempat lain');
  });

  it('are narrowed by text and unit', () => {
    const shown = (search: object) =>
      shownHidden([group], facts, { ...hiddenSearch.parse({}), ...search }, words).length;
    expect([
      shown({}),
      shown({ unit: 'b' }),
      shown({ q: 'jabatan y' }),
      shown({ legal: 'after' }),
    ]).toEqual([1, 0, 1, 0]);
  });
});

describe('their files', () => {
  it('have a line for each post, figures as figures and missing ones blank', () => {
    const table = misplacedTable([{ ...(rows[0] as Misplaced), da: null }], ABOUT, facts, words);
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    const cells = table.columns.map(({ value }) => (row === undefined ? null : value(row)));
    expect(cells.slice(7)).toEqual([null, null, 80, 90]);
    expect(cells[0]).toBe('=SINTETIS()');
    expect(hiddenTable([group], ABOUT, facts, words).rows).toHaveLength(1);
    expect([table.about, hiddenTable([group], ABOUT, facts, words).about]).toEqual([ABOUT, ABOUT]);
  });
});

describe('the addresses', () => {
  it('take back what does not fit, keep no NIP, and count their filters', () => {
    const search = misplacedSearch.parse({ reason: 'nilai', q: '198806142014032001', legal: 'x' });
    expect(search).toMatchObject({ reason: null, q: '', legal: null, person: null });
    expect(filtersUsed({ ...NO_FILTER, q: 'a', unit: 'b' }, 'field')).toBe(3);
  });
});

describe('the order of a list', () => {
  it('is that of the search until a column is asked for', () => {
    expect(sortOf(misplacedSearch.parse({}))).toBeNull();
    expect(sortOf(hiddenSearch.parse({ sort: 'da', order: 'desc' }))).toEqual({
      id: 'da',
      desc: true,
    });
  });

  it('knows its columns alone', () => {
    expect(sortOf(misplacedSearch.parse({ sort: 'nip', order: 'up' }))).toBeNull();
    expect(sortOf(misplacedSearch.parse({ sort: 'there', order: 'up' }))).toEqual({
      id: 'there',
      desc: false,
    });
  });

  it('by reason counts the known levels under the standard; a field alone has none', () => {
    for (const row of rows) {
      const below = row.reasons.flatMap((one) => (one.id === 'competency' ? [one.below] : []));
      expect(levelsBelow(row)).toBe(below[0] ?? 0);
    }
  });
});
