import type { DatasetSchema } from '#validate/schema.ts';

/** A sanction. */
export const disciplineSchema: DatasetSchema = {
  id: 'discipline',
  label: 'Hukuman disiplin',
  file: 'hukuman-disiplin.csv',
  key: ['nip', 'since'],
  columns: [
    {
      name: 'nip',
      label: 'NIP',
      aliases: ['NIP BARU', 'nipBaru', 'NIP/NI PPPK', 'NIPPPK'],
      kind: 'nip',
      required: true,
    },
    {
      name: 'level',
      label: 'TINGKAT HUKUMAN',
      aliases: ['jenisTingkatHukumanId', 'JENIS TINGKAT HUKUMAN'],
      kind: 'code',
      required: true,
      codes: { RINGAN: ['r'], SEDANG: ['s'], BERAT: ['b'] },
    },
    {
      name: 'since',
      label: 'TMT HUKUMAN',
      aliases: ['hukumanTanggal', 'TANGGAL HUKUMAN'],
      kind: 'date',
      required: true,
    },
    {
      name: 'until',
      label: 'AKHIR HUKUMAN',
      aliases: ['akhirHukumTanggal'],
      kind: 'date',
      required: false,
    },
  ],
};
