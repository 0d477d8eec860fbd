import type { PersonFact } from '#model/facts.ts';
import { CAREER_SCORES } from '#model/fit/career-direction.ts';
import type { ComputedId } from '#model/fit/components.ts';
import { EXPERIENCE_FULL } from '#model/fit/experience.ts';
import type { ComponentView, PairExplanation } from '#model/fit/explain.ts';
import type { FitModel } from '#model/fit/fit-model.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { DISTANCE_SCALE_KM, distanceScore, kilometresOf } from '#model/fit/location.ts';
import { PREDICATE_SCORES, predicateOfYear, YEAR_WEIGHTS } from '#model/fit/performance.ts';
import { experienceOf, presentPost } from '#model/fit/score.ts';

/** One product of a sum that is shown, as `0,5 × 80`. */
export interface Term {
  readonly weight: number;
  readonly score: number;
}

/**
 * A formula with the figures of a pair in it: `key` names its sentence, `values` its figures, `result`
 * what it gives, to be compared with the measure; terms where it is a sum.
 */
export type Worked =
  | {
      readonly key: 'share';
      readonly values: { readonly counted: number; readonly asked: number };
      readonly result: number;
    }
  | {
      readonly key: 'months';
      readonly values: { readonly months: number; readonly full: number };
      readonly result: number;
    }
  | {
      readonly key: 'distance';
      readonly values: { readonly km: number; readonly scale: number };
      readonly result: number;
    }
  | {
      readonly key: 'classes';
      readonly values: {
        readonly same: number;
        readonly step: number;
        readonly asked: number;
        readonly own: number;
      };
      readonly result: number;
    }
  | { readonly key: 'sum'; readonly terms: readonly Term[]; readonly result: number };

/** What is worked: a pair and the model that scores it. */
export interface Example {
  readonly index: FitIndex;
  readonly model: FitModel;
  readonly row: number;
  readonly pair: PairExplanation;
}

const clamp = (value: number, lo: number, hi: number): number => Math.min(hi, Math.max(lo, value));

const NOTHING = (): null => null;

const WORKERS: Readonly<Record<ComputedId, (example: Example) => Worked | null>> = {
  K: workedShare,
  Q: NOTHING,
  E: workedMonths,
  P: ({ index, pair }) => workedYears(index, pair.person),
  I: NOTHING,
  A: NOTHING,
  L: workedDistance,
  C: workedClasses,
};

/**
 * The formula of a component with the figures of the example; null where it is read off a table, or
 * where nothing of it is known.
 */
export function workedOf(example: Example, { id, measure }: ComponentView): Worked | null {
  return measure.value === null ? null : WORKERS[id](example);
}

/** Competency by the capped JPM; another method has a table of its own. */
function workedShare({ model, pair }: Example): Worked | null {
  const known = pair.competencies.flatMap(({ level, standard }) =>
    level === null ? [] : [{ level, standard }],
  );
  if (model.method !== null || known.length === 0) return null;
  const counted = known.reduce((sum, one) => sum + Math.min(one.level, one.standard), 0);
  const asked = known.reduce((sum, one) => sum + one.standard, 0);
  return { key: 'share', values: { counted, asked }, result: (100 * counted) / asked };
}

function workedMonths({ index, model, row }: Example): Worked {
  const months = experienceOf(index, model, row);
  const result = 100 * Math.min(1, months / EXPERIENCE_FULL);
  return { key: 'months', values: { months, full: EXPERIENCE_FULL }, result };
}

function workedYears(index: FitIndex, person: PersonFact): Worked {
  const terms = YEAR_WEIGHTS.flatMap((weight, back): Term[] => {
    const predicate = predicateOfYear(person.ratings, index.rules.ratingYear - back);
    return predicate === null ? [] : [{ weight, score: PREDICATE_SCORES[predicate] }];
  });
  return { key: 'sum', terms, result: meanOf(terms) };
}

function workedDistance({ index, model, row }: Example): Worked | null {
  const km = kilometresOf(index.locations, row, model.post.unitId);
  if (km === null) return null;
  return { key: 'distance', values: { km, scale: DISTANCE_SCALE_KM }, result: distanceScore(km) };
}

/** Only a lateral move compares classes; a rise or a fall in tier has a score of its own. */
function workedClasses({ index, pair }: Example): Worked | null {
  const own = presentPost(index, pair.person)?.jobClass ?? null;
  const asked = pair.post.jobClass;
  const view = pair.components.find(({ id }) => id === 'C');
  if (view?.measure.reason !== 'C.lateral' || own === null || asked === null) return null;
  const { same, perClass: step } = CAREER_SCORES;
  const result = clamp(same + step * (asked - own), 0, 100);
  return { key: 'classes', values: { same, step, asked, own }, result };
}

/** Σ weight · score over Σ weight; 0 without terms. */
export function meanOf(terms: readonly Term[]): number {
  const weights = terms.reduce((sum, { weight }) => sum + weight, 0);
  const sum = terms.reduce((total, { weight, score }) => total + weight * score, 0);
  return weights > 0 ? sum / weights : 0;
}

/** The known components of an axis as terms: weight times what is known of it, and the value. */
export function axisTerms(pair: PairExplanation, axis: 'DA' | 'NS'): readonly Term[] {
  return pair.components.flatMap(({ axis: own, weight, measure }): Term[] =>
    own === axis && measure.value !== null
      ? [{ weight: weight * measure.known, score: measure.value }]
      : [],
  );
}
