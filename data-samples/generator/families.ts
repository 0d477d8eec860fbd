import type { Study } from './studies.ts';

/** A job family: its name, the technical competency that it asks, and the studies that fit. */
export interface FamilySpec {
  readonly name: string;
  readonly technical: readonly string[];
  readonly studies: readonly Study[];
  /** Share of women among its holders. */
  readonly women: number;
}

const OFFICE: readonly Study[] = ['administrasi-publik', 'pemerintahan', 'manajemen', 'hukum'];

/** Job families (rumpun jabatan) of the sample. */
export const FAMILIES = {
  kepemimpinan: {
    name: 'Kepemimpinan',
    technical: ['TEK-KEB', 'TEK-REN'],
    studies: [],
    women: 0.3,
  },
  administrasi: { name: 'Administrasi', technical: ['TEK-ADM'], studies: OFFICE, women: 0.55 },
  kebijakan: {
    name: 'Analisis kebijakan dan perencanaan',
    technical: ['TEK-KEB', 'TEK-REN'],
    studies: [...OFFICE, 'ekonomi-pembangunan', 'sosial-kesejahteraan', 'arsitektur-planologi'],
    women: 0.48,
  },
  pelayanan: {
    name: 'Pelayanan publik',
    technical: ['TEK-PEL', 'TEK-ADM'],
    studies: [...OFFICE, 'ti', 'komunikasi', 'ekonomi-pembangunan', 'sosial-kesejahteraan'],
    women: 0.56,
  },
  keuangan: {
    name: 'Keuangan dan aset',
    technical: ['TEK-KEU'],
    studies: ['ekonomi-akuntansi', 'ekonomi-pembangunan', 'manajemen'],
    women: 0.58,
  },
  kepegawaian: {
    name: 'Kepegawaian',
    technical: ['TEK-KEP', 'TEK-ADM'],
    studies: [...OFFICE, 'psikologi'],
    women: 0.54,
  },
  hukum: { name: 'Hukum', technical: ['TEK-HKM'], studies: ['hukum'], women: 0.45 },
  pengawasan: {
    name: 'Pengawasan',
    technical: ['TEK-PWS', 'TEK-KEU'],
    studies: ['ekonomi-akuntansi', 'hukum', 'teknik-sipil', 'administrasi-publik', 'pemerintahan'],
    women: 0.46,
  },
  teknik: {
    name: 'Teknik dan tata ruang',
    technical: ['TEK-SIP', 'TEK-PBJ'],
    studies: ['teknik-sipil', 'arsitektur-planologi', 'teknik-mesin-elektro'],
    women: 0.25,
  },
  lingkungan: {
    name: 'Lingkungan hidup',
    technical: ['TEK-LH'],
    studies: ['teknik-lingkungan', 'kehutanan', 'kesehatan-masyarakat'],
    women: 0.4,
  },
  perhubungan: {
    name: 'Perhubungan',
    technical: ['TEK-HUB'],
    studies: ['transportasi', 'teknik-mesin-elektro', 'teknik-sipil'],
    women: 0.2,
  },
  ti: {
    name: 'Teknologi informasi',
    technical: ['TEK-TI'],
    studies: ['ti', 'statistika', 'teknik-mesin-elektro'],
    women: 0.35,
  },
  komunikasi: {
    name: 'Komunikasi publik',
    technical: ['TEK-PEL'],
    studies: ['komunikasi', 'ti', 'administrasi-publik'],
    women: 0.5,
  },
  kearsipan: {
    name: 'Perpustakaan dan kearsipan',
    technical: ['TEK-ADM'],
    studies: ['perpustakaan', 'administrasi-publik'],
    women: 0.66,
  },
  sosial: {
    name: 'Sosial dan pemberdayaan',
    technical: ['TEK-SOS'],
    studies: ['sosial-kesejahteraan', 'psikologi', 'kesehatan-masyarakat', 'administrasi-publik'],
    women: 0.6,
  },
  ekonomi: {
    name: 'Perdagangan, tenaga kerja dan pariwisata',
    technical: ['TEK-EKO', 'TEK-PEL'],
    studies: ['ekonomi-pembangunan', 'manajemen', 'pariwisata', 'olahraga', 'hukum'],
    women: 0.5,
  },
  pertanian: {
    name: 'Pertanian, peternakan dan perikanan',
    technical: ['TEK-TNI'],
    studies: ['pertanian', 'peternakan', 'perikanan'],
    women: 0.45,
  },
  ketertiban: {
    name: 'Ketertiban umum',
    technical: ['TEK-TIB'],
    studies: ['hukum', 'pemerintahan'],
    women: 0.18,
  },
  kebencanaan: {
    name: 'Kebakaran dan kebencanaan',
    technical: ['TEK-BNC'],
    studies: ['teknik-mesin-elektro', 'teknik-sipil', 'pemerintahan'],
    women: 0.08,
  },
  kesehatan: {
    name: 'Kesehatan',
    technical: ['TEK-KLN', 'TEK-KSM'],
    studies: ['kesehatan-masyarakat', 'kesehatan-keperawatan', 'kesehatan-kebidanan'],
    women: 0.78,
  },
  pendidikan: {
    name: 'Pendidikan',
    technical: ['TEK-PMB'],
    studies: ['keguruan', 'keguruan-sd', 'keguruan-paud'],
    women: 0.7,
  },
} as const satisfies Record<string, FamilySpec>;

/** Id of a job family. */
export type Family = keyof typeof FAMILIES;

/** The technical competencies, id and name. */
export const TECHNICAL: Readonly<Record<string, string>> = {
  'TEK-ADM': 'Tata kelola perkantoran dan kearsipan',
  'TEK-KEB': 'Analisis kebijakan',
  'TEK-REN': 'Perencanaan pembangunan daerah',
  'TEK-PEL': 'Teknis pelayanan publik',
  'TEK-KEP': 'Manajemen kepegawaian',
  'TEK-KEU': 'Pengelolaan keuangan daerah',
  'TEK-PBJ': 'Pengadaan barang/jasa',
  'TEK-HKM': 'Penyusunan produk hukum',
  'TEK-PWS': 'Pengawasan dan audit',
  'TEK-TI': 'Teknologi informasi',
  'TEK-SIP': 'Konstruksi dan tata ruang',
  'TEK-LH': 'Pengelolaan lingkungan',
  'TEK-HUB': 'Lalu lintas dan angkutan',
  'TEK-SOS': 'Pemberdayaan sosial',
  'TEK-EKO': 'Pembinaan usaha dan tenaga kerja',
  'TEK-TNI': 'Penyuluhan pertanian dan perikanan',
  'TEK-TIB': 'Ketenteraman dan ketertiban',
  'TEK-BNC': 'Penyelamatan dan kebencanaan',
  'TEK-KLN': 'Asuhan klinis',
  'TEK-KSM': 'Kesehatan masyarakat',
  'TEK-PMB': 'Pembelajaran',
};
