/** A candidate on two axes, each with what it is at the worst and at the best of everything unknown. */
export interface AxisBounds {
  readonly id: string;
  readonly x: { readonly lo: number; readonly hi: number };
  readonly y: { readonly lo: number; readonly hi: number };
}

/**
 * Where a candidate stands in a choice on two axes: `front` nobody is better on both even at the
 * worst of what is unknown; `open` nobody is certain to be better, more data may tell; `beaten`
 * somebody is better on both for certain. A front is in the unbeaten set of either order.
 */
export type ParetoPlace = 'front' | 'open' | 'beaten';

/**
 * The place of each candidate, in the order given. Better = at least as high on both axes and higher
 * on one. The front compares worst cases (lo with lo); beaten is whose best case (hi) lies no higher
 * than somebody's worst. Equal points share their place. By one sweep, n log n.
 */
export function paretoPlaces(points: readonly AxisBounds[]): ParetoPlace[] {
  const sorted = [...points.keys()].toSorted((a, b) => {
    const [p, q] = [points[a], points[b]];
    if (p === undefined || q === undefined) return 0;
    return q.x.lo - p.x.lo || q.y.lo - p.y.lo;
  });
  const places = points.map((): ParetoPlace => 'open');
  const front: { readonly x: number; readonly y: number }[] = [];
  for (const at of sorted) {
    const point = points[at];
    if (point === undefined) continue;
    const { x, y } = { x: point.x.lo, y: point.y.lo };
    const last = front.at(-1);
    const same = last !== undefined && last.x === x && last.y === y;
    if (last !== undefined && !same && y <= last.y) continue;
    places[at] = 'front';
    if (!same) front.push({ x, y });
  }
  for (const [at, { x, y }] of points.entries()) {
    if (places[at] !== 'front' && isBeaten(front, x.hi, y.hi)) places[at] = 'beaten';
  }
  return places;
}

/** The front has x falling and y rising: the first of its points from the right with y high enough decides. */
function isBeaten(
  front: readonly { readonly x: number; readonly y: number }[],
  x: number,
  y: number,
): boolean {
  let low = 0;
  let high = front.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((front[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  const rival = front[low];
  if (rival === undefined) return false;
  if (rival.x > x) return true;
  if (rival.x < x) return false;
  // Level on x: higher on y decides, of this one or of nobody (the next ones lie further left).
  return rival.y > y;
}
