import { foldSpelling } from './spelling.ts';

/** Ranks of PNS, lowest first: our spelling, SIASN id and name of the rank (pangkat). */
export const PNS_GOLONGAN = [
  { code: 'I/a', id: '11', name: 'Juru Muda' },
  { code: 'I/b', id: '12', name: 'Juru Muda Tk I' },
  { code: 'I/c', id: '13', name: 'Juru' },
  { code: 'I/d', id: '14', name: 'Juru Tk I' },
  { code: 'II/a', id: '21', name: 'Pengatur Muda' },
  { code: 'II/b', id: '22', name: 'Pengatur Muda Tk I' },
  { code: 'II/c', id: '23', name: 'Pengatur' },
  { code: 'II/d', id: '24', name: 'Pengatur Tk I' },
  { code: 'III/a', id: '31', name: 'Penata Muda' },
  { code: 'III/b', id: '32', name: 'Penata Muda Tk I' },
  { code: 'III/c', id: '33', name: 'Penata' },
  { code: 'III/d', id: '34', name: 'Penata Tk I' },
  { code: 'IV/a', id: '41', name: 'Pembina' },
  { code: 'IV/b', id: '42', name: 'Pembina Tk I' },
  { code: 'IV/c', id: '43', name: 'Pembina Utama Muda' },
  { code: 'IV/d', id: '44', name: 'Pembina Utama Madya' },
  { code: 'IV/e', id: '45', name: 'Pembina Utama' },
] as const;

/** Grades of PPPK, lowest first. */
export const PPPK_GOLONGAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
] as const;

/** The two scales of golongan; ranks of one do not compare with ranks of the other. */
export type GolonganScheme = 'PNS' | 'PPPK';

interface Grade {
  readonly scheme: GolonganScheme;
  readonly rank: number;
}

const GRADES: ReadonlyMap<string, Grade> = new Map<string, Grade>([
  ...PNS_GOLONGAN.map(({ code }, index): [string, Grade] => [
    code,
    { scheme: 'PNS', rank: index + 1 },
  ]),
  ...PPPK_GOLONGAN.map((code, index): [string, Grade] => [
    code,
    { scheme: 'PPPK', rank: index + 1 },
  ]),
]);

const ARABIC = ['i', 'ii', 'iii', 'iv'];

/** Folded spellings of PNS ranks: IIIa, 3a, SIASN id 31, rank names with Tk I, Tk.1 or Tingkat I. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  PNS_GOLONGAN.flatMap(({ code, id, name }) => {
    const folded = foldSpelling(code);
    const roman = folded.slice(0, -1);
    const arabic = `${ARABIC.indexOf(roman) + 1}${folded.slice(-1)}`;
    const rank = foldSpelling(name);
    const names = name.endsWith(' Tk I')
      ? [rank, rank.replace(/tki$/, 'tk1'), rank.replace(/tki$/, 'tingkati')]
      : [rank];
    return [folded, arabic, id, ...names].map((spelling) => [spelling, code] as const);
  }),
);

const PPPK_SPELLINGS: ReadonlyMap<string, string> = new Map(
  PPPK_GOLONGAN.map((code) => [code.toLowerCase(), code]),
);

/**
 * Reads a golongan in any usual spelling and gives ours: `III/a`, `IIIa`, `3a`, `31` (SIASN id),
 * `Penata Muda` and `Penata Muda (III/a)` are `III/a`; `IX`, `Golongan IX` are PPPK grade `IX`.
 * Anything else is null, a bare PPPK number too (11 would be both I/a and XI).
 */
export function parseGolongan(text: string): string | null {
  const whole = spelled(foldSpelling(text).replace(/^(golongan|gol)(ruang)?/, ''));
  if (whole !== null) return whole;
  const inner = /(?:^|[\s(,-])(I{1,3}|IV|[1-4])\s?[/.-]?\s?([a-e])\)?$/i.exec(text.trim());
  return inner ? spelled(foldSpelling(`${inner[1] ?? ''}${inner[2] ?? ''}`)) : null;
}

function spelled(folded: string): string | null {
  return SPELLINGS.get(folded) ?? PPPK_SPELLINGS.get(folded) ?? null;
}

/** The scale of a golongan in our spelling; null for any other text. */
export function golonganScheme(code: string): GolonganScheme | null {
  return GRADES.get(code)?.scheme ?? null;
}

/** Place on its own scale, 1 = lowest (I/a, I) to 17 (IV/e, XVII); null for any other text. */
export function golonganRank(code: string): number | null {
  return GRADES.get(code)?.rank ?? null;
}
