import type { Day } from '#core/day.ts';
import type { CompetencyId } from '#core/ids.ts';

/** A unit after all moves in force on the day: its posts alone, without units below it. */
export interface UnitAfter {
  /** EU of two decimals; KOSONG without holders, null where no load is known. */
  readonly index: number | 'KOSONG' | null;
}

/** A post after all moves in force on the day. */
export interface PostAfter extends UnitAfter {
  readonly holders: number;
  readonly seats: number;
  /** Full posts of its holders less its need; null where the need is not known. */
  readonly overNeed: number | null;
}

/** A competency of which the person is the only known holder in the unit that is left. */
export interface SoleCompetency {
  readonly competencyId: CompetencyId;
  /** Holders of the unit before the move whose level is known, of all. */
  readonly assessed: number;
  readonly holders: number;
}

/**
 * A move among others: what the list of moves makes of both ends on the effective day. Whoever lays
 * the moves over the city fills it in (`scenario/preflight.ts`); the rules only read it.
 */
export interface PlanFacts {
  readonly entered: PostAfter & {
    /** First later day on which another move of the list frees the seat; null = none does. */
    readonly freeFrom: Day | null;
  };
  /** Null for a person who leaves no post that the city holds, or who counts in none. */
  readonly left: PostAfter | null;
  readonly sole: readonly SoleCompetency[];
}
