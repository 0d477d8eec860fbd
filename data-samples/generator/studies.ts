/** A field of study: level ids that it is taught at, and its family. */
export interface StudyField {
  readonly family: Study;
  readonly level: string;
  readonly name: string;
}

/**
 * Families of study (rumpun ilmu) of the sample: id, name, and field names by level. Vocational
 * schools count as `umum` unless their field belongs to a family.
 */
export const STUDIES = {
  'kesehatan-kedokteran': {
    name: 'Kedokteran',
    fields: {
      42: ['Profesi Dokter'],
      47: ['Spesialis Penyakit Dalam', 'Spesialis Anak', 'Spesialis Bedah'],
    },
  },
  'kesehatan-kedokteran-gigi': { name: 'Kedokteran gigi', fields: { 42: ['Profesi Dokter Gigi'] } },
  'kesehatan-keperawatan': {
    name: 'Keperawatan',
    fields: { 30: ['D-III Keperawatan'], 40: ['S-1 Keperawatan'], 42: ['Profesi Ners'] },
  },
  'kesehatan-kebidanan': {
    name: 'Kebidanan',
    fields: { 30: ['D-III Kebidanan'], 35: ['D-IV Kebidanan'], 42: ['Profesi Bidan'] },
  },
  'kesehatan-farmasi': {
    name: 'Farmasi',
    fields: { 30: ['D-III Farmasi'], 40: ['S-1 Farmasi'], 42: ['Profesi Apoteker'] },
  },
  'kesehatan-gizi': { name: 'Gizi', fields: { 30: ['D-III Gizi'], 40: ['S-1 Gizi'] } },
  'kesehatan-masyarakat': {
    name: 'Kesehatan masyarakat',
    fields: {
      30: ['D-III Kesehatan Lingkungan'],
      40: ['S-1 Kesehatan Masyarakat'],
      45: ['S-2 Kesehatan Masyarakat'],
    },
  },
  'kesehatan-laboratorium': {
    name: 'Laboratorium medik',
    fields: { 30: ['D-III Analis Kesehatan'], 35: ['D-IV Teknologi Laboratorium Medis'] },
  },
  'kesehatan-penunjang': {
    name: 'Penunjang medik',
    fields: {
      30: ['D-III Rekam Medis', 'D-III Kesehatan Gigi', 'D-III Radiologi', 'D-III Fisioterapi'],
    },
  },
  'keguruan-sd': {
    name: 'Keguruan SD',
    fields: { 40: ['S-1 PGSD'], 45: ['S-2 Pendidikan Dasar'] },
  },
  'keguruan-paud': { name: 'Keguruan PAUD', fields: { 40: ['S-1 PG PAUD'] } },
  keguruan: {
    name: 'Keguruan mata pelajaran',
    fields: {
      40: [
        'S-1 Pendidikan Matematika',
        'S-1 Pendidikan Bahasa Indonesia',
        'S-1 Pendidikan Bahasa Inggris',
        'S-1 Pendidikan IPA',
        'S-1 Pendidikan IPS',
        'S-1 Pendidikan Jasmani',
        'S-1 Pendidikan Agama',
        'S-1 Bimbingan dan Konseling',
        'S-1 Pendidikan Seni',
        'S-1 PPKn',
      ],
      45: ['S-2 Manajemen Pendidikan'],
    },
  },
  'administrasi-publik': {
    name: 'Administrasi publik',
    fields: {
      30: ['D-III Administrasi Perkantoran'],
      40: ['S-1 Administrasi Publik', 'S-1 Administrasi Negara'],
      45: ['S-2 Administrasi Publik'],
    },
  },
  pemerintahan: {
    name: 'Ilmu pemerintahan',
    fields: {
      35: ['D-IV Pemerintahan'],
      40: ['S-1 Ilmu Pemerintahan', 'S-1 Ilmu Politik'],
      45: ['S-2 Ilmu Pemerintahan'],
    },
  },
  manajemen: {
    name: 'Manajemen',
    fields: {
      30: ['D-III Manajemen'],
      40: ['S-1 Manajemen'],
      45: ['S-2 Manajemen', 'S-2 Manajemen SDM'],
    },
  },
  hukum: { name: 'Hukum', fields: { 40: ['S-1 Hukum'], 45: ['S-2 Hukum'] } },
  'ekonomi-akuntansi': {
    name: 'Akuntansi',
    fields: { 30: ['D-III Akuntansi'], 40: ['S-1 Akuntansi'], 45: ['S-2 Akuntansi'] },
  },
  'ekonomi-pembangunan': {
    name: 'Ekonomi pembangunan',
    fields: { 30: ['D-III Perpajakan'], 40: ['S-1 Ekonomi Pembangunan'], 45: ['S-2 Ilmu Ekonomi'] },
  },
  'teknik-sipil': {
    name: 'Teknik sipil',
    fields: {
      30: ['D-III Teknik Sipil'],
      40: ['S-1 Teknik Sipil', 'S-1 Teknik Pengairan'],
      45: ['S-2 Teknik Sipil'],
    },
  },
  'arsitektur-planologi': {
    name: 'Arsitektur dan planologi',
    fields: {
      40: ['S-1 Arsitektur', 'S-1 Perencanaan Wilayah dan Kota'],
      45: ['S-2 Perencanaan Wilayah'],
    },
  },
  'teknik-lingkungan': {
    name: 'Teknik lingkungan',
    fields: {
      30: ['D-III Teknik Lingkungan'],
      40: ['S-1 Teknik Lingkungan', 'S-1 Ilmu Lingkungan'],
      45: ['S-2 Ilmu Lingkungan'],
    },
  },
  'teknik-mesin-elektro': {
    name: 'Teknik mesin dan elektro',
    fields: {
      17: ['SMK Teknik Mesin'],
      30: ['D-III Teknik Mesin'],
      40: ['S-1 Teknik Elektro', 'S-1 Teknik Mesin'],
    },
  },
  transportasi: {
    name: 'Transportasi darat',
    fields: {
      30: ['D-III LLAJ'],
      35: ['D-IV Transportasi Darat'],
      40: ['S-1 Teknik Transportasi'],
    },
  },
  ti: {
    name: 'Teknologi informasi',
    fields: {
      17: ['SMK Teknik Komputer'],
      30: ['D-III Manajemen Informatika'],
      40: ['S-1 Teknik Informatika', 'S-1 Sistem Informasi'],
      45: ['S-2 Sistem Informasi'],
    },
  },
  statistika: { name: 'Statistika', fields: { 35: ['D-IV Statistika'], 40: ['S-1 Statistika'] } },
  komunikasi: {
    name: 'Komunikasi',
    fields: { 40: ['S-1 Ilmu Komunikasi'], 45: ['S-2 Ilmu Komunikasi'] },
  },
  pertanian: {
    name: 'Pertanian',
    fields: {
      30: ['D-III Penyuluhan Pertanian'],
      40: ['S-1 Agronomi', 'S-1 Agribisnis'],
      45: ['S-2 Agribisnis'],
    },
  },
  peternakan: {
    name: 'Peternakan dan kedokteran hewan',
    fields: { 40: ['S-1 Peternakan'], 42: ['Profesi Dokter Hewan'] },
  },
  perikanan: {
    name: 'Perikanan',
    fields: { 30: ['D-III Budidaya Perairan'], 40: ['S-1 Budidaya Perairan'] },
  },
  kehutanan: { name: 'Kehutanan', fields: { 40: ['S-1 Kehutanan'] } },
  'sosial-kesejahteraan': {
    name: 'Kesejahteraan sosial',
    fields: {
      35: ['D-IV Pekerjaan Sosial'],
      40: ['S-1 Sosiologi', 'S-1 Kesejahteraan Sosial'],
      45: ['S-2 Sosiologi'],
    },
  },
  psikologi: { name: 'Psikologi', fields: { 40: ['S-1 Psikologi'], 45: ['S-2 Psikologi'] } },
  perpustakaan: {
    name: 'Perpustakaan dan kearsipan',
    fields: { 30: ['D-III Kearsipan', 'D-III Perpustakaan'], 40: ['S-1 Ilmu Perpustakaan'] },
  },
  pariwisata: { name: 'Pariwisata', fields: { 30: ['D-III Perhotelan'], 40: ['S-1 Pariwisata'] } },
  olahraga: { name: 'Ilmu keolahragaan', fields: { 40: ['S-1 Ilmu Keolahragaan'] } },
  umum: {
    name: 'Umum (sekolah menengah dan dasar)',
    fields: {
      '05': ['SD'],
      10: ['SLTP'],
      15: ['SLTA'],
      17: ['SMK Administrasi Perkantoran', 'SMK Akuntansi'],
    },
  },
} as const satisfies Record<string, { name: string; fields: Record<string, readonly string[]> }>;

/** Id of a family of study. */
export type Study = keyof typeof STUDIES;

/** Every field of the table. */
export const FIELDS: readonly StudyField[] = Object.entries(STUDIES).flatMap(([family, study]) =>
  Object.entries(study.fields).flatMap(([level, names]) =>
    names.map((name: string) => ({ family: toStudy(family), level, name })),
  ),
);

function toStudy(id: string): Study {
  if (isStudy(id)) return id;
  throw new RangeError(`no family of study ${id}`);
}

function isStudy(id: string): id is Study {
  return Object.hasOwn(STUDIES, id);
}
