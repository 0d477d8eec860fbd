import type { CrossIssue } from '#session/import-cross.ts';
import type { FindingGroup } from '#session/import-findings.ts';

/** A finding in a file, or between two datasets: then with the dataset whose row it is about. */
export type Issue = FindingGroup['issues'][number] & Partial<Pick<CrossIssue, 'dataset'>>;

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
