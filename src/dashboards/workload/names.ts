import type { TFunction } from 'i18next';
import { groupBy } from '#core/group.ts';
import { TIER_GROUPS } from '#core/tiers.ts';
import type { Dimension, UnitRow } from '#model/workload/statements.ts';
import type { Format } from '#words/format.ts';

/** Words and figures of the language on screen. */
export interface Words {
  readonly t: TFunction<'workload'>;
  readonly format: Format;
}

/** Units by id and by what they are under (null = perangkat daerah). */
export interface UnitTree {
  readonly byId: ReadonlyMap<string, UnitRow>;
  readonly children: ReadonlyMap<string | null, readonly UnitRow[]>;
}

/** The units of the organisation as a tree. */
export function unitTree(units: readonly UnitRow[]): UnitTree {
  return {
    byId: new Map(units.map((unit) => [unit.unitId, unit])),
    children: groupBy(units, (unit) => unit.parentId),
  };
}

/** The unit with those above it, its perangkat daerah first; empty for an unknown id. */
export function unitPath(tree: UnitTree, id: string | null): readonly UnitRow[] {
  const path: UnitRow[] = [];
  let unit = id === null ? undefined : tree.byId.get(id);
  while (unit !== undefined && !path.includes(unit)) {
    path.unshift(unit);
    unit = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
  }
  return path;
}

/** Whether the page can step into a unit: it has units of its own. */
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

/** Usual abbreviations of words, for units without an acronym of their own. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^Sekolah Dasar Negeri\b/u, 'SDN'],
  [/^Sekolah Menengah Pertama Negeri\b/u, 'SMPN'],
  [/^Rumah Sakit Umum Daerah\b/u, 'RSUD'],
  [/^Puskesmas\b/u, 'PKM'],
  [/^Kecamatan\b/u, 'Kec.'],
  [/^Kelurahan\b/u, 'Kel.'],
  [/^Dinas\b/u, 'Dis.'],
  [/^Badan\b/u, 'Bad.'],
  [/^Bidang\b/u, 'Bid.'],
  [/^Bagian\b/u, 'Bag.'],
  [/\bPengelola(an)?\b/u, 'Pengel.'],
  [/\bKependudukan\b/u, 'Kependud.'],
  [/\bKepegawaian\b/u, 'Kepeg.'],
  [/\bPelayanan\b/u, 'Yan.'],
  [/\bPekerjaan Umum\b/u, 'PU'],
  [/\bPenanggulangan\b/u, 'Penangg.'],
];

/** A shorter name by the usual abbreviations, the same where none applies. */
export function shortName(name: string): string {
  return SHORTER.reduce((short, [long, usual]) => short.replace(long, usual), name);
}

/** The name of a row: a unit, the posts of the scope's own, or posts whose unit is not in the file. */
export function rowName(tree: UnitTree, id: string, scope: string | null, { t }: Words): string {
  if (id === '') return t('name.noUnit');
  const name = tree.byId.get(id)?.name ?? id;
  return id === scope ? t('name.own', { unit: name }) : name;
}

/** The acronym of a row's unit as the office writes it; null where the file gives none. */
export function rowAcronym(
  tree: UnitTree,
  id: string,
  scope: string | null,
  { t }: Words,
): string | null {
  const acronym = tree.byId.get(id)?.shortName ?? null;
  if (acronym === null) return null;
  return id === scope ? t('name.own', { unit: acronym }) : acronym;
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name of a family code for the screen: `teknik_sipil` as `Teknik sipil`, `ti` as `TI`. */
export function familyName(code: string, { t }: Words): string {
  if (code === '') return t('name.noFamily');
  return code.length <= 3 ? code.toUpperCase() : capital(code.replaceAll('_', ' '));
}

/** The beginning of a month's name with the end of its year: `Sep ’26`. */
export function shortPeriod(period: string, { format }: Words): string {
  return format.period(period).replace(/^(\p{L}{3})\p{L}* \d\d(\d\d)$/u, '$1 ’$2');
}

/** A tier group's name for a head where the full one does not fit; null for another column. */
export function shortTier(id: string, { t }: Words): string | null {
  const group = TIER_GROUPS.find((code) => code === id);
  return group === undefined ? null : t(`tierShort.${group}`);
}

/** The name of a column by what the columns are. */
export function columnName(id: string, columns: Dimension, words: Words): string {
  switch (columns) {
    case 'tier': {
      const group = TIER_GROUPS.find((code) => code === id);
      return group === undefined ? id : words.t(`tierGroup.${group}`);
    }
    case 'family':
      return familyName(id, words);
    case 'month':
      return words.format.period(id);
  }
}
