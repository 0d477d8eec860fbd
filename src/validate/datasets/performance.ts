import type { DatasetSchema } from '#validate/schema.ts';

/** The rating of a person in a year. */
export const performanceSchema: DatasetSchema = {
  id: 'performance',
  label: 'Kinerja',
  file: 'kinerja.csv',
  key: ['nip', 'period'],
  columns: [
    {
      name: 'nip',
      label: 'NIP',
      aliases: ['NIP BARU', 'nipBaru', 'NIP/NI PPPK', 'NIPPPK'],
      kind: 'nip',
      required: true,
    },
    {
      name: 'period',
      label: 'TAHUN',
      aliases: ['PERIODE', 'tahun'],
      kind: 'period',
      required: true,
    },
    {
      name: 'result_rating',
      label: 'HASIL KERJA',
      aliases: ['hasilKinerja'],
      kind: 'code',
      required: false,
      codes: {
        DI_ATAS: ['di atas ekspektasi', 'diatas ekspektasi', 'di atas'],
        SESUAI: ['sesuai ekspektasi'],
        DI_BAWAH: ['di bawah ekspektasi', 'dibawah ekspektasi', 'di bawah'],
      },
    },
    {
      name: 'behaviour_rating',
      label: 'PERILAKU KERJA',
      aliases: ['perilakuKerja'],
      kind: 'code',
      required: false,
      codes: {
        DI_ATAS: ['di atas ekspektasi', 'diatas ekspektasi', 'di atas'],
        SESUAI: ['sesuai ekspektasi'],
        DI_BAWAH: ['di bawah ekspektasi', 'dibawah ekspektasi', 'di bawah'],
      },
    },
    {
      name: 'predicate',
      label: 'PREDIKAT',
      aliases: ['kuadranKinerja', 'PREDIKAT KINERJA'],
      kind: 'code',
      required: false,
      codes: {
        SANGAT_BAIK: ['sangat baik'],
        BAIK: [],
        BUTUH_PERBAIKAN: ['butuh perbaikan', 'cukup'],
        KURANG: ['kurang/misconduct', 'misconduct'],
        SANGAT_KURANG: ['sangat kurang'],
      },
    },
    {
      name: 'score',
      label: 'NILAI',
      aliases: ['nilaiSkp', 'NILAI SKP'],
      kind: 'real',
      required: false,
      min: 0,
      max: 120,
    },
    {
      name: 'assessor_nip',
      label: 'NIP PENILAI',
      aliases: ['nipNrpPenilai'],
      kind: 'nip',
      required: false,
    },
  ],
};
