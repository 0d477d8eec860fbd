import type { PostFact } from '#model/facts.ts';
import { directionOf } from '#model/rules/career.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';

/**
 * Scores of career direction. `same` is a lateral post of the same job class, each class more or
 * less adds or takes `perClass`, within 0 to 100. A rise in tier has the score of `same`: it earns
 * nothing, however big; a fall has `demotion`. Our own convention: no regulation weighs it.
 */
export const CAREER_SCORES = { same: 50, perClass: 25, promotion: 50, demotion: 0 } as const;

const NO_POST = unknownMeasure('C.noPost');
const NO_CLASS = unknownMeasure('C.noClass');
const PROMOTION = knownMeasure(CAREER_SCORES.promotion, 'C.promotion');
const DEMOTION = knownMeasure(CAREER_SCORES.demotion, 'C.demotion');

/** Classes more (negative: less) at which the score reaches its end; further ones count as that. */
const LAST_CLASS = Math.ceil(CAREER_SCORES.same / CAREER_SCORES.perClass);

const LATERAL: readonly Measure[] = Array.from({ length: 2 * LAST_CLASS + 1 }, (_, place) => {
  const score = CAREER_SCORES.same + CAREER_SCORES.perClass * (place - LAST_CLASS);
  return knownMeasure(Math.min(100, Math.max(0, score)), 'C.lateral');
});

/**
 * C: whether a post of the same tier is a step on by its job class (kelas jabatan, 1-17): compared
 * among lateral posts alone, so that the biggest promotion is never rewarded. Tiers of two ladders
 * are equal by the table of `rules/career.ts`. Without a known present post, or with a class missing
 * on either side of a lateral move, it is unknown between 0 and 100. Development plans are in no
 * dataset and count nothing.
 */
export function careerMeasure(present: PostFact | undefined, post: PostFact): Measure {
  if (present === undefined) return NO_POST;
  const direction = directionOf(present.tier, post.tier);
  if (direction === 'promotion') return PROMOTION;
  if (direction === 'demotion') return DEMOTION;
  if (present.jobClass === null || post.jobClass === null) return NO_CLASS;
  const more = Math.min(LAST_CLASS, Math.max(-LAST_CLASS, post.jobClass - present.jobClass));
  return LATERAL[more + LAST_CLASS] ?? NO_CLASS;
}
