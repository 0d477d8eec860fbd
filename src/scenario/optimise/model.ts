import type { LinearModel } from '#scenario/solve/linear-model.ts';
import { addConstraints } from './constraints.ts';
import { Draft, type RowGroup, type Stage } from './draft.ts';
import type { CandidateGraph } from './graph.ts';
import { addExcess, addFills, addMaximum, addShortage } from './measures.ts';
import {
  stagesOf,
  wishWorth,
  type ConstraintId,
  type OptimiseSettings,
  type StageId,
} from './settings.ts';

/** The mixed-integer model of a proposal: pairs are the first columns, each 1 where it is chosen. */
export interface OptimiseModel {
  readonly body: Omit<LinearModel, 'sense' | 'cost'>;
  readonly pairs: number;
  readonly stages: readonly Stage[];
  readonly rowGroup: readonly RowGroup[];
}

/** What of a model can be left out or added, to ask what stands against what. */
export interface ModelOptions {
  /** Constraints that are left out. */
  readonly without?: ReadonlySet<ConstraintId>;
  /** Numbers of pairs that must be chosen. */
  readonly forced?: readonly number[];
}

/**
 * The model of a graph under settings. Staying needs no column: a person has at most one move, and
 * a seat counts who comes less who leaves. Rows over many equal people are whole numbers of heads,
 * so that the relaxation is nearly always whole already.
 */
export function optimiseModel(
  graph: CandidateGraph,
  settings: OptimiseSettings,
  { without = new Set(), forced = [] }: ModelOptions = {},
): OptimiseModel {
  const pairs = graph.pairs.person.length;
  const draft = new Draft(pairs);
  addConstraints(draft, graph, settings, without);
  if (!without.has('forced')) for (const pair of forced) draft.pairLower[pair] = 1;
  const measures = addMeasures(draft, graph, settings, without);
  const body = draft.build();
  const { columns } = draft;
  const stages = stagesOf(settings.mode).map(({ id, sense }): Stage => {
    const cost = new Float64Array(columns);
    fillCost(cost, id, { graph, settings, measures });
    const counted = id !== 'gain' && id !== 'balance' && id !== 'excess' && id !== 'maximum';
    // The highest index is least where its inverse, which is linear, is greatest.
    return { id, sense: id === 'maximum' ? 'max' : sense, cost, whole: counted };
  });
  return { body, pairs, stages: stages.filter(hasCost), rowGroup: draft.rowGroup };
}

interface Measures {
  readonly fills: { readonly must: readonly number[]; readonly other: readonly number[] };
  readonly excess: readonly number[];
  readonly maximum: number | null;
  readonly shortage: readonly number[];
}

function addMeasures(
  draft: Draft,
  graph: CandidateGraph,
  settings: OptimiseSettings,
  without: ReadonlySet<ConstraintId>,
): Measures {
  const { mode, mustFillAll, boundMustHold } = settings;
  const fills = mode === 'fill' || counts(settings, 'fill');
  const levels = mode === 'level' || mode === 'fewest' || counts(settings, 'excess');
  const hard = mode === 'fewest' && boundMustHold && !without.has('bound');
  const must = mustFillAll && !without.has('mustFill');
  return {
    fills: fills || must ? addFills(draft, graph, must) : { must: [], other: [] },
    excess: levels ? addExcess(draft, graph, settings, hard) : [],
    maximum: mode === 'level' ? addMaximum(draft, graph, settings) : null,
    shortage: mode === 'competency' ? addShortage(draft, graph) : [],
  };
}

function counts({ mode, weights }: OptimiseSettings, what: 'fill' | 'excess'): boolean {
  return mode === 'balanced' && weights[what] > 0;
}

interface CostInput {
  readonly graph: CandidateGraph;
  readonly settings: OptimiseSettings;
  readonly measures: Measures;
}

function fillCost(cost: Float64Array, id: StageId, { graph, settings, measures }: CostInput): void {
  const { gain, wish } = graph.pairs;
  const each = (worth: (pair: number) => number): void => {
    for (let pair = 0; pair < gain.length; pair += 1) cost[pair] = worth(pair);
  };
  const all = (columns: readonly number[], worth = 1): void => {
    for (const column of columns) cost[column] = worth;
  };
  if (id === 'mustFill') all(measures.fills.must);
  else if (id === 'filled') all(measures.fills.other);
  else if (id === 'excess') all(measures.excess);
  else if (id === 'shortage') all(measures.shortage);
  else if (id === 'maximum') all(measures.maximum === null ? [] : [measures.maximum]);
  else if (id === 'moves') each(() => 1);
  else if (id === 'gain') each((pair) => numberOr0(gain[pair]));
  else if (id === 'balance') {
    const { weights } = settings;
    each(
      (pair) =>
        (weights.gain * numberOr0(gain[pair])) / 100 +
        weights.wishes * wishWorth(wish[pair] as number) -
        weights.moves,
    );
    all(measures.fills.must, 2 * weights.fill);
    all(measures.fills.other, weights.fill);
    all(measures.excess, -weights.excess);
  } else {
    const rank = Number(id.slice('wish'.length));
    each((pair) => Number(wish[pair] === rank));
  }
}

function numberOr0(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}

function hasCost({ cost }: Stage): boolean {
  return cost.some((value) => value !== 0);
}
