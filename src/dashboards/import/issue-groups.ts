import type { CrossIssue } from '#session/import-cross.ts';
import type { CheckedFile } from '#session/import-file.ts';

/** A finding in a file, or between two datasets: then with the dataset whose row it is about. */
export type Issue = CheckedFile['issues'][number] & Partial<Pick<CrossIssue, 'dataset'>>;

/** Findings of one rule and severity, in a file or between datasets. */
export interface IssueGroup {
  readonly key: string;
  readonly rule: Issue['rule'];
  readonly severity: Issue['severity'];
  /** In the order that they were found in, that of the file; never empty. */
  readonly issues: readonly Issue[];
  readonly first: Issue;
}

const ORDER: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Findings by rule and severity: errors first, then warnings, the most frequent first in each. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, [Issue, ...Issue[]]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.rule}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups]
    .map(([key, found]) => {
      const [first] = found;
      return { key, rule: first.rule, severity: first.severity, issues: found, first };
    })
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.issues.length - a.issues.length);
}

const LONGEST = 120;

/** A text of a file that fits in a sentence; a longer one ends with an ellipsis. */
export function clipped(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST + 2));
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}

/** What the words of a rule may name, each short enough for a sentence. */
export function sentenceValues({
  file,
  line,
  column,
  value,
  details,
}: Issue): Record<string, string | number> {
  const named = { file, line: line ?? '', column: column ?? '', value, ...details };
  return Object.fromEntries(
    Object.entries(named).map(([name, text]) => [
      name,
      typeof text === 'string' ? clipped(text) : text,
    ]),
  );
}
