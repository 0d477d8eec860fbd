import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { decidingWishes } from '#model/fit/aspiration.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenModel, type ChosenOptions } from '#model/fit/options.ts';
import { scoreBy } from '#model/fit/score.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import type { Locks } from './locks.ts';
import { isLoose, leaversOf, roomToGive, type Standing } from './shock-givers.ts';

/** Why somebody at work is not proposed, the first that holds in this order. */
export const POOL_REASONS = [
  'shocked',
  'planned',
  'locked',
  'unitBalanced',
  'unitFull',
  'postNeeds',
  'partTime',
  'gate',
  'refused',
  'curable',
  'open',
] as const;

/**
 * Where a person stands: works in what rose; has a move already; is locked; the perangkat daerah is
 * not loose; a unit would exceed the limit; the own post would be short, empty or of unknown need;
 * part-time; every receiving post is shut by a gate; refuses what is left; only after a step; open.
 */
export type PoolReason = (typeof POOL_REASONS)[number];

/** A pair that no gate shuts for good. */
export interface OpenPair {
  readonly personId: PersonId;
  readonly from: PositionId;
  readonly to: PositionId;
  /** Certain score of the pair, 0-100; null where its axis left the model. */
  readonly lo: number | null;
  /** Curable gates that fail; empty = legal at once. */
  readonly missing: readonly RuleId[];
  /** Failing flags, each needs a written reason. */
  readonly flags: readonly RuleId[];
  /** Rules that this record or a dataset that is not loaded leaves open. */
  readonly unknown: readonly RuleId[];
}

/** Everyone at work, counted once, and the pairs that may be proposed. */
export interface Pool {
  readonly counts: Readonly<Record<PoolReason, number>>;
  /** People whom gates shut out of every receiving post, by each gate that does (one may count in several). */
  readonly gates: ReadonlyMap<RuleId, number>;
  readonly pairs: readonly OpenPair[];
}

/** What a search of people reads. */
export interface PoolInput {
  readonly index: FitIndex;
  readonly standing: Standing;
  /** Posts that take people. */
  readonly receivers: readonly PostFact[];
  /** Posts whose own people do not give. */
  readonly shocked: ReadonlySet<PositionId>;
  /** Units with a receiver. */
  readonly receiving: ReadonlySet<UnitId>;
  readonly options: ChosenOptions;
  readonly locks: Locks;
  readonly planned: ReadonlySet<PersonId>;
  readonly curable: boolean;
}

/** Looks at everyone at work; yields the share done, 0-1. */
export function* poolSteps(input: PoolInput): Generator<number, Pool> {
  const counts = Object.fromEntries(POOL_REASONS.map((reason) => [reason, 0])) as Record<
    PoolReason,
    number
  >;
  const gates = new Map<RuleId, number>();
  const pairs: OpenPair[] = [];
  const screen = new Screen(input);
  const posts = [...input.standing.base.holders];
  for (const [at, [postId, people]] of posts.entries()) {
    yield at / posts.length;
    for (const person of people) {
      const shut = screen.reasonOf(person, postId);
      if (shut !== null) {
        counts[shut] += 1;
        continue;
      }
      const judged = judgeAll(input, person, postId);
      counts[judged.reason] += 1;
      pairs.push(...judged.pairs);
      for (const id of judged.gates) gates.set(id, (gates.get(id) ?? 0) + 1);
    }
  }
  return { counts, gates, pairs };
}

/** What shuts a person out whatever the receiving post is; units and posts are looked at once. */
class Screen {
  readonly #input: PoolInput;
  readonly #locked: ReadonlySet<string>;
  readonly #posts = new Map<PositionId, PoolReason | null>();
  readonly #room = new Map<UnitId, number>();

  constructor(input: PoolInput) {
    this.#input = input;
    this.#locked = new Set([...input.locks.persons, ...input.locks.posts]);
  }

  reasonOf(person: PersonFact, postId: PositionId): PoolReason | null {
    const { shocked, planned } = this.#input;
    if (shocked.has(postId)) return 'shocked';
    if (planned.has(person.id)) return 'planned';
    if (this.#locked.has(person.id) || this.#locked.has(postId)) return 'locked';
    const known = this.#posts.get(postId);
    const ofPost = known === undefined ? this.#reasonOfPost(postId) : known;
    this.#posts.set(postId, ofPost);
    return ofPost ?? (person.fte === 1 ? null : 'partTime');
  }

  #reasonOfPost(postId: PositionId): PoolReason | null {
    const { standing, receiving } = this.#input;
    const post = standing.base.city.posts.get(postId);
    if (post === undefined) return 'postNeeds';
    if (!isLoose(standing, post.opdId)) return 'unitBalanced';
    const units = standing.base.unitsOf.get(postId) ?? [];
    const bounded = units.filter((id) => !receiving.has(id));
    if (bounded[0] !== units[0] || bounded.some((id) => this.#roomOf(id) === 0)) return 'unitFull';
    return leaversOf(standing, post) === 0 ? 'postNeeds' : null;
  }

  #roomOf(id: UnitId): number {
    const known = this.#room.get(id) ?? roomToGive(this.#input.standing, id);
    this.#room.set(id, known);
    return known;
  }
}

interface Judged {
  readonly reason: 'open' | 'curable' | 'refused' | 'gate';
  readonly pairs: readonly OpenPair[];
  readonly gates: readonly RuleId[];
}

function judgeAll(input: PoolInput, person: PersonFact, from: PositionId): Judged {
  const { standing, receivers, receiving } = input;
  const home = standing.base.city.posts.get(from)?.opdId ?? '';
  // A perangkat daerah that receives keeps its own people: it may only shift them within itself.
  const targets = receiving.has(home) ? receivers.filter(({ opdId }) => opdId === home) : receivers;
  const found = { refused: false, step: false };
  const gates = new Set<RuleId>();
  const pairs: OpenPair[] = [];
  for (const post of targets) {
    const answer = pairOf(input, person, from, post);
    if (answer.open !== null) {
      pairs.push(answer.open);
      continue;
    }
    found.refused ||= answer.why === 'refused';
    found.step ||= answer.why === 'curable';
    for (const id of answer.gates) gates.add(id);
  }
  if (pairs.length > 0) return { reason: 'open', pairs, gates: [] };
  if (found.refused) return { reason: 'refused', pairs, gates: [] };
  if (found.step) return { reason: 'curable', pairs, gates: [] };
  return { reason: 'gate', pairs, gates: [...gates] };
}

/** What {@link pairOf} reads. */
export type PairInput = Pick<PoolInput, 'index' | 'options' | 'curable'> & {
  readonly standing: Pick<Standing, 'base'>;
};

/** A pair that may be proposed, or why not. */
export type PairAnswer =
  | { readonly open: OpenPair; readonly why: null; readonly gates: readonly RuleId[] }
  | {
      readonly open: null;
      readonly why: 'gate' | 'curable' | 'refused';
      readonly gates: readonly RuleId[];
    };

/**
 * Whether a person may be proposed for a post: no gate fails (or, with `curable`, only gates that a
 * step opens), and the person does not refuse the post, its unit or its family.
 */
export function pairOf(
  { standing, index, options, curable }: PairInput,
  person: PersonFact,
  from: PositionId,
  post: PostFact,
): PairAnswer {
  const { day, catalogue } = options;
  const rules = judgePair(standing.base.rules, person, post, day, catalogue);
  const { verdict, gates, flags, unknown } = rules;
  if (verdict === 'blocked') return { open: null, why: 'gate', gates };
  if (verdict === 'curable' && !curable) return { open: null, why: 'curable', gates };
  if (refuses(index, person, post)) return { open: null, why: 'refused', gates };
  const lo = loOf(index, person, post, options);
  const pair = { personId: person.id, from, to: post.id, lo, missing: gates, flags, unknown };
  return { open: pair, why: null, gates };
}

/** Whether the most specific wish of a person that covers a post is "tidak bersedia". */
export function refuses(index: FitIndex, person: PersonFact, post: PostFact): boolean {
  const above = index.unitsAbove.get(post.unitId) ?? new Set([post.unitId]);
  const deciding = decidingWishes(person, post, above);
  return deciding !== null && deciding.rank === null;
}

/** The certain score of a pair; null for somebody not in service or where its axis left the model. */
export function loOf(
  index: FitIndex,
  person: PersonFact,
  post: PostFact,
  options: ChosenOptions,
): number | null {
  const row = index.rowOf.get(person.id);
  if (row === undefined) return null;
  const model = chosenModel(index, post, options);
  return scoreBy(index, model, row, options.by, options.lambda)?.lo ?? null;
}
