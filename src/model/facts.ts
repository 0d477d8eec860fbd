import type { Day } from '#core/day.ts';
import type { CompetencyId, DatasetId, PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { Predicate } from '#core/ratings.ts';
import type { NeedMethod, PersonStatus, PositionKind, Tier } from '#core/tiers.ts';
import type { LegalFacts } from '#model/rules/legal-facts.ts';

/** A unit of the organisation; `opdId` is its root, the perangkat daerah. */
export interface UnitFact {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly opdId: UnitId;
  readonly name: string;
  readonly kind: string | null;
  readonly district: string | null;
}

/** The level that a post asks of a competency (1-5); weight null = equal weights. */
export interface StandardFact {
  readonly competencyId: CompetencyId;
  readonly level: number;
  readonly core: boolean;
  readonly weight: number | null;
}

/** A post with its need and load. Minutes and need are a year's. */
export interface PostFact {
  readonly id: PositionId;
  readonly title: string;
  readonly unitId: UnitId;
  readonly opdId: UnitId;
  readonly kind: PositionKind;
  readonly tier: Tier;
  readonly family: string | null;
  readonly jobClass: number | null;
  readonly seats: number;
  readonly mustFill: boolean;
  readonly needMethod: NeedMethod | null;
  /** Need in persons; null where neither tasks nor a sheet state it. */
  readonly need: number | null;
  /** Load in minutes a year: its tasks, or need x effective minutes where the method is not abk. */
  readonly loadMinutes: number | null;
  /** Effective minutes of one full post in a year (75,000 unless the sheet says otherwise). */
  readonly effectiveMinutes: number;
  /** Rank of the least education asked (core/education.ts); null = none stated. */
  readonly minEducation: number | null;
  /** Families of study asked; empty = any. */
  readonly educationFamilies: readonly string[];
  readonly vacantSince: Day | null;
  readonly standards: readonly StandardFact[];
}

/** The newest assessment of a person in one competency. */
export interface LevelFact {
  readonly competencyId: CompetencyId;
  readonly level: number;
  readonly assessedOn: Day;
  readonly draft: boolean;
}

/** The rating of one year; predicate null = not recorded. */
export interface RatingFact {
  readonly year: number;
  readonly predicate: Predicate | null;
}

/** A spell in a job family; `until` null = still there. */
export interface SpellFact {
  readonly positionId: PositionId | null;
  readonly title: string;
  readonly family: string | null;
  readonly tier: Tier | null;
  readonly since: Day;
  readonly until: Day | null;
  /** True for the present post where the history has no row of it; left out = recorded. */
  readonly presumed?: boolean;
}

/** One wish; at most one of the three targets is set, none for a reply without a wish. */
export interface WishFact {
  readonly rank: number;
  readonly positionId: PositionId | null;
  readonly unitId: UnitId | null;
  readonly family: string | null;
  readonly willingness: 'ya' | 'bersyarat' | 'tidak';
}

/** A sanction; `until` null = no end recorded. */
export interface SanctionFact {
  readonly level: 'RINGAN' | 'SEDANG' | 'BERAT';
  readonly since: Day;
  readonly until: Day | null;
}

/** A functional competency test passed (uji kompetensi); tier null = not stated. */
export interface TestFact {
  readonly title: string;
  readonly tier: Tier | null;
  readonly passedOn: Day;
  readonly validUntil: Day | null;
}

/** A person. Null is not recorded, never a default. Sex, religion and the like are not here. */
export interface PersonFact {
  readonly id: PersonId;
  readonly name: string;
  readonly status: PersonStatus;
  /** SIASN code of kedudukan hukum, `01` = active. */
  readonly legalStatus: string | null;
  readonly golongan: string | null;
  readonly positionId: PositionId | null;
  readonly positionSince: Day | null;
  readonly actingPositionId: PositionId | null;
  /** Rank of the education level (core/education.ts). */
  readonly education: number | null;
  readonly educationField: string | null;
  readonly educationFamily: string | null;
  readonly homeDistrict: string | null;
  readonly fte: number;
  readonly retirement: Day | null;
  readonly licenses: readonly string[];
  readonly levels: readonly LevelFact[];
  /** Newest year first. */
  readonly ratings: readonly RatingFact[];
  readonly spells: readonly SpellFact[];
  /** Empty and `replied` false = no reply, which is unknown and not indifference. */
  readonly wishes: readonly WishFact[];
  readonly replied: boolean;
  readonly sanctions: readonly SanctionFact[];
  readonly tests: readonly TestFact[];
}

/** The way between two kecamatan in km, as the office states it; it holds in both directions. */
export interface DistanceFact {
  readonly origin: string;
  readonly destination: string;
  readonly km: number;
}

/** What is known of the city on one day: the input of fit, rules and scenarios. */
export interface CityFacts {
  readonly asOf: Day;
  /** Datasets that were loaded; a component whose dataset is absent leaves the model by name. */
  readonly loaded: ReadonlySet<DatasetId>;
  readonly units: ReadonlyMap<UnitId, UnitFact>;
  readonly posts: ReadonlyMap<PositionId, PostFact>;
  readonly persons: ReadonlyMap<PersonId, PersonFact>;
  readonly competencies: ReadonlyMap<
    CompetencyId,
    { readonly name: string; readonly kind: string }
  >;
  /** Ways between kecamatan; empty where the office states none. */
  readonly distances: readonly DistanceFact[];
  /** What only the legal rules read; birth dates are here and nowhere else. */
  readonly legal: LegalFacts;
}
