import type { CompetencyId, PersonId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';
import type { Placement } from './apply.ts';
import type { CompetencyPool, ScenarioBase, ValidLevels } from './base.ts';

/** How far the people of a unit cover what its posts ask, in levels. */
export interface CompetencyCoverage {
  /** Σ over competencies of standard × seats. */
  readonly need: number;
  /**
   * Σ over competencies of max(0, need − have), at the least (every unknown level 5) and at the
   * most (every unknown level 1). Never netted between competencies. Equal where all is known.
   */
  readonly shortageLo: number;
  readonly shortageHi: number;
  /** Known pairs of holder and asked competency, of all such pairs. */
  readonly known: number;
  readonly pairs: number;
}

/**
 * Coverage of a unit with all units below it. A unit that asks nothing has a need and a shortage
 * of 0; one without holders lacks all it asks.
 */
export function coverageOf(
  pools: ReadonlyMap<CompetencyId, CompetencyPool>,
  holders: number,
): CompetencyCoverage {
  let need = 0;
  let shortageLo = 0;
  let shortageHi = 0;
  let known = 0;
  let pairs = 0;
  for (const pool of pools.values()) {
    if (pool.need === 0) continue;
    const unknown = holders - pool.assessed;
    need += pool.need;
    shortageLo += Math.max(0, pool.need - pool.have - HIGHEST_LEVEL * unknown);
    shortageHi += Math.max(0, pool.need - pool.have - LOWEST_LEVEL * unknown);
    known += pool.assessed;
    pairs += holders;
  }
  return { need, shortageLo, shortageHi, known, pairs };
}

/** The pools of a unit when some people have left it and others have come. */
export function poolsAfter(
  pools: ReadonlyMap<CompetencyId, CompetencyPool>,
  left: readonly PersonFact[],
  come: readonly PersonFact[],
  levels: ReadonlyMap<PersonId, ValidLevels>,
): ReadonlyMap<CompetencyId, CompetencyPool> {
  const after = new Map(pools);
  const add = (person: PersonFact, times: 1 | -1): void => {
    for (const [id, level] of levels.get(person.id) ?? []) {
      const { need, have, assessed } = after.get(id) ?? { need: 0, have: 0, assessed: 0 };
      after.set(id, { need, have: have + times * level, assessed: assessed + times });
    }
  };
  for (const person of left) add(person, -1);
  for (const person of come) add(person, 1);
  return after;
}

/** A competency whose only known holder leaves: "satu-satunya yang diketahui, dari n yang diases di antara m". */
export interface SingleHolderLost {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly competencyId: CompetencyId;
  /** The highest standard of a post of the unit that the person reaches. */
  readonly standard: number;
  readonly level: number;
  /** People of the unit before the move whose level is known, of all its holders. */
  readonly assessed: number;
  readonly holders: number;
}

/**
 * Competencies asked in a unit (with all units below it) in which the leaver is the only one known
 * to reach the highest standard within reach, when nobody who stays or comes is known to reach it.
 * Unknown levels are no proof either way: the counts say how many were seen.
 */
export function singleHoldersLost(
  base: ScenarioBase,
  unitId: UnitId,
  leaver: PersonFact,
  before: Placement,
  after: Placement,
): SingleHolderLost[] {
  const posts = base.units.get(unitId)?.posts ?? [];
  const own = base.levels.get(leaver.id) ?? new Map<CompetencyId, number>();
  const reached = reachedStandards(posts, own);
  const people = posts.flatMap((post) => [...before.holdersOf(post.id)]);
  if (reached.size === 0 || !people.includes(leaver)) return [];
  const staying = posts.flatMap((post) => [...after.holdersOf(post.id)]);
  const levelOf = (person: PersonFact, id: CompetencyId): number | undefined =>
    base.levels.get(person.id)?.get(id);
  const lost: SingleHolderLost[] = [];
  for (const [competencyId, standard] of reached) {
    if (staying.some((person) => (levelOf(person, competencyId) ?? 0) >= standard)) continue;
    const assessed = people.filter((person) => levelOf(person, competencyId) !== undefined).length;
    const level = own.get(competencyId) ?? 0;
    const holders = people.length;
    lost.push({ unitId, personId: leaver.id, competencyId, standard, level, assessed, holders });
  }
  return lost;
}

/** For each competency that the posts ask, the highest standard within reach of the levels. */
function reachedStandards(
  posts: readonly PostFact[],
  own: ValidLevels,
): ReadonlyMap<CompetencyId, number> {
  const reached = new Map<CompetencyId, number>();
  for (const { competencyId, level } of posts.flatMap((post) => post.standards)) {
    if (level > (own.get(competencyId) ?? 0)) continue;
    reached.set(competencyId, Math.max(level, reached.get(competencyId) ?? 0));
  }
  return reached;
}
