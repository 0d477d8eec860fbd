import type { Day } from '#core/day.ts';
import { CATALOGUE, type Catalogue } from '#model/rules/catalogue.ts';
import { DEFAULT_LAMBDA } from './combine.ts';
import type { FitIndex } from './index-city.ts';
import type { ScoreId } from './score.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** What can be chosen about a scoring; what is left out has its default. */
export interface FitOptions {
  /** Effective day of the move, for the rules; `asOf` of the city by default. */
  readonly day?: Day;
  readonly weights?: Weights;
  /** Share of demands-abilities in the combination, 0-1. */
  readonly lambda?: number;
  /**
   * The score that orders the list: `da` by default for candidates of a post, so that the axes are
   * not blended unasked, `combined` for posts of a person.
   */
  readonly by?: ScoreId;
  readonly catalogue?: Catalogue;
  /** Rows returned of each list; all are counted. 100 by default. */
  readonly limit?: number;
}

/** {@link FitOptions} with every default put in. */
export type ChosenOptions = Required<FitOptions>;

/** Puts the defaults in. */
export function chosenOptions(index: FitIndex, options: FitOptions): ChosenOptions {
  return {
    day: options.day ?? index.city.asOf,
    weights: options.weights ?? DEFAULT_WEIGHTS,
    lambda: options.lambda ?? DEFAULT_LAMBDA,
    by: options.by ?? 'da',
    catalogue: options.catalogue ?? CATALOGUE,
    limit: options.limit ?? 100,
  };
}
