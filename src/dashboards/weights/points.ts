import { COMPONENT_IDS, COMPONENTS, type AxisId, type ComponentId } from '#model/fit/components.ts';
import { axisComponents } from '#model/fit/weight-library.ts';
import { scaledWeights, weightsBy, type Weights } from '#model/fit/weights.ts';

/** Weights as sliders have them: whole tenths of a percent, so that an axis sums to {@link FULL} exactly. */
export type Points = Weights;

/** An axis in tenths of a percent. */
export const FULL = 1000;

/** Tenths in one percent: a step of a slider. */
export const STEP = 10;

/** Weights in tenths of a percent that sum to {@link FULL} per axis; an axis without weight stays at 0. */
export function pointsOf(weights: Weights): Points {
  const scaled = scaledWeights(weights);
  const tenths = new Map<ComponentId, number>();
  for (const axis of ['DA', 'NS'] as const) {
    const ids = axisComponents(axis);
    const any = ids.some((id) => scaled[id] > 0);
    const parts = shared(
      ids.map((id) => scaled[id]),
      any ? FULL : 0,
    );
    for (const [at, id] of ids.entries()) tenths.set(id, parts[at] ?? 0);
  }
  return weightsBy((id) => tenths.get(id) ?? 0);
}

/** The weights of sliders, shares of 1. */
export function weightsOf(points: Points): Weights {
  return weightsBy((id) => points[id] / FULL);
}

/** What an axis sums to, in tenths of a percent. */
export function axisPoints(points: Points, axis: AxisId): number {
  return axisComponents(axis).reduce((sum, id) => sum + points[id], 0);
}

/** The most that a component can have beside the locked ones of its axis. */
export function mostPoints(points: Points, id: ComponentId, locked: ReadonlySet<ComponentId>) {
  const held = peersOf(id)
    .filter((peer) => locked.has(peer))
    .reduce((sum, peer) => sum + points[peer], 0);
  return FULL - held;
}

/**
 * Moves one slider; the others of its axis that are not locked take up the rest in proportion to what
 * they have, evenly where they have nothing. Where all others are locked the slider takes the rest. A
 * value beyond the ends of the slider is taken to the end.
 */
export function movePoints(
  points: Points,
  id: ComponentId,
  value: number,
  locked: ReadonlySet<ComponentId>,
): Points {
  const most = mostPoints(points, id, locked);
  const free = peersOf(id).filter((peer) => !locked.has(peer));
  const asked = Number.isFinite(value) ? Math.round(value) : points[id];
  const own = free.length === 0 ? most : Math.min(most, Math.max(0, asked));
  const parts = shared(
    free.map((peer) => points[peer]),
    most - own,
  );
  const next = new Map<ComponentId, number>([[id, own]]);
  for (const [at, peer] of free.entries()) next.set(peer, parts[at] ?? 0);
  return weightsBy((one) => next.get(one) ?? points[one]);
}

/** Whether two settings of the sliders are the same. */
export function samePoints(a: Points, b: Points): boolean {
  return COMPONENT_IDS.every((id) => a[id] === b[id]);
}

function peersOf(id: ComponentId): readonly ComponentId[] {
  return axisComponents(COMPONENTS[id].axis).filter((peer) => peer !== id);
}

/** A whole number shared out in proportion, to the last unit: the largest remainders round up. */
function shared(parts: readonly number[], whole: number): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  const exact = parts.map((part) => (sum > 0 ? (whole * part) / sum : whole / parts.length));
  const floors = exact.map((part) => Math.floor(part + 1e-9));
  const left = whole - floors.reduce((total, part) => total + part, 0);
  const order = [...exact.keys()].toSorted((a, b) => {
    return rest(exact, floors, b) - rest(exact, floors, a) || a - b;
  });
  const up = new Set(order.slice(0, left));
  return floors.map((part, at) => (up.has(at) ? part + 1 : part));
}

function rest(exact: readonly number[], floors: readonly number[], at: number): number {
  return Math.round(((exact[at] ?? 0) - (floors[at] ?? 0)) * 1e6);
}
