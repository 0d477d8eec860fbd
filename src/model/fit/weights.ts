import { COMPONENT_IDS, COMPONENTS, type AxisId, type ComponentId } from './components.ts';

/** A weight per component, 0 or more; only their proportion within an axis counts. */
export type Weights = Readonly<Record<ComponentId, number>>;

/** The weights that hold where nobody has chosen others. */
export const DEFAULT_WEIGHTS: Weights = weightsBy((id) => COMPONENTS[id].weight);

/** Weights with what a function gives for each component. */
export function weightsBy(weightOf: (id: ComponentId) => number): Weights {
  return {
    K: weightOf('K'),
    Q: weightOf('Q'),
    E: weightOf('E'),
    P: weightOf('P'),
    I: weightOf('I'),
    A: weightOf('A'),
    L: weightOf('L'),
    M: weightOf('M'),
    C: weightOf('C'),
  };
}

/** A weight as it is used: what is not a finite number of 0 or more counts as 0. */
export function usableWeight(weights: Weights, id: ComponentId): number {
  const weight = weights[id];
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
}

/** How far a sum of weights may be from 1 before it is said. */
const SUM_ROUNDING = 1e-6;

/**
 * What is wrong with weights, and what is done: `notNumber` and `negative` count as 0; a `sum` other
 * than 1 is scaled in proportion; an axis left `empty` leaves the score. None of them stops a score.
 */
export type WeightFault =
  | { readonly id: 'notNumber' | 'negative'; readonly component: ComponentId }
  | { readonly id: 'sum'; readonly axis: AxisId; readonly sum: number }
  | { readonly id: 'empty'; readonly axis: AxisId };

/** Everything that is wrong with weights, components first; empty where nothing is. */
export function weightFaults(weights: Weights): WeightFault[] {
  const faults: WeightFault[] = [];
  for (const component of COMPONENT_IDS) {
    const weight = weights[component];
    if (!Number.isFinite(weight)) faults.push({ id: 'notNumber', component });
    else if (weight < 0) faults.push({ id: 'negative', component });
  }
  for (const axis of ['DA', 'NS'] as const) {
    const sum = axisSum(weights, axis);
    if (sum === 0) faults.push({ id: 'empty', axis });
    else if (Math.abs(sum - 1) > SUM_ROUNDING) faults.push({ id: 'sum', axis, sum });
  }
  return faults;
}

/** Weights as they are used, scaled to sum 1 within each axis; an axis without any stays at 0. */
export function scaledWeights(weights: Weights): Weights {
  const sums = { DA: axisSum(weights, 'DA'), NS: axisSum(weights, 'NS') };
  return weightsBy((id) => {
    const sum = sums[COMPONENTS[id].axis];
    return sum > 0 ? usableWeight(weights, id) / sum : 0;
  });
}

function axisSum(weights: Weights, axis: AxisId): number {
  const own = COMPONENT_IDS.filter((id) => COMPONENTS[id].axis === axis);
  return own.reduce((sum, id) => sum + usableWeight(weights, id), 0);
}
