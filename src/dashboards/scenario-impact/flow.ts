import type { UnitId } from '#core/ids.ts';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import type { MoveFacts } from '#scenario/metrics-moves.ts';
import { unitName } from './delta-rows.ts';

/** Most perangkat daerah a side; the rest are added up. */
export const MOST_NODES = 12;

/** A band: moves from one perangkat daerah to another, by the keys of its two nodes. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly moves: number;
}

/** One end of bands. Keys of the two sides never meet, also where the unit is the same. */
export interface FlowNode {
  readonly key: string;
  readonly side: 'from' | 'to';
  readonly label: string;
  readonly moves: number;
}

/** Moves by where they come from and where they go. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Moves that stay within one perangkat daerah. */
  readonly within: number;
}

type Place = UnitId | null;

/** The flow of a plan; null on a side = without a post, on the bench. */
export function flowOf(plan: MeasuredPlan, words: MeasureWords): Flow {
  const { facts } = plan;
  const from = sideOf(plan, 'from', words);
  const to = sideOf(plan, 'to', words);
  const links = new Map<string, FlowLink>();
  for (const move of facts) {
    const ends = { from: from.keyOf(placeOf(move, 'from')), to: to.keyOf(placeOf(move, 'to')) };
    const key = `${ends.from} ${ends.to}`;
    links.set(key, { ...ends, moves: (links.get(key)?.moves ?? 0) + 1 });
  }
  return {
    nodes: [...from.nodes, ...to.nodes],
    links: [...links.values()].toSorted((a, b) => b.moves - a.moves),
    within: facts.filter((move) => {
      const place = placeOf(move, 'from');
      return place !== null && place === placeOf(move, 'to');
    }).length,
  };
}

function placeOf(facts: MoveFacts, side: FlowNode['side']): Place {
  return facts[side]?.opdId ?? null;
}

function sideOf(
  plan: MeasuredPlan,
  side: FlowNode['side'],
  { t, format }: MeasureWords,
): { readonly nodes: readonly FlowNode[]; readonly keyOf: (place: Place) => string } {
  const counts = new Map<Place, number>();
  for (const move of plan.facts) {
    const place = placeOf(move, side);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(
    ([a, one], [b, other]) => other - one || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const kept = ranked.length > MOST_NODES ? ranked.slice(0, MOST_NODES - 1) : ranked;
  const rest = ranked.slice(kept.length);
  const empty = t(side === 'from' ? 'impact:flow.noPost' : 'impact:flow.bench');
  const keys = new Map(kept.map(([place], at) => [place, `${side}:${at}`]));
  const nodes = kept.map(([place, moves], at): FlowNode => ({
    key: `${side}:${at}`,
    side,
    label: place === null ? empty : unitName(plan, place),
    moves,
  }));
  const others = rest.reduce((sum, [, moves]) => sum + moves, 0);
  if (rest.length > 0) {
    const label = t('impact:flow.other', { n: format.number(rest.length) });
    nodes.push({ key: `${side}:other`, side, label, moves: others });
  }
  return { nodes, keyOf: (place) => keys.get(place) ?? `${side}:other` };
}
