import type { PersonId } from '#core/ids.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import type { CandidateList, RankedPair } from '#model/fit/rank.ts';
import type { ScoreId } from '#model/fit/score.ts';

/** Rows of the comparison that are shown. */
export const SHOWN_PLACES = 10;

/** A candidate under other weights, beside the place under those in use. */
export interface MovedRow {
  readonly personId: PersonId;
  /** Place in the list, from 1. */
  readonly place: number;
  readonly before: number;
  /** Places won (above 0) or lost. */
  readonly moved: number;
  readonly score: AxisScore | null;
}

/** What other weights do to the list of one post. */
export interface Effect {
  readonly candidates: number;
  /** Candidates whose place in the list differs. */
  readonly moved: number;
  /** The first places under the other weights. */
  readonly rows: readonly MovedRow[];
  /** Who was among the first places and no longer is, with both places. */
  readonly left: readonly MovedRow[];
  readonly leaderBefore: PersonId | null;
  readonly leaderAfter: PersonId | null;
}

/**
 * Compares the lists of one post under two settings. Gates do not depend on weights, so both hold the
 * same people; one who is in only one of them is left out.
 */
export function effectOf(before: CandidateList, after: CandidateList, by: ScoreId): Effect {
  const places = new Map(before.eligible.rows.map(({ personId }, at) => [personId, at + 1]));
  const all = after.eligible.rows.flatMap((pair, at): MovedRow[] => {
    const was = places.get(pair.personId);
    if (was === undefined) return [];
    const place = at + 1;
    return [
      { personId: pair.personId, place, before: was, moved: was - place, score: scoreOf(pair, by) },
    ];
  });
  return {
    candidates: all.length,
    moved: all.filter(({ moved }) => moved !== 0).length,
    rows: all.slice(0, SHOWN_PLACES),
    left: all
      .filter((row) => row.before <= SHOWN_PLACES && row.place > SHOWN_PLACES)
      .toSorted((a, b) => a.before - b.before),
    leaderBefore: before.eligible.rows[0]?.personId ?? null,
    leaderAfter: all[0]?.personId ?? null,
  };
}

function scoreOf(pair: RankedPair, by: ScoreId): AxisScore | null {
  return pair[by];
}
