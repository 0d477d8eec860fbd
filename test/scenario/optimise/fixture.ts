import type { Random } from '#core/random.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { scenarioBase, type ScenarioBase } from '#scenario/base.ts';
import { NO_LOCKS, type Locks } from '#scenario/locks.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import {
  candidateGraph,
  type CandidateGraph,
  type CandidatePair,
} from '#scenario/optimise/graph.ts';
import { DEFAULT_SETTINGS, stagesOf, type OptimiseSettings } from '#scenario/optimise/settings.ts';
import {
  planFigures,
  planViolations,
  type PlanFigures,
  type VerifyInput,
} from '#scenario/optimise/verify-plan.ts';
import { AS_OF, city, levels, person, post, standards, unit } from '#test/support/city.ts';

/** A city with candidate pairs, and what the planner asks for. */
export interface Given {
  readonly base: ScenarioBase;
  readonly pairs: readonly CandidatePair[];
  readonly settings: OptimiseSettings;
  readonly before?: Moves;
  readonly locks?: Locks;
}

/** Settings without any constraint, but for those given. */
export function asking(extra: Partial<OptimiseSettings>): OptimiseSettings {
  return {
    ...DEFAULT_SETTINGS,
    maxMoves: null,
    guardIndex: null,
    keepHeld: false,
    keepSole: false,
    bound: 1,
    ...extra,
  };
}

export function moveTo(base: ScenarioBase, personId: string, to: string): Move {
  const from = base.city.persons.get(personId)?.positionId ?? null;
  return { personId, from, to, effective: AS_OF, reasonCode: null, reason: '' };
}

export function graphOf({
  base,
  pairs,
  settings,
  before = [],
  locks = NO_LOCKS,
}: Given): CandidateGraph {
  return candidateGraph({ base, moves: before, locks, pairs, settings });
}

/** The moves that numbers of pairs stand for. */
export function movesFor({ base }: Given, graph: CandidateGraph, pairs: Int32Array): Moves {
  return [...pairs].map((pair) =>
    moveTo(
      base,
      graph.persons.ids[graph.pairs.person[pair] ?? -1] ?? '',
      graph.posts.ids[graph.pairs.post[pair] ?? -1] ?? '',
    ),
  );
}

export function verifyInput(given: Given, proposed: Moves): VerifyInput {
  const { base, pairs, settings, before = [], locks = NO_LOCKS } = given;
  return { base, before, proposed, locks, settings, pairs };
}

/** What a plan comes to in each step of its mode, greater being better. */
export function stageValues(settings: OptimiseSettings, figures: PlanFigures): number[] {
  const { weights } = settings;
  return stagesOf(settings.mode).map(({ id, sense }) => {
    const value = ((): number => {
      if (id === 'mustFill' || id === 'filled' || id === 'excess' || id === 'shortage') {
        return figures[id];
      }
      if (id === 'moves' || id === 'gain') return figures[id];
      if (id === 'maximum') return figures.maximum ?? 0;
      if (id !== 'balance') return figures.wishes[Number(id.slice(4)) - 1] ?? 0;
      const wished = figures.wishes.reduce((sum, count, at) => {
        return sum + (count * ([100, 85, 70, 60, 50, 40, 30][at] ?? 0)) / 100;
      }, 0);
      const filled = weights.fill > 0 ? 2 * figures.mustFill + figures.filled : 0;
      return (
        (weights.gain * figures.gain) / 100 +
        weights.wishes * wished -
        weights.moves * figures.moves +
        weights.fill * filled -
        weights.excess * figures.excess
      );
    })();
    return sense === 'max' ? value : -value;
  });
}

/** 1, 0 or −1 as the first step that differs says. */
export function compareValues(a: readonly number[], b: readonly number[]): number {
  for (const [at, own] of a.entries()) {
    const lead = own - (b[at] ?? 0);
    if (Math.abs(lead) > 1e-5) return Math.sign(lead);
  }
  return 0;
}

/** The best plan of all there are, by trying every one; null where none holds. */
export function bruteForce(given: Given): { values: number[]; moves: Moves } | null {
  const { base, pairs, settings } = given;
  const byPerson = new Map<string, CandidatePair[]>();
  for (const pair of pairs) {
    byPerson.set(pair.personId, [...(byPerson.get(pair.personId) ?? []), pair]);
  }
  const people = [...byPerson.entries()];
  let best: { values: number[]; moves: Moves } | null = null;
  const visit = (at: number, moves: Moves): void => {
    const next = people[at];
    if (next === undefined) {
      const input = verifyInput(given, moves);
      if (planViolations(input).length > 0) return;
      const values = stageValues(settings, planFigures(input));
      if (best === null || compareValues(values, best.values) > 0) best = { values, moves };
      return;
    }
    visit(at + 1, moves);
    for (const { postId } of next[1]) {
      visit(at + 1, [...moves, moveTo(base, next[0], postId)]);
    }
  };
  visit(0, []);
  return best;
}

const COMPETENCIES = ['INT', 'KS', 'PP'];

/** A city of three units with a few people, and pairs drawn at random. */
export function randomGiven(random: Random, settings: OptimiseSettings): Given {
  const units = ['a', 'b', 'c'].map((id) => unit(id));
  const posts = Array.from({ length: 6 }, (_, at): PostFact => {
    const unitId = random.pick(['a', 'b', 'c']);
    const need = random.chance(0.1) ? null : random.int(1, 30) / 10;
    return post(`j${at}`, {
      unitId,
      opdId: unitId === 'c' ? 'a' : unitId,
      seats: random.int(1, 3),
      mustFill: random.chance(0.4),
      need,
      loadMinutes: need === null ? null : need * 75_000,
      effectiveMinutes: random.chance(0.15) ? 60_000 : 75_000,
      standards: standards(
        Object.fromEntries(random.sample(COMPETENCIES, 2).map((id) => [id, random.int(2, 4)])),
      ),
    });
  });
  const persons = Array.from({ length: 6 }, (_, at): PersonFact =>
    person(`p${at}`, {
      positionId: random.chance(0.1) ? null : random.pick(posts).id,
      fte: random.chance(0.1) ? 0.5 : 1,
      levels: levels(
        Object.fromEntries(random.sample(COMPETENCIES, 2).map((id) => [id, random.int(1, 5)])),
      ),
    }),
  );
  const pairs = persons.flatMap(({ id, positionId }) =>
    random
      .sample(posts, 2)
      .filter((to) => to.id !== positionId)
      .map((to): CandidatePair => ({
        personId: id,
        postId: to.id,
        gain: random.chance(0.1) ? null : random.int(-200, 400) / 10,
        wish: random.chance(0.5) ? random.int(1, 7) : null,
        km: random.chance(0.1) ? null : random.int(-100, 300) / 10,
        curable: false,
      })),
  );
  return { base: scenarioBase(city({ units, posts, persons })), pairs, settings };
}
