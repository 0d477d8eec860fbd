import type { PostInput } from './post-input.ts';
import type { ResidentTables } from './resident.ts';

/** Scores that a pair must reach to be kept: in the list of the post, or in that of the person. */
export interface Bars {
  readonly post: number;
  readonly persons: Float64Array;
}

/** Room for rounding: bounds are added in another order than scores. */
const ROUNDING = 1e-9;

/**
 * Writes the people of some words of bits who can reach a bar into `rows`; returns how many. `first`
 * is the row of the first bit. The bound has the cheap terms and the most that competency can be;
 * experience and wishes are not in it, since whoever has any of this post was scored before. Typed
 * arrays are read within their length: `as number` says what the compiler cannot know.
 */
export function filterAbilities(
  tables: ResidentTables,
  { bounds, constants }: PostInput,
  words: Uint32Array,
  first: number,
  bars: Bars,
  rows: Int32Array,
): number {
  const { bySum, studies } = bounds;
  const { bound: constant } = constants;
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
        (bySum[sums[row] as number] as number) +
        (studies[ofPerson[row] as number] as number) +
        (constant[row] as number);
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
  { bounds, constants }: PostInput,
  words: Uint32Array,
  first: number,
  bars: Bars,
  rows: Int32Array,
): number {
  const { bySum, studies, homes, careers } = bounds;
  const { bound: constant } = constants;
  const { qualification, location, career, levels } = tables;
  const { sums } = levels;
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
        (bySum[sums[row] as number] as number) +
        (studies[qualification.ofPerson[row] as number] as number) +
        (homes[location.ofPerson[row] as number] as number) +
        (careers[career.ofPerson[row] as number] as number) +
        (constant[row] as number);
      if (bound < bar && bound + ROUNDING < (persons[row] as number)) continue;
      rows[count] = row;
      count += 1;
    }
  }
  return count;
}
