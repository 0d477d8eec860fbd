import { beforeAll, describe, expect, it } from 'vitest';
import { SLOW, caseOf, readSample } from './sample-files.ts';
import type { SampleCity, SampleRow } from './sample-files.ts';

/** Load, capacity and gap by post, worked out from the files alone. */
interface Balance {
  readonly load: ReadonlyMap<string, number>;
  readonly fte: ReadonlyMap<string, number>;
}

let city: SampleCity;
let posts: Map<string, SampleRow>;
let units: Map<string, SampleRow>;
let balance: Balance;

beforeAll(() => {
  city = readSample();
  posts = new Map(city.loaded('peta-jabatan.csv').map((row) => [row.cell('ID JABATAN'), row]));
  units = new Map(city.loaded('unit-organisasi.csv').map((row) => [row.cell('ID UNIT'), row]));
  balance = { load: loads(), fte: capacities() };
}, SLOW);

const WINDOW = ['2025-10', '2025-11', '2025-12'].concat(
  Array.from({ length: 9 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
);

function loads(): Map<string, number> {
  const rows = city.loaded('beban-kerja.csv');
  const monthly = rows.filter((row) => WINDOW.includes(row.cell('PERIODE')));
  const taskOf = (row: SampleRow): string =>
    `${row.cell('ID JABATAN')}|${row.cell('URAIAN TUGAS')}`;
  const byMonth = new Set(monthly.map(taskOf));
  const yearly = rows.filter((row) => row.cell('PERIODE') === '2026' && !byMonth.has(taskOf(row)));
  const months = new Map<string, Set<string>>();
  const minutes = new Map<string, { year: number; month: number }>();
  const add = (row: SampleRow, key: 'year' | 'month'): void => {
    const id = row.cell('ID JABATAN');
    const own = minutes.get(id) ?? { year: 0, month: 0 };
    own[key] += row.number('VOLUME') * row.number('NORMA WAKTU (MENIT)');
    minutes.set(id, own);
  };
  for (const row of yearly) add(row, 'year');
  for (const row of monthly) {
    add(row, 'month');
    const id = row.cell('ID JABATAN');
    months.set(id, (months.get(id) ?? new Set()).add(row.cell('PERIODE')));
  }
  const result = new Map<string, number>();
  for (const [id, post] of posts) {
    const own = minutes.get(id) ?? { year: 0, month: 0 };
    const abk = post.cell('METODE KEBUTUHAN') === 'abk';
    const byTask = own.year + (own.month * 12) / Math.max(1, months.get(id)?.size ?? 0);
    result.set(id, abk ? byTask : post.number('KEBUTUHAN') * 75_000);
  }
  return result;
}

function capacities(): Map<string, number> {
  const result = new Map<string, number>();
  for (const row of city.loaded('pegawai.csv')) {
    const working = ['', '1', '01', '71', '72', '73'].includes(row.cell('KEDUDUKAN HUKUM ID'));
    const id = row.cell('ID JABATAN');
    if (working) result.set(id, (result.get(id) ?? 0) + row.number('FTE'));
  }
  return result;
}

function within(post: SampleRow, unit: string): boolean {
  for (let at = post.cell('ID UNIT'); at !== ''; at = units.get(at)?.cell('ID UNIT INDUK') ?? '') {
    if (at === unit) return true;
  }
  return false;
}

function gapOf(ids: readonly string[]): number {
  return ids.reduce(
    (sum, id) => sum + (balance.load.get(id) ?? 0) / 75_000 - (balance.fte.get(id) ?? 0),
    0,
  );
}

function idsIn(unit: string): string[] {
  return [...posts].filter(([, post]) => within(post, unit)).map(([id]) => id);
}

function euOf(ids: readonly string[]): number {
  const load = ids.reduce((sum, id) => sum + (balance.load.get(id) ?? 0), 0);
  const fte = ids.reduce((sum, id) => sum + (balance.fte.get(id) ?? 0), 0);
  return load / (fte * 75_000);
}

describe('EU by the files alone', () => {
  it.each([
    ['DUKCAPIL', 1.38],
    ['DPMPTSP', 1.22],
    ['RSUD', 1.15],
    ['SETDA-B7', 0.62],
    ['DINKES-P11', 0.62],
    ['PUPR', 1],
  ])('of %s is %s', (unit, eu) => {
    expect(Math.abs(euOf(idsIn(unit)) - eu)).toBeLessThan(0.005);
  });

  it('of every other office lies between 0.75 and 1.10', () => {
    const roots = [...units.keys()].filter((id) => units.get(id)?.cell('ID UNIT INDUK') === '');
    const others = roots.filter((id) => !['DUKCAPIL', 'DPMPTSP', 'RSUD'].includes(id));
    for (const id of others.filter((one) => idsIn(one).length > 0)) {
      const eu = euOf(idsIn(id));
      expect(eu > 0.745 && eu < 1.105, `${id} ${eu}`).toBe(true);
    }
  });

  it('is what the ground truth says for every office', () => {
    for (const { unit_id, eu, fte, need } of city.truth.eu) {
      const ids = idsIn(unit_id);
      expect(euOf(ids)).toBeCloseTo(eu, 3);
      expect(gapOf(ids)).toBeCloseTo(need - fte, 1);
    }
  });
});

describe('the hidden surplus', () => {
  it('is +10 in one family beside -10 in another, every other family even', () => {
    const gap = (family: string): number =>
      gapOf(idsIn('PUPR').filter((id) => posts.get(id)?.cell('RUMPUN JABATAN') === family));
    expect(gap('teknik')).toBeCloseTo(10, 1);
    expect(gap('administrasi')).toBeCloseTo(-10, 1);
    const families = new Set(
      idsIn('PUPR').map((id) => posts.get(id)?.cell('RUMPUN JABATAN') ?? ''),
    );
    for (const family of families) {
      if (!['teknik', 'administrasi'].includes(family))
        expect(Math.abs(gap(family))).toBeLessThan(1);
    }
  });
});

describe('an office that looks even', () => {
  it('hides eight too few beside eight too many nowhere but at PUPR', () => {
    const roots = [...units.keys()].filter((id) => units.get(id)?.cell('ID UNIT INDUK') === '');
    const even = roots.filter((id) => idsIn(id).length > 0 && Math.abs(euOf(idsIn(id)) - 1) < 0.05);
    const hiding = even.filter((id) => {
      const gaps = new Map<string, number>();
      for (const post of idsIn(id)) {
        const family = posts.get(post)?.cell('RUMPUN JABATAN') ?? '';
        gaps.set(family, (gaps.get(family) ?? 0) + gapOf([post]));
      }
      return Math.max(...gaps.values()) > 8 && Math.min(...gaps.values()) < -8;
    });
    expect(even.length).toBeGreaterThan(3);
    expect(hiding).toEqual(['PUPR']);
  });
});

describe('needs that tasks do not tell', () => {
  const teachers = (unit: string): string[] =>
    idsIn(unit).filter((id) => posts.get(id)?.cell('METODE KEBUTUHAN') === 'rombel');

  it('one primary school has three teachers too many, one three too few, no other so many', () => {
    expect(gapOf(teachers('DISDIK-SD34'))).toBeCloseTo(-3, 6);
    expect(gapOf(teachers('DISDIK-SD35'))).toBeCloseTo(3, 6);
    const primary = [...units.keys()].filter((id) => /-SD\d\d$/.test(id));
    const extreme = primary.filter((id) => Math.abs(gapOf(teachers(id))) > 2.5);
    expect(extreme).toEqual(['DISDIK-SD34', 'DISDIK-SD35']);
  });

  it('Rakumpit needs a dentist and has none, every other puskesmas has one', () => {
    const dentists = [...posts.values()].filter(
      (post) => post.cell('NAMA JABATAN') === 'Dokter Gigi Ahli Pertama',
    );
    const centres = dentists.filter((post) => post.cell('ID UNIT').startsWith('DINKES-P'));
    const empty = centres.filter((post) => !balance.fte.has(post.cell('ID JABATAN')));
    expect(centres).toHaveLength(11);
    expect(empty.map((post) => post.cell('ID UNIT'))).toEqual(['DINKES-P11']);
    expect(empty[0]?.number('KEBUTUHAN')).toBe(1);
  });

  it('are stated with their basis wherever the method is not ABK', () => {
    for (const post of posts.values()) {
      if (post.cell('METODE KEBUTUHAN') === 'abk') continue;
      expect(post.number('KEBUTUHAN'), post.cell('ID JABATAN')).toBeGreaterThan(0);
      expect(post.cell('DASAR KEBUTUHAN')).not.toBe('');
    }
  });

  it('every post by ABK has tasks with volumes', () => {
    for (const [id, post] of posts) {
      if (post.cell('METODE KEBUTUHAN') !== 'abk' || id.startsWith('YATIM')) continue;
      expect(balance.load.get(id), id).toBeGreaterThan(0);
    }
  });
});

describe('remote kecamatan', () => {
  it('are short of staff at schools and offices, the town is not', () => {
    const gapIn = (districts: readonly string[]): number => {
      const ids = [...posts].filter(([, post]) => {
        const unit = units.get(post.cell('ID UNIT'));
        const office = /sekolah|kelurahan|kecamatan/.test(unit?.cell('JENIS UNIT') ?? '');
        return office && districts.includes(unit?.cell('KECAMATAN') ?? '');
      });
      return gapOf(ids.map(([id]) => id));
    };
    expect(gapIn(['Bukit Batu', 'Rakumpit'])).toBeGreaterThan(10);
    expect(gapIn(['Pahandut', 'Jekan Raya'])).toBeLessThan(0);
  });
});

describe('services by month', () => {
  const volumes = (service: string, from: string, to: string): number =>
    city
      .loaded('beban-kerja.csv')
      .filter((row) => row.cell('LAYANAN') === service && row.cell('PERIODE').length === 7)
      .filter((row) => row.cell('PERIODE') >= from && row.cell('PERIODE') <= to)
      .reduce((sum, row) => sum + row.number('VOLUME'), 0);

  it('are eight over 24 months', () => {
    const monthly = city
      .loaded('beban-kerja.csv')
      .filter((row) => row.cell('PERIODE').length === 7);
    expect(new Set(monthly.map((row) => row.cell('LAYANAN'))).size).toBe(8);
    const months = [...new Set(monthly.map((row) => row.cell('PERIODE')))].toSorted();
    expect([months.length, months[0], months.at(-1)]).toEqual([24, '2024-10', '2026-09']);
  });

  it('rise by 20 percent at Dukcapil in the last half year, elsewhere hardly', () => {
    const rise = (service: string): number =>
      volumes(service, '2026-04', '2026-09') / volumes(service, '2025-04', '2025-09');
    for (const service of ['KTP-el', 'KK dan akta kelahiran']) {
      expect(Math.abs(rise(service) - 1.2)).toBeLessThan(0.005);
      const before =
        volumes(service, '2025-10', '2026-03') / volumes(service, '2024-10', '2025-03');
      expect(Math.abs(before - 1)).toBeLessThan(0.02);
    }
    for (const service of ['Perizinan', 'Pengaduan', 'Rawat jalan', 'Loket pajak']) {
      expect(rise(service)).toBeLessThan(1.06);
    }
  });

  it('have seasons: the busiest month is well above the quietest', () => {
    for (const service of ['Kedaruratan', 'Loket pajak', 'KTP-el']) {
      const months = WINDOW.map((month) => volumes(service, month, month));
      expect(Math.max(...months) / Math.min(...months)).toBeGreaterThan(1.3);
    }
  });

  it('name giving units that stay at or under 1.00 after giving what they can', () => {
    const { giving } = caseOf(city.truth, 'S13-dukcapil') as unknown as {
      giving: { unit_id: string; canGive: number; movable: number; assessedForService: string[] }[];
    };
    expect(giving.map((unit) => unit.unit_id)).toContain('SETDA-B7');
    for (const { unit_id, canGive } of giving) {
      const ids = idsIn(unit_id);
      const fte = ids.reduce((sum, id) => sum + (balance.fte.get(id) ?? 0), 0);
      const load = ids.reduce((sum, id) => sum + (balance.load.get(id) ?? 0), 0);
      expect(canGive).toBeGreaterThan(0);
      expect(load / ((fte - canGive) * 75_000)).toBeLessThanOrEqual(1.0001);
      expect(load / ((fte - canGive - 1) * 75_000)).toBeGreaterThan(1);
    }
  });
});
