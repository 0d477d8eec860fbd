import type { CompetencyId } from '#core/ids.ts';
import type { Random } from '#core/random.ts';
import { indexOf, type CellIndex } from '#dashboards/gap/grid.ts';
import { labelsOf, type Labels, type Words } from '#dashboards/gap/names.ts';
import type {
  CompetencyRow,
  GapCellRow,
  GapMatchRow,
  GapPersonRow,
} from '#model/gap/statements.ts';
import type { AssessmentState } from '#model/gap/validity.ts';
import type { UnitRow } from '#model/workload/statements.ts';
import { unitTree } from '#model/workload/unit-tree.ts';
import { makeFormat } from '#words/format.ts';
import { i18n, setLanguage, startWords } from '#words/i18n.ts';

/** One standard of one holder; `level` null = never assessed, `state` valid unless said otherwise. */
export interface Pair {
  readonly row: string;
  readonly competency: CompetencyId;
  readonly person: string;
  readonly standard: number;
  readonly level: number | null;
  readonly state?: AssessmentState;
}

const stateOf = ({ level, state }: Pair): AssessmentState | null =>
  level === null ? null : (state ?? 'valid');
const validLevel = (pair: Pair): number | null => (stateOf(pair) === 'valid' ? pair.level : null);

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function matchOf(pairs: readonly Pair[], most: (level: number, standard: number) => number) {
  const known = pairs.filter((pair) => validLevel(pair) !== null);
  const asked = known.reduce((sum, { standard }) => sum + standard, 0);
  const had = known.reduce((sum, pair) => sum + most(validLevel(pair) ?? 0, pair.standard), 0);
  return asked === 0 ? null : (100 * had) / asked;
}

const raw = (level: number): number => level;
const known = (values: readonly (number | null)[]): number[] => values.filter((v) => v !== null);

/** One cell by the definitions of the page, as plainly as they can be written. */
export function cellFrom(
  rowId: string | null,
  competencyId: string | null,
  pairs: readonly Pair[],
): GapCellRow {
  const gaps = known(pairs.map((pair) => validLevel(pair))).length;
  const differences = pairs.flatMap((pair) => {
    const level = validLevel(pair);
    return level === null ? [] : [level - pair.standard];
  });
  const persons = [...new Set(pairs.map((pair) => pair.person))];
  const own = persons.map((id) => pairs.filter((pair) => pair.person === id));
  const raws = known(own.map((mine) => matchOf(mine, raw)));
  const below = differences.filter((gap) => gap < 0).length;
  return {
    rowId,
    competencyId,
    holders: persons.length,
    assessed: raws.length,
    coverage: raws.length / persons.length,
    pairs: pairs.length,
    known: gaps,
    expired: pairs.filter((pair) => stateOf(pair) === 'expired').length,
    unusable: pairs.filter((pair) => ['draft', 'future'].includes(stateOf(pair) ?? '')).length,
    medianGap: middle(differences),
    below,
    belowShare: gaps === 0 ? null : below / gaps,
    jpmRaw: average(raws),
    jpmCapped: average(known(own.map((mine) => matchOf(mine, Math.min)))),
  };
}

/** The cells and margins that the statement gives for these pairs. */
export function cellsFrom(pairs: readonly Pair[]): GapCellRow[] {
  const rows = [...new Set(pairs.map(({ row }) => row)), null];
  const competencies = [...new Set(pairs.map(({ competency }) => competency)), null];
  return rows.flatMap((row) =>
    competencies.flatMap((competency) => {
      const own = pairs.filter(
        (pair) =>
          (row === null || pair.row === row) &&
          (competency === null || pair.competency === competency),
      );
      return own.length === 0 ? [] : [cellFrom(row, competency, own)];
    }),
  );
}

/** The same, to be found by ids. */
export function indexFrom(pairs: readonly Pair[]): CellIndex {
  return indexOf(cellsFrom(pairs));
}

/** `n` holders of a row who are asked one competency, the first of them with the given levels. */
export function holders(
  row: string,
  competency: CompetencyId,
  n: number,
  levels: readonly number[],
  standard = 3,
): Pair[] {
  return Array.from({ length: n }, (_, at) => ({
    row,
    competency,
    person: `${row}-${at}`,
    standard,
    level: levels[at] ?? null,
  }));
}

const COMPETENCIES = ['INT', 'KS', 'PB', 'TEK'] as const;

/** A small city by chance: every holder has one row, not every post asks every competency. */
export function randomPairs(random: Random): Pair[] {
  const states = ['valid', 'valid', 'valid', 'expired', 'draft', 'future'] as const;
  return Array.from({ length: 60 }, (_, at) => at).flatMap((at) => {
    const row = random.pick(['dinkes', 'disdik', 'pupr', '']);
    return random.sample(COMPETENCIES, random.int(1, 4)).map((competency): Pair => {
      const level = random.chance(0.5) ? random.int(1, 5) : null;
      const state = random.pick(states);
      return { row, competency, person: `p${at}`, standard: random.int(1, 5), level, state };
    });
  });
}

const unit = (
  unitId: string,
  name: string,
  parentId: string | null = null,
  shortName: string | null = null,
): UnitRow => ({
  unitId,
  name,
  shortName,
  parentId,
  opdId: parentId ?? unitId,
  depth: parentId === null ? 0 : 1,
  kind: null,
  district: null,
  posts: 1,
  holders: 1,
  seats: 1,
});

export const UNITS: readonly UnitRow[] = [
  unit('dinkes', 'Dinas Kesehatan'),
  unit('disdik', 'Dinas Pendidikan', null, 'Disdik'),
  unit('pupr', 'Dinas PUPR'),
  unit('pkm', 'Puskesmas Kayon', 'dinkes'),
];

export const TREE = unitTree(UNITS);

export const DICTIONARY: readonly CompetencyRow[] = [
  { competencyId: 'INT', name: 'Integritas', kind: 'managerial', posts: 9 },
  { competencyId: 'KS', name: 'Kerja sama', kind: 'managerial', posts: 9 },
  { competencyId: 'PB', name: 'Perekat bangsa', kind: 'sociocultural', posts: 9 },
  { competencyId: 'TEK', name: 'Asuhan klinis', kind: 'technical', posts: 3 },
];

/** Words of a language, as the page has them. */
export async function wordsIn(language: 'id' | 'en'): Promise<Words> {
  if (!i18n.isInitialized) await startWords(language);
  else await setLanguage(language);
  return { t: i18n.getFixedT(language, 'gap'), format: makeFormat(language) };
}

/** Names of the small city, seen from above or from inside a unit. */
export function labelsIn(words: Words, scope: string | null = null): Labels {
  return labelsOf(TREE, DICTIONARY, scope, words);
}

/** A holder of a cell; assessed a year ago unless said otherwise. */
export function person(id: string, extra: Partial<GapPersonRow> = {}): GapPersonRow {
  const { standard = 3, level = 3 } = extra;
  return {
    personId: id,
    name: `SINTETIS ${id}`,
    nipMasked: '••••••••••••••1001',
    positionId: `j-${id}`,
    title: 'Perawat Mahir',
    unitName: 'Puskesmas Kayon',
    competencyId: 'INT',
    competencyName: 'Integritas',
    core: false,
    standard,
    recorded: level,
    level,
    gap: level === null ? null : level - standard,
    assessedOn: 20_000,
    state: 'valid',
    ...extra,
  };
}

/** The match of a holder; all ten competencies known unless said otherwise. */
export function match(id: string, extra: Partial<GapMatchRow> = {}): GapMatchRow {
  return {
    personId: id,
    name: `SINTETIS ${id}`,
    positionId: `j-${id}`,
    title: 'Perawat Mahir',
    unitName: 'Puskesmas Kayon',
    standards: 10,
    known: 10,
    below: 0,
    expired: 0,
    jpmRaw: 100,
    jpmCapped: 100,
    ...extra,
  };
}
