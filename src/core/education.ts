import { foldSpelling } from './spelling.ts';

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

/** Other spellings of a level, folded. Names of the list and its ids need no entry. */
const OTHER_SPELLINGS: readonly (readonly [id: string, spellings: readonly string[]])[] = [
  ['05', ['5', 'sekolahdasar', 'sdsederajat', 'sdmi']],
  ['10', ['smp', 'mts', 'smpsederajat', 'sltpsederajat', 'smpmts']],
  ['12', ['smpkejuruan']],
  [
    '15',
    ['sma', 'smu', 'ma', 'smasederajat', 'sltasederajat', 'smama', 'smasmk', 'smasmksederajat'],
  ],
  ['17', ['smk', 'stm', 'smea', 'smksederajat']],
  ['18', ['spg', 'sgo']],
  ['20', ['d1', 'diplomai', 'diploma1']],
  ['25', ['d2', 'diplomaii', 'diploma2']],
  [
    '30',
    [
      'd3',
      'diplomaiii',
      'diploma3',
      'sarjanamuda',
      'diiisarjanamuda',
      'd3sarjanamuda',
      'diplomaiiisarjanamuda',
    ],
  ],
  ['35', ['d4', 'diplomaiv', 'diploma4']],
  ['40', ['sarjana', 'strata1', 's1sarjana', 's1d4', 's1div', 'd4s1', 'divs1']],
  ['42', ['s1profesi', 'pendidikanprofesi', 'ners']],
  ['45', ['magister', 'strata2', 's2magister']],
  ['47', ['spesialis1', 'sp1']],
  ['49', ['spesialis2', 'sp2']],
  ['50', ['doktor', 'strata3', 's3doktor']],
];

const ID_BY_SPELLING: ReadonlyMap<string, string> = new Map([
  ...EDUCATION_LEVELS.flatMap(({ id, name }) => [
    [id, id] as const,
    [foldSpelling(name), id] as const,
  ]),
  ...OTHER_SPELLINGS.flatMap(([id, spellings]) => spellings.map((text) => [text, id] as const)),
]);

/**
 * Reads a level of education by id (a lost leading zero is put back: `5` is `05`) or by name
 * (`S1`, `S-1/Sarjana`, `SLTA`, `Diploma III`), also where the field of study follows a level that
 * leaves no doubt (`S-1 Akuntansi`). Null for anything else.
 */
export function parseEducation(text: string): string | null {
  const whole = ID_BY_SPELLING.get(foldSpelling(text));
  if (whole !== undefined) return whole;
  const level = /^\s*([sd])[\s.-]?(iv|i{1,3}|[1-4])(?![a-z0-9])/i.exec(text);
  return level ? levelOfLetters(level[1] ?? '', level[2] ?? '') : null;
}

function levelOfLetters(letter: string, number: string): string | null {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(number.toLowerCase());
  const digit = roman >= 0 ? roman + 1 : Number(number);
  return ID_BY_SPELLING.get(`${letter.toLowerCase()}${digit}`) ?? null;
}
