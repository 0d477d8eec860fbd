import type { Day } from '#core/day.ts';
import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { Placement } from '#scenario/apply.ts';
import { fteOf, type ScenarioBase } from '#scenario/base.ts';
import type { Locks } from '#scenario/locks.ts';
import { euOf, sumsOfPost } from '#scenario/sums.ts';
import type { BoardView } from './search.ts';
import type { UnitNode, UnitNodes } from './unit-nodes.ts';

/** A load index as posts and units have it. */
export type Index = number | 'KOSONG' | null;

/** A unit below the one of the column; its posts follow. */
export interface UnitRow {
  readonly kind: 'unit';
  readonly key: string;
  readonly name: string;
}

/** A post with its seats. */
export interface PostRow {
  readonly kind: 'post';
  readonly key: string;
  readonly postId: PositionId;
  readonly title: string;
  readonly seats: number;
  readonly holders: number;
  /** EJ in the baseline and in the view. */
  readonly before: Index;
  readonly index: Index;
  readonly need: number | null;
  readonly mustFill: boolean;
  readonly locked: boolean;
}

/** Someone who holds the post, comes to it, or leaves it (only among the changes). */
export interface PersonRow {
  readonly kind: 'person';
  readonly key: string;
  readonly personId: PersonId;
  readonly postId: PositionId;
  readonly name: string;
  /** EJ of the post that is held. */
  readonly index: Index;
  /** The day since which the post is held; null where it is not recorded, or only just entered. */
  readonly since: Day | null;
  readonly mark: 'stays' | 'comes' | 'goes';
  /** The other end of the move; null = none, or the bench. */
  readonly other: PositionId | null;
  readonly locked: boolean;
}

/** The seats of a post that nobody holds. */
export interface SeatRow {
  readonly kind: 'seat';
  readonly key: string;
  readonly postId: PositionId;
  readonly free: number;
}

/** A line of a column. */
export type BoardRow = UnitRow | PostRow | PersonRow | SeatRow;

/** A unit side by side with others, with all units below it. */
export interface Column {
  readonly unitId: UnitId;
  readonly name: string;
  readonly rows: readonly BoardRow[];
}

/** What the columns are made of. */
export interface BoardInput {
  readonly base: ScenarioBase;
  readonly nodes: UnitNodes;
  readonly placement: Placement;
  readonly locks: Locks;
  readonly view: BoardView;
  readonly units: readonly UnitId[];
}

const NOBODY: readonly PersonFact[] = [];

/**
 * The columns of the chosen units. A line that says the same as in `last` is that very object, so
 * that only what a move changes is drawn anew. Units that the city does not hold have no column.
 */
export function boardColumns(input: BoardInput, last: readonly Column[] = []): readonly Column[] {
  return input.units.flatMap((unitId) => {
    const node = input.nodes.byId.get(unitId);
    if (node === undefined) return [];
    const old = last.find((column) => column.unitId === unitId);
    const known = new Map(old?.rows.map((row) => [row.key, row]));
    const rows = unitRows(node, input, true).map((row) => kept(known.get(row.key), row));
    return [{ unitId, name: node.name, rows }];
  });
}

function unitRows(node: UnitNode, input: BoardInput, top: boolean): BoardRow[] {
  const rows = node.posts.flatMap(({ post }) => postRows(post, input));
  for (const below of node.units) {
    const inside = unitRows(below, input, false);
    // A unit of which only a unit below has something to show needs no line of its own.
    rows.push(...inside);
  }
  const own = node.posts.some(({ post }) => input.view !== 'perubahan' || isChanged(post, input));
  if (top || !own) return rows;
  return [{ kind: 'unit', key: `unit:${node.id}`, name: node.name }, ...rows];
}

function isChanged(post: PostFact, { placement }: BoardInput): boolean {
  return placement.changed.has(post.id);
}

function postRows(post: PostFact, input: BoardInput): BoardRow[] {
  const { base, placement, view, locks } = input;
  if (view === 'perubahan' && !isChanged(post, input)) return [];
  const before = base.holders.get(post.id) ?? NOBODY;
  const after = placement.holdersOf(post.id);
  const holders = view === 'sebelum' ? before : after;
  const index = indexOf(post, holders);
  const head: PostRow = {
    kind: 'post',
    key: `post:${post.id}`,
    postId: post.id,
    title: post.title,
    seats: post.seats,
    holders: holders.length,
    before: indexOf(post, before),
    index,
    need: post.need,
    mustFill: post.mustFill,
    locked: locks.posts.includes(post.id),
  };
  const persons = personsOf(before, after, view).map(({ person, mark }): PersonRow => {
    return personRow(input, post, person, mark, index);
  });
  const free = post.seats - holders.length;
  const seats: SeatRow[] =
    free > 0 ? [{ kind: 'seat', key: `seat:${post.id}`, postId: post.id, free }] : [];
  return [head, ...persons, ...seats];
}

interface Marked {
  readonly person: PersonFact;
  readonly mark: PersonRow['mark'];
}

function personsOf(
  before: readonly PersonFact[],
  after: readonly PersonFact[],
  view: BoardView,
): readonly Marked[] {
  if (view === 'sebelum') return before.map((person) => ({ person, mark: 'stays' }));
  const now = after.map((person): Marked => ({
    person,
    mark: before.includes(person) ? 'stays' : 'comes',
  }));
  if (view === 'sesudah') return now;
  const gone = before.filter((person) => !after.includes(person));
  return [...gone.map((person): Marked => ({ person, mark: 'goes' })), ...now].filter(
    ({ mark }) => mark !== 'stays',
  );
}

function personRow(
  { placement, locks }: BoardInput,
  post: PostFact,
  person: PersonFact,
  mark: PersonRow['mark'],
  index: Index,
): PersonRow {
  const other = { stays: null, comes: person.positionId, goes: placement.postOf(person.id) }[mark];
  return {
    kind: 'person',
    key: `person:${person.id}@${post.id}`,
    personId: person.id,
    postId: post.id,
    name: person.name,
    index,
    since: mark === 'comes' ? null : person.positionSince,
    mark,
    other,
    locked: locks.persons.includes(person.id),
  };
}

function indexOf(post: PostFact, holders: readonly PersonFact[]): Index {
  return euOf(sumsOfPost(post, holders.length, fteOf(holders)));
}

/** The old line where the new one says the same. */
function kept(old: BoardRow | undefined, row: BoardRow): BoardRow {
  if (old === undefined) return row;
  const then = Object.entries(old);
  const now: Readonly<Record<string, unknown>> = { ...row };
  return then.every(([key, value]) => now[key] === value) ? old : row;
}

/** People on the bench: moved to no post, in the order of their moves. */
export function benchOf({ city }: ScenarioBase, { moves }: Placement): readonly PersonFact[] {
  return moves.flatMap(({ personId, to }) => {
    const person = city.persons.get(personId);
    return to === null && person !== undefined ? [person] : [];
  });
}
