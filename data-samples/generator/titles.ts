import type { NeedMethod, Tier } from '#core/tiers.ts';
import { FAMILIES } from './families.ts';
import type { Family } from './families.ts';
import type { Study } from './studies.ts';
import type { Title } from './types.ts';

/** Job class of a tier of functional posts (FES, typical of a city). */
const JF_CLASS: Partial<Record<Tier, number>> = {
  AHLI_UTAMA: 13,
  AHLI_MADYA: 11,
  AHLI_MUDA: 9,
  AHLI_PERTAMA: 8,
  PENYELIA: 8,
  MAHIR: 7,
  TERAMPIL: 6,
  PEMULA: 5,
};

const JF_GOLONGAN: Partial<Record<Tier, readonly [string, string]>> = {
  AHLI_MADYA: ['IV/a', 'IV/c'],
  AHLI_MUDA: ['III/c', 'III/d'],
  AHLI_PERTAMA: ['III/a', 'III/b'],
  PENYELIA: ['III/c', 'III/d'],
  MAHIR: ['III/a', 'III/b'],
  TERAMPIL: ['II/b', 'II/d'],
  PEMULA: ['II/a', 'II/a'],
};

const TIER_NAMES: Partial<Record<Tier, string>> = {
  AHLI_MADYA: 'Ahli Madya',
  AHLI_MUDA: 'Ahli Muda',
  AHLI_PERTAMA: 'Ahli Pertama',
  PENYELIA: 'Penyelia',
  MAHIR: 'Mahir',
  TERAMPIL: 'Terampil',
  PEMULA: 'Pemula',
};

/** What a functional title needs beside its name: family, studies, licence, and how need is found. */
export interface JfSpec {
  readonly name: string;
  readonly family: Family;
  readonly studies: readonly Study[];
  readonly license?: string;
  readonly method?: NeedMethod;
  readonly bup?: number;
  /** Least education of the keahlian tiers where it is not S-1. */
  readonly least?: string;
  readonly technical?: readonly string[];
}

/** The functional title of a tier, such as Perawat Terampil. */
export function jf(spec: JfSpec, tier: Tier): Title {
  const [lowest, highest] = JF_GOLONGAN[tier] ?? [null, null];
  return {
    title: `${spec.name} ${TIER_NAMES[tier] ?? ''}`.trim(),
    kind: 'JF',
    tier,
    echelon: null,
    jobClass: JF_CLASS[tier] ?? 8,
    family: spec.family,
    minEducation: leastEducation(spec, tier),
    studies: spec.studies,
    bup: spec.bup ?? (tier === 'AHLI_MADYA' ? 60 : 58),
    license: spec.license ?? null,
    method: spec.method ?? 'abk',
    technical: spec.technical ?? FAMILIES[spec.family].technical,
    minGolongan: lowest,
    maxGolongan: highest,
  };
}

function leastEducation(spec: JfSpec, tier: Tier): string {
  if (tier.startsWith('AHLI')) return spec.least ?? '40';
  return tier === 'PEMULA' ? '15' : '30';
}

type Echelon = 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b';

const STRUCTURAL: Readonly<
  Record<
    Echelon,
    { kind: 'JPT' | 'ADMINISTRATOR' | 'PENGAWAS'; jobClass: number; band: [string, string] }
  >
> = {
  'II.a': { kind: 'JPT', jobClass: 15, band: ['IV/c', 'IV/d'] },
  'II.b': { kind: 'JPT', jobClass: 14, band: ['IV/b', 'IV/c'] },
  'III.a': { kind: 'ADMINISTRATOR', jobClass: 12, band: ['IV/a', 'IV/b'] },
  'III.b': { kind: 'ADMINISTRATOR', jobClass: 11, band: ['III/d', 'IV/a'] },
  'IV.a': { kind: 'PENGAWAS', jobClass: 9, band: ['III/c', 'III/d'] },
  'IV.b': { kind: 'PENGAWAS', jobClass: 8, band: ['III/b', 'III/c'] },
};

/** A structural title. Its studies are those of its family; none for the top. */
export function structural(title: string, echelon: Echelon, family: Family): Title {
  const { kind, jobClass, band } = STRUCTURAL[echelon];
  return {
    title,
    kind,
    tier: kind === 'JPT' ? 'JPT_PRATAMA' : kind,
    echelon,
    jobClass: title.startsWith('Staf Ahli') ? 13 : jobClass,
    family,
    minEducation: kind === 'PENGAWAS' ? '30' : '40',
    studies: [],
    bup: kind === 'JPT' ? 60 : 58,
    license: null,
    method: 'abk',
    technical: FAMILIES[family].technical,
    minGolongan: band[0],
    maxGolongan: band[1],
  };
}

interface ClerkSpec {
  readonly title: string;
  readonly jobClass: number;
  readonly minEducation: string;
  /** Studies are asked from D-III upwards. */
  readonly asksStudies: boolean;
  readonly band: readonly [string, string];
}

const CLERKS = {
  penelaah: {
    title: 'Penelaah Teknis Kebijakan',
    jobClass: 7,
    minEducation: '40',
    asksStudies: true,
    band: ['III/a', 'III/d'],
  },
  penata: {
    title: 'Penata Layanan Operasional',
    jobClass: 7,
    minEducation: '40',
    asksStudies: true,
    band: ['III/a', 'III/d'],
  },
  pengolah: {
    title: 'Pengolah Data dan Informasi',
    jobClass: 6,
    minEducation: '30',
    asksStudies: true,
    band: ['II/c', 'III/c'],
  },
  pengelola: {
    title: 'Pengelola Layanan Operasional',
    jobClass: 6,
    minEducation: '30',
    asksStudies: true,
    band: ['II/c', 'III/c'],
  },
  kantor: {
    title: 'Pengadministrasi Perkantoran',
    jobClass: 5,
    minEducation: '15',
    asksStudies: false,
    band: ['II/a', 'III/b'],
  },
  operator: {
    title: 'Operator Layanan Operasional',
    jobClass: 5,
    minEducation: '15',
    asksStudies: false,
    band: ['II/a', 'III/b'],
  },
  umum: {
    title: 'Pengelola Umum Operasional',
    jobClass: 3,
    minEducation: '05',
    asksStudies: false,
    band: ['I/a', 'II/d'],
  },
} as const satisfies Record<string, ClerkSpec>;

/** Key of a pelaksana title. */
export type Clerk = keyof typeof CLERKS;

/** A pelaksana title (KepmenPANRB on pelaksana) in a job family. */
export function clerk(key: Clerk, family: Family): Title {
  const spec: ClerkSpec = CLERKS[key];
  return {
    title: spec.title,
    kind: 'PELAKSANA',
    tier: 'PELAKSANA',
    echelon: null,
    jobClass: spec.jobClass,
    family,
    minEducation: spec.minEducation,
    studies: spec.asksStudies ? FAMILIES[family].studies : [],
    bup: 58,
    license: null,
    method: 'abk',
    technical: key === 'umum' ? [] : FAMILIES[family].technical.slice(0, 1),
    minGolongan: spec.band[0],
    maxGolongan: spec.band[1],
  };
}
