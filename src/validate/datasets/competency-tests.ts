import type { DatasetSchema } from '#validate/schema.ts';

/** A functional competency test passed. */
export const competencyTestsSchema: DatasetSchema = {
  id: 'competency_tests',
  label: 'Uji kompetensi',
  file: 'uji-kompetensi.csv',
  key: ['nip', 'title', 'passed_on'],
  columns: [
    {
      name: 'nip',
      label: 'NIP',
      aliases: ['NIP BARU', 'nipBaru', 'NIP/NI PPPK', 'NIPPPK'],
      kind: 'nip',
      required: true,
    },
    {
      name: 'title',
      label: 'JABATAN FUNGSIONAL',
      aliases: ['NAMA JABATAN FUNGSIONAL'],
      kind: 'text',
      required: true,
    },
    {
      name: 'tier',
      label: 'JENJANG',
      aliases: [],
      kind: 'code',
      required: false,
      codes: {
        JPT_PRATAMA: ['jpt pratama', 'pimpinan tinggi pratama'],
        ADMINISTRATOR: [],
        PENGAWAS: [],
        AHLI_UTAMA: ['ahli utama'],
        AHLI_MADYA: ['ahli madya'],
        AHLI_MUDA: ['ahli muda'],
        AHLI_PERTAMA: ['ahli pertama'],
        PENYELIA: [],
        MAHIR: ['pelaksana lanjutan'],
        TERAMPIL: [],
        PEMULA: [],
        PELAKSANA: [],
      },
    },
    {
      name: 'passed_on',
      label: 'TANGGAL LULUS',
      aliases: ['TGL LULUS'],
      kind: 'date',
      required: true,
    },
    { name: 'valid_until', label: 'BERLAKU SAMPAI', aliases: [], kind: 'date', required: false },
  ],
};
