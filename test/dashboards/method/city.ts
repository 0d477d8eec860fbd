import type { CityFacts } from '#model/facts.ts';
import { city, day, levels, person, post, standards, unit } from '#test/support/city.ts';

const SPELL = {
  positionId: null,
  title: 'Pengadministrasi',
  family: 'administrasi',
  tier: null,
  until: null,
} as const;

/** Three people, two posts: one known in full, one in part, one not at all. */
export function syntheticCity(): CityFacts {
  return city({
    units: [unit('a', { district: 'Jekan Raya' }), unit('b')],
    distances: [{ origin: 'Pahandut', destination: 'Jekan Raya', km: 7 }],
    posts: [
      post('asal', { jobClass: 6, minEducation: 5 }),
      post('tujuan', {
        jobClass: 7,
        minEducation: 5,
        standards: standards({ INT: 3, KS: 3 }),
      }),
    ],
    persons: [
      person('lengkap', {
        positionId: 'asal',
        positionSince: day('2023-10-01'),
        education: 7,
        homeDistrict: 'Pahandut',
        levels: levels({ INT: 4, KS: 2 }),
        ratings: [
          { year: 2025, predicate: 'SANGAT_BAIK' },
          { year: 2024, predicate: 'BAIK' },
          { year: 2023, predicate: 'BUTUH_PERBAIKAN' },
        ],
        spells: [{ ...SPELL, since: day('2023-10-01') }],
        replied: true,
        wishes: [],
      }),
      person('separuh', {
        levels: levels({ INT: 2 }),
        ratings: [{ year: 2024, predicate: 'BAIK' }],
      }),
      person('kosong'),
    ],
  });
}
