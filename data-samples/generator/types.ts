import type { Day } from '#core/day.ts';
import type { NeedMethod, PersonStatus, PositionKind, Tier } from '#core/tiers.ts';
import type { Family } from './families.ts';
import type { Study } from './studies.ts';
import type { DistrictName } from './districts.ts';

/** Kinds of unit, as the column JENIS UNIT spells them. */
export type UnitKind =
  | 'sekretariat'
  | 'inspektorat'
  | 'dinas'
  | 'badan'
  | 'kecamatan'
  | 'kelurahan'
  | 'rsud'
  | 'puskesmas'
  | 'sekolah'
  | 'uptd'
  | 'bagian'
  | 'bidang';

/** A unit under construction. `opd` is its root, itself for a root. */
export interface Unit {
  readonly id: string;
  readonly parent: Unit | null;
  readonly name: string;
  /** Acronym of a root; null for other units. */
  readonly short: string | null;
  readonly kind: UnitKind;
  readonly district: DistrictName;
  readonly lat: number;
  readonly lon: number;
  readonly posts: Post[];
}

/** A title as the catalogue knows it: what every post of that title shares. */
export interface Title {
  readonly title: string;
  readonly kind: PositionKind;
  readonly tier: Tier;
  readonly echelon: string | null;
  readonly jobClass: number;
  readonly family: Family;
  readonly minEducation: string;
  readonly studies: readonly Study[];
  readonly bup: number;
  readonly license: string | null;
  readonly method: NeedMethod;
  readonly technical: readonly string[];
  readonly minGolongan: string | null;
  readonly maxGolongan: string | null;
}

/** One task of a post; `months` holds monthly volumes where the task belongs to a service. */
export interface Task {
  readonly task: string;
  readonly output: string;
  readonly service: string | null;
  norm: number;
  /** Volume of the year 2026; null where months are given. */
  volume: number | null;
  months: ReadonlyMap<string, number> | null;
}

/** A post under construction: its title, how many people it gets, its load. */
export interface Post {
  readonly id: string;
  readonly unit: Unit;
  readonly def: Title;
  /** Chance of a person of the unit to land here, against the other posts. */
  readonly weight: number;
  full: number;
  part: number;
  seats: number;
  mustFill: boolean;
  legalNote: string | null;
  need: number | null;
  needBasis: string | null;
  vacantSince: Day | null;
  /** Load of a year in minutes, as the tasks and the need give it. */
  load: number;
  readonly tasks: Task[];
  readonly holders: Person[];
}

/** A person under construction. */
export interface Person {
  readonly post: Post;
  readonly status: PersonStatus;
  nip: string;
  name: string;
  readonly sex: 'L' | 'P';
  birth: Day;
  /** First day in service. */
  entry: Day;
  legalStatus: string;
  golongan: string;
  golonganSince: Day;
  positionSince: Day;
  acting: Post | null;
  educationLevel: string;
  educationField: string;
  educationFamily: Study;
  home: DistrictName;
  readonly fte: number;
  retirement: Day;
  licenses: string[];
  readonly spells: Spell[];
}

/** A post held; `until` null = held today. */
export interface Spell {
  readonly post: Post;
  readonly title: string;
  readonly since: Day;
  readonly until: Day | null;
  readonly decree: string;
}
