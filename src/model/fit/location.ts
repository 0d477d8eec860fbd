import { foldSpelling } from '#core/spelling.ts';
import type { UnitId } from '#core/ids.ts';
import type { CityFacts, PersonFact } from '#model/facts.ts';
import { knownMeasure, unknownMeasure, type Measure } from './components.ts';

/** Kilometres over which the score of a distance falls to 37 % (1/e). A convention, shown on screen. */
export const DISTANCE_SCALE_KM = 15;

/**
 * L: 100·exp(−km / 15) of the way from the kecamatan of residence to that of the unit, so that 0 km
 * is 100, 10 km 51, 35 km 10. Distance counts here alone and in no objective beside it. Kilometres
 * below 0 count as 0.
 */
export function distanceScore(km: number): number {
  return 100 * Math.exp(-Math.max(0, km) / DISTANCE_SCALE_KM);
}

/**
 * Kecamatan of people and units as codes, and the way between any two. A code of −1 is a place that
 * is not stated; a way that the office does not state is NaN.
 */
export interface LocationTable {
  /** Number of kecamatan that anything names. */
  readonly size: number;
  /** km from `a` to `b` at a × size + b; 0 within one kecamatan. */
  readonly km: Float64Array;
  /** What L says of each of these ways, at the same places. */
  readonly measures: readonly Measure[];
  /** Code of the home of each person, by row. */
  readonly homes: Int16Array;
  /** Code of the kecamatan in which a unit stands. */
  readonly placeOf: ReadonlyMap<UnitId, number>;
}

const NO_HOME = unknownMeasure('L.noHome');
const NO_PLACE = unknownMeasure('L.noPlace');
const NO_WAY = unknownMeasure('L.noWay');
const NOT_STATED = -1;

/**
 * Prepares the ways between kecamatan. Names meet in bare spelling (`Jekan Raya` = `JEKAN-RAYA`). A
 * way holds in both directions; where the two directions differ the longer one counts. What is not a
 * finite number is not stated.
 */
export function locationTable(city: CityFacts, persons: readonly PersonFact[]): LocationTable {
  const codes = new Map<string, number>();
  const codeOf = (name: string | null): number => {
    const folded = foldSpelling(name ?? '');
    if (folded === '') return NOT_STATED;
    const code = codes.get(folded) ?? codes.size;
    codes.set(folded, code);
    return code;
  };
  const homes = Int16Array.from(persons, ({ homeDistrict }) => codeOf(homeDistrict));
  const placeOf = new Map([...city.units.values()].map((unit) => [unit.id, codeOf(unit.district)]));
  const ways = city.distances.map(({ origin, destination, km }) => {
    return { from: codeOf(origin), to: codeOf(destination), km };
  });
  const size = codes.size;
  const km = new Float64Array(size * size).fill(Number.NaN);
  const put = (a: number, b: number, way: number): void => {
    const before = km[a * size + b] ?? Number.NaN;
    km[a * size + b] = Number.isNaN(before) ? way : Math.max(before, way);
  };
  for (const { from, to, km: way } of ways) {
    if (from === NOT_STATED || to === NOT_STATED || !Number.isFinite(way)) continue;
    put(from, to, way);
    put(to, from, way);
  }
  for (let place = 0; place < size; place += 1) km[place * size + place] = 0;
  return { size, km, measures: Array.from(km, measureOfWay), homes, placeOf };
}

function measureOfWay(km: number): Measure {
  if (Number.isNaN(km)) return NO_WAY;
  return knownMeasure(distanceScore(km), km > 0 ? 'L.known' : 'L.same');
}

/**
 * L of the person in `row` for a post in `unitId`. A home, a place or a way that is not stated is
 * unknown between 0 and 100.
 */
export function locationMeasure(table: LocationTable, row: number, unitId: UnitId): Measure {
  const home = table.homes[row] ?? NOT_STATED;
  if (home === NOT_STATED) return NO_HOME;
  const place = table.placeOf.get(unitId) ?? NOT_STATED;
  if (place === NOT_STATED) return NO_PLACE;
  return table.measures[home * table.size + place] ?? NO_WAY;
}

/** Kilometres from the home of the person in `row` to a unit; null where they are not stated. */
export function kilometresOf(table: LocationTable, row: number, unitId: UnitId): number | null {
  const home = table.homes[row] ?? NOT_STATED;
  const place = table.placeOf.get(unitId) ?? NOT_STATED;
  if (home === NOT_STATED || place === NOT_STATED) return null;
  const km = table.km[home * table.size + place] ?? Number.NaN;
  return Number.isNaN(km) ? null : km;
}
