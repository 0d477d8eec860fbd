import type { CompetencyId, PersonId, UnitId } from '#core/ids.ts';
import { mean, median } from '#core/stats.ts';
import { jpmOf, type Comparison } from './jpm.ts';
import type { AssessmentState } from './validity.ts';

/**
 * One standard of the post of one holder, in the unit that the row counts for. `state` null = never
 * assessed in this competency; `level` is the recorded one, used only where `state` is `valid`.
 */
export interface GapRow {
  readonly unitId: UnitId;
  readonly competencyId: CompetencyId;
  readonly personId: PersonId;
  readonly standard: number;
  readonly level: number | null;
  readonly state: AssessmentState | null;
}

/** What a group of rows says: a cell, a margin of a unit or of a competency, or all. */
export interface GapSummary {
  /** Persons whose post asks one of the competencies of the group (the m of "n of m"). */
  readonly holders: number;
  /** Of these, persons with at least one valid assessment (the n). */
  readonly assessed: number;
  /** assessed / holders, 0-1. */
  readonly coverage: number;
  /** Pairs of person and standard, and those of them with a valid level. */
  readonly pairs: number;
  readonly known: number;
  /** Pairs whose assessment does not count any more, or not yet (draft, dated later). */
  readonly expired: number;
  readonly unusable: number;
  /** Median of level − standard over the known pairs; null where none is known. */
  readonly medianGap: number | null;
  /** Known pairs under their standard, and their share of the known, 0-1 (null where none is). */
  readonly below: number;
  readonly belowShare: number | null;
  /** Means over the assessed persons of the JPM within the group, percent; null where none is. */
  readonly jpmRaw: number | null;
  readonly jpmCapped: number | null;
}

/** A matrix of unit × competency with its margins. Units and competencies in order of first sight. */
export interface GapMatrix {
  readonly units: readonly UnitId[];
  readonly competencies: readonly CompetencyId[];
  /** Null where no post of the unit asks the competency: an empty cell, not a gap of zero. */
  cell(unitId: UnitId, competencyId: CompetencyId): GapSummary | null;
  unit(unitId: UnitId): GapSummary | null;
  competency(competencyId: CompetencyId): GapSummary | null;
  readonly total: GapSummary | null;
}

/** Sums up a group of rows; null for no rows. The order of the rows does not matter. */
export function summarise(rows: readonly GapRow[]): GapSummary | null {
  if (rows.length === 0) return null;
  const persons = new Map<PersonId, Comparison[]>();
  const gaps: number[] = [];
  let expired = 0;
  let unusable = 0;
  for (const row of rows) {
    const level = row.state === 'valid' ? row.level : null;
    if (level !== null) gaps.push(level - row.standard);
    else if (row.state === 'expired') expired += 1;
    else if (row.state !== null) unusable += 1;
    let own = persons.get(row.personId);
    if (own === undefined) persons.set(row.personId, (own = []));
    own.push({ ...row, level, core: false, weight: null });
  }
  const matches = [...persons.values()].map(jpmOf).filter((match) => match !== null);
  const assessed = matches.filter((match) => match.known > 0).length;
  const below = gaps.filter((gap) => gap < 0).length;
  return {
    holders: persons.size,
    assessed,
    coverage: assessed / persons.size,
    pairs: rows.length,
    known: gaps.length,
    expired,
    unusable,
    medianGap: median(gaps),
    below,
    belowShare: gaps.length === 0 ? null : below / gaps.length,
    jpmRaw: mean(matches.map((match) => match.raw).filter((value) => value !== null)),
    jpmCapped: mean(matches.map((match) => match.capped).filter((value) => value !== null)),
  };
}

/** Groups rows into cells and margins. A person may hold rows in several competencies, one unit. */
export function gapMatrix(rows: readonly GapRow[]): GapMatrix {
  const byCell = new Map<UnitId, Map<CompetencyId, GapRow[]>>();
  const byCompetency = new Map<CompetencyId, GapRow[]>();
  for (const row of rows) {
    let cells = byCell.get(row.unitId);
    if (cells === undefined) byCell.set(row.unitId, (cells = new Map()));
    pushTo(cells, row.competencyId, row);
    pushTo(byCompetency, row.competencyId, row);
  }
  const summaries = new Map<UnitId, Map<CompetencyId, GapSummary | null>>();
  const units = new Map<UnitId, GapSummary | null>();
  for (const [unitId, cells] of byCell) {
    summaries.set(unitId, new Map([...cells].map(([id, own]) => [id, summarise(own)])));
    units.set(unitId, summarise([...cells.values()].flat()));
  }
  const columns = new Map([...byCompetency].map(([id, own]) => [id, summarise(own)]));
  return {
    units: [...byCell.keys()],
    competencies: [...byCompetency.keys()],
    cell: (unitId, competencyId) => summaries.get(unitId)?.get(competencyId) ?? null,
    unit: (unitId) => units.get(unitId) ?? null,
    competency: (competencyId) => columns.get(competencyId) ?? null,
    total: summarise(rows),
  };
}

function pushTo<K>(groups: Map<K, GapRow[]>, key: K, row: GapRow): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}
