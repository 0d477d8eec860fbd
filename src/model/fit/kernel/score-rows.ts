import { AT, PACK, SCALE, type MethodTerms, type PostInput } from './post-input.ts';
import type { ResidentTables } from './resident.ts';

/**
 * Demands-abilities of the first `count` rows, K + Q + E + P + I in that order: the very bits of
 * `axisScore`. A component that left the model has weight 0 and adds 0.
 */
export function scoreRows(
  tables: ResidentTables,
  input: PostInput,
  rows: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  if (input.method === null) sumRows(tables, input, rows, count, scores);
  else addRows(tables, input.method, rows, count, scores);
  const { qualification, experience } = input;
  const { performance, integrity } = input.constants;
  const { ofPerson } = tables.qualification;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    let score = scores[at] as number;
    score += qualification[ofPerson[row] as number] as number;
    score += experience[row] as number;
    score += performance[row] as number;
    score += integrity[row] as number;
    scores[at] = score;
  }
}

/** Puts needs-supplies, A + L + C, beside it: the very bits of `combineAxes`. */
export function combineRows(
  tables: ResidentTables,
  { aspiration, location, career, weights }: PostInput,
  rows: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const homes = tables.location.ofPerson;
  const careers = tables.career.ofPerson;
  const [da, ns, wish] = [weights[AT.da] ?? 0, weights[AT.ns] ?? 0, weights[AT.A] ?? 0];
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    let needs = wish * (aspiration[row] as number);
    needs += location[homes[row] as number] as number;
    needs += career[careers[row] as number] as number;
    scores[at] = da * (scores[at] as number) + ns * needs;
  }
}

/** Competency by sums of whole numbers, a look-up for three of them. */
function sumRows(
  tables: ResidentTables,
  { packCount, packAt, packSums, sumTerms }: PostInput,
  rows: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { packs, packed } = tables.levels;
  for (let at = 0; at < count; at += 1) {
    const base = (rows[at] as number) * packs;
    let sum = 0;
    for (let nth = 0; nth < packCount; nth += 1) {
      const entry = packed[base + (packAt[nth] as number)] as number;
      sum += packSums[nth * PACK + entry] as number;
    }
    scores[at] = sumTerms[sum] as number;
  }
}

/** Level of the first, second and third competency of a pack at nth × PACK + entry. */
const LEVEL_OF = Uint8Array.from({ length: 3 * PACK }, (_, at) => {
  const entry = at % PACK;
  const divisor = [SCALE * SCALE, SCALE, 1][Math.floor(at / PACK)] ?? 1;
  return Math.floor(entry / divisor) % SCALE;
});

/** Competency by the terms of a method, one competency after the other. */
function addRows(
  tables: ResidentTables,
  { places, terms, columns, weight }: MethodTerms,
  rows: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { packs, packed } = tables.levels;
  for (let at = 0; at < count; at += 1) {
    const base = (rows[at] as number) * packs;
    let sum = 0;
    for (let place = 0; place < places; place += 1) {
      const column = columns[place] as number;
      const pack = (column / 3) | 0;
      const entry = packed[base + pack] as number;
      const level = LEVEL_OF[(column - pack * 3) * PACK + entry] as number;
      sum += terms[place * SCALE + level] as number;
    }
    scores[at] = weight * sum;
  }
}
