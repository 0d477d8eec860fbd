import { beforeAll, describe, expect, it } from 'vitest';
import { SLOW, caseOf, digitsOf, groupBy, isoDate, readSample } from './sample-files.ts';
import type { SampleCity, SampleRow } from './sample-files.ts';

let city: SampleCity;
let people: Map<string, SampleRow>;
let posts: Map<string, SampleRow>;

beforeAll(() => {
  city = readSample();
  posts = new Map(city.loaded('peta-jabatan.csv').map((row) => [row.cell('ID JABATAN'), row]));
  people = new Map(city.loaded('pegawai.csv').map((row) => [digitsOf(row.cell('NIP')), row]));
}, SLOW);

const postOf = (nip: string): SampleRow | undefined =>
  posts.get(people.get(nip)?.cell('ID JABATAN') ?? '');

/** Predicates in one spelling. */
const predicate = (row: SampleRow): string => {
  const word = row.cell('PREDIKAT').toLowerCase().replaceAll(/\s+/g, ' ');
  return word === 'cukup' ? 'butuh perbaikan' : word;
};

describe('ratings', () => {
  const known = (): SampleRow[] =>
    city.loaded('kinerja.csv').filter((row) => people.has(row.cell('NIP')));

  it('cover the six years from 2020', () => {
    const years = new Set(known().map((row) => row.cell('TAHUN')));
    expect([...years].toSorted()).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
  });

  it('have the written shares', () => {
    const rated = known().filter((row) => predicate(row) !== '');
    const share = (word: string): number =>
      (100 * rated.filter((row) => predicate(row) === word).length) / rated.length;
    expect(share('sangat baik')).toBeCloseTo(9, 0);
    expect(share('baik')).toBeCloseTo(86, 0);
    expect(Math.abs(share('butuh perbaikan') - 3)).toBeLessThan(0.15);
    expect(Math.abs(share('kurang') - 1.5)).toBeLessThan(0.15);
    expect(Math.abs(share('sangat kurang') - 0.5)).toBeLessThan(0.15);
  });

  it('are missing for 3 percent of the years in service, half of them without any record', () => {
    const started = (nip: string): string => {
      const first = city.truth.asOf;
      const row = people.get(nip);
      return row ? (starts.get(nip) ?? first) : first;
    };
    const starts = new Map(
      [...groupBy(city.loaded('riwayat-jabatan.csv'), (row) => row.cell('NIP'))].map(
        ([nip, rows]) => [nip, rows.map((row) => isoDate(row.cell('TMT JABATAN'))).toSorted()[0]],
      ),
    );
    const due = [...people].flatMap(([nip, row]) =>
      row.cell('STATUS ASN') === 'PPPK_PW'
        ? []
        : [2020, 2021, 2022, 2023, 2024, 2025].filter((year) => started(nip) <= `${year}-07-01`),
    ).length;
    const rows = known();
    const rated = rows.filter((row) => predicate(row) !== '').length;
    expect((due - rated) / due).toBeCloseTo(0.03, 3);
    expect((due - rows.length) / due).toBeCloseTo(0.015, 3);
  });

  it('have two ratings that give the predicate by the 3 x 3 table, but for the dirt', () => {
    const table: Readonly<Record<string, string>> = {
      'Di Atas Ekspektasi|Di Atas Ekspektasi': 'sangat baik',
      'Di Atas Ekspektasi|Sesuai Ekspektasi': 'baik',
      'Sesuai Ekspektasi|Di Atas Ekspektasi': 'baik',
      'Sesuai Ekspektasi|Sesuai Ekspektasi': 'baik',
      'Di Bawah Ekspektasi|Di Atas Ekspektasi': 'butuh perbaikan',
      'Di Bawah Ekspektasi|Sesuai Ekspektasi': 'butuh perbaikan',
      'Di Atas Ekspektasi|Di Bawah Ekspektasi': 'kurang',
      'Sesuai Ekspektasi|Di Bawah Ekspektasi': 'kurang',
      'Di Bawah Ekspektasi|Di Bawah Ekspektasi': 'sangat kurang',
    };
    const pairs = known().filter((row) => row.cell('HASIL KERJA') !== '');
    const wrong = pairs.filter(
      (row) => table[`${row.cell('HASIL KERJA')}|${row.cell('PERILAKU KERJA')}`] !== predicate(row),
    );
    expect(pairs.length).toBeGreaterThan(15_000);
    expect(wrong).toHaveLength(24);
  });

  it('are kind from five assessors, who give the best predicate several times as often', () => {
    const { assessors } = caseOf(city.truth, 'penilai-murah-hati') as unknown as {
      assessors: { nip: string; ratings: number; share: number }[];
    };
    expect(assessors).toHaveLength(5);
    const byAssessor = groupBy(known(), (row) => row.cell('NIP PENILAI'));
    for (const { nip, share } of assessors) {
      const rated = (byAssessor.get(nip) ?? []).filter((row) => predicate(row) !== '');
      const best = rated.filter((row) => predicate(row) === 'sangat baik').length;
      expect(Math.abs(best / rated.length - share)).toBeLessThan(0.05);
      expect(best / rated.length).toBeGreaterThan(0.45);
    }
    const crowded = [...byAssessor].filter(([, rows]) => rows.length >= 40);
    const high = crowded.filter(
      ([, rows]) =>
        rows.filter((row) => predicate(row) === 'sangat baik').length / rows.length > 0.4,
    );
    expect(high.map(([nip]) => nip).toSorted()).toEqual(assessors.map((one) => one.nip).toSorted());
  });

  it('do not change with a move: before and after it the best share is the same', () => {
    const spells = groupBy(city.loaded('riwayat-jabatan.csv'), (row) => row.cell('NIP'));
    const moved = new Map<string, number>();
    for (const [nip, rows] of spells) {
      const last =
        rows
          .map((row) => isoDate(row.cell('TMT JABATAN')))
          .toSorted()
          .at(-1) ?? '';
      if (rows.length > 1 && last >= '2021-06' && last < '2024-06')
        moved.set(nip, Number(last.slice(0, 4)));
    }
    const share = (fits: (year: number, move: number) => boolean): number => {
      const rows = known().filter((row) => {
        const move = moved.get(row.cell('NIP'));
        return move !== undefined && predicate(row) !== '' && fits(row.number('TAHUN'), move);
      });
      return rows.filter((row) => predicate(row) === 'sangat baik').length / rows.length;
    };
    const before = share((year, move) => year < move);
    const after = share((year, move) => year > move);
    expect(moved.size).toBeGreaterThan(400);
    expect(Math.abs(after - before)).toBeLessThan(0.03);
  });
});

describe('assessments', () => {
  const rows = (): SampleRow[] => city.loaded('hasil-asesmen.csv');
  const newest = (): Map<string, string> => {
    const days = new Map<string, string>();
    for (const row of rows()) {
      const day = isoDate(row.cell('TANGGAL ASESMEN'));
      const nip = row.cell('NIP');
      if (day > (days.get(nip) ?? '')) days.set(nip, day);
    }
    return days;
  };

  it('cover 600 people with the written shares of each kind of post', () => {
    const assessed = newest();
    expect(assessed.size).toBe(600);
    const share = (fits: (post: SampleRow) => boolean): number => {
      const own = [...people].filter(([nip, row]) => {
        const post = postOf(nip);
        return row.cell('STATUS ASN') !== 'PPPK_PW' && post !== undefined && fits(post);
      });
      return own.filter(([nip]) => assessed.has(nip)).length / own.length;
    };
    const kind = (name: string) => (post: SampleRow) => post.cell('JENIS JABATAN') === name;
    expect(share(kind('JPT'))).toBe(1);
    expect(share(kind('ADMINISTRATOR'))).toBeCloseTo(0.92, 2);
    expect(share(kind('PENGAWAS'))).toBeCloseTo(0.7, 2);
    expect(share(kind('PELAKSANA'))).toBeCloseTo(0.06, 2);
    const teachersAndHealth = (post: SampleRow): boolean =>
      kind('JF')(post) && ['pendidikan', 'kesehatan'].includes(post.cell('RUMPUN JABATAN'));
    expect(share(teachersAndHealth)).toBeCloseTo(0.03, 2);
  });

  it('are older than three years for 30 percent', () => {
    const days = [...newest().values()];
    expect(days.filter((day) => day < '2023-09-30').length / days.length).toBeCloseTo(0.3, 2);
  });

  it('stand under JPM 68 for 6 percent, raw and capped alike', () => {
    const standards = groupBy(city.loaded('standar-kompetensi.csv'), (row) =>
      row.cell('ID JABATAN'),
    );
    const days = newest();
    const levels = new Map<string, number>();
    for (const row of rows()) {
      if (isoDate(row.cell('TANGGAL ASESMEN')) !== days.get(row.cell('NIP'))) continue;
      levels.set(`${row.cell('NIP')} ${row.cell('KODE KOMPETENSI')}`, row.number('LEVEL'));
    }
    const jpm = (nip: string, capped: boolean): number => {
      const own = standards.get(postOf(nip)?.cell('ID JABATAN') ?? '') ?? [];
      const asked = own.reduce((sum, row) => sum + row.number('LEVEL STANDAR'), 0);
      const reached = own.reduce((sum, row) => {
        const level = levels.get(`${nip} ${row.cell('KODE KOMPETENSI')}`) ?? 0;
        return sum + (capped ? Math.min(level, row.number('LEVEL STANDAR')) : level);
      }, 0);
      return (100 * reached) / asked;
    };
    const assessed = [...days.keys()];
    const under = (capped: boolean): number =>
      assessed.filter((nip) => jpm(nip, capped) < 68).length / assessed.length;
    expect(under(true)).toBeCloseTo(0.06, 2);
    expect(under(false)).toBeCloseTo(0.06, 2);
  });

  it('rest on a standard of nine competencies and up to three technical ones for each post', () => {
    const standards = groupBy(city.loaded('standar-kompetensi.csv'), (row) =>
      row.cell('ID JABATAN'),
    );
    const kinds = new Map(
      city
        .loaded('kamus-kompetensi.csv')
        .map((row) => [row.cell('KODE KOMPETENSI'), row.cell('JENIS KOMPETENSI')]),
    );
    const wrong = [...posts.keys()]
      .filter((id) => !id.startsWith('YATIM'))
      .filter((id) => {
        const own = standards.get(id) ?? [];
        const technical = own.filter((row) => kinds.get(row.cell('KODE KOMPETENSI')) === 'teknis');
        const core = own.filter((row) => row.cell('KOMPETENSI INTI') === 'Ya');
        return own.length - technical.length !== 9 || technical.length > 3 || core.length === 0;
      });
    expect(wrong).toEqual([]);
  });
});
