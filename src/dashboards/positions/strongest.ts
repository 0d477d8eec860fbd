import type { FitWords } from '#dashboards/fit-words.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { chosenModel } from '#model/fit/options.ts';
import { freeSeats } from '#model/fit/rank.ts';

/** The candidate of a post with the highest certain score. */
export interface Strongest {
  readonly name: string;
  /** The certain score of ability, 0-100. */
  readonly lo: number;
  /** Eligible only after a step; nobody is eligible at once then. */
  readonly curable: boolean;
}

/** Why a post has no strongest candidate. */
export type NoCandidate = 'full' | 'nobody' | 'uncertain' | 'unscored';

/** The strongest candidates of posts; before they are worked out, why there are none yet. */
export type StrongestOf = 'waiting' | 'failed' | ((postId: string) => Strongest | NoCandidate);

/**
 * Reads the best pairs as one candidate a post: of those eligible at once (`direct`), and where there
 * is none, of those that a step opens too (`any`). Nobody is looked for where no seat is free; a post
 * whose score is not in the model, or whom every gate stops, has nobody; neither has one of whose
 * candidates nothing is certain.
 */
export function strongestOf(
  index: FitIndex,
  direct: BestPairs,
  any: BestPairs,
): Exclude<StrongestOf, string> {
  return (postId) => {
    const post = index.city.posts.get(postId);
    if (post === undefined) return 'unscored';
    if (freeSeats(index, post) <= 0) return 'full';
    const first = direct.ofPost(postId)[0] ?? any.ofPost(postId)[0];
    if (first === undefined) {
      return chosenModel(index, post, direct.options).parts.DA.length === 0 ? 'unscored' : 'nobody';
    }
    if (first.lo <= 0) return 'uncertain';
    const { personId, lo, curable } = first;
    return { name: index.city.persons.get(personId)?.name ?? personId, lo, curable };
  };
}

/** The strongest candidate of a post where there is one. */
export function strongestIn(of: StrongestOf, postId: string): Strongest | null {
  if (typeof of === 'string') return null;
  const found = of(postId);
  return typeof found === 'string' ? null : found;
}

/** Instead of a candidate: why there is none; null where no seat is free, which the row says already. */
export function noStrongestText(of: StrongestOf, postId: string, { t }: FitWords): string | null {
  if (typeof of === 'string') return t(`positions:strongest.${of}`);
  const found = of(postId);
  return typeof found !== 'string' || found === 'full' ? null : t(`positions:strongest.${found}`);
}

/** The certain score as it is shown: at least so much, and that a step is needed. */
export function certainText({ lo, curable }: Strongest, { t, format }: FitWords): string {
  const key = curable ? 'positions:strongest.after' : 'positions:strongest.lo';
  return t(key, { lo: format.number(lo, 1) });
}
