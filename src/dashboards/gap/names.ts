import type { TFunction } from 'i18next';
import type { CompetencyRow } from '#model/gap/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { rowAcronym, rowName, shortName } from '#model/workload/unit-tree.ts';
import type { Format } from '#words/format.ts';
import type { ColumnKind } from './search.ts';

/** Words and figures of the language on screen. */
export interface Words {
  readonly t: TFunction<'gap'>;
  readonly format: Format;
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

/** Names of rows under a scope and of competencies; one that the dictionary lacks keeps its code. */
export function labelsOf(
  tree: UnitTree,
  competencies: readonly CompetencyRow[],
  scope: string | null,
  words: Words,
): Labels {
  const { t, format } = words;
  const names = new Map(competencies.map(({ competencyId, name }) => [competencyId, name]));
  const rows = { noUnit: t('name.noUnit'), own: (unit: string) => t('name.own', { unit }) };
  const whole =
    scope === null
      ? t('map.allCity')
      : t('map.allUnit', { unit: tree.byId.get(scope)?.name ?? scope });
  return {
    rowOf: (id) => (id === null ? whole : rowName(tree, id, scope, rows)),
    shortRowOf: (id) =>
      rowAcronym(tree, id, scope, rows) ?? shortName(rowName(tree, id, scope, rows)),
    columnOf: (id) =>
      id === null
        ? t('map.allColumns', { n: format.number(competencies.length) })
        : (names.get(id) ?? id),
    allShort: t('map.allShort', { n: format.number(competencies.length) }),
  };
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
