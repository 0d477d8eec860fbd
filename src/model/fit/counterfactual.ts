import type { CompetencyId, PersonId, PositionId } from '#core/ids.ts';
import type { PostFact } from '#model/facts.ts';
import { HIGHEST_LEVEL, JPM_CUTS } from '#model/gap/jpm.ts';
import type { LevelHours } from './level-hours.ts';
import { hoursOf } from './level-hours.ts';
import { competencyLines, type CompetencyLine } from './explain.ts';
import type { FitIndex } from './index-city.ts';
import { chosenModel, chosenOptions, type FitOptions } from './options.ts';
import { scorePair } from './score.ts';

/** A competency raised: from and to a level, and what it costs where a table says so. */
export interface Raise {
  readonly competencyId: CompetencyId;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Hours of learning (JP); null without a table. */
  readonly hours: number | null;
}

/**
 * What would change the result. `met`: nothing needs to; `raise`: these levels, `cheapest` by hours
 * where a table was given, else with the fewest levels and no claim about cost; `outOfReach`: even
 * every level at its standard would not do (levels that are not known count as the lowest: they must
 * be assessed first); `noStandard`: the post asks no competency, or it is not in the score.
 */
export type Counterfactual =
  | { readonly id: 'met' | 'noStandard' }
  | { readonly id: 'outOfReach'; readonly unknown: readonly CompetencyId[] }
  | {
      readonly id: 'raise';
      readonly raises: readonly Raise[];
      readonly claim: 'cheapest' | 'fewest';
      readonly levels: number;
      readonly hours: number | null;
      /** Where the hours come from; null without a table. */
      readonly basis: string | null;
      readonly unknown: readonly CompetencyId[];
    };

/** What is to be reached. */
export type Target =
  /** The category "memenuhi syarat" of selection, or another JPM in percent. */
  | { readonly id: 'standard'; readonly jpm?: number }
  /** Certainly above another candidate: the own lo beyond the other's hi. */
  | { readonly id: 'above'; readonly personId: PersonId };

/** Choices for {@link counterfactualOf}. */
export interface CounterfactualOptions extends FitOptions {
  /** Hours by level and kind; without it nothing is said of cost. */
  readonly hours?: LevelHours | null;
}

/**
 * The cheapest raise of levels up to their standard that reaches a target by the capped JPM; a level
 * above the standard mends nothing, so none is ever proposed. The rest of the score stays as it is.
 * Null where the city holds no such people or post.
 */
export function counterfactualOf(
  index: FitIndex,
  personId: PersonId,
  postId: PositionId,
  target: Target,
  options: CounterfactualOptions = {},
): Counterfactual | null {
  const row = index.rowOf.get(personId);
  const person = row === undefined ? undefined : index.persons[row];
  const post = index.city.posts.get(postId);
  if (row === undefined || person === undefined || post === undefined) return null;
  const needed =
    target.id === 'standard'
      ? neededForStandard(index, row, postId, target.jpm)
      : neededAbove(index, row, post, target.personId, options);
  if (needed === null) return null;
  if (needed === 'noStandard') return { id: 'noStandard' };
  if (needed <= 0) return { id: 'met' };
  const lines = competencyLines(index, person, post);
  return raiseOf(index, lines, needed, options.hours ?? null);
}

function raiseOf(
  index: FitIndex,
  lines: readonly CompetencyLine[],
  needed: number,
  table: LevelHours | null,
): Counterfactual {
  const unknown = lines.flatMap(({ level, competencyId }) => (level === null ? competencyId : []));
  const found = leastRaise(index, lines, needed, table);
  if (found === null) return { id: 'outOfReach', unknown };
  const raises = lines.flatMap((line, at): Raise[] => {
    const { competencyId, name, level } = line;
    const steps = found.steps[at] ?? 0;
    if (level === null || steps === 0) return [];
    const hours = table === null ? null : hoursFor(index, table, line, steps);
    return [{ competencyId, name, from: level, to: level + steps, hours }];
  });
  const levels = raises.reduce((sum, { from, to }) => sum + to - from, 0);
  if (!found.complete || table === null) {
    return { id: 'raise', raises, claim: 'fewest', levels, hours: null, basis: null, unknown };
  }
  const { cost: hours } = found;
  return { id: 'raise', raises, claim: 'cheapest', levels, hours, basis: table.basis, unknown };
}

/** Levels that are needed; each level up to its standard is worth the same in the capped JPM. */
type Needed = number | 'noStandard' | null;

function neededForStandard(
  index: FitIndex,
  row: number,
  postId: PositionId,
  jpm: number = JPM_CUTS.selection.MS,
): Needed {
  const sum = index.standards.get(postId)?.sum ?? 0;
  if (sum === 0) return 'noStandard';
  return Math.ceil((jpm * sum) / 100 - countedLevels(index, row, postId) - ROUNDING);
}

function neededAbove(
  index: FitIndex,
  row: number,
  post: PostFact,
  personId: PersonId,
  options: FitOptions,
): Needed {
  const other = index.rowOf.get(personId);
  if (other === undefined) return null;
  const chosen = chosenOptions(index, { ...options, method: 'jpm' });
  const model = chosenModel(index, post, chosen);
  if (model.levelStep === null) return 'noStandard';
  const { da } = scorePair(index, model, row, chosen.lambda);
  const rival = scorePair(index, model, other, chosen.lambda).da;
  const behind = (rival?.hi ?? 100) - (da?.lo ?? 0);
  return behind < 0 ? 0 : Math.floor(behind / model.levelStep + ROUNDING) + 1;
}

const ROUNDING = 1e-9;

/** Σ min(level, standard); a level that is not known counts as the lowest. */
function countedLevels({ standards, levels }: FitIndex, row: number, postId: PositionId): number {
  const { columns, levels: asked } = standards.get(postId) ?? { columns: [], levels: [] };
  let sum = 0;
  for (const [at, column] of columns.entries()) {
    const level = levels.levels[row * levels.width + column] ?? 0;
    sum += Math.min(Math.max(1, level), asked[at] ?? 0);
  }
  return sum;
}

/** A choice of steps by competency with what it costs. */
interface Choice {
  readonly cost: number;
  readonly steps: readonly number[];
}

/**
 * The least cost of exactly `needed` steps, competency by competency: the best choice for each
 * number of steps so far is kept (each step counts alike, so that is exact). Of equal costs the
 * fewer competencies are touched, then the earlier ones of the standard. Without a table, or where
 * it lacks a step that is needed, a step costs 1 and nothing is claimed.
 */
function leastRaise(
  index: FitIndex,
  lines: readonly CompetencyLine[],
  needed: number,
  table: LevelHours | null,
): (Choice & { readonly complete: boolean }) | null {
  const cost = (line: CompetencyLine, steps: number): number | null =>
    table === null ? null : hoursFor(index, table, line, steps);
  const complete = lines.every((line) => {
    const room = roomOf(line);
    return room === 0 || cost(line, room) !== null;
  });
  const priced = complete && table !== null;
  let best: (Choice | undefined)[] = [{ cost: 0, steps: [] }];
  for (const line of lines) {
    const next: (Choice | undefined)[] = [];
    for (const [done, choice] of best.entries()) {
      if (choice === undefined) continue;
      for (let steps = 0; steps <= Math.min(roomOf(line), needed - done); steps += 1) {
        const own = priced ? (cost(line, steps) ?? 0) : steps;
        const made = { cost: choice.cost + own, steps: [...choice.steps, steps] };
        if (isBetter(made, next[done + steps])) next[done + steps] = made;
      }
    }
    best = next;
  }
  const found = best[needed];
  return found === undefined ? null : { ...found, complete: priced };
}

function isBetter(made: Choice, held: Choice | undefined): boolean {
  if (held === undefined || made.cost < held.cost) return true;
  return made.cost === held.cost && touched(made) < touched(held);
}

function touched({ steps }: Choice): number {
  return steps.filter((step) => step > 0).length;
}

/** Levels from the known one up to the standard; 0 where none is known. */
function roomOf({ level, standard }: CompetencyLine): number {
  return level === null ? 0 : Math.max(0, Math.min(standard, HIGHEST_LEVEL) - level);
}

function hoursFor(
  { city }: FitIndex,
  table: LevelHours,
  { competencyId, level }: CompetencyLine,
  steps: number,
): number | null {
  const kind = city.competencies.get(competencyId)?.kind ?? '';
  return level === null ? null : hoursOf(table, kind, level, level + steps);
}
