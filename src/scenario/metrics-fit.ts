import type { PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import type { ComputedId, Measure } from '#model/fit/components.ts';
import type { FitModel } from '#model/fit/fit-model.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenModel, chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { measureOf, scoreBy } from '#model/fit/score.ts';

/** A quantity with the bounds of all that is not known; a null point: nothing of it is known. */
export interface Bounded {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
}

/** Fit of people to posts by what the post asks of them (axis DA), in points of 0 to 100. */
export interface FitLens {
  readonly index: FitIndex;
  /** Null where the person is not in service, or the model of the post has no component of the axis. */
  readonly scoreOf: (person: PersonFact, post: PostFact) => AxisScore | null;
  /** What a change of post adds; null where one of the two posts has no score. */
  readonly gainOf: (person: PersonFact, from: PostFact, to: PostFact) => Bounded | null;
}

/** Components that say the same of a person in every post: what is unknown of them moves both scores. */
const OF_THE_PERSON: ReadonlySet<ComputedId> = new Set(['P', 'I']);

/**
 * The lens of a city under the chosen weights. The axis of wishes and distance is left out: both are
 * measures of their own. Models of posts and scores are kept, so that asking again costs nothing.
 */
export function fitLens(index: FitIndex, options: FitOptions = {}): FitLens {
  const chosen = chosenOptions(index, options);
  const models = new Map<PositionId, FitModel>();
  const scores = new Map<PositionId, Map<PersonId, AxisScore | null>>();
  const modelOf = (post: PostFact): FitModel => {
    const known = models.get(post.id);
    if (known !== undefined) return known;
    const model = chosenModel(index, post, chosen);
    models.set(post.id, model);
    return model;
  };
  const scoreOf = (person: PersonFact, post: PostFact): AxisScore | null => {
    const own = scores.get(post.id) ?? new Map<PersonId, AxisScore | null>();
    scores.set(post.id, own);
    const known = own.get(person.id);
    if (known !== undefined) return known;
    const row = index.rowOf.get(person.id);
    const score =
      row === undefined ? null : scoreBy(index, modelOf(post), row, 'da', chosen.lambda);
    own.set(person.id, score);
    return score;
  };
  return {
    index,
    scoreOf,
    gainOf: (person, from, to) => {
      const row = index.rowOf.get(person.id);
      const before = scoreOf(person, from);
      const after = scoreOf(person, to);
      if (row === undefined || before === null || after === null) return null;
      return differenceOf(index, row, [modelOf(from), modelOf(to)], [before, after]);
    },
  };
}

/**
 * after − before, its bounds by component: what is unknown of the person alone (performance,
 * integrity) is the same in both posts and cancels where its weight is the same; what is unknown of
 * the pair may differ and adds up.
 */
function differenceOf(
  index: FitIndex,
  row: number,
  [from, to]: readonly [FitModel, FitModel],
  [before, after]: readonly [AxisScore, AxisScore],
): Bounded {
  let lo = 0;
  let hi = 0;
  const add = (weight: number, { lo: least, hi: most }: Measure): void => {
    lo += weight * (weight >= 0 ? least : most);
    hi += weight * (weight >= 0 ? most : least);
  };
  for (const { id, weight } of to.parts.DA) {
    const shared = OF_THE_PERSON.has(id) ? weightOf(from, id) : 0;
    add(weight - shared, measureOf(index, to, row, id));
  }
  for (const { id, weight } of from.parts.DA) {
    if (OF_THE_PERSON.has(id) && weightOf(to, id) > 0) continue;
    add(-weight, measureOf(index, from, row, id));
  }
  if (before.point === null || after.point === null) return { point: null, lo, hi };
  return { point: Math.min(hi, Math.max(lo, after.point - before.point)), lo, hi };
}

function weightOf(model: FitModel, id: ComputedId): number {
  return model.parts.DA.find((part) => part.id === id)?.weight ?? 0;
}
