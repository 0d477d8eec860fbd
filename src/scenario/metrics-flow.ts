import { mean } from '#core/stats.ts';
import type { ScenarioBase } from './base.ts';
import { changeOf, exact, none, within, WORKING_DAYS } from './metrics-measures.ts';
import type { Change, MeasureId, Reading } from './metrics-measures.ts';
import type { MoveFacts, WishClass } from './metrics-moves.ts';
import type { StateId } from './metrics-state.ts';

/** Measures of the moves themselves: nothing before, all of it after. */
export type FlowId = Exclude<MeasureId, StateId>;

/** What the measures of moves are read from. */
export interface FlowInput {
  readonly base: ScenarioBase;
  /** The moves of the scope, and those of them that enter it. */
  readonly moves: readonly MoveFacts[];
  readonly arriving: readonly MoveFacts[];
  readonly checked: boolean;
  /** Overload before less overload after, in hours a working day. */
  readonly relief: number;
}

const MET: ReadonlySet<WishClass> = new Set(['rank1', 'rank2', 'rank3', 'later', 'area']);
const MONTHS = 12;

/** The measures of moves; what is a mean has no value before, what is counted is nought. */
export function flowReadings(input: FlowInput): Readonly<Record<FlowId, Change>> {
  const { moves, arriving, checked } = input;
  const counted = (holds: (facts: MoveFacts) => boolean, of = moves): Change =>
    since(exact(of.filter(holds).length, of.length));
  const judged = (verdicts: readonly MoveFacts['verdict'][]): Change =>
    checked
      ? counted(({ verdict }) => verdicts.includes(verdict), asked(moves))
      : since(none('unasked', 0, moves.length));
  const ramp = arriving.reduce((sum, one) => sum + one.ramp, 0);
  return {
    singleHolders: since(
      exact(
        moves.reduce((sum, { lost }) => sum + lost.length, 0),
        moves.length,
      ),
    ),
    fitGain: since(gainReading(moves)),
    wishesMet: since(wishReading(input, (wish) => MET.has(wish))),
    againstWill: since(wishReading(input, (wish) => wish === 'refused')),
    km: kmReading(input),
    classes: since(meanReading(moves.map(({ classes }) => classes))),
    rupiah: since(rupiahReading(input)),
    gates: judged(['blocked']),
    curable: judged(['curable']),
    flags: judged(['needs-reason']),
    unchecked: judged(['needs-check', 'by-hand']),
    moves: since(exact(moves.length, moves.length)),
    bench: counted(({ to }) => to === null),
    ramp: since(exact(ramp, arriving.length)),
    breakEven: since(breakEvenReading(ramp, input)),
  };
}

function asked(moves: readonly MoveFacts[]): readonly MoveFacts[] {
  return moves.filter(({ to }) => to !== null);
}

/** Nothing was there before: a count begins at nought, a mean has none. */
function since(after: Reading): Change {
  const before = after.reason === null ? exact(0, 0) : none(after.reason);
  return { before, after, difference: after };
}

/** Mean change of fit of those who go from one post to another, with its bounds. */
function gainReading(moves: readonly MoveFacts[]): Reading {
  const gains = moves.map(({ gain }) => gain).filter((gain) => gain !== null);
  if (moves.length === 0) return none('noMoves');
  if (gains.length === 0) return none('record', 0, moves.length);
  const points = gains.map(({ point }) => point).filter((point) => point !== null);
  const lo = mean(gains.map((gain) => gain.lo)) ?? 0;
  const hi = mean(gains.map((gain) => gain.hi)) ?? 0;
  const value = mean(points);
  const held = value === null ? null : Math.min(hi, Math.max(lo, value));
  return within(held, [lo, hi], [points.length, moves.length]);
}

/** Moves of those whose wish is known, of all moves to a post; contradictory wishes are not known. */
function wishReading({ base, moves }: FlowInput, holds: (wish: WishClass) => boolean): Reading {
  if (!base.city.loaded.has('aspirations')) return none('wishes', 0, moves.length);
  const to = asked(moves);
  if (to.length === 0) return none('noMoves');
  const known = to.filter(({ wish }) => wish !== null && wish !== 'noReply' && wish !== 'conflict');
  if (known.length === 0) return none('record', 0, to.length);
  const value = known.filter(({ wish }) => wish !== null && holds(wish)).length;
  // Who did not reply may be on either side.
  return within(value, [value, value + to.length - known.length], [known.length, to.length]);
}

function meanReading(values: readonly (number | null)[]): Reading {
  if (values.length === 0) return none('noMoves');
  const known = values.filter((value) => value !== null);
  const value = mean(known);
  return value === null
    ? none('record', 0, values.length)
    : exact(value, known.length, values.length);
}

/** Rupiah a month that all movers together have more (negative: less). */
function rupiahReading({ base, moves }: FlowInput): Reading {
  if (base.city.legal.office.allowances.size === 0) return none('allowances', 0, moves.length);
  const known = moves.map(({ rupiah }) => rupiah).filter((value) => value !== null);
  if (moves.length === 0) return none('noMoves');
  if (known.length === 0) return none('record', 0, moves.length);
  const sum = known.reduce((total, value) => total + value, 0);
  return exact(sum, known.length, moves.length);
}

/** Mean way from home to work of those of whom both ways are stated, in km one way. */
function kmReading({ base, moves }: FlowInput): Change {
  const why = (): Reading => {
    if (base.city.distances.length === 0) return none('distances', 0, moves.length);
    return moves.length === 0 ? none('noMoves') : none('record', 0, moves.length);
  };
  const ways = moves.flatMap(({ kmBefore, kmAfter }) =>
    kmBefore === null || kmAfter === null ? [] : [{ kmBefore, kmAfter }],
  );
  const before = mean(ways.map((way) => way.kmBefore));
  const after = mean(ways.map((way) => way.kmAfter));
  if (before === null || after === null || base.city.distances.length === 0) {
    return changeOf(why(), why());
  }
  const n = [ways.length, moves.length] as const;
  return changeOf(exact(before, ...n), exact(after, ...n));
}

/**
 * Months until the hours that the plan takes off overloaded posts make up for those lost to learning:
 * ramp / (relief a working day × 235 / 12), with relief = overload before − overload after. None
 * where there is no relief. Both count from the day of the move; the load is taken to stay as it is.
 */
function breakEvenReading(ramp: number, { relief, arriving }: FlowInput): Reading {
  if (arriving.length === 0) return none('noMoves');
  const month = (relief * WORKING_DAYS) / MONTHS;
  if (!(month > 1e-9)) return none('noRelief', 0, arriving.length);
  return exact(ramp / month, arriving.length);
}
