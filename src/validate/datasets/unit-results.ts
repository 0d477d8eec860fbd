import type { DatasetSchema } from '#validate/schema.ts';

/** A service result of a unit; period `YYYY` or `YYYY-MM` (a half year by its last month). */
export const unitResultsSchema: DatasetSchema = {
  id: 'unit_results',
  label: 'Hasil layanan',
  file: 'hasil-layanan.csv',
  key: ['unit_id', 'indicator', 'period'],
  columns: [
    { name: 'unit_id', label: 'ID UNIT', aliases: ['UNOR ID'], kind: 'text', required: true },
    { name: 'indicator', label: 'INDIKATOR', aliases: [], kind: 'text', required: true },
    { name: 'period', label: 'PERIODE', aliases: ['SEMESTER'], kind: 'period', required: true },
    { name: 'value', label: 'NILAI', aliases: ['CAPAIAN'], kind: 'real', required: true },
    { name: 'target', label: 'TARGET', aliases: [], kind: 'real', required: false },
  ],
};
