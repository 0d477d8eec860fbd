import { Random } from '#core/random.ts';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import type { Dimension, WorkloadFilter } from '#model/workload/statements.ts';

/** What a planner asks of Beban kerja with some filters set. */
export interface FilterChange {
  readonly filter: WorkloadFilter;
  readonly dimension: Dimension;
}

const DIMENSIONS: readonly Dimension[] = ['tier', 'family', 'month'];

/** So many changes of the filters, no two alike: kinds, tiers, statuses, a unit, other columns. */
export function filterChanges(count: number, units: readonly string[], seed = 1): FilterChange[] {
  const random = new Random(seed);
  const made = new Map<string, FilterChange>();
  while (made.size < count) {
    const change = {
      filter: {
        unit: random.chance(0.3) ? random.pick(units) : null,
        kinds: someOf(random, POSITION_KINDS, 0.5),
        tierGroups: someOf(random, TIER_GROUPS, 0.3),
        statuses: someOf(random, PERSON_STATUSES, 0.3),
        family: null,
      },
      dimension: random.pick(DIMENSIONS),
    };
    // The whole city is what is on screen at the start.
    if (Object.values(change.filter).every((value) => value === null)) continue;
    made.set(JSON.stringify(change), change);
  }
  return [...made.values()];
}

/** Codes in their own order, joined by commas; null = no filter. */
function someOf(random: Random, codes: readonly string[], chance: number): string | null {
  if (!random.chance(chance)) return null;
  const chosen = codes.filter(() => random.chance(0.6));
  return chosen.length === 0 || chosen.length === codes.length ? null : chosen.join(',');
}

/** So many of the items, each once, in the order drawn. */
export function drawn<T>(items: readonly T[], count: number, seed = 1): T[] {
  const random = new Random(seed);
  const rest = [...items];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) {
    taken.push(...rest.splice(random.int(0, rest.length - 1), 1));
  }
  return taken;
}
