import type { PositionKind } from '#core/tiers.ts';
import { COMPONENT_IDS } from './components.ts';
import { DEFAULT_WEIGHTS, weightsBy, type Weights } from './weights.ts';

/** Kinds of post that can be weighed differently (jabatan struktural, fungsional, pelaksana). */
export const POST_GROUPS = ['STRUKTURAL', 'FUNGSIONAL', 'PELAKSANA'] as const;
/** One of {@link POST_GROUPS}. */
export type PostGroup = (typeof POST_GROUPS)[number];

const GROUP_OF_KIND: Readonly<Record<PositionKind, PostGroup>> = {
  JPT: 'STRUKTURAL',
  ADMINISTRATOR: 'STRUKTURAL',
  PENGAWAS: 'STRUKTURAL',
  JF: 'FUNGSIONAL',
  PELAKSANA: 'PELAKSANA',
};

/** The group of a kind of post. */
export function postGroupOf(kind: PositionKind): PostGroup {
  return GROUP_OF_KIND[kind];
}

/** Weights for one group of posts, with the name and version that results carry. */
export interface WeightSet {
  /** Text of the office, as typed; empty = the weights that come with the product. */
  readonly name: string;
  /** 1 and up; one more with every change of the weights. */
  readonly version: number;
  readonly weights: Weights;
}

/** A weight set for each group of posts. */
export type WeightBook = Readonly<Record<PostGroup, WeightSet>>;

const BUILT_IN: WeightSet = { name: '', version: 1, weights: DEFAULT_WEIGHTS };

/**
 * The sets that hold where nobody has chosen others: the same weights for each group, since nothing
 * was found that would justify different ones. An office writes its own.
 */
export const DEFAULT_BOOK: WeightBook = {
  STRUKTURAL: BUILT_IN,
  FUNGSIONAL: BUILT_IN,
  PELAKSANA: BUILT_IN,
};

/** A set with other weights: a version more, unless they are the same. */
export function changedSet(set: WeightSet, weights: Weights): WeightSet {
  const same = COMPONENT_IDS.every((id) => Object.is(set.weights[id], weights[id]));
  return same ? set : { ...set, version: set.version + 1, weights };
}

const FORMAT = 'tepat.weights';
const FORMAT_VERSION = 1;
/** Letters that the name of a set may have at most. */
export const LONGEST_NAME = 80;

/** The file of a book: JSON with its format and version, keys in a fixed order, two spaces. */
export function writeBook(book: WeightBook): string {
  const sets = POST_GROUPS.map((group) => {
    const { name, version, weights } = book[group];
    return [group, { name, version, weights: weightsBy((id) => weights[id]) }];
  });
  const file = { format: FORMAT, version: FORMAT_VERSION, sets: Object.fromEntries(sets) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Why a file is no book: `notJson`; `notWeights` another kind of file; `newer` written by a later
 * version; `group` a set is missing or misses its name, version or a weight (which is named).
 */
export type BookFault =
  | { readonly id: 'notJson' | 'notWeights' | 'newer' }
  | { readonly id: 'group'; readonly group: PostGroup; readonly what: string };

/** A book as read, or why it is none. Weights may be faulty still: see `weightFaults`. */
export type BookReading =
  | { readonly book: WeightBook; readonly faults: readonly [] }
  | { readonly book: null; readonly faults: readonly BookFault[] };

/**
 * Reads the file of {@link writeBook}. All or nothing: a book of which a part is missing is refused
 * with every reason, never filled up with defaults. Unknown keys are left out.
 */
export function readBook(text: string): BookReading {
  const file = parsed(text);
  if (file === undefined) return refused({ id: 'notJson' });
  if (!isRecord(file) || file['format'] !== FORMAT || !isRecord(file['sets'])) {
    return refused({ id: 'notWeights' });
  }
  const { version } = file;
  if (typeof version === 'number' && version > FORMAT_VERSION) return refused({ id: 'newer' });
  const sets = file['sets'];
  const faults: BookFault[] = [];
  const read = (group: PostGroup): WeightSet => {
    const { set, missing } = readSet(sets[group]);
    for (const what of missing) faults.push({ id: 'group', group, what });
    return set;
  };
  const book = {
    STRUKTURAL: read('STRUKTURAL'),
    FUNGSIONAL: read('FUNGSIONAL'),
    PELAKSANA: read('PELAKSANA'),
  };
  return faults.length === 0 ? { book, faults: [] } : { book: null, faults };
}

/**
 * One set as written in a file, and what it misses by name (`name`, `version`, an id of a component).
 * A weight that is missing is NaN, so that it is never taken for one that was chosen.
 */
export function readSet(given: unknown): {
  readonly set: WeightSet;
  readonly missing: readonly string[];
} {
  const own = isRecord(given) ? given : {};
  const { name, version } = own;
  const weights = isRecord(own['weights']) ? own['weights'] : {};
  const missing = COMPONENT_IDS.filter((id) => typeof weights[id] !== 'number').map(String);
  const named = typeof name === 'string' && name.length <= LONGEST_NAME;
  const versioned = typeof version === 'number' && Number.isInteger(version) && version > 0;
  if (!versioned) missing.unshift('version');
  if (!named) missing.unshift('name');
  const set = {
    name: named ? name : '',
    version: versioned ? version : 1,
    weights: weightsBy((id) => numberOr(weights[id], Number.NaN)),
  };
  return { set, missing };
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other;
}

function refused(...faults: readonly BookFault[]): BookReading {
  return { book: null, faults };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
