import type { CompetencyId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { Placement } from '#scenario/apply.ts';
import type { ScenarioBase } from '#scenario/base.ts';

/** Rows over pairs, packed: Σ value of the chosen pairs ≤ limit. */
export interface PairRows {
  /** Where the entries of a row begin, and at the end how many there are. */
  readonly start: Int32Array;
  readonly pair: Int32Array;
  readonly value: Float64Array;
  readonly limit: Float64Array;
}

/** What rows are made of: the people and pairs of the graph by their numbers. */
export interface RowsInput {
  readonly base: ScenarioBase;
  readonly placement: Placement;
  readonly people: readonly PersonFact[];
  readonly from: Int32Array;
  readonly person: Int32Array;
  readonly post: Int32Array;
  readonly postIds: readonly PositionId[];
}

interface Row {
  readonly limit: number;
  readonly entries: readonly (readonly [pair: number, value: number])[];
}

/**
 * For each unit (with the units below it), competency and standard of its posts that somebody is
 * known to reach: one of those who leave, less those who come, stays. Rows that cannot be broken,
 * because somebody of them cannot be moved, are left out.
 */
export function soleRows(input: RowsInput): PairRows {
  const { base, placement, people } = input;
  const numberOf = new Map(people.map(({ id }, at) => [id, at]));
  const pairs = gathered(people.length, input.person);
  const entering = gathered(input.postIds.length, input.post);
  const placeOf = new Map(input.postIds.map((id, at) => [id, at]));
  const rows: Row[] = [];
  for (const [unitId, { posts }] of base.units) {
    const own = new Set(posts.map(({ id }) => id));
    const staff = posts.flatMap(({ id }) => [...placement.holdersOf(id)]);
    for (const [competencyId, level] of standardsOf(posts)) {
      const reaching = staff.filter(
        ({ id }) => (base.levels.get(id)?.get(competencyId) ?? 0) >= level,
      );
      const movable = reaching.map(({ id }) => numberOf.get(id) ?? -1);
      if (movable.some((at) => (pairs[at] ?? []).length === 0)) continue;
      if (!reaching.some(({ id }) => isOf(base, placement.postOf(id), unitId))) continue;
      const leaves = movable.flatMap((at) =>
        (pairs[at] ?? []).flatMap((pair) => (own.has(postOf(input, pair)) ? [] : [[pair, 1]])),
      ) as [number, number][];
      const candidates = posts.flatMap(({ id }) => entering[placeOf.get(id) ?? -1] ?? []);
      const comes = comingPairs(input, candidates, { own, competencyId, level });
      rows.push({ limit: reaching.length - 1, entries: [...leaves, ...comes] });
    }
  }
  return packed(rows);
}

/**
 * For each unit (its own posts alone) or perangkat daerah and competency that it lacks, or could come
 * to lack: what is lacking − what pairs bring + what they take away. The row reads Σ value ≤ −lack;
 * what it is broken by is the shortage after. Levels that are not known count as nothing.
 */
export function coverageRows(input: RowsInput, level: 'unit' | 'opd'): PairRows {
  const groupOf: GroupOf = (place) => (level === 'unit' ? place.unitId : place.opdId);
  const lack = lackOf(input, groupOf);
  const entries = new Map<string, [number, number][]>();
  for (const [pair, at] of input.person.entries()) {
    const { to, left } = endsOf(input, pair, at);
    if (to === undefined || (left !== undefined && groupOf(left) === groupOf(to))) continue;
    for (const [competencyId, own] of input.base.levels.get(input.people[at]?.id ?? '') ?? []) {
      put(entries, lack, `${groupOf(to)}\n${competencyId}`, [pair, -own]);
      if (left !== undefined) put(entries, lack, `${groupOf(left)}\n${competencyId}`, [pair, own]);
    }
  }
  const rows = [...lack].map(([key, short]): Row => {
    return { limit: -short, entries: entries.get(key) ?? [] };
  });
  return packed(rows.filter(({ limit, entries: own }) => limit < 0 || own.length > 0));
}

type GroupOf = (place: PostFact) => UnitId;

/** Levels that each group lacks in each competency that its posts ask, negative where it has more. */
function lackOf({ base, placement }: RowsInput, groupOf: GroupOf): Map<string, number> {
  const places = [...base.city.posts.values()];
  const lack = new Map<string, number>();
  for (const place of places) {
    for (const { competencyId, level } of place.standards) {
      const key = `${groupOf(place)}\n${competencyId}`;
      lack.set(key, (lack.get(key) ?? 0) + level * place.seats);
    }
  }
  for (const place of places) {
    for (const { id } of placement.holdersOf(place.id)) {
      for (const [competencyId, own] of base.levels.get(id) ?? []) {
        const key = `${groupOf(place)}\n${competencyId}`;
        const known = lack.get(key);
        if (known !== undefined) lack.set(key, known - own);
      }
    }
  }
  return lack;
}

function endsOf(
  { base, post, from, postIds }: RowsInput,
  pair: number,
  person: number,
): { to: PostFact | undefined; left: PostFact | undefined } {
  const { posts } = base.city;
  return {
    to: posts.get(postIds[post[pair] ?? -1] ?? ''),
    left: posts.get(postIds[from[person] ?? -1] ?? ''),
  };
}

function put(
  entries: Map<string, [number, number][]>,
  lack: ReadonlyMap<string, number>,
  key: string,
  entry: [number, number],
): void {
  if (!lack.has(key)) return;
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else known.push(entry);
}

function standardsOf(posts: readonly PostFact[]): (readonly [CompetencyId, number])[] {
  const seen = new Map<string, readonly [CompetencyId, number]>();
  for (const { competencyId, level } of posts.flatMap((post) => post.standards)) {
    seen.set(`${competencyId}\n${level}`, [competencyId, level]);
  }
  return [...seen.values()];
}

interface Sought {
  readonly own: ReadonlySet<PositionId>;
  readonly competencyId: CompetencyId;
  readonly level: number;
}

/** Pairs of a unit by which somebody from elsewhere who reaches the level comes. */
function comingPairs(
  { base, people, person, from, postIds }: RowsInput,
  candidates: readonly number[],
  { own, competencyId, level }: Sought,
): [number, number][] {
  return candidates.flatMap((pair): [number, number][] => {
    const at = person[pair] ?? -1;
    if (own.has(postIds[from[at] ?? -1] ?? '')) return [];
    const known = base.levels.get(people[at]?.id ?? '')?.get(competencyId) ?? 0;
    return known >= level ? [[pair, -1]] : [];
  });
}

function isOf(base: ScenarioBase, postId: PositionId | null, unitId: UnitId): boolean {
  return postId !== null && base.city.posts.get(postId)?.unitId === unitId;
}

function postOf({ post, postIds }: RowsInput, pair: number): PositionId {
  return postIds[post[pair] ?? -1] ?? '';
}

/** The numbers of the pairs by their person or post. */
function gathered(size: number, keys: Int32Array): number[][] {
  const lists = Array.from({ length: size }, (): number[] => []);
  for (const [pair, at] of keys.entries()) lists[at]?.push(pair);
  return lists;
}

function packed(rows: readonly Row[]): PairRows {
  const start = new Int32Array(rows.length + 1);
  for (const [at, { entries }] of rows.entries())
    start[at + 1] = (start[at] as number) + entries.length;
  const all = rows.flatMap(({ entries }) => entries);
  return {
    start,
    pair: Int32Array.from(all, ([pair]) => pair),
    value: Float64Array.from(all, ([, value]) => value),
    limit: Float64Array.from(rows, ({ limit }) => limit),
  };
}
