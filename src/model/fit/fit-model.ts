import type { DatasetId } from '#core/ids.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import {
  levelStepOf,
  methodTable,
  type CompetencyMethod,
  type MethodTable,
} from './competency-methods.ts';
import {
  COMPONENT_IDS,
  COMPONENTS,
  type AxisId,
  type ComponentId,
  type ComputedId,
  isComputed,
} from './components.ts';
import { usableWeight, type Weights } from './weights.ts';

/** A component of the model of one post with its weight, scaled to sum 1 within its axis. */
export interface ModelPart {
  readonly id: ComputedId;
  readonly weight: number;
}

/**
 * Why a component is not in the model: `noColumn` no dataset has its columns; `dataset` one it needs
 * is not loaded; `noDistance` the settings of the office state no distance; `post` the post has no
 * standard of competency; `weight` its weight is 0.
 */
export type RemovalReason = 'noColumn' | 'dataset' | 'noDistance' | 'post' | 'weight';

/** A component that left the model, to be named on screen. */
export interface RemovedComponent {
  readonly id: ComponentId;
  readonly axis: AxisId;
  readonly reason: RemovalReason;
  /** The dataset that is not loaded, where that is the reason. */
  readonly dataset: DatasetId | null;
}

/** What counts for one post, the same for every candidate. */
export interface FitModel {
  readonly post: PostFact;
  readonly parts: Readonly<Record<AxisId, readonly ModelPart[]>>;
  readonly removed: readonly RemovedComponent[];
  /** How competency is scored; null for the capped JPM, which needs no table. */
  readonly method: MethodTable | null;
  /**
   * Points of the DA axis that one level in one competency is worth, w_K × 100 / Σ standard for the
   * capped JPM, the most that a level can move for another method: leads up to that are not told
   * apart. Null where the post has no competency component.
   */
  readonly levelStep: number | null;
}

/**
 * The model of a post: which components count, with weights scaled over those that do. A method that
 * has no table for the post (all its weights are 0) takes competency out, as a missing standard does.
 */
export function fitModel(
  city: CityFacts,
  post: PostFact,
  weights: Weights,
  method: CompetencyMethod = 'jpm',
): FitModel {
  const table = method === 'jpm' ? null : methodTable(post, method);
  const scored = post.standards.length > 0 && (method === 'jpm' || table !== null);
  const kept: { id: ComputedId; axis: AxisId; weight: number }[] = [];
  const removed: RemovedComponent[] = [];
  for (const id of COMPONENT_IDS) {
    const { axis, needs } = COMPONENTS[id];
    const weight = usableWeight(weights, id);
    if (!isComputed(id)) {
      removed.push({ id, axis, reason: 'noColumn', dataset: null });
      continue;
    }
    const dataset = needs.find((needed) => !city.loaded.has(needed)) ?? null;
    const reason = removalReason(id, dataset, weight, city, scored);
    if (reason === null) kept.push({ id, axis, weight });
    else removed.push({ id, axis, reason, dataset });
  }
  const partsOf = (axis: AxisId): ModelPart[] => {
    const own = kept.filter((part) => part.axis === axis);
    const sum = own.reduce((total, part) => total + part.weight, 0);
    return own.map(({ id, weight }) => ({ id, weight: weight / sum }));
  };
  const parts = { DA: partsOf('DA'), NS: partsOf('NS') };
  return { post, parts, removed, method: table, levelStep: stepOf(parts.DA, post, table) };
}

function removalReason(
  id: ComputedId,
  missing: DatasetId | null,
  weight: number,
  city: CityFacts,
  scored: boolean,
): RemovalReason | null {
  if (missing !== null) return 'dataset';
  if (id === 'L' && city.distances.length === 0) return 'noDistance';
  if (id === 'K' && !scored) return 'post';
  return weight > 0 ? null : 'weight';
}

function stepOf(
  parts: readonly ModelPart[],
  post: PostFact,
  table: MethodTable | null,
): number | null {
  const competency = parts.find((part) => part.id === 'K');
  if (competency === undefined) return null;
  if (table !== null) return competency.weight * levelStepOf(table);
  const asked = post.standards.reduce((sum, standard) => sum + standard.level, 0);
  return (competency.weight * 100) / asked;
}
