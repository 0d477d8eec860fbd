import { AT, PACK, type PostInput } from './post-input.ts';
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
  if (input.competency === null) sumRows(tables, input, rows, count, scores);
  else takeRows(input.competency, rows, count, scores);
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

function takeRows(
  column: Float64Array,
  rows: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let at = 0; at < count; at += 1) scores[at] = column[rows[at] as number] as number;
}
