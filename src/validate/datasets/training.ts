import type { DatasetSchema } from '#validate/schema.ts';

/** A course taken. */
export const trainingSchema: DatasetSchema = {
  id: 'training',
  label: 'Diklat',
  file: 'diklat.csv',
  key: [],
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
      label: 'NAMA DIKLAT',
      aliases: ['namaKursus', 'latihanStrukturalNama', 'NAMA KURSUS'],
      kind: 'text',
      required: true,
    },
    {
      name: 'hours',
      label: 'JUMLAH JAM',
      aliases: ['jumlahJam', 'JP'],
      kind: 'real',
      required: false,
      min: 0,
      max: 5000,
    },
    {
      name: 'year',
      label: 'TAHUN',
      aliases: ['tahunKursus'],
      kind: 'int',
      required: false,
      min: 1960,
      max: 2100,
    },
    { name: 'competency_id', label: 'KODE KOMPETENSI', aliases: [], kind: 'text', required: false },
  ],
};
