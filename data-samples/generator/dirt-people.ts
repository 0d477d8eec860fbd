import { addMonths, isoOfDay, parseIsoDay } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';
import { drawName } from './names.ts';
import type { Spoiler } from './spoiler.ts';

const any = (): boolean => true;
const listed = (rule: string): { effect: 'listed'; rule: string } => ({ effect: 'listed', rule });
const warning = (rule: string): { effect: 'warning'; rule: string } => ({
  effect: 'warning',
  rule,
});
const ACCEPTED = { effect: 'accepted' } as const;

/** A cell as text, empty where it is missing. */
export function cellText(row: Row, column: string): string {
  return String(row[column] ?? '');
}

/** `2024-12-31` as `31-12-2024`, with another sign where one is given. */
export function dayFirst(iso: string, sign = '-'): string {
  return iso.split('-').toReversed().join(sign);
}

/** The NIP as a spreadsheet shows a number with too many digits. */
function scientific(nip: string): string {
  return `${nip.slice(0, 1)},${nip.slice(1, 6)}E+17`;
}

/** A stranger in the file: a name of nobody loaded, a NIP of the right shape. */
function stranger(row: Row, random: Random): Row {
  return { ...row, name: drawName(random, 'L'), position_since: null, acting_position_id: null };
}

/** Rows of pegawai.csv that cannot be loaded, on top of everybody; `people` goes into the total. */
export function addBadPeople(spoiler: Spoiler, people: number, random: Random): void {
  spoiler.add('nip-notasi-ilmiah', 9, listed('nip-scientific'), any, (row) => ({
    ...stranger(row, random),
    nip: scientific(cellText(row, 'nip')),
  }));
  spoiler.add('nip-berakhir-000', 7, listed('nip-destroyed'), any, (row) => ({
    ...stranger(row, random),
    nip: `${cellText(row, 'nip').slice(0, 15)}000`,
  }));
  spoiler.add('nip-kurang-digit', 3, listed('nip-length'), any, (row) => ({
    ...stranger(row, random),
    nip: cellText(row, 'nip').slice(0, 17),
  }));
  spoiler.add('jabatan-kosong-tanpa-nip', 6, listed('required-missing'), any, (row) => ({
    nip: null,
    name: 'KOSONG',
    birth_date: null,
    sex: null,
    golongan: null,
    golongan_since: null,
    position_since: null,
    position_id: row['position_id'] ?? null,
    education_level: null,
    education_field: null,
    education_family: null,
    home_district: null,
    retirement_date: null,
    licenses: null,
  }));
  spoiler.add('status-bukan-asn', 4, listed('code-unknown'), any, (row, index) => ({
    ...stranger(row, random),
    nip: `19900101202521${1 + (index % 2)}9${String(index + 10)}`,
    birth_date: '1990-01-01',
    status: 'HONORER',
  }));
  spoiler.add(
    'nip-ganda',
    8,
    { ...listed('duplicate-key'), twin: true },
    (row) => row['status'] === 'PNS',
    () => ({ position_since: '2026-02-19' }),
  );
  spoiler.addLast('baris-jumlah', { nip: 'Jumlah', retirement_date: people });
}

/** Cells of loaded people that are wrong or oddly spelled. */
export function spoilPeople(spoiler: Spoiler): void {
  spoiler.alter('nip-apostrof', 12, ACCEPTED, any, (row) => ({ nip: `'${cellText(row, 'nip')}` }));
  spoiler.alter('nip-berspasi', 10, ACCEPTED, any, (row) => {
    const nip = cellText(row, 'nip');
    return { nip: [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)].join(' ') };
  });
  spoiler.alter('nip-beda-tanggal-lahir', 14, warning('nip-birth-mismatch'), any, (row) => ({
    birth_date: otherDayOfMonth(cellText(row, 'birth_date')),
  }));
  spoiler.alter('nip-beda-jenis-kelamin', 9, warning('nip-sex-mismatch'), any, (row) => ({
    sex: row['sex'] === 'L' ? 'P' : 'L',
  }));
  spoilDates(spoiler);
  respellCodes(spoiler);
}

function spoilDates(spoiler: Spoiler): void {
  spoiler.alter('tanggal-dd-mm-yyyy', 40, ACCEPTED, any, (row) => ({
    golongan_since: dayFirst(cellText(row, 'golongan_since')),
    birth_date: dayFirst(cellText(row, 'birth_date')),
  }));
  spoiler.alter('tanggal-garis-miring', 16, ACCEPTED, any, (row) => ({
    position_since: dayFirst(cellText(row, 'position_since'), '/'),
  }));
  spoiler.alter('tanggal-nomor-seri-excel', 6, ACCEPTED, any, (row) => ({
    golongan_since: (parseIsoDay(cellText(row, 'golongan_since')) ?? 0) + 25_569,
  }));
  spoiler.alter('tanggal-01-01-1900', 5, warning('date-placeholder'), any, () => ({
    golongan_since: '01-01-1900',
  }));
}

function respellCodes(spoiler: Spoiler): void {
  spoiler.alter('kosong-sebagai-strip', 20, ACCEPTED, any, () => ({ home_district: '-' }));
  spoiler.alter('kosong-sebagai-null', 20, ACCEPTED, any, () => ({ golongan_since: 'NULL' }));
  spoiler.alter(
    'kedudukan-tanpa-nol',
    20,
    ACCEPTED,
    (row) => row['legal_status'] === '01',
    () => ({ legal_status: '1' }),
  );
  spoiler.alter(
    'pendidikan-tanpa-nol',
    8,
    ACCEPTED,
    (row) => row['education_level'] === '05',
    () => ({ education_level: '5' }),
  );
  spoiler.alter(
    'fte-koma-desimal',
    30,
    ACCEPTED,
    (row) => row['status'] === 'PPPK_PW',
    () => ({ fte: '0,5' }),
  );
  spoiler.alter('jenis-kelamin-kode-siasn', 12, ACCEPTED, any, (row) => ({
    sex: row['sex'] === 'L' ? 'M' : 'F',
  }));
  spoiler.alter(
    'gelar-dalam-nama',
    25,
    ACCEPTED,
    (row) => row['education_level'] === '45',
    (row) => ({ name: `${cellText(row, 'name')}, M.Si.` }),
  );
}

/** Another day of the same month, so that neither age nor retirement changes. */
function otherDayOfMonth(iso: string): string {
  const date = Number(iso.slice(8));
  return `${iso.slice(0, 8)}${String(date > 14 ? date - 9 : date + 9).padStart(2, '0')}`;
}

/** Ratings: predicates that the table does not give, odd spellings, doubles, strangers. */
export function spoilRatings(spoiler: Spoiler): void {
  const rated = (result: string, behaviour: string) => (row: Row) =>
    row['result_rating'] === result && row['behaviour_rating'] === behaviour;
  const SAME = 'Sesuai Ekspektasi';
  const OVER = 'Di Atas Ekspektasi';
  const table = warning('predicate-table');
  spoiler.alter('predikat-terlalu-tinggi', 12, table, rated(SAME, SAME), () => ({
    predicate: 'Sangat Baik',
  }));
  spoiler.alter('predikat-terlalu-rendah', 12, table, rated(OVER, OVER), () => ({
    predicate: 'Baik',
  }));
  spoiler.alter(
    'predikat-ejaan',
    36,
    ACCEPTED,
    (row) => row['predicate'] === 'Sangat Baik',
    () => ({ predicate: ' sangat  BAIK' }),
  );
  spoiler.alter(
    'predikat-cukup',
    12,
    ACCEPTED,
    (row) => row['predicate'] === 'Butuh Perbaikan',
    () => ({ predicate: 'Cukup' }),
  );
  spoiler.alter(
    'nilai-di-luar-batas',
    3,
    warning('out-of-range'),
    (row) => Number(row['score'] ?? 0) > 0,
    (row) => ({ score: `${cellText(row, 'score')}0` }),
  );
  spoiler.add('kinerja-ganda', 5, { ...listed('duplicate-key'), twin: true }, any, () => ({}));
  spoiler.add('kinerja-orang-tak-dikenal', 4, warning('nip-unknown'), any, (row, index) => ({
    nip: `19600101198503100${index + 1}`,
    period: row['period'] ?? null,
  }));
}

/** Assessments: levels that do not exist, missing ones, unknown competencies, other dates. */
export function spoilAssessments(spoiler: Spoiler): void {
  const fresh = (row: Row): Row => ({
    assessed_on: isoOfDay(addMonths(parseIsoDay(cellText(row, 'assessed_on')) ?? 0, 1)),
  });
  spoiler.add('level-di-luar-1-5', 6, listed('out-of-range'), any, (row, index) => ({
    ...fresh(row),
    level: index % 2 === 0 ? 6 : 0,
  }));
  spoiler.add('level-kosong', 4, listed('required-missing'), any, (row) => ({
    ...fresh(row),
    level: '-',
  }));
  spoiler.add('kompetensi-tak-dikenal', 5, warning('competency-unknown'), any, (_, index) => ({
    competency_id: `TEK-XY${index + 1}`,
  }));
  spoiler.alter('asesmen-dd-mm-yyyy', 60, ACCEPTED, any, (row) => ({
    assessed_on: dayFirst(cellText(row, 'assessed_on')),
  }));
}
