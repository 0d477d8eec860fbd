import type { Person, Post } from './types.ts';

/** Effective minutes of a full post in a year (1,250 hours) and in a month. */
export const YEAR_MINUTES = 75_000;
export const MONTH_MINUTES = 6_250;

/** True for a person who counts as capacity: active PNS and CPNS, PPPK in force. */
export function works(person: Person): boolean {
  return ['01', '71', '72', '73'].includes(person.legalStatus);
}

/** Full posts' worth of people who work in a post. */
export function fteOf(post: Post): number {
  return post.holders.filter(works).reduce((sum, person) => sum + person.fte, 0);
}

/** Need of a post less its people, in full posts; above zero it is short. */
export function gapOf(post: Post): number {
  return post.load / YEAR_MINUTES - fteOf(post);
}
