import type { JfSpec } from './titles.ts';

const TEACHER = {
  family: 'pendidikan',
  method: 'rombel',
  bup: 60,
  license: 'Sertifikat Pendidik',
} as const;
const HEALTH = { family: 'kesehatan', method: 'abk_kes', technical: ['TEK-KLN'] } as const;
const OFFICE = ['administrasi-publik', 'pemerintahan', 'manajemen', 'hukum'] as const;

/** Functional titles of the sample by a short key. */
export const JF = {
  analisKebijakan: {
    name: 'Analis Kebijakan',
    family: 'kebijakan',
    studies: [...OFFICE, 'ekonomi-pembangunan', 'sosial-kesejahteraan', 'komunikasi'],
    technical: ['TEK-KEB'],
  },
  perencana: {
    name: 'Perencana',
    family: 'kebijakan',
    studies: [...OFFICE, 'ekonomi-pembangunan', 'arsitektur-planologi', 'teknik-sipil'],
    technical: ['TEK-REN'],
  },
  analisSdm: {
    name: 'Analis SDM Aparatur',
    family: 'kepegawaian',
    studies: [...OFFICE, 'psikologi'],
    technical: ['TEK-KEP'],
  },
  pranataSdm: {
    name: 'Pranata SDM Aparatur',
    family: 'kepegawaian',
    studies: OFFICE,
    technical: ['TEK-KEP'],
  },
  asesor: {
    name: 'Asesor SDM Aparatur',
    family: 'kepegawaian',
    studies: ['psikologi', 'manajemen', 'administrasi-publik'],
    technical: ['TEK-KEP'],
  },
  analisKeuangan: {
    name: 'Analis Keuangan Pusat dan Daerah',
    family: 'keuangan',
    studies: ['ekonomi-akuntansi', 'ekonomi-pembangunan', 'manajemen'],
  },
  pranataKeuangan: {
    name: 'Pranata Keuangan APBN/APBD',
    family: 'keuangan',
    studies: ['ekonomi-akuntansi', 'manajemen'],
  },
  penilaiPajak: {
    name: 'Penilai Pajak Daerah',
    family: 'keuangan',
    studies: ['ekonomi-akuntansi', 'ekonomi-pembangunan', 'teknik-sipil'],
  },
  auditor: {
    name: 'Auditor',
    family: 'pengawasan',
    studies: ['ekonomi-akuntansi', 'hukum', 'teknik-sipil', 'administrasi-publik'],
    license: 'Sertifikat Auditor',
  },
  ppupd: {
    name: 'PPUPD',
    family: 'pengawasan',
    studies: [...OFFICE, 'teknik-sipil', 'ekonomi-akuntansi'],
    license: 'Sertifikat PPUPD',
  },
  perancang: {
    name: 'Perancang Peraturan Perundang-undangan',
    family: 'hukum',
    studies: ['hukum'],
  },
  pbj: {
    name: 'Pengelola Pengadaan Barang/Jasa',
    family: 'teknik',
    studies: ['teknik-sipil', 'ekonomi-akuntansi', 'hukum', 'manajemen', 'ti'],
    license: 'Sertifikat PBJ',
    technical: ['TEK-PBJ'],
  },
  humas: {
    name: 'Pranata Hubungan Masyarakat',
    family: 'komunikasi',
    studies: ['komunikasi', 'administrasi-publik'],
  },
  komputer: { name: 'Pranata Komputer', family: 'ti', studies: ['ti', 'statistika'] },
  statistisi: { name: 'Statistisi', family: 'ti', studies: ['statistika', 'ekonomi-pembangunan'] },
  sandiman: { name: 'Sandiman', family: 'ti', studies: ['ti', 'teknik-mesin-elektro'] },
  arsiparis: {
    name: 'Arsiparis',
    family: 'kearsipan',
    studies: ['perpustakaan', 'administrasi-publik'],
  },
  pustakawan: { name: 'Pustakawan', family: 'kearsipan', studies: ['perpustakaan'] },
  jalan: {
    name: 'Penata Kelola Jalan dan Jembatan',
    family: 'teknik',
    studies: ['teknik-sipil'],
    technical: ['TEK-SIP'],
  },
  bangunan: {
    name: 'Penata Kelola Bangunan Gedung dan Permukiman',
    family: 'teknik',
    studies: ['teknik-sipil', 'arsitektur-planologi'],
    technical: ['TEK-SIP'],
  },
  pengairan: {
    name: 'Penata Kelola Sumber Daya Air',
    family: 'teknik',
    studies: ['teknik-sipil', 'teknik-lingkungan'],
    technical: ['TEK-SIP'],
  },
  tataRuang: {
    name: 'Penata Ruang',
    family: 'teknik',
    studies: ['arsitektur-planologi', 'teknik-sipil'],
    technical: ['TEK-SIP'],
  },
  polPp: { name: 'Polisi Pamong Praja', family: 'ketertiban', studies: ['hukum', 'pemerintahan'] },
  damkar: {
    name: 'Pemadam Kebakaran',
    family: 'kebencanaan',
    studies: ['teknik-mesin-elektro', 'pemerintahan'],
    license: 'Sertifikat Pemadam I',
  },
  pekerjaSosial: {
    name: 'Pekerja Sosial',
    family: 'sosial',
    studies: ['sosial-kesejahteraan', 'psikologi'],
  },
  penyuluhSosial: {
    name: 'Penyuluh Sosial',
    family: 'sosial',
    studies: ['sosial-kesejahteraan', 'psikologi', 'komunikasi'],
  },
  penyuluhKb: {
    name: 'Penyuluh Keluarga Berencana',
    family: 'sosial',
    studies: ['sosial-kesejahteraan', 'kesehatan-masyarakat', 'psikologi'],
  },
  pengantarKerja: {
    name: 'Pengantar Kerja',
    family: 'ekonomi',
    studies: ['manajemen', 'hukum', 'psikologi', 'ekonomi-pembangunan'],
  },
  mediator: {
    name: 'Mediator Hubungan Industrial',
    family: 'ekonomi',
    studies: ['hukum', 'manajemen'],
  },
  penyuluhPertanian: {
    name: 'Penyuluh Pertanian',
    family: 'pertanian',
    studies: ['pertanian', 'peternakan'],
  },
  medikVeteriner: {
    name: 'Medik Veteriner',
    family: 'pertanian',
    studies: ['peternakan'],
    least: '42',
  },
  penyuluhPerikanan: { name: 'Penyuluh Perikanan', family: 'pertanian', studies: ['perikanan'] },
  produksiPerikanan: {
    name: 'Pengelola Produksi Perikanan',
    family: 'pertanian',
    studies: ['perikanan'],
  },
  lingkungan: {
    name: 'Pengendali Dampak Lingkungan',
    family: 'lingkungan',
    studies: ['teknik-lingkungan', 'kehutanan', 'kesehatan-masyarakat'],
  },
  pengawasLh: {
    name: 'Pengawas Lingkungan Hidup',
    family: 'lingkungan',
    studies: ['teknik-lingkungan', 'hukum', 'kehutanan'],
  },
  pengujiKendaraan: {
    name: 'Penguji Kendaraan Bermotor',
    family: 'perhubungan',
    studies: ['transportasi', 'teknik-mesin-elektro'],
    license: 'Sertifikat Penguji',
  },
  keselamatanJalan: {
    name: 'Pengawas Keselamatan Transportasi',
    family: 'perhubungan',
    studies: ['transportasi', 'teknik-sipil'],
  },
  adminduk: {
    name: 'Administrator Database Kependudukan',
    family: 'pelayanan',
    studies: ['ti', 'statistika', ...OFFICE],
    technical: ['TEK-PEL', 'TEK-TI'],
  },
  siak: {
    name: 'Operator SIAK',
    family: 'pelayanan',
    studies: ['ti', 'administrasi-publik', 'manajemen'],
    technical: ['TEK-PEL'],
  },
  penataPerizinan: {
    name: 'Penata Perizinan',
    family: 'pelayanan',
    studies: [...OFFICE, 'ekonomi-pembangunan', 'teknik-sipil'],
    technical: ['TEK-PEL'],
  },
  perdagangan: {
    name: 'Analis Perdagangan',
    family: 'ekonomi',
    studies: ['ekonomi-pembangunan', 'manajemen'],
  },
  koperasi: {
    name: 'Pengawas Koperasi',
    family: 'ekonomi',
    studies: ['ekonomi-pembangunan', 'manajemen', 'ekonomi-akuntansi'],
  },
  penera: {
    name: 'Penera',
    family: 'ekonomi',
    studies: ['teknik-mesin-elektro', 'ekonomi-pembangunan'],
  },
  adyatama: {
    name: 'Adyatama Kepariwisataan',
    family: 'ekonomi',
    studies: ['pariwisata', 'manajemen'],
  },
  pamongBudaya: {
    name: 'Pamong Budaya',
    family: 'ekonomi',
    studies: ['pariwisata', 'sosial-kesejahteraan', 'keguruan'],
  },
  guruKelas: { ...TEACHER, name: 'Guru Kelas', studies: ['keguruan-sd'] },
  guruMapel: { ...TEACHER, name: 'Guru Mata Pelajaran', studies: ['keguruan'] },
  guruTk: { ...TEACHER, name: 'Guru TK', studies: ['keguruan-paud'] },
  pengawasSekolah: {
    ...TEACHER,
    name: 'Pengawas Sekolah',
    studies: ['keguruan', 'keguruan-sd', 'keguruan-paud'],
    method: 'statutory',
  },
  dokter: {
    ...HEALTH,
    name: 'Dokter',
    studies: ['kesehatan-kedokteran'],
    license: 'STR Dokter',
    least: '42',
    bup: 60,
  },
  dokterGigi: {
    ...HEALTH,
    name: 'Dokter Gigi',
    studies: ['kesehatan-kedokteran-gigi'],
    license: 'STR Dokter Gigi',
    least: '42',
    bup: 60,
  },
  perawat: {
    ...HEALTH,
    name: 'Perawat',
    studies: ['kesehatan-keperawatan'],
    license: 'STR Perawat',
  },
  bidan: {
    ...HEALTH,
    name: 'Bidan',
    studies: ['kesehatan-kebidanan'],
    license: 'STR Bidan',
    least: '35',
  },
  apoteker: {
    ...HEALTH,
    name: 'Apoteker',
    studies: ['kesehatan-farmasi'],
    license: 'STR Apoteker',
    least: '42',
  },
  asistenApoteker: {
    ...HEALTH,
    name: 'Asisten Apoteker',
    studies: ['kesehatan-farmasi'],
    license: 'STR Tenaga Vokasi Farmasi',
  },
  nutrisionis: { ...HEALTH, name: 'Nutrisionis', studies: ['kesehatan-gizi'], license: 'STR Gizi' },
  sanitasi: {
    ...HEALTH,
    name: 'Tenaga Sanitasi Lingkungan',
    studies: ['kesehatan-masyarakat', 'teknik-lingkungan'],
    license: 'STR Sanitarian',
    technical: ['TEK-KSM'],
  },
  laboratorium: {
    ...HEALTH,
    name: 'Pranata Laboratorium Kesehatan',
    studies: ['kesehatan-laboratorium'],
    license: 'STR ATLM',
  },
  terapisGigi: {
    ...HEALTH,
    name: 'Terapis Gigi dan Mulut',
    studies: ['kesehatan-penunjang'],
    license: 'STR Terapis Gigi',
  },
  perekamMedis: {
    ...HEALTH,
    name: 'Perekam Medis',
    studies: ['kesehatan-penunjang'],
    license: 'STR Perekam Medis',
  },
  radiografer: {
    ...HEALTH,
    name: 'Radiografer',
    studies: ['kesehatan-penunjang'],
    license: 'STR Radiografer',
  },
  fisioterapis: {
    ...HEALTH,
    name: 'Fisioterapis',
    studies: ['kesehatan-penunjang'],
    license: 'STR Fisioterapis',
  },
  promkes: {
    ...HEALTH,
    name: 'Tenaga Promosi Kesehatan dan Ilmu Perilaku',
    studies: ['kesehatan-masyarakat'],
    technical: ['TEK-KSM'],
  },
  epidemiolog: {
    ...HEALTH,
    name: 'Epidemiolog Kesehatan',
    studies: ['kesehatan-masyarakat'],
    technical: ['TEK-KSM'],
  },
  adminkes: {
    name: 'Administrator Kesehatan',
    family: 'kesehatan',
    studies: ['kesehatan-masyarakat', 'administrasi-publik'],
    technical: ['TEK-KSM', 'TEK-ADM'],
  },
} as const satisfies Record<string, JfSpec>;

/** Key of a functional title. */
export type JfKey = keyof typeof JF;
