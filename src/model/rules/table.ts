import type { Day } from '#core/day.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { CATALOGUE, RULE_IDS, type Catalogue, type RuleId } from './catalogue.ts';
import type { RuleContext } from './context.ts';
import { answerOfRule, type Answer, type Verdict } from './evaluate.ts';
import { postKeyOf } from './post-keys.ts';

/**
 * What a rule says of a pair as one byte, worse ones higher: it passes; an info rule tells; an info
 * rule cannot tell; to be checked by hand; to be verified; needs a reason; needs a step; blocks.
 */
export const CODES = {
  pass: 0,
  told: 1,
  open: 2,
  byHand: 3,
  check: 4,
  reason: 5,
  curable: 6,
  blocked: 7,
} as const;

/** Verdict of a pair by the worst code of its rules. */
export const VERDICT_OF_CODE: readonly Verdict[] = [
  'clear',
  'clear',
  'clear',
  'by-hand',
  'needs-check',
  'needs-reason',
  'curable',
  'blocked',
];

/** The code of an answer. */
export function codeOf({ state, severity, curable, lack }: Answer): number {
  if (state === 'pass') return CODES.pass;
  if (severity === 'info') return state === 'fail' ? CODES.told : CODES.open;
  if (state === 'unknown') return lack?.kind === 'column' ? CODES.byHand : CODES.check;
  if (severity === 'flag') return CODES.reason;
  return curable ? CODES.curable : CODES.blocked;
}

/**
 * One rule for every person and every kind of post that it tells apart. The pair of person row p
 * and post row j has the code `codes[keyOfPost[j] * persons + p]`.
 */
export interface RuleColumn {
  readonly id: RuleId;
  readonly keys: number;
  readonly keyOfPost: Uint16Array;
  readonly codes: Uint8Array;
}

/** Some rules for all pairs of some people and posts on one day, in typed arrays by row. */
export interface RuleTable {
  readonly persons: readonly PersonFact[];
  readonly posts: readonly PostFact[];
  readonly columns: readonly RuleColumn[];
}

/** What a table is made of. */
export interface TableInput {
  readonly context: RuleContext;
  readonly persons: readonly PersonFact[];
  readonly posts: readonly PostFact[];
  readonly day: Day;
  readonly catalogue?: Catalogue;
  /** Rules of pairs; all of them by default. */
  readonly rules?: readonly RuleId[];
}

/**
 * Works out a table step by step: a step is one rule for one kind of post, so that a caller can
 * stop, wait or show how far it is between two of them (yields the share done of the rules, 0-1).
 * Each step asks the very predicate that {@link judgePair} asks.
 */
export function* tableSteps(input: TableInput): Generator<number, RuleTable> {
  const { persons, posts, rules = RULE_IDS } = input;
  const columns: RuleColumn[] = [];
  for (const [at, id] of rules.entries()) {
    const { keyOfPost, samples } = keysOf(input, id);
    const codes = new Uint8Array(samples.length * persons.length);
    for (const [key, sample] of samples.entries()) {
      fill(codes, key * persons.length, input, id, sample);
      yield (at + (key + 1) / samples.length) / rules.length;
    }
    columns.push({ id, keys: samples.length, keyOfPost, codes });
  }
  return { persons, posts, columns };
}

/** The whole table at once. */
export function ruleTable(input: TableInput): RuleTable {
  const steps = tableSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function keysOf({ context, posts }: TableInput, id: RuleId) {
  const keyOf = postKeyOf(id);
  const numbers = new Map<string, number>();
  const samples: PostFact[] = [];
  const keyOfPost = Uint16Array.from(posts, (post) => {
    const text = keyOf(post, context);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, samples.length);
    return samples.push(post) - 1;
  });
  return { keyOfPost, samples };
}

function fill(
  codes: Uint8Array,
  from: number,
  { context, persons, day, catalogue = CATALOGUE }: TableInput,
  id: RuleId,
  post: PostFact,
): void {
  for (const [row, person] of persons.entries()) {
    codes[from + row] = codeOf(answerOfRule(context, id, person, post, day, catalogue));
  }
}

/** The worst code of every person for the post in row `post`, into `worst` (length of persons). */
export function worstOf({ persons, columns }: RuleTable, post: number, worst: Uint8Array): void {
  worst.fill(CODES.pass);
  for (const { keyOfPost, codes } of columns) {
    const from = (keyOfPost[post] ?? 0) * persons.length;
    for (let row = 0; row < persons.length; row += 1) {
      const code = codes[from + row] ?? 0;
      if (code > (worst[row] ?? 0)) worst[row] = code;
    }
  }
}

/** How many pairs a rule touches, by code; a person with the post held is no pair. */
export interface RuleCount {
  readonly id: RuleId;
  readonly pairs: number;
  /** Pairs by code, at the places of {@link CODES}. */
  readonly byCode: readonly number[];
  /** People with at least one pair that fails (told, reason, curable, blocked). */
  readonly persons: number;
}

/** Counts of every rule of a table over all its pairs, without a loop over the pairs. */
export function countPairs({ persons, posts, columns }: RuleTable): RuleCount[] {
  const rowOfPost = new Map(posts.map((post, row) => [post.id, row]));
  const held = persons.map(({ positionId }) =>
    positionId === null ? undefined : rowOfPost.get(positionId),
  );
  const own = held.filter((row) => row !== undefined).length;
  const pairs = persons.length * posts.length - own;
  return columns.map((column) => {
    return { id: column.id, pairs, ...countColumn(column, persons.length, held) };
  });
}

function countColumn(
  column: RuleColumn,
  persons: number,
  held: readonly (number | undefined)[],
): Pick<RuleCount, 'byCode' | 'persons'> {
  const { keys, keyOfPost } = column;
  const postsOfKey = new Uint32Array(keys);
  for (const key of keyOfPost) postsOfKey[key] = (postsOfKey[key] ?? 0) + 1;
  const byCode = Array.from(VERDICT_OF_CODE, () => 0);
  let touched = 0;
  for (let row = 0; row < persons; row += 1) {
    const ownPost = held[row];
    const ownKey = ownPost === undefined ? null : (keyOfPost[ownPost] ?? null);
    if (countRow(column, row, persons, postsOfKey, ownKey, byCode)) touched += 1;
  }
  return { byCode, persons: touched };
}

/** Adds the pairs of one person to `byCode`; true where one of them fails. */
function countRow(
  { keys, codes }: RuleColumn,
  row: number,
  persons: number,
  postsOfKey: Uint32Array,
  ownKey: number | null,
  byCode: number[],
): boolean {
  let fails = false;
  for (let key = 0; key < keys; key += 1) {
    const times = (postsOfKey[key] ?? 0) - (key === ownKey ? 1 : 0);
    const code = codes[key * persons + row] ?? 0;
    byCode[code] = (byCode[code] ?? 0) + times;
    if (times > 0 && isFailure(code)) fails = true;
  }
  return fails;
}

function isFailure(code: number): boolean {
  return code === CODES.told || code >= CODES.reason;
}
