import type { Tier } from '#core/tiers.ts';

/** Direction of a move: up, across, down. */
export type Direction = 'promotion' | 'lateral' | 'demotion';

type Ladder = 'managerial' | 'expert' | 'skilled';

/**
 * Tiers by ladder, with a step within the ladder and a level that compares ladders (PermenPANRB
 * 22/2021 knows horizontal, vertical and diagonal moves; which tiers of two ladders are equal is
 * general practice, so it is a table): Pengawas = Ahli Muda = Penyelia, Administrator = Ahli Madya.
 */
const CAREER: Readonly<
  Record<Tier, { readonly ladder: Ladder; readonly step: number; readonly level: number }>
> = {
  PELAKSANA: { ladder: 'managerial', step: 1, level: 1 },
  PENGAWAS: { ladder: 'managerial', step: 2, level: 2 },
  ADMINISTRATOR: { ladder: 'managerial', step: 3, level: 3 },
  JPT_PRATAMA: { ladder: 'managerial', step: 4, level: 4 },
  AHLI_PERTAMA: { ladder: 'expert', step: 1, level: 1 },
  AHLI_MUDA: { ladder: 'expert', step: 2, level: 2 },
  AHLI_MADYA: { ladder: 'expert', step: 3, level: 3 },
  AHLI_UTAMA: { ladder: 'expert', step: 4, level: 4 },
  PEMULA: { ladder: 'skilled', step: 1, level: 1 },
  TERAMPIL: { ladder: 'skilled', step: 2, level: 1 },
  MAHIR: { ladder: 'skilled', step: 3, level: 1 },
  PENYELIA: { ladder: 'skilled', step: 4, level: 2 },
};

/**
 * Steps that a move rises (negative: falls): within one ladder by its steps, between ladders by
 * level. Null where the tier that is left is not known.
 */
export function riseOf(from: Tier | null, to: Tier): number | null {
  if (from === null) return null;
  const a = CAREER[from];
  const b = CAREER[to];
  return a.ladder === b.ladder ? b.step - a.step : b.level - a.level;
}

/** Level of a tier, 1 to 4, that compares the ladders. */
export function levelOf(tier: Tier): number {
  return CAREER[tier].level;
}

/** Direction of a move between two tiers; null where the tier that is left is not known. */
export function directionOf(from: Tier | null, to: Tier): Direction | null {
  const rise = riseOf(from, to);
  if (rise === null) return null;
  if (rise === 0) return 'lateral';
  return rise > 0 ? 'promotion' : 'demotion';
}
