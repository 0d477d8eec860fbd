import { monthsBetween } from '#core/day.ts';
import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import { ACTION_PERSONS } from '#model/workload/ej.ts';
import type { MeasuredPlan } from './metrics.ts';
import { sumsAfter, sumsBefore } from './metrics-lay.ts';
import { euOf } from './sums.ts';
import { LOW_FIT } from './metrics-measures.ts';

/** Months in a post below which a move is named: two years (Peraturan BKN 5/2019). */
export const SHORT_MONTHS = 24;

/** What is to be looked at before a plan is agreed to; every list may be empty. */
export interface Guards {
  /** Units that carry their load before (EU of 1.00 or less, or half a person short at most) and not after. */
  readonly underMinimum: readonly UnitId[];
  /** Posts that somebody held and nobody holds after. */
  readonly emptied: readonly PositionId[];
  /** Posts with more people than seats after, where before there were fewer people. */
  readonly crowded: readonly PositionId[];
  /** Movers with less than two years in the post left, and those of whom it is not known. */
  readonly shortTime: readonly PersonId[];
  readonly unknownTime: readonly PersonId[];
  /** Movers whose fit is below the threshold at its best, and those whose fit may be. */
  readonly lowFit: readonly PersonId[];
  readonly maybeLowFit: readonly PersonId[];
}

/** The guard-rails of a plan; `threshold` in points of fit, 0 to 100. */
export function guardsOf(plan: MeasuredPlan, threshold: number = LOW_FIT): Guards {
  const { mb, laid, facts } = plan;
  const time = facts.flatMap(({ move, person, from }) => {
    if (from === null) return [];
    const since = person.positionSince;
    const short = since === null ? null : monthsBetween(since, move.effective) < SHORT_MONTHS;
    return [{ id: person.id, short }];
  });
  const fits = facts.flatMap(({ person, fit }) => (fit === null ? [] : [{ id: person.id, fit }]));
  return {
    underMinimum: [...laid.delta.keys()].filter((unit) => {
      return carries(sumsBefore(mb, unit)) && !carries(sumsAfter(mb, laid, unit));
    }),
    emptied: laid.changed
      .filter(({ before, after }) => before.holders > 0 && after.holders === 0)
      .map(({ post }) => post.id),
    crowded: laid.changed
      .filter(({ before, after }) => after.excess > before.excess)
      .map(({ post }) => post.id),
    shortTime: time.filter(({ short }) => short === true).map(({ id }) => id),
    unknownTime: time.filter(({ short }) => short === null).map(({ id }) => id),
    lowFit: fits.filter(({ fit }) => fit.hi < threshold).map(({ id }) => id),
    maybeLowFit: fits
      .filter(({ fit }) => fit.lo < threshold && fit.hi >= threshold)
      .map(({ id }) => id),
  };
}

/** Whether a unit carries its load: EU of 1.00 or less, or less than half a person short. */
function carries(sums: Parameters<typeof euOf>[0]): boolean {
  const index = euOf(sums);
  if (index === null) return true;
  if (index !== 'KOSONG' && index <= 1) return true;
  return sums.need - sums.fte < ACTION_PERSONS;
}
