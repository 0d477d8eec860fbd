/** The five kecamatan, from the centre outwards. */
export const DISTRICTS = ['Pahandut', 'Jekan Raya', 'Sabangau', 'Bukit Batu', 'Rakumpit'] as const;
/** One of {@link DISTRICTS}. */
export type DistrictName = (typeof DISTRICTS)[number];

/** Rough centre of each kecamatan, degrees. */
export const CENTRES: Readonly<Record<DistrictName, { lat: number; lon: number }>> = {
  Pahandut: { lat: -2.207, lon: 113.93 },
  'Jekan Raya': { lat: -2.196, lon: 113.885 },
  Sabangau: { lat: -2.31, lon: 113.91 },
  'Bukit Batu': { lat: -1.98, lon: 113.76 },
  Rakumpit: { lat: -1.75, lon: 113.55 },
};

/** Road distance between two kecamatan in km, plausible, not measured. */
export const DISTANCES: readonly (readonly [DistrictName, DistrictName, number])[] = [
  ['Pahandut', 'Jekan Raya', 6],
  ['Pahandut', 'Sabangau', 14],
  ['Pahandut', 'Bukit Batu', 36],
  ['Pahandut', 'Rakumpit', 78],
  ['Jekan Raya', 'Sabangau', 17],
  ['Jekan Raya', 'Bukit Batu', 31],
  ['Jekan Raya', 'Rakumpit', 72],
  ['Sabangau', 'Bukit Batu', 48],
  ['Sabangau', 'Rakumpit', 90],
  ['Bukit Batu', 'Rakumpit', 43],
];

/** Kelurahan of each kecamatan with its people: 6 of 14, 10 of 9, 14 of 5. */
export const KELURAHAN: Readonly<Record<DistrictName, readonly (readonly [string, number])[]>> = {
  Pahandut: [
    ['Pahandut', 14],
    ['Panarung', 14],
    ['Langkai', 14],
    ['Tumbang Rungan', 9],
    ['Tanjung Pinang', 9],
    ['Pahandut Seberang', 9],
  ],
  'Jekan Raya': [
    ['Menteng', 14],
    ['Palangka', 14],
    ['Bukit Tunggal', 14],
    ['Petuk Katimpun', 9],
  ],
  Sabangau: [
    ['Kereng Bangkirai', 9],
    ['Sabaru', 9],
    ['Kalampangan', 9],
    ['Kameloh Baru', 9],
    ['Danau Tundai', 9],
    ['Bereng Bengkel', 9],
  ],
  'Bukit Batu': [
    ['Marang', 5],
    ['Tumbang Tahai', 5],
    ['Banturung', 5],
    ['Tangkiling', 5],
    ['Sei Gohong', 5],
    ['Kanarakan', 5],
    ['Habaring Hurung', 5],
  ],
  Rakumpit: [
    ['Petuk Bukit', 5],
    ['Pager', 5],
    ['Panjehang', 5],
    ['Gaung Baru', 5],
    ['Petuk Barunai', 5],
    ['Mungku Baru', 5],
    ['Bukit Sua', 5],
  ],
};

/** The eleven puskesmas and their kecamatan. */
export const PUSKESMAS: readonly (readonly [string, DistrictName])[] = [
  ['Pahandut', 'Pahandut'],
  ['Panarung', 'Pahandut'],
  ['Marina Permai', 'Pahandut'],
  ['Menteng', 'Jekan Raya'],
  ['Bukit Hindu', 'Jekan Raya'],
  ['Jekan Raya', 'Jekan Raya'],
  ['Kayon', 'Jekan Raya'],
  ['Kereng Bangkirai', 'Sabangau'],
  ['Kalampangan', 'Sabangau'],
  ['Tangkiling', 'Bukit Batu'],
  ['Rakumpit', 'Rakumpit'],
];

/** Far from the centre: short of staff, rarely wished for. */
export function isRemote(district: DistrictName): boolean {
  return district === 'Bukit Batu' || district === 'Rakumpit';
}

/** The two kecamatan of the town itself. */
export function isCentral(district: DistrictName): boolean {
  return district === 'Pahandut' || district === 'Jekan Raya';
}
