import { RAMP_MONTHS } from '#scenario/ramp.ts';
import type { Draft } from './draft.ts';
import type { CandidateGraph, NumberPair } from './graph.ts';
import { gatherEntries, groupsAt } from './measures.ts';
import type { ConstraintId, OptimiseSettings } from './settings.ts';

/** Adds every row that limits which pairs may be chosen together; those of `without` are left out. */
export function addConstraints(
  draft: Draft,
  graph: CandidateGraph,
  settings: OptimiseSettings,
  without: ReadonlySet<ConstraintId>,
): void {
  const asked = (id: ConstraintId, on: boolean): boolean => on && !without.has(id);
  addOnce(draft, graph);
  if (asked('seats', true)) addSeats(draft, graph, settings.chains);
  if (asked('held', settings.keepHeld)) addHeld(draft, graph);
  if (asked('sole', settings.keepSole)) addSole(draft, graph);
  addTotals(draft, graph, settings, asked);
  const { guardIndex, guardShare } = settings;
  if (guardIndex !== null && asked('guardIndex', true)) {
    addGuard(draft, graph, settings.guardLevel, indexGuard(graph, guardIndex));
  }
  if (guardShare !== null && asked('guardShare', true)) {
    addGuard(draft, graph, settings.guardLevel, shareGuard(graph, guardShare));
  }
  addQuotas(draft, graph, settings, asked);
  if (asked('apart', true)) {
    for (const both of graph.apart) addUnitRows(draft, graph, both, 'apart');
  }
  if (asked('together', true)) {
    for (const both of graph.together) addUnitRows(draft, graph, both, 'together');
  }
}

type Asked = (id: ConstraintId, on: boolean) => boolean;

function addOnce(draft: Draft, { pairs }: CandidateGraph): void {
  const rowOf = new Map<number, number>();
  for (const person of pairs.person) {
    if (!rowOf.has(person)) rowOf.set(person, draft.row('once', -Infinity, 1));
  }
  draft.rule((pair, emit) => emit(rowOf.get(pairs.person[pair] ?? -1) ?? 0, 1));
}

/** A post with more holders than seats takes nobody beyond those who leave it. */
function addSeats(draft: Draft, { pairs, posts, persons }: CandidateGraph, chains: boolean): void {
  const rowOf = new Int32Array(posts.ids.length).fill(-1);
  for (const post of pairs.post) {
    if ((rowOf[post] ?? -1) >= 0) continue;
    const free = Math.max(0, (posts.seats[post] as number) - (posts.holders[post] as number));
    rowOf[post] = draft.row('seats', -Infinity, free);
  }
  draft.rule((pair, emit) => {
    emit(rowOf[pairs.post[pair] ?? -1] ?? 0, 1);
    const left = rowOf[persons.from[pairs.person[pair] ?? -1] ?? -1] ?? -1;
    if (chains && left >= 0) emit(left, -1);
  });
}

function addHeld(draft: Draft, { pairs, posts, persons }: CandidateGraph): void {
  const rowOf = new Int32Array(posts.ids.length).fill(-1);
  for (const person of pairs.person) {
    const post = persons.from[person] ?? -1;
    if (post < 0 || (rowOf[post] ?? -1) >= 0) continue;
    rowOf[post] = draft.row('held', 1 - (posts.holders[post] as number), Infinity);
  }
  draft.rule((pair, emit) => {
    const to = rowOf[pairs.post[pair] ?? -1] ?? -1;
    const left = rowOf[persons.from[pairs.person[pair] ?? -1] ?? -1] ?? -1;
    if (to >= 0) emit(to, 1);
    if (left >= 0) emit(left, -1);
  });
}

function addSole(draft: Draft, { sole }: CandidateGraph): void {
  const entries = new Map<number, (readonly [number, number])[]>();
  for (const [at, limit] of sole.limit.entries()) {
    gatherEntries(entries, sole, at, draft.row('sole', -Infinity, limit));
  }
  draft.rule((pair, emit) => {
    for (const [row, value] of entries.get(pair) ?? []) emit(row, value);
  });
}

function addTotals(
  draft: Draft,
  { pairs, persons }: CandidateGraph,
  { maxMoves, rampMonths, km }: OptimiseSettings,
  asked: Asked,
): void {
  if (maxMoves !== null && asked('moves', true)) {
    const row = draft.row('moves', -Infinity, maxMoves);
    draft.rule((_pair, emit) => emit(row, 1));
  }
  if (rampMonths !== null && asked('ramp', true)) {
    const row = draft.row('ramp', -Infinity, rampMonths);
    draft.rule((pair, emit) =>
      emit(row, RAMP_MONTHS * (persons.fte[pairs.person[pair] ?? -1] ?? 0)),
    );
  }
  if (km !== null && asked('km', true)) {
    const row = draft.row('km', -Infinity, km);
    draft.rule((pair, emit) => emit(row, Math.max(0, pairs.km[pair] ?? 0)));
  }
}

/** How much of something a group may lose, and what a holder of a post counts for in it. */
interface Guard {
  readonly group: ConstraintId;
  readonly slack: (posts: readonly number[]) => number;
  readonly worth: (post: number) => number;
}

/** Capacity that keeps load / capacity at the bound, or at what it is where that is higher. */
function indexGuard({ posts }: CandidateGraph, bound: number): Guard {
  const worth = (post: number): number =>
    Number.isNaN(posts.load[post]) ? 0 : (posts.effective[post] as number);
  return {
    group: 'guardIndex',
    worth,
    slack: (own) => {
      let load = 0;
      let capacity = 0;
      for (const post of own) {
        load += Number.isNaN(posts.load[post]) ? 0 : (posts.load[post] as number);
        capacity += (posts.fte[post] as number) * worth(post);
      }
      return Math.max(0, capacity - load / bound);
    },
  };
}

/** Holders that keep the share of the need, or what there is where that is less. */
function shareGuard({ posts }: CandidateGraph, share: number): Guard {
  const worth = (post: number): number => (Number.isNaN(posts.need[post]) ? 0 : 1);
  return {
    group: 'guardShare',
    worth,
    slack: (own) => {
      let need = 0;
      let fte = 0;
      for (const post of own) {
        need += Number.isNaN(posts.need[post]) ? 0 : (posts.need[post] as number);
        fte += (posts.fte[post] as number) * worth(post);
      }
      return Math.max(0, fte - share * need);
    },
  };
}

/** Out − in ≤ slack by group; where everyone counts alike it is in whole heads. */
function addGuard(
  draft: Draft,
  graph: CandidateGraph,
  level: 'unit' | 'opd',
  { group, slack, worth }: Guard,
): void {
  const { pairs, persons } = graph;
  const { of, count } = groupsAt(graph, level);
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [post, at] of of.entries()) members[at]?.push(post);
  const weight = (pair: number, post: number): number =>
    post < 0 ? 0 : (persons.fte[pairs.person[pair] ?? -1] ?? 0) * worth(post);
  const unit = alike(graph, of, count, weight);
  const rows = members.map((own, at) => {
    const one = unit[at] ?? 1;
    const left = slack(own);
    const rounded = one > 0 ? Math.floor(left / one + 1e-9) : left;
    return one === 0 ? -1 : draft.row(group, -Infinity, rounded);
  });
  draft.rule((pair, emit) => {
    const to = pairs.post[pair] ?? -1;
    const left = persons.from[pairs.person[pair] ?? -1] ?? -1;
    const toGroup = of[to] ?? -1;
    const leftGroup = left < 0 ? -1 : (of[left] ?? -1);
    const entry = (at: number, value: number): void => {
      const row = rows[at] ?? -1;
      if (row >= 0) emit(row, value / ((unit[at] as number) > 0 ? (unit[at] ?? 1) : 1));
    };
    if (toGroup === leftGroup) entry(toGroup, weight(pair, left) - weight(pair, to));
    else {
      entry(toGroup, -weight(pair, to));
      entry(leftGroup, weight(pair, left));
    }
  });
}

/** What everyone counts for in a group where all count alike; −1 where they differ, 0 where nobody leaves. */
function alike(
  { pairs, persons }: CandidateGraph,
  of: Int32Array,
  count: number,
  weight: (pair: number, post: number) => number,
): Float64Array {
  const unit = new Float64Array(count);
  const leaves = new Uint8Array(count);
  const see = (group: number, value: number): void => {
    if (group < 0 || value === 0 || unit[group] === value) return;
    unit[group] = unit[group] === 0 ? value : -1;
  };
  for (let pair = 0; pair < pairs.post.length; pair += 1) {
    const to = pairs.post[pair] ?? -1;
    const left = persons.from[pairs.person[pair] ?? -1] ?? -1;
    see(of[to] ?? -1, weight(pair, to));
    if (left < 0) continue;
    see(of[left] ?? -1, weight(pair, left));
    if (weight(pair, left) > 0) leaves[of[left] ?? -1] = 1;
  }
  return unit.map((value, group) => (leaves[group] === 1 ? value : 0));
}

function addQuotas(
  draft: Draft,
  graph: CandidateGraph,
  { quotaOut, quotaIn, guardLevel }: OptimiseSettings,
  asked: Asked,
): void {
  const { pairs, persons } = graph;
  const { of, count } = groupsAt(graph, guardLevel);
  const leftGroup = (pair: number): number => {
    const left = persons.from[pairs.person[pair] ?? -1] ?? -1;
    return left < 0 ? -1 : (of[left] ?? -1);
  };
  const toGroup = (pair: number): number => of[pairs.post[pair] ?? -1] ?? -1;
  const add = (id: 'quotaIn' | 'quotaOut', limit: number, side: (pair: number) => number): void => {
    const rows = Array.from({ length: count }, () => draft.row(id, -Infinity, limit));
    draft.rule((pair, emit) => {
      const at = side(pair);
      if (at >= 0 && toGroup(pair) !== leftGroup(pair)) emit(rows[at] ?? 0, 1);
    });
  };
  if (quotaOut !== null && asked('quotaOut', true)) add('quotaOut', quotaOut, leftGroup);
  if (quotaIn !== null && asked('quotaIn', true)) add('quotaIn', quotaIn, toGroup);
}

/** Where two people are after, unit by unit: together in each (a − b = 0), or at most one (a + b ≤ 1). */
function addUnitRows(
  draft: Draft,
  graph: CandidateGraph,
  [a, b]: NumberPair,
  kind: 'apart' | 'together',
): void {
  const { pairs, posts, persons } = graph;
  const home = (person: number): number => {
    const post = persons.from[person] ?? -1;
    return post < 0 ? -1 : (posts.unit[post] ?? -1);
  };
  const units = new Set([home(a), home(b)]);
  for (const [pair, person] of pairs.person.entries()) {
    if (person === a || person === b) units.add(posts.unit[pairs.post[pair] ?? -1] ?? -1);
  }
  units.delete(-1);
  const sign = kind === 'apart' ? 1 : -1;
  const rowOf = new Map<number, number>();
  for (const unit of units) {
    const now = Number(home(a) === unit) + sign * Number(home(b) === unit);
    const lower = kind === 'apart' ? -Infinity : -now;
    rowOf.set(unit, draft.row(kind, lower, kind === 'apart' ? 1 - now : -now));
  }
  draft.rule((pair, emit) => {
    const person = pairs.person[pair] ?? -1;
    if (person !== a && person !== b) return;
    const factor = person === a ? 1 : sign;
    const to = posts.unit[pairs.post[pair] ?? -1] ?? -1;
    const left = home(person);
    if (to === left) return;
    emit(rowOf.get(to) ?? 0, factor);
    const leaving = left < 0 ? undefined : rowOf.get(left);
    if (leaving !== undefined) emit(leaving, -factor);
  });
}
