import { filterAbilities, filterBoth, type Bars } from './filter.ts';
import { PostInput } from './post-input.ts';
import type { ScorePlan } from './plan.ts';
import type { GateTables, ResidentTables, SetLists, SparseColumns } from './resident.ts';
import { combineRows, scoreRows } from './score-rows.ts';
import { PersonTops, PostTop } from './top.ts';

/** Words of 32 people looked at between two updates of the bars. */
const BLOCK = 16;

/** The best people of some posts: place n of post m at m × perPost + n. */
export interface PostLists {
  /** Rows of the posts. */
  readonly posts: Int32Array;
  /** Rows of people, best first; −1 after the last. */
  readonly rows: Int32Array;
  readonly scores: Float64Array;
  /** 1 = eligible only after a step. */
  readonly curable: Uint8Array;
}

/** The best posts of all people: place n of person p at p × perPerson + n, as marks of `top.ts`. */
export interface PersonLists {
  readonly scores: Float64Array;
  readonly marks: Int32Array;
}

/**
 * Scores every pair of some posts and keeps the best of each post and of each person. The score is
 * the very double of `scorePair(...)[by].lo`: terms are formed and added as there, so that nothing is
 * left to be scored again. A pair whose cheap terms with full competency reach neither list is passed
 * over.
 */
export class PairScan {
  readonly #tables: ResidentTables;
  readonly #plan: ScorePlan;
  readonly #input: PostInput;
  readonly #top: PostTop;
  readonly #tops: PersonTops;
  readonly #open: Uint32Array;
  readonly #step: Uint32Array;
  #combination = -1;
  readonly #openOfCombination: Uint32Array;
  /** Rows that are scored together, and their scores. */
  readonly #rows: Int32Array;
  readonly #scores: Float64Array;

  constructor(tables: ResidentTables, plan: ScorePlan) {
    this.#tables = tables;
    this.#plan = plan;
    this.#input = new PostInput(tables, plan);
    this.#top = new PostTop(plan.perPost);
    this.#tops = new PersonTops(tables.persons, plan.perPerson);
    const { words } = tables.gates;
    this.#open = new Uint32Array(words);
    this.#step = new Uint32Array(words);
    this.#openOfCombination = new Uint32Array(words);
    this.#rows = new Int32Array(tables.persons);
    this.#scores = new Float64Array(tables.persons);
  }

  /** Scores the posts at `from` to `to` (not included) of the working order. */
  posts(from: number, to: number): PostLists {
    const { perPost, classOf } = this.#plan;
    const rows = this.#tables.order.subarray(from, to);
    const posts = rows.filter((post) => (classOf[post] ?? -1) >= 0);
    const lists: PostLists = {
      posts,
      rows: new Int32Array(posts.length * perPost),
      scores: new Float64Array(posts.length * perPost),
      curable: new Uint8Array(posts.length * perPost),
    };
    for (const [nth, post] of posts.entries()) {
      this.#onePost(post);
      const at = nth * perPost;
      lists.rows.set(this.#top.rows, at);
      lists.scores.set(this.#top.scores, at);
      for (const [place, row] of this.#top.rows.entries()) {
        if (row >= 0) lists.curable[at + place] = this.#needsStep(row);
      }
    }
    return lists;
  }

  /** What was kept of the people over all posts so far. */
  persons(): PersonLists {
    const { scores, marks } = this.#tops;
    return { scores, marks };
  }

  #needsStep(row: number): number {
    return ((this.#step[row >> 5] ?? 0) >>> (row & 31)) & 1;
  }

  /**
   * Who served in the job family of the post or wishes for it is scored first, without a bound: they
   * set bars that few others reach.
   */
  #onePost(post: number): void {
    this.#top.clear();
    if (!this.#input.fill(post)) return;
    this.#openGates(post);
    this.#score(post, this.#takeKnown(post));
    const { length } = this.#open;
    const filter = this.#plan.by === 'da' ? filterAbilities : filterBoth;
    for (let from = 0; from < length; from += BLOCK) {
      const part = this.#open.subarray(from, Math.min(length, from + BLOCK));
      this.#score(
        post,
        filter(this.#tables, this.#input, part, from * 32, this.#bars(), this.#rows),
      );
    }
    this.#input.clear(post);
  }

  #bars(): Bars {
    return { post: this.#top.bar, persons: this.#tops.bars };
  }

  /** Who may be a candidate, and who only after a step; holders of the post are none. */
  #openGates(post: number): void {
    const { gates } = this.#tables;
    const combination = gates.combination[post] as number;
    if (combination !== this.#combination) this.#openCombination(combination);
    const open = this.#open;
    open.set(this.#openOfCombination);
    const { starts, rows } = gates.holders;
    for (let at = starts[post] as number; at < (starts[post + 1] as number); at += 1) {
      const row = rows[at] as number;
      open[row >> 5] = (open[row >> 5] as number) & ~(1 << (row & 31));
    }
  }

  #openCombination(combination: number): void {
    this.#combination = combination;
    const { gates, persons } = this.#tables;
    const open = this.#openOfCombination.fill(0);
    uniteSets(gates, gates.curable, combination, this.#step.fill(0));
    uniteSets(gates, gates.blocking, combination, open);
    if (this.#plan.curable === 'without') unite(open, this.#step, 0);
    for (let word = 0; word < open.length; word += 1) open[word] = ~(open[word] as number);
    const last = open.length - 1;
    const beyond = persons & 31;
    if (beyond !== 0) open[last] = (open[last] as number) & ((1 << beyond) - 1);
  }

  /**
   * Takes people with experience in the family of the post, and those whose wishes cover it, out of the
   * open ones into the rows to be scored.
   */
  #takeKnown(post: number): number {
    const { familyOfPost, experience, wishes } = this.#tables;
    const family = familyOfPost[post] as number;
    let count = this.#take(experience, family, 0);
    if (this.#plan.by === 'da') return count;
    count = this.#take(wishes.byFamily, family, count);
    const end = wishes.unitStarts[post + 1] as number;
    for (let at = wishes.unitStarts[post] as number; at < end; at += 1) {
      count = this.#take(wishes.byUnit, wishes.units[at] as number, count);
    }
    return this.#take(wishes.byPost, post, count);
  }

  #take({ starts, rows }: SparseColumns, column: number, before: number): number {
    if (column < 0) return before;
    const open = this.#open;
    let count = before;
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at += 1) {
      const row = rows[at] as number;
      const bit = 1 << (row & 31);
      const word = open[row >> 5] as number;
      if ((word & bit) === 0) continue;
      open[row >> 5] = word & ~bit;
      this.#rows[count] = row;
      count += 1;
    }
    return count;
  }

  /** Scores the first `count` rows and offers them to the post and to each of them. */
  #score(post: number, count: number): void {
    const scores = this.#scores;
    scoreRows(this.#tables, this.#input, this.#rows, count, scores);
    if (this.#plan.by !== 'da') combineRows(this.#tables, this.#input, this.#rows, count, scores);
    const top = this.#top;
    const tops = this.#tops;
    const { bars } = tops;
    for (let at = 0; at < count; at += 1) {
      const row = this.#rows[at] as number;
      const score = scores[at] as number;
      if (score >= top.bar) top.offer(row, score);
      if (score >= (bars[row] as number)) tops.offer(row, score, post * 2 + this.#needsStep(row));
    }
  }
}

function uniteSets(
  { words, sets }: GateTables,
  lists: SetLists,
  combination: number,
  into: Uint32Array,
): void {
  const { starts, sets: numbers } = lists;
  for (let at = starts[combination] ?? 0; at < (starts[combination + 1] ?? 0); at += 1) {
    unite(into, sets, (numbers[at] ?? 0) * words);
  }
}

function unite(into: Uint32Array, sets: Uint32Array, from: number): void {
  for (let word = 0; word < into.length; word += 1) {
    into[word] = (into[word] ?? 0) | (sets[from + word] ?? 0);
  }
}
