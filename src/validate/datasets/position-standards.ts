import type { DatasetSchema } from '#validate/schema.ts';

/** The level that a post asks of a competency. */
export const positionStandardsSchema: DatasetSchema = {
  id: 'position_standards',
  label: 'Standar kompetensi (SKJ)',
  file: 'standar-kompetensi.csv',
  key: ['position_id', 'competency_id'],
  columns: [
    {
      name: 'position_id',
      label: 'ID JABATAN',
      aliases: ['JABATAN ID'],
      kind: 'text',
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
      label: 'LEVEL STANDAR',
      aliases: ['STANDAR', 'LEVEL'],
      kind: 'int',
      required: true,
      min: 1,
      max: 5,
    },
    {
      name: 'core',
      label: 'KOMPETENSI INTI',
      aliases: ['INTI', 'CORE'],
      kind: 'bool',
      required: false,
    },
    {
      name: 'weight',
      label: 'BOBOT',
      aliases: [],
      kind: 'real',
      required: false,
      min: 0,
      max: 100,
    },
  ],
};
