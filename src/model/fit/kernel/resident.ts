/**
 * What the kernel knows of people and posts, as typed arrays alone, so that it can be handed to a
 * worker once and kept there. Rows of people and of posts are in the order of their ids, so that a
 * lower row wins a tie. Nothing here depends on weights: those come with each job.
 */
export interface ResidentTables {
  readonly persons: number;
  readonly posts: number;
  /** Place of each row in `persons` and `posts` of the index. */
  readonly personPlaces: Int32Array;
  readonly postPlaces: Int32Array;
  /** Rows of the posts in the order in which they are worked on: those of like gates together. */
  readonly order: Int32Array;
  readonly levels: LevelPacks;
  readonly standards: StandardTables;
  /** Lower ends of P and I of each person, 0-100. */
  readonly performance: Float64Array;
  readonly integrity: Float64Array;
  readonly qualification: ClassTable;
  readonly location: ClassTable;
  readonly career: ClassTable;
  /** Lower ends of E by job family; nobody else has any. */
  readonly experience: SparseColumns;
  /** Job family of each post; −1 = none. */
  readonly familyOfPost: Int32Array;
  readonly wishes: WishTables;
  readonly gates: GateTables;
}

/** Levels of people, three competencies to a byte: level × 36 + level × 6 + level, 0 = not known. */
export interface LevelPacks {
  /** Competencies of the dictionary. */
  readonly width: number;
  /** Bytes of a row. */
  readonly packs: number;
  /** Row × packs + pack. */
  readonly packed: Uint8Array;
  /** Sum of the levels of each person, an unknown one counting as the lowest. */
  readonly sums: Uint16Array;
}

/** The standards of posts, one after the other; those of post j are at starts[j] to starts[j + 1]. */
export interface StandardTables {
  readonly starts: Int32Array;
  /** Column of the competency in the dictionary. */
  readonly columns: Int32Array;
  readonly levels: Float64Array;
  readonly core: Uint8Array;
  /** NaN = no weight. */
  readonly weights: Float64Array;
}

/**
 * A component that tells people and posts apart by classes alone: its lower end is
 * `values[postClass × classes + personClass]`.
 */
export interface ClassTable {
  readonly classes: number;
  /** Two bytes a person where there are no more classes than that holds. */
  readonly ofPerson: Uint16Array | Int32Array;
  readonly ofPost: Int32Array;
  readonly values: Float64Array;
}

/** Columns of which most is empty: rows and values of column c are at starts[c] to starts[c + 1]. */
export interface SparseColumns {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Lower ends of A: what a wish says of a post where it covers it, else what the reply says of any. */
export interface WishTables {
  /** Of each person for a post that no wish for a post, unit or family covers. */
  readonly base: Float64Array;
  /** By post row, by number of the unit, by number of the job family. */
  readonly byPost: SparseColumns;
  readonly byUnit: SparseColumns;
  readonly byFamily: SparseColumns;
  /** Numbers of the units that a post lies in, its own and those above: at starts[j] to starts[j + 1]. */
  readonly unitStarts: Int32Array;
  readonly units: Int32Array;
}

/**
 * Gates as sets of people, a bit each. A post is closed to the people of some sets and open to those
 * of others only after a step; posts of one combination have the same sets. Exactly what
 * `judgePair` says: `blocked` or `curable`.
 */
export interface GateTables {
  /** 32-bit words of a set. */
  readonly words: number;
  readonly sets: Uint32Array;
  /** Combination of each post. */
  readonly combination: Int32Array;
  /** Sets that close, and that close until a step is taken, at starts[c] to starts[c + 1]. */
  readonly blocking: SetLists;
  readonly curable: SetLists;
  /** Who holds each post already and is no candidate; no values. */
  readonly holders: SparseColumns;
}

/** Lists of set numbers, those of combination c at starts[c] to starts[c + 1]. */
export interface SetLists {
  readonly starts: Int32Array;
  readonly sets: Int32Array;
}

/** Bytes of all tables together. */
export function sizeOfTables(tables: ResidentTables): number {
  let bytes = 0;
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(tables);
  return bytes;
}
