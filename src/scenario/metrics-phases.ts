import type { Day } from '#core/day.ts';
import type { UnitId } from '#core/ids.ts';
import { applyMoves } from './apply.ts';
import { layMoves, type Laid, type MetricBase } from './metrics-lay.ts';
import type { MeasureId, Metric } from './metrics-measures.ts';
import { stateReadings, type StateId } from './metrics-state.ts';
import type { Move, Moves } from './moves.ts';

/** The city on a day, with the moves that are in force by then. */
export interface Phase {
  readonly day: Day;
  /** Moves that take effect on the day; 0 on the day that the data stands on. */
  readonly starts: number;
  readonly inForce: number;
  readonly readings: Readonly<Record<StateId, Metric>>;
}

/**
 * Measures as a function of time: the day of the data, then every day on which a move takes effect,
 * ascending. Only moves change anything: people who retire in between are counted apart. A move of a
 * day before the data's is in force from its first row on.
 */
export function phasesOf(mb: MetricBase, moves: Moves): readonly Phase[] {
  const { asOf } = mb.base.city;
  const { moves: held } = applyMoves(mb.base, moves);
  const days = [...new Set([asOf, ...held.map(({ effective }) => Math.max(asOf, effective))])];
  return days
    .toSorted((a, b) => a - b)
    .map((day) => {
      const inForce = held.filter(({ effective }) => effective <= day);
      const own = (move: Move): boolean => Math.max(asOf, move.effective) === day;
      return {
        day,
        starts: inForce.filter(own).length,
        inForce: inForce.length,
        readings: named(mb, layMoves(mb, inForce)),
      };
    });
}

function named(mb: MetricBase, laid: Laid): Readonly<Record<StateId, Metric>> {
  const readings = stateReadings(mb, laid, null);
  return Object.fromEntries(
    Object.entries(readings).map(([id, change]) => [id, { id: id as MeasureId, ...change }]),
  ) as unknown as Readonly<Record<StateId, Metric>>;
}

/** A step of a waterfall: what a group of moves adds to a measure. */
export interface GroupStep {
  /** The perangkat daerah that the group enters; null = the bench. */
  readonly unit: UnitId | null;
  readonly moves: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A measure of the city from before to after, group by group: moves by the perangkat daerah that they
 * enter, the largest group first, the bench last. Each step is what its group adds on top of those
 * before it, so that all of them add up to the whole; in another order single steps may differ.
 * Empty where the measure has no value on the way.
 */
export function groupSteps(mb: MetricBase, moves: Moves, id: StateId): readonly GroupStep[] {
  const { moves: held } = applyMoves(mb.base, moves);
  const groups = new Map<UnitId | null, Move[]>();
  for (const move of held) {
    const unit = move.to === null ? null : (mb.base.city.posts.get(move.to)?.opdId ?? null);
    const own = groups.get(unit);
    if (own === undefined) groups.set(unit, [move]);
    else own.push(move);
  }
  const ordered = [...groups].toSorted(
    ([a, one], [b, other]) =>
      Number(a === null) - Number(b === null) ||
      other.length - one.length ||
      ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const laid: Move[] = [];
  let from = stateReadings(mb, layMoves(mb, []), null)[id].before.value;
  const steps: GroupStep[] = [];
  for (const [unit, own] of ordered) {
    laid.push(...own);
    const to = stateReadings(mb, layMoves(mb, laid), null)[id].after.value;
    if (from === null || to === null) return [];
    steps.push({ unit, moves: own.length, from, to });
    from = to;
  }
  return steps;
}
