import { addMonths, monthsBetween, type Day } from '#core/day.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { callsForAction } from '#model/workload/ej.ts';
import { fteOf } from './base.ts';
import type { FitLens } from './metrics-fit.ts';
import { noSums, SUM_KEYS, sumsOfPost, type StaffingSums } from './sums.ts';

/** A holder with less time in the post than this, in months, is new to it. */
export const FRESH_MONTHS = 12;

/**
 * Everything of posts and their holders that adds up over posts: {@link StaffingSums} and what the
 * impact of a scenario needs beside them.
 */
export interface MetricSums extends StaffingSums {
  /** Σ max(0, load − capacity) in minutes a year, post by post; all the load of a post nobody holds. */
  readonly overload: number;
  /** Posts that are half a person or more from their need, either way. */
  readonly calls: number;
  /** Holders whose time in the post is known, and those of them who are new to it. */
  readonly tenured: number;
  readonly fresh: number;
  /** Holders whose day of retirement is known, and those who retire within 12, 24 and 36 months. */
  readonly dated: number;
  readonly retire12: number;
  readonly retire24: number;
  readonly retire36: number;
  /** Holders with a score for their post, its bounds added up; those with a point, and its sum. */
  readonly scored: number;
  readonly fitLo: number;
  readonly fitHi: number;
  readonly pointed: number;
  readonly fitPoint: number;
}

const KEYS = [
  ...SUM_KEYS,
  'overload',
  'calls',
  'tenured',
  'fresh',
  'dated',
  'retire12',
  'retire24',
  'retire36',
  'scored',
  'fitLo',
  'fitHi',
  'pointed',
  'fitPoint',
] as const satisfies readonly (keyof MetricSums)[];

/** The parts of {@link MetricSums}, each of which adds up over posts. */
export const METRIC_KEYS: readonly (keyof MetricSums)[] = KEYS;

type Mutable = { -readonly [K in keyof MetricSums]: MetricSums[K] };

/** Sums of no posts. */
export function noMetricSums(): Mutable {
  return {
    ...noSums(),
    overload: 0,
    calls: 0,
    tenured: 0,
    fresh: 0,
    dated: 0,
    retire12: 0,
    retire24: 0,
    retire36: 0,
    scored: 0,
    fitLo: 0,
    fitHi: 0,
    pointed: 0,
    fitPoint: 0,
  };
}

/** Adds `part` `times` (1 or −1) to `sums` in place. */
export function addMetrics(sums: Mutable, part: MetricSums, times = 1): void {
  for (const key of KEYS) sums[key] += times * part[key];
}

/** The two added up, differences of less than a billionth taken for none. */
export function plusMetrics(sums: MetricSums, part: MetricSums): MetricSums {
  const total = { ...sums };
  for (const key of KEYS) {
    const value = sums[key] + part[key];
    total[key] = Math.abs(value) < 1e-9 ? 0 : value;
  }
  return total;
}

/** What the sums of a post need beside its holders. */
export interface SumsInput {
  readonly asOf: Day;
  readonly lens: FitLens;
  /** Whether a person came into the post by a move of the scenario: new to it, whatever the file says. */
  readonly arrived: (person: PersonFact) => boolean;
}

/** The sums of one post with its holders. */
export function metricSumsOf(
  post: PostFact,
  holders: readonly PersonFact[],
  input: SumsInput,
): MetricSums {
  const fte = fteOf(holders);
  const { loadMinutes, effectiveMinutes, need } = post;
  const sums: Mutable = {
    ...noMetricSums(),
    ...sumsOfPost(post, holders.length, fte),
    overload: loadMinutes === null ? 0 : Math.max(0, loadMinutes - fte * effectiveMinutes),
    calls: callsForAction(need, fte) ? 1 : 0,
  };
  for (const person of holders) addHolder(sums, person, post, input);
  return sums;
}

function addHolder(sums: Mutable, person: PersonFact, post: PostFact, input: SumsInput): void {
  const { asOf, lens, arrived } = input;
  const { positionSince, retirement } = person;
  const came = arrived(person);
  if (came || positionSince !== null) {
    sums.tenured += 1;
    const months = came || positionSince === null ? 0 : monthsBetween(positionSince, asOf);
    if (months < FRESH_MONTHS) sums.fresh += 1;
  }
  if (retirement !== null) {
    sums.dated += 1;
    if (retirement <= addMonths(asOf, 12)) sums.retire12 += 1;
    if (retirement <= addMonths(asOf, 24)) sums.retire24 += 1;
    if (retirement <= addMonths(asOf, 36)) sums.retire36 += 1;
  }
  const score = lens.scoreOf(person, post);
  if (score === null) return;
  sums.scored += 1;
  sums.fitLo += score.lo;
  sums.fitHi += score.hi;
  if (score.point === null) return;
  sums.pointed += 1;
  sums.fitPoint += score.point;
}
