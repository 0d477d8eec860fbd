import { beforeAll, describe, expect, it } from 'vitest';
import { methodSentences } from '#dashboards/workload/CellPanel.tsx';
import type { Words } from '#dashboards/workload/names.ts';
import { postAction, postFacts, postMeasure, postRatio } from '#dashboards/workload/posts.ts';
import { day } from '#test/support/city.ts';
import { postRow, sumsOf, wordsIn, YEAR } from './fixture.ts';

let words: Words;
beforeAll(async () => {
  words = await wordsIn('id');
});

describe('a post in the panel', () => {
  it('says its index with the letter and what the letter means', () => {
    expect(postRatio(postRow(), false, words)).toEqual({
      ratio: '1,60',
      letter: 'A, kelebihan beban',
    });
  });

  it('is KOSONG without a holder, since when, and whether it must be filled', () => {
    const empty = postRow({
      holders: 0,
      fte: 0,
      mustFill: true,
      vacantSince: day('2026-01-01'),
      acting: 1,
    });
    expect(postRatio(empty, false, words)).toEqual({ ratio: 'KOSONG', letter: null });
    expect(postRatio(empty, true, words).ratio).toBe('nihil');
    expect(postFacts(empty, 'tier', words)).toEqual([
      '0 dari 2 terisi',
      'kebutuhan 1,6',
      '1 Plt.',
      'wajib diisi',
      'kosong sejak 1 Jan 2026',
    ]);
  });

  it('calls for action from half a person on, either way', () => {
    expect(postAction(postRow({ need: 1.6 }), words)).toBe('kurang 0,6 orang');
    expect(postAction(postRow({ need: 1.4 }), words)).toBeNull();
    expect(postAction(postRow({ need: 0.4 }), words)).toBe('lebih 0,6 orang');
    expect(postAction(postRow({ need: null, load: null }), words)).toBeNull();
  });

  it('does not invent what is not known', () => {
    const unknown = postRow({ need: null, load: null, loadSource: null, needMethod: null });
    expect(postRatio(unknown, false, words)).toEqual({ ratio: 'belum diketahui', letter: null });
    expect(postFacts(unknown, 'tier', words)).toEqual([
      '1 dari 2 terisi',
      'kebutuhan belum diketahui',
    ]);
  });

  it('says how its need was found where it was not by its tasks', () => {
    expect(postFacts(postRow({ needMethod: 'rombel' }), 'tier', words)).toContain(
      'Kebutuhan dari rombongan belajar',
    );
    expect(postFacts(postRow({ loadSource: 'need' }), 'tier', words)).toContain(
      'beban dihitung dari kebutuhan yang tertulis',
    );
  });

  it('in a month has the load of that month over a twelfth of the capacity', () => {
    const august = postRow({ monthLoad: 2 * (YEAR / 12), monthMeasured: true });
    expect(postMeasure(august)).toEqual({ load: YEAR / 6, capacity: YEAR / 12, need: 2 });
    expect(postRatio(august, false, words).ratio).toBe('2,00');
    expect(postFacts(august, 'month', words)).not.toContain('beban setahun dibagi 12');
    const even = postRow({ monthLoad: (1.6 * YEAR) / 12, monthMeasured: false });
    expect(postRatio(even, false, words).ratio).toBe('1,60');
    expect(postFacts(even, 'month', words)).toContain('beban setahun dibagi 12');
  });
});

describe('the sentences under the figures of a cell', () => {
  it('say the method of the need, and that another one does not fit 75,000 minutes', () => {
    expect(methodSentences(sumsOf({ need: 1, holders: 1 }), words)).toEqual([
      expect.stringContaining('dari ABK'),
    ]);
    const [other] = methodSentences(sumsOf({ need: 1, holders: 1, other: true }), words);
    expect(other).toContain('1 jabatan memakai cara hitung lain');
    expect(other).toContain('75.000');
  });

  it('say the load of posts without a holder', () => {
    const sums = sumsOf({ need: 2, holders: 0 }, { need: 1, holders: 1 });
    expect(methodSentences(sums, words)[1]).toContain('2.500 jam beban ada pada 1 jabatan');
  });

  it('claim no method where no load is known', () => {
    expect(methodSentences(sumsOf({ need: null, holders: 1 }), words)).toEqual([]);
  });
});
