import type { CityFacts } from '#model/facts.ts';
import { city, levels, person, post, standards, unit } from '#test/support/city.ts';

const LONG_AGO = 18_000;

/** Two offices: a bidang with spare clerks, a counter that lacks people and an empty desk. */
export const TOWN: CityFacts = city({
  units: [
    unit('dinas', { name: 'Dinas Perdagangan' }),
    unit('bidang', { name: 'Bidang Pasar', parentId: 'dinas', opdId: 'dinas' }),
    unit('badan', { name: 'Dinas Dukcapil' }),
  ],
  posts: [
    post('staf', {
      title: 'Penelaah',
      unitId: 'bidang',
      opdId: 'dinas',
      seats: 2,
      need: 1,
      loadMinutes: 75_000,
      standards: standards({ INT: 2, PP: 2 }),
    }),
    post('kepala', { title: 'Kepala Bidang', unitId: 'bidang', opdId: 'dinas' }),
    post('loket', {
      title: 'Petugas Loket',
      unitId: 'badan',
      opdId: 'badan',
      seats: 3,
      need: 3,
      loadMinutes: 225_000,
      standards: standards({ PP: 3 }),
    }),
    post('meja', {
      title: 'Arsiparis',
      unitId: 'badan',
      opdId: 'badan',
      mustFill: true,
      kind: 'JF',
      tier: 'AHLI_PERTAMA',
    }),
    post('sarjana', { title: 'Analis', unitId: 'badan', opdId: 'badan', minEducation: 9 }),
  ],
  persons: [
    person('ani', {
      positionId: 'staf',
      positionSince: LONG_AGO,
      education: 7,
      retirement: 40_000,
      levels: levels({ INT: 3, PP: 4 }),
      ratings: [
        { year: 2025, predicate: 'BAIK' },
        { year: 2024, predicate: 'BAIK' },
      ],
    }),
    person('budi', { positionId: 'staf', levels: levels({ INT: 2 }) }),
    person('citra', { positionId: 'loket', positionSince: LONG_AGO }),
    person('dewi', { positionId: 'kepala', legalStatus: '03' }),
  ],
});
