import { predicateOf, type Rating } from '#core/ratings.ts';
import type { LoadedRows } from '#validate/loaded-rows.ts';

const RATINGS: readonly Rating[] = ['DI_ATAS', 'SESUAI', 'DI_BAWAH'];

function ratingOf(text: string | null): Rating | null {
  return RATINGS.find((rating) => rating === text) ?? null;
}

/** A code as people write it: `BUTUH_PERBAIKAN` is `BUTUH PERBAIKAN`. */
function spoken(code: string): string {
  return code.replaceAll('_', ' ');
}

/** The predicate against the one that the 3 x 3 table gives for the two ratings of the row. */
export function performanceRules(rows: LoadedRows): void {
  for (let row = 0; row < rows.count; row++) {
    const predicate = rows.text('predicate', row);
    const result = ratingOf(rows.text('result_rating', row));
    const behaviour = ratingOf(rows.text('behaviour_rating', row));
    if (predicate === null || result === null || behaviour === null) continue;
    const expected = predicateOf(result, behaviour);
    if (expected === predicate) continue;
    const details = {
      expected: spoken(expected),
      result: spoken(result),
      behaviour: spoken(behaviour),
    };
    rows.note('predicate-table', row, 'predicate', { details });
  }
}
