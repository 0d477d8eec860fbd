import type { CheckedPart } from '#session/import-file.ts';
import { unpack } from '#session/import-packed.ts';
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
export async function rejectsCsv(
  { problemRows }: Pick<CheckedPart, 'problemRows'>,
  words: RejectWords,
): Promise<string> {
  const rows: string[][] = [];
  for await (const some of unpack(problemRows.listed)) {
    for (const { line, cells, issues } of some) {
      const errors = issues.filter(({ severity }) => severity === 'error');
      const reasons = new Set(errors.map((issue) => words.reasonOf(issue)));
      rows.push([String(line), [...reasons].join(' '), ...cells]);
    }
  }
  return csvText([words.line, words.reason, ...problemRows.header], rows);
}

/** Name of that file: of the file itself, without its ending. */
export function rejectsName(file: string, suffix: string): string {
  return `${file.replace(/\.[A-Za-z0-9]{1,5}$/, '')}-${suffix}.csv`;
}
