import type { CrossIssue } from '#session/import-cross.ts';
import { csvText } from '#share/csv.ts';

/** Words of the file of findings between datasets. */
export interface CrossWords {
  /** Heads: file, line, column, content, severity, finding, advice. */
  readonly header: readonly string[];
  /** Name of the file of a finding, or of the dataset that stays. */
  readonly sourceOf: (issue: CrossIssue) => string;
  readonly severityOf: (issue: CrossIssue) => string;
  readonly findingOf: (issue: CrossIssue) => string;
  readonly adviceOf: (issue: CrossIssue) => string;
}

/** Findings between datasets as CSV, a line each: where, what, and what to do. */
export function crossCsv(issues: readonly CrossIssue[], words: CrossWords): string {
  return csvText(
    words.header,
    issues.map((issue) => [
      words.sourceOf(issue),
      issue.line === null ? null : String(issue.line),
      issue.column,
      issue.value,
      words.severityOf(issue),
      words.findingOf(issue),
      words.adviceOf(issue),
    ]),
  );
}
