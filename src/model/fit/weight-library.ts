import { COMPONENT_IDS, COMPONENTS, type AxisId, type ComponentId } from './components.ts';
import {
  changedSet,
  DEFAULT_BOOK,
  LONGEST_NAME,
  POST_GROUPS,
  type PostGroup,
  type WeightBook,
  type WeightSet,
} from './weight-sets.ts';
import { DEFAULT_WEIGHTS, weightsBy, type Weights } from './weights.ts';

/** The sets of an office and which of them each kind of post uses; every set of the book is own or built in. */
export interface WeightLibrary {
  /** Sets of the office, no two of one name, in the order in which they came about. */
  readonly own: readonly WeightSet[];
  readonly book: WeightBook;
}

/** The library before anybody has saved a set. */
export const EMPTY_LIBRARY: WeightLibrary = { own: [], book: DEFAULT_BOOK };

/** Why a name cannot be given to a set: nothing in it, more letters than allowed, or another has it. */
export type NameFault = 'empty' | 'long' | 'taken';

/** A name as it is kept: without space at its ends, each run of space one. */
export function setName(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

/** Why a name cannot be given; null where it can. `except` is the set that is renamed. */
export function nameFault(
  { own }: WeightLibrary,
  text: string,
  except: string | null = null,
): NameFault | null {
  const name = setName(text);
  if (name === '') return 'empty';
  if (name.length > LONGEST_NAME) return 'long';
  const taken = own.some((set) => set.name !== except && sameName(set.name, name));
  return taken ? 'taken' : null;
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('id') === b.toLocaleLowerCase('id');
}

/** The set of a name; the built-in one for an empty name, undefined where there is none. */
export function setNamed({ own }: WeightLibrary, name: string): WeightSet | undefined {
  return name === '' ? DEFAULT_BOOK.STRUKTURAL : own.find((set) => set.name === name);
}

/**
 * Saves weights under a name: a new set of version 1, or a version more of the one that has it, also
 * where kinds of post use it. The same weights change nothing.
 */
export function saveSet(library: WeightLibrary, text: string, weights: Weights): WeightLibrary {
  const name = setName(text);
  const before = library.own.find((set) => set.name === name);
  if (before === undefined) {
    return { ...library, own: [...library.own, { name, version: 1, weights }] };
  }
  return replaced(library, name, changedSet(before, weights));
}

/** Gives a set another name, also where it is used; version and weights stay. */
export function renameSet(library: WeightLibrary, from: string, to: string): WeightLibrary {
  const set = library.own.find(({ name }) => name === from);
  return set === undefined ? library : replaced(library, from, { ...set, name: setName(to) });
}

function replaced({ own, book }: WeightLibrary, name: string, next: WeightSet): WeightLibrary {
  return {
    own: own.map((set) => (set.name === name ? next : set)),
    book: bookBy((group) => (book[group].name === name ? next : book[group])),
  };
}

/** Takes a set away; kinds of post that used it go back to the built-in one. */
export function removeSet({ own, book }: WeightLibrary, name: string): WeightLibrary {
  if (name === '') return { own, book };
  return {
    own: own.filter((set) => set.name !== name),
    book: bookBy((group) => (book[group].name === name ? DEFAULT_BOOK[group] : book[group])),
  };
}

/** Lets a kind of post use the set of a name; a name that no set has changes nothing. */
export function chooseSet(library: WeightLibrary, group: PostGroup, name: string): WeightLibrary {
  const set = setNamed(library, name);
  return set === undefined ? library : { ...library, book: { ...library.book, [group]: set } };
}

/** The groups that use the set of a name. */
export function groupsUsing({ book }: WeightLibrary, name: string): readonly PostGroup[] {
  return POST_GROUPS.filter((group) => book[group].name === name);
}

/**
 * Takes the sets of a file over: each becomes an own set and is used by its kind of post. A set whose
 * name is taken by other weights gets a number behind its name; one without a name that differs from
 * the built-in weights gets `unnamed`. Nothing that was there is changed.
 */
export function adoptBook(
  library: WeightLibrary,
  book: WeightBook,
  unnamed: string,
): WeightLibrary {
  let own = library.own;
  const adopted = (given: WeightSet): WeightSet => {
    if (given.name === '' && sameWeights(given.weights, DEFAULT_WEIGHTS)) {
      return DEFAULT_BOOK.STRUKTURAL;
    }
    const base = setName(given.name) === '' ? unnamed : setName(given.name);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base} ${number}`;
      const known = own.find((set) => sameName(set.name, name));
      if (known !== undefined && sameWeights(known.weights, given.weights)) return known;
      if (known !== undefined) continue;
      const set = { name, version: given.version, weights: given.weights };
      own = [...own, set];
      return set;
    }
  };
  const next = bookBy((group) => adopted(book[group]));
  return { own, book: next };
}

/** Whether two sets of weights are the very same. */
export function sameWeights(a: Weights, b: Weights): boolean {
  return COMPONENT_IDS.every((id) => Object.is(a[id], b[id]));
}

/** A book with what a function gives for each kind of post. */
export function bookBy(setOf: (group: PostGroup) => WeightSet): WeightBook {
  return {
    STRUKTURAL: setOf('STRUKTURAL'),
    FUNGSIONAL: setOf('FUNGSIONAL'),
    PELAKSANA: setOf('PELAKSANA'),
  };
}

/**
 * Weights to begin with: `standard` those of the product; `equal` the same for every component of an
 * axis; `order` only the order of the product's weights, as rank order centroids (Barron and Barrett
 * 1996): the mean of all weights that keep the order.
 */
export const PRESETS = ['standard', 'equal', 'order'] as const;
/** One of {@link PRESETS}. */
export type Preset = (typeof PRESETS)[number];

/** The weights of a preset, which sum to 1 within an axis. */
export function presetWeights(preset: Preset): Weights {
  if (preset === 'standard') return DEFAULT_WEIGHTS;
  return weightsBy((id) => {
    const peers = axisComponents(COMPONENTS[id].axis);
    return preset === 'equal' ? 1 / peers.length : centroid(id, peers);
  });
}

/** Components of an axis, in the order in which they are shown. */
export function axisComponents(axis: AxisId): readonly ComponentId[] {
  return COMPONENT_IDS.filter((id) => COMPONENTS[id].axis === axis);
}

/** Mean of the centroids of the ranks that components of one weight share. */
function centroid(id: ComponentId, peers: readonly ComponentId[]): number {
  const weight = DEFAULT_WEIGHTS[id];
  const above = peers.filter((peer) => DEFAULT_WEIGHTS[peer] > weight).length;
  const tied = peers.filter((peer) => DEFAULT_WEIGHTS[peer] === weight).length;
  let sum = 0;
  for (let rank = above + 1; rank <= above + tied; rank += 1) {
    for (let at = rank; at <= peers.length; at += 1) sum += 1 / at;
  }
  return sum / tied / peers.length;
}
