import type { PersonId } from '#core/ids.ts';

/** What a proposal is made for, in the order in which it is offered. */
export const MODES = ['fill', 'level', 'competency', 'wishes', 'fewest', 'balanced'] as const;
/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];

/** What a load index is taken over: each post, each unit with its own posts, each perangkat daerah. */
export const LEVELS = ['post', 'unit', 'opd'] as const;
/** One of {@link LEVELS}. */
export type GroupLevel = (typeof LEVELS)[number];

/** How much one of each is worth in the balanced mode; 0 = it does not count. */
export interface BalanceWeights {
  /** 100 points of certain fit gained. */
  readonly gain: number;
  /** A vacant post filled; one that must be filled counts twice. */
  readonly fill: number;
  /** A person (75,000 minutes) of excess load taken away. */
  readonly excess: number;
  /** A wish of the first rank met; the others by their score. */
  readonly wishes: number;
  /** A move, which is taken off. */
  readonly moves: number;
}

/** Two people who stay in one unit or are kept out of one. */
export type PersonPair = readonly [PersonId, PersonId];

/** What the planner asks for. Null = no such limit. */
export interface OptimiseSettings {
  readonly mode: Mode;
  readonly weights: BalanceWeights;
  /** Over what the load is levelled, in the modes that level it. */
  readonly level: GroupLevel;
  /** Load index above which load is excess. */
  readonly bound: number;
  /** In the mode of fewest moves: every index must come under the bound, or as near as it can. */
  readonly boundMustHold: boolean;
  readonly maxMoves: number | null;
  /** The side that is guarded and has quotas. */
  readonly guardLevel: 'unit' | 'opd';
  /** Highest load index that a giving unit may have after; one above it already may not rise. */
  readonly guardIndex: number | null;
  /** Least share of its need that a giving unit keeps; one below it already may not fall. */
  readonly guardShare: number | null;
  /** Most people that may leave a unit, and enter it. */
  readonly quotaOut: number | null;
  readonly quotaIn: number | null;
  /** Months of capacity that learning may cost, all moves together. */
  readonly rampMonths: number | null;
  /** Kilometres of way to work that all moves together may add; pairs with an unknown way are left out. */
  readonly km: number | null;
  /** No post that is held is left without a holder. */
  readonly keepHeld: boolean;
  /** The only known holder of a competency does not leave the unit unless another comes. */
  readonly keepSole: boolean;
  /** A seat that is left can be taken by another move. */
  readonly chains: boolean;
  /** People who need a step first ("layak setelah ...") are proposed too. */
  readonly curable: boolean;
  /** Every vacant post that must be filled is filled, or there is no plan. */
  readonly mustFillAll: boolean;
  readonly apart: readonly PersonPair[];
  readonly together: readonly PersonPair[];
}

/** What is asked for when nothing is chosen. */
export const DEFAULT_SETTINGS: OptimiseSettings = {
  mode: 'fill',
  weights: { gain: 1, fill: 3, excess: 2, wishes: 1, moves: 0.5 },
  level: 'post',
  bound: 1.05,
  boundMustHold: false,
  maxMoves: 20,
  guardLevel: 'unit',
  guardIndex: 1,
  guardShare: null,
  quotaOut: null,
  quotaIn: null,
  rampMonths: null,
  km: null,
  keepHeld: true,
  keepSole: true,
  chains: false,
  curable: false,
  mustFillAll: false,
  apart: [],
  together: [],
};

/** Constraints that can be named: each a switch of the model, and a sentence on the page. */
export const CONSTRAINTS = [
  'moves',
  'seats',
  'held',
  'sole',
  'guardIndex',
  'guardShare',
  'quotaOut',
  'quotaIn',
  'ramp',
  'km',
  'apart',
  'together',
  'bound',
  'mustFill',
  'forced',
] as const;
/** One of {@link CONSTRAINTS}. */
export type ConstraintId = (typeof CONSTRAINTS)[number];

/** Steps of an answer: each is settled before the next one counts. */
export type StageId =
  | 'mustFill'
  | 'filled'
  | 'maximum'
  | 'excess'
  | 'shortage'
  | `wish${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | 'moves'
  | 'gain'
  | 'balance';

/** Ranks of wishes that a step each is made of. */
export const WISH_RANKS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The steps of a mode, in their order, and which way each of them goes. */
export function stagesOf(mode: Mode): readonly { readonly id: StageId; readonly sense: Sense }[] {
  const min = (id: StageId) => ({ id, sense: 'min' as const });
  const max = (id: StageId) => ({ id, sense: 'max' as const });
  const last = [min('moves'), max('gain')];
  switch (mode) {
    case 'fill':
      return [max('mustFill'), max('filled'), ...last];
    case 'level':
      return [min('maximum'), min('excess'), ...last];
    case 'competency':
      return [min('shortage'), ...last];
    case 'wishes':
      return [...WISH_RANKS.map((rank) => max(`wish${rank}`)), max('gain')];
    case 'fewest':
      return [min('excess'), ...last];
    case 'balanced':
      return [max('balance')];
  }
}

/** Which way is better. */
export type Sense = 'min' | 'max';

/** Minutes of one person a year, in which excess load is counted as people. */
export const PERSON_MINUTES = 75_000;

/** Worth of a wish in the balanced mode, 0-1; rank 0 = none. */
export function wishWorth(rank: number): number {
  return rank === 0 ? 0 : ([100, 85, 70, 60, 50, 40, 30][rank - 1] ?? 30) / 100;
}
