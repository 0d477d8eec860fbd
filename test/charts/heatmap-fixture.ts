import type { HeatAxis, HeatCell, HeatmapModel } from '#charts/heatmap-model.ts';

/** Long and short names of real length, repeated until there are enough. */
const UNITS = [
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
  'Kecamatan Sabangau',
  'Dinas Pendidikan',
  'Inspektorat',
  'RSUD Kota Palangka Raya',
  'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
];
const FAMILIES = [
  'Pimpinan Tinggi',
  'Administrator',
  'Pengawas',
  'JF Ahli',
  'JF Terampil',
  'Pelaksana',
  'Pengelolaan keuangan daerah',
  'Kesehatan',
  'Pendidikan',
  'Teknik dan infrastruktur',
  'Pengadaan barang dan jasa',
  'Administrasi umum',
];

/** A cell of every state, so that each drawing is met. */
function cellFor(row: number, column: number): HeatCell {
  const turn = (row * 5 + column * 3) % 11;
  if (turn === 3) return { state: 'absent', text: '', bin: null, lines: [] };
  if (turn === 7) {
    return { state: 'vacant', text: 'KOSONG', narrowText: 'K', bin: null, act: 'more', lines: [] };
  }
  if (turn === 9) return { state: 'unknown', text: '?', bin: null, lines: [] };
  return {
    state: 'value',
    text: `${turn % 2},${String(10 + ((row * 7 + column * 13) % 90))}`,
    bin: turn % 7,
    act: turn === 1 ? 'more' : turn === 2 ? 'fewer' : null,
    proxy: turn === 4,
    lines: [{ label: 'Pemangku', value: '4 dari 6' }],
  };
}

const margin = (text: string): HeatCell => ({ state: 'value', text, bin: null, lines: [] });

/** A matrix of a size. `name` overrides the name of the first row. */
export function heatmapOf(rows: number, columns: number, name?: string): HeatmapModel {
  const axis = (names: readonly string[], count: number): HeatAxis[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      label: names[index % names.length] ?? '',
    }));
  const units = axis(UNITS, rows).map((unit, index) =>
    index === 0 && name !== undefined ? { ...unit, label: name } : unit,
  );
  return {
    rows: units,
    columns: axis(FAMILIES, columns),
    cells: units.map((_, row) =>
      Array.from({ length: columns }, (_cell, column) => cellFor(row, column)),
    ),
    rowMargins: units.map((_, row) => margin(`1,${String(10 + row)}`)),
    columnMargins: Array.from({ length: columns }, (_, column) =>
      margin(`0,${String(80 + column)}`),
    ),
    corner: margin('1,04'),
    rowMarginLabel: 'Semua jenjang',
    columnMarginLabel: 'Seluruh kota',
    palette: 'diverging',
  };
}
