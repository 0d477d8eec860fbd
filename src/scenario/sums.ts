import type { PostFact } from '#model/facts.ts';
import { ejOf } from '#model/workload/ej.ts';

/**
 * Sums over posts, defined as on the workload page: load and capacity in minutes a year and only of
 * posts whose load is known; need, shortage and surplus in full posts; seats and holders in heads.
 * Shortage and surplus are added up apart and never netted.
 */
export interface StaffingSums {
  readonly posts: number;
  readonly load: number;
  /** The part of the load that belongs to posts nobody holds. */
  readonly vacantLoad: number;
  readonly capacity: number;
  readonly need: number;
  readonly holders: number;
  readonly fte: number;
  readonly shortage: number;
  readonly surplus: number;
  readonly seats: number;
  readonly vacantSeats: number;
  readonly excess: number;
  /** Posts that nobody holds, and those of them that must be filled. */
  readonly vacantPosts: number;
  readonly mustFillVacant: number;
  /** Posts whose load is not known: they are in none of load, capacity and need. */
  readonly unknownPosts: number;
}

/** The measures of {@link StaffingSums}. */
export const SUM_KEYS = [
  'posts',
  'load',
  'vacantLoad',
  'capacity',
  'need',
  'holders',
  'fte',
  'shortage',
  'surplus',
  'seats',
  'vacantSeats',
  'excess',
  'vacantPosts',
  'mustFillVacant',
  'unknownPosts',
] as const satisfies readonly (keyof StaffingSums)[];

type MutableSums = { -readonly [K in keyof StaffingSums]: StaffingSums[K] };

/** Sums of no posts. */
export function noSums(): MutableSums {
  return {
    posts: 0,
    load: 0,
    vacantLoad: 0,
    capacity: 0,
    need: 0,
    holders: 0,
    fte: 0,
    shortage: 0,
    surplus: 0,
    seats: 0,
    vacantSeats: 0,
    excess: 0,
    vacantPosts: 0,
    mustFillVacant: 0,
    unknownPosts: 0,
  };
}

/** Sums of one post with so many holders of so much FTE. */
export function sumsOfPost(post: PostFact, holders: number, fte: number): StaffingSums {
  const { need, loadMinutes, effectiveMinutes, seats, mustFill } = post;
  const vacant = holders === 0;
  return {
    posts: 1,
    load: loadMinutes ?? 0,
    vacantLoad: vacant ? (loadMinutes ?? 0) : 0,
    capacity: loadMinutes === null ? 0 : fte * effectiveMinutes,
    need: need ?? 0,
    holders,
    fte,
    shortage: need === null ? 0 : Math.max(0, need - fte),
    surplus: need === null ? 0 : Math.max(0, fte - need),
    seats,
    vacantSeats: Math.max(0, seats - holders),
    excess: Math.max(0, holders - seats),
    vacantPosts: vacant ? 1 : 0,
    mustFillVacant: vacant && mustFill ? 1 : 0,
    unknownPosts: loadMinutes === null ? 1 : 0,
  };
}

/** Adds `part` `times` (1 or −1) to `sums` in place. */
export function addSums(sums: MutableSums, part: StaffingSums, times = 1): void {
  for (const key of SUM_KEYS) sums[key] += times * part[key];
}

/** `after` − `before`, measure by measure. */
export function sumsDifference(before: StaffingSums, after: StaffingSums): StaffingSums {
  const difference = { ...after };
  addSums(difference, before, -1);
  return difference;
}

/** EU (or EJ of one post) of the sums: load over capacity, KOSONG without capacity, null unknown. */
export function euOf(sums: StaffingSums): number | 'KOSONG' | null {
  return ejOf(sums.unknownPosts === sums.posts ? null : sums.load, sums.capacity);
}

/** Whether the load of any post is known; where it is not, sums of need and load are not zero but unknown. */
export function knowsLoad({ posts, unknownPosts }: StaffingSums): boolean {
  return posts > unknownPosts;
}
