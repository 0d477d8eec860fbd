import type { Day } from '#core/day.ts';
import { groupBy } from '#core/group.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import type { Statement } from '#store/statement.ts';
import { ANOMALIES_SQL, type AnomalyId } from './anomalies.ts';
import office from './facts/office.sql?raw';
import persons from './facts/persons.sql?raw';
import posts from './facts/posts.sql?raw';
import type { LegalFacts, OfficeLegal, PostLegal } from './legal-facts.ts';

/** A setting of the office with its date; what the references mean depends on the setting. */
export type OfficeRow = {
  readonly setting: 'inauguration' | 'ban_window' | 'letter' | 'allowance';
  readonly refA: string | null;
  readonly refDay: Day | null;
  readonly value: number | null;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly document: string | null;
};

/** Everything that {@link LEGAL_STATEMENTS} answer, by the same names. */
export interface LegalRows {
  readonly legalPosts: readonly (PostLegal & { readonly id: PositionId })[];
  readonly legalPersons: readonly {
    readonly id: PersonId;
    readonly birthDate: Day | null;
    readonly declaresConstraint: boolean;
  }[];
  readonly anomalies: readonly { readonly personId: PersonId; readonly anomaly: AnomalyId }[];
  readonly office: readonly OfficeRow[];
}

type LegalStatements = {
  readonly [K in keyof LegalRows]: Statement<Record<never, never>, LegalRows[K][number]>;
};

/** The questions whose answers make the legal facts of a city ({@link assembleLegal}). */
export const LEGAL_STATEMENTS: LegalStatements = {
  legalPosts: {
    id: 'rules/posts',
    sql: posts,
    params: [],
    columns: {
      id: 'text',
      license: 'text',
      minGolongan: 'text',
      maxGolongan: 'text',
      note: 'text',
    },
  },
  legalPersons: {
    id: 'rules/persons',
    sql: persons,
    params: [],
    columns: { id: 'text', birthDate: 'day', declaresConstraint: 'bool' },
  },
  anomalies: {
    id: 'rules/anomalies',
    sql: ANOMALIES_SQL,
    params: [],
    columns: { personId: 'text', anomaly: 'text' },
  },
  office: {
    id: 'rules/office',
    sql: office,
    params: [],
    columns: {
      setting: 'text',
      refA: 'text',
      refDay: 'day',
      value: 'real',
      since: 'day',
      until: 'day',
      document: 'text',
    },
  },
};

const NONE: readonly never[] = [];

/** The legal facts of a city from the rows of {@link LEGAL_STATEMENTS}. */
export function assembleLegal(rows: LegalRows): LegalFacts {
  const findings = groupBy(rows.anomalies, (row) => row.personId);
  return {
    posts: new Map(
      rows.legalPosts.map(({ id, license, minGolongan, maxGolongan, note }) => [
        id,
        { license, minGolongan, maxGolongan, note },
      ]),
    ),
    persons: new Map(
      rows.legalPersons.map(({ id, birthDate, declaresConstraint }) => {
        const anomalies = findings.get(id)?.map((row) => row.anomaly) ?? NONE;
        return [id, { birthDate, declaresConstraint, anomalies }];
      }),
    ),
    office: officeOf(rows.office),
  };
}

/** Rows without what makes them (a window without a first day, an allowance without class) say nothing. */
function officeOf(rows: readonly OfficeRow[]): OfficeLegal {
  const inaugurations: Day[] = [];
  const windows: OfficeLegal['windows'][number][] = [];
  const letters: OfficeLegal['letters'][number][] = [];
  const allowances = new Map<number, number>();
  for (const { setting, refA, refDay, value, since, until, document } of rows) {
    if (setting === 'letter') {
      if (refA !== null) letters.push({ positionId: refA, day: refDay, document });
    } else if (setting === 'allowance') {
      const jobClass = Number(refA ?? Number.NaN);
      if (Number.isInteger(jobClass) && value !== null) allowances.set(jobClass, value);
    } else if (since !== null) {
      if (setting === 'inauguration') inaugurations.push(since);
      else windows.push({ since, until });
    }
  }
  return { inaugurations, windows, letters, allowances };
}
