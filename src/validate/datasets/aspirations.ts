import type { DatasetSchema } from '#validate/schema.ts';

/** One wish of a person. A person who replied without a wish has one row of rank 1 and no target. */
export const aspirationsSchema: DatasetSchema = {
  id: 'aspirations',
  label: 'Aspirasi',
  file: 'aspirasi.csv',
  key: ['nip', 'rank'],
  columns: [
    {
      name: 'nip',
      label: 'NIP',
      aliases: ['NIP BARU', 'nipBaru', 'NIP/NI PPPK', 'NIPPPK'],
      kind: 'nip',
      required: true,
    },
    {
      name: 'rank',
      label: 'PERINGKAT',
      aliases: ['PILIHAN KE'],
      kind: 'int',
      required: true,
      min: 1,
      max: 7,
    },
    {
      name: 'position_id',
      label: 'ID JABATAN',
      aliases: ['JABATAN ID'],
      kind: 'text',
      required: false,
    },
    { name: 'unit_id', label: 'ID UNIT', aliases: ['UNOR ID'], kind: 'text', required: false },
    { name: 'job_family', label: 'RUMPUN JABATAN', aliases: [], kind: 'text', required: false },
    {
      name: 'willingness',
      label: 'KESEDIAAN',
      aliases: [],
      kind: 'code',
      required: true,
      codes: {
        ya: ['bersedia', 'y'],
        bersyarat: ['bersedia bersyarat'],
        tidak: ['tidak bersedia', 't'],
      },
    },
    { name: 'constraint_note', label: 'KENDALA', aliases: [], kind: 'text', required: false },
    { name: 'reason', label: 'ALASAN', aliases: [], kind: 'text', required: false },
    {
      name: 'submitted_on',
      label: 'TANGGAL DIAJUKAN',
      aliases: ['TANGGAL'],
      kind: 'date',
      required: false,
    },
    { name: 'channel', label: 'SALURAN', aliases: ['KANAL'], kind: 'text', required: false },
    {
      name: 'consent',
      label: 'PERSETUJUAN PDP',
      aliases: ['PERSETUJUAN'],
      kind: 'bool',
      required: false,
    },
  ],
};
