import { z } from 'zod';
import {
  DEFAULT_SETTINGS,
  LEVELS,
  MODES,
  type OptimiseSettings,
  type PersonPair,
} from '#scenario/optimise/settings.ts';

/** A limit in the address: null = none. */
const limit = (fallback: number | null, most: number) =>
  z.number().min(0).max(most).nullable().default(fallback).catch(fallback);

const weight = (fallback: number) => z.number().min(0).max(5).default(fallback).catch(fallback);

const flag = (fallback: boolean) => z.boolean().default(fallback).catch(fallback);

const { weights } = DEFAULT_SETTINGS;

/** What is asked for, as the address may hold it; never a person, so not who stays with whom. */
export const proposalsSearch = z.object({
  mode: z.enum(MODES).default('fill').catch('fill'),
  level: z.enum(LEVELS).default('post').catch('post'),
  bound: z.number().min(0.5).max(3).default(1.05).catch(1.05),
  mustHold: flag(false),
  moves: limit(20, 2000),
  guard: z.enum(['unit', 'opd']).default('unit').catch('unit'),
  eu: limit(1, 5),
  share: limit(null, 1),
  out: limit(null, 500),
  into: limit(null, 500),
  ramp: limit(null, 10_000),
  km: limit(null, 100_000),
  held: flag(true),
  sole: flag(true),
  chains: flag(false),
  curable: flag(false),
  mustFill: flag(false),
  gain: weight(weights.gain),
  fill: weight(weights.fill),
  excess: weight(weights.excess),
  wishes: weight(weights.wishes),
  cost: weight(weights.moves),
});

/** The state of the page. */
export type ProposalsSearch = z.output<typeof proposalsSearch>;
/** A change of some of it. */
export type SearchChange = Partial<ProposalsSearch>;

/** People who are to be kept together or apart: part of no address. */
export interface Pairings {
  readonly apart: readonly PersonPair[];
  readonly together: readonly PersonPair[];
}

/** The settings that an address and pairings ask for. */
export function settingsFrom(search: ProposalsSearch, pairings: Pairings): OptimiseSettings {
  const { gain, fill, excess, wishes, cost } = search;
  return {
    mode: search.mode,
    weights: { gain, fill, excess, wishes, moves: cost },
    level: search.level,
    bound: search.bound,
    boundMustHold: search.mustHold,
    maxMoves: search.moves === null ? null : Math.round(search.moves),
    guardLevel: search.guard,
    guardIndex: search.eu,
    guardShare: search.share,
    quotaOut: search.out,
    quotaIn: search.into,
    rampMonths: search.ramp,
    km: search.km,
    keepHeld: search.held,
    keepSole: search.sole,
    chains: search.chains,
    curable: search.curable,
    mustFillAll: search.mustFill,
    ...pairings,
  };
}
