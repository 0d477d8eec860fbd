import { isoOfDay } from '#core/day.ts';
import { Random } from '#core/random.ts';
import { AS_OF } from '#data-samples/generator/days.ts';

/** Columns of employees first, then some that the dataset has no use for, as exports have them. */
const HEADER = [
  'NIP',
  'NAMA',
  'TANGGAL LAHIR',
  'JENIS KELAMIN',
  'STATUS ASN',
  'KEDUDUKAN HUKUM',
  'GOLONGAN',
  'TMT GOLONGAN',
  'ID JABATAN',
  'TMT JABATAN',
  'TINGKAT PENDIDIKAN',
  'PENDIDIKAN NAMA',
  'KECAMATAN DOMISILI',
  'FTE',
  'TMT PENSIUN',
  ...Array.from({ length: 15 }, (_, index) => `KETERANGAN ${index + 1}`),
];

const NAMES = ['Siti', 'Budi', 'Wati', 'Joko', "Sa'diah", 'Made', 'Rina', 'Agus', 'Dewi', 'Hadi'];
const FIELDS = ['Ilmu Hukum', 'Teknik Sipil', 'Akuntansi', 'Administrasi Negara', 'Kedokteran'];
const DISTRICTS = ['Pahandut', 'Jekan Raya', 'Sebangau', 'Bukit Batu', 'Rakumpit'];
const WORDS = ['lengkap', 'sesuai SK', 'menunggu', 'diperiksa', 'arsip', 'baru'];

/**
 * Employees as CSV of 30 columns, about 300 bytes a row: seeded, so that every run reads the same
 * bytes. One row in a hundred has a finding.
 */
export function largeFile(rows: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = new Random(seed);
  const lines = [HEADER.join(';')];
  for (let row = 0; row < rows; row += 1) lines.push(lineOf(random, row));
  lines.push('');
  return new Uint8Array(new TextEncoder().encode(lines.join('\n')));
}

function lineOf(random: Random, row: number): string {
  const born = random.int(1970, 1999);
  const month = random.int(1, 12);
  const date = random.int(1, 28);
  const sex = random.int(1, 2);
  const since = AS_OF - random.int(30, 3_000);
  const serial = 1 + (row % 998);
  const started = 2010 + (Math.floor(row / 998) % 12);
  const start = `${started}${two(1 + (Math.floor(row / 11_976) % 12))}`;
  const nip = `${born}${two(month)}${two(date)}${start}${sex}${String(serial).padStart(3, '0')}`;
  const person = `${random.pick(NAMES)} ${random.pick(NAMES)} ${row}`;
  const golongan = random.chance(0.01) ? 'IX/z' : random.pick(['III/a', 'III/b', 'III/c', 'IV/a']);
  const cells = [
    nip,
    person,
    `${two(date)}-${two(month)}-${born}`,
    sex === 1 ? 'L' : 'P',
    'PNS',
    'Aktif',
    golongan,
    isoOfDay(since),
    `J${random.int(1, 9_000)}`,
    isoOfDay(since + 10),
    'S-1/Sarjana',
    random.pick(FIELDS),
    random.pick(DISTRICTS),
    '1',
    `01-${two(month)}-${born + 58}`,
  ];
  for (let extra = 0; extra < 15; extra += 1)
    cells.push(`${random.pick(WORDS)} ${random.int(1, 999)}`);
  return cells.join(';');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
