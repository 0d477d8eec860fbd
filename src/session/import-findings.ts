import type { TextTable } from '#load/table.ts';
import type { Mapping } from '#validate/headers.ts';
import { isPrivateHeader } from '#validate/private-columns.ts';
import type { Issue } from '#validate/schema.ts';
import { pack, unpack, type Packed } from './import-packed.ts';

/** A text of the file that a rule found fault with, and how often. */
export interface FaultyValue {
  /** Header as the file spells it. */
  readonly header: string;
  /** The cell as the file spells it, trimmed (hostile text). */
  readonly value: string;
  readonly count: number;
}

/** Findings of one rule and severity. */
export interface FindingGroup<I extends Issue = Issue> {
  readonly rule: Issue['rule'];
  readonly severity: Issue['severity'];
  /** How many there are. */
  readonly count: number;
  /** The first of them, never none, at most {@link SHOWN_ISSUES}. */
  readonly issues: readonly I[];
  /** What is in the cells, the most frequent first, at most {@link SHOWN_VALUES}. */
  readonly values: readonly FaultyValue[];
  /** How many different ones there are. */
  readonly valueCount: number;
}

/** Findings as the page gets them: grouped, the first of each, and all of them packed. */
export interface Findings<I extends Issue = Issue> {
  /** Errors first, then warnings, the most frequent first in each. */
  readonly groups: readonly FindingGroup<I>[];
  readonly count: number;
  readonly all: Packed<I>;
}

/** A row with findings, as the file spells it; private columns are not in it. */
export interface ProblemRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** It is not loaded. */
  readonly listed: boolean;
  readonly issues: readonly Issue[];
}

/** The rows with findings. */
export interface ProblemRows {
  /** Heads of the cells; blank beyond the header of the file. */
  readonly header: readonly string[];
  /** Schema column that each cell feeds; null where it feeds none. */
  readonly columns: readonly (string | null)[];
  /** The first of them, at most {@link SHOWN_ROWS}, those that are not loaded first. */
  readonly rows: readonly ProblemRow[];
  readonly count: number;
  /** Every row that is not loaded, in the order of the file. */
  readonly listed: Packed<ProblemRow>;
  /** Every row with findings that is loaded nevertheless, in the order of the file. */
  readonly doubtful: Packed<ProblemRow>;
}

/** Findings of a rule that the page gets as they are; the rest is counted and packed. */
export const SHOWN_ISSUES = 100;
/** Different texts of a rule that the page gets. */
export const SHOWN_VALUES = 50;
/** Rows with findings that the page gets. */
export const SHOWN_ROWS = 300;
/** Different texts of a rule that are counted; of those beyond it only their number is known. */
const COUNTED_VALUES = 20_000;
/** A longer text is no spelling that one maps. */
const LONGEST_VALUE = 200;

const ORDER: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, info: 2 };

interface OpenGroup<I extends Issue> {
  count: number;
  readonly rule: Issue['rule'];
  readonly severity: Issue['severity'];
  readonly issues: I[];
  readonly values: Map<string, { header: string; value: string; count: number }>;
}

/** Groups and packs findings. */
export function findingsOf<I extends Issue>(issues: readonly I[]): Findings<I> {
  const groups = new Map<string, OpenGroup<I>>();
  for (const issue of issues) {
    const { rule, severity } = issue;
    const key = `${severity} ${rule}`;
    let group = groups.get(key);
    if (!group) {
      group = { rule, severity, count: 0, issues: [], values: new Map() };
      groups.set(key, group);
    }
    group.count += 1;
    if (group.issues.length < SHOWN_ISSUES) group.issues.push(issue);
    countValue(group, issue);
  }
  const ordered = [...groups.values()].toSorted(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count,
  );
  return { groups: ordered.map(closed), count: issues.length, all: pack(issues) };
}

function countValue<I extends Issue>(group: OpenGroup<I>, issue: I): void {
  const { column, line, value: text } = issue;
  const value = text.trim();
  if (column === null || line === null || value === '' || value.length > LONGEST_VALUE) return;
  const key = `${column}\u0000${value}`;
  const known = group.values.get(key);
  if (known) known.count += 1;
  else if (group.values.size < COUNTED_VALUES) {
    group.values.set(key, { header: column, value, count: 1 });
  }
}

/**
 * What is in the cells that a rule found fault with, all of it (up to 20,000 different texts), the most
 * frequent first.
 */
export async function allValues<I extends Issue>(
  findings: Findings<I>,
  { rule, severity }: Pick<FindingGroup<I>, 'rule' | 'severity'>,
): Promise<FaultyValue[]> {
  const group: OpenGroup<I> = { rule, severity, count: 0, issues: [], values: new Map() };
  for await (const some of unpack(findings.all)) {
    for (const issue of some) {
      if (issue.rule === rule && issue.severity === severity) countValue(group, issue);
    }
  }
  return mostFrequent(group);
}

function mostFrequent<I extends Issue>({ values }: OpenGroup<I>): FaultyValue[] {
  return [...values.values()].toSorted((a, b) => b.count - a.count);
}

function closed<I extends Issue>(group: OpenGroup<I>): FindingGroup<I> {
  const { rule, severity, count, issues, values } = group;
  return {
    rule,
    severity,
    count,
    issues,
    values: mostFrequent(group).slice(0, SHOWN_VALUES),
    valueCount: values.size,
  };
}

/**
 * The rows with findings about a line. Cells beyond the header stay, so that nothing of a row that is
 * too long is lost.
 */
export function problemRowsOf(
  table: TextTable,
  mapping: Mapping,
  issues: readonly Issue[],
): ProblemRows {
  const byLine = issuesByLine(issues);
  // Asked once a column: a cell beyond the header is not private.
  const hidden = table.header.map(isPrivateHeader);
  const shown = (_: unknown, index: number) => hidden[index] !== true;
  const rows: ProblemRow[] = [];
  if (byLine.size > 0) {
    table.rows.forEach((row, index) => {
      const line = table.lines[index] ?? 0;
      const found = byLine.get(line);
      if (!found) return;
      const listed = found.some(({ severity }) => severity === 'error');
      rows.push({ line, cells: row.filter(shown), listed, issues: found });
    });
  }
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const header = table.header.filter(shown);
  const columns = table.header.map((_, index) => mapping.get(index) ?? null).filter(shown);
  while (header.length < width) {
    header.push('');
    columns.push(null);
  }
  const listed = rows.filter((row) => row.listed);
  const loaded = rows.filter((row) => !row.listed);
  const first = [...listed.slice(0, SHOWN_ROWS), ...loaded.slice(0, SHOWN_ROWS)];
  return {
    header,
    columns,
    rows: first.slice(0, SHOWN_ROWS),
    count: rows.length,
    listed: pack(listed),
    doubtful: pack(loaded),
  };
}

function issuesByLine(issues: readonly Issue[]): ReadonlyMap<number, Issue[]> {
  const byLine = new Map<number, Issue[]>();
  for (const issue of issues) {
    if (issue.line === null) continue;
    const before = byLine.get(issue.line);
    if (before) before.push(issue);
    else byLine.set(issue.line, [issue]);
  }
  return byLine;
}
