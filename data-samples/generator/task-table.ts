import type { Family } from './families.ts';

/** A task: what is done, what comes out of it, minutes for one. */
export type TaskSpec = readonly [task: string, output: string, norm: number];

/** Tasks of heads. */
export const HEAD_TASKS: Readonly<
  Record<'JPT' | 'ADMINISTRATOR' | 'PENGAWAS', readonly TaskSpec[]>
> = {
  JPT: [
    ['Merumuskan kebijakan dan program', 'dokumen', 1200],
    ['Memimpin rapat koordinasi', 'kegiatan', 150],
    ['Memeriksa dan menandatangani naskah dinas', 'naskah', 10],
    ['Membina dan menilai kinerja bawahan', 'orang', 120],
  ],
  ADMINISTRATOR: [
    ['Menyusun rencana kerja bagian/bidang', 'dokumen', 900],
    ['Mengoordinasikan pelaksanaan kegiatan', 'kegiatan', 120],
    ['Memeriksa konsep naskah dinas', 'naskah', 12],
    ['Menyusun laporan capaian', 'laporan', 300],
  ],
  PENGAWAS: [
    ['Membagi tugas dan memeriksa hasil kerja', 'kegiatan', 60],
    ['Menyiapkan bahan dan konsep naskah', 'naskah', 30],
    ['Menyusun laporan kegiatan', 'laporan', 180],
    ['Melayani konsultasi unit kerja', 'layanan', 25],
  ],
};

/** Tasks of functional posts by job family. */
export const EXPERT_TASKS: Readonly<Record<Family, readonly TaskSpec[]>> = {
  kepemimpinan: [['Menyusun telaahan staf', 'telaahan', 480]],
  administrasi: [
    ['Menata arsip dan dokumen', 'berkas', 12],
    ['Menyusun konsep naskah dinas', 'naskah', 45],
    ['Menyusun laporan kegiatan', 'laporan', 240],
  ],
  kebijakan: [
    ['Menyusun telaahan kebijakan', 'telaahan', 960],
    ['Mengumpulkan dan mengolah data', 'data', 180],
    ['Memfasilitasi forum konsultasi', 'kegiatan', 240],
    ['Mengevaluasi pelaksanaan program', 'laporan', 720],
  ],
  pelayanan: [
    ['Memverifikasi berkas permohonan', 'berkas', 14],
    ['Menjaga mutu basis data layanan', 'data', 30],
    ['Menyusun laporan layanan', 'laporan', 240],
  ],
  keuangan: [
    ['Meneliti dokumen pencairan', 'dokumen', 25],
    ['Menyusun analisis anggaran', 'analisis', 480],
    ['Rekonsiliasi data keuangan', 'berita acara', 120],
    ['Menyusun laporan keuangan', 'laporan', 900],
  ],
  kepegawaian: [
    ['Memproses usul kepegawaian', 'usul', 60],
    ['Memutakhirkan data pegawai', 'data', 15],
    ['Menyusun analisis kepegawaian', 'analisis', 600],
    ['Memfasilitasi pengembangan kompetensi', 'kegiatan', 300],
  ],
  hukum: [
    ['Menyusun rancangan produk hukum', 'rancangan', 1500],
    ['Harmonisasi rancangan', 'rancangan', 600],
    ['Memberi pendapat hukum', 'pendapat', 420],
  ],
  pengawasan: [
    ['Melaksanakan audit', 'laporan', 2400],
    ['Mereviu dokumen', 'reviu', 600],
    ['Memantau tindak lanjut temuan', 'temuan', 90],
  ],
  teknik: [
    ['Menyusun rencana teknis', 'dokumen', 1200],
    ['Memeriksa pekerjaan di lapangan', 'lokasi', 240],
    ['Menghitung volume dan biaya', 'dokumen', 360],
    ['Menyusun laporan teknis', 'laporan', 300],
  ],
  lingkungan: [
    ['Memeriksa dokumen lingkungan', 'dokumen', 300],
    ['Mengambil dan menguji contoh', 'contoh', 120],
    ['Mengawasi pelaku usaha', 'lokasi', 360],
  ],
  perhubungan: [
    ['Menguji kelaikan dan memeriksa angkutan', 'kendaraan', 35],
    ['Mengatur dan mengawasi lalu lintas', 'kegiatan', 180],
    ['Menyusun analisis lalu lintas', 'analisis', 720],
  ],
  ti: [
    ['Mengembangkan dan memelihara aplikasi', 'modul', 960],
    ['Menangani gangguan jaringan', 'gangguan', 60],
    ['Mengolah data statistik', 'tabel', 180],
  ],
  komunikasi: [
    ['Menyusun bahan publikasi', 'naskah', 90],
    ['Meliput kegiatan pimpinan', 'kegiatan', 180],
    ['Menganalisis isu publik', 'analisis', 240],
  ],
  kearsipan: [
    ['Mengolah koleksi dan arsip', 'berkas', 15],
    ['Melayani pemustaka dan pengguna arsip', 'orang', 12],
    ['Membina perpustakaan dan arsip', 'kegiatan', 300],
  ],
  sosial: [
    ['Mendampingi penerima manfaat', 'orang', 90],
    ['Melaksanakan penyuluhan', 'kegiatan', 240],
    ['Melakukan asesmen sosial', 'asesmen', 150],
    ['Menyusun laporan kasus', 'laporan', 60],
  ],
  ekonomi: [
    ['Membina pelaku usaha', 'usaha', 120],
    ['Memeriksa kepatuhan', 'lokasi', 180],
    ['Menyusun analisis pasar', 'analisis', 480],
    ['Melayani konsultasi', 'orang', 30],
  ],
  pertanian: [
    ['Melaksanakan penyuluhan lapangan', 'kegiatan', 240],
    ['Memantau hama, penyakit dan hasil', 'lokasi', 120],
    ['Melayani pemeriksaan kesehatan hewan', 'ekor', 30],
    ['Menyusun programa penyuluhan', 'dokumen', 900],
  ],
  ketertiban: [
    ['Patroli wilayah', 'kegiatan', 240],
    ['Penertiban pelanggaran', 'kegiatan', 300],
    ['Pengamanan kegiatan', 'kegiatan', 240],
    ['Menyusun berita acara', 'berkas', 60],
  ],
  kebencanaan: [
    ['Siaga dan pemeriksaan peralatan', 'kegiatan', 60],
    ['Latihan penyelamatan', 'kegiatan', 180],
    ['Sosialisasi pencegahan', 'kegiatan', 240],
  ],
  kesehatan: [
    ['Menyusun analisis program kesehatan', 'analisis', 480],
    ['Membina fasilitas kesehatan', 'kegiatan', 300],
    ['Mengolah data kesehatan', 'data', 90],
    ['Menyusun laporan program', 'laporan', 300],
  ],
  pendidikan: [['Membina satuan pendidikan', 'kegiatan', 300]],
};

/** Tasks of clerks by the beginning of their title. */
export const CLERK_TASKS: Readonly<Record<string, readonly TaskSpec[]>> = {
  'Penelaah Teknis Kebijakan': [
    ['Menelaah bahan kebijakan teknis', 'telaahan', 300],
    ['Menyusun konsep naskah dinas', 'naskah', 45],
    ['Menyusun laporan pelaksanaan', 'laporan', 240],
  ],
  'Penata Layanan Operasional': [
    ['Menata pelaksanaan layanan', 'layanan', 40],
    ['Memeriksa kelengkapan berkas', 'berkas', 15],
    ['Menyusun laporan layanan', 'laporan', 180],
  ],
  'Pengolah Data dan Informasi': [
    ['Mengolah data', 'data', 20],
    ['Menyajikan informasi', 'tabel', 90],
    ['Memutakhirkan basis data', 'data', 10],
  ],
  'Pengelola Layanan Operasional': [
    ['Mengelola berkas layanan', 'berkas', 18],
    ['Mencatat dan melaporkan layanan', 'laporan', 60],
    ['Menyiapkan perlengkapan layanan', 'kegiatan', 40],
  ],
  'Pengadministrasi Perkantoran': [
    ['Mencatat surat masuk dan keluar', 'surat', 8],
    ['Menata berkas', 'berkas', 6],
    ['Menyiapkan rapat', 'kegiatan', 60],
  ],
  'Operator Layanan Operasional': [
    ['Mengoperasikan sarana layanan', 'kegiatan', 30],
    ['Membantu pelayanan di lapangan', 'kegiatan', 60],
    ['Merawat peralatan', 'kegiatan', 45],
  ],
  'Pengelola Umum Operasional': [
    ['Menjaga kebersihan dan keamanan', 'kegiatan', 60],
    ['Merawat gedung dan halaman', 'kegiatan', 45],
  ],
};
