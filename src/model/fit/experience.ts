import type { Day } from '#core/day.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import type { PositionId } from '#core/ids.ts';
import { knownMeasure, type Measure } from './components.ts';

/** Months after which a month of experience counts half. */
export const EXPERIENCE_HALF_LIFE = 60;

/** Months of fresh experience that count as full. */
export const EXPERIENCE_FULL = 60;

const DAYS_PER_MONTH = 365.25 / 12;

interface Span {
  readonly since: Day;
  readonly until: Day;
}

/**
 * Months in each job family, each month worth 2^(−age / 60) with its age in months before `asOf`
 * (the integral over the time served, so that splitting a spell changes nothing). Spells that
 * overlap within a family count once; spells without a family, after `asOf` or with their ends
 * swapped count nothing. The present post counts from its start, whether or not it has a spell.
 */
export function experienceMonths(
  person: PersonFact,
  posts: ReadonlyMap<PositionId, PostFact>,
  asOf: Day,
): ReadonlyMap<string, number> {
  const spans = new Map<string, Span[]>();
  const add = (family: string | null | undefined, since: Day, until: Day | null): void => {
    if (family === null || family === undefined) return;
    const span = { since, until: Math.min(until ?? asOf, asOf) };
    if (span.until <= span.since) return;
    const own = spans.get(family);
    if (own === undefined) spans.set(family, [span]);
    else own.push(span);
  };
  for (const { family, positionId, since, until } of person.spells) {
    add(family ?? familyOf(positionId, posts), since, until);
  }
  if (person.positionSince !== null) {
    add(familyOf(person.positionId, posts), person.positionSince, null);
  }
  return new Map([...spans].map(([family, own]) => [family, decayedMonths(own, asOf)]));
}

function familyOf(
  id: PositionId | null,
  posts: ReadonlyMap<PositionId, PostFact>,
): string | null | undefined {
  return id === null ? null : posts.get(id)?.family;
}

function decayedMonths(spans: readonly Span[], asOf: Day): number {
  let sum = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { since, until } of spans.toSorted((a, b) => a.since - b.since)) {
    const from = Math.max(since, reached);
    if (until <= from) continue;
    sum += worth((asOf - until) / DAYS_PER_MONTH) - worth((asOf - from) / DAYS_PER_MONTH);
    reached = until;
  }
  return sum;
}

/** Worth in months of all time older than `age` months. */
function worth(age: number): number {
  return (EXPERIENCE_HALF_LIFE / Math.LN2) * 2 ** (-age / EXPERIENCE_HALF_LIFE);
}

/** Whether the history of posts has any row of a person; a presumed present post is none. */
export function careerKnown({ spells }: PersonFact): boolean {
  return spells.some(({ presumed }) => presumed !== true);
}

/**
 * E: decayed months in the family of the post over the full number, at most 100. A person without
 * any recorded spell is unknown, at least what the present post alone gives. A post without a
 * family is unknown for everybody: do not ask.
 */
export function experienceMeasure(months: number, hasHistory: boolean): Measure {
  const value = 100 * Math.min(1, months / EXPERIENCE_FULL);
  if (hasHistory) return knownMeasure(value, 'E.known');
  return { value: null, lo: value, hi: 100, known: 0, fresh: 0, reason: 'E.noHistory' };
}
