import type { Day } from '#core/day.ts';
import { CATALOGUE, type Catalogue } from '#model/rules/catalogue.ts';
import type { PostFact } from '#model/facts.ts';
import { DEFAULT_LAMBDA, usableLambda } from './combine.ts';
import type { CompetencyMethod } from './competency-methods.ts';
import { fitModel, type FitModel } from './fit-model.ts';
import type { FitIndex } from './index-city.ts';
import type { ScoreId } from './score.ts';
import { DEFAULT_BOOK, postGroupOf, type WeightBook } from './weight-sets.ts';
import type { Weights } from './weights.ts';

/** What can be chosen about a scoring; what is left out has its default. */
export interface FitOptions {
  /** Effective day of the move, for the rules; `asOf` of the city by default. */
  readonly day?: Day;
  /** Weights for every kind of post; null or left out = those of `book`. */
  readonly weights?: Weights | null;
  /** Weight sets by kind of post. */
  readonly book?: WeightBook;
  /** How competency is scored, `jpm` by default. */
  readonly method?: CompetencyMethod;
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
    weights: options.weights ?? null,
    book: options.book ?? DEFAULT_BOOK,
    method: options.method ?? 'jpm',
    lambda: usableLambda(options.lambda ?? DEFAULT_LAMBDA),
    by: options.by ?? 'da',
    catalogue: options.catalogue ?? CATALOGUE,
    limit: options.limit ?? 100,
  };
}

/** The weights that count for a post: the chosen ones, else those of its kind. */
export function weightsFor({ weights, book }: ChosenOptions, post: PostFact): Weights {
  return weights ?? book[postGroupOf(post.kind)].weights;
}

/** The model of a post under the chosen weights and method. */
export function chosenModel(index: FitIndex, post: PostFact, chosen: ChosenOptions): FitModel {
  return fitModel(index.city, post, weightsFor(chosen, post), chosen.method);
}
