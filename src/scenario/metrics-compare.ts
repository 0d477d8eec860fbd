import type { PersonId } from '#core/ids.ts';
import { MEASURE_IDS, MEASURES } from './metrics-measures.ts';
import type { MeasureId, Metric, Reading } from './metrics-measures.ts';
import type { Move, Moves } from './moves.ts';

/** How one scenario stands to another in one measure; `open`: what is known does not tell. */
export type Standing = 'better' | 'worse' | 'equal' | 'open';

/** Measures that say which way is better; the others decide nothing. */
export const DIRECTED: readonly MeasureId[] = MEASURE_IDS.filter(
  (id) => MEASURES[id].direction !== 'neutral',
);

/** Differences smaller than this are none, in whatever unit. */
const EPSILON = 1e-6;

/**
 * a against b in one measure. Figures with bounds are told apart only where the bounds do not meet.
 * Those of posts and people are compared by what each scenario adds to the same baseline, so that
 * what is unknown of everybody else cancels. Where one has no value, nothing is told; a mean of moves
 * is `open` against a scenario without moves. A measure without a direction is `open`.
 */
export function standingOf(a: Metric, b: Metric): Standing {
  const { direction } = MEASURES[a.id];
  if (direction === 'neutral') return 'open';
  const one = boundsOf(a.difference);
  const other = boundsOf(b.difference);
  const order =
    one === null || other === null
      ? orderOf(boundsOf(a.after), boundsOf(b.after))
      : orderOf(one, other);
  if (order === null) return 'open';
  if (order === 0) return 'equal';
  return order > 0 === (direction === 'up') ? 'better' : 'worse';
}

interface Ends {
  readonly lo: number;
  readonly hi: number;
}

/** 1 where a is certainly above b, −1 below, 0 the same; null where the bounds meet or are not there. */
function orderOf(a: Ends | null, b: Ends | null): -1 | 0 | 1 | null {
  if (a === null || b === null) return null;
  if (Math.max(a.hi, b.hi) - Math.min(a.lo, b.lo) < EPSILON) return 0;
  if (a.lo > b.hi) return 1;
  return b.lo > a.hi ? -1 : null;
}

function boundsOf({ lo, hi }: Reading): Ends | null {
  return lo === null || hi === null ? null : { lo, hi };
}

/** a against b over some measures. */
export interface Verdict {
  readonly better: readonly MeasureId[];
  readonly worse: readonly MeasureId[];
  readonly equal: readonly MeasureId[];
  readonly open: readonly MeasureId[];
  /**
   * `all` a loses in every measure; `never` it is better in none, worse in some, and every one can be
   * told; `known` the same as far as it can be told; null = it is not beaten.
   */
  readonly beaten: 'all' | 'never' | 'known' | null;
}

/** How a stands to b over `ids`; measures without a direction are left out. */
export function verdictOf(
  a: readonly Metric[],
  b: readonly Metric[],
  ids: readonly MeasureId[] = DIRECTED,
): Verdict {
  const found: Record<Standing, MeasureId[]> = { better: [], worse: [], equal: [], open: [] };
  for (const id of ids) {
    if (MEASURES[id].direction === 'neutral') continue;
    const one = a.find((metric) => metric.id === id);
    const other = b.find((metric) => metric.id === id);
    if (one !== undefined && other !== undefined) found[standingOf(one, other)].push(id);
  }
  return { ...found, beaten: beatenBy(found) };
}

function beatenBy({
  better,
  worse,
  equal,
  open,
}: Record<Standing, MeasureId[]>): Verdict['beaten'] {
  if (better.length > 0 || worse.length === 0) return null;
  if (open.length > 0) return 'known';
  return equal.length === 0 ? 'all' : 'never';
}

/** A person whom two lists of moves do not treat alike; null = no move there. */
export interface MoveDifference {
  readonly personId: PersonId;
  readonly a: Move | null;
  readonly b: Move | null;
  /** `only` one of them moves the person; `post` another post; `day` the same post on another day. */
  readonly kind: 'onlyA' | 'onlyB' | 'post' | 'day';
}

/** What two scenarios do differently, a person a row, in the order of a and then b. */
export function moveDifferences(a: Moves, b: Moves): readonly MoveDifference[] {
  const ofB = new Map(b.map((move) => [move.personId, move]));
  const ofA = new Map(a.map((move) => [move.personId, move]));
  const found: MoveDifference[] = [];
  for (const [personId, move] of ofA) {
    const other = ofB.get(personId) ?? null;
    if (other === null) found.push({ personId, a: move, b: null, kind: 'onlyA' });
    else if (other.to !== move.to) found.push({ personId, a: move, b: other, kind: 'post' });
    else if (other.effective !== move.effective)
      found.push({ personId, a: move, b: other, kind: 'day' });
  }
  for (const [personId, move] of ofB) {
    if (!ofA.has(personId)) found.push({ personId, a: null, b: move, kind: 'onlyB' });
  }
  return found;
}

/** Which of several scenarios a chosen order of measures can carry. */
export interface Choice {
  /** Places of those left in the running: one = it is chosen; several = they cannot be told apart. */
  readonly places: readonly number[];
  /** The measure that decided last; null = none could. */
  readonly by: MeasureId | null;
  /** Places left out because a gate fails there, and because another beats them in all that is known. */
  readonly gated: readonly number[];
  readonly beaten: readonly number[];
}

/**
 * What can be said of which to choose: a scenario with a failing gate is out; so is one that is beaten
 * in every measure that can be told; of the rest each measure of `priority` in turn leaves those that
 * no other is certainly better than. No weighing of one measure against another.
 */
export function choose(
  scenarios: readonly (readonly Metric[])[],
  priority: readonly MeasureId[],
  ids: readonly MeasureId[] = DIRECTED,
): Choice {
  const all = [...scenarios.keys()];
  const metricsAt = (place: number): readonly Metric[] => scenarios[place] ?? [];
  const gated = all.filter((place) => {
    const gates = metricsAt(place).find(({ id }) => id === 'gates');
    return (gates?.after.value ?? 0) > 0;
  });
  const open = all.filter((place) => !gated.includes(place));
  const beaten = open.filter((place) =>
    open.some((other) => {
      const { beaten: how } = verdictOf(metricsAt(place), metricsAt(other), ids);
      return other !== place && (how === 'all' || how === 'never');
    }),
  );
  let places = open.filter((place) => !beaten.includes(place));
  let by: MeasureId | null = null;
  for (const id of priority) {
    const left = unbeatenIn(places, id, metricsAt);
    if (left.length < places.length) by = id;
    places = left;
    if (places.length <= 1) break;
  }
  return { places, by, gated, beaten };
}

function unbeatenIn(
  places: readonly number[],
  id: MeasureId,
  metricsAt: (place: number) => readonly Metric[],
): number[] {
  const metric = (place: number): Metric | undefined =>
    metricsAt(place).find((one) => one.id === id);
  return places.filter((place) => {
    const own = metric(place);
    return !places.some((other) => {
      const rival = metric(other);
      return own !== undefined && rival !== undefined && standingOf(own, rival) === 'worse';
    });
  });
}
