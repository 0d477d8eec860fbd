import type { Tier } from '#core/tiers.ts';
import type { Row } from './csv.ts';
import { TECHNICAL } from './families.ts';
import { yesNo } from './tables.ts';
import type { Post } from './types.ts';

/** The eight managerial competencies and the sociocultural one. */
export const MANAGERIAL = {
  INT: 'Integritas',
  KS: 'Kerja sama',
  KOM: 'Komunikasi',
  OPH: 'Orientasi pada hasil',
  PP: 'Pelayanan publik',
  PDOL: 'Pengembangan diri dan orang lain',
  MP: 'Mengelola perubahan',
  PK: 'Pengambilan keputusan',
} as const;

/** The sociocultural competency. */
export const SOCIOCULTURAL = { PB: 'Perekat bangsa' } as const;

/** Ids of the nine competencies that every post asks. */
export const GENERAL = [...Object.keys(MANAGERIAL), ...Object.keys(SOCIOCULTURAL)];

/** Standard of the nine by tier (PermenPANRB 38/2017 practice). */
const GENERAL_LEVEL: Readonly<Record<Tier, number>> = {
  JPT_PRATAMA: 4,
  ADMINISTRATOR: 3,
  PENGAWAS: 2,
  AHLI_UTAMA: 4,
  AHLI_MADYA: 3,
  AHLI_MUDA: 3,
  AHLI_PERTAMA: 2,
  PENYELIA: 2,
  MAHIR: 2,
  TERAMPIL: 1,
  PEMULA: 1,
  PELAKSANA: 1,
};

/** Standard of the technical ones by tier. */
const TECHNICAL_LEVEL: Readonly<Record<Tier, number>> = {
  JPT_PRATAMA: 3,
  ADMINISTRATOR: 3,
  PENGAWAS: 3,
  AHLI_UTAMA: 5,
  AHLI_MADYA: 4,
  AHLI_MUDA: 3,
  AHLI_PERTAMA: 2,
  PENYELIA: 3,
  MAHIR: 3,
  TERAMPIL: 2,
  PEMULA: 1,
  PELAKSANA: 2,
};

/** One line of the standard of a post. */
export interface Standard {
  readonly competency: string;
  readonly level: number;
  readonly core: boolean;
}

/** The nine general competencies and the technical ones of the title; core weighs double. */
export function standardsOf(post: Post): Standard[] {
  const { tier, technical } = post.def;
  const core = coreOf(post);
  return [
    ...GENERAL.map((competency) => ({
      competency,
      level: generalLevel(post, competency),
      core: core.has(competency),
    })),
    ...technical.map((competency) => ({
      competency,
      level: TECHNICAL_LEVEL[tier],
      core: true,
    })),
  ];
}

/** Posts that serve the public ask one level more of public service. */
function generalLevel(post: Post, competency: string): number {
  const level = GENERAL_LEVEL[post.def.tier];
  const serves = competency === 'PP' && post.def.family === 'pelayanan' && level < 3;
  return serves ? level + 1 : level;
}

function coreOf(post: Post): ReadonlySet<string> {
  switch (post.def.kind) {
    case 'JPT':
      return new Set(['INT', 'OPH', 'MP', 'PK']);
    case 'ADMINISTRATOR':
      return new Set(['INT', 'OPH', 'PK']);
    case 'PENGAWAS':
      return new Set(['INT', 'OPH', 'PP']);
    case 'JF':
    case 'PELAKSANA':
      return new Set(post.def.family === 'pelayanan' ? ['INT', 'PP', 'KOM'] : ['INT', 'OPH']);
  }
}

/** Rows of standar-kompetensi.csv for one post. */
export function standardRows(post: Post): Row[] {
  return standardsOf(post).map(({ competency, level, core }) => ({
    position_id: post.id,
    competency_id: competency,
    level,
    core: yesNo(core),
    weight: core ? 2 : 1,
  }));
}

/** Rows of kamus-kompetensi.csv. */
export function competencyRows(): Row[] {
  const rows = (names: Readonly<Record<string, string>>, kind: string): Row[] =>
    Object.entries(names).map(([id, name]) => ({ competency_id: id, name, kind }));
  return [
    ...rows(MANAGERIAL, 'manajerial'),
    ...rows(SOCIOCULTURAL, 'sosiokultural'),
    ...rows(TECHNICAL, 'teknis'),
  ];
}
