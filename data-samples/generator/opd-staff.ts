import { SERVICE, part } from './opd-spec.ts';
import type { OpdSpec } from './opd-spec.ts';

/** Inspectorate, agencies and bodies of the staff functions. */
export const STAFF_OPD: readonly OpdSpec[] = [
  {
    id: 'INSPEKTORAT',
    name: 'Inspektorat Daerah',
    kind: 'inspektorat',
    head: 'Inspektur Daerah',
    people: 60,
    district: 'Jekan Raya',
    eu: 1.04,
    parts: ['I', 'II', 'III', 'IV'].map((number) =>
      part(`Inspektur Pembantu ${number}`, 'pengawasan', 'auditor:YUP ppupd:UP', 'penelaah*0.4'),
    ),
  },
  {
    id: 'BKPSDM',
    name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    kind: 'badan',
    head: 'Kepala Badan',
    people: 56,
    district: 'Jekan Raya',
    eu: 0.97,
    parts: [
      part(
        'Pengadaan, Pemberhentian dan Informasi',
        'kepegawaian',
        'analisSdm:UP pranataSdm:T komputer:P',
      ),
      part('Mutasi dan Promosi', 'kepegawaian', 'analisSdm:YUP pranataSdm:T'),
      part('Pengembangan Kompetensi Aparatur', 'kepegawaian', 'analisSdm:UP asesor:P'),
      part('Penilaian Kinerja dan Penghargaan', 'kepegawaian', 'analisSdm:UP pranataSdm:T'),
    ],
  },
  {
    id: 'BAPPEDA',
    name: 'Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan',
    kind: 'badan',
    head: 'Kepala Badan',
    people: 64,
    district: 'Jekan Raya',
    eu: 0.93,
    parts: [
      part('Perencanaan, Pengendalian dan Evaluasi', 'kebijakan', 'perencana:YUP statistisi:P'),
      part('Pemerintahan dan Pembangunan Manusia', 'kebijakan', 'perencana:UP analisKebijakan:P'),
      part('Perekonomian dan Sumber Daya Alam', 'kebijakan', 'perencana:UP'),
      part('Infrastruktur dan Kewilayahan', 'kebijakan', 'perencana:UP tataRuang:P'),
      part('Penelitian dan Pengembangan', 'kebijakan', 'analisKebijakan:YUP'),
    ],
  },
  {
    id: 'BPKAD',
    name: 'Badan Pengelolaan Keuangan dan Aset Daerah',
    kind: 'badan',
    head: 'Kepala Badan',
    people: 84,
    district: 'Jekan Raya',
    eu: 1.06,
    parts: [
      part('Anggaran', 'keuangan', 'analisKeuangan:UP', 'penelaah pengolah'),
      part('Perbendaharaan', 'keuangan', 'analisKeuangan:UP pranataKeuangan:TH'),
      part('Akuntansi dan Pelaporan', 'keuangan', 'analisKeuangan:UP pranataKeuangan:T'),
      part('Barang Milik Daerah', 'keuangan', 'analisKeuangan:UP', 'penelaah pengolah kantor'),
    ],
  },
  {
    id: 'BPPRD',
    name: 'Badan Pengelola Pajak dan Retribusi Daerah',
    kind: 'badan',
    head: 'Kepala Badan',
    people: 88,
    district: 'Jekan Raya',
    eu: 0.98,
    parts: [
      part('Pendataan dan Penetapan', 'keuangan', 'penilaiPajak:UP pranataKeuangan:T'),
      part('Penagihan dan Keberatan', 'keuangan', 'analisKeuangan:UP'),
      part('Pelayanan dan Pembukuan Pajak', 'pelayanan', 'pranataKeuangan:T', SERVICE),
    ],
    uptd: [
      part('UPTD Pelayanan Pajak Wilayah I', 'pelayanan', 'pranataKeuangan:T', SERVICE),
      part('UPTD Pelayanan Pajak Wilayah II', 'pelayanan', 'pranataKeuangan:T', SERVICE),
    ],
  },
  {
    id: 'KESBANGPOL',
    name: 'Badan Kesatuan Bangsa dan Politik',
    kind: 'badan',
    head: 'Kepala Badan',
    people: 32,
    district: 'Pahandut',
    eu: 0.79,
    parts: [
      part('Ideologi dan Wawasan Kebangsaan', 'kebijakan', 'analisKebijakan:UP'),
      part('Politik Dalam Negeri dan Organisasi Kemasyarakatan', 'kebijakan', 'analisKebijakan:P'),
      part('Kewaspadaan Nasional dan Penanganan Konflik', 'ketertiban', 'analisKebijakan:U'),
    ],
  },
  {
    id: 'BPBD',
    name: 'Badan Penanggulangan Bencana Daerah',
    kind: 'badan',
    head: 'Kepala Pelaksana Badan',
    people: 46,
    district: 'Jekan Raya',
    eu: 0.95,
    parts: [
      part('Pencegahan dan Kesiapsiagaan', 'kebencanaan', 'analisKebijakan:U'),
      part('Kedaruratan dan Logistik', 'kebencanaan', 'analisKebijakan:P', 'penata operator*3'),
      part('Rehabilitasi dan Rekonstruksi', 'kebencanaan', 'bangunan:P'),
    ],
  },
];
