import { beforeAll, describe, expect, it } from 'vitest';
import {
  categoriesOf,
  ENOUGH,
  findingOf,
  isEnough,
  ledgerFigures,
  weakest,
  weakestUnit,
} from '#dashboards/gap/finding.ts';
import { gridOf } from '#dashboards/gap/grid.ts';
import type { Labels, Words } from '#dashboards/gap/names.ts';
import { DEFAULTS } from '#dashboards/gap/search.ts';
import { cellFrom, holders, indexFrom, labelsIn, match, wordsIn, type Pair } from './fixture.ts';

let words: Words;
let labels: Labels;
beforeAll(async () => {
  words = await wordsIn('id');
  labels = labelsIn(words);
});

const gridFrom = (pairs: readonly Pair[], columns = ['INT', 'KS', 'PB', 'TEK']) =>
  gridOf(indexFrom(pairs), columns, 'below', DEFAULTS, labels);
const said = (pairs: readonly Pair[], columns?: string[]): string =>
  findingOf(gridFrom(pairs, columns), labels, words);

/** `under` of `assessed` holders under standard 3, of `of` in all. */
const some = (row: string, id: string, under: number, assessed: number, of: number): Pair[] =>
  holders(row, id, of, [
    ...Array.from({ length: under }, () => 1),
    ...Array.from({ length: assessed - under }, () => 3),
  ]);

describe('the finding', () => {
  it('names the competency with the largest share under standard, with n and coverage', () => {
    const pairs = [...some('dinkes', 'INT', 4, 20, 40), ...some('dinkes', 'KS', 9, 20, 40)];
    expect(said(pairs)).toBe(
      'Kerja sama paling sering di bawah standar: 9 dari 20 yang dinilai, di antara 40 pemangku',
    );
  });

  it('passes over a competency of which too few are assessed, in persons or as a share', () => {
    const few = [...some('dinkes', 'INT', 4, 20, 40), ...some('dinkes', 'KS', 9, 9, 40)];
    expect(said(few)).toMatch(/^Integritas paling sering di bawah standar: 4 dari 20/u);
    const thin = [...some('dinkes', 'INT', 4, 20, 40), ...some('dinkes', 'KS', 15, 15, 301)];
    expect(said(thin)).toMatch(/^Integritas /u);
  });

  it('is about the competencies shown', () => {
    const pairs = [...some('dinkes', 'INT', 4, 20, 40), ...some('dinkes', 'TEK', 19, 20, 40)];
    expect(said(pairs, ['INT', 'KS', 'PB'])).toMatch(/^Integritas /u);
    expect(said(pairs)).toMatch(/^Asuhan klinis /u);
  });

  it('says so where nobody is under standard, too few are assessed, or nobody is', () => {
    expect(said(some('dinkes', 'INT', 0, 20, 40))).toBe(
      'Tidak ada yang dinilai di bawah standar: 20 dari 40 pemangku dinilai',
    );
    expect(said(some('dinkes', 'INT', 3, 3, 40))).toBe(
      'Terlalu sedikit yang dinilai untuk menyebut kompetensi terlemah: 3 dari 40 pemangku',
    );
    expect(said(some('dinkes', 'INT', 0, 0, 40))).toBe(
      'Belum ada asesmen yang berlaku: 0 dari 40 pemangku dinilai',
    );
    expect(said([])).toMatch(/^Tidak ada pemangku/u);
  });

  it('of the unit under the chart names its n and coverage too, and no unit outside the file', () => {
    const pairs = [
      ...some('dinkes', 'INT', 4, 20, 40),
      ...some('pupr', 'INT', 12, 20, 50),
      ...some('', 'INT', 20, 20, 20),
    ];
    expect(weakestUnit(gridFrom(pairs), labels, words)).toBe(
      'Paling sering di bawah standar: Dinas PUPR, 60% nilai dari 20 yang dinilai di antara 50 pemangku. Pilih sel untuk melihat orangnya.',
    );
    expect(weakestUnit(gridFrom([]), labels, words)).not.toContain('Paling sering');
  });
});

describe('the weakest line', () => {
  const line = (id: string, under: number, assessed: number, of: number) => ({
    id,
    margin: cellFrom('dinkes', id, some('dinkes', id, under, assessed, of)),
  });
  const name = (id: string): string => id;

  it('of equals is the one with more assessed, then the first name, in any order given', () => {
    const lines = [line('B', 5, 10, 20), line('C', 10, 20, 40), line('A', 10, 20, 40)];
    for (const order of [lines, lines.toReversed()]) expect(weakest(order, name)?.id).toBe('A');
    expect(weakest([], name)).toBeNull();
  });

  it('needs ten persons and a twentieth of the holders', () => {
    expect(ENOUGH).toEqual({ persons: 10, share: 0.05 });
    const enough = (assessed: number, of: number): boolean =>
      isEnough(line('A', 1, assessed, of).margin);
    expect(enough(9, 9)).toBe(false);
    expect(enough(10, 200)).toBe(true);
    expect(enough(10, 201)).toBe(false);
  });
});

describe('categories of selection', () => {
  it('begin at their cuts: MS at 80, MMS at 68; without a level there is none', () => {
    const matches = [100, 80, 79.9, 68, 67.9, null].map((jpmCapped, at) =>
      match(`p${at}`, { jpmCapped }),
    );
    expect(categoriesOf(matches)).toEqual({ MS: 2, MMS: 2, KMS: 1, assessed: 5 });
    expect(categoriesOf([])).toEqual({ MS: 0, MMS: 0, KMS: 0, assessed: 0 });
  });
});

describe('the ledger', () => {
  const summary = {
    total: { ...cellFrom(null, null, some('dinkes', 'INT', 4, 8, 40)), expired: 12 },
    coverage: { holders: 7253, withStandard: 7235, assessed: 612, expiredOnly: 177 },
    categories: { MS: 450, MMS: 120, KMS: 42, assessed: 612 },
  };

  it('says of how many each figure is, and counts the expired by themselves', () => {
    const figures = ledgerFigures(summary, words);
    expect(figures.map(({ value, aside }) => [value, aside])).toEqual([
      ['612', 'dari 7.253 pemangku (8%)'],
      ['74%', '450 dari 612 yang dinilai'],
      ['66,7', 'dari 8 yang dinilai'],
      ['177', 'orang, tidak ikut dihitung'],
    ]);
    expect(figures[0]?.note).toBe('18 pemangku jabatannya belum punya standar');
    expect(figures[1]?.note).toContain('120 masih memenuhi (MMS)');
    expect(figures[3]?.note).toBe('seluruhnya 12 nilai kompetensi kedaluwarsa');
  });

  it('writes a dash, not a zero, where nobody is assessed', () => {
    const figures = ledgerFigures(
      {
        total: null,
        coverage: { holders: 0, withStandard: 0, assessed: 0, expiredOnly: 0 },
        categories: categoriesOf([]),
      },
      words,
    );
    expect(figures.map(({ value }) => value)).toEqual(['0', '–', '–', '0']);
    expect(figures[0]?.aside).toBe('dari 0 pemangku (–)');
  });
});
