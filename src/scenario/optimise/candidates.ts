import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { decidingWishes } from '#model/fit/aspiration.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { BestPairs } from '#model/fit/kernel/best-pairs.ts';
import { kilometresOf } from '#model/fit/location.ts';
import { chosenModel, type ChosenOptions } from '#model/fit/options.ts';
import { scoreBy } from '#model/fit/score.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import { applyMoves, type Placement } from '#scenario/apply.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Moves } from '#scenario/moves.ts';
import type { CandidatePair } from './graph.ts';
import type { OptimiseSettings } from './settings.ts';

/** What candidates are drawn from: the city, the best pairs of all posts and people, the scenario. */
export interface CandidateInput {
  readonly index: FitIndex;
  readonly base: ScenarioBase;
  readonly best: BestPairs;
  readonly moves: Moves;
  readonly settings: OptimiseSettings;
  /** Pairs that are asked about by name: kept where no gate stops them, whatever their score. */
  readonly named?: readonly (readonly [PersonId, PositionId])[];
}

/** Posts that take part, people kept of a post and posts of a person, for the page to say. */
export const KEPT = { perPost: 30, perPerson: 10 } as const;

const NO_UNITS: ReadonlySet<UnitId> = new Set();

/**
 * The pairs that compete: of the best lists those that go to a post of the mode (filling: vacant posts
 * alone, unless seats that are left can be taken; else posts with a free seat, or all), and in the
 * mode of wishes every pair that a wish names. Gains compare certain scores of demands-abilities of
 * the same components only.
 */
export function candidatePairs(input: CandidateInput): CandidatePair[] {
  const context = new Context(input);
  const pairs: CandidatePair[] = [];
  const seen = new Set<string>();
  const add: Add = (personId, postId, curable) => {
    const key = `${personId}\n${postId}`;
    if (seen.has(key)) return;
    seen.add(key);
    const pair = context.pair(personId, postId, curable);
    if (pair !== null) pairs.push(pair);
  };
  const offer = input.settings.mode === 'wishes' ? offerWishes : offerBest;
  offer(input, context, add);
  for (const [personId, postId] of input.named ?? []) {
    const verdict = context.verdict(personId, postId);
    if (verdict === 'clear' || verdict === 'curable') add(personId, postId, verdict === 'curable');
  }
  return pairs;
}

type Add = (personId: PersonId, postId: PositionId, curable: boolean) => void;

function offerWishes({ index }: CandidateInput, context: Context, add: Add): void {
  for (const person of index.persons) {
    for (const { id, curable } of context.wished(person)) add(person.id, id, curable);
  }
}

function offerBest({ index, best }: CandidateInput, context: Context, add: Add): void {
  for (const post of context.targets) {
    for (const { personId, curable } of best.ofPost(post.id)) add(personId, post.id, curable);
  }
  for (const { id } of index.persons) {
    for (const { postId, curable } of best.ofPerson(id)) {
      if (context.isTarget(postId)) add(id, postId, curable);
    }
  }
}

interface Present {
  readonly lo: number;
  readonly model: string;
}

/** What is worked out once for all pairs. */
class Context {
  readonly #input: CandidateInput;
  readonly #placement: Placement;
  readonly #present = new Map<PersonId, Present | null>();
  readonly #chosen: ChosenOptions;
  readonly targets: readonly PostFact[];
  readonly #targetIds: ReadonlySet<PositionId>;

  constructor(input: CandidateInput) {
    this.#input = input;
    this.#placement = applyMoves(input.base, input.moves);
    this.#chosen = input.best.options;
    this.targets = input.index.posts.filter((post) => this.#takes(post));
    this.#targetIds = new Set(this.targets.map(({ id }) => id));
  }

  isTarget(id: PositionId): boolean {
    return this.#targetIds.has(id);
  }

  #takes({ id, seats }: PostFact): boolean {
    const { chains, mode } = this.#input.settings;
    const holders = this.#placement.holdersOf(id).length;
    if (chains) return seats > 0;
    return mode === 'fill' ? holders === 0 && seats > 0 : seats > holders;
  }

  /** Posts that a wish of the person covers and no gate stops, without those that are refused. */
  wished(person: PersonFact): { readonly id: PositionId; readonly curable: boolean }[] {
    if (person.wishes.every(isOpen)) return [];
    return this.targets.flatMap((post) => {
      if (post.id === person.positionId || this.wishRank(person, post) === null) return [];
      const verdict = this.verdict(person.id, post.id);
      if (verdict === 'stopped') return [];
      if (verdict === 'curable' && !this.#input.settings.curable) return [];
      return [{ id: post.id, curable: verdict === 'curable' }];
    });
  }

  /** Best rank of the wishes that decide; null where none covers the post, or one of them refuses. */
  wishRank(person: PersonFact, post: PostFact): number | null {
    const above = this.#input.index.unitsAbove.get(post.unitId) ?? NO_UNITS;
    const deciding = decidingWishes(person, post, above);
    if (deciding === null || deciding.match === 'general' || deciding.refused) return null;
    return deciding.rank === null ? null : Math.min(7, Math.max(1, deciding.rank));
  }

  verdict(personId: PersonId, postId: PositionId): 'clear' | 'curable' | 'stopped' {
    const { index } = this.#input;
    const person = index.city.persons.get(personId);
    const post = index.city.posts.get(postId);
    if (person === undefined || post === undefined) return 'stopped';
    const { day, catalogue } = this.#chosen;
    const { verdict } = judgePair(index.rules, person, post, day, catalogue);
    if (verdict === 'blocked') return 'stopped';
    return verdict === 'curable' ? verdict : 'clear';
  }

  pair(personId: PersonId, postId: PositionId, curable: boolean): CandidatePair | null {
    const { index } = this.#input;
    const row = index.rowOf.get(personId);
    const person = row === undefined ? undefined : index.persons[row];
    const post = index.city.posts.get(postId);
    if (row === undefined || person === undefined || post === undefined) return null;
    const now = this.#presentOf(row, person);
    const there = this.#scoreOf(row, post);
    const same = now !== null && there !== null && now.model === there.model;
    return {
      personId,
      postId,
      gain: same ? there.lo - now.lo : null,
      wish: this.wishRank(person, post),
      km: this.#kmOf(row, person, post),
      curable,
    };
  }

  #presentOf(row: number, person: PersonFact): Present | null {
    const known = this.#present.get(person.id);
    if (known !== undefined) return known;
    const post = this.#input.index.city.posts.get(person.positionId ?? '');
    const present = post === undefined ? null : this.#scoreOf(row, post);
    this.#present.set(person.id, present);
    return present;
  }

  #scoreOf(row: number, post: PostFact): Present | null {
    const { index } = this.#input;
    const model = chosenModel(index, post, this.#chosen);
    const score = scoreBy(index, model, row, 'da', this.#chosen.lambda);
    if (score === null) return null;
    return { lo: score.lo, model: model.parts.DA.map(({ id }) => id).join(' ') };
  }

  #kmOf(row: number, person: PersonFact, post: PostFact): number | null {
    const { locations, city } = this.#input.index;
    const left = city.posts.get(person.positionId ?? '');
    const there = kilometresOf(locations, row, post.unitId);
    const now = left === undefined ? null : kilometresOf(locations, row, left.unitId);
    return there === null || now === null ? null : there - now;
  }
}

function isOpen({ positionId, unitId, family }: PersonFact['wishes'][number]): boolean {
  return positionId === null && unitId === null && family === null;
}
