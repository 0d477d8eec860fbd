import type { CheckedFile } from '#session/import-file.ts';
import { csvText } from '#share/csv.ts';
import type { Issue } from './issue-groups.ts';

/** Words of the file of rows that were not loaded. */
export interface RejectWords {
  readonly line: string;
  readonly reason: string;
  /** Why a row was not loaded, with what to do, in sentences. */
  readonly reasonOf: (issue: Issue) => string;
}

/**
 * The rows of a file that were not loaded as CSV: line, every reason, then the row as the file has it,
 * without private columns. It can be put right and imported again.
 */
export function rejectsCsv({ listed, issues }: CheckedFile, words: RejectWords): string {
  const reasons = new Map<number, string[]>();
  for (const issue of issues) {
    if (issue.severity !== 'error' || issue.line === null) continue;
    reasons.set(issue.line, [...(reasons.get(issue.line) ?? []), words.reasonOf(issue)]);
  }
  return csvText(
    [words.line, words.reason, ...listed.header],
    listed.rows.map(({ line, cells }) => [
      String(line),
      [...new Set(reasons.get(line))].join(' '),
      ...cells,
    ]),
  );
}

/** Name of that file: of the file itself, without its ending. */
export function rejectsName(file: string, suffix: string): string {
  return `${file.replace(/\.[A-Za-z0-9]{1,5}$/, '')}-${suffix}.csv`;
}
