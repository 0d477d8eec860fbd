import type { Row } from './csv.ts';
import { cellText, dayFirst } from './dirt-people.ts';
import type { Spoiler } from './spoiler.ts';

const any = (): boolean => true;
const ACCEPTED = { effect: 'accepted' } as const;

/** Units: a second spelling with the same id, and spellings that came in as units of their own. */
export function spoilUnits(spoiler: Spoiler, units: readonly Row[]): void {
  const names = new Map(units.map((row) => [row['unit_id'], cellText(row, 'name')]));
  const named = (name: string) => (row: Row) => row['name'] === name;
  const twin = { effect: 'listed', rule: 'duplicate-key', twin: true } as const;
  spoiler.add('opd-dua-ejaan-satu-id', 1, twin, named('Dinas Sosial'), () => ({
    name: 'DINAS SOSIAL KOTA PALANGKARAYA',
  }));
  spoiler.add('opd-dua-ejaan-satu-id', 1, twin, named('Dinas Perhubungan'), () => ({
    name: 'Dinas Perhubungan Kota Palangkaraya',
  }));
  for (const [name, other] of [
    [
      'Dinas Kependudukan dan Pencatatan Sipil',
      'Dinas Kependudukan & Pencatatan Sipil Kota Palangkaraya',
    ],
    ['Kelurahan Kalampangan', 'Kelurahan Kelampangan'],
    ['Kelurahan Petuk Barunai', 'Kelurahan Petuk Berunai'],
  ] as const) {
    spoiler.add('unit-dua-ejaan', 1, ACCEPTED, named(name), (row) => ({
      unit_id: `${cellText(row, 'unit_id')}-EJAAN`,
      name: other,
      short_name: null,
    }));
  }
  spoiler.alter(
    'nama-unit-dengan-induk',
    3,
    ACCEPTED,
    (row) => /^DIS\w+-U\d$/.test(cellText(row, 'unit_id')),
    (row) => ({ name: `${names.get(row['parent_id'] ?? null) ?? ''} - ${cellText(row, 'name')}` }),
  );
}

/** Posts: orphans, doubles, unknown tiers, other number and code spellings, a total. */
export function spoilPositions(spoiler: Spoiler, posts: readonly Row[]): void {
  addBadPositions(spoiler);
  respellPositions(spoiler);
  const seats = posts.reduce((sum, row) => sum + Number(row['seats']), 0);
  spoiler.addLast('baris-jumlah', { position_id: 'TOTAL', seats });
}

function addBadPositions(spoiler: Spoiler): void {
  const clerk = (row: Row): boolean => row['kind'] === 'PELAKSANA' && row['need'] === null;
  spoiler.add(
    'jabatan-yatim',
    5,
    { effect: 'warning', rule: 'unit-unknown' },
    clerk,
    (_, index) => ({
      position_id: `YATIM-${index + 1}`,
      unit_id: `UNIT-HAPUS-${index + 1}`,
      seats: 1,
      must_fill: 'Tidak',
    }),
  );
  spoiler.add(
    'jabatan-ganda',
    3,
    { effect: 'listed', rule: 'duplicate-key', twin: true },
    clerk,
    () => ({}),
  );
  spoiler.add(
    'jenjang-tak-dikenal',
    2,
    { effect: 'listed', rule: 'code-unknown' },
    clerk,
    (row, index) => ({
      position_id: `${cellText(row, 'unit_id')}-9${index}`,
      tier: 'Ahli Pratama',
    }),
  );
}

function respellPositions(spoiler: Spoiler): void {
  spoiler.alter(
    'kebutuhan-koma-desimal',
    12,
    ACCEPTED,
    (row) => cellText(row, 'need').includes('.'),
    (row) => ({ need: cellText(row, 'need').replace('.', ',') }),
  );
  spoiler.alter(
    'eselon-strip',
    30,
    ACCEPTED,
    (row) => row['echelon'] === null,
    () => ({ echelon: '-' }),
  );
  spoiler.alter(
    'jenjang-ejaan',
    10,
    ACCEPTED,
    (row) => row['tier'] === 'Ahli Muda',
    () => ({ tier: 'AHLI  MUDA' }),
  );
  spoiler.alter(
    'pendidikan-jabatan-tanpa-nol',
    15,
    ACCEPTED,
    (row) => row['min_education'] === '05',
    () => ({ min_education: '5' }),
  );
}

/** Workload: decimal commas, missing volumes, doubles, unknown posts, footers of the sheet. */
export function spoilWorkload(spoiler: Spoiler): void {
  const yearly = (row: Row): boolean => row['period'] === '2026' && row['service'] === null;
  spoiler.alter(
    'norma-koma-desimal',
    40,
    ACCEPTED,
    (row) => cellText(row, 'norm_minutes').includes('.'),
    (row) => ({ norm_minutes: cellText(row, 'norm_minutes').replace('.', ',') }),
  );
  spoiler.add('volume-kosong', 5, { effect: 'listed', rule: 'required-missing' }, yearly, () => ({
    task: 'Melaksanakan tugas kedinasan lain',
    volume: '-',
  }));
  spoiler.add(
    'tugas-ganda',
    3,
    { effect: 'listed', rule: 'duplicate-key', twin: true },
    yearly,
    () => ({}),
  );
  spoiler.add(
    'beban-jabatan-tak-dikenal',
    4,
    { effect: 'warning', rule: 'position-unknown' },
    yearly,
    (_, index) => ({ position_id: `HAPUS-${index + 1}` }),
  );
  spoiler.addLast('kaki-lembar-abk', { position_id: 'Jumlah Pegawai', volume: '4.812,40' });
  spoiler.addLast('kaki-lembar-abk', { position_id: 'Pembulatan', volume: 4812 });
}

/** History and wishes: other dates, missing dates, double ranks. */
export function spoilHistory(spoiler: Spoiler): void {
  const past = (row: Row): boolean => row['until'] !== null;
  spoiler.alter('riwayat-dd-mm-yyyy', 60, ACCEPTED, past, (row) => ({
    since: dayFirst(cellText(row, 'since')),
  }));
  spoiler.add('riwayat-tanpa-tmt', 3, { effect: 'listed', rule: 'required-missing' }, past, () => ({
    since: '-',
  }));
}

/** A second reply with the same rank: it waits for confirmation. */
export function spoilWishes(spoiler: Spoiler): void {
  spoiler.add(
    'aspirasi-peringkat-ganda',
    4,
    { effect: 'listed', rule: 'duplicate-key', twin: true },
    (row) => row['position_id'] !== null && row['position_id'] !== undefined,
    () => ({ reason: 'Berubah pikiran' }),
  );
  spoiler.alter('aspirasi-strip', 20, ACCEPTED, any, () => ({ constraint_note: '-' }));
}
