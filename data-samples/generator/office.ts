import { isoOfDay } from '#core/day.ts';
import type { PlannedMoves } from './appointments.ts';
import type { Row } from './csv.ts';
import { BAN, INAUGURATION } from './days.ts';
import { DISTANCES } from './districts.ts';
import type { Draft } from './draft.ts';
import { letterNumber } from './waves.ts';

/** Allowance (TPP) a month by job class 1-17, rupiah: plausible, not published. */
const ALLOWANCE = [
  1_150_000, 1_300_000, 1_450_000, 1_650_000, 1_900_000, 2_200_000, 2_600_000, 3_100_000, 3_800_000,
  4_700_000, 6_000_000, 8_200_000, 10_500_000, 14_500_000, 21_000_000, 23_000_000, 25_000_000,
] as const;

/** Rows of kantor.csv: inauguration, ban window, letters, allowance, distances. */
export function officeRows(draft: Draft, moves: PlannedMoves): Row[] {
  if (draft.tag !== '') return letterRows(moves);
  return [
    {
      setting: 'pelantikan kepala daerah',
      since: isoOfDay(INAUGURATION),
      document: 'Kepmendagri SINTETIS 131-2025',
    },
    {
      setting: 'masa larangan',
      ref_a: 'Pilkada 2024 dan enam bulan setelah pelantikan',
      since: isoOfDay(BAN.since),
      until: isoOfDay(BAN.until),
      document: 'UU 10/2016 Pasal 71 ayat (2) dan 162 ayat (3)',
    },
    ...letterRows(moves),
    ...ALLOWANCE.map((value, index) => ({
      setting: 'TPP kelas jabatan',
      ref_a: String(index + 1),
      value,
      since: '2026-01-01',
      document: 'Perwali SINTETIS 1/2026',
    })),
    ...DISTANCES.map(([from, to, km]) => ({
      setting: 'jarak kecamatan',
      ref_a: from,
      ref_b: to,
      value: km,
    })),
  ];
}

/** A letter of the ministry: the post it was for, the day of the move, its number. */
function letterRows(moves: PlannedMoves): Row[] {
  return moves.ban.map(({ person, since }, index) => ({
    setting: 'surat izin',
    ref_a: person.post.id,
    ref_b: isoOfDay(since),
    since: isoOfDay(since - 12),
    document: letterNumber(index, since),
  }));
}
