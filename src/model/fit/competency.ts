import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';

/** The standards of a post as columns: where each competency stands in a person's row, and its level. */
export interface StandardColumns {
  readonly columns: Int32Array;
  readonly levels: Int8Array;
  /** Σ standard; 0 for a post without standards. */
  readonly sum: number;
}

/** The levels of persons as one block of rows; level 0 = not known (never, expired, draft). */
export interface LevelTable {
  readonly width: number;
  readonly levels: Int8Array;
  /** Freshness of each known level, 0-1. */
  readonly fresh: Float64Array;
}

/**
 * K: capped JPM over the known competencies, in percent. An unknown level gives the bounds at the
 * ends of the scale (1 and 5); the value is moved into them where the known levels alone would lie
 * below. A post without standards has no competency component: do not ask.
 */
export function competencyMeasure(asked: StandardColumns, table: LevelTable, row: number): Measure {
  const base = row * table.width;
  let askedKnown = 0;
  let counted = 0;
  let least = 0;
  let most = 0;
  let fresh = 0;
  for (let at = 0; at < asked.columns.length; at += 1) {
    const standard = asked.levels[at] ?? 0;
    const place = base + (asked.columns[at] ?? 0);
    const level = table.levels[place] ?? 0;
    if (level === 0) {
      least += Math.min(LOWEST_LEVEL, standard);
      most += Math.min(HIGHEST_LEVEL, standard);
    } else {
      askedKnown += standard;
      counted += Math.min(level, standard);
      fresh += standard * (table.fresh[place] ?? 0);
    }
  }
  const lo = (100 * (counted + least)) / asked.sum;
  const hi = (100 * (counted + most)) / asked.sum;
  if (askedKnown === 0) return unknownMeasure('K.none', lo, hi);
  if (askedKnown === asked.sum) return knownMeasure(lo, 'K.known', fresh / askedKnown);
  const value = Math.min(hi, Math.max(lo, (100 * counted) / askedKnown));
  const known = askedKnown / asked.sum;
  return { value, lo, hi, known, fresh: fresh / askedKnown, reason: 'K.partial' };
}
