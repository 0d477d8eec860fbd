import type { DatasetSchema } from '#validate/schema.ts';

/** A competency of the dictionary. */
export const competenciesSchema: DatasetSchema = {
  id: 'competencies',
  label: 'Kamus kompetensi',
  file: 'kamus-kompetensi.csv',
  key: ['competency_id'],
  columns: [
    {
      name: 'competency_id',
      label: 'KODE KOMPETENSI',
      aliases: ['ID KOMPETENSI'],
      kind: 'text',
      required: true,
    },
    {
      name: 'name',
      label: 'NAMA KOMPETENSI',
      aliases: ['KOMPETENSI'],
      kind: 'text',
      required: true,
    },
    {
      name: 'kind',
      label: 'JENIS KOMPETENSI',
      aliases: [],
      kind: 'code',
      required: true,
      codes: {
        managerial: ['manajerial'],
        sociocultural: ['sosiokultural', 'sosial kultural'],
        technical: ['teknis'],
      },
    },
  ],
};
