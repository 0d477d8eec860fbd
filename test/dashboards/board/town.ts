import { scenarioBase } from '#scenario/base.ts';
import type { Move } from '#scenario/moves.ts';
import { AS_OF, city, day, person, post, unit } from '#test/support/city.ts';

/** An agency with two sections, and an office beside it. */
export const TOWN = scenarioBase(
  city({
    units: [
      unit('dinas', { name: 'Dinas Sosial' }),
      unit('umum', { parentId: 'dinas', opdId: 'dinas', name: 'Bagian Umum' }),
      unit('bina', { parentId: 'dinas', opdId: 'dinas', name: 'Bidang Pembinaan' }),
      unit('badan', { name: 'Badan Arsip' }),
    ],
    posts: [
      post('kepala', {
        unitId: 'dinas',
        opdId: 'dinas',
        title: 'Kepala Dinas',
        tier: 'JPT_PRATAMA',
      }),
      post('staf', {
        unitId: 'umum',
        opdId: 'dinas',
        title: 'Pengelola Umum',
        seats: 3,
        need: 1,
        loadMinutes: 75_000,
      }),
      post('penyuluh', {
        unitId: 'bina',
        opdId: 'dinas',
        title: 'Penyuluh',
        seats: 2,
        need: 2,
        loadMinutes: 150_000,
      }),
      post('arsip', {
        unitId: 'badan',
        opdId: 'badan',
        title: 'Arsiparis',
        seats: 1,
        need: 1.4,
        mustFill: true,
      }),
      post('kurir', {
        unitId: 'badan',
        opdId: 'badan',
        title: 'Kurir',
        seats: 1,
        need: null,
        loadMinutes: null,
      }),
    ],
    persons: [
      person('ani', { positionId: 'staf', name: 'Ani', positionSince: day('2024-10-01') }),
      person('budi', { positionId: 'staf', name: 'Budi' }),
      person('citra', { positionId: 'kepala', name: 'Citra' }),
      person('dodi', { positionId: 'kurir', name: 'Dodi' }),
      person('eko', { positionId: 'penyuluh', name: 'Eko', legalStatus: '99' }),
    ],
  }),
);

/** A move on the day of the data, without a reason. */
export function move(personId: string, from: string | null, to: string | null): Move {
  return { personId, from, to, effective: AS_OF, reasonCode: null, reason: '' };
}
