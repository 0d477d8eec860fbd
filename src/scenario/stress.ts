import type { PersonId, PositionId } from '#core/ids.ts';
import { Random } from '#core/random.ts';
import { mean, quantile } from '#core/stats.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { decidingWishes } from '#model/fit/aspiration.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { applyMoves } from './apply.ts';
import type { ScenarioBase } from './base.ts';
import { MUST_FILL_WORTH } from './chains.ts';
import type { Move, Moves } from './moves.ts';
import { NoisyScores } from './stress-scores.ts';
import { usableStress, type StressValues } from './stress-parameters.ts';

/** Runs when nothing is chosen. */
export const STRESS_RUNS = 400;

/** The fifth, the middle and the ninety-fifth of a hundred runs, and the mean; null without runs. */
export interface Spread {
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly mean: number | null;
}

/** How a move fares over the runs, as shares of them. */
export interface MoveShares {
  readonly move: Move;
  /** The move takes place: nobody refuses or leaves. */
  readonly done: number;
  /** It takes place and the plan is better with it than without it. */
  readonly worthwhile: number;
  /** Of those looked at for the post, the person still has the highest certain score; null where nobody else was. */
  readonly chosen: number | null;
}

/** What a stress test found. */
export interface Stress {
  readonly runs: number;
  readonly seed: number;
  readonly values: StressValues;
  /** Gain in persons if everything is as the data say. */
  readonly computed: number;
  readonly gain: Spread;
  /** Gain of each run, in the order of the runs. */
  readonly gains: readonly number[];
  /** Share of the runs in which the plan beats no moves at all. */
  readonly beats: number;
  /** Gain in certain score over all moves: as computed, and less what choosing the best noisy score adds. */
  readonly fit: {
    readonly computed: number;
    readonly again: number;
    /** What the choice of the highest scores flatters by, mean over the runs; 0 where it does not. */
    readonly optimism: number;
    readonly spread: Spread;
    /** Moves of which both scores are known. */
    readonly moves: number;
  };
  readonly moves: readonly MoveShares[];
}

/** What is asked. */
export interface StressInput {
  readonly index: FitIndex;
  readonly base: ScenarioBase;
  readonly moves: Moves;
  readonly values?: Partial<StressValues>;
  readonly seed: number;
  readonly runs?: number;
  readonly options?: FitOptions;
  /** Others who were looked at for a post; nobody when left out. */
  readonly rivals?: (postId: PositionId) => readonly PersonId[];
}

const YEAR = 365;

/**
 * The plan under what may turn out otherwise: refusals, people who leave, loads and levels that err. A
 * run's gain is the shortage in full posts that goes away, one more for each post that must be filled and
 * is, less the capacity of learning. The gain in score is given as computed and less the optimism of
 * choosing the best of noisy scores (winner's curse). Same seed, same result. Yields the share done.
 */
export function* stressSteps(input: StressInput): Generator<number, Stress> {
  const { seed, base, runs = STRESS_RUNS } = input;
  const values = usableStress(input.values ?? {});
  const plan = new Plan(base, applyMoves(base, input.moves).moves, input.index, values);
  const scores = new NoisyScores(input.index, chosenOptions(input.index, input.options ?? {}), {
    moves: plan.moves,
    rivals: input.rivals ?? (() => []),
  });
  const random = new Random(seed);
  const gains: number[] = [];
  const fits: number[] = [];
  const optimism: number[] = [];
  const tally = plan.moves.map(() => ({ done: 0, worthwhile: 0, chosen: 0 }));
  for (let run = 0; run < runs; run += 1) {
    yield run / runs;
    const own = random.fork(`run ${run}`);
    const drawn = plan.draw(own.fork('plan'));
    const noisy = scores.draw(own.fork('levels'), values.levelError);
    gains.push(drawn.gain);
    fits.push(noisy.gain);
    optimism.push(noisy.optimism);
    for (const [at, count] of tally.entries()) {
      count.done += Number(drawn.done[at]);
      count.worthwhile += Number(drawn.worthwhile[at]);
      count.chosen += Number(noisy.chosen[at]);
    }
  }
  // A correction takes away, it never adds: levels at the end of their scale err downwards alone.
  const flattered = Math.max(0, mean(optimism) ?? 0);
  return {
    runs,
    seed,
    values,
    computed: plan.gainIf(plan.asPlanned()),
    gain: spreadOf(gains),
    gains,
    beats: gains.filter((gain) => gain > 0).length / Math.max(1, runs),
    fit: {
      computed: scores.computed,
      again: scores.computed - flattered,
      optimism: flattered,
      spread: spreadOf(fits),
      moves: scores.known,
    },
    moves: plan.moves.map((move, at) => sharesOf(move, tally[at], runs, scores.hasRivals(at))),
  };
}

function sharesOf(
  move: Move,
  count: { done: number; worthwhile: number; chosen: number } | undefined,
  runs: number,
  rivalled: boolean,
): MoveShares {
  const share = (times = 0): number => times / Math.max(1, runs);
  return {
    move,
    done: share(count?.done),
    worthwhile: share(count?.worthwhile),
    chosen: rivalled ? share(count?.chosen) : null,
  };
}

function spreadOf(values: readonly number[]): Spread {
  return {
    p5: quantile(values, 0.05),
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    mean: mean(values),
  };
}

/** One way that things may turn out. */
interface Turn {
  /** By post: what its need is multiplied by. */
  readonly load: ReadonlyMap<PositionId, number>;
  readonly left: ReadonlySet<PersonId>;
  readonly done: readonly boolean[];
}

interface Drawn {
  readonly gain: number;
  readonly done: readonly boolean[];
  readonly worthwhile: readonly boolean[];
}

/** The posts and people that a plan touches. */
class Plan {
  readonly moves: Moves;
  readonly #base: ScenarioBase;
  readonly #values: StressValues;
  readonly #posts: readonly PostFact[];
  readonly #holders: ReadonlyMap<PositionId, readonly PersonFact[]>;
  readonly #refusal: readonly number[];

  constructor(base: ScenarioBase, moves: Moves, index: FitIndex, values: StressValues) {
    this.moves = moves;
    this.#base = base;
    this.#values = values;
    const touched = new Set(moves.flatMap(({ from, to }) => [from, to]));
    this.#posts = [...base.city.posts.values()].filter(({ id }) => touched.has(id));
    this.#holders = new Map(this.#posts.map(({ id }) => [id, base.holders.get(id) ?? []]));
    this.#refusal = moves.map((move) => refusalOf(base, index, move, values));
  }

  /** Everything as the data say; people whose retirement is within a year are gone by its end. */
  asPlanned(): Turn {
    const left = new Set([...this.#people()].filter((p) => this.#retires(p)).map(({ id }) => id));
    return { load: new Map(), left, done: this.moves.map(({ personId }) => !left.has(personId)) };
  }

  draw(random: Random): Drawn {
    const { normError, leave } = this.#values;
    const loads = random.fork('loads');
    const load = new Map(
      this.#posts.map(({ id }) => [id, Math.max(0, 1 + loads.normal(0, normError))]),
    );
    const leaving = random.fork('leaving');
    const left = new Set<PersonId>();
    for (const person of this.#people()) {
      if (leaving.chance(leave) || this.#retires(person)) left.add(person.id);
    }
    const refusing = random.fork('refusing');
    const done = this.moves.map(({ personId }, at) => {
      const refused = refusing.chance(this.#refusal[at] ?? 0);
      return !refused && !left.has(personId);
    });
    const turn = { load, left, done };
    const gain = this.gainIf(turn);
    const worthwhile = done.map((own, at) => {
      return own && gain > this.gainIf({ ...turn, done: done.with(at, false) });
    });
    return { gain, done, worthwhile };
  }

  /** Gain of the moves that take place against none, in persons. */
  gainIf({ load, left, done }: Turn): number {
    let gain = 0;
    for (const post of this.#posts) {
      const stay = (this.#holders.get(post.id) ?? []).filter(({ id }) => !left.has(id));
      const after = this.#after(post, stay, done);
      const need = post.need === null ? null : post.need * (load.get(post.id) ?? 1);
      gain += lack(need, fte(stay)) - lack(need, fte(after));
      if (post.mustFill) {
        gain += MUST_FILL_WORTH * (Number(stay.length === 0) - Number(after.length === 0));
      }
    }
    const learning = this.moves.reduce((sum, { personId, to }, at) => {
      const moved = done[at] === true && to !== null;
      return sum + (moved ? (this.#base.city.persons.get(personId)?.fte ?? 0) : 0);
    }, 0);
    return gain - (learning * this.#values.rampMonths) / 12;
  }

  #after(post: PostFact, stay: readonly PersonFact[], done: readonly boolean[]): PersonFact[] {
    const after = [...stay];
    for (const [at, { personId, from, to }] of this.moves.entries()) {
      if (done[at] !== true) continue;
      if (from === post.id) {
        const place = after.findIndex(({ id }) => id === personId);
        if (place >= 0) after.splice(place, 1);
      }
      const person = this.#base.city.persons.get(personId);
      if (to === post.id && person !== undefined) after.push(person);
    }
    return after;
  }

  #people(): ReadonlySet<PersonFact> {
    const movers = this.moves.flatMap(
      ({ personId }) => this.#base.city.persons.get(personId) ?? [],
    );
    return new Set([...[...this.#holders.values()].flat(), ...movers]);
  }

  #retires({ retirement }: PersonFact): boolean {
    return retirement !== null && retirement <= this.#base.city.asOf + YEAR;
  }
}

/** The chance of a refusal by what the person has said of the post; to the bench nobody is asked. */
function refusalOf(
  { city }: ScenarioBase,
  index: FitIndex,
  { personId, to }: Move,
  values: StressValues,
): number {
  const person = city.persons.get(personId);
  const post = to === null ? undefined : city.posts.get(to);
  if (person === undefined || post === undefined) return 0;
  const above = index.unitsAbove.get(post.unitId) ?? new Set([post.unitId]);
  const wish = decidingWishes(person, post, above);
  if (wish === null) return values.refuseUnknown;
  if (wish.rank === null) return values.refuseUnwilling;
  return wish.willingness === 'bersyarat' ? values.refuseConditional : values.refuseWilling;
}

function fte(people: readonly PersonFact[]): number {
  return people.reduce((sum, person) => sum + person.fte, 0);
}

function lack(need: number | null, held: number): number {
  return need === null ? 0 : Math.max(0, need - held);
}
