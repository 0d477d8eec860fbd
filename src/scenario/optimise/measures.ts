import type { Draft } from './draft.ts';
import type { CandidateGraph } from './graph.ts';
import { PERSON_MINUTES, type GroupLevel, type OptimiseSettings } from './settings.ts';

/** The number of the group of each post at a level, and how many groups there are. */
export function groupsAt(
  { posts, units, opds }: CandidateGraph,
  level: GroupLevel,
): { readonly of: Int32Array; readonly count: number } {
  if (level === 'unit') return { of: posts.unit, count: units.length };
  if (level === 'opd') return { of: posts.opd, count: opds.length };
  return { of: Int32Array.from(posts.ids, (_, at) => at), count: posts.ids.length };
}

/** Of each post: whether somebody could come, and how many of its holders could leave. */
function turnover({ posts, pairs, persons }: CandidateGraph): {
  comes: Uint8Array;
  leaves: Int32Array;
} {
  const comes = new Uint8Array(posts.ids.length);
  const leaves = new Int32Array(posts.ids.length);
  for (const post of pairs.post) comes[post] = 1;
  for (const at of new Set(pairs.person)) {
    const from = persons.from[at] as number;
    if (from >= 0) leaves[from] = (leaves[from] as number) + 1;
  }
  return { comes, leaves };
}

/** Columns that say whether a post is held after: of vacant posts, and of those that could be emptied. */
export function addFills(
  draft: Draft,
  graph: CandidateGraph,
  mustHold: boolean,
): { must: number[]; other: number[] } {
  const { posts, pairs, persons } = graph;
  const { comes, leaves } = turnover(graph);
  const rowOf = new Int32Array(posts.ids.length).fill(-1);
  const must: number[] = [];
  const other: number[] = [];
  for (const [post, holders] of posts.holders.entries()) {
    const isMust = posts.mustFill[post] === 1;
    const open = holders === 0 ? comes[post] === 1 || isMust : (leaves[post] as number) >= holders;
    if (!open || (posts.seats[post] as number) < 1) continue;
    const row = draft.row('measure', -Infinity, holders);
    rowOf[post] = row;
    const lower = mustHold && isMust ? 1 : 0;
    (isMust ? must : other).push(draft.helper({ lower, upper: 1, row, value: 1 }));
  }
  draft.rule((pair, emit) => {
    const to = rowOf[pairs.post[pair] as number] as number;
    const left = persons.from[pairs.person[pair] as number] as number;
    if (to >= 0) emit(to, -1);
    if (left >= 0 && (rowOf[left] as number) >= 0) emit(rowOf[left] as number, 1);
  });
  return { must, other };
}

/** Load and capacity in minutes of each group, posts of unknown load being in neither. */
function loadsOf(
  graph: CandidateGraph,
  level: GroupLevel,
): { of: Int32Array; load: Float64Array; capacity: Float64Array } {
  const { posts } = graph;
  const { of, count } = groupsAt(graph, level);
  const load = new Float64Array(count);
  const capacity = new Float64Array(count);
  for (const [post, own] of posts.load.entries()) {
    const group = of[post] as number;
    if (Number.isNaN(own)) continue;
    load[group] = (load[group] as number) + own;
    capacity[group] =
      (capacity[group] as number) + (posts.fte[post] as number) * (posts.effective[post] as number);
  }
  return { of, load, capacity };
}

/** Capacity in people of 75,000 minutes that a pair adds where it goes and takes where it leaves. */
function capacityRule(
  draft: Draft,
  graph: CandidateGraph,
  of: Int32Array,
  rowOf: Int32Array,
): void {
  const { pairs, persons, posts } = graph;
  const worth = (person: number, post: number): number => {
    if (post < 0 || Number.isNaN(posts.load[post])) return 0;
    return ((persons.fte[person] as number) * (posts.effective[post] as number)) / PERSON_MINUTES;
  };
  draft.rule((pair, emit) => {
    const person = pairs.person[pair] as number;
    const to = pairs.post[pair] as number;
    const left = persons.from[person] ?? -1;
    const toRow = rowOf[of[to] as number] ?? -1;
    const leftRow = left < 0 ? -1 : (rowOf[of[left] as number] ?? -1);
    if (toRow === leftRow) {
      if (toRow >= 0) emit(toRow, worth(person, to) - worth(person, left));
      return;
    }
    if (toRow >= 0) emit(toRow, worth(person, to));
    if (leftRow >= 0) emit(leftRow, -worth(person, left));
  });
}

/** Columns of excess load by group, in people; a hard bound lets none be. */
export function addExcess(
  draft: Draft,
  graph: CandidateGraph,
  { level, bound }: OptimiseSettings,
  hard: boolean,
): number[] {
  const { of, load, capacity } = loadsOf(graph, level);
  const rowOf = new Int32Array(load.length).fill(-1);
  const columns: number[] = [];
  for (const [group, minutes] of load.entries()) {
    if (minutes <= 0) continue;
    const lacking = (minutes / bound - (capacity[group] as number)) / PERSON_MINUTES;
    const row = draft.row('measure', lacking, Infinity);
    rowOf[group] = row;
    const upper = hard ? 0 : Infinity;
    columns.push(draft.helper({ lower: 0, upper, row, value: 1 }));
  }
  capacityRule(draft, graph, of, rowOf);
  return columns;
}

/** The inverse of the highest index of the groups that have capacity now: s × load ≤ capacity. */
export function addMaximum(
  draft: Draft,
  graph: CandidateGraph,
  { level }: OptimiseSettings,
): number | null {
  const { of, load, capacity } = loadsOf(graph, level);
  const rowOf = new Int32Array(load.length).fill(-1);
  let column: number | null = null;
  for (const [group, minutes] of load.entries()) {
    const held = capacity[group] as number;
    if (minutes <= 0 || held <= 0) continue;
    const row = draft.row('measure', -held / PERSON_MINUTES, Infinity);
    rowOf[group] = row;
    const value = -minutes / PERSON_MINUTES;
    if (column === null) column = draft.helper({ lower: 0, upper: 1000, row, value });
    else draft.extend(column, row, value);
  }
  capacityRule(draft, graph, of, rowOf);
  return column;
}

/** Columns of what units lack in competency, in levels. */
export function addShortage(draft: Draft, { coverage }: CandidateGraph): number[] {
  const columns: number[] = [];
  const entries = new Map<number, (readonly [number, number])[]>();
  for (const [at, limit] of coverage.limit.entries()) {
    const row = draft.row('measure', -Infinity, limit);
    columns.push(draft.helper({ lower: 0, upper: Infinity, row, value: -1 }));
    gatherEntries(entries, coverage, at, row);
  }
  draft.rule((pair, emit) => {
    for (const [row, value] of entries.get(pair) ?? []) emit(row, value);
  });
  return columns;
}

/** Adds the entries of one packed row to those of its pairs. */
export function gatherEntries(
  entries: Map<number, (readonly [number, number])[]>,
  { start, pair, value }: Pick<CandidateGraph['sole'], 'start' | 'pair' | 'value'>,
  at: number,
  row: number,
): void {
  for (let entry = start[at] as number; entry < (start[at + 1] as number); entry += 1) {
    const own = pair[entry] as number;
    const known = entries.get(own);
    const put = [row, value[entry] ?? 0] as const;
    if (known === undefined) entries.set(own, [put]);
    else known.push(put);
  }
}
