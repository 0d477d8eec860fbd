import type { UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { aspirationMeasure } from './aspiration.ts';
import { axisScore, type AxisPart, type AxisScore } from './axis.ts';
import { careerMeasure } from './career-direction.ts';
import { combineAxes } from './combine.ts';
import { methodMeasure } from './competency-methods.ts';
import { competencyMeasure } from './competency.ts';
import { unknownMeasure, type AxisId, type ComputedId, type Measure } from './components.ts';
import { careerKnown, experienceMeasure } from './experience.ts';
import type { FitModel } from './fit-model.ts';
import type { FitIndex } from './index-city.ts';
import { locationMeasure } from './location.ts';
import { qualificationMeasure } from './qualification.ts';
import { trustIn } from './trust.ts';

/** Both axes and their combination for one pair; null = the axis left the model. */
export interface PairScores {
  readonly da: AxisScore | null;
  readonly ns: AxisScore | null;
  readonly combined: AxisScore | null;
}

/** Which score an order goes by. */
export type ScoreId = keyof PairScores;

const NO_UNITS: ReadonlySet<UnitId> = new Set();

type Measurer = (index: FitIndex, model: FitModel, row: number, person: PersonFact) => Measure;

const MEASURERS: Readonly<Record<ComputedId, Measurer>> = {
  K: (index, { post, method }, row) => {
    const asked = index.standards.get(post.id);
    if (asked === undefined) return unknownMeasure('K.none');
    return method === null
      ? competencyMeasure(asked, index.levels, row)
      : methodMeasure(method, asked, index.levels, row);
  },
  Q: (_index, { post }, _row, person) => qualificationMeasure(person, post),
  E: (index, model, row, person) =>
    model.post.family === null
      ? unknownMeasure('E.noFamily')
      : experienceMeasure(experienceOf(index, model, row), careerKnown(person)),
  P: (index, _model, row) => index.performance[row] ?? unknownMeasure('P.none'),
  I: (index, _model, row) => index.integrity[row] ?? unknownMeasure('I.clean'),
  A: (index, { post }, _row, person) =>
    aspirationMeasure(person, post, index.unitsAbove.get(post.unitId) ?? NO_UNITS),
  L: (index, { post }, row) => locationMeasure(index.locations, row, post.unitId),
  C: (index, { post }, _row, person) => careerMeasure(presentPost(index, person), post),
};

/** What a component of the model says of the person in `row`; a row that is not there is an error. */
export function measureOf(index: FitIndex, model: FitModel, row: number, id: ComputedId): Measure {
  const person = index.persons[row];
  if (person === undefined) throw new RangeError(`no person in row ${row}`);
  return MEASURERS[id](index, model, row, person);
}

/** The post that a person holds; undefined where none is known. */
export function presentPost({ city }: FitIndex, { positionId }: PersonFact): PostFact | undefined {
  return positionId === null ? undefined : city.posts.get(positionId);
}

/** Decayed months of the person in `row` in the job family of the post; 0 for a post without one. */
export function experienceOf(index: FitIndex, model: FitModel, row: number): number {
  const { family } = model.post;
  const column = family === null ? undefined : index.families.get(family);
  if (column === undefined) return 0;
  return index.experience[row * index.families.size + column] ?? 0;
}

/** Scores of the person in `row` for the post of `model`. */
export function scorePair(
  index: FitIndex,
  model: FitModel,
  row: number,
  lambda: number,
): PairScores {
  const da = axisOf(index, model, row, 'DA');
  const ns = axisOf(index, model, row, 'NS');
  return { da, ns, combined: combineAxes(da, ns, lambda) };
}

/** One of the scores of {@link scorePair}, without working out the others. */
export function scoreBy(
  index: FitIndex,
  model: FitModel,
  row: number,
  by: ScoreId,
  lambda: number,
): AxisScore | null {
  if (by === 'da') return axisOf(index, model, row, 'DA');
  if (by === 'ns') return axisOf(index, model, row, 'NS');
  return scorePair(index, model, row, lambda).combined;
}

function axisOf(index: FitIndex, model: FitModel, row: number, axis: AxisId): AxisScore | null {
  const parts = model.parts[axis].map(({ id, weight }): AxisPart => ({
    weight,
    measure: measureOf(index, model, row, id),
  }));
  return axisScore(parts, trustIn(index.city, index.persons[row]?.id ?? ''));
}
