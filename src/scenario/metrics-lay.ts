import type { CompetencyId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { ejOf } from '#model/workload/ej.ts';
import { applyMoves, type Placement } from './apply.ts';
import { fteOf, type CompetencyPool, type ScenarioBase } from './base.ts';
import { coverageOf, poolsAfter, type CompetencyCoverage } from './coverage.ts';
import type { FitLens } from './metrics-fit.ts';
import {
  addMetrics,
  metricSumsOf,
  noMetricSums,
  plusMetrics,
  type MetricSums,
} from './metrics-sums.ts';
import type { Moves } from './moves.ts';

/** Null = the whole city; else a unit with all units below it. */
export type Scope = UnitId | null;

/** The baseline with every sum that measures need, made once per dataset and weights. */
export interface MetricBase {
  readonly base: ScenarioBase;
  readonly lens: FitLens;
  readonly posts: readonly PostFact[];
  /** Sums of each post as it stands, by its place in `posts`. */
  readonly placeOf: ReadonlyMap<PositionId, number>;
  readonly own: readonly MetricSums[];
  /** EJ of each post as it stands; NaN where there is none. */
  readonly ej: Float64Array;
  readonly units: ReadonlyMap<UnitId, MetricSums>;
  readonly total: MetricSums;
  /** Perangkat daerah: the units whose sums make the city. */
  readonly opds: readonly UnitId[];
  readonly coverage: ReadonlyMap<UnitId, CompetencyCoverage>;
}

/** Moves laid over the baseline: what changes, post by post and summed for each unit. */
export interface Laid {
  readonly placement: Placement;
  readonly changed: readonly ChangedPost[];
  /** After − before of each unit that a changed post is in. */
  readonly delta: ReadonlyMap<UnitId, MetricSums>;
  readonly cityDelta: MetricSums;
}

/** A post whose holders are others than before. */
export interface ChangedPost {
  readonly post: PostFact;
  readonly place: number;
  readonly units: readonly UnitId[];
  readonly before: MetricSums;
  readonly after: MetricSums;
  readonly left: readonly PersonFact[];
  readonly come: readonly PersonFact[];
  /** Bounds of the fit of those who leave, in this post, and of those who come. */
  readonly moved: Readonly<Record<'before' | 'after', ScoreBounds>>;
}

/** Bounds of scores added up. */
interface ScoreBounds {
  readonly lo: number;
  readonly hi: number;
}

const NOBODY: readonly PersonFact[] = [];
const NO_POOLS: ReadonlyMap<CompetencyId, CompetencyPool> = new Map();

/** Adds up the baseline: some tens of milliseconds for 7,000 people, most of it their fit. */
export function metricBase(base: ScenarioBase, lens: FitLens): MetricBase {
  const posts = [...base.city.posts.values()];
  const input = { asOf: base.city.asOf, lens, arrived: () => false };
  const total = noMetricSums();
  const units = new Map<UnitId, ReturnType<typeof noMetricSums>>();
  const own = posts.map((post) => {
    const sums = metricSumsOf(post, base.holders.get(post.id) ?? NOBODY, input);
    addMetrics(total, sums);
    for (const id of base.unitsOf.get(post.id) ?? []) {
      const unit = units.get(id) ?? noMetricSums();
      units.set(id, unit);
      addMetrics(unit, sums);
    }
    return sums;
  });
  const coverage = new Map(
    [...base.units].map(([id, { pools, sums }]) => [id, coverageOf(pools, sums.holders)]),
  );
  return {
    base,
    lens,
    posts,
    placeOf: new Map(posts.map(({ id }, place) => [id, place])),
    own,
    ej: Float64Array.from(posts, (post) =>
      ejNumber(post, fteOf(base.holders.get(post.id) ?? NOBODY)),
    ),
    units,
    total,
    opds: [...new Set(posts.map(({ opdId }) => opdId))],
    coverage,
  };
}

/** EJ of a post with so many full posts of holders; NaN where it is KOSONG or its load unknown. */
export function ejNumber({ loadMinutes, effectiveMinutes }: PostFact, fte: number): number {
  const ej = ejOf(loadMinutes, fte * effectiveMinutes);
  return typeof ej === 'number' ? ej : Number.NaN;
}

/** Lays moves over the baseline; the cost grows with the moves, not with the city. */
export function layMoves(mb: MetricBase, moves: Moves): Laid {
  const { base, lens } = mb;
  const placement = applyMoves(base, moves);
  const movers = new Set(placement.moves.map(({ personId }) => personId));
  const input = {
    asOf: base.city.asOf,
    lens,
    arrived: ({ id }: PersonFact) => movers.has(id),
  };
  const cityDelta = noMetricSums();
  const delta = new Map<UnitId, ReturnType<typeof noMetricSums>>();
  const changed: ChangedPost[] = [];
  for (const id of placement.changed) {
    const place = mb.placeOf.get(id);
    const post = place === undefined ? undefined : mb.posts[place];
    const before = place === undefined ? undefined : mb.own[place];
    if (place === undefined || post === undefined || before === undefined) continue;
    const held = base.holders.get(id) ?? NOBODY;
    const holding = placement.holdersOf(id);
    const after = metricSumsOf(post, holding, input);
    const units = base.unitsOf.get(id) ?? [];
    for (const sums of [cityDelta, ...units.map((unit) => draftOf(delta, unit))]) {
      addMetrics(sums, after);
      addMetrics(sums, before, -1);
    }
    const left = held.filter((person) => !holding.includes(person));
    const come = holding.filter((person) => !held.includes(person));
    const moved = { before: boundsOf(lens, post, left), after: boundsOf(lens, post, come) };
    changed.push({ post, place, units, before, after, left, come, moved });
  }
  return { placement, changed, delta, cityDelta };
}

function boundsOf(lens: FitLens, post: PostFact, persons: readonly PersonFact[]): ScoreBounds {
  let lo = 0;
  let hi = 0;
  for (const person of persons) {
    const score = lens.scoreOf(person, post);
    lo += score?.lo ?? 0;
    hi += score?.hi ?? 0;
  }
  return { lo, hi };
}

function draftOf(
  drafts: Map<UnitId, ReturnType<typeof noMetricSums>>,
  id: UnitId,
): ReturnType<typeof noMetricSums> {
  const draft = drafts.get(id) ?? noMetricSums();
  drafts.set(id, draft);
  return draft;
}

/** Sums of a scope before the moves; those of no posts for a unit without any. */
export function sumsBefore(mb: MetricBase, scope: Scope): MetricSums {
  return scope === null ? mb.total : (mb.units.get(scope) ?? noMetricSums());
}

/** Sums of a scope after the moves. */
export function sumsAfter(mb: MetricBase, laid: Laid, scope: Scope): MetricSums {
  const before = sumsBefore(mb, scope);
  const delta = scope === null ? laid.cityDelta : laid.delta.get(scope);
  return delta === undefined ? before : plusMetrics(before, delta);
}

/** Changed posts of a scope. */
export function changedIn(laid: Laid, scope: Scope): readonly ChangedPost[] {
  if (scope === null) return laid.changed;
  return laid.changed.filter(({ units }) => units.includes(scope));
}

/** EJ of the posts of a scope that have one, before, or after the moves that are laid. */
export function ejValues(mb: MetricBase, scope: Scope, laid?: Laid): number[] {
  const values = new Map<number, number>();
  for (const { post, place } of laid?.changed ?? []) {
    values.set(place, ejNumber(post, fteOf(laid?.placement.holdersOf(post.id) ?? NOBODY)));
  }
  const found: number[] = [];
  const add = (place: number): void => {
    const value = values.get(place) ?? mb.ej[place] ?? Number.NaN;
    if (!Number.isNaN(value)) found.push(value);
  };
  if (scope === null) {
    for (let place = 0; place < mb.posts.length; place += 1) add(place);
    return found;
  }
  for (const { id } of mb.base.units.get(scope)?.posts ?? []) {
    const place = mb.placeOf.get(id);
    if (place !== undefined) add(place);
  }
  return found;
}

/**
 * Shortage of competency before and after. The city is the sum of its perangkat daerah: what one has
 * too much does not make up for what another lacks. `touched` are the units in which it can differ.
 */
export function coverageChange(
  mb: MetricBase,
  laid: Laid,
  scope: Scope,
): {
  readonly before: CompetencyCoverage;
  readonly after: CompetencyCoverage;
  readonly touched: readonly CoverageStep[];
} {
  const units = scope === null ? mb.opds : [scope];
  const steps = units.map((unit) => coverageStep(mb, laid, unit));
  return {
    before: sumCoverage(steps.map(({ before }) => before)),
    after: sumCoverage(steps.map(({ after }) => after)),
    touched: steps.filter(({ before, after }) => before !== after),
  };
}

/** Coverage of one unit; the very same object twice where nobody comes or leaves. */
export interface CoverageStep {
  readonly before: CompetencyCoverage;
  readonly after: CompetencyCoverage;
}

const NOTHING_ASKED: CompetencyCoverage = {
  need: 0,
  shortageLo: 0,
  shortageHi: 0,
  known: 0,
  pairs: 0,
};

function coverageStep(mb: MetricBase, laid: Laid, unit: UnitId): CoverageStep {
  const before = mb.coverage.get(unit) ?? NOTHING_ASKED;
  if (!laid.delta.has(unit)) return { before, after: before };
  const changed = changedIn(laid, unit);
  const left = changed.flatMap((one) => [...one.left]);
  const come = changed.flatMap((one) => [...one.come]);
  const pools = mb.base.units.get(unit)?.pools ?? NO_POOLS;
  const after = poolsAfter(pools, left, come, mb.base.levels);
  return { before, after: coverageOf(after, sumsAfter(mb, laid, unit).holders) };
}

function sumCoverage(parts: readonly CompetencyCoverage[]): CompetencyCoverage {
  const sum = { ...NOTHING_ASKED };
  for (const part of parts) {
    sum.need += part.need;
    sum.shortageLo += part.shortageLo;
    sum.shortageHi += part.shortageHi;
    sum.known += part.known;
    sum.pairs += part.pairs;
  }
  return sum;
}
