import type { UnitId } from '#core/ids.ts';
import { aspirationMeasure } from '#model/fit/aspiration.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { PersonFact, PostFact, WishFact } from '#model/facts.ts';
import type { RowOrder } from './gate-tables.ts';
import type { WishTables } from './resident.ts';
import { sparseColumns, type SparseEntry } from './sparse.ts';

const NO_UNITS: ReadonlySet<UnitId> = new Set();

/**
 * The wishes of all people by what they name. Each value is what `aspirationMeasure` says where the
 * wishes for that post, unit or family decide; of several units that cover a post the least counts,
 * since one refusal among wishes of a kind leaves 0 as the lower end.
 */
export function wishTables(
  index: FitIndex,
  { personPlaces, postPlaces }: RowOrder,
  families: ReadonlyMap<string, number>,
): WishTables {
  const posts = [...postPlaces].flatMap((place) => index.posts[place] ?? []);
  const rowOfPost = new Map(posts.map(({ id }, row) => [id, row]));
  const units = unitNumbers(index);
  const base = new Float64Array(personPlaces.length);
  const found = { byPost: [], byUnit: [], byFamily: [] } as Record<
    'byPost' | 'byUnit' | 'byFamily',
    SparseEntry[]
  >;
  const [sample] = posts;
  for (const [row, place] of personPlaces.entries()) {
    const person = index.persons[place];
    if (person === undefined || sample === undefined) continue;
    const wished = wishesByTarget(person.wishes);
    base[row] = lowerEnd(person, wished.general, { ...sample, family: null });
    for (const [id, wishes] of wished.posts) {
      const column = rowOfPost.get(id);
      if (column === undefined) continue;
      found.byPost.push({ column, row, value: lowerEnd(person, wishes, { ...sample, id }) });
    }
    for (const [id, wishes] of wished.units) {
      const column = units.get(id);
      if (column === undefined) continue;
      const value = lowerEnd(person, wishes, sample, new Set([id]));
      found.byUnit.push({ column, row, value });
    }
    for (const [family, wishes] of wished.families) {
      const column = families.get(family);
      if (column === undefined) continue;
      found.byFamily.push({ column, row, value: lowerEnd(person, wishes, { ...sample, family }) });
    }
  }
  return {
    base,
    byPost: sparseColumns(posts.length, found.byPost),
    byUnit: sparseColumns(units.size, found.byUnit),
    byFamily: sparseColumns(families.size, found.byFamily),
    ...unitLists(index, posts, units),
  };
}

function lowerEnd(
  person: PersonFact,
  wishes: readonly WishFact[],
  post: PostFact,
  unitsAbove = NO_UNITS,
): number {
  const replied = person.replied || person.wishes.length > 0;
  return aspirationMeasure({ ...person, replied, wishes }, post, unitsAbove).lo;
}

/** A wish counts for the first of post, unit and family that it names, as `aspiration.ts` reads it. */
function wishesByTarget(wishes: readonly WishFact[]) {
  const general: WishFact[] = [];
  const posts = new Map<string, WishFact[]>();
  const units = new Map<string, WishFact[]>();
  const families = new Map<string, WishFact[]>();
  const add = (to: Map<string, WishFact[]>, id: string, wish: WishFact): void => {
    const own = to.get(id);
    if (own === undefined) to.set(id, [wish]);
    else own.push(wish);
  };
  for (const wish of wishes) {
    if (wish.positionId !== null) add(posts, wish.positionId, wish);
    else if (wish.unitId !== null) add(units, wish.unitId, wish);
    else if (wish.family !== null) add(families, wish.family, wish);
    else general.push(wish);
  }
  return { general, posts, units, families };
}

/** A unit may lie under one that the file does not hold: wishes can name that too. */
function unitNumbers({ unitsAbove }: FitIndex): ReadonlyMap<UnitId, number> {
  const numbers = new Map<UnitId, number>();
  for (const above of unitsAbove.values()) {
    for (const id of above) if (!numbers.has(id)) numbers.set(id, numbers.size);
  }
  return numbers;
}

function unitLists(
  { unitsAbove }: FitIndex,
  posts: readonly PostFact[],
  units: ReadonlyMap<UnitId, number>,
): Pick<WishTables, 'unitStarts' | 'units'> {
  const unitStarts = new Int32Array(posts.length + 1);
  const lists: number[] = [];
  for (const [row, { unitId }] of posts.entries()) {
    for (const id of unitsAbove.get(unitId) ?? NO_UNITS) lists.push(...numberOf(units, id));
    unitStarts[row + 1] = lists.length;
  }
  return { unitStarts, units: Int32Array.from(lists) };
}

function numberOf(units: ReadonlyMap<UnitId, number>, id: UnitId): number[] {
  const number = units.get(id);
  return number === undefined ? [] : [number];
}
