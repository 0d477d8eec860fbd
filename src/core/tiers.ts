/** Kinds of post (jenis jabatan). */
export const POSITION_KINDS = ['JPT', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'JF'] as const;
/** One of {@link POSITION_KINDS}. */
export type PositionKind = (typeof POSITION_KINDS)[number];

/** Tiers of posts (jenjang), from the top down. */
export const TIERS = [
  'JPT_PRATAMA',
  'ADMINISTRATOR',
  'PENGAWAS',
  'AHLI_UTAMA',
  'AHLI_MADYA',
  'AHLI_MUDA',
  'AHLI_PERTAMA',
  'PENYELIA',
  'MAHIR',
  'TERAMPIL',
  'PEMULA',
  'PELAKSANA',
] as const;
/** One of {@link TIERS}. */
export type Tier = (typeof TIERS)[number];

/** Columns of the heat map: tiers joined to what fits on one screen, in reading order. */
export const TIER_GROUPS = [
  'JPT',
  'ADMINISTRATOR',
  'PENGAWAS',
  'JF_AHLI',
  'JF_TERAMPIL',
  'PELAKSANA',
] as const;
/** One of {@link TIER_GROUPS}. */
export type TierGroup = (typeof TIER_GROUPS)[number];

const GROUP_OF_TIER: Readonly<Record<Tier, TierGroup>> = {
  JPT_PRATAMA: 'JPT',
  ADMINISTRATOR: 'ADMINISTRATOR',
  PENGAWAS: 'PENGAWAS',
  AHLI_UTAMA: 'JF_AHLI',
  AHLI_MADYA: 'JF_AHLI',
  AHLI_MUDA: 'JF_AHLI',
  AHLI_PERTAMA: 'JF_AHLI',
  PENYELIA: 'JF_TERAMPIL',
  MAHIR: 'JF_TERAMPIL',
  TERAMPIL: 'JF_TERAMPIL',
  PEMULA: 'JF_TERAMPIL',
  PELAKSANA: 'PELAKSANA',
};

/** The heat-map column of a tier. */
export function tierGroupOf(tier: Tier): TierGroup {
  return GROUP_OF_TIER[tier];
}

/** How the need of a post is found: workload analysis, classes, the health standard, or by law. */
export const NEED_METHODS = ['abk', 'rombel', 'abk_kes', 'statutory'] as const;
/** One of {@link NEED_METHODS}. */
export type NeedMethod = (typeof NEED_METHODS)[number];

/** Employment status of a person (status ASN). */
export const PERSON_STATUSES = ['PNS', 'CPNS', 'PPPK', 'PPPK_PW'] as const;
/** One of {@link PERSON_STATUSES}. */
export type PersonStatus = (typeof PERSON_STATUSES)[number];
