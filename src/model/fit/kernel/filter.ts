import { AT, type PostInput } from './post-input.ts';
import type { ResidentTables } from './resident.ts';

/** Scores that a pair must reach to be kept: in the list of the post, or in that of the person. */
export interface Bars {
  readonly post: number;
  readonly persons: Float64Array;
}

/** Room for rounding: bounds are added in another order than scores. */
const ROUNDING = 1e-9;

/**
 * Writes the people of some words of bits whose cheap terms with full competency reach a bar into
 * `rows`; returns how many. `first` is the row of the first bit. Typed arrays are read within their
 * length, so that `as number` says what the compiler cannot know; a fallback would cost a fifth.
 */
export function filterAbilities(
  tables: ResidentTables,
  input: PostInput,
  words: Uint32Array,
  first: number,
  bars: Bars,
  rows: Int32Array,
): number {
  const { qualification, experience, mostBySum } = input;
  const { both } = input.constants;
  const { ofPerson } = tables.qualification;
  const { sums } = tables.levels;
  const bar = bars.post - ROUNDING;
  const { persons } = bars;
  let count = 0;
  for (let word = 0; word < words.length; word += 1) {
    let bits = words[word] as number;
    const base = first + word * 32 + 31;
    while (bits !== 0) {
      const row = base - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const bound =
        (mostBySum[sums[row] as number] as number) +
        (qualification[ofPerson[row] as number] as number) +
        (experience[row] as number) +
        (both[row] as number);
      if (bound < bar && bound + ROUNDING < (persons[row] as number)) continue;
      rows[count] = row;
      count += 1;
    }
  }
  return count;
}

/** The same for both axes combined, or needs-supplies alone. */
export function filterBoth(
  tables: ResidentTables,
  input: PostInput,
  words: Uint32Array,
  first: number,
  bars: Bars,
  rows: Int32Array,
): number {
  const { qualification, experience, aspiration, location, career, weights } = input;
  const { both } = input.constants;
  const studies = tables.qualification.ofPerson;
  const homes = tables.location.ofPerson;
  const careers = tables.career.ofPerson;
  const [da, ns, wish] = [weights[AT.da] ?? 0, weights[AT.ns] ?? 0, weights[AT.A] ?? 0];
  const { sums } = tables.levels;
  const { mostBySum } = input;
  const bar = bars.post - ROUNDING;
  const { persons } = bars;
  let count = 0;
  for (let word = 0; word < words.length; word += 1) {
    let bits = words[word] as number;
    const base = first + word * 32 + 31;
    while (bits !== 0) {
      const row = base - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const abilities =
        (mostBySum[sums[row] as number] as number) +
        (qualification[studies[row] as number] as number) +
        (experience[row] as number) +
        (both[row] as number);
      const needs =
        wish * (aspiration[row] as number) +
        (location[homes[row] as number] as number) +
        (career[careers[row] as number] as number);
      const bound = da * abilities + ns * needs;
      if (bound < bar && bound + ROUNDING < (persons[row] as number)) continue;
      rows[count] = row;
      count += 1;
    }
  }
  return count;
}
