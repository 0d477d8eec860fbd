import type { PersonId } from '#core/ids.ts';
import type { ComputedId } from './components.ts';
import type { SmaaInput } from './smaa-input.ts';

/** A weight at which another person takes the lead, and who. */
export interface Turn {
  /** Weight of the component within its axis, 0-1. */
  readonly weight: number;
  readonly personId: PersonId;
}

/** How far the weight of one component can move before the winner changes. */
export interface WeightTurn {
  readonly component: ComputedId;
  /** The chosen weight within its axis, 0-1. */
  readonly weight: number;
  /** Nearest weight below and above at which another person leads; null = none up to 0, or to 1. */
  readonly below: Turn | null;
  readonly above: Turn | null;
}

/** Where in the weights the winner changes. */
export interface WeightTurns {
  /** Who leads at the chosen weights, and whether somebody else has the very same score. */
  readonly winner: PersonId;
  readonly shared: boolean;
  /** One row for each component with another one beside it in its axis. */
  readonly turns: readonly WeightTurn[];
}

/** Differences of less than this are rounding. */
const ROUNDING = 1e-9;

/**
 * The weights at which the winner changes, one component at a time, the others of its axis kept in
 * proportion. What is not known in full counts by the middle of its bounds, which is its mean in the
 * draws of `smaa`. Scores are straight lines in the weight, so that each answer is exact. Null where
 * there is no candidate. Of equal scores the smaller id leads.
 */
export function weightTurns(input: SmaaInput): WeightTurns | null {
  const { ids, components } = input;
  const width = components.length;
  const middles = input.lo.map((lo, at) => (lo + (input.hi[at] ?? 0)) / 2);
  const scores = Float64Array.from(ids, (_, row) =>
    components.reduce(
      (sum, { weight, share }, at) => sum + weight * share * (middles[row * width + at] ?? 0),
      0,
    ),
  );
  const winner = leaderOf(ids, scores);
  if (winner === null) return null;
  const best = scores[winner] ?? 0;
  const turns = components.flatMap(({ id, weight, share }, at): WeightTurn[] => {
    if (!(weight < 1) || share === 0) return [];
    const slopes = Float64Array.from(ids, (_, row) => {
      // One component up by t takes the others down by t / (1 − weight) of what they give.
      const axis = scoreOfAxis(input, middles, row, at);
      return (share * ((middles[row * width + at] ?? 0) - axis)) / (1 - weight);
    });
    const turn = (up: boolean): Turn | null =>
      nearestTurn(ids, { scores, slopes }, winner, weight, up);
    return [{ component: id, weight, below: turn(false), above: turn(true) }];
  });
  const shared = scores.some((score, row) => row !== winner && Math.abs(score - best) < ROUNDING);
  return { winner: ids[winner] ?? '', shared, turns };
}

function leaderOf(ids: readonly PersonId[], scores: Float64Array): number | null {
  let leader: number | null = null;
  for (const [row, score] of scores.entries()) {
    const lead = leader === null ? 1 : score - (scores[leader] ?? 0);
    const tie = Math.abs(lead) < ROUNDING && (ids[row] ?? '') < (ids[leader ?? 0] ?? '');
    if (lead >= ROUNDING || tie) leader = row;
  }
  return leader;
}

/** Score of the whole axis of component `at` at the chosen weights, 0-100. */
function scoreOfAxis(
  { components }: SmaaInput,
  middles: Float64Array,
  row: number,
  at: number,
): number {
  const axis = components[at]?.axis;
  return components.reduce((sum, part, place) => {
    if (part.axis !== axis) return sum;
    return sum + part.weight * (middles[row * components.length + place] ?? 0);
  }, 0);
}

/** Scores at the chosen weight of a component, and what each gains when it rises by 1. */
interface Lines {
  readonly scores: Float64Array;
  readonly slopes: Float64Array;
}

/** Somebody gains on the winner by the difference of slopes: the first to draw level. */
function nearestTurn(
  ids: readonly PersonId[],
  { scores, slopes }: Lines,
  winner: number,
  weight: number,
  up: boolean,
): Turn | null {
  const sign = up ? 1 : -1;
  const gainOf = (row: number): number => (numberAt(slopes, row) - numberAt(slopes, winner)) * sign;
  let nearest = -1;
  // Who draws level only where the weight ends never leads.
  let nearestWay = (up ? 1 - weight : weight) - ROUNDING;
  for (const row of ids.keys()) {
    const gain = gainOf(row);
    if (!(gain > ROUNDING)) continue;
    const way = Math.max(0, (numberAt(scores, winner) - numberAt(scores, row)) / gain);
    const same = way === nearestWay && (nearest < 0 || gain > gainOf(nearest));
    if (way > nearestWay || (way === nearestWay && !same)) continue;
    nearest = row;
    nearestWay = way;
  }
  if (nearest < 0) return null;
  return { weight: weight + sign * nearestWay, personId: ids[nearest] ?? '' };
}

function numberAt(column: Float64Array, place: number): number {
  return column[place] ?? 0;
}
