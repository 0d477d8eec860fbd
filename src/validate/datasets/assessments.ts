import type { DatasetSchema } from '#validate/schema.ts';

/** The level of a person in a competency on a date. */
export const assessmentsSchema: DatasetSchema = {
  id: 'assessments',
  label: 'Hasil asesmen',
  file: 'hasil-asesmen.csv',
  key: ['nip', 'competency_id', 'assessed_on'],
  columns: [
    {
      name: 'nip',
      label: 'NIP',
      aliases: ['NIP BARU', 'nipBaru', 'NIP/NI PPPK', 'NIPPPK'],
      kind: 'nip',
      required: true,
    },
    {
      name: 'competency_id',
      label: 'KODE KOMPETENSI',
      aliases: ['ID KOMPETENSI'],
      kind: 'text',
      required: true,
    },
    {
      name: 'level',
      label: 'LEVEL',
      aliases: ['LEVEL CAPAIAN', 'CAPAIAN'],
      kind: 'int',
      required: true,
      min: 1,
      max: 5,
    },
    {
      name: 'assessed_on',
      label: 'TANGGAL ASESMEN',
      aliases: ['TGL ASESMEN'],
      kind: 'date',
      required: true,
    },
    { name: 'source', label: 'SUMBER', aliases: ['PENYELENGGARA'], kind: 'text', required: false },
    {
      name: 'status',
      label: 'STATUS',
      aliases: ['STATUS ASESMEN'],
      kind: 'code',
      required: false,
      codes: { FINAL: ['selesai', 'sah'], DRAFT: ['draf'] },
    },
  ],
};
