import type { DatasetSchema } from '#validate/schema.ts';

/** A task of a post in a year (`2026`) or a month (`2026-08`). Effective minutes default to 75,000 a year, 6,250 a month. */
export const workloadSchema: DatasetSchema = {
  id: 'workload',
  label: 'Beban kerja (ABK)',
  file: 'beban-kerja.csv',
  key: ['position_id', 'task', 'period'],
  columns: [
    {
      name: 'position_id',
      label: 'ID JABATAN',
      aliases: ['JABATAN ID'],
      kind: 'text',
      required: true,
    },
    {
      name: 'period',
      label: 'PERIODE',
      aliases: ['TAHUN', 'BULAN'],
      kind: 'period',
      required: true,
    },
    {
      name: 'service',
      label: 'LAYANAN',
      aliases: ['JENIS LAYANAN'],
      kind: 'text',
      required: false,
    },
    {
      name: 'task',
      label: 'URAIAN TUGAS',
      aliases: ['uraian_tugas', 'TUGAS'],
      kind: 'text',
      required: true,
    },
    {
      name: 'output_unit',
      label: 'SATUAN HASIL',
      aliases: ['satuan_hasil'],
      kind: 'text',
      required: false,
    },
    {
      name: 'volume',
      label: 'VOLUME',
      aliases: ['BEBAN KERJA', 'VOLUME KERJA'],
      kind: 'real',
      required: true,
      min: 0,
    },
    {
      name: 'norm_minutes',
      label: 'NORMA WAKTU (MENIT)',
      aliases: [
        'waktu_penyelesaian',
        'NORMA WAKTU',
        'NORMA WAKTU (JAM)',
        'waktu_penyelesaian (menit)',
        'waktu_penyelesaian (jam)',
      ],
      kind: 'real',
      required: true,
      min: 0,
    },
    {
      name: 'effective_minutes',
      label: 'WAKTU KERJA EFEKTIF (MENIT)',
      aliases: ['waktu_kerja_efektif', 'WAKTU KERJA EFEKTIF (JAM)'],
      kind: 'real',
      required: false,
      min: 1,
    },
  ],
};
