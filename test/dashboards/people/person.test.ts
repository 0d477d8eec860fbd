import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import {
  competencyNote,
  findsPost,
  mismatchText,
  personFigures,
  wishTexts,
} from '#dashboards/people/person.ts';
import {
  durationText,
  golonganOptions,
  peopleFinding,
  shownPersons,
} from '#dashboards/people/persons.ts';
import { peopleSearch, personSearch } from '#dashboards/people/search.ts';
import { postTexts } from '#dashboards/post-words.ts';
import { competencyLines } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import type { PersonRow } from '#model/people/statements.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { AS_OF, city, day, levels, person, post, standards, unit } from '#test/support/city.ts';

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

const NONE = peopleSearch.parse({});

function row(personId: string, extra: Partial<PersonRow> = {}): PersonRow {
  return {
    personId,
    name: `Orang ${personId}`,
    nipMasked: '••••••••••••••2001',
    status: 'PNS',
    legalStatus: '01',
    atWork: true,
    golongan: 'III/b',
    positionId: 'x',
    title: 'Analis',
    kind: 'JF',
    tier: 'AHLI_MUDA',
    unitId: 'a',
    unitName: 'Bidang A',
    opdId: 'o',
    opdName: 'Dinas O',
    positionSince: null,
    ...extra,
  };
}

describe('the list of persons', () => {
  const rows = [
    row('a', { nipMasked: '••••••••••••••3001' }),
    row('b', { atWork: false, legalStatus: '03', status: 'CPNS', golongan: 'II/c' }),
    row('c', { positionId: null, title: null, kind: null, opdId: null, golongan: null }),
  ];
  const ids = (search: Partial<typeof NONE>): string[] =>
    shownPersons(rows, { ...NONE, ...search }).map(({ personId }) => personId);

  it('is narrowed by office, status, kind, golongan and state', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ unit: 'o', status: 'PNS' })).toEqual(['a']);
    expect(ids({ kind: 'JF', golongan: 'II/c' })).toEqual(['b']);
    expect([ids({ work: 'off' }), ids({ work: 'noPost' }), ids({ work: 'atWork' })]).toEqual([
      ['b'],
      ['c'],
      ['a', 'c'],
    ]);
  });

  it('is found by the last four digits of the NIP', () => {
    expect(ids({ q: '3001 orang' })).toEqual(['a']);
  });

  it('counts who is not at work', () => {
    expect(peopleFinding(rows, 3, words)).toBe('3 pegawai, 1 di antaranya sedang tidak bertugas');
    expect(peopleFinding(rows.slice(1), 3, words)).toBe('2 dari 3 pegawai cocok');
    expect(peopleFinding([], 3, words)).toBe('Tidak ada pegawai yang cocok dengan saringan');
  });

  it('offers the golongan that occur, each once', () => {
    expect(golonganOptions(rows).map(({ value }) => value)).toEqual(['II/c', 'III/b']);
  });

  it('never keeps a NIP in its address', () => {
    expect(peopleSearch.parse({ q: '198806142014032001' }).q).toBe('');
    expect(personSearch.parse({ q: 198806142014 }).q).toBe('');
  });
});

describe('time in a post', () => {
  it('is whole years and months', () => {
    expect(durationText(day('2024-07-15'), AS_OF, words)).toBe('2 th 2 bl');
  });

  it('is not known without a start, or with one to come', () => {
    expect(durationText(null, AS_OF, words)).toBeNull();
    expect(durationText(day('2027-01-01'), AS_OF, words)).toBeNull();
  });
});

const dinas = unit('dinas', { name: 'Dinas Dagang' });
const bidang = unit('bidang', { name: 'Bidang Pasar', parentId: 'dinas', opdId: 'dinas' });
const held = post('x', {
  title: 'Penelaah',
  unitId: 'bidang',
  opdId: 'dinas',
  standards: standards({ INT: 3, KS: 2, KOM: 2 }),
});
const nurse = person('n', {
  positionId: 'x',
  educationFamily: 'kesehatan-keperawatan',
  levels: [...levels({ INT: 2, KS: 2 }), ...levels({ KOM: 4 }, day('2020-01-01'))],
});
const facts = city({ units: [dinas, bidang], posts: [held], persons: [nurse] });

describe('what is said of a person', () => {
  it('leaves what is not recorded as a dash with words, never as zero', () => {
    const figures = personFigures(person('bare', { legalStatus: '03' }), AS_OF, words);
    expect(figures.map(({ value }) => value)).toEqual(['PNS', '–', '–', '–']);
    expect(figures[0]?.aside).toBe('golongan tidak tercatat');
    expect(figures[0]?.note).toBe('sedang tidak bertugas, kode 03');
    expect(figures.slice(1).every(({ note }) => note === 'tidak tercatat')).toBe(true);
  });

  it('counts the months to retirement, or says that it has passed', () => {
    const until = (iso: string) =>
      personFigures(person('p', { retirement: day(iso) }), AS_OF, words)[3]?.note;
    expect(until('2027-01-01')).toBe('3 bulan lagi');
    expect(until('2026-09-01')).toBe('sudah lewat');
  });

  it('names a field of study that the present post does not ask', () => {
    expect(mismatchText(nurse, ['manajemen', 'hukum'], words)).toBe(
      'Rumpun ilmu kesehatan keperawatan tidak termasuk yang diminta jabatan sekarang: manajemen dan hukum.',
    );
  });

  it.each([
    ['the field is asked', ['kesehatan-keperawatan']],
    ['it is of the same group', ['kesehatan-kebidanan']],
    ['any field is accepted', []],
    ['the table does not know what is asked', ['ilmu-baru']],
  ])('finds no mismatch where %s', (_case, asked) => {
    expect(mismatchText(nurse, asked, words)).toBeNull();
  });

  it('counts an expired assessment as not known', () => {
    const lines = competencyLines(indexCity(facts), nurse, held);
    expect(competencyNote(lines, words)).toBe('2 dari 3 kompetensi diketahui, 1 di bawah standar');
  });

  it('names posts with their unit, and finds them by both', () => {
    expect(postTexts(facts, 'x', words)).toEqual(['Penelaah', 'Bidang Pasar, Dinas Dagang']);
    expect(postTexts(facts, 'gone', words)).toEqual(['gone', 'Unit tidak ada dalam berkas']);
    expect([
      findsPost(facts, 'pasar penelaah', 'x', words),
      findsPost(facts, 'lain', 'x', words),
    ]).toEqual([true, false]);
  });

  it('says what a wish names', () => {
    const wish = {
      rank: 2,
      positionId: null,
      unitId: null,
      family: null,
      willingness: 'tidak',
    } as const;
    const target = (extra: object) => wishTexts({ ...wish, ...extra }, facts, words)[0];
    expect(target({ positionId: 'x' })).toBe('Penelaah · Bidang Pasar, Dinas Dagang');
    expect(target({ positionId: 'gone' })).toBe('Jabatan yang tidak ada pada peta jabatan');
    expect(target({ unitId: 'dinas' })).toBe('Unit Dinas Dagang');
    expect(target({ family: 'teknik_sipil' })).toBe('Rumpun jabatan teknik sipil');
    expect(target({})).toBe('Tanpa jabatan tertentu');
    expect(wishTexts(wish, facts, words)[1]).toBe('Pilihan 2 · tidak bersedia');
  });
});
