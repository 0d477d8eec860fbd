import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';
import { careerMeasure } from '#model/fit/career-direction.ts';
import { experienceMeasure } from '#model/fit/experience.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { qualificationMeasure } from '#model/fit/qualification.ts';
import { presentPost } from '#model/fit/score.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import { gateSteps, type GateOptions, type RowOrder } from './gate-tables.ts';
import type {
  ClassTable,
  LevelPacks,
  ResidentTables,
  SparseColumns,
  StandardTables,
} from './resident.ts';
import { sparseColumns, type SparseEntry } from './sparse.ts';
import { wishTables } from './wish-tables.ts';

/**
 * Makes the tables of a city, in steps that yield the share done (0-1): nearly all of the time goes
 * into the rules. `day` and `catalogue` are those of the gates; the day of the data by default.
 */
export function* residentSteps(
  index: FitIndex,
  options: Partial<GateOptions> = {},
): Generator<number, ResidentTables> {
  const { day = index.city.asOf, catalogue = CATALOGUE } = options;
  const rows = rowOrder(index);
  const gates = yield* gateSteps(index, rows, { day, catalogue });
  const persons = [...rows.personPlaces].flatMap((place) => index.persons[place] ?? []);
  const posts = [...rows.postPlaces].flatMap((place) => index.posts[place] ?? []);
  const lowerEnds = (of: FitIndex['performance']): Float64Array =>
    Float64Array.from(rows.personPlaces, (place) => of[place]?.lo ?? 0);
  return {
    persons: persons.length,
    posts: posts.length,
    ...rows,
    order: workingOrder(gates.combination, posts),
    levels: levelPacks(index, rows.personPlaces),
    standards: standardTables(index, posts),
    performance: lowerEnds(index.performance),
    integrity: lowerEnds(index.integrity),
    qualification: qualificationTable(persons, posts),
    location: locationClasses(index, rows.personPlaces, posts),
    career: careerTable(index, persons, posts),
    experience: experienceColumns(index, rows.personPlaces),
    familyOfPost: Int32Array.from(posts, ({ family }) => familyNumber(index, family)),
    wishes: wishTables(index, rows, index.families),
    gates,
  };
}

/** The tables of a city at once. */
export function residentTables(
  index: FitIndex,
  options: Partial<GateOptions> = {},
): ResidentTables {
  const steps = residentSteps(index, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function rowOrder({ persons, posts }: FitIndex): RowOrder {
  return { personPlaces: placesById(persons), postPlaces: placesById(posts) };
}

/** Places in the order of the ids by code unit. */
function placesById(items: readonly { readonly id: string }[]): Int32Array {
  const ids = items.map(({ id }) => id);
  const order = [...ids.keys()].toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  return Int32Array.from(order);
}

/** Posts of like gates together, and among them those of one standard. */
function workingOrder(combination: Int32Array, posts: readonly PostFact[]): Int32Array {
  const standards = posts.map(({ standards: own }) => own.map(({ level }) => level).join());
  const order = [...combination.keys()].toSorted(
    (a, b) =>
      (combination[a] ?? 0) - (combination[b] ?? 0) ||
      compare(standards[a] ?? '', standards[b] ?? '') ||
      a - b,
  );
  return Int32Array.from(order);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Levels above the scale count as its end, as they do in the capped match. */
function levelPacks({ levels }: FitIndex, places: Int32Array): LevelPacks {
  const { width } = levels;
  const packs = Math.ceil(width / 3);
  const packed = new Uint8Array(places.length * packs);
  const sums = new Uint16Array(places.length);
  for (const [row, place] of places.entries()) {
    const levelOf = (column: number): number => {
      const level = column < width ? (levels.levels[place * width + column] ?? 0) : 0;
      return Math.min(HIGHEST_LEVEL, Math.max(0, level));
    };
    for (let pack = 0; pack < packs; pack += 1) {
      const first = pack * 3;
      const high = levelOf(first) * 36 + levelOf(first + 1) * 6;
      packed[row * packs + pack] = high + levelOf(first + 2);
    }
    for (let column = 0; column < width; column += 1) {
      sums[row] = (sums[row] ?? 0) + Math.max(LOWEST_LEVEL, levelOf(column));
    }
  }
  return { width, packs, packed, sums };
}

function standardTables({ columnOf }: FitIndex, posts: readonly PostFact[]): StandardTables {
  const starts = new Int32Array(posts.length + 1);
  for (const [row, { standards }] of posts.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + standards.length;
  }
  const all = posts.flatMap(({ standards }) => standards);
  return {
    starts,
    columns: Int32Array.from(all, ({ competencyId }) => columnOf.get(competencyId) ?? 0),
    levels: Float64Array.from(all, ({ level }) => level),
    core: Uint8Array.from(all, ({ core }) => (core ? 1 : 0)),
    weights: Float64Array.from(all, ({ weight }) => weight ?? Number.NaN),
  };
}

/** Gives every key a number in the order of appearance, with the first item that has it. */
function classesOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { readonly of: Int32Array; readonly samples: readonly T[] } {
  const numbers = new Map<string, number>();
  const samples: T[] = [];
  const of = Int32Array.from(items, (item) => {
    const key = keyOf(item);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, samples.length);
    return samples.push(item) - 1;
  });
  return { of, samples };
}

/** A table of what a measure says of every class of people for every class of posts. */
function classTable(
  ofPerson: { readonly of: Int32Array; readonly samples: readonly PersonFact[] },
  ofPost: { readonly of: Int32Array; readonly samples: readonly PostFact[] },
  lowerEnd: (person: PersonFact, post: PostFact) => number,
): ClassTable {
  const classes = ofPerson.samples.length;
  const values = new Float64Array(classes * ofPost.samples.length);
  for (const [key, post] of ofPost.samples.entries()) {
    for (const [own, person] of ofPerson.samples.entries()) {
      values[key * classes + own] = lowerEnd(person, post);
    }
  }
  return { classes, ofPerson: narrow(ofPerson.of, classes), ofPost: ofPost.of, values };
}

function narrow(of: Int32Array, classes: number): Uint16Array | Int32Array {
  return classes <= 65_536 ? Uint16Array.from(of) : of;
}

function qualificationTable(
  persons: readonly PersonFact[],
  posts: readonly PostFact[],
): ClassTable {
  return classTable(
    classesOf(persons, (person) => JSON.stringify([person.education, person.educationFamily])),
    classesOf(posts, (post) => JSON.stringify([post.minEducation, post.educationFamilies])),
    (person, post) => qualificationMeasure(person, post).lo,
  );
}

function careerTable(
  index: FitIndex,
  persons: readonly PersonFact[],
  posts: readonly PostFact[],
): ClassTable {
  const keyOf = (post: PostFact | undefined): string =>
    post === undefined ? '' : `${post.tier} ${post.jobClass}`;
  return classTable(
    classesOf(persons, (person) => keyOf(presentPost(index, person))),
    classesOf(posts, keyOf),
    (person, post) => careerMeasure(presentPost(index, person), post).lo,
  );
}

/** Class 0 of people and of posts is a place that is not stated. */
function locationClasses(
  { locations }: FitIndex,
  places: Int32Array,
  posts: readonly PostFact[],
): ClassTable {
  const { size, homes, placeOf, measures } = locations;
  const classes = size + 1;
  const values = new Float64Array(classes * classes);
  for (let home = 0; home < size; home += 1) {
    for (let place = 0; place < size; place += 1) {
      values[(place + 1) * classes + home + 1] = measures[home * size + place]?.lo ?? 0;
    }
  }
  return {
    classes,
    ofPerson: narrow(
      Int32Array.from(places, (place) => (homes[place] ?? -1) + 1),
      classes,
    ),
    ofPost: Int32Array.from(posts, ({ unitId }) => (placeOf.get(unitId) ?? -1) + 1),
    values,
  };
}

function experienceColumns(index: FitIndex, places: Int32Array): SparseColumns {
  const { families, experience } = index;
  const entries: SparseEntry[] = [];
  for (const [row, place] of places.entries()) {
    for (let column = 0; column < families.size; column += 1) {
      const months = experience[place * families.size + column] ?? 0;
      const value = experienceMeasure(months, true).lo;
      if (value !== 0) entries.push({ column, row, value });
    }
  }
  return sparseColumns(families.size, entries);
}

function familyNumber({ families }: FitIndex, family: string | null): number {
  return family === null ? -1 : (families.get(family) ?? -1);
}
