import { monthsBetween, type Day } from '#core/day.ts';
import { golonganRank, golonganScheme } from '#core/golongan.ts';
import type { PersonFact } from '#model/facts.ts';
import { levelOf, riseOf } from './career.ts';
import {
  column,
  dataset,
  presentPost,
  record,
  type RuleAnswer,
  type RuleCheck,
  type RuleFacts,
  type RuleInput,
} from './context.ts';
import type { PostLegal } from './legal-facts.ts';
import { titleStem } from './title-stem.ts';

const PRESENT = record('employees.position_id');

/**
 * M-13 Career ladder: a rise of more than one step at once ("lompat jabatan") blocks, as I-MUT does;
 * so does a promotion to a managerial post before the months on the step below are served, counted
 * over all spells on that step or a higher one, overlaps once. Spells of unknown tier leave it
 * unknown where they would decide. JPT asks five years in the field beside that, which no column
 * tells: it is unknown then. Without a known present post it is unknown.
 */
export const careerLadder: RuleCheck<'M-13'> = (input, params) => {
  const { post } = input;
  const rise = riseOf(presentPost(input)?.tier ?? null, post.tier);
  if (rise === null) {
    return { state: 'unknown', severity: 'gate', message: 'unknown', lack: PRESENT };
  }
  const { steps } = params;
  if (rise > steps) {
    return { state: 'fail', severity: 'gate', message: 'fail', facts: () => ({ rise, steps }) };
  }
  const { tier } = post;
  const managerial = tier === 'JPT_PRATAMA' || tier === 'ADMINISTRATOR' || tier === 'PENGAWAS';
  if (rise <= 0 || !managerial) return { state: 'pass', severity: 'gate', message: 'pass' };
  return servedBelow(input, params[tier]);
};

function servedBelow(input: RuleInput, months: number): RuleAnswer<'M-13'> {
  const { city, person, post, day } = input;
  const level = levelOf(post.tier) - 1;
  const needed = Math.floor((months * 365.25) / 12);
  const sure = spans(input, (spell) => spell !== null && levelOf(spell) >= level);
  const days = daysOf(sure, day);
  const facts = (): RuleFacts => ({ months: Math.floor((days * 12) / 365.25), asked: months });
  if (days >= needed) {
    return post.tier === 'JPT_PRATAMA'
      ? { state: 'unknown', severity: 'gate', message: 'unknownField', lack: column('fieldYears') }
      : { state: 'pass', severity: 'gate', message: 'passServed', facts };
  }
  if (person.positionSince === null) {
    const lack = record('employees.position_since');
    return { state: 'unknown', severity: 'gate', message: 'unknownServed', lack };
  }
  if (!city.loaded.has('position_history')) {
    const lack = dataset('position_history');
    return { state: 'unknown', severity: 'gate', message: 'unknownServed', lack };
  }
  const possible = spans(input, (spell) => spell === null || levelOf(spell) >= level);
  if (daysOf(possible, day) >= needed) {
    const lack = record('position_history.tier');
    return { state: 'unknown', severity: 'gate', message: 'unknownServed', lack };
  }
  const fail = { state: 'fail', severity: 'gate', message: 'failServed', facts } as const;
  const present = presentPost(input);
  const serving = present !== undefined && levelOf(present.tier) >= level;
  return serving ? { ...fail, passesFrom: () => day + needed - days } : fail;
}

type Span = readonly [since: Day, until: Day | null];

/** Spells whose tier counts, the present post among them though the history may not hold it. */
function spans(input: RuleInput, counts: (tier: PersonFact['spells'][number]['tier']) => boolean) {
  const { person } = input;
  const found: Span[] = [];
  for (const { tier, since, until } of person.spells) {
    if (counts(tier)) found.push([since, until]);
  }
  const present = presentPost(input);
  const { positionSince } = person;
  if (present !== undefined && positionSince !== null && counts(present.tier)) {
    found.push([positionSince, null]);
  }
  return found;
}

/** Days covered by some spans up to `day`, each counted once. */
function daysOf(found: readonly Span[], day: Day): number {
  let days = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [since, until] of found.toSorted((a, b) => a[0] - b[0])) {
    const end = Math.min(until ?? day, day);
    const start = Math.max(since, covered);
    if (end > start) days += end - start;
    covered = Math.max(covered, end);
  }
  return days;
}

/**
 * M-14 Rank (golongan) outside the band of the post asks for a reason; below the least one it blocks
 * where the office says so. The scales of PNS and PPPK do not compare.
 */
export const rankBand: RuleCheck<'M-14'> = ({ city, person, post }, { belowBlocks }) => {
  const legal = city.legal.posts.get(post.id);
  const band = bandOf(legal);
  const severity = belowBlocks ? 'gate' : 'flag';
  if (band === null) {
    const lack = record('positions.min_golongan');
    return { state: 'unknown', severity, message: 'unknownPost', lack };
  }
  const has = person.golongan;
  const own = rankOf(has);
  if (has === null || own === null) {
    return { state: 'unknown', severity, message: 'unknown', lack: record('employees.golongan') };
  }
  const facts = (): RuleFacts => {
    return { has, least: legal?.minGolongan ?? '…', most: legal?.maxGolongan ?? '…' };
  };
  if (own.scheme !== band.scheme) {
    const lack = record('positions.min_golongan');
    return { state: 'unknown', severity, message: 'unknownScheme', facts, lack };
  }
  if (own.rank < band.least) return { state: 'fail', severity, message: 'failBelow', facts };
  return own.rank > band.most
    ? { state: 'fail', severity: 'flag', message: 'failAbove', facts }
    : { state: 'pass', severity: 'flag', message: 'pass', facts };
};

/** The band of a post on one scale; an end that is not stated is open. Null where neither is. */
function bandOf(legal: PostLegal | undefined) {
  const least = rankOf(legal?.minGolongan ?? null);
  const most = rankOf(legal?.maxGolongan ?? null);
  const scheme = (least ?? most)?.scheme;
  if (scheme === undefined) return null;
  return { scheme, least: least?.rank ?? 0, most: most?.rank ?? Number.POSITIVE_INFINITY };
}

function rankOf(code: string | null): { readonly scheme: string; readonly rank: number } | null {
  if (code === null) return null;
  const rank = golonganRank(code);
  const scheme = golonganScheme(code);
  return rank === null || scheme === null ? null : { scheme, rank };
}

/**
 * M-15 Age on entry, in whole years on the day: over the limit of the tier blocks. Who is a JPT
 * already, or holds that functional title, does not enter anew. The one place where age counts,
 * beside retirement.
 */
export const entryAge: RuleCheck<'M-15'> = (input, limits) => {
  const { city, person, post, day } = input;
  const limit = limits[post.tier];
  if (limit === undefined) return { state: 'pass', severity: 'gate', message: 'passNone' };
  const birth = city.legal.persons.get(person.id)?.birthDate ?? null;
  if (birth === null) {
    const lack = record('employees.birth_date');
    return { state: 'unknown', severity: 'gate', message: 'unknown', lack };
  }
  const age = (): number => Math.floor(monthsBetween(birth, day) / 12);
  const facts = (): RuleFacts => ({ age: age(), limit });
  if (isOfAge(birth, day, limit))
    return { state: 'pass', severity: 'gate', message: 'pass', facts };
  const present = presentPost(input);
  if (present === undefined && person.positionId !== null) {
    return { state: 'unknown', severity: 'gate', message: 'unknownEntry', facts, lack: PRESENT };
  }
  const holds =
    present?.kind === post.kind &&
    (post.kind === 'JPT' || titleStem(present.title) === titleStem(post.title));
  return holds
    ? { state: 'pass', severity: 'gate', message: 'passHeld', facts }
    : { state: 'fail', severity: 'gate', message: 'fail', facts };
};

/** Whether the whole years are no more than `limit`. No year has less than 365 days: that is asked first. */
function isOfAge(birth: Day, day: Day, limit: number): boolean {
  const years = Math.floor(limit);
  return day - birth < 365 * (years + 1) || Math.floor(monthsBetween(birth, day) / 12) <= years;
}

/**
 * M-18 Two posts at once: an administrative post does not go with a functional one. A person has one
 * post in the files, so that a second one cannot be seen: unknown. Acting posts are not second posts.
 */
export const doublePost: RuleCheck<'M-18'> = ({ post }, { kinds }) => {
  return kinds.includes(post.kind)
    ? { state: 'unknown', severity: 'gate', message: 'unknown', lack: column('secondPost') }
    : { state: 'pass', severity: 'gate', message: 'passKind' };
};

/**
 * M-24 Demotion: a step down needs a written reason, whatever its cause (merit, UU 20/2023). Without
 * a known present post it is unknown.
 */
export const demotion: RuleCheck<'M-24'> = (input) => {
  const rise = riseOf(presentPost(input)?.tier ?? null, input.post.tier);
  if (rise === null) {
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack: PRESENT };
  }
  if (rise >= 0) return { state: 'pass', severity: 'flag', message: 'pass' };
  return { state: 'fail', severity: 'flag', message: 'fail', facts: () => ({ fall: -rise }) };
};

/**
 * M-28 Protected formation: functional staff of schools and health moved out of that family asks for
 * a reason. Without a post nobody is bound.
 */
export const protectedStaff: RuleCheck<'M-28'> = (input, { families }) => {
  const { person, post } = input;
  if (person.positionId === null) return { state: 'pass', severity: 'flag', message: 'passOther' };
  const present = presentPost(input);
  if (present === undefined) {
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack: PRESENT };
  }
  if (present.kind !== 'JF') return { state: 'pass', severity: 'flag', message: 'passOther' };
  const family = present.family;
  if (family !== null && !families.includes(family)) {
    return { state: 'pass', severity: 'flag', message: 'passOther' };
  }
  if (family === null || post.family === null) {
    const lack = record('positions.job_family');
    return { state: 'unknown', severity: 'flag', message: 'unknownFamily', lack };
  }
  const facts = (): RuleFacts => ({ family });
  return post.family === family
    ? { state: 'pass', severity: 'flag', message: 'pass', facts }
    : { state: 'fail', severity: 'flag', message: 'fail', facts };
};
