import { LEVELS, methodTable, type MethodTable } from '#model/fit/competency-methods.ts';
import type { StandardFact } from '#model/facts.ts';
import { HIGHEST_LEVEL, LOWEST_LEVEL } from '#model/gap/jpm.ts';
import { PLAN_COLUMNS, PLAN_WIDTH, type ScorePlan } from './plan.ts';
import type { ClassTable, ResidentTables, SparseColumns } from './resident.ts';

/** Entries of a pack: three levels of 0 to 5, and the levels of its three competencies. */
export const PACK = 216;
const PACK_LEVELS = 18;

/** Levels with the unknown one: 0 to 5. */
export const SCALE = HIGHEST_LEVEL + 1;

/** Where each number of a class stands in its row. */
export const AT = {
  K: PLAN_COLUMNS.indexOf('K'),
  Q: PLAN_COLUMNS.indexOf('Q'),
  E: PLAN_COLUMNS.indexOf('E'),
  P: PLAN_COLUMNS.indexOf('P'),
  I: PLAN_COLUMNS.indexOf('I'),
  A: PLAN_COLUMNS.indexOf('A'),
  L: PLAN_COLUMNS.indexOf('L'),
  C: PLAN_COLUMNS.indexOf('C'),
  da: PLAN_COLUMNS.indexOf('da'),
  ns: PLAN_COLUMNS.indexOf('ns'),
} as const;

/** Terms of a method by place in the standard and level, added up in the order of the standard. */
export interface MethodTerms {
  readonly places: number;
  /** Share × score at place × 6 + level; an unknown level (0) has the lowest score. */
  readonly terms: Float64Array;
  /** Column of the competency of each place. */
  readonly columns: Int32Array;
  readonly weight: number;
}

/** P and I of each person under the weights of a class, and with A all that they add to a bound. */
interface Constants {
  readonly performance: Float64Array;
  readonly integrity: Float64Array;
  readonly bound: Float64Array;
}

/**
 * Terms times the share of their axis, by the class of the person; competency by the sum of levels:
 * capped levels never sum to more than levels do, unless a standard names a competency twice.
 */
interface BoundTables {
  readonly bySum: Float64Array;
  readonly studies: Float64Array;
  readonly homes: Float64Array;
  readonly careers: Float64Array;
}

/**
 * What the scan reads for one post. Every number is the product that the reference forms for its
 * term (weight × lower end), so that adding them in its order gives its very bits. One object is
 * filled again for each post.
 */
export class PostInput {
  /** Competency: packs that the standard touches, sums of each of their values, and terms by sum. */
  packCount = 0;
  readonly packAt: Int32Array;
  readonly packSums: Uint16Array;
  sumTerms: Float64Array = new Float64Array(1);
  /** Competency by a method that is no sum of whole numbers; null for `jpm`. */
  method: MethodTerms | null = null;
  /** The most that terms can add, by class; shares of the axes are in it. */
  readonly bounds: BoundTables;
  qualification: Float64Array = new Float64Array(1);
  location: Float64Array = new Float64Array(1);
  career: Float64Array = new Float64Array(1);
  /** Terms of E and lower ends of A by person. */
  readonly experience: Float64Array;
  readonly aspiration: Float64Array;
  constants: Constants;
  weights: Float64Array;

  readonly #tables: ResidentTables;
  readonly #plan: ScorePlan;
  readonly #constants = new Map<number, Constants>();
  readonly #counted: Uint16Array;
  readonly #placeOfPack: Int32Array;

  constructor(tables: ResidentTables, plan: ScorePlan) {
    const { persons, levels, wishes } = tables;
    this.#tables = tables;
    this.#plan = plan;
    this.packAt = new Int32Array(levels.packs);
    this.bounds = {
      bySum: new Float64Array(levels.width * HIGHEST_LEVEL + 1),
      studies: new Float64Array(tables.qualification.classes),
      homes: new Float64Array(tables.location.classes),
      careers: new Float64Array(tables.career.classes),
    };
    this.packSums = new Uint16Array(levels.packs * PACK);
    this.#counted = new Uint16Array(levels.packs * PACK_LEVELS);
    this.#placeOfPack = new Int32Array(levels.packs);
    this.experience = new Float64Array(persons);
    this.aspiration = wishes.base.slice();
    this.weights = plan.classes.subarray(0, PLAN_WIDTH);
    this.constants = { performance: NONE, integrity: NONE, bound: NONE };
  }

  /** Fills in everything for a post; false for one that the plan leaves out. */
  fill(post: number): boolean {
    const { classOf, classes, by } = this.#plan;
    const own = classOf[post] ?? -1;
    if (own < 0) return false;
    const tables = this.#tables;
    this.weights = classes.subarray(own * PLAN_WIDTH, (own + 1) * PLAN_WIDTH);
    this.constants = this.#constantsOf(own);
    this.#fillCompetency(post);
    const w = this.weights;
    this.qualification = termsOf(tables.qualification, post, w[AT.Q] ?? 0, this.qualification);
    scaled(this.qualification, w[AT.da] ?? 0, this.bounds.studies);
    this.#putExperience(post, w[AT.E] ?? 0);
    if (by !== 'da') {
      this.location = termsOf(tables.location, post, w[AT.L] ?? 0, this.location);
      this.career = termsOf(tables.career, post, w[AT.C] ?? 0, this.career);
      scaled(this.location, w[AT.ns] ?? 0, this.bounds.homes);
      scaled(this.career, w[AT.ns] ?? 0, this.bounds.careers);
      this.#putWishes(post);
    }
    return true;
  }

  /** Takes the columns of a post out again. */
  clear(post: number): void {
    this.#putExperience(post, 0);
    if (this.#plan.by !== 'da') this.#takeWishes(post);
  }

  #constantsOf(own: number): Constants {
    const known = this.#constants.get(own);
    if (known !== undefined) return known;
    const { performance, integrity, wishes } = this.#tables;
    const [p, i, a] = [this.weights[AT.P] ?? 0, this.weights[AT.I] ?? 0, this.weights[AT.A] ?? 0];
    const [da, ns] = [this.weights[AT.da] ?? 0, this.weights[AT.ns] ?? 0];
    const boundOf = (value: number, row: number): number =>
      da * (p * value + i * (integrity[row] ?? 0)) + ns * a * (wishes.base[row] ?? 0);
    const made = {
      performance: performance.map((value) => p * value),
      integrity: integrity.map((value) => i * value),
      bound: performance.map(boundOf),
    };
    this.#constants.set(own, made);
    return made;
  }

  #fillCompetency(post: number): void {
    const weight = this.weights[AT.K] ?? 0;
    this.packCount = 0;
    this.method = null;
    if (this.#plan.method === 'jpm') {
      this.#fillSums(post, weight);
    } else {
      this.bounds.bySum.fill((this.weights[AT.da] ?? 0) * weight * 100);
      this.method = this.#methodTerms(post, weight);
    }
  }

  /** Capped match: whole numbers add up in any order, so three competencies are one look-up. */
  #fillSums(post: number, weight: number): void {
    const { starts, columns, levels } = this.#tables.standards;
    const counted = this.#counted.fill(0);
    const placeOf = this.#placeOfPack.fill(-1);
    let sum = 0;
    let twice = false;
    for (let at = starts[post] as number; at < (starts[post + 1] as number); at += 1) {
      const column = columns[at] as number;
      const pack = Math.floor(column / 3);
      if (placeOf[pack] === -1) {
        placeOf[pack] = this.packCount;
        this.packAt[this.packCount] = pack;
        this.packCount += 1;
      }
      const standard = levels[at] as number;
      const from = (placeOf[pack] as number) * PACK_LEVELS + (column % 3) * 6;
      twice ||= counted[from] !== 0;
      addLevels(counted, from, standard);
      sum += standard;
    }
    for (let place = 0; place < this.packCount; place += 1) {
      fillPack(this.packSums, place * PACK, counted, place * PACK_LEVELS);
    }
    if (this.sumTerms.length <= sum) this.sumTerms = new Float64Array(sum + 1);
    this.sumTerms[0] = 0;
    for (let s = 1; s <= sum; s += 1) this.sumTerms[s] = weight * ((100 * s) / sum);
    const { bySum } = this.bounds;
    const most = (this.weights[AT.da] ?? 0) * weight * 100;
    bySum.fill(most);
    const bounded = twice ? 0 : Math.min(sum, bySum.length);
    for (let s = 0; s < bounded; s += 1) bySum[s] = (most * s) / sum;
  }

  /** Other methods: shares and scores, which are added up in the order of the reference. */
  #methodTerms(post: number, weight: number): MethodTerms {
    const { starts, columns: all } = this.#tables.standards;
    const columns = all.subarray(starts[post] ?? 0, starts[post + 1] ?? 0);
    const table = methodTable({ standards: this.#standardsOf(post) }, this.#plan.method);
    const terms = table === null ? new Float64Array(0) : termsOfMethod(table);
    return { places: terms.length / SCALE, terms, columns, weight };
  }

  #standardsOf(post: number): StandardFact[] {
    const { starts, levels, core, weights } = this.#tables.standards;
    const from = starts[post] ?? 0;
    return Array.from(levels.subarray(from, starts[post + 1] ?? 0), (level, place) => {
      const own = weights[from + place] ?? Number.NaN;
      const weight = Number.isNaN(own) ? null : own;
      return { competencyId: '', level, core: core[from + place] === 1, weight };
    });
  }

  #putExperience(post: number, weight: number): void {
    const { familyOfPost, experience } = this.#tables;
    const family = familyOfPost[post] ?? -1;
    if (family < 0) return;
    const { starts, rows, values } = experience;
    for (let at = starts[family] ?? 0; at < (starts[family + 1] ?? 0); at += 1) {
      this.experience[rows[at] ?? 0] = weight * (values[at] ?? 0);
    }
  }

  /** Least specific first: what names the post itself has the last word. */
  #putWishes(post: number): void {
    const { wishes, familyOfPost } = this.#tables;
    const { unitStarts, units, byFamily, byUnit, byPost } = wishes;
    put(this.aspiration, byFamily, familyOfPost[post] ?? -1);
    const [from, to] = [unitStarts[post] ?? 0, unitStarts[post + 1] ?? 0];
    for (let at = from; at < to; at += 1) put(this.aspiration, byUnit, units[at] ?? -1);
    for (let at = from; at < to; at += 1) putRefusals(this.aspiration, byUnit, units[at] ?? -1);
    put(this.aspiration, byPost, post);
  }

  #takeWishes(post: number): void {
    const { wishes, familyOfPost } = this.#tables;
    const { base, unitStarts, units, byFamily, byUnit, byPost } = wishes;
    restore(this.aspiration, base, byFamily, familyOfPost[post] ?? -1);
    for (let at = unitStarts[post] ?? 0; at < (unitStarts[post + 1] ?? 0); at += 1) {
      restore(this.aspiration, base, byUnit, units[at] ?? -1);
    }
    restore(this.aspiration, base, byPost, post);
  }
}

const NONE = new Float64Array(0);

function termsOfMethod({ shares, scores, least }: MethodTable): Float64Array {
  const terms = new Float64Array(shares.length * SCALE);
  for (const [place, share] of shares.entries()) {
    terms[place * SCALE] = share * (least[place] ?? 0);
    for (let level = LOWEST_LEVEL; level <= HIGHEST_LEVEL; level += 1) {
      terms[place * SCALE + level] = share * (scores[place * LEVELS + level - LOWEST_LEVEL] ?? 0);
    }
  }
  return terms;
}

/** What each level of a competency counts under a standard; an unknown one counts as the lowest. */
function addLevels(counted: Uint16Array, from: number, standard: number): void {
  for (let level = 0; level <= HIGHEST_LEVEL; level += 1) {
    const own = Math.min(Math.max(level, LOWEST_LEVEL), standard);
    counted[from + level] = (counted[from + level] as number) + own;
  }
}

/** The sum of every triple of levels. */
function fillPack(sums: Uint16Array, to: number, counted: Uint16Array, from: number): void {
  let at = to;
  for (let first = 0; first < 6; first += 1) {
    const one = counted[from + first] as number;
    for (let second = 0; second < 6; second += 1) {
      const two = one + (counted[from + 6 + second] as number);
      for (let third = 0; third < 6; third += 1) {
        sums[at] = two + (counted[from + 12 + third] as number);
        at += 1;
      }
    }
  }
}

function termsOf(
  table: ClassTable,
  post: number,
  weight: number,
  into: Float64Array,
): Float64Array {
  const { classes, ofPost, values } = table;
  const terms = into.length === classes ? into : new Float64Array(classes);
  const from = (ofPost[post] ?? 0) * classes;
  for (let own = 0; own < classes; own += 1) terms[own] = weight * (values[from + own] ?? 0);
  return terms;
}

function scaled(terms: Float64Array, share: number, into: Float64Array): void {
  for (let own = 0; own < into.length; own += 1) into[own] = share * (terms[own] ?? 0);
}

function put(to: Float64Array, { starts, rows, values }: SparseColumns, column: number): void {
  for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at += 1) {
    to[rows[at] ?? 0] = values[at] ?? 0;
  }
}

function putRefusals(
  to: Float64Array,
  { starts, rows, values }: SparseColumns,
  column: number,
): void {
  for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at += 1) {
    if (values[at] === 0) to[rows[at] ?? 0] = 0;
  }
}

function restore(
  to: Float64Array,
  base: Float64Array,
  { starts, rows }: SparseColumns,
  column: number,
): void {
  for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at += 1) {
    const row = rows[at] ?? 0;
    to[row] = base[row] ?? 0;
  }
}
