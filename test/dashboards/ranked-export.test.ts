import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import { personTexts } from '#dashboards/positions/candidates.ts';
import { rankedExport, type RankedExport } from '#dashboards/ranked-export.ts';
import { exportCsv } from '#dashboards/table-export.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const rich = { education: 7, educationFamily: 'hukum', retirement: day('2045-01-01') } as const;
const ratings = [2026, 2025, 2024].map((year) => ({ year, predicate: 'BAIK' as const }));
const facts = city({
  posts: [
    post('x', {
      minEducation: 7,
      educationFamilies: ['hukum'],
      standards: standards({ INT: 3, KS: 3 }),
    }),
  ],
  persons: [
    person('best', { ...rich, ratings, levels: levels({ INT: 3, KS: 3 }) }),
    person('worst', { ...rich, ratings, levels: levels({ INT: 1, KS: 1 }) }),
    person('left', { ...rich, name: '=1+1', legalStatus: '03' }),
  ],
});
const list = candidatesOf(indexCity(facts), 'x');

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

function table(change: Partial<RankedExport> = {}) {
  if (list === null) throw new Error('no such post');
  const given: RankedExport = {
    list,
    shown: () => true,
    name: 'Kandidat',
    headers: ['Nama', 'Jabatan sekarang'],
    nameOf: ({ personId }) => personTexts(facts, personId, words),
    about: [['Jabatan', 'Jabatan x']],
    ...change,
  };
  return rankedExport(given, words);
}

function cell(row: number, label: string, of = table()) {
  const column = of.columns.find((one) => one.label === label);
  const asked = of.rows[row];
  if (column === undefined || asked === undefined) throw new Error(`no cell ${label}`);
  return column.value(asked);
}

describe('a ranked list as a file', () => {
  it('has everyone in the order of the screen, with group, rank and state', () => {
    const { rows, about } = table();
    expect(rows.map(({ pair }) => pair.personId)).toEqual(['best', 'worst', 'left']);
    const column = (label: string) => rows.map((_, row) => cell(row, label));
    expect(column('Keadaan')).toEqual(['Layak', 'Layak', 'Terhalang']);
    expect(column('Kelompok')).toEqual(['Kelompok teratas', 'Di bawah kelompok teratas', null]);
    expect(column('Peringkat yang dapat dinyatakan')).toEqual(['Peringkat 1', 'Peringkat 2', null]);
    expect(about).toEqual([['Jabatan', 'Jabatan x']]);
  });

  it('has the very scores of the list with their bounds, and none for who is stopped', () => {
    const first = list?.eligible.rows[0];
    expect(cell(0, 'Kemampuan, batas bawah')).toBe(first?.da?.lo);
    expect(cell(0, 'Kemampuan, batas atas')).toBe(first?.da?.hi);
    expect(cell(0, 'Kemampuan, kelengkapan (0-1)')).toBe(first?.da?.completeness);
    expect(cell(2, 'Kemampuan, batas bawah')).toBeNull();
    expect(cell(2, 'Aturan yang menghalangi')).toContain('M-07 Kedudukan hukum');
    expect(cell(0, 'Aturan yang menghalangi')).toBeNull();
  });

  it('claims no rank that cannot be told apart', () => {
    const even = city({
      posts: [...facts.posts.values()],
      persons: ['a', 'b'].map((id) =>
        person(id, { ...rich, ratings, levels: levels({ INT: 3, KS: 3 }) }),
      ),
    });
    const found = candidatesOf(indexCity(even), 'x');
    if (found === null) throw new Error('no such post');
    const of = table({ list: found });
    for (const row of [0, 1]) {
      expect(cell(row, 'Peringkat yang dapat dinyatakan', of)).toBe('Belum dapat dibedakan');
    }
  });

  it('has whom the text leaves, and hostile names as text', () => {
    const one = table({ shown: ({ personId }) => personId === 'left' });
    expect(one.rows.length).toBe(1);
    const csv = exportCsv(one, { yes: 'ya', no: 'tidak', notes: '' });
    expect(csv).not.toMatch(/(^|[;"\n])=1\+1/u);
    expect(csv).toContain('=1+1');
  });
});
