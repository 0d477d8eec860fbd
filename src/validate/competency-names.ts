import { distance } from 'fastest-levenshtein';
import { foldSpelling } from '#core/spelling.ts';

/** The managerial and sociocultural competencies of PermenPANRB 38/2017 with the ids of our dictionary. */
const NATIONAL: readonly (readonly [id: string, name: string])[] = [
  ['INT', 'Integritas'],
  ['KS', 'Kerjasama'],
  ['KOM', 'Komunikasi'],
  ['OPH', 'Orientasi pada Hasil'],
  ['PP', 'Pelayanan Publik'],
  ['PDOL', 'Pengembangan Diri dan Orang Lain'],
  ['MP', 'Mengelola Perubahan'],
  ['PK', 'Pengambilan Keputusan'],
  ['PB', 'Perekat Bangsa'],
];

/** Least similarity (1 - edits / length) of a misspelt name. */
const SIMILAR = 0.8;
const SHORTEST_SIMILAR = 6;

/** A competency found by its name, and how near the name is, 1 = the very name or id. */
export interface NamedCompetency {
  readonly id: string;
  readonly similarity: number;
}

/**
 * Finds the competency that a header names: by id or name, spelling folded, else by the nearest name
 * (`Orintasi Pada Hasil`). `dictionary` (name to id) goes before the national names; null for none.
 */
export function competencyNamed(
  text: string,
  dictionary: ReadonlyMap<string, string> = new Map(),
): NamedCompetency | null {
  const folded = foldSpelling(text);
  if (folded === '') return null;
  let best: NamedCompetency | null = null;
  for (const [id, spelling] of spellings(dictionary)) {
    if (spelling === folded) return { id, similarity: 1 };
    const longest = Math.max(spelling.length, folded.length);
    if (Math.min(spelling.length, folded.length) < SHORTEST_SIMILAR) continue;
    const similarity = 1 - distance(spelling, folded) / longest;
    if (similarity >= Math.max(SIMILAR, best?.similarity ?? 0)) best = { id, similarity };
  }
  return best;
}

function* spellings(dictionary: ReadonlyMap<string, string>): Generator<[string, string]> {
  for (const [name, id] of dictionary) yield [id, foldSpelling(name)];
  for (const id of dictionary.values()) yield [id, foldSpelling(id)];
  for (const [id, name] of NATIONAL) yield [id, foldSpelling(name)];
  for (const [id] of NATIONAL) yield [id, foldSpelling(id)];
}
