import { beforeAll, describe, expect, it } from 'vitest';
import { SLOW, digitsOf, groupBy, isoDate, readSample } from './sample-files.ts';
import type { SampleCity, SampleRow } from './sample-files.ts';

let city: SampleCity;
let people: SampleRow[];
let full: SampleRow[];
let posts: Map<string, SampleRow>;

beforeAll(() => {
  city = readSample();
  people = city.loaded('pegawai.csv');
  full = people.filter((row) => row.cell('STATUS ASN') !== 'PPPK_PW');
  posts = new Map(city.loaded('peta-jabatan.csv').map((row) => [row.cell('ID JABATAN'), row]));
}, SLOW);

const postOf = (person: SampleRow): SampleRow => {
  const post = posts.get(person.cell('ID JABATAN'));
  if (!post) throw new Error(`no post of ${person.cell('NIP')}`);
  return post;
};
const tierOf = (person: SampleRow): string =>
  postOf(person).cell('JENJANG').toLowerCase().replaceAll(/\s+/g, ' ');
const born = (person: SampleRow): string => {
  const nip = digitsOf(person.cell('NIP'));
  return `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
};
const share = (count: number, of: number): number => count / of;

describe('the written sizes', () => {
  it('are 5,733 full posts of people and 1,520 at half time', () => {
    expect(full).toHaveLength(5733);
    expect(people).toHaveLength(5733 + 1520);
    expect(new Set(full.map((row) => row.number('FTE')))).toEqual(new Set([1]));
    const part = people.filter((row) => row.cell('STATUS ASN') === 'PPPK_PW');
    expect(new Set(part.map((row) => row.number('FTE')))).toEqual(new Set([0.5]));
  });

  it('hold by status', () => {
    const count = (status: string): number =>
      people.filter((row) => row.cell('STATUS ASN') === status).length;
    expect([count('PNS'), count('CPNS'), count('PPPK')]).toEqual([3850, 140, 1743]);
  });

  it('are about 2,500 posts', () => {
    expect(posts.size).toBeGreaterThan(2400);
    expect(posts.size).toBeLessThan(2600);
  });

  it('hold in every block of the city', () => {
    const units = new Map(
      city.loaded('unit-organisasi.csv').map((row) => [row.cell('ID UNIT'), row] as const),
    );
    const rootOf = (id: string): string => {
      const parent = units.get(id)?.cell('ID UNIT INDUK') ?? '';
      return parent === '' ? id : rootOf(parent);
    };
    const heads = (fits: (unit: string) => boolean, of: readonly SampleRow[]): number =>
      of.filter((row) => fits(postOf(row).cell('ID UNIT'))).length;
    const root = (id: string) => (unit: string) => rootOf(unit) === id;
    const named = (pattern: RegExp) => (unit: string) => pattern.test(unit);
    expect(heads(root('DISDIK'), full)).toBe(2288);
    expect(heads(named(/-SD\d/), full)).toBe(96 * 15);
    expect(heads(named(/-SM\d/), full)).toBe(20 * 35);
    expect(heads(named(/-TK\d/), full)).toBe(42);
    expect(heads(named(/DISDIK-PS/), full)).toBe(26);
    expect(heads(named(/^DINKES-P\d/), full)).toBe(11 * 64);
    expect(heads(root('DINKES'), full) + heads(root('RSUD'), full)).toBe(1165);
    for (const [id, count] of OFFICES) expect(heads(root(id), full), id).toBe(count);
    const kecamatan = full.filter((row) => rootOf(postOf(row).cell('ID UNIT')).startsWith('KEC-'));
    expect(kecamatan).toHaveLength(122 + 6 * 14 + 10 * 9 + 14 * 5);
  });

  it('put people at half time into schools, puskesmas, kelurahan and Satpol PP alone', () => {
    const part = people.filter((row) => row.cell('STATUS ASN') === 'PPPK_PW');
    const others = part.filter(
      (row) =>
        !/^(DISDIK-(SD|SM|TK)|DINKES-P|KEC-\w+-K|SATPOLPP)/.test(postOf(row).cell('ID UNIT')),
    );
    expect(others).toEqual([]);
  });

  it('give every kelurahan, school and puskesmas its number', () => {
    const kinds = groupBy(city.clean('unit-organisasi.csv'), (row) => row.cell('JENIS UNIT'));
    expect(kinds.get('kelurahan')?.length).toBe(30);
    expect(kinds.get('kecamatan')?.length).toBe(5);
    expect(kinds.get('puskesmas')?.length).toBe(11);
    expect(kinds.get('sekolah')?.length).toBe(96 + 20 + 6);
  });
});

const OFFICES: readonly (readonly [string, number])[] = [
  ['SETDA', 190],
  ['SETWAN', 52],
  ['INSPEKTORAT', 60],
  ['BKPSDM', 56],
  ['BAPPEDA', 64],
  ['BPKAD', 84],
  ['BPPRD', 88],
  ['KESBANGPOL', 32],
  ['BPBD', 46],
  ['PUPR', 132],
  ['PERKIMTAN', 70],
  ['SATPOLPP', 118],
  ['DAMKAR', 84],
  ['DINSOS', 52],
  ['DISNAKER', 42],
  ['DP3AP2KB', 66],
  ['PANGAN', 104],
  ['PERIKANAN', 44],
  ['DLH', 98],
  ['DUKCAPIL', 58],
  ['DISHUB', 86],
  ['KOMINFO', 60],
  ['PERDAGANGAN', 76],
  ['DPMPTSP', 46],
  ['PARBUDPORA', 68],
  ['PERPUSTAKAAN', 38],
];

describe('ages', () => {
  it('put 27 percent at 50 or older', () => {
    const older = full.filter((row) => born(row) <= '1976-09-30');
    expect(share(older.length, full.length)).toBeCloseTo(0.27, 3);
  });

  it('let 125 retire in each of the next five years, and nobody before the day of the city', () => {
    for (let year = 2026; year < 2031; year += 1) {
      const leaving = full.filter((row) => {
        const day = row.cell('TMT PENSIUN');
        return day >= `${year}-10-01` && day < `${year + 1}-10-01`;
      });
      expect(leaving.length, String(year)).toBe(125);
    }
    expect(people.filter((row) => row.cell('TMT PENSIUN') <= '2026-09-30')).toEqual([]);
  });

  it('give TMT pensiun as the first day of the month after reaching the BUP of the post', () => {
    const wrong = people.filter((row) => {
      const [year = '', month = ''] = born(row).split('-');
      const bup = postOf(row).number('BUP');
      const next = Number(month) === 12 ? 1 : Number(month) + 1;
      const at = Number(year) + bup + (next === 1 ? 1 : 0);
      return row.cell('TMT PENSIUN') !== `${at}-${String(next).padStart(2, '0')}-01`;
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it('rise with the tier: clerks and beginners are younger than heads', () => {
    const median = (tier: string): number => {
      const years = full
        .filter((row) => tierOf(row) === tier)
        .map((row) => 2026 - Number(born(row).slice(0, 4)))
        .toSorted((a, b) => a - b);
      return years[Math.floor(years.length / 2)] ?? 0;
    };
    expect(median('jpt pratama')).toBeGreaterThan(median('pengawas'));
    expect(median('ahli madya')).toBeGreaterThan(median('ahli muda'));
    expect(median('ahli muda')).toBeGreaterThan(median('ahli pertama') + 8);
    expect(median('mahir')).toBeGreaterThan(median('terampil') + 8);
  });
});

describe('NIPs', () => {
  it('are 18 digits, all different', () => {
    const nips = people.map((row) => digitsOf(row.cell('NIP')));
    expect(nips.filter((nip) => !/^\d{18}$/.test(nip))).toEqual([]);
    expect(new Set(nips).size).toBe(nips.length);
  });

  it('agree with birth and sex of everybody without dirt', () => {
    const wrong = city.clean('pegawai.csv').filter((row) => {
      const digit = row.cell('JENIS KELAMIN') === 'L' ? '1' : '2';
      return born(row) !== row.cell('TANGGAL LAHIR') || row.cell('NIP').charAt(14) !== digit;
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it('of civil servants name the month of TMT CPNS, of PPPK the contract counter', () => {
    const wrong = people.filter((row) => {
      const code = Number(digitsOf(row.cell('NIP')).slice(12, 14));
      const contract = row.cell('STATUS ASN').startsWith('PPPK');
      return contract ? code < 21 : code < 1 || code > 12;
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it('let nobody begin before 18 or after the day of the city', () => {
    const wrong = people.filter((row) => {
      const nip = digitsOf(row.cell('NIP'));
      const civil = !row.cell('STATUS ASN').startsWith('PPPK');
      const start = `${nip.slice(8, 12)}-${civil ? nip.slice(12, 14) : '01'}-01`;
      const adult = `${Number(nip.slice(0, 4)) + 18}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
      return start < adult || start > '2026-09-30';
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it('count serials anew for every different beginning', () => {
    const heads = groupBy(people, (row) => digitsOf(row.cell('NIP')).slice(0, 15));
    const without = [...heads].filter(
      ([, rows]) => !rows.some((row) => digitsOf(row.cell('NIP')).endsWith('001')),
    );
    expect(without.map(([head]) => head)).toEqual([]);
  });
});

describe('golongan', () => {
  const LADDER = ['I', 'II', 'III', 'IV'].flatMap((roman) =>
    ['a', 'b', 'c', 'd'].map((letter) => `${roman}/${letter}`),
  );
  const ENTRY: Readonly<Record<string, number>> = {
    '05': 0,
    5: 0,
    10: 2,
    15: 4,
    17: 4,
    30: 6,
    35: 8,
    40: 8,
    42: 9,
    45: 9,
    47: 9,
  };
  const civil = (): SampleRow[] => full.filter((row) => row.cell('STATUS ASN') === 'PNS');

  it('of clerks never lies below the entry of the education, of others a step at most, nor more steps above it than two years each', () => {
    const wrong = civil().filter((row) => {
      const entry = ENTRY[row.cell('TINGKAT PENDIDIKAN ID')];
      const steps = LADDER.indexOf(row.cell('GOLONGAN')) - (entry ?? Number.NaN);
      const years = 2027 - Number(digitsOf(row.cell('NIP')).slice(8, 12));
      const least = tierOf(row) === 'pelaksana' ? 0 : -1;
      return !(steps >= least && steps * 2 <= years);
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it('makes a pyramid with its mass in golongan III', () => {
    const count = (roman: string): number =>
      civil().filter((row) => row.cell('GOLONGAN').startsWith(`${roman}/`)).length;
    expect(count('III')).toBeGreaterThan(civil().length * 0.7);
    expect(count('II')).toBeGreaterThan(count('IV'));
    expect(count('IV')).toBeGreaterThan(count('I'));
  });

  it('of PPPK is a Roman grade that follows the education', () => {
    const pppk = full.filter((row) => row.cell('STATUS ASN') === 'PPPK');
    for (const row of pppk) expect(row.cell('GOLONGAN')).toMatch(/^(I|IV|V|VII|IX|X|XI)$/);
    const graduates = pppk.filter((row) => row.cell('TINGKAT PENDIDIKAN ID') === '40');
    expect(new Set(graduates.map((row) => row.cell('GOLONGAN')))).toEqual(new Set(['IX']));
  });

  it('keeps most heads in the band of their post, a few a step below', () => {
    const heads = civil().filter((row) =>
      ['administrator', 'pengawas', 'jpt pratama'].includes(tierOf(row)),
    );
    const below = heads.filter(
      (row) =>
        LADDER.indexOf(row.cell('GOLONGAN')) < LADDER.indexOf(postOf(row).cell('GOLONGAN MINIMAL')),
    );
    expect(below.length).toBeGreaterThan(0);
    expect(share(below.length, heads.length)).toBeLessThan(0.1);
  });
});

describe('studies', () => {
  it('fit the post of nearly everybody in a functional post, and fewer clerks', () => {
    const asked = full.filter((row) => postOf(row).cell('RUMPUN PENDIDIKAN') !== '');
    const fits = (row: SampleRow): boolean =>
      postOf(row).cell('RUMPUN PENDIDIKAN').split(';').includes(row.cell('RUMPUN ILMU'));
    const expert = asked.filter((row) => postOf(row).cell('JENIS JABATAN') === 'JF');
    const clerks = asked.filter((row) => postOf(row).cell('JENIS JABATAN') === 'PELAKSANA');
    expect(share(expert.filter(fits).length, expert.length)).toBeGreaterThan(0.97);
    const clerkShare = share(clerks.filter(fits).length, clerks.length);
    expect(clerkShare).toBeGreaterThan(0.85);
    expect(clerkShare).toBeLessThan(0.98);
  });

  it('reach the least education of every functional post', () => {
    const under = full.filter((row) => {
      const post = postOf(row);
      const functional = post.cell('JENIS JABATAN') === 'JF';
      const level = row.cell('TINGKAT PENDIDIKAN ID').replace('35', '40');
      return functional && level < post.cell('PENDIDIKAN MINIMAL').replace('35', '40');
    });
    expect(under.map((row) => row.line)).toEqual([]);
  });
});

describe('past moves', () => {
  const spells = (): Map<string, SampleRow[]> =>
    groupBy(city.loaded('riwayat-jabatan.csv'), (row) => row.cell('NIP'));
  const since = (row: SampleRow): string => isoDate(row.cell('TMT JABATAN'));
  const byDay = (rows: readonly SampleRow[]): SampleRow[] =>
    rows.toSorted((a, b) => (since(a) < since(b) ? -1 : 1));

  it('follow each other without a break and end in the present post', () => {
    const byNip = spells();
    const wrong = people.filter((person) => {
      const own = byDay(byNip.get(digitsOf(person.cell('NIP'))) ?? []);
      const last = own.at(-1);
      const current =
        last?.cell('ID JABATAN') === person.cell('ID JABATAN') &&
        last.cell('SAMPAI TANGGAL') === '' &&
        since(last) === isoDate(person.cell('TMT JABATAN'));
      const chained = own
        .slice(1)
        .every((row, index) => own[index]?.cell('SAMPAI TANGGAL') === since(row));
      return !current || !chained;
    });
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it('are 12 in the ban window, each with a letter, then waves of 86, 4 and 35', () => {
    const moves = [...spells().values()].flatMap((own) => byDay(own).slice(1));
    const banned = moves.filter((row) => since(row) >= '2024-03-22' && since(row) <= '2025-08-20');
    expect(banned).toHaveLength(12);
    const office = city.loaded('kantor.csv');
    const letters = office.filter((row) => row.cell('PENGATURAN') === 'surat izin');
    for (const move of banned) {
      const own = letters.filter(
        (row) =>
          row.cell('RUJUKAN A') === move.cell('ID JABATAN') &&
          row.cell('RUJUKAN B') === since(move),
      );
      expect(own).toHaveLength(1);
      expect((own[0]?.cell('MULAI') ?? '') < since(move)).toBe(true);
    }
    const late = groupBy(
      moves.filter((row) => since(row) > '2025-08-20'),
      since,
    );
    const days = [...late.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    expect(days.map((day) => late.get(day)?.length)).toEqual([86, 4, 35]);
  });
});
