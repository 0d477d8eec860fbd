import type { PersonFact } from '#model/facts.ts';

/** Codes of kedudukan hukum at work: 01 for PNS, 71 to 73 for PPPK. */
const AT_WORK: ReadonlySet<string> = new Set(['01', '71', '72', '73']);

/** Codes of kedudukan hukum with which service has ended. */
const ENDED: ReadonlySet<string> = new Set(['66', '67', '69', '70', '77', '88', '98', '99']);

/**
 * True for a person who works: an active status, or none recorded. Only these hold posts in counts
 * of heads, load and need, the same as in the store's relation of people.
 */
export function isAtWork(person: PersonFact): boolean {
  return person.legalStatus === null || AT_WORK.has(person.legalStatus);
}

/** True unless service has ended: on leave, studying or suspended is in service, though not at work. */
export function inService(person: PersonFact): boolean {
  return person.legalStatus === null || !ENDED.has(person.legalStatus);
}
