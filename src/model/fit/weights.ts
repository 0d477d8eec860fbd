import { COMPONENT_IDS, COMPONENTS, type ComponentId } from './components.ts';

/** A weight per component, 0 or more; only their proportion within an axis counts. */
export type Weights = Readonly<Record<ComponentId, number>>;

/** The weights that hold where nobody has chosen others. */
export const DEFAULT_WEIGHTS: Weights = {
  K: COMPONENTS.K.weight,
  Q: COMPONENTS.Q.weight,
  E: COMPONENTS.E.weight,
  P: COMPONENTS.P.weight,
  I: COMPONENTS.I.weight,
  A: COMPONENTS.A.weight,
  L: COMPONENTS.L.weight,
  M: COMPONENTS.M.weight,
  C: COMPONENTS.C.weight,
};

/** A weight as it is used: what is not a finite number of 0 or more counts as 0. */
export function usableWeight(weights: Weights, id: ComponentId): number {
  const weight = weights[id];
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
}

/** Components whose weight is not a finite number of 0 or more, to be named on screen. */
export function unusableWeights(weights: Weights): ComponentId[] {
  return COMPONENT_IDS.filter((id) => !(Number.isFinite(weights[id]) && weights[id] >= 0));
}
