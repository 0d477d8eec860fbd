import { PREDICATES } from '#core/ratings.ts';
import type { Random } from '#core/random.ts';
import { TIERS, type PositionKind, type Tier } from '#core/tiers.ts';
import type { CityFacts, PersonFact, PostFact, UnitFact, WishFact } from '#model/facts.ts';
import { AS_OF, city, person, post, unit } from './city.ts';

const COMPETENCIES = ['INT', 'KS', 'KOM', 'OPH', 'PP', 'PDOL', 'MP', 'PK', 'PB', 'TEK-A', 'TEK-B'];
const FAMILIES = ['administrasi', 'kesehatan', 'ti', 'keuangan', 'pendidikan'];
const STUDIES = ['hukum', 'ti', 'kesehatan-gizi', 'kesehatan-farmasi', 'manajemen', 'pemerintahan'];

/** How many units (each with one unit under it), posts and people a random city has. */
export interface CitySize {
  readonly units: number;
  readonly posts: number;
  readonly persons: number;
}

/** A city with holes: everything may be missing, as in files that offices send. Same seed, same city. */
export function randomCity(random: Random, size: CitySize): CityFacts {
  const places = random.fork('places');
  const units = manyUnits(size.units).map((own) => ({ ...own, district: randomDistrict(places) }));
  const posts = Array.from({ length: size.posts }, (_, at) => randomPost(random, at, units));
  const persons = Array.from({ length: size.persons }, (_, at) => ({
    ...randomPerson(random, at, posts),
    homeDistrict: randomDistrict(places),
  }));
  return city({ units, posts: posts.map(classed), persons, distances: DISTANCES });

  function classed(own: PostFact): PostFact {
    return { ...own, jobClass: places.chance(0.1) ? null : places.int(5, 12) };
  }
}

const DISTRICTS = ['Pahandut', 'Jekan Raya', 'Sabangau', 'Rakumpit'];

/** Of the six ways between four kecamatan the office states five. */
const DISTANCES: CityFacts['distances'] = [
  { origin: 'Pahandut', destination: 'Jekan Raya', km: 6 },
  { origin: 'Pahandut', destination: 'Sabangau', km: 14 },
  { origin: 'Pahandut', destination: 'Rakumpit', km: 78 },
  { origin: 'Jekan Raya', destination: 'Sabangau', km: 17 },
  { origin: 'Jekan Raya', destination: 'Rakumpit', km: 72 },
];

function randomDistrict(random: Random): string | null {
  return random.chance(0.1) ? null : random.pick(DISTRICTS);
}

function manyUnits(count: number): UnitFact[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => [
    unit(`u${at}`),
    unit(`u${at}.1`, { parentId: `u${at}`, opdId: `u${at}`, kind: 'bidang' }),
  ]);
}

function randomPost(random: Random, at: number, units: readonly UnitFact[]): PostFact {
  const own = random.pick([...units]);
  const tier = random.pick(TIERS);
  const need = random.chance(0.1) ? null : random.int(1, 60) / 10;
  return post(`j${at}`, {
    unitId: own.id,
    opdId: own.opdId,
    kind: kindOf(tier),
    tier,
    family: random.chance(0.1) ? null : random.pick(FAMILIES),
    seats: random.int(0, 6),
    mustFill: random.chance(0.2),
    need,
    loadMinutes: need === null ? null : need * 75_000,
    minEducation: random.chance(0.1) ? null : random.int(1, 9),
    educationFamilies: random.chance(0.3) ? [] : random.sample(STUDIES, random.int(1, 3)),
    standards: random.chance(0.1)
      ? []
      : random.sample(COMPETENCIES, random.int(1, 11)).map((competencyId) => ({
          competencyId,
          level: random.int(1, 5),
          core: random.chance(0.4),
          weight: null,
        })),
  });
}

function kindOf(tier: Tier): PositionKind {
  if (tier === 'JPT_PRATAMA') return 'JPT';
  if (tier === 'ADMINISTRATOR' || tier === 'PENGAWAS' || tier === 'PELAKSANA') return tier;
  return 'JF';
}

function randomPerson(random: Random, at: number, posts: readonly PostFact[]): PersonFact {
  const or = <T>(share: number, make: () => T): T | null => (random.chance(share) ? null : make());
  const own = or(0.1, () => random.pick([...posts]));
  return person(`p${at}`, {
    legalStatus: or(0.05, () => random.pick(['01', '01', '01', '02', '99'])),
    positionId: own?.id ?? null,
    positionSince: own === null ? null : or(0.1, () => AS_OF - random.int(1, 5000)),
    education: or(0.1, () => random.int(1, 12)),
    educationFamily: or(0.1, () => random.pick([...STUDIES, 'perikanan', 'tak-dikenal'])),
    fte: random.chance(0.2) ? 0.5 : 1,
    retirement: or(0.1, () => AS_OF + random.int(-100, 12_000)),
    levels: random.sample(COMPETENCIES, random.int(0, 11)).map((competencyId) => ({
      competencyId,
      level: random.int(1, 5),
      assessedOn: AS_OF - random.int(0, 1800),
      draft: random.chance(0.1),
    })),
    ratings: (random.chance(0.05) ? [] : [2025, 2024, 2023, 2022])
      .filter(() => random.chance(0.8))
      .map((year) => ({ year, predicate: or(0.05, () => random.pick(PREDICATES)) })),
    spells: Array.from({ length: random.int(0, 4) }, () => randomSpell(random)),
    ...randomReply(random, posts),
    sanctions: random.chance(0.1)
      ? [
          {
            level: random.pick(['RINGAN', 'SEDANG', 'BERAT'] as const),
            since: AS_OF - 90,
            until: null,
          },
        ]
      : [],
  });
}

function randomSpell(random: Random): PersonFact['spells'][number] {
  const since = AS_OF - random.int(1, 9000);
  const until = random.chance(0.3) ? null : since + random.int(-100, 3000);
  const family = random.chance(0.1) ? null : random.pick(FAMILIES);
  return { positionId: null, title: 'Jabatan lama', family, tier: null, since, until };
}

function randomReply(
  random: Random,
  posts: readonly PostFact[],
): Pick<PersonFact, 'replied' | 'wishes'> {
  if (random.chance(0.6)) return { replied: false, wishes: [] };
  const wishes = Array.from({ length: random.int(1, 6) }, (_, at): WishFact => {
    const target = random.pick([...posts]);
    const kind = random.pick(['post', 'unit', 'family', 'none'] as const);
    return {
      rank: at + 1,
      positionId: kind === 'post' ? target.id : null,
      unitId: kind === 'unit' ? target.unitId : null,
      family: kind === 'family' ? target.family : null,
      willingness: random.pick(['ya', 'ya', 'bersyarat', 'tidak'] as const),
    };
  });
  return { replied: true, wishes };
}
