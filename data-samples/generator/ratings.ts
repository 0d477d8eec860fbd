import { predicateOf } from '#core/ratings.ts';
import type { Predicate, Rating } from '#core/ratings.ts';
import type { Random } from '#core/random.ts';
import type { Row } from './csv.ts';
import { day } from './days.ts';
import type { Superiors } from './superiors.ts';
import type { Person } from './types.ts';

/** Shares of the predicates in percent, and of ratings that are missing. */
export const RATING_SHARES = {
  SANGAT_BAIK: 9,
  BAIK: 86,
  BUTUH_PERBAIKAN: 3,
  KURANG: 1.5,
  SANGAT_KURANG: 0.5,
} as const satisfies Record<Predicate, number>;
export const RATING_MISSING = 0.03;
export const RATING_YEARS = [2020, 2021, 2022, 2023, 2024, 2025];
/** Share of "sangat baik" that the five lenient assessors give. */
const LENIENT_SHARE = 0.7;

/** One year of a person; predicate null = recorded without a rating, absent = no record at all. */
export interface YearRating {
  readonly person: Person;
  readonly year: number;
  readonly assessor: Person | null;
  predicate: Predicate | null;
  absent: boolean;
}

/** Ratings of everybody and the five who rate too kindly. */
export interface Ratings {
  readonly years: readonly YearRating[];
  readonly lenient: readonly Person[];
}

/**
 * Six years of ratings with the written shares. What a person gets depends on a lasting trait and on
 * chance, never on moves: a tool that finds an effect of moves here is wrong.
 */
export function rate(
  people: readonly Person[],
  superiors: Superiors,
  random: Random,
  fixed: ReadonlyMap<Person, Predicate>,
): Ratings {
  const traits = new Map(people.map((person) => [person, random.normal()]));
  const years = people.flatMap((person) =>
    RATING_YEARS.filter((year) => inService(person, year)).map((year): YearRating => ({
      person,
      year,
      assessor: superiors.of(person),
      predicate: 'BAIK',
      absent: false,
    })),
  );
  const lenient = drawLenient(years, random);
  for (const year of RATING_YEARS) {
    const own = years.filter((one) => one.year === year);
    spreadYear(own, traits, new Set(lenient), random);
  }
  for (const one of years) one.predicate = fixed.get(one.person) ?? one.predicate;
  dropSome(years, fixed, random);
  return { years, lenient };
}

function inService(person: Person, year: number): boolean {
  return person.entry <= day(`${year}-07-01`) && person.status !== 'PPPK_PW';
}

function drawLenient(years: readonly YearRating[], random: Random): Person[] {
  const counts = new Map<Person, number>();
  for (const { assessor, year } of years) {
    if (assessor && year === 2025) counts.set(assessor, (counts.get(assessor) ?? 0) + 1);
  }
  const fit = [...counts].filter(([, count]) => count >= 14 && count <= 40).map(([who]) => who);
  return random.sample(fit, 5);
}

function spreadYear(
  own: readonly YearRating[],
  traits: ReadonlyMap<Person, number>,
  lenient: ReadonlySet<Person>,
  random: Random,
): void {
  const scored = own
    .map((one) => ({ one, score: 0.6 * (traits.get(one.person) ?? 0) + 0.8 * random.normal() }))
    .toSorted((a, b) => a.score - b.score)
    .map(({ one }) => one);
  const kind = scored.filter(({ assessor }) => assessor && lenient.has(assessor));
  const strict = scored.filter((one) => !kind.includes(one));
  const best = Math.round(kind.length * LENIENT_SHARE);
  for (const one of kind.slice(kind.length - best)) one.predicate = 'SANGAT_BAIK';
  const part = (share: number): number => Math.round((own.length * share) / 100);
  const worst = part(RATING_SHARES.SANGAT_KURANG);
  const poor = worst + part(RATING_SHARES.KURANG);
  const weak = poor + part(RATING_SHARES.BUTUH_PERBAIKAN);
  for (const one of strict.slice(0, worst)) one.predicate = 'SANGAT_KURANG';
  for (const one of strict.slice(worst, poor)) one.predicate = 'KURANG';
  for (const one of strict.slice(poor, weak)) one.predicate = 'BUTUH_PERBAIKAN';
  const good = part(RATING_SHARES.SANGAT_BAIK) - best;
  for (const one of strict.slice(strict.length - good)) one.predicate = 'SANGAT_BAIK';
}

/** Half of what is missing has no record, half a record without a rating. */
function dropSome(
  years: readonly YearRating[],
  fixed: ReadonlyMap<Person, Predicate>,
  random: Random,
): void {
  const open = years.filter((one) => !fixed.has(one.person));
  const missing = random.sample(open, Math.round(years.length * RATING_MISSING));
  for (const [index, one] of missing.entries()) {
    one.predicate = null;
    one.absent = index % 2 === 0;
  }
}

const PAIRS: Readonly<Record<Predicate, readonly (readonly [Rating, Rating, number])[]>> = {
  SANGAT_BAIK: [['DI_ATAS', 'DI_ATAS', 1]],
  BAIK: [
    ['SESUAI', 'SESUAI', 0.8],
    ['DI_ATAS', 'SESUAI', 0.12],
    ['SESUAI', 'DI_ATAS', 0.08],
  ],
  BUTUH_PERBAIKAN: [
    ['DI_BAWAH', 'SESUAI', 0.85],
    ['DI_BAWAH', 'DI_ATAS', 0.15],
  ],
  KURANG: [
    ['SESUAI', 'DI_BAWAH', 0.85],
    ['DI_ATAS', 'DI_BAWAH', 0.15],
  ],
  SANGAT_KURANG: [['DI_BAWAH', 'DI_BAWAH', 1]],
};

const RATING_LABELS: Readonly<Record<Rating, string>> = {
  DI_ATAS: 'Di Atas Ekspektasi',
  SESUAI: 'Sesuai Ekspektasi',
  DI_BAWAH: 'Di Bawah Ekspektasi',
};

/** How the files spell a predicate. */
export const PREDICATE_LABELS: Readonly<Record<Predicate, string>> = {
  SANGAT_BAIK: 'Sangat Baik',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang',
  SANGAT_KURANG: 'Sangat Kurang',
};

const SCORES: Readonly<Record<Predicate, readonly [number, number]>> = {
  SANGAT_BAIK: [91, 97],
  BAIK: [76, 90],
  BUTUH_PERBAIKAN: [61, 75],
  KURANG: [51, 60],
  SANGAT_KURANG: [40, 50],
};

/** Rows of kinerja.csv: up to 2021 a score (the older rule), from 2022 the two ratings. */
export function ratingRows(ratings: Ratings, random: Random): Row[] {
  return ratings.years
    .filter((one) => !one.absent)
    .map(({ person, year, assessor, predicate }) => ({
      nip: person.nip,
      period: year,
      ...(year < 2022 ? scoreCells(predicate, random) : pairCells(predicate, random)),
      predicate: predicate ? PREDICATE_LABELS[predicate] : null,
      assessor_nip: assessor?.nip ?? null,
    }));
}

function scoreCells(predicate: Predicate | null, random: Random): Row {
  return { score: predicate ? random.int(...SCORES[predicate]) : null };
}

function pairCells(predicate: Predicate | null, random: Random): Row {
  if (!predicate) return {};
  const [result, behaviour] = random.weighted(PAIRS[predicate], ([, , weight]) => weight);
  if (predicateOf(result, behaviour) !== predicate) throw new Error(`no pair for ${predicate}`);
  return { result_rating: RATING_LABELS[result], behaviour_rating: RATING_LABELS[behaviour] };
}
