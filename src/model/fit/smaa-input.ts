import type { PersonId } from '#core/ids.ts';
import type { PostFact } from '#model/facts.ts';
import type { AxisId, ComputedId } from './components.ts';
import type { FitModel } from './fit-model.ts';
import type { FitIndex } from './index-city.ts';
import { chosenModel, chosenOptions, type FitOptions } from './options.ts';
import { measureOf, type ScoreId } from './score.ts';

/** A component in the order of the columns, with its weight in the axis and of the axis in the score. */
export interface SmaaComponent {
  readonly id: ComputedId;
  readonly axis: AxisId;
  /** Weight within its axis, 0-1; they sum to 1. */
  readonly weight: number;
  /** Share of its axis in the score, 0-1: λ or 1 − λ where both are combined, else 1. */
  readonly share: number;
}

/** What robustness is worked out from: candidates as rows, the ends of their components as columns. */
export interface SmaaInput {
  readonly ids: readonly PersonId[];
  readonly components: readonly SmaaComponent[];
  /** Ends of each component, 0-100, at candidate × components.length + component. */
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/**
 * The candidates of a post as columns, by the score that orders their list. People whom the index
 * does not hold are left out. Null where no axis of that score is in the model: nothing can be drawn.
 */
export function smaaInput(
  index: FitIndex,
  post: PostFact,
  candidates: readonly PersonId[],
  options: FitOptions = {},
): SmaaInput | null {
  const chosen = chosenOptions(index, options);
  const model = chosenModel(index, post, chosen);
  const components = componentsOf(model, chosen.by, chosen.lambda);
  if (components.length === 0) return null;
  const rows = candidates.flatMap((id) => index.rowOf.get(id) ?? []);
  const width = components.length;
  const lo = new Float64Array(rows.length * width);
  const hi = new Float64Array(rows.length * width);
  for (const [place, row] of rows.entries()) {
    for (const [column, { id }] of components.entries()) {
      const measure = measureOf(index, model, row, id);
      lo[place * width + column] = measure.lo;
      hi[place * width + column] = measure.hi;
    }
  }
  return { ids: rows.map((row) => index.persons[row]?.id ?? ''), components, lo, hi };
}

function componentsOf({ parts }: FitModel, by: ScoreId, lambda: number): SmaaComponent[] {
  const both = by === 'combined' && parts.DA.length > 0 && parts.NS.length > 0;
  const a = both ? Math.min(1, Math.max(0, lambda)) : 1;
  const of = (axis: AxisId, share: number): SmaaComponent[] =>
    parts[axis].map(({ id, weight }) => ({ id, axis, weight, share }));
  return [...(by === 'ns' ? [] : of('DA', a)), ...(by === 'da' ? [] : of('NS', both ? 1 - a : 1))];
}
