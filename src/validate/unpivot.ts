import type { TextTable } from '#load/table.ts';
import { isMissing } from './cells.ts';
import { competencyNamed } from './competency-names.ts';
import { headerName, type Reading } from './reading.ts';
import type { Issue } from './schema.ts';

/** A wide sheet as one row per person and competency. */
export interface LongReading {
  readonly reading: Reading;
  /** Row of the sheet that each long row comes from. */
  readonly origin: readonly number[];
}

/**
 * Turns the rows of a wide sheet that are not listed into one row for each level that is not blank; a row
 * without any level stays one row, which will lack it. Lines are those of the sheet, and what is found
 * about a level is told by the header of its competency. The competency is the one that the header
 * names, else the header itself. Findings go to the same list.
 */
export function unpivot(
  sheet: Reading,
  dictionary: ReadonlyMap<string, string> | undefined,
): LongReading {
  const { table } = sheet;
  const width = table.header.length;
  const levels = (sheet.sources.get('level') ?? []).toSorted((a, b) => a - b);
  const ids = levels.map((index) => {
    const header = table.header[index] ?? '';
    return competencyNamed(header, dictionary)?.id ?? header;
  });
  const rows: string[][] = [];
  const origin: number[] = [];
  const cause: number[] = [];
  table.rows.forEach((row, at) => {
    if (sheet.listed[at] === 1) return;
    const filled = levels.filter((index) => !isMissing((row[index] ?? '').trim()));
    for (const index of filled.length > 0 ? filled : levels.slice(0, 1)) {
      const cells = table.header.map((_, place) => row[place] ?? '');
      rows.push([...cells, ids[levels.indexOf(index)] ?? '', row[index] ?? '']);
      origin.push(at);
      cause.push(index);
    }
  });
  const sources = new Map(sheet.sources);
  sources.set('competency_id', [width]).set('level', [width + 1]);
  const long: TextTable = {
    ...table,
    header: [...table.header, '', ''],
    rows,
    lines: origin.map((at) => table.lines[at] ?? 0),
  };
  const nameAt = (row: number, index: number) =>
    headerName(table, index < width ? index : (cause[row] ?? 0));
  const reading = { ...sheet, table: long, sources, listed: new Uint8Array(rows.length), nameAt };
  return { reading, origin };
}

/**
 * The findings of a wide sheet told by its own rows: one that speaks of a row once speaks once, and where
 * other levels of the row were loaded it is a warning, since the row is not among those left out.
 */
export function foldIssues(issues: readonly Issue[], loaded: ReadonlySet<number>): Issue[] {
  const seen = new Set<string>();
  return issues.flatMap((issue) => {
    const key = [issue.line, issue.rule, issue.column, issue.value].join('\u0000');
    if (issue.line === null || !seen.has(key)) {
      seen.add(key);
      const isPart = issue.severity === 'error' && issue.line !== null && loaded.has(issue.line);
      return [isPart ? { ...issue, severity: 'warning' as const } : issue];
    }
    return [];
  });
}
