import type { LogEntry } from '#session/log.ts';
import { csvText } from '#share/csv.ts';

/** Words of the log's table. */
export interface LogWords {
  readonly header: readonly [string, string, string, string];
  readonly kindOf: (entry: LogEntry) => string;
  readonly detailsOf: (entry: LogEntry) => string;
}

/** The log as CSV, oldest first, with the times as they were written (UTC). */
export function logCsv(entries: readonly LogEntry[], words: LogWords): string {
  return csvText(
    words.header,
    entries.map((entry) => [entry.at, words.kindOf(entry), entry.what, words.detailsOf(entry)]),
  );
}
