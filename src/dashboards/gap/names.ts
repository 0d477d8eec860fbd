import type { TFunction } from 'i18next';
import { groupBy } from '#core/group.ts';
import type { CompetencyRow } from '#model/gap/statements.ts';
import type { UnitRow } from '#model/workload/statements.ts';
import type { Format } from '#words/format.ts';
import type { ColumnKind } from './search.ts';

/** Words and figures of the language on screen. */
export interface Words {
  readonly t: TFunction<'gap'>;
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

/** The units that can be stepped into, with the way to them as their label. */
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

/** Names of the parts of the matrix; null = the margin. */
export interface Labels {
  readonly rowOf: (id: string | null) => string;
  readonly columnOf: (id: string | null) => string;
  /** A row for where its name does not fit: the unit's own short name, or the usual abbreviation. */
  readonly shortRowOf: (id: string) => string;
  /** The head of the margin of rows, which is no wider than a figure. */
  readonly allShort: string;
}

/** The name of a row: a unit, the posts of the scope's own, or posts whose unit is not in the file. */
export function rowName(tree: UnitTree, id: string, scope: string | null, { t }: Words): string {
  if (id === '') return t('name.noUnit');
  const name = tree.byId.get(id)?.name ?? id;
  return id === scope ? t('name.own', { unit: name }) : name;
}

/** Names of rows under a scope and of competencies; one that the dictionary lacks keeps its code. */
export function labelsOf(
  tree: UnitTree,
  competencies: readonly CompetencyRow[],
  scope: string | null,
  words: Words,
): Labels {
  const { t, format } = words;
  const names = new Map(competencies.map(({ competencyId, name }) => [competencyId, name]));
  const whole =
    scope === null
      ? t('map.allCity')
      : t('map.allUnit', { unit: tree.byId.get(scope)?.name ?? scope });
  return {
    rowOf: (id) => (id === null ? whole : rowName(tree, id, scope, words)),
    shortRowOf: (id) => {
      const own = tree.byId.get(id)?.shortName ?? null;
      if (own === null) return shortName(rowName(tree, id, scope, words));
      return id === scope ? t('name.own', { unit: own }) : own;
    },
    columnOf: (id) =>
      id === null
        ? t('map.allColumns', { n: format.number(competencies.length) })
        : (names.get(id) ?? id),
    allShort: t('map.allShort', { n: format.number(competencies.length) }),
  };
}

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^Kecamatan /u, 'Kec. '],
  [/^Kelurahan /u, 'Kel. '],
  [/^Sekolah Dasar Negeri /u, 'SDN '],
  [/^Sekolah Menengah Pertama Negeri /u, 'SMPN '],
  [/^Rumah Sakit Umum Daerah /u, 'RSUD '],
  [/^Puskesmas /u, 'PKM '],
  [/^Bidang /u, 'Bid. '],
];

/** A shorter name by the usual abbreviations, the same where none applies. */
export function shortName(name: string): string {
  const found = SHORTER.find(([long]) => long.test(name));
  return found === undefined ? name : name.replace(found[0], found[1]);
}

const KINDS_OF: Readonly<
  Record<Exclude<ColumnKind, 'all'>, readonly NonNullable<CompetencyRow['kind']>[]>
> = {
  general: ['managerial', 'sociocultural'],
  managerial: ['managerial'],
  sociocultural: ['sociocultural'],
  technical: ['technical'],
};

/** Competencies of a choice of columns, in their order. */
export function competenciesOf(
  competencies: readonly CompetencyRow[],
  choice: ColumnKind,
): readonly CompetencyRow[] {
  if (choice === 'all') return competencies;
  const kinds: readonly (string | null)[] = KINDS_OF[choice];
  return competencies.filter(({ kind }) => kinds.includes(kind));
}

/**
 * The columns to show: those of the choice, or all where no competency is of such a kind (no
 * dictionary is loaded), so that the matrix is never empty for that reason.
 */
export function shownChoice(competencies: readonly CompetencyRow[], asked: ColumnKind): ColumnKind {
  return competenciesOf(competencies, asked).length === 0 ? 'all' : asked;
}
