/**
 * Levels of education by SIASN id (tingkat pendidikan), with the rank that compares them. Vocational
 * and general schools of one level share a rank (12 = 10, 17 and 18 = 15, 35 = 40).
 */
export const EDUCATION_LEVELS = [
  { id: '05', name: 'SD', rank: 1 },
  { id: '10', name: 'SLTP', rank: 2 },
  { id: '12', name: 'SLTP Kejuruan', rank: 2 },
  { id: '15', name: 'SLTA', rank: 3 },
  { id: '17', name: 'SLTA Kejuruan', rank: 3 },
  { id: '18', name: 'SLTA Keguruan', rank: 3 },
  { id: '20', name: 'D-I', rank: 4 },
  { id: '25', name: 'D-II', rank: 5 },
  { id: '30', name: 'D-III', rank: 6 },
  { id: '35', name: 'D-IV', rank: 7 },
  { id: '40', name: 'S-1', rank: 7 },
  { id: '42', name: 'Profesi', rank: 8 },
  { id: '45', name: 'S-2', rank: 9 },
  { id: '47', name: 'Spesialis', rank: 10 },
  { id: '49', name: 'Subspesialis', rank: 11 },
  { id: '50', name: 'S-3', rank: 12 },
] as const;

const RANK_BY_ID: ReadonlyMap<string, number> = new Map(
  EDUCATION_LEVELS.map((level) => [level.id, level.rank]),
);

/** Rank of a SIASN education id, 1 (SD) to 12 (S-3); null for an id that the list does not hold. */
export function educationRank(id: string): number | null {
  return RANK_BY_ID.get(id) ?? null;
}
