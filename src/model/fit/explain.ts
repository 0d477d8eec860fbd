import type { CompetencyId, PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { deficiencyScore } from '#model/gap/deficiency.ts';
import { jpmOf, type Comparison, type Jpm } from '#model/gap/jpm.ts';
import { profileMatch, type ProfileMatch } from '#model/gap/profile-matching.ts';
import { assessmentState, type AssessmentState } from '#model/gap/validity.ts';
import { evaluatePair, type Evaluation } from '#model/rules/evaluate.ts';
import { decidingWishes } from './aspiration.ts';
import type { AxisId, ComputedId, Measure } from './components.ts';
import type { FitModel, RemovedComponent } from './fit-model.ts';
import type { FitIndex } from './index-city.ts';
import { chosenModel, chosenOptions, type FitOptions } from './options.ts';
import { predicateOfYear, YEAR_WEIGHTS } from './performance.ts';
import { kilometresOf } from './location.ts';
import { experienceOf, measureOf, presentPost, scorePair, type PairScores } from './score.ts';

/** Values that the sentence of a component names. */
export type Facts = Readonly<Record<string, string | number>>;

/** One component of a score, opened: weight, measure, what it adds, and the facts it rests on. */
export interface ComponentView {
  readonly id: ComputedId;
  readonly axis: AxisId;
  /** Weight within its axis, 0-1, over the components in the model. */
  readonly weight: number;
  readonly measure: Measure;
  /** Points of the axis that it adds, weight × value; null where nothing is known. */
  readonly points: number | null;
  readonly facts: Facts;
}

/** One competency of the post beside what is known of the person. */
export interface CompetencyLine {
  readonly competencyId: CompetencyId;
  readonly name: string;
  readonly standard: number;
  readonly core: boolean;
  /** The level that counts; null where none does. */
  readonly level: number | null;
  /** level − standard; null where the level is not known. */
  readonly gap: number | null;
  /** What became of the newest assessment; null = never assessed. */
  readonly state: AssessmentState | null;
}

/** A pair with every part of its score and every rule. */
export interface PairExplanation extends PairScores {
  readonly person: PersonFact;
  readonly post: PostFact;
  readonly evaluation: Evaluation;
  readonly components: readonly ComponentView[];
  readonly removed: readonly RemovedComponent[];
  readonly competencies: readonly CompetencyLine[];
  /** The three methods of competency side by side; null where the post has no standard. */
  readonly methods: {
    readonly jpm: Jpm | null;
    readonly profile: ProfileMatch | null;
    readonly deficiency: number | null;
  };
  /** Points of the DA axis that one level in one competency is worth. */
  readonly levelStep: number | null;
}

/**
 * Opens the score of a pair: the very figures of the lists, with what they rest on. The post that
 * the person holds can be explained too. Null where the city holds no such pair.
 */
export function explainPair(
  index: FitIndex,
  personId: PersonId,
  postId: PositionId,
  options: FitOptions = {},
): PairExplanation | null {
  const row = index.rowOf.get(personId);
  const person = row === undefined ? undefined : index.persons[row];
  const post = index.city.posts.get(postId);
  if (row === undefined || person === undefined || post === undefined) return null;
  const chosen = chosenOptions(index, options);
  const { day, lambda, catalogue } = chosen;
  const model = chosenModel(index, post, chosen);
  const competencies = competencyLines(index, person, post);
  const comparisons = comparisonsOf(competencies, post);
  return {
    person,
    post,
    evaluation: evaluatePair(index.rules, person, post, day, catalogue),
    ...scorePair(index, model, row, lambda),
    components: componentViews(index, model, row, person, competencies),
    removed: model.removed,
    competencies,
    methods: {
      jpm: jpmOf(comparisons),
      profile: profileMatch(comparisons),
      deficiency: deficiencyScore(comparisons),
    },
    levelStep: model.levelStep,
  };
}

/** The standards of a post beside the newest assessments of a person, in the post's order. */
export function competencyLines(
  { city }: FitIndex,
  person: PersonFact,
  post: PostFact,
): CompetencyLine[] {
  return post.standards.map(({ competencyId, level: standard, core }) => {
    const name = city.competencies.get(competencyId)?.name ?? competencyId;
    const own = person.levels
      .filter((fact) => fact.competencyId === competencyId)
      .map((fact) => ({ ...fact, state: assessmentState(fact, city.asOf) }))
      .toSorted((a, b) => finalFirst(b) - finalFirst(a) || b.assessedOn - a.assessedOn);
    const newest = own[0];
    const level = newest?.state === 'valid' ? newest.level : null;
    const gap = level === null ? null : level - standard;
    return { competencyId, name, standard, core, level, gap, state: newest?.state ?? null };
  });
}

/** Final assessments of the past go before drafts and dates to come. */
function finalFirst({ state }: { readonly state: AssessmentState }): number {
  return state === 'valid' || state === 'expired' ? 1 : 0;
}

function comparisonsOf(lines: readonly CompetencyLine[], post: PostFact): Comparison[] {
  return lines.map(({ competencyId, standard, level, core }, at) => {
    return { competencyId, standard, level, core, weight: post.standards[at]?.weight ?? null };
  });
}

function componentViews(
  index: FitIndex,
  model: FitModel,
  row: number,
  person: PersonFact,
  lines: readonly CompetencyLine[],
): ComponentView[] {
  const views: ComponentView[] = [];
  for (const axis of ['DA', 'NS'] as const) {
    for (const { id, weight } of model.parts[axis]) {
      const measure = measureOf(index, model, row, id);
      const points = measure.value === null ? null : weight * measure.value;
      const facts = factsOf(index, model, row, person, lines, id);
      views.push({ id, axis, weight, measure, points, facts });
    }
  }
  return views;
}

function factsOf(
  index: FitIndex,
  model: FitModel,
  row: number,
  person: PersonFact,
  lines: readonly CompetencyLine[],
  id: ComputedId,
): Facts {
  switch (id) {
    case 'K':
      return competencyFacts(lines);
    case 'Q':
      return qualificationFacts(person, model.post);
    case 'E':
      return {
        family: model.post.family ?? '',
        months: Math.round(experienceOf(index, model, row)),
      };
    case 'P':
      return ratingFacts(person, index.rules.ratingYear);
    case 'A':
      return wishFacts(index, person, model.post);
    case 'L':
      return locationFacts(index, row, person, model.post);
    case 'C':
      return careerFacts(index, person, model.post);
    case 'I':
      return {};
  }
}

function competencyFacts(lines: readonly CompetencyLine[]): Facts {
  return {
    standards: lines.length,
    known: lines.filter((line) => line.level !== null).length,
    below: lines.filter((line) => line.gap !== null && line.gap < 0).length,
    expired: lines.filter((line) => line.state === 'expired').length,
  };
}

function qualificationFacts(person: PersonFact, post: PostFact): Facts {
  return {
    ...(person.education === null ? {} : { has: person.education }),
    ...(post.minEducation === null ? {} : { asked: post.minEducation }),
    ...(person.educationFamily === null ? {} : { family: person.educationFamily }),
    families: post.educationFamilies.join(', '),
  };
}

/** `year1`, `predicate1` and so on, newest first; `NONE` where a year is missing. */
function ratingFacts(person: PersonFact, newestYear: number): Facts {
  const facts: Record<string, string | number> = {};
  for (const back of YEAR_WEIGHTS.keys()) {
    const year = newestYear - back;
    facts[`year${back + 1}`] = year;
    facts[`predicate${back + 1}`] = predicateOfYear(person.ratings, year) ?? 'NONE';
  }
  return facts;
}

function locationFacts(index: FitIndex, row: number, person: PersonFact, post: PostFact): Facts {
  const km = kilometresOf(index.locations, row, post.unitId);
  return {
    home: person.homeDistrict ?? '',
    place: index.city.units.get(post.unitId)?.district ?? '',
    ...(km === null ? {} : { km: Math.round(km) }),
  };
}

function careerFacts(index: FitIndex, person: PersonFact, post: PostFact): Facts {
  const own = presentPost(index, person)?.jobClass ?? null;
  return {
    ...(own === null ? {} : { own }),
    ...(post.jobClass === null ? {} : { asked: post.jobClass }),
  };
}

function wishFacts(index: FitIndex, person: PersonFact, post: PostFact): Facts {
  const units = index.unitsAbove.get(post.unitId) ?? new Set<string>();
  const deciding = decidingWishes(person, post, units);
  if (deciding === null || deciding.rank === null) return {};
  return { rank: deciding.rank, willingness: deciding.willingness };
}
