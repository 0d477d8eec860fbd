import { COMPONENT_IDS, isComputed, type AxisId, type ComputedId } from '#model/fit/components.ts';
import { methodTable, type CompetencyMethod } from '#model/fit/competency-methods.ts';
import type { FitModel } from '#model/fit/fit-model.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenModel, type ChosenOptions } from '#model/fit/options.ts';
import type { ScoreId } from '#model/fit/score.ts';
import { postGroupOf } from '#model/fit/weight-sets.ts';
import type { PostFact } from '#model/facts.ts';

/** How many rows are kept, and who competes for them. */
export interface BestOptions {
  /** People kept of each post, 20 by default. */
  readonly perPost?: number;
  /** Posts kept of each person, 10 by default. */
  readonly perPerson?: number;
  /**
   * `without`: only pairs that no gate stops (the default). `with`: also those that a step opens
   * ("layak setelah ..."), each marked. A pair that a gate blocks is never among them.
   */
  readonly curable?: 'without' | 'with';
}

/** Numbers of a class of posts: weights of the computed components, scaled as the score has them. */
export const PLAN_COLUMNS = [...COMPONENT_IDS.filter(isComputed), 'da', 'ns'] as const;

/** Numbers in a row of {@link ScorePlan.classes}. */
export const PLAN_WIDTH = PLAN_COLUMNS.length;

/** A job for the kernel: what of the settings it needs, by post row of the resident tables. */
export interface ScorePlan {
  readonly by: ScoreId;
  readonly method: CompetencyMethod;
  readonly perPost: number;
  readonly perPerson: number;
  readonly curable: 'without' | 'with';
  /** Class of each post; −1 = not asked for, or without the score that orders. */
  readonly classOf: Int32Array;
  /** By class: {@link PLAN_COLUMNS}, `da` and `ns` being the shares of the axes. */
  readonly classes: Float64Array;
}

/** What a plan is made of; `postPlaces` says which post of the index stands in which row. */
export interface PlanInput {
  readonly index: FitIndex;
  readonly postPlaces: Int32Array;
  readonly chosen: ChosenOptions;
  readonly best?: BestOptions;
  /** Posts that are looked at; all by default. */
  readonly wanted?: (post: PostFact) => boolean;
}

/**
 * The plan of a job. A post whose axis left the model has no score: it has no list and stands in none.
 */
export function scorePlan({ index, postPlaces, chosen, best = {}, wanted }: PlanInput): ScorePlan {
  const { by, method, lambda } = chosen;
  const numbers = new Map<string, number>();
  const rows: Float64Array[] = [];
  const classOf = Int32Array.from(postPlaces, (place) => {
    const post = index.posts[place];
    if (post === undefined || wanted?.(post) === false) return -1;
    const key = `${postGroupOf(post.kind)} ${isScored(post, method)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const row = planRow(chosenModel(index, post, chosen), by, lambda);
    const number = row === null ? -1 : rows.push(row) - 1;
    numbers.set(key, number);
    return number;
  });
  const classes = new Float64Array(rows.length * PLAN_WIDTH);
  for (const [at, row] of rows.entries()) classes.set(row, at * PLAN_WIDTH);
  const { perPost = 20, perPerson = 10, curable = 'without' } = best;
  return { by, method, perPost, perPerson, curable, classOf, classes };
}

/** Whether competency is in the model of a post: the one thing that tells models of a group apart. */
function isScored(post: PostFact, method: CompetencyMethod): boolean {
  if (post.standards.length === 0) return false;
  return method === 'jpm' || methodTable(post, method) !== null;
}

/** Weights as `axisScore` uses them and shares as `combineAxes` does; null without the score asked for. */
function planRow(model: FitModel, by: ScoreId, lambda: number): Float64Array | null {
  const has = { DA: model.parts.DA.length > 0, NS: model.parts.NS.length > 0 };
  if ((by === 'da' && !has.DA) || (by === 'ns' && !has.NS) || (!has.DA && !has.NS)) return null;
  const weights = { ...axisWeights(model, 'DA'), ...axisWeights(model, 'NS') };
  const da = shareOfAbilities(by, has, lambda);
  const shares = { da, ns: 1 - da };
  return Float64Array.from(PLAN_COLUMNS, (id) =>
    id === 'da' || id === 'ns' ? shares[id] : (weights[id] ?? 0),
  );
}

function shareOfAbilities(
  by: ScoreId,
  has: Readonly<Record<AxisId, boolean>>,
  lambda: number,
): number {
  if (by === 'da' || !has.NS) return 1;
  if (by === 'ns' || !has.DA) return 0;
  return Math.min(1, Math.max(0, lambda));
}

function axisWeights({ parts }: FitModel, axis: AxisId): Partial<Record<ComputedId, number>> {
  let sum = 0;
  for (const { weight } of parts[axis]) sum += weight;
  return Object.fromEntries(parts[axis].map(({ id, weight }) => [id, weight / sum]));
}
