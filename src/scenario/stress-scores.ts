import type { PersonId, PositionId } from '#core/ids.ts';
import type { Random } from '#core/random.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { FitModel } from '#model/fit/fit-model.ts';
import { chosenModel, type ChosenOptions } from '#model/fit/options.ts';
import { scoreBy } from '#model/fit/score.ts';
import type { Move, Moves } from './moves.ts';

const LOWEST = 1;
const HIGHEST = 5;

/** A choice for a post: rows of the people looked at, the mover first, with their certain scores. */
interface Choice {
  readonly model: FitModel | null;
  readonly now: FitModel | null;
  readonly rows: readonly number[];
  readonly scores: readonly number[];
}

/** What one draw of levels makes of the scores. */
export interface NoisyDraw {
  /** Gain in certain score over all moves. */
  readonly gain: number;
  /** By how much the scores of those who would be chosen now lie above what the data say of them. */
  readonly optimism: number;
  /** By move: whether the person is still chosen. */
  readonly chosen: readonly boolean[];
}

/**
 * Scores under levels that err: a copy of the levels of those concerned is drawn anew in each run and
 * put back after it, so that the city's own stays as it is.
 */
export class NoisyScores {
  /** Gain in certain score as the data say: at the post entered less at the post left. */
  readonly computed: number;
  /** Moves of which both scores are known. */
  readonly known: number;
  readonly #index: FitIndex;
  readonly #own: FitIndex;
  readonly #options: ChosenOptions;
  readonly #choices: readonly Choice[];
  readonly #rows: readonly number[];
  readonly #models = new Map<PositionId, FitModel>();

  constructor(
    index: FitIndex,
    options: ChosenOptions,
    given: {
      readonly moves: Moves;
      readonly rivals: (postId: PositionId) => readonly PersonId[];
    },
  ) {
    this.#index = index;
    this.#options = options;
    this.#own = { ...index, levels: { ...index.levels, levels: index.levels.levels.slice() } };
    this.#choices = given.moves.map((move) => this.#choiceOf(move, given.rivals));
    this.#rows = [...new Set(this.#choices.flatMap(({ rows }) => rows))];
    this.known = this.#choices.filter((choice) => this.#gainOf(choice) !== null).length;
    this.computed = this.#choices.reduce((sum, choice) => sum + (this.#gainOf(choice) ?? 0), 0);
  }

  /** Whether anybody but the mover was looked at for the post of a move. */
  hasRivals(at: number): boolean {
    return (this.#choices[at]?.rows.length ?? 0) > 1;
  }

  /** Draws every level of those concerned: with chance `error` it is one higher or lower, within 1 to 5. */
  draw(random: Random, error: number): NoisyDraw {
    for (const row of this.#rows) this.#disturb(random, row, error);
    let gain = 0;
    let optimism = 0;
    const taken = new Set<number>();
    const chosen = this.#choices.map((choice) => {
      gain += this.#gainOf(choice) ?? 0;
      const best = this.#bestOf(choice, taken);
      if (best === null) return false;
      taken.add(best.row);
      optimism += best.score - (choice.scores[best.at] ?? 0);
      return best.at === 0;
    });
    for (const row of this.#rows) this.#restore(row);
    return { gain, optimism, chosen };
  }

  #bestOf(
    { model, rows }: Choice,
    taken: ReadonlySet<number>,
  ): { readonly at: number; readonly row: number; readonly score: number } | null {
    let best: { at: number; row: number; score: number } | null = null;
    for (const [at, row] of rows.entries()) {
      if (taken.has(row)) continue;
      const score = this.#score(model, row);
      // The mover comes first: a tie leaves the choice as it was.
      if (score !== null && (best === null || score > best.score)) best = { at, row, score };
    }
    return best;
  }

  #choiceOf(
    { personId, from, to }: Move,
    rivals: (postId: PositionId) => readonly PersonId[],
  ): Choice {
    const model = this.#modelOf(to);
    const others = to === null ? [] : rivals(to).filter((id) => id !== personId);
    const rows = [personId, ...others].flatMap((id) => this.#index.rowOf.get(id) ?? []);
    const scores = rows.map((row) => this.#score(model, row) ?? 0);
    return { model, now: this.#modelOf(from), rows, scores };
  }

  #modelOf(postId: PositionId | null): FitModel | null {
    const post = postId === null ? undefined : this.#index.city.posts.get(postId);
    if (post === undefined) return null;
    const known = this.#models.get(post.id) ?? chosenModel(this.#index, post, this.#options);
    this.#models.set(post.id, known);
    return known;
  }

  #gainOf({ model, now, rows }: Choice): number | null {
    const [row] = rows;
    if (row === undefined) return null;
    const entered = this.#score(model, row);
    const left = this.#score(now, row);
    return entered === null || left === null ? null : entered - left;
  }

  #score(model: FitModel | null, row: number): number | null {
    if (model === null) return null;
    return scoreBy(this.#own, model, row, this.#options.by, this.#options.lambda)?.lo ?? null;
  }

  #disturb(random: Random, row: number, error: number): void {
    const { width, levels } = this.#own.levels;
    for (let place = row * width; place < (row + 1) * width; place += 1) {
      const level = levels[place] ?? 0;
      // 0 is a level that is not known: nothing errs there.
      if (level === 0 || !random.chance(error)) continue;
      const moved = random.chance(0.5) ? level + 1 : level - 1;
      levels[place] = Math.min(HIGHEST, Math.max(LOWEST, moved));
    }
  }

  #restore(row: number): void {
    const { width, levels } = this.#index.levels;
    const from = row * width;
    this.#own.levels.levels.set(levels.subarray(from, from + width), from);
  }
}
