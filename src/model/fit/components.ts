import type { DatasetId } from '#core/ids.ts';
import type words from '#words/id/fit.json';

/**
 * Components of the fit: K competency, Q qualification, E experience, P performance, I integrity;
 * A aspiration, L location, M interest, C career direction.
 */
export type ComponentId = ComputedId | 'M';

/**
 * Components that are computed. M (interest against the features of the work) is not among them: no
 * dataset has its columns, so it leaves the model by name.
 */
export type ComputedId = 'K' | 'Q' | 'E' | 'P' | 'I' | 'A' | 'L' | 'C';

/** DA demands-abilities (can do), NS needs-supplies (wants to); never blended without saying so. */
export type AxisId = 'DA' | 'NS';

/** One component: its axis, the weight it has by default, the datasets it cannot be without. */
export interface ComponentSpec {
  readonly axis: AxisId;
  readonly weight: number;
  readonly needs: readonly DatasetId[];
}

/** The components with their default weights, which sum to 1 within an axis. */
export const COMPONENTS: Readonly<Record<ComponentId, ComponentSpec>> = {
  K: { axis: 'DA', weight: 0.4, needs: ['position_standards', 'assessments'] },
  Q: { axis: 'DA', weight: 0.2, needs: [] },
  E: { axis: 'DA', weight: 0.15, needs: ['position_history'] },
  P: { axis: 'DA', weight: 0.15, needs: ['performance'] },
  I: { axis: 'DA', weight: 0.1, needs: ['discipline'] },
  A: { axis: 'NS', weight: 0.45, needs: ['aspirations'] },
  L: { axis: 'NS', weight: 0.2, needs: ['office'] },
  M: { axis: 'NS', weight: 0.2, needs: [] },
  C: { axis: 'NS', weight: 0.15, needs: [] },
};

/** Ids of {@link COMPONENTS} in the order in which they are shown. */
export const COMPONENT_IDS = [
  'K',
  'Q',
  'E',
  'P',
  'I',
  'A',
  'L',
  'M',
  'C',
] as const satisfies readonly ComponentId[];

/** Whether a component is computed: whether any dataset has its columns. */
export function isComputed(id: ComponentId): id is ComputedId {
  return id !== 'M';
}

type Reasons = (typeof words)['reason'];

/** Key of the sentence of a measure in the namespace `fit` under `reason.`, e.g. `Q.exact`. */
export type FitReason = { [C in ComputedId]: `${C}.${keyof Reasons[C] & string}` }[ComputedId];

/**
 * What a component says of one pair. lo ≤ hi, both 0-100, are what it can be at the ends of the
 * scale of everything unknown; a value lies between them. Known in full means lo = value = hi.
 */
export interface Measure {
  /** 0-100 over what is known; null where nothing is. */
  readonly value: number | null;
  readonly lo: number;
  readonly hi: number;
  /** Share of the component that is known, 0-1. */
  readonly known: number;
  /** Freshness of the known part, 0-1 (1 today, 0.5 at the end of its validity). */
  readonly fresh: number;
  readonly reason: FitReason;
}

/** A measure that is known in full. */
export function knownMeasure(value: number, reason: FitReason, fresh = 1): Measure {
  return { value, lo: value, hi: value, known: 1, fresh, reason };
}

/** A measure of which nothing is known but that it lies between `lo` and `hi`. */
export function unknownMeasure(reason: FitReason, lo = 0, hi = 100): Measure {
  return { value: null, lo, hi, known: 0, fresh: 0, reason };
}
