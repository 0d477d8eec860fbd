import { gini } from '#core/stats.ts';
import {
  coverageChange,
  ejValues,
  sumsAfter,
  sumsBefore,
  type Laid,
  type MetricBase,
  type Scope,
} from './metrics-lay.ts';
import { changeOf, exact, none, tidy, within, WORKING_DAYS } from './metrics-measures.ts';
import type { Change, Reading } from './metrics-measures.ts';
import type { MetricSums } from './metrics-sums.ts';
import { euOf } from './sums.ts';

/** Measures of posts and people: they stand before the moves as after them. */
export type StateId =
  | 'eu'
  | 'shortage'
  | 'surplus'
  | 'calls'
  | 'vacantPosts'
  | 'mustFillVacant'
  | 'excess'
  | 'overload'
  | 'maxEj'
  | 'giniEj'
  | 'maxEu'
  | 'giniEu'
  | 'coverage'
  | 'teamFit'
  | 'churn'
  | 'retire12'
  | 'retire24'
  | 'retire36';

/** The measures of a scope before and after the moves. */
export function stateReadings(
  mb: MetricBase,
  laid: Laid,
  scope: Scope,
): Readonly<Record<StateId, Change>> {
  const before = sumsBefore(mb, scope);
  const after = sumsAfter(mb, laid, scope);
  const both = (read: (sums: MetricSums) => Reading): Change => changeOf(read(before), read(after));
  const count = (key: keyof MetricSums): Change => both((sums) => exact(sums[key], sums.posts));
  const loaded = (key: keyof MetricSums, scale = 1): Change =>
    both((sums) => ofLoad(sums, key, scale));
  return {
    eu: both(indexReading),
    shortage: loaded('shortage'),
    surplus: loaded('surplus'),
    calls: loaded('calls'),
    vacantPosts: count('vacantPosts'),
    mustFillVacant: count('mustFillVacant'),
    excess: count('excess'),
    overload: loaded('overload', 1 / 60 / WORKING_DAYS),
    ...spread(mb, laid, scope),
    coverage: coverageReading(mb, laid, scope),
    teamFit: teamFit(before, after, laid, scope),
    churn: both(({ fresh, tenured, holders }) =>
      tenured === 0 ? noRecord(holders) : exact(fresh / tenured, tenured, holders),
    ),
    retire12: both((sums) => retiring(sums, sums.retire12)),
    retire24: both((sums) => retiring(sums, sums.retire24)),
    retire36: both((sums) => retiring(sums, sums.retire36)),
  };
}

/** Sums over posts whose load is known; none where no load is. */
function ofLoad(sums: MetricSums, key: keyof MetricSums, scale: number): Reading {
  const known = sums.posts - sums.unknownPosts;
  return known === 0 ? none('load', 0, sums.posts) : exact(sums[key] * scale, known, sums.posts);
}

function indexReading(sums: MetricSums): Reading {
  const index = euOf(sums);
  const known = sums.posts - sums.unknownPosts;
  if (index === null) return none('load', 0, sums.posts);
  return index === 'KOSONG' ? none('vacant', known, sums.posts) : exact(index, known, sums.posts);
}

function noRecord(holders: number): Reading {
  return none(holders === 0 ? 'holders' : 'record', 0, holders);
}

function retiring({ dated, holders }: MetricSums, count: number): Reading {
  return dated === 0 ? noRecord(holders) : exact(count, dated, holders);
}

/** Largest and Gini of EJ over posts, and of EU over perangkat daerah. KOSONG has no EJ: n says so. */
function spread(
  mb: MetricBase,
  laid: Laid,
  scope: Scope,
): Readonly<Record<'maxEj' | 'giniEj' | 'maxEu' | 'giniEu', Change>> {
  const posts = [ejValues(mb, scope), ejValues(mb, scope, laid)] as const;
  const all = sumsBefore(mb, scope).posts;
  const read = (values: readonly number[], of: number, with_: typeof gini): Reading => {
    const value = with_(values);
    return value === null ? none('load', values.length, of) : exact(value, values.length, of);
  };
  const pair = (
    [before, after]: readonly [readonly number[], readonly number[]],
    of: number,
    with_: typeof gini,
  ): Change => changeOf(read(before, of, with_), read(after, of, with_));
  const maxEj = pair(posts, all, largest);
  const giniEj = pair(posts, all, gini);
  if (scope !== null) {
    const city = changeOf(none('city'), none('city'));
    return { maxEj, giniEj, maxEu: city, giniEu: city };
  }
  const eus = (sumsOf: (unit: string) => MetricSums): number[] =>
    mb.opds.map((unit) => euOf(sumsOf(unit))).filter((eu) => typeof eu === 'number');
  const units = [
    eus((unit) => sumsBefore(mb, unit)),
    eus((unit) => sumsAfter(mb, laid, unit)),
  ] as const;
  return {
    maxEj,
    giniEj,
    maxEu: pair(units, mb.opds.length, largest),
    giniEu: pair(units, mb.opds.length, gini),
  };
}

function largest(values: readonly number[]): number | null {
  let most: number | null = null;
  for (const value of values) if (most === null || value > most) most = value;
  return most;
}

/**
 * Shortage of competency in levels: its bounds, and the middle of them as the figure between. The
 * difference has the bounds of the units that people leave or enter; all others cancel.
 */
function coverageReading(mb: MetricBase, laid: Laid, scope: Scope): Change {
  const { before, after, touched } = coverageChange(mb, laid, scope);
  const read = ({ shortageLo, shortageHi, known, pairs }: typeof before): Reading =>
    within((shortageLo + shortageHi) / 2, [shortageLo, shortageHi], [known, pairs]);
  let lo = 0;
  let hi = 0;
  for (const step of touched) {
    lo += step.after.shortageLo - step.before.shortageHi;
    hi += step.after.shortageHi - step.before.shortageLo;
  }
  const middle = tidy(
    (after.shortageLo + after.shortageHi - before.shortageLo - before.shortageHi) / 2,
  );
  return {
    before: read(before),
    after: read(after),
    difference: within(middle, [tidy(lo), tidy(hi)], [after.known, after.pairs]),
  };
}

/**
 * Mean fit of the holders of a scope to the posts that they hold. What is unknown of those who stay
 * is the same before and after: it moves the difference only as far as the team grows or shrinks.
 */
function teamFit(before: MetricSums, after: MetricSums, laid: Laid, scope: Scope): Change {
  const read = ({ scored, fitLo, fitHi, pointed, fitPoint, holders }: MetricSums): Reading => {
    if (scored === 0) return noRecord(holders);
    const [lo, hi] = [fitLo / scored, fitHi / scored];
    const mean = pointed === 0 ? null : Math.min(hi, Math.max(lo, fitPoint / pointed));
    return within(mean, [lo, hi], [pointed, holders]);
  };
  const first = read(before);
  const last = read(after);
  const change = changeOf(first, last);
  if (before.scored === 0 || after.scored === 0) return change;
  const gone = movedPart(laid, scope, 'before');
  const fresh = movedPart(laid, scope, 'after');
  const share = 1 / after.scored - 1 / before.scored;
  const stays = [before.fitLo - gone.lo, before.fitHi - gone.hi] as const;
  const [less, more] = share >= 0 ? stays : [stays[1], stays[0]];
  const lo = share * less + fresh.lo / after.scored - gone.hi / before.scored;
  const hi = share * more + fresh.hi / after.scored - gone.lo / before.scored;
  const point = change.difference.value;
  const value = point === null ? null : Math.min(hi, Math.max(lo, point));
  return { ...change, difference: within(value, [tidy(lo), tidy(hi)], [last.n, last.of]) };
}

/** Bounds of the scores of all holders of changed posts who leave (before) or come (after). */
function movedPart(
  laid: Laid,
  scope: Scope,
  when: 'before' | 'after',
): { readonly lo: number; readonly hi: number } {
  let lo = 0;
  let hi = 0;
  for (const { units, moved } of laid.changed) {
    if (scope !== null && !units.includes(scope)) continue;
    lo += moved[when].lo;
    hi += moved[when].hi;
  }
  return { lo, hi };
}
