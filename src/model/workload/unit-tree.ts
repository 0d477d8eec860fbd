import { groupBy } from '#core/group.ts';
import type { UnitRow } from './statements.ts';

/** Units by id and by what they are under (null = perangkat daerah). */
export interface UnitTree {
  readonly byId: ReadonlyMap<string, UnitRow>;
  readonly children: ReadonlyMap<string | null, readonly UnitRow[]>;
}

/** The units of the organisation as a tree; units keep their order under each parent. */
export function unitTree(units: readonly UnitRow[]): UnitTree {
  return {
    byId: new Map(units.map((unit) => [unit.unitId, unit])),
    children: groupBy(units, (unit) => unit.parentId),
  };
}

/**
 * The unit with those above it, its perangkat daerah first; empty for an unknown id. Units that are
 * under each other come once each.
 */
export function unitPath(tree: UnitTree, id: string | null): readonly UnitRow[] {
  const path: UnitRow[] = [];
  let unit = id === null ? undefined : tree.byId.get(id);
  while (unit !== undefined && !path.includes(unit)) {
    path.unshift(unit);
    unit = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
  }
  return path;
}

/** Whether a view of `scope` (null = the city) can step into a unit: it has units of its own. */
export function canDrill(tree: UnitTree, id: string | null, scope: string | null): boolean {
  return id !== null && id !== scope && (tree.children.get(id)?.length ?? 0) > 0;
}

/** The units that can be stepped into, each below its parent, with the way to them as its label. */
export function unitOptions(
  tree: UnitTree,
): readonly { readonly value: string; readonly label: string }[] {
  return [...tree.byId.values()]
    .filter((unit) => canDrill(tree, unit.unitId, null))
    .map((unit) => ({
      value: unit.unitId,
      label: unitPath(tree, unit.unitId)
        .map(({ name }) => name)
        .join(' › '),
    }));
}

/** Words for rows that are no unit below the scope, in the language of the screen. */
export interface RowWords {
  /** Posts whose unit is not in the file. */
  readonly noUnit: string;
  /** The posts of the scope's own, by its name. */
  readonly own: (unit: string) => string;
}

/**
 * The name of a row: a unit, the posts of the scope's own, or, for the id '', posts whose unit is
 * not in the file. An id that no unit has stands for itself.
 */
export function rowName(tree: UnitTree, id: string, scope: string | null, words: RowWords): string {
  if (id === '') return words.noUnit;
  const name = tree.byId.get(id)?.name ?? id;
  return id === scope ? words.own(name) : name;
}

/** The acronym of a row's unit as the office writes it; null where the file gives none. */
export function rowAcronym(
  tree: UnitTree,
  id: string,
  scope: string | null,
  words: RowWords,
): string | null {
  const acronym = tree.byId.get(id)?.shortName ?? null;
  if (acronym === null) return null;
  return id === scope ? words.own(acronym) : acronym;
}

type Abbreviations = readonly (readonly [RegExp, string])[];

/** What a unit below an agency, a school or a health centre is called, by its usual abbreviation. */
const KINDS: Abbreviations = [
  [/^Sekolah Dasar Negeri\b/u, 'SDN'],
  [/^Sekolah Menengah Pertama Negeri\b/u, 'SMPN'],
  [/^Rumah Sakit Umum Daerah\b/u, 'RSUD'],
  [/^Puskesmas\b/u, 'PKM'],
  [/^Kecamatan\b/u, 'Kec.'],
  [/^Kelurahan\b/u, 'Kel.'],
  [/^Bidang\b/u, 'Bid.'],
];

/** Usual abbreviations of other words, that leave less of the name to read. */
const WORDS: Abbreviations = [
  [/^Dinas\b/u, 'Dis.'],
  [/^Badan\b/u, 'Bad.'],
  [/^Bagian\b/u, 'Bag.'],
  [/\bPengelola(an)?\b/u, 'Pengel.'],
  [/\bKependudukan\b/u, 'Kependud.'],
  [/\bKepegawaian\b/u, 'Kepeg.'],
  [/\bPelayanan\b/u, 'Yan.'],
  [/\bPekerjaan Umum\b/u, 'PU'],
  [/\bPenanggulangan\b/u, 'Penangg.'],
];

function abbreviated(name: string, by: Abbreviations): string {
  return by.reduce((short, [long, usual]) => short.replace(long, usual), name);
}

/** A name with what kind of unit it is abbreviated as usual; the same where nothing applies. */
export function shortName(name: string): string {
  return abbreviated(name, KINDS);
}

/** As {@link shortName}, with other words abbreviated too: for where even that does not fit. */
export function shortestName(name: string): string {
  return abbreviated(shortName(name), WORDS);
}
