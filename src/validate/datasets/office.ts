import type { DatasetSchema } from '#validate/schema.ts';

/** Settings of the office, each with its date: inauguration, ban windows, letters, allowance by job class, distances between kecamatan. */
export const officeSchema: DatasetSchema = {
  id: 'office',
  label: 'Kantor',
  file: 'kantor.csv',
  key: [],
  columns: [
    {
      name: 'setting',
      label: 'PENGATURAN',
      aliases: [],
      kind: 'code',
      required: true,
      codes: {
        inauguration: ['pelantikan kepala daerah'],
        ban_window: ['masa larangan'],
        letter: ['surat izin'],
        allowance: ['tpp kelas jabatan'],
        distance: ['jarak kecamatan'],
      },
    },
    { name: 'ref_a', label: 'RUJUKAN A', aliases: [], kind: 'text', required: false },
    { name: 'ref_b', label: 'RUJUKAN B', aliases: [], kind: 'text', required: false },
    { name: 'value', label: 'NILAI', aliases: [], kind: 'real', required: false },
    { name: 'since', label: 'MULAI', aliases: [], kind: 'date', required: false },
    { name: 'until', label: 'SAMPAI', aliases: [], kind: 'date', required: false },
    { name: 'document', label: 'DOKUMEN', aliases: ['NOMOR SURAT'], kind: 'text', required: false },
  ],
};
