import type { CityFacts } from '#model/facts.ts';

const OFFSETS = [0x81_1c_9d_c5, 0x2f_9b_e6_cc] as const;
const PRIME = 0x01_00_01_93;

/** FNV-1a over the UTF-16 code units of a text, from a given start; 32 bits. */
function hash(text: string, offset: number): number {
  let value = offset;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  }
  return value >>> 0;
}

/** Sixteen hexadecimal digits that change with a text. No seal: who wants to forge one can. */
export function digestOf(text: string): string {
  return hex(OFFSETS.map((offset) => hash(text, offset)));
}

/**
 * Sixteen hexadecimal digits that change with the city: who holds what, by name, and the posts with
 * their seats and needs. The order of rows and the ids of people, which every import draws anew, do
 * not count: the same files imported on another device give the same.
 */
export function fingerprintOf({ asOf, persons, posts }: CityFacts): string {
  const sums = [0, 0];
  const add = (...parts: readonly (string | number | null)[]): void => {
    const text = JSON.stringify(parts);
    OFFSETS.forEach((offset, nth) => {
      sums[nth] = ((sums[nth] ?? 0) + hash(text, offset)) >>> 0;
    });
  };
  add('day', asOf);
  for (const { name, positionId, status, fte } of persons.values()) {
    add('person', name, positionId, status, fte);
  }
  for (const { id, title, unitId, seats, need } of posts.values()) {
    add('post', id, title, unitId, seats, need);
  }
  return hex(sums);
}

function hex(words: readonly number[]): string {
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}
