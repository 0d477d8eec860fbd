import { beforeAll, describe, expect, it } from 'vitest';
import { SLOW, caseOf, digitsOf, groupBy, isoDate, readSample } from './sample-files.ts';
import type { SampleCity, SampleRow } from './sample-files.ts';

let city: SampleCity;
let people: Map<string, SampleRow>;
let posts: Map<string, SampleRow>;
let units: Map<string, SampleRow>;
let holders: Map<string, SampleRow[]>;

beforeAll(() => {
  city = readSample();
  const rows = city.loaded('pegawai.csv');
  people = new Map(rows.map((row) => [digitsOf(row.cell('NIP')), row]));
  posts = new Map(city.loaded('peta-jabatan.csv').map((row) => [row.cell('ID JABATAN'), row]));
  units = new Map(city.loaded('unit-organisasi.csv').map((row) => [row.cell('ID UNIT'), row]));
  holders = groupBy(rows, (row) => row.cell('ID JABATAN'));
}, SLOW);

const heads = (id: string): number => holders.get(id)?.length ?? 0;
const districtOf = (post: SampleRow | undefined): string =>
  units.get(post?.cell('ID UNIT') ?? '')?.cell('KECAMATAN') ?? '';
const ratingsOf = (nip: string): string[] =>
  city
    .loaded('kinerja.csv')
    .filter((row) => row.cell('NIP') === nip && row.number('TAHUN') >= 2024)
    .map((row) => row.cell('PREDIKAT').toLowerCase());

describe('the nurse in the trade office (S6)', () => {
  const nurse = () =>
    caseOf(city.truth, 'S6-perawat') as unknown as {
      nip: string;
      open: { position_id: string; kind: string; missing: string[] }[];
    };

  it('holds a clerk post there, studied nursing, has her licence and good ratings', () => {
    const person = people.get(nurse().nip);
    const post = posts.get(person?.cell('ID JABATAN') ?? '');
    expect(post?.cell('ID UNIT')).toMatch(/^PERDAGANGAN/);
    expect(post?.cell('JENIS JABATAN')).toBe('PELAKSANA');
    expect(post?.cell('RUMPUN PENDIDIKAN').split(';')).not.toContain('kesehatan-keperawatan');
    expect(person?.cell('RUMPUN ILMU')).toBe('kesehatan-keperawatan');
    expect(person?.cell('LISENSI')).toContain('STR Perawat');
    expect(ratingsOf(nurse().nip)).toEqual(['baik', 'baik']);
  });

  it('finds a clerk post and a functional post open in health, both asking her field', () => {
    expect(nurse().open.map((one) => one.kind)).toEqual(['PELAKSANA', 'JF']);
    for (const { position_id } of nurse().open) {
      const post = posts.get(position_id);
      expect(post?.cell('ID UNIT')).toMatch(/^DINKES/);
      expect(post?.number('FORMASI')).toBeGreaterThan(heads(position_id));
      expect(post?.cell('RUMPUN PENDIDIKAN').split(';')).toContain('kesehatan-keperawatan');
    }
  });

  it('lacks the competency test alone for the functional one', () => {
    const tests = city
      .loaded('uji-kompetensi.csv')
      .filter((row) => row.cell('NIP') === nurse().nip);
    expect(tests).toEqual([]);
    expect(nurse().open[1]?.missing).toEqual(['uji-kompetensi']);
  });
});

describe('the officer and the policy analyst post (S9)', () => {
  const officer = () =>
    caseOf(city.truth, 'S9-analis-kebijakan') as unknown as {
      nip: string;
      target_position_id: string;
    };

  it('meets education, field, golongan, tenure, ratings and every competency', () => {
    const { nip, target_position_id } = officer();
    const person = people.get(nip);
    const post = posts.get(target_position_id);
    expect(post?.cell('NAMA JABATAN')).toBe('Analis Kebijakan Ahli Pertama');
    expect(post?.cell('RUMPUN PENDIDIKAN').split(';')).toContain(person?.cell('RUMPUN ILMU'));
    expect(person?.cell('TINGKAT PENDIDIKAN ID')).toBe('40');
    expect(['III/a', 'III/b']).toContain(person?.cell('GOLONGAN'));
    expect((person?.cell('TMT JABATAN') ?? '') < '2024-09-30').toBe(true);
    expect(ratingsOf(nip)).toEqual(['baik', 'baik']);
    const levels = new Map(
      city
        .loaded('hasil-asesmen.csv')
        .filter((row) => row.cell('NIP') === nip)
        .map((row) => [row.cell('KODE KOMPETENSI'), row.number('LEVEL')]),
    );
    const standard = city
      .loaded('standar-kompetensi.csv')
      .filter((row) => row.cell('ID JABATAN') === target_position_id);
    expect(standard.length).toBeGreaterThan(9);
    const short = standard.filter(
      (row) => (levels.get(row.cell('KODE KOMPETENSI')) ?? 0) < row.number('LEVEL STANDAR'),
    );
    expect(short.map((row) => row.cell('KODE KOMPETENSI'))).toEqual([]);
  });

  it('lacks the test, and the post is empty', () => {
    const tests = city
      .loaded('uji-kompetensi.csv')
      .filter((row) => row.cell('NIP') === officer().nip);
    expect(tests).toEqual([]);
    expect(heads(officer().target_position_id)).toBe(0);
    expect(posts.get(officer().target_position_id)?.number('FORMASI')).toBeGreaterThan(0);
  });
});

describe('empty posts (S12)', () => {
  const structural = (): SampleRow[] =>
    [...posts.values()].filter((post) =>
      ['JPT', 'ADMINISTRATOR', 'PENGAWAS'].includes(post.cell('JENIS JABATAN')),
    );

  it('are 13 JPT and 62 administrator and pengawas, each with the day since when', () => {
    const empty = structural().filter((post) => heads(post.cell('ID JABATAN')) === 0);
    const jpt = empty.filter((post) => post.cell('JENIS JABATAN') === 'JPT');
    expect([jpt.length, empty.length - jpt.length]).toEqual([13, 62]);
    const without = empty.filter((post) => !/^20\d\d-\d\d-\d\d$/.test(post.cell('KOSONG SEJAK')));
    expect(without).toEqual([]);
    const held = structural().filter(
      (post) => heads(post.cell('ID JABATAN')) > 0 && post.cell('KOSONG SEJAK') !== '',
    );
    expect(held).toEqual([]);
  });

  it('have 11 acting heads who hold another post of the same office', () => {
    const acting = [...people.values()].filter((row) => row.cell('ID JABATAN PLT') !== '');
    expect(acting).toHaveLength(11);
    for (const row of acting) {
      const target = posts.get(row.cell('ID JABATAN PLT'));
      expect(target?.cell('JENIS JABATAN')).toBe('JPT');
      expect(heads(target?.cell('ID JABATAN') ?? '')).toBe(0);
      expect(row.cell('ID JABATAN').startsWith(target?.cell('ID UNIT') ?? '-')).toBe(true);
    }
  });

  it('stand beside structural posts with two holders, as the ground truth names them', () => {
    const twice = structural().filter((post) => heads(post.cell('ID JABATAN')) > 1);
    const { posts: named } = caseOf(city.truth, 'dua-pemangku') as unknown as {
      posts: { position_id: string; nips: string[] }[];
    };
    expect(twice.map((post) => post.cell('ID JABATAN')).toSorted()).toEqual(
      named.map((one) => one.position_id).toSorted(),
    );
    expect(named).toHaveLength(3);
    for (const { nips } of named) expect(nips.filter((nip) => people.has(nip))).toHaveLength(2);
  });
});

describe('the voice of employees', () => {
  const rows = (): SampleRow[] => city.loaded('aspirasi.csv');
  const rootOf = (unit: string): string => {
    const parent = units.get(unit)?.cell('ID UNIT INDUK') ?? '';
    return parent === '' ? unit : rootOf(parent);
  };

  it('is a reply of 41 percent, 12 to 78 by office', () => {
    const replied = new Set(rows().map((row) => row.cell('NIP')));
    expect(replied.size / people.size).toBeCloseTo(0.41, 2);
    const byRoot = groupBy([...people.values()], (row) =>
      rootOf(posts.get(row.cell('ID JABATAN'))?.cell('ID UNIT') ?? ''),
    );
    const rates = [...byRoot.values()].map(
      (own) => own.filter((row) => replied.has(digitsOf(row.cell('NIP')))).length / own.length,
    );
    expect(Math.min(...rates)).toBeCloseTo(0.12, 2);
    expect(Math.max(...rates)).toBeCloseTo(0.78, 2);
  });

  it('wants seats in town 5 to 1, in Rakumpit 0.1', () => {
    const market = (districts: readonly string[]): number => {
      const seats = [...posts.values()]
        .filter((post) => districts.includes(districtOf(post)))
        .reduce((sum, post) => {
          return sum + Math.max(0, post.number('FORMASI') - heads(post.cell('ID JABATAN')));
        }, 0);
      const wishes = rows().filter((row) => {
        const unit = posts.get(row.cell('ID JABATAN'))?.cell('ID UNIT') ?? row.cell('ID UNIT');
        return districts.includes(units.get(unit)?.cell('KECAMATAN') ?? '');
      });
      return wishes.length / seats;
    };
    expect(market(['Pahandut', 'Jekan Raya'])).toBeCloseTo(5, 1);
    expect(market(['Rakumpit'])).toBeCloseTo(0.1, 1);
  });

  it('holds exactly 14 pairs who wish for the post of the other', () => {
    const wanted = new Map(
      [...groupBy(rows(), (row) => row.cell('NIP'))].map(([nip, own]) => [
        nip,
        new Set(own.map((row) => row.cell('ID JABATAN')).filter((id) => id !== '')),
      ]),
    );
    const pairs = new Set<string>();
    for (const [nip, targets] of wanted) {
      const here = people.get(nip)?.cell('ID JABATAN') ?? '';
      for (const target of targets) {
        for (const other of holders.get(target) ?? []) {
          const their = digitsOf(other.cell('NIP'));
          if (wanted.get(their)?.has(here)) pairs.add([nip, their].toSorted().join(' '));
        }
      }
    }
    const { pairs: named } = caseOf(city.truth, 'tukar-sukarela') as unknown as {
      pairs: { nips: string[] }[];
    };
    expect([...pairs].toSorted()).toEqual(
      named.map(({ nips }) => nips.toSorted().join(' ')).toSorted(),
    );
    expect(pairs.size).toBe(14);
  });

  it('has one kind of target in each wish, and none from who wishes to stay', () => {
    const wrong = rows().filter((row) => {
      const targets = ['ID JABATAN', 'ID UNIT', 'RUMPUN JABATAN'].filter(
        (column) => row.cell(column) !== '',
      );
      return targets.length !== (row.cell('KESEDIAAN') === 'tidak' ? 0 : 1);
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });
});

describe('the office and its results', () => {
  it('gives an allowance for each of 17 classes that never falls, and all ten distances', () => {
    const office = groupBy(city.loaded('kantor.csv'), (row) => row.cell('PENGATURAN'));
    const allowance = office.get('TPP kelas jabatan') ?? [];
    expect(allowance.map((row) => row.number('RUJUKAN A'))).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    const values = allowance.map((row) => row.number('NILAI'));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(office.get('jarak kecamatan')).toHaveLength(10);
  });

  it('dates the ban window from 22-3-2024 to six months after the inauguration', () => {
    const office = groupBy(city.loaded('kantor.csv'), (row) => row.cell('PENGATURAN'));
    expect(office.get('pelantikan kepala daerah')?.[0]?.cell('MULAI')).toBe('2025-02-20');
    const ban = office.get('masa larangan')?.[0];
    expect([ban?.cell('MULAI'), ban?.cell('SAMPAI')]).toEqual(['2024-03-22', '2025-08-20']);
  });

  it('lets satisfaction with Dukcapil fall from 86 to 79', () => {
    const index = city
      .loaded('hasil-layanan.csv')
      .filter(
        (row) => row.cell('ID UNIT') === 'DUKCAPIL' && row.cell('INDIKATOR').startsWith('Indeks'),
      )
      .map((row) => row.number('NILAI'));
    expect(Math.max(...index)).toBe(86);
    expect(index.at(-1)).toBe(79);
  });
});

describe('every planted case', () => {
  it('has an id of its own and a sentence in both languages', () => {
    const ids = city.truth.cases.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { say } of city.truth.cases) {
      expect(say.id.length).toBeGreaterThan(20);
      expect(say.en.length).toBeGreaterThan(20);
    }
  });

  it('names people, posts and units that are in the files', () => {
    const text = JSON.stringify(city.truth.cases);
    const nips = text.match(/"\d{18}"/g) ?? [];
    expect(nips.length).toBeGreaterThan(150);
    expect(nips.filter((nip) => !people.has(nip.slice(1, -1)))).toEqual([]);
    const ids = [...text.matchAll(/"position_id":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(ids.filter((id) => !posts.has(id))).toEqual([]);
    const unitIds = [...text.matchAll(/"unit_id":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(unitIds.filter((id) => !units.has(id))).toEqual([]);
  });
});

describe('references', () => {
  it('of every file lead to rows that are there', () => {
    const competencies = new Set(
      city.loaded('kamus-kompetensi.csv').map((row) => row.cell('KODE KOMPETENSI')),
    );
    const known: Readonly<Record<string, (id: string) => boolean>> = {
      NIP: (id) => people.has(digitsOf(id)),
      'NIP PENILAI': (id) => people.has(id),
      'ID JABATAN': (id) => posts.has(id),
      'ID JABATAN PLT': (id) => posts.has(id),
      'ID UNIT': (id) => units.has(id),
      'ID UNIT INDUK': (id) => units.has(id),
      'KODE KOMPETENSI': (id) => competencies.has(id),
    };
    for (const [file, text] of city.texts) {
      const header = text.slice(0, text.indexOf('\r\n')).split(',');
      const columns = header.filter((name) => known[name]);
      const lost = city
        .clean(file)
        .flatMap((row) =>
          columns
            .filter((name) => row.cell(name) !== '' && !known[name]?.(row.cell(name)))
            .map((name) => `${file} ${row.line} ${name}`),
        );
      expect(lost).toEqual([]);
    }
  });

  it('people who do not work keep their post and are named in the ground truth', () => {
    const absent = [...people.values()].filter((row) =>
      ['02', '03', '04', '20'].includes(row.cell('KEDUDUKAN HUKUM ID')),
    );
    const { people: named } = caseOf(city.truth, 'tidak-bertugas') as unknown as {
      people: { nip: string }[];
    };
    expect(absent.map((row) => digitsOf(row.cell('NIP'))).toSorted()).toEqual(
      named.map((one) => one.nip).toSorted(),
    );
  });

  it('spells run forward in time', () => {
    const backward = city
      .loaded('riwayat-jabatan.csv')
      .filter((row) => row.cell('SAMPAI TANGGAL') !== '')
      .filter((row) => isoDate(row.cell('TMT JABATAN')) >= row.cell('SAMPAI TANGGAL'));
    expect(backward.map((row) => row.line)).toEqual([]);
  });
});
