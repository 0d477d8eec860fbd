import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import {
  kindText,
  listFinding,
  postFigures,
  ratioOf,
  shownPosts,
} from '#dashboards/positions/posts.ts';
import {
  filtersUsed,
  NO_FILTER,
  positionSearch,
  positionsSearch,
} from '#dashboards/positions/search.ts';
import { requirementLines } from '#dashboards/positions/requirements.ts';
import { day, post } from '#test/support/city.ts';
import { fitWordsIn, postRow } from '#test/dashboards/fit-fixture.tsx';

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

const NONE = positionsSearch.parse({});
const posts = [
  postRow('a'),
  postRow('b', { holders: 0, fte: 0, mustFill: true, opdId: 'p', opdName: 'Dinas P' }),
  postRow('c', { holders: 0, fte: 0, kind: 'PELAKSANA', tier: 'PELAKSANA', family: null }),
  postRow('d', { seats: 3, holders: 2, fte: 2, title: 'Juru Ukur' }),
];
const ids = (search: Partial<typeof NONE>): string[] =>
  shownPosts(posts, { ...NONE, ...search }).map(({ positionId }) => positionId);

describe('the filters of the list', () => {
  it('leave all without any', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tell posts without a holder from posts with a free seat', () => {
    expect(ids({ seats: 'vacant' })).toEqual(['b', 'c']);
    expect(ids({ seats: 'free' })).toEqual(['b', 'c', 'd']);
    expect(ids({ seats: 'must' })).toEqual(['b']);
  });

  it('join: office, kind, tier, family and text', () => {
    expect(ids({ unit: 'p' })).toEqual(['b']);
    expect(ids({ kind: 'JF', seats: 'free' })).toEqual(['b', 'd']);
    expect(ids({ tier: 'PELAKSANA' })).toEqual(['c']);
    expect(ids({ family: 'teknik_sipil', q: 'ukur dinas' })).toEqual(['d']);
  });

  it('are counted and taken back; the sort is none', () => {
    const set = positionsSearch.parse({ q: 'x', kind: 'JF', sort: 'need' });
    expect(filtersUsed(set)).toBe(2);
    expect(filtersUsed({ ...set, ...NO_FILTER })).toBe(0);
  });
});

describe('the address', () => {
  it('falls back to its defaults for what it does not know', () => {
    expect(positionsSearch.parse({ kind: 'RAJA', sort: 'x', q: '198806142014032001' })).toEqual(
      NONE,
    );
    expect(positionSearch.parse({ view: 'x', lambda: 81, day: 'besok', by: 'z' })).toEqual({
      view: 'layak',
      by: 'da',
      lambda: 80,
      day: null,
      q: '',
      person: null,
    });
  });

  it('takes an id of digits, which arrives as a number', () => {
    expect(positionSearch.parse({ person: 123 }).person).toBe('123');
  });
});

describe('the finding of the list', () => {
  it('counts posts without a holder', () => {
    expect(listFinding(posts, 4, words)).toBe('4 jabatan, 2 di antaranya tanpa pemangku');
  });

  it('says of how many, or that there is none', () => {
    expect(listFinding(posts.slice(0, 1), 4, words)).toBe(
      '1 dari 4 jabatan cocok, 0 tanpa pemangku',
    );
    expect(listFinding([], 4, words)).toBe('Tidak ada jabatan yang cocok dengan saringan');
  });
});

describe('the figures of a post', () => {
  const values = (row: ReturnType<typeof postRow>): string[] =>
    postFigures(row, words).map(({ value }) => value);

  it('read A as overload and call for action from half a person on', () => {
    const figures = postFigures(postRow('a', { need: 1.5, load: 112_500 }), words);
    expect(figures[2]).toMatchObject({ value: '1,50', note: 'A, kelebihan beban' });
    expect(figures[3]).toMatchObject({ value: '−0,5', note: 'kurang 0,5 orang' });
  });

  it('do not call for action below half a person', () => {
    const figures = postFigures(postRow('a', { need: 1.4, load: 105_000 }), words);
    expect(figures[3]?.note).toBe('selisih kurang dari setengah orang');
  });

  it('say KOSONG with the load that nobody carries, never a ratio', () => {
    const vacant = postRow('a', { holders: 0, fte: 0, vacantSince: day('2026-02-01') });
    expect(ratioOf(vacant)).toBe('KOSONG');
    const figures = postFigures(vacant, words);
    expect(figures[2]).toMatchObject({ value: 'KOSONG' });
    expect(figures[2]?.note).toContain('1.250 jam');
    expect(figures[1]?.note).toBe('kosong sejak 1 Februari 2026');
  });

  it('leave what is not known as the dash, not as zero', () => {
    expect(values(postRow('a', { need: null, load: null, needMethod: null }))).toEqual([
      '–',
      '1',
      '–',
      '–',
    ]);
  });

  it('name a kind and a tier that are called the same once', () => {
    expect(kindText({ kind: 'ADMINISTRATOR', tier: 'ADMINISTRATOR' }, words)).toBe('Administrator');
    expect(kindText({ kind: 'JF', tier: 'AHLI_MUDA' }, words)).toBe(
      'Jabatan fungsional, Ahli Muda',
    );
  });
});

describe('the requirements of a post', () => {
  const none = { minGolongan: null, maxGolongan: null, retirementAge: null, license: null };
  const bare = { ...none, echelon: null, legalNote: null };
  const text = (lines: ReturnType<typeof requirementLines>): string[] =>
    lines.map(({ label, value }) => `${label}: ${value}`);

  it('say what the sheet does not state', () => {
    expect(
      text(requirementLines(post('x', { family: null, jobClass: null }), bare, words)),
    ).toEqual([
      'Pendidikan paling rendah: tidak tercatat pada peta jabatan',
      'Rumpun ilmu: semua rumpun ilmu diterima',
      'Golongan: tidak tercatat pada peta jabatan',
    ]);
  });

  it('name education, fields, golongan and licence', () => {
    const asked = post('x', {
      minEducation: 7,
      educationFamilies: ['kesehatan-keperawatan', 'hukum'],
      mustFill: true,
    });
    const more = { ...bare, minGolongan: 'III/a', maxGolongan: 'III/d', license: 'STR Perawat' };
    const lines = requirementLines(asked, more, words);
    expect(text(lines)).toEqual([
      'Pendidikan paling rendah: D-IV/S-1',
      'Rumpun ilmu: kesehatan keperawatan dan hukum',
      'Golongan: III/a sampai III/d',
      'Lisensi: STR Perawat',
      'Rumpun jabatan: administrasi',
      'Kelas jabatan: 7',
      'Wajib diisi: ya',
    ]);
    expect(lines[2]?.note).toBe('belum diperiksa sebagai aturan');
  });
});
