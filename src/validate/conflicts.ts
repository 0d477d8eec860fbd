import type { ColumnValues } from './columns.ts';
import { report, type Reading } from './reading.ts';

/** What two replies of one person at one rank must agree in to be the same reply. */
const REPLY = ['position_id', 'unit_id', 'job_family', 'willingness'] as const;

/**
 * Lists every reply of a person that says something else than another one of the same rank: which of
 * them holds has to be confirmed, the newest does not simply win. Replies that say the same are left to
 * the check of keys. Only aspirations have such replies.
 */
export function listConflicts(reading: Reading, values: ColumnValues): void {
  if (reading.schema.id !== 'aspirations') return;
  const replies = repliesByRank(reading, values);
  for (const rows of replies.values()) {
    const [first = 0] = rows;
    const said = replyAt(values, first);
    if (rows.every((row) => replyAt(values, row) === said)) continue;
    for (const row of rows) reportConflict(reading, rows, row);
  }
}

function repliesByRank(reading: Reading, values: ColumnValues): Map<string, number[]> {
  const nips = values.get('nip') ?? [];
  const ranks = values.get('rank') ?? [];
  const replies = new Map<string, number[]>();
  for (let row = 0; row < nips.length; row++) {
    if (reading.listed[row] === 1) continue;
    const key = `${String(nips[row])} ${String(ranks[row])}`;
    const before = replies.get(key);
    if (before) before.push(row);
    else replies.set(key, [row]);
  }
  return replies;
}

function replyAt(values: ColumnValues, row: number): string {
  return JSON.stringify(REPLY.map((column) => values.get(column)?.[row] ?? null));
}

function reportConflict(reading: Reading, rows: readonly number[], row: number): void {
  const { lines } = reading.table;
  const others = rows.filter((other) => other !== row).map((other) => lines[other] ?? 0);
  const index = reading.sources.get('rank')?.[0];
  const place = index === undefined ? {} : { index };
  report(reading, { rule: 'wish-conflict', row, ...place, details: { others: others.join(', ') } });
}
