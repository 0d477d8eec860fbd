import type { FitIndex } from '#model/fit/index-city.ts';
import type { ChosenOptions } from '#model/fit/options.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import { scorePlan, type PlanInput, type ScorePlan } from './plan.ts';
import type { ResidentTables } from './resident.ts';
import { PairScan, type PersonLists, type PostLists } from './scan.ts';
import { PersonTops } from './top.ts';

/** One kept pair. */
export interface BestPair {
  readonly personId: PersonId;
  readonly postId: PositionId;
  /** The certain score: the lower end of the score that was asked for, 0-100. */
  readonly lo: number;
  /** Eligible only after a step ("layak setelah ..."). */
  readonly curable: boolean;
}

/**
 * The best pairs of a whole city. Best is the highest certain score (the lower end: what holds
 * whatever is unknown turns out to be); ties go by the id. It is a selection, not an order with
 * claimed ranks: a page that shows a list of one post or person asks `candidatesOf` or `postsOf`.
 */
export interface BestPairs {
  readonly options: ChosenOptions;
  /** Pairs that were looked at: all people in service × the posts asked for. */
  readonly pairs: number;
  /** Up to 20 people of a post, best first; empty for a post without a score or candidates. */
  ofPost(id: PositionId): readonly BestPair[];
  /** Up to 10 posts of a person, best first; empty for somebody who is not in service. */
  ofPerson(id: PersonId): readonly BestPair[];
}

/** What is handed back of a scan: the lists of posts, and those of people of each part. */
export interface ScanParts {
  readonly posts: readonly PostLists[];
  readonly persons: readonly PersonLists[];
}

/** Puts the lists of several parts together: of each person the best of all parts. */
export function mergePersons(
  parts: readonly PersonLists[],
  persons: number,
  size: number,
): PersonLists {
  const [first, ...rest] = parts;
  if (first !== undefined && rest.length === 0) return first;
  const merged = new PersonTops(persons, size);
  for (const { scores, marks } of parts) {
    for (let at = 0; at < scores.length; at += 1) {
      const mark = marks[at] ?? -1;
      const score = scores[at] ?? -1;
      const person = Math.floor(at / size);
      if (mark >= 0 && score >= (merged.bars[person] ?? 0)) merged.offer(person, score, mark);
    }
  }
  return merged;
}

/** What {@link bestPairs} reads beside the parts. */
export interface BestInput {
  readonly index: FitIndex;
  readonly rows: Pick<ResidentTables, 'persons' | 'personPlaces' | 'postPlaces'>;
  readonly plan: ScorePlan;
  readonly chosen: ChosenOptions;
}

/** The answer of a job from its parts; lists become pairs only when they are asked for. */
export function bestPairs({ index, rows, plan, chosen }: BestInput, parts: ScanParts): BestPairs {
  const { perPost, perPerson } = plan;
  const merged = mergePersons(parts.persons, rows.persons, perPerson);
  const listOf = new Map<number, { readonly lists: PostLists; readonly from: number }>();
  for (const lists of parts.posts) {
    for (const [nth, post] of lists.posts.entries()) {
      listOf.set(post, { lists, from: nth * perPost });
    }
  }
  const personIdOf = (row: number): PersonId =>
    index.persons[rows.personPlaces[row] ?? -1]?.id ?? '';
  const postIdOf = (row: number): PositionId => index.posts[rows.postPlaces[row] ?? -1]?.id ?? '';
  const rowOfPerson = rowById(rows.personPlaces, personIdOf);
  const rowOfPost = rowById(rows.postPlaces, postIdOf);
  return {
    options: chosen,
    pairs: rows.persons * listOf.size,
    ofPost(id) {
      const found = listOf.get(rowOfPost(id));
      if (found === undefined) return [];
      const { lists, from } = found;
      return placesOf(lists.rows, from, perPost).map((at) => ({
        personId: personIdOf(lists.rows[at] ?? -1),
        postId: id,
        lo: lists.scores[at] ?? 0,
        curable: lists.curable[at] === 1,
      }));
    },
    ofPerson(id) {
      const row = rowOfPerson(id);
      if (row < 0) return [];
      return placesOf(merged.marks, row * perPerson, perPerson).map((at) => ({
        personId: id,
        postId: postIdOf((merged.marks[at] ?? 0) >> 1),
        lo: merged.scores[at] ?? 0,
        curable: ((merged.marks[at] ?? 0) & 1) === 1,
      }));
    },
  };
}

function placesOf(column: Int32Array, from: number, size: number): number[] {
  const places: number[] = [];
  for (let at = from; at < from + size && (column[at] ?? -1) >= 0; at += 1) places.push(at);
  return places;
}

/** Finds a row by its id, rows being in the order of the ids; −1 for an id that is not there. */
function rowById(places: Int32Array, idOf: (row: number) => string): (id: string) => number {
  return (id) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (idOf(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < places.length && idOf(low) === id ? low : -1;
  };
}

/** The whole job in one go, without workers. */
export function scanAll(tables: ResidentTables, input: Omit<PlanInput, 'postPlaces'>): BestPairs {
  const { index, chosen } = input;
  const plan = scorePlan({ ...input, postPlaces: tables.postPlaces });
  const scan = new PairScan(tables, plan);
  const posts = scan.posts(0, tables.posts);
  const parts = { posts: [posts], persons: [scan.persons()] };
  return bestPairs({ index, rows: tables, plan, chosen }, parts);
}
